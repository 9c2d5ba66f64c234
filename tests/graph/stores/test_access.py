import pytest

from kg.errors import StoreError
from kg.graph.stores.access import TIMEOUT, Access, is_address

ROOT = "https://example.org:7878"


def access(address: str = ROOT, **variables: str) -> Access:
    return Access.from_mapping(address, {f"KG_STORE_{name}": value for name, value in variables.items()})


@pytest.mark.parametrize(
    ("address", "query", "update", "graphs"),
    [
        (ROOT, f"{ROOT}/query", f"{ROOT}/update", f"{ROOT}/store"),
        (f"{ROOT}/kg/", f"{ROOT}/kg/query", f"{ROOT}/kg/update", f"{ROOT}/kg/store"),
        (f"{ROOT}/sparql", f"{ROOT}/sparql-auth", f"{ROOT}/sparql-auth", f"{ROOT}/sparql-graph-crud-auth"),
        (f"{ROOT}/a/sparql/", f"{ROOT}/a/sparql-auth", f"{ROOT}/a/sparql-auth", f"{ROOT}/a/sparql-graph-crud-auth"),
    ],
)
def test_the_three_addresses_follow_from_the_layout_of_the_server(
    address: str, query: str, update: str, graphs: str
) -> None:
    found = access(address)
    assert (found.query, found.update, found.graphs) == (query, update, graphs)


def test_a_server_of_another_layout_is_reached_as_the_environment_says() -> None:
    found = access(f"{ROOT}/ds/query", UPDATE=f"{ROOT}/ds/update", GRAPHS=f"{ROOT}/ds/data")
    assert (found.query, found.update, found.graphs) == (f"{ROOT}/ds/query", f"{ROOT}/ds/update", f"{ROOT}/ds/data")


def test_empty_variables_count_as_unset() -> None:
    assert access(USER="", PASSWORD="", TOKEN="", UPDATE="", GRAPHS="", TIMEOUT="") == access()
    assert access().timeout == TIMEOUT


def test_secrets_are_not_shown() -> None:
    shown = repr(access(USER="ana", PASSWORD="hush", TOKEN="quiet"))
    assert "ana" in shown
    assert "hush" not in shown
    assert "quiet" not in shown


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"USER": "ana"}, "one of KG_STORE_USER and KG_STORE_PASSWORD"),
        ({"PASSWORD": "hush"}, "one of KG_STORE_USER and KG_STORE_PASSWORD"),
        ({"UPDATE": ROOT}, "one of KG_STORE_UPDATE and KG_STORE_GRAPHS"),
        ({"UPDATE": "ftp://example.org", "GRAPHS": ROOT}, "no address of a server"),
        ({"TIMEOUT": "soon"}, "no number of seconds"),
        ({"TIMEOUT": "0"}, "no number of seconds"),
        ({"TIMEOUT": "inf"}, "no number of seconds"),
    ],
)
def test_what_makes_no_sense_is_told(variables: dict[str, str], told: str) -> None:
    with pytest.raises(StoreError, match=told):
        access(**variables)


@pytest.mark.parametrize(
    "address", ["http://", "http://a b", "http://a\nb", "http://[", "http://a:99999", "http://a:0"]
)
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(StoreError, match="no address of a server"):
        access(address)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(StoreError, match="holds no user or password") as caught:
        access("https://ana:hush@example.org/")
    assert "hush" not in caught.value.line()


@pytest.mark.parametrize(
    ("place", "told"), [(ROOT, True), ("HTTP://x", True), ("output/store", False), (None, False), ("httpx", False)]
)
def test_an_address_is_told_from_a_folder(place: object, told: bool) -> None:
    assert is_address(place) is told
