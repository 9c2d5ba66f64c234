"""What browsers are told of each response: what it may load and run, and that it is what its type says."""

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
PAGE = f"{NOTHING}; style-src 'self'; img-src data:"
EDITOR = (
    f"{NOTHING}; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:; "
    "connect-src 'self'"
)
"""The editor sets the style of what it draws by itself; it runs no script but those of the package."""

MAP = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'none'; object-src 'none'"
"""The map brings a policy of its own, which allows its own script by its hash, and no other."""

ALWAYS = (("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"))


def policy(path: str) -> tuple[tuple[str, str], ...]:
    """Return the headers of a response at a path."""
    if path == "/":
        rules = EDITOR
    elif path == "/graph":
        rules = MAP
    elif path.startswith(("/actor/", "/event/")):
        rules = PAGE
    else:
        rules = f"{NOTHING}; sandbox"
    return (("Content-Security-Policy", rules), *ALWAYS)
