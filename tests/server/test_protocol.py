"""The SPARQL 1.1 Protocol, case by case after the names in the W3C's list; the requests are our own."""

import json
from urllib.parse import quote, urlencode

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import open_store, quads
from kg.graph.names import graph_name
from kg.graph.stores.embedded import OxigraphStore
from kg.server.messages import Response
from tests.graph.builders import RUN, article, event
from tests.server.client import FORM, TOKEN, Client, client, header, line

QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
ONE, TWO, THREE = (f"http://example.org/{name}" for name in ("one", "two", "three"))
BEARER = f"Bearer {TOKEN}"

EVERYTHING = "SELECT ?o WHERE { ?s ?p ?o }"
BY_NAME = "SELECT ?o WHERE { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture
def store() -> OxigraphStore:
    """Three graphs of one triple each, whose object is the graph's number."""
    opened = OxigraphStore.in_memory()
    for number, name in enumerate((ONE, TWO, THREE), start=1):
        subject = NamedNode(f"{name}#s")
        opened.engine.add(Quad(subject, NamedNode("http://example.org/p"), Literal(str(number)), NamedNode(name)))
    return opened


@pytest.fixture
def kg(store: OxigraphStore) -> Client:
    return client(store)


@pytest.fixture
def writer(store: OxigraphStore) -> Client:
    return client(store, token=TOKEN)


def values(response: Response) -> list[str]:
    assert response.status == 200, response
    return sorted(row["o"]["value"] for row in json.loads(response.body)["results"]["bindings"])


def truth(response: Response) -> bool:
    assert response.status == 200, response
    return bool(json.loads(response.body)["boolean"])


