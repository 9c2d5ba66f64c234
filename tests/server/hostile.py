"""Requests that mean harm, made from a seed, as the bytes that go over the wire: the same seed, the same requests."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType
from urllib.parse import quote, quote_from_bytes, urlencode

HOST = "127.0.0.1"
FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
QUERIES = (
    "SELECT ?s ?o WHERE { ?s rdfs:label ?o } ORDER BY ?o LIMIT 5",
    "ASK { ?event kg:plover plover:SANCTION ; kg:source/rdfs:label ?from FILTER(?from != 'x') }",
    "CONSTRUCT { ?s kg:country ?o } WHERE { GRAPH ?g { ?s kg:country ?o } OPTIONAL { ?s rdfs:label ?l } }",
    "DESCRIBE <https://w3id.org/diplomatic-kg/actor/x>",
    "SELECT (COUNT(DISTINCT ?s) AS ?n) FROM <a:b> WHERE { VALUES ?s { 1 'a' <a:b> } } GROUP BY ?p HAVING (?n > 1)",
)
UPDATES = (
    "INSERT DATA { <a:b> <a:c> 'written' }",
    "DELETE WHERE { ?s ?p ?o }",
    "CLEAR ALL",
    "DROP SILENT ALL",
    "LOAD <http://127.0.0.1:1/x>",
    "DELETE { ?s ?p ?o } INSERT { ?s ?p 'written' } WHERE { ?s ?p ?o }",
)
PIECES = (
    *"{}()<>[]\"'\\;.,?$#@^*+/|!&=-:%_\x00\n\r\t ",
    "SELECT",
    "WHERE",
    "SERVICE",
    "LOAD",
    "GRAPH",
    "\ufeff",
    "\U0001f30d",
)
NOISE = tuple(range(256))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """A request: what kind of harm it tries, its bytes, whether it is whole, so that an answer must come."""

    kind: str
    raw: bytes
    whole: bool = True


def requests(seed: int, count: int) -> Iterator[Hostile]:
    """Yield `count` requests, of each kind in turn."""
    draw = Random(seed)
    kinds = tuple(KINDS)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        yield KINDS[kind](draw)


def http(
    method: str = "GET",
    target: str = "/sparql",
    body: bytes = b"",
    *,
    headers: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """Return a request as bytes, with a length and a host unless `headers` says otherwise."""
    whole = {"Host": HOST, "Connection": "close", **({"Content-Length": str(len(body))} if body else {}), **headers}
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in whole.items())]
    return "\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + body


def asked(draw: Random, text: str) -> bytes:
    """Return a request that sends a text as a query in one of the three ways."""
    body = text.encode("utf-8", "surrogatepass")
    way = draw.randrange(3)
    if way == 0 and len(body) < 8_000:
        return http(target=f"/sparql?query={quote_from_bytes(body)}")
    if way == 1:
        return http("POST", body=b"query=" + quote_from_bytes(body).encode(), headers={"Content-Type": FORM})
    return http("POST", body=body, headers={"Content-Type": QUERY})


def syntax(draw: Random) -> Hostile:
    """Return a query with pieces cut out, put in, or doubled."""
    text = draw.choice(QUERIES)
    for _ in range(draw.randint(1, 6)):
        at, to = sorted((draw.randrange(len(text) + 1), draw.randrange(len(text) + 1)))
        to = min(to, at + 8)
        text = text[:at] + draw.choice((draw.choice(PIECES), text[at:to] * 2, "")) + text[to:]
    return Hostile(kind="syntax", raw=asked(draw, text))


def huge(draw: Random) -> Hostile:
    """Return a query that is long in one of its parts, up to more than a request may be."""
    size = draw.choice((1_000, 10_000, 60_000, 200_000, 1_200_000))
    text = draw.choice(
        (
            f"SELECT * {{ ?s ?p '{'x' * size}' }}",
            f"SELECT * {{ ?s ?p <http://example.org/{'x' * size}> }}",
            f"SELECT * {{ VALUES ?x {{ {'1 ' * (size // 2)} }} }}",
            f"ASK {{ {'?s ?p ?o . ' * (size // 100)} }}",
            f"ASK {{}} # {'x' * size}",
            f"SELECT {' '.join(f'?v{number}' for number in range(size // 8))} {{}}",
            "x" * size,
        )
    )
    return Hostile(kind="huge", raw=asked(draw, text))


def deep(draw: Random) -> Hostile:
    """Return a query that is nested deeply."""
    depth = draw.choice((20, 100, 1_000, 5_000, 30_000))
    opening, middle, closing = draw.choice(
        (
            ("ASK { FILTER(" + "(" * depth, "1", ")" * depth + ") }"),
            ("ASK " + "{" * depth, "", "}" * depth),
            ("ASK { FILTER(" + "!" * depth, "true", ") }"),
            ("SELECT * " + "{ SELECT * " * depth, "{}", "}" * depth),
            ("ASK { ?s " + "(" * depth, "<a:b>", ")*" * depth + " ?o }"),
            ("ASK { " + "OPTIONAL { " * depth, "?s ?p ?o", " }" * depth + " }"),
            ("ASK { ?s ?p " + "[ <a:b> " * depth, "1", " ]" * depth + " }"),
            ("ASK { ?s ?p " + "( " * depth, "1", " )" * depth + " }"),
            ("ASK { BIND(" + "STR(" * depth, "1", ")" * depth + " AS ?x) }"),
            ("SELECT (1" + " + 1" * depth, "", " AS ?x) {}"),
            ("ASK { " + "{ ?s ?p ?o } UNION " * depth, "{ ?s ?p ?o }", " }"),
            ("ASK { ?s <a:b>" + "/<a:b>" * depth, "", " ?o }"),
            ("ASK { FILTER NOT EXISTS { " * depth, "?s ?p ?o", " } }" * depth),
        )
    )
    return Hostile(kind="deep", raw=asked(draw, opening + middle + closing))


def slow(draw: Random) -> Hostile:
    """Return a query that would take very long, or much memory; one in ten, the others are quick ones of that look."""
    if draw.randrange(10):
        return Hostile(kind="slow", raw=asked(draw, f"SELECT * {{ ?s ?p ?o }} LIMIT {draw.randint(0, 50)}"))
    text = draw.choice(
        (
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?d",
            "SELECT (COUNT(*) AS ?n) { ?a !<a:b>* ?c . ?c !<a:b>* ?e . ?f (!<a:b>|^!<a:b>)+ ?h }",
            "SELECT ?h { BIND('xxxxxxxxxxxxxxxx' AS ?a0) "
            + " ".join(f"BIND(CONCAT(?a{number}, ?a{number}) AS ?a{number + 1})" for number in range(40))
            + " BIND(?a40 AS ?h) }",
            "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
        )
    )
    return Hostile(kind="slow", raw=asked(draw, text))


def injection(draw: Random) -> Hostile:
    """Return a request that tries to write, to reach outside, or to get out of a value."""
    update, escape = draw.choice(UPDATES), draw.choice(('" }', "' }", "> }", "\\", "\n", "%00", "}; ", "</script>"))
    service = draw.choice(("SERVICE", "service", r"\u0053ERVICE", "1SERVICE", "SERVICE#\n", "SERVICE SILENT"))
    inner = f"{escape} {update} #"
    raw = draw.choice(
        (
            http("POST", body=urlencode({"update": update}).encode(), headers={"Content-Type": FORM}),
            http("POST", body=update.encode(), headers={"Content-Type": UPDATE, "Authorization": "Bearer " + "x" * 20}),
            http(target=f"/sparql?update={quote(update)}"),
            asked(draw, update),
            asked(draw, f"ASK {{}} ; {update}"),
            asked(draw, f"SELECT * {{ ?s ?p ?o FILTER(?o = '{inner}') }}"),
            asked(draw, f"ASK {{ {service} <http://127.0.0.1:1/> {{ ?s ?p ?o }} }}"),
            http(target=f"/actor/{quote(inner)}"),
            http(target=f"/event/{quote(inner)}", headers={"Accept": "text/turtle"}),
            http(target=f"/rdf-graph-store?graph={quote(inner)}"),
            http("PUT", "/rdf-graph-store?default", b"<a:b> <a:c> 1 .", headers={"Content-Type": "text/turtle"}),
            http("DELETE", "/rdf-graph-store?default"),
            http(target=f"/sparql?query=ASK%7B%7D&default-graph-uri={quote(inner)}"),
            http(target=f"/static/{quote('../' * draw.randint(1, 9), safe='')}etc/passwd"),
            http(target=f"/actor/?page={quote(inner)}"),
        )
    )
    return Hostile(kind="injection", raw=raw)


def types(draw: Random) -> Hostile:
    """Return a request with a method, a media type or parameters that do not belong together."""
    method = draw.choice(("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "CONNECT", "get", "X"))
    target = draw.choice(
        ("/sparql", "/", "/graph", "/actor/", "/rdf-graph-store", "/static/pages.css", "*", "//", "/%2e")
    )
    kind = draw.choice(
        (FORM, QUERY, UPDATE, "text/plain", "application/json", "multipart/form-data", "", "a/b;c=", "é")
    )
    fields = [
        (draw.choice(("query", "update", "default-graph-uri", "graph", "x")), draw.choice(QUERIES)) for _ in range(3)
    ]
    body = draw.choice((urlencode(fields).encode(), draw.choice(QUERIES).encode(), b"{}", b"", b"\x1f\x8b\x08"))
    tail = draw.choice(("", f"?{urlencode(fields)}", "?query", "?query=", "?&&&", "?=%", "?query=ASK%7B%7D&query=1"))
    headers = {"Content-Type": kind} | draw.choice(({}, {"Content-Encoding": "gzip"}))
    return Hostile(kind="types", raw=http(method, target + tail, body, headers=headers))


def headers(draw: Random) -> Hostile:
    """Return a request whose headers are wrong."""
    value = draw.choice(
        ("", "x" * draw.choice((10, 9_000)), ",;=\"'", "\t", "é\x80", "a\x01b", "-1", "1e9", "*/*;q=x", "null")
    )
    name = draw.choice(
        (
            "Host", "Origin", "Accept", "Content-Type", "Content-Length", "Authorization", "Range", "Expect", "Upgrade",
            "Transfer-Encoding", "Connection", "X-Forwarded-For", "Forwarded", "Sec-Fetch-Site", "Cookie", "Te", "",
        )
    )  # fmt: skip
    many = {f"X-{number}": value for number in range(draw.choice((0, 0, 50)))}
    raw = http("POST", body=b"query=ASK%7B%7D", headers={"Content-Type": FORM, **many, name: value})
    whole = name not in ("Content-Length", "Transfer-Encoding", "Expect", "Connection", "Upgrade")
    return Hostile(kind="headers", raw=raw, whole=whole)


def encodings(draw: Random) -> Hostile:
    """Return a request whose text is no UTF-8, or no text."""
    noise = bytes(draw.choice(NOISE) for _ in range(draw.randint(1, 60)))
    text = draw.choice(
        (
            noise,
            draw.choice(QUERIES).encode("utf-16"),
            b"ASK { ?s ?p '\xed\xa0\x80' }",
            b"ASK { ?s ?p '\xc0\xaf' }",
            b"ASK {}\x00",
            b"\xef\xbb\xbfASK {}",
            rb"ASK { ?s ?p '\uD800' }",
            rb"ASK { ?s ?p '\UFFFFFFFF' }",
        )
    )
    escaped = quote_from_bytes(text)
    raw = draw.choice(
        (
            http(target=f"/sparql?query={escaped}"),
            http(target=f"/actor/{escaped}"),
            http(target=f"/event/{escaped}?page={escaped}"),
            http(target=f"/sparql?query=ASK%7B%7D&named-graph-uri={escaped}"),
            http("POST", body=text, headers={"Content-Type": QUERY}),
            http("POST", body=b"query=" + text, headers={"Content-Type": FORM}),
            http("POST", body=text, headers={"Content-Type": f"{QUERY}; charset=utf-16"}),
        )
    )
    return Hostile(kind="encodings", raw=raw)


def wire(draw: Random) -> Hostile:
    """Return bytes that are hardly a request."""
    noise = bytes(draw.choice(NOISE) for _ in range(draw.randint(1, 200)))
    raw = draw.choice(
        (
            noise + b"\r\n\r\n",
            b"GET /sparql HTTP/9.9\r\n\r\n",
            b"GET /sparql\r\n\r\n",
            b"GET " + noise.replace(b"\r", b"").replace(b"\n", b"") + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            b"GET http://evil.example/sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            + noise
            + b"\r\n0\r\n\r\n",
            b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nASK {}",
            b"GET /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"A: " + b"x" * 70_000 + b"\r\n\r\n",
            b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            b"GET /sparql HTTP/1.1\r\nHost: 127.0.0.1",
            b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999999999999\r\n\r\nx",
        )
    )
    return Hostile(kind="wire", raw=raw, whole=False)


KINDS: Mapping[str, Callable[[Random], Hostile]] = MappingProxyType(
    {
        "syntax": syntax,
        "huge": huge,
        "deep": deep,
        "slow": slow,
        "injection": injection,
        "types": types,
        "headers": headers,
        "encodings": encodings,
        "wire": wire,
    }
)
"""The kinds of requests, each with what makes one."""
