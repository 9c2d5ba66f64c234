import subprocess
import sys

import pytest

import kg.graph


def test_the_package_alone_loads_no_rdf_library() -> None:
    code = "import sys, kg.graph; sys.exit(bool({'rdflib', 'pyoxigraph', 'oxrdflib'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_store_is_used_without_rdflib() -> None:
    code = "import sys, kg.graph as g; g.ties(g.open_store()); sys.exit('rdflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("name", kg.graph.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(kg.graph, name) is not None
    assert name in dir(kg.graph)


def test_a_name_that_is_not_public_raises() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nope'"):
        _ = kg.graph.nope