class TestQuery:
    def test_query_get(self, kg: Client) -> None:
        assert truth(kg.ask("ASK {}"))

    def test_query_post_form(self, kg: Client) -> None:
        assert truth(kg.post(("query", "ASK {}")))

    @pytest.mark.parametrize("type", [QUERY, f"{QUERY}; charset=UTF-8", f'{QUERY};charset="utf-8"', QUERY.upper()])
    def test_query_post_direct(self, kg: Client, type: str) -> None:
        assert truth(kg("POST", "/sparql", body=b"ASK {}", content_type=type))

    def test_a_query_keeps_its_characters(self, kg: Client) -> None:
        text = 'SELECT ("Šēnon+&%=?#\U0001f30d" AS ?o) {}'
        for response in (
            kg.ask(text),
            kg.post(("query", text)),
            kg("POST", "/sparql", body=text.encode(), content_type=QUERY),
        ):
            assert values(response) == ["Šēnon+&%=?#\U0001f30d"]

    @pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "QUERY"])
    def test_bad_query_method(self, kg: Client, method: str) -> None:
        response = kg(method, "/sparql", query=urlencode({"query": "ASK {}"}))
        assert response.status == 405
        assert header(response, "Allow") == "GET, HEAD, POST"

    def test_bad_multiple_queries(self, kg: Client) -> None:
        two = (("query", "ASK {}"), ("query", "SELECT * {}"))
        assert kg("GET", "/sparql", query=urlencode(two)).status == 400
        assert kg.post(*two).status == 400
        beside = kg("POST", "/sparql", query="query=ASK%7B%7D", body=b"ASK {}", content_type=QUERY)
        assert beside.status == 400
        form = kg("POST", "/sparql", query="query=ASK%7B%7D", body=b"query=ASK%7B%7D", content_type=FORM)
        assert form.status == 400

    @pytest.mark.parametrize("type", ["text/plain", "application/json", "multipart/form-data; boundary=x", "nonsense"])
    def test_bad_query_wrong_media_type(self, kg: Client, type: str) -> None:
        response = kg("POST", "/sparql", body=b"ASK {}", content_type=type)
        assert response.status == 415
        assert QUERY in str(header(response, "Accept-Post"))

    def test_bad_query_missing_form_type(self, kg: Client) -> None:
        assert kg("POST", "/sparql", body=b"query=ASK%20%7B%7D").status == 415

    def test_bad_query_missing_direct_type(self, kg: Client) -> None:
        assert kg("POST", "/sparql", body=b"ASK {}").status == 415

    def test_bad_query_non_utf8(self, kg: Client) -> None:
        utf16 = "ASK {}".encode("utf-16")
        assert kg("POST", "/sparql", body=utf16, content_type=QUERY).status == 400
        assert kg("POST", "/sparql", body=utf16, content_type=f"{QUERY}; charset=UTF-16").status == 415
        assert kg("GET", "/sparql", query=f"query={quote(utf16)}").status == 400
        assert kg("POST", "/sparql", body=b"query=" + quote(utf16).encode(), content_type=FORM).status == 400

    def test_a_compressed_query_is_refused(self, kg: Client) -> None:
        assert kg("POST", "/sparql", body=b"\x1f\x8b", content_type=QUERY, content_encoding="gzip").status == 415

    @pytest.mark.parametrize("text", ["ASK {", "", "nonsense", "SELECT ?x", "INSERT DATA { <a:b> <a:b> 1 }", "\x00"])
    def test_bad_query_syntax(self, kg: Client, text: str) -> None:
        response = kg.ask(text)
        assert response.status == 400
        assert line(response).startswith("query, line ")

    @pytest.mark.parametrize("text", ["ASK { SERVICE <http://example.org/> { ?s ?p ?o } }", "ASK{1SERVICE<a:b>{}}"])
    def test_a_query_that_asks_another_machine_is_refused(self, kg: Client, text: str) -> None:
        response = kg.ask(text)
        assert response.status == 400
        assert "another machine" in line(response)

    def test_a_function_that_is_not_known_is_told(self, kg: Client) -> None:
        response = kg.ask("SELECT (<http://example.org/f>(1) AS ?o) {}")
        assert response.status == 400
        assert "custom function <http://example.org/f> is not supported" in line(response)

    def test_relative_names_are_taken_from_the_endpoint(self, kg: Client) -> None:
        assert values(kg.ask("SELECT (STR(<x>) AS ?o) {}")) == ["http://127.0.0.1:8383/x"]

    def test_too_many_parameters_are_refused(self, kg: Client) -> None:
        assert kg("GET", "/sparql", query="&".join(f"a{number}=1" for number in range(2000))).status == 400


class TestDataset:
    def test_without_one_all_graphs_are_asked_at_once(self, kg: Client) -> None:
        assert values(kg.ask(EVERYTHING)) == values(kg.ask(BY_NAME)) == ["1", "2", "3"]

    def ask(self, kg: Client, method: str, text: str, *graphs: tuple[str, str]) -> list[str]:
        fields = (("query", text), *graphs)
        return values(kg("GET", "/sparql", query=urlencode(fields)) if method == "GET" else kg.post(*fields))

    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_query_dataset_default_graphs(self, kg: Client, method: str) -> None:
        two = (("default-graph-uri", ONE), ("default-graph-uri", TWO))
        assert self.ask(kg, method, EVERYTHING, *two) == ["1", "2"]
        assert self.ask(kg, method, BY_NAME, *two) == []

    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_query_dataset_named_graphs(self, kg: Client, method: str) -> None:
        two = (("named-graph-uri", ONE), ("named-graph-uri", TWO))
        assert self.ask(kg, method, BY_NAME, *two) == ["1", "2"]
        assert self.ask(kg, method, EVERYTHING, *two) == []

    def test_query_dataset_full(self, kg: Client) -> None:
        both = (("default-graph-uri", ONE), ("named-graph-uri", TWO))
        assert self.ask(kg, "POST", f"SELECT ?o {{ {{ {EVERYTHING} }} UNION {{ {BY_NAME} }} }}", *both) == ["1", "2"]

    def test_query_multiple_dataset(self, kg: Client) -> None:
        text = f"SELECT ?o FROM <{ONE}> FROM NAMED <{ONE}> WHERE {{ ?s ?p ?o }}"
        assert self.ask(kg, "GET", text) == ["1"]
        assert self.ask(kg, "GET", text, ("default-graph-uri", TWO)) == ["2"]

    def test_the_graphs_of_a_direct_query_stand_in_the_address(self, kg: Client) -> None:
        query = urlencode({"default-graph-uri": THREE})
        response = kg("POST", "/sparql", query=query, body=EVERYTHING.encode(), content_type=QUERY)
        assert values(response) == ["3"]

    @pytest.mark.parametrize("name", ["", "one", "http://exa mple.org/", "http://example.org/>", "::"])
    def test_a_name_that_is_no_iri_is_told(self, kg: Client, name: str) -> None:
        response = kg.post(("query", EVERYTHING), ("default-graph-uri", name))
        assert response.status == 400
        assert "no absolute IRI" in line(response)


