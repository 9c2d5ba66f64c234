"""The arrows of the house: who may import whom, read from the source.

cli -> server -> build -> every stage; report -> view -> network -> graph; language -> actors; records -> codebook;
and every part may use records, settings, codebook, errors.
"""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import kg

ROOT = Path(kg.__file__).parent
SHARED = {"records", "settings", "codebook", "errors"}
STAGES = {"articles", "language", "actors", "coding", "exchange", "graph", "network", "view", "report"}

ARROWS: dict[str, set[str]] = {
    "cli": {"build", "server", "doctor", "files", "kg"} | SHARED,
    "server": {"build", "graph", "view"} | SHARED,
    "build": {"files", "kg"} | STAGES | SHARED,
    "doctor": {"settings"},
    "files": {"errors"},
    "articles": SHARED,
    "actors": SHARED,
    "language": {"actors"} | SHARED,
    "coding": SHARED,
    "exchange": SHARED,
    "graph": SHARED,
    "network": {"graph"} | SHARED,
    "view": {"network"} | SHARED,
    "report": {"network", "view"} | SHARED,
    "records": {"codebook", "errors"},
    "codebook": {"errors"},
    "settings": set(),
    "errors": set(),
    "kg": {"build"} | SHARED,
}
"""What each part of the package may import from the package; "kg" is the package's own front."""

HOMES = {
    "spacy": {"language"},
    "pyoxigraph": {"graph"},
    "rdflib": {"graph"},
    "oxrdflib": {"graph"},
    "pyshacl": {"graph"},
    "networkx": {"network", "view", "build"},
    "igraph": {"network"},
    "pyarrow": {"network"},
    "pyvis": {"view"},
    "matplotlib": {"report"},
    "typer": {"cli"},
    "waitress": {"server"},
    "httpx": {"graph"},
    "rich": {"cli"},
    "pydantic": {"records"},
}
"""The only parts that may import a library."""

HEAVY = {
    "spacy",
    "pyvis",
    "networkx",
    "igraph",
    "pandas",
    "pyarrow",
    "matplotlib",
    "rdflib",
    "pyoxigraph",
    "pyshacl",
    "pydantic",
    "rich",
    "scipy",
    "numpy",
    "yaml",
    "waitress",
}

FILES = sorted(ROOT.rglob("*.py"))


def part_of(path: Path) -> str:
    """Return the part of the package that a file belongs to: its folder, or its own name at the top."""
    relative = path.relative_to(ROOT)
    name = relative.parts[0] if len(relative.parts) > 1 else relative.stem
    return "kg" if name == "__init__" else name


def imports(path: Path, *, at_load: bool = False) -> Iterator[str]:
    """Yield the modules that a file imports, dotted; only those imported when it is loaded, if `at_load`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in _loaded(tree) if at_load else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import hides an arrow"
            name = node.module or ""
            yield from (f"kg.{alias.name}" for alias in node.names) if name == "kg" else [name]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            named = (part.value for part in node.args if isinstance(part, ast.Constant))
            yield from (name for name in named if isinstance(name, str))


def _loaded(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that run when a module is loaded: outside functions and `if TYPE_CHECKING`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from _loaded(child)


def own(module: str) -> str | None:
    """Return the part of the package that a dotted module name belongs to; None for another package's."""
    parts = module.split(".")
    if parts[0] != "kg":
        return None
    known = {path.stem if path.suffix else path.name for path in ROOT.iterdir()}
    return parts[1] if len(parts) > 1 and parts[1] in known else "kg"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_what_the_design_lets_it(path: Path) -> None:
    part = part_of(path)
    allowed = ARROWS[part] | {part}
    strangers = {name for name in imports(path) if (target := own(name)) is not None and target not in allowed}
    assert not strangers, f"{part} may not import {strangers}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_library_is_imported_only_where_it_belongs(path: Path) -> None:
    part = part_of(path)
    strangers = {
        name for name in imports(path) if (library := name.split(".")[0]) in HOMES and part not in HOMES[library]
    }
    assert not strangers, f"{part} may not import {strangers}"


def test_no_module_leads_back_to_itself() -> None:
    """Follow every import, those inside functions too; a package's lazy front counts as the module it is written in."""
    modules = {".".join(path.relative_to(ROOT.parent).with_suffix("").parts): path for path in FILES}
    arrows = {
        module: {name for name in _modules(path) if name in modules and name != module}
        for module, path in modules.items()
    }
    TopologicalSorter(arrows).prepare()


def _modules(path: Path) -> Iterator[str]:
    """Yield what a file imports when it runs: `from kg.a import b` as `kg.a` and, since it may be one, as `kg.a.b`."""
    for node in _running(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _running(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield child
            yield from _running(child)


def test_the_command_line_loads_nothing_heavy() -> None:
    """Follow the imports from the command line as they happen on loading, whichever files they lead to."""
    waiting, seen, heavy = {"kg.cli.app"}, set(), set()
    while waiting:
        module = waiting.pop()
        seen.add(module)
        heavy |= {module} if module.split(".")[0] in HEAVY else set()
        parents = {module.rsplit(".", count)[0] for count in range(1, module.count(".") + 1)}
        found = {name for path in _files(module) for name in imports(path, at_load=True)}
        waiting |= (found | parents) - seen
    assert not heavy


def _files(module: str) -> list[Path]:
    base = ROOT.parent.joinpath(*module.split("."))
    candidates = (base.with_suffix(".py"), base / "__init__.py") if module.split(".")[0] == "kg" else ()
    return [path for path in candidates if path.is_file()]
