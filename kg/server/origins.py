"""Who may ask: the name that the server is addressed by, the site that a page comes from, the token of those who write.

A page of another site may make a browser send requests to this machine, or take a name of its own to point here (DNS
rebinding). The name that was asked for (Host) tells the one, the site of the page (Origin, Sec-Fetch-Site) the other.
"""

import hmac
import re
from http import HTTPStatus

from kg.server.messages import HttpError, Request
from kg.server.options import Options

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?", re.ASCII)
TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]{16,}", re.ASCII)
"""What a token is made of: RFC 6750 lets no other characters be sent, and a shorter one could be guessed."""

BEARER = re.compile(rf"Bearer +({TOKEN.pattern}) *", re.ASCII | re.IGNORECASE)
CHALLENGE = ("WWW-Authenticate", 'Bearer realm="kg"')


def check_origin(request: Request, options: Options) -> None:
    """Raise HttpError where the server is addressed by a name that is not its own, or a foreign page asks."""
    host = request.header("host")
    named = HOST.fullmatch(host or "")
    if named is None:
        raise HttpError(HTTPStatus.BAD_REQUEST, "The request does not say which host it asks (Host).")
    if named[1].lower() not in LOOPBACK | {name.lower() for name in (_bracketed(options.host), *options.names)}:
        what = "This server has another name. It can be given further ones when it is started (--name)."
        raise HttpError(HTTPStatus.MISDIRECTED_REQUEST, what)
    origin = request.header("origin")
    if origin is not None and origin not in (f"http://{host}", f"https://{host}", *options.origins):
        what = "Pages of other sites may not ask this server. It can allow some when it is started (--origin)."
        raise HttpError(HTTPStatus.FORBIDDEN, what)
    foreign = origin is None and request.header("sec-fetch-site") == "cross-site"
    if foreign and request.header("sec-fetch-mode") != "navigate":
        raise HttpError(HTTPStatus.FORBIDDEN, "Pages of other sites may not ask this server.")


def check_token(request: Request, options: Options) -> None:
    """Raise HttpError unless updates are allowed and the token is there; how long it takes says nothing of it."""
    if options.token is None:
        raise HttpError(HTTPStatus.FORBIDDEN, "This server is for reading alone.")
    sent = BEARER.fullmatch(request.header("authorization") or "")
    if sent is None or not hmac.compare_digest(sent[1].encode(), options.token.encode()):
        raise HttpError(HTTPStatus.UNAUTHORIZED, "Updates need the token (Authorization: Bearer TOKEN).", CHALLENGE)


def sharing(request: Request, options: Options) -> tuple[tuple[str, str], ...]:
    """Return the headers by which a browser lets the page of an allowed site read the response; () for all others."""
    origin = request.header("origin")
    if origin is None or origin not in options.origins:
        return ()
    return (("Access-Control-Allow-Origin", origin), ("Vary", "Origin"))


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