class TestContentType:
    @pytest.mark.parametrize("text", ["ASK {}", "SELECT ?o { ?s ?p ?o }"])
    @pytest.mark.parametrize(
        ("wanted", "sent"),
        [
            (None, "application/sparql-results+json"),
            ("*/*", "application/sparql-results+json"),
            ("application/sparql-results+xml", "application/sparql-results+xml"),
            ("text/csv", "text/csv; charset=utf-8"),
            ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
            ("application/json", "application/json"),
            ("text/html, application/xml;q=0.9, */*;q=0.8", "application/xml; charset=utf-8"),
        ],
    )
    def test_query_content_type_select_and_ask(self, kg: Client, text: str, wanted: str | None, sent: str) -> None:
        response = kg.ask(text, **({"accept": wanted} if wanted else {}))
        assert (response.status, response.type) == (200, sent)
        assert header(response, "Vary") == "Accept"

    @pytest.mark.parametrize("text", [f"DESCRIBE <{ONE}#s>", "CONSTRUCT WHERE { ?s ?p ?o }"])
    @pytest.mark.parametrize(
        ("wanted", "sent", "start"),
        [
            (None, "text/turtle; charset=utf-8", "<http"),
            ("application/n-triples", "application/n-triples; charset=utf-8", "<http"),
            ("application/rdf+xml", "application/rdf+xml", "<?xml"),
            ("application/ld+json", "application/ld+json", "["),
            ("application/trig", "application/trig; charset=utf-8", "<http"),
            ("application/n-quads", "application/n-quads; charset=utf-8", "<http"),
        ],
    )
    def test_query_content_type_describe_and_construct(
        self, kg: Client, text: str, wanted: str | None, sent: str, start: str
    ) -> None:
        response = kg.ask(text, **({"accept": wanted} if wanted else {}))
        assert (response.status, response.type) == (200, sent)
        assert response.body.decode().startswith(start)

    @pytest.mark.parametrize("text", ["ASK {}", "SELECT * {}", "CONSTRUCT WHERE { ?s ?p ?o }", f"DESCRIBE <{ONE}#s>"])
    @pytest.mark.parametrize("wanted", ["image/png", "text/html", "*/*;q=0"])
    def test_what_cannot_be_written_is_not_acceptable(self, kg: Client, text: str, wanted: str) -> None:
        assert kg.ask(text, accept=wanted).status == 406

    def test_what_xml_cannot_write_is_told(self, kg: Client) -> None:
        sign = kg.ask(r'SELECT ("\u0001" AS ?o) {}', accept="application/sparql-results+xml")
        name = kg.ask("CONSTRUCT { <a:b> <a:1> 1 } {}", accept="application/rdf+xml")
        assert sign.status == name.status == 400
        assert "another format" in line(sign)
        assert "another format" in line(name)

    def test_an_answer_that_is_too_long_is_refused(self, kg: Client) -> None:
        many = " ".join(f'"{"x" * 1000}{number}"' for number in range(60))
        for head in ("SELECT *", "CONSTRUCT { [] <a:b> ?a, ?b }"):
            response = kg.ask(f"{head} {{ VALUES ?a {{ {many} }} VALUES ?b {{ {many} }} }}")
            assert response.status == 400
            assert "longer than 1048576 bytes. Ask for less, with LIMIT." in line(response)


