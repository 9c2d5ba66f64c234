"""How a SPARQL server is reached: its three addresses, who asks, and how long an answer may take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit, urlunsplit

from kg.errors import StoreError

SCHEMES = ("http://", "https://")
TIMEOUT = 300.0
"""Seconds that a server may be silent before a request counts as failed."""

OXIGRAPH = ("query", "update", "store")
VIRTUOSO = ("sparql-auth", "sparql-auth", "sparql-graph-crud-auth")
"""The last segments of the addresses for queries, updates and graphs, as the two servers lay them out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """The addresses of a server for queries, updates and whole graphs (the SPARQL 1.1 Graph Store Protocol).

    `user` with `password`, or `token` alone, are told to a server that asks for them; they are never shown.
    `timeout` is in seconds.
    """

    query: str
    update: str
    graphs: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    timeout: float = TIMEOUT

    @classmethod
    def from_mapping(cls, address: str, variables: Mapping[str, str]) -> "Access":
        """Return the way to the server at `address`, with what the environment says of it.

        An address that ends in /sparql or /sparql-auth is taken for Virtuoso's; any other for the root of a server
        that answers at /query, /update and /store below it, as Oxigraph's does. KG_STORE_UPDATE and KG_STORE_GRAPHS
        give the addresses for updates and graphs of a server that is laid out otherwise, and `address` is then where
        it answers queries. KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN, say who asks; KG_STORE_TIMEOUT is
        in seconds. An empty variable counts as unset. Raises StoreError where these make no sense.
        """
        parts = _parts(address)
        update, graphs = variables.get("KG_STORE_UPDATE"), variables.get("KG_STORE_GRAPHS")
        if bool(update) != bool(graphs):
            what = "one of KG_STORE_UPDATE and KG_STORE_GRAPHS is set, the other is not"
            raise StoreError(what, place=address, mend="Set both, or neither.")
        user, password = variables.get("KG_STORE_USER") or None, variables.get("KG_STORE_PASSWORD") or None
        if (user is None) != (password is None):
            what = "one of KG_STORE_USER and KG_STORE_PASSWORD is set, the other is not"
            raise StoreError(what, place=address, mend="Set both, or neither.")
        addresses = (address, _checked(update), _checked(graphs)) if update and graphs else _laid_out(parts)
        return cls(
            query=addresses[0],
            update=addresses[1],
            graphs=addresses[2],
            user=user,
            password=password,
            token=variables.get("KG_STORE_TOKEN") or None,
            timeout=_seconds(variables.get("KG_STORE_TIMEOUT") or TIMEOUT, address),
        )


def is_address(place: object) -> bool:
    """Tell whether a place is the address of a server, and no folder."""
    return isinstance(place, str) and place.lower().startswith(SCHEMES)


def _laid_out(parts: SplitResult) -> tuple[str, str, str]:
    base, _, last = parts.path.rstrip("/").rpartition("/")
    if last in ("sparql", "sparql-auth"):
        names, path = VIRTUOSO, base
    else:
        names, path = OXIGRAPH, parts.path.rstrip("/")
    query, update, graphs = (urlunsplit((parts.scheme, parts.netloc, f"{path}/{name}", "", "")) for name in names)
    return query, update, graphs


def _checked(address: str) -> str:
    _parts(address)
    return address


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        known = is_address(address) and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    if not known or not address.isprintable() or " " in address:
        raise StoreError("it is no address of a server", place=address, mend="It begins with https:// or http://.")
    if parts.username is not None:
        shown = f"{parts.scheme}://{parts.hostname}"
        mend = "Set KG_STORE_USER and KG_STORE_PASSWORD in the environment."
        raise StoreError("an address holds no user or password", place=shown, mend=mend)
    return parts


def _seconds(value: str | float, address: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise StoreError(f"KG_STORE_TIMEOUT is no number of seconds: {value}", place=address, mend="Give one above 0.")
    return seconds
