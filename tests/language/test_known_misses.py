"""What the reader is known to get wrong; each is to become a plain test where it is read right."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.xfail(strict=True, reason="the parser reads two names around a verb as one compound")
def test_a_bare_infinitive_after_help_is_an_act(read: Read) -> None:
    assert roles(clause(read("Kenya helped Sudan attack Chad."), "helped"))["patient"] != "Chad"


@pytest.mark.xfail(strict=True, reason="the owner of the second noun is taken for one more victim of the first")
def test_the_owner_of_the_next_noun_is_no_victim(read: Read) -> None:
    told = clause(read("Kenya's attack on Chad and Sudan's support for it alarmed Egypt."), "attack")
    assert all("Sudan" not in inner.mention.label for argument in told.arguments for inner in argument.inner)


@pytest.mark.xfail(
    strict=True, reason="the first of two verbs with subjects of their own does not get the shared object"
)
def test_the_object_of_the_last_verb_is_shared_by_one_with_another_subject(read: Read) -> None:
    told = clause(read("Poland condemned and Hungary praised Belarus."), "condemned")
    assert roles(told) == wanted("agent=Poland, patient=Belarus")


@pytest.mark.xfail(strict=True, reason="the tagger reads a verb with a capital as a name")
def test_a_headline_in_title_case_is_read(read: Read) -> None:
    assert roles(clause(read("US Warns China Over Taiwan"), "Warns")) == wanted("agent=United States, patient=China")


@pytest.mark.xfail(strict=True, reason="its is taken for the body that speaks, not for the country of its own clause")
def test_its_envoy_is_the_envoy_of_the_subject_of_the_clause(read: Read) -> None:
    text = "Turkey's foreign ministry condemned Israel, adding that Ankara would recall its envoy."
    assert [m.label for m in read(text).mentions if m.mention == "its"] == ["Turkey"]


@pytest.mark.xfail(strict=True, reason="a participle before its subject is taken for the subject itself")
def test_a_participle_before_be_is_no_subject(read: Read) -> None:
    told = clause(read("Gone are the Russian troops that occupied Kherson."), "are")
    assert roles(told)["agent"] == "Russian forces"