class TestDescription:
    def test_a_get_without_a_query_describes_the_service(self, kg: Client) -> None:
        response = kg("GET", "/sparql", accept="application/n-triples")
        text = response.body.decode()
        sd = "http://www.w3.org/ns/sparql-service-description#"
        assert response.status == 200
        assert f"<{sd}endpoint> <http://127.0.0.1:8383/sparql>" in text
        assert f"<{sd}feature> <{sd}UnionDefaultGraph>" in text
        assert f"<{sd}SPARQL11Query>" in text
        assert "SPARQL11Update" not in text

    def test_updates_are_described_where_they_are_allowed(self, writer: Client) -> None:
        assert b"SPARQL11Update" in writer("GET", "/sparql").body

    def test_parameters_without_a_query_are_a_mistake(self, kg: Client) -> None:
        assert kg("GET", "/sparql", query=urlencode({"default-graph-uri": ONE})).status == 400


class TestUpdate:
    INSERT = "INSERT DATA { GRAPH <http://example.org/new> { <a:b> <a:c> 'new' } }"

    def test_update_post_form(self, writer: Client) -> None:
        assert writer.post(("update", self.INSERT), authorization=BEARER).status == 204
        assert "new" in values(writer.ask(EVERYTHING))

    def test_update_post_direct(self, writer: Client) -> None:
        response = writer(
            "POST", "/sparql", body=self.INSERT.encode(), content_type=UPDATE, authorization=f"bearer {TOKEN}"
        )
        assert response.status == 204
        assert "new" in values(writer.ask(EVERYTHING))

    def test_update_base_uri(self, writer: Client) -> None:
        text = "INSERT DATA { GRAPH <here> { <a:b> <a:c> <d> } }"
        assert writer.post(("update", text), authorization=BEARER).status == 204
        found = values(writer.ask("SELECT ?o { GRAPH <http://127.0.0.1:8383/here> { ?s ?p ?o } }"))
        assert found == ["http://127.0.0.1:8383/d"]

    @pytest.mark.parametrize("name", ["using-graph-uri", "using-named-graph-uri"])
    def test_update_dataset_is_refused_with_a_clear_line(self, writer: Client, name: str) -> None:
        response = writer.post(("update", self.INSERT), (name, ONE), authorization=BEARER)
        assert response.status == 400
        assert "write USING" in line(response)
        assert "new" not in values(writer.ask(EVERYTHING))

    def test_bad_update_get(self, writer: Client) -> None:
        response = writer("GET", "/sparql", query=urlencode({"update": self.INSERT}), authorization=BEARER)
        assert response.status == 400

    def test_bad_multiple_updates(self, writer: Client) -> None:
        two = (("update", "CLEAR ALL"), ("update", "CLEAR ALL"))
        assert writer.post(*two, authorization=BEARER).status == 400
        assert writer.post(("query", "ASK {}"), ("update", "CLEAR ALL"), authorization=BEARER).status == 400

    def test_bad_update_wrong_media_type(self, writer: Client) -> None:
        response = writer("POST", "/sparql", body=self.INSERT.encode(), content_type="text/plain", authorization=BEARER)
        assert response.status == 415

    def test_bad_update_non_utf8(self, writer: Client) -> None:
        body = self.INSERT.encode("utf-16")
        assert writer("POST", "/sparql", body=body, content_type=UPDATE, authorization=BEARER).status == 400

    @pytest.mark.parametrize("text", ["INSERT DATA {", "ASK {}", "nonsense"])
    def test_bad_update_syntax(self, writer: Client, text: str) -> None:
        response = writer.post(("update", text), authorization=BEARER)
        assert response.status == 400
        assert line(response).startswith("update, line 1, ")
        assert "A query" not in line(response)

    @pytest.mark.parametrize(
        "text",
        [
            "LOAD <http://example.org/>",
            "load silent <file:///etc/passwd> into graph <a:b>",
            r"LO\u0041D <http://example.org/>",
            "INSERT { ?s ?p ?o } WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }",
        ],
    )
    def test_an_update_that_asks_another_machine_is_refused(self, writer: Client, text: str) -> None:
        response = writer.post(("update", text), authorization=BEARER)
        assert response.status == 400
        assert "SERVICE and LOAD" in line(response)

    def test_the_words_load_and_service_may_be_written(self, writer: Client) -> None:
        text = "# LOAD\nINSERT DATA { <a:SERVICE> <a:load> 'LOAD new SERVICE' }"
        assert writer.post(("update", text), authorization=BEARER).status == 204

    def test_acts_are_linked_anew_after_an_update(self) -> None:
        with open_store() as store:
            of = article("one")
            store.put("one", quads(of, [event(of)], RUN))
            assert isinstance(store, OxigraphStore)
            linked = "ASK { ?event kg:inCluster/kg:corroboration 1 }"
            writer = client(store, token=TOKEN)
            assert not truth(writer.ask(linked))
            assert writer.post(("update", self.INSERT), authorization=BEARER).status == 204
            assert truth(writer.ask(linked))
            dropped = f"DROP GRAPH {graph_name('one')}"
            assert writer.post(("update", dropped), authorization=BEARER).status == 204
            assert not truth(writer.ask("ASK { GRAPH kg:clusters { ?cluster ?is ?told } }"))

    def test_an_update_stands_where_acts_cannot_be_linked_after_it(self, writer: Client) -> None:
        strange = 'INSERT DATA { GRAPH graph:x { article:x a kg:Article ; dcterms:identifier "x" ; kg:sketch "?" } }'
        assert writer.post(("update", strange), authorization=BEARER).status == 204
        assert truth(writer.ask('ASK { ?article kg:sketch "?" }'))

    def test_all_of_an_update_is_made_or_none(self, writer: Client) -> None:
        text = f"{self.INSERT} ; INSERT DATA {{ <a:b> <a:c> 'half' }} ; CREATE GRAPH <{ONE}>"
        assert writer.post(("update", text), authorization=BEARER).status == 400
        assert values(writer.ask(EVERYTHING)) == ["1", "2", "3"]


class TestToken:
    def test_a_server_that_reads_refuses_every_update(self, kg: Client) -> None:
        for token in ("", BEARER, "Bearer None"):
            response = kg.post(("update", "CLEAR ALL"), authorization=token)
            assert response.status == 403
            assert line(response) == "This server is for reading alone."
        assert values(kg.ask(EVERYTHING)) == ["1", "2", "3"]

    @pytest.mark.parametrize(
        "sent",
        [None, "", "Bearer", TOKEN, f"Basic {TOKEN}", f"{BEARER}x", BEARER[:-1], "Bearer é", f"{BEARER}, {BEARER}"],
    )
    def test_an_update_without_the_token_is_refused(self, writer: Client, sent: str | None) -> None:
        response = writer.post(("update", "CLEAR ALL"), **({} if sent is None else {"authorization": sent}))
        assert response.status == 401
        assert header(response, "WWW-Authenticate") == 'Bearer realm="kg"'
        assert TOKEN not in line(response)
        assert values(writer.ask(EVERYTHING)) == ["1", "2", "3"]

    def test_the_token_is_not_shown(self) -> None:
        from pathlib import Path

        from kg.server.options import Options

        assert TOKEN not in repr(Options(store=Path(), token=TOKEN))
