"""What each format gives: the text exactly, the fields, the date; and the error of each bad file."""

import io
import json
from pathlib import Path

import pytest

from kg.articles import MAX_CHARACTERS, read
from kg.errors import InputError
from kg.records import Article, article_id


def one(path: Path, *, published: str | None = None) -> Article:
    """Read the only article of a file."""
    [found] = read([str(path)], published=published)
    assert isinstance(found, Article), found
    return found


def errors(*inputs: Path | str) -> list[str]:
    """Return the lines of the errors of inputs that hold nothing else."""
    found = list(read(map(str, inputs)))
    assert all(isinstance(item, InputError) for item in found), found
    return [str(item) for item in found]


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


class TestText:
    def test_the_whole_file_is_the_text(self, tmp_path: Path) -> None:
        article = one(written(tmp_path / "a.txt", "Kenya praised Ghana.\n\nTogo left.\n"))
        assert article.text == "Kenya praised Ghana.\n\nTogo left.\n"
        assert article.published is None

    def test_line_ends_are_read_as_text_mode_reads_them(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.txt", b"Kenya praised Ghana.\r\nTogo\rleft.\n")
        assert one(path).text == path.read_text(encoding="utf-8") == "Kenya praised Ghana.\nTogo\nleft.\n"

    def test_the_id_comes_from_the_text_wherever_the_file_lies(self, tmp_path: Path) -> None:
        article = one(written(tmp_path / "a.txt", "Kenya praised Ghana."))
        assert article.id == article_id(url=None, text="Kenya praised Ghana.")

    def test_the_date_in_the_name_is_the_article_s(self, tmp_path: Path) -> None:
        assert one(written(tmp_path / "2024-04-24-visit.txt", "Text.")).published == "2024-04-24"

    @pytest.mark.parametrize("name", ["2024-13-40-x.txt", "visit-2024-04-24.txt", "2024-04-245.txt"])
    def test_what_only_looks_like_a_date_in_the_name_is_none(self, tmp_path: Path, name: str) -> None:
        assert one(written(tmp_path / name, "Text.")).published is None


class TestMarkdown:
    def test_front_matter_gives_fields_and_the_rest_is_the_text_exactly(self, tmp_path: Path) -> None:
        path = written(
            tmp_path / "a.md",
            "---\ntitle: Envoy arrives\npublished: 2024-04-24\npublisher: Wire\n"
            "url: https://example.org/a\nid: a-1\nlanguage: en\n"
            "desk: [Africa, Asia]\n---\n\nKenya praised Ghana.\n",
        )
        assert one(path) == Article(
            id="a-1",
            text="\nKenya praised Ghana.\n",
            title="Envoy arrives",
            published="2024-04-24",
            publisher="Wire",
            url="https://example.org/a",
            language="en",
            extra={"desk": ["Africa", "Asia"]},
        )

    def test_date_is_another_name_of_published(self, tmp_path: Path) -> None:
        path = written(tmp_path / "2001-01-01-a.md", "---\ndate: 2024-04-24T10:30:00Z\n---\nText.")
        assert one(path).published == "2024-04-24T10:30:00+00:00"

    def test_without_front_matter_the_whole_file_is_the_text(self, tmp_path: Path) -> None:
        assert one(written(tmp_path / "a.md", "Text.\n---\nMore.")).text == "Text.\n---\nMore."

    def test_values_are_not_guessed_at(self, tmp_path: Path) -> None:
        article = one(written(tmp_path / "a.md", "---\ntitle: No\nid: 007\nurl: null\npublisher:\n---\nText."))
        assert (article.title, article.id, article.url, article.publisher) == ("No", "007", None, None)

    def test_empty_front_matter_is_none(self, tmp_path: Path) -> None:
        assert one(written(tmp_path / "a.md", "---\n---\nText.")).text == "Text."

    @pytest.mark.parametrize(
        ("matter", "told"),
        [
            ("title: a: b", "front matter is no YAML (line 2: mapping values"),
            ("- a\n- b", "not a list of fields"),
            ("a: &x [1]\nb: *x", "YAML alias"),
            ("a: " + "[" * 2000, "front matter is no YAML"),
            ("a: " + "x" * 70_000, "longer than 64,000 characters"),
            ("published: last week", '"last week" is no date. Write it like 2024-04-24'),
            ("title: [a]", 'the field "title" is not a string'),
        ],
    )
    def test_bad_front_matter_is_an_error_that_names_the_file(self, tmp_path: Path, matter: str, told: str) -> None:
        [line] = errors(written(tmp_path / "bad.md", f"---\n{matter}\n---\nText."))
        assert "bad.md: " in line
        assert told in line


class TestJsonLines:
    def test_each_line_is_an_article_with_its_fields(self, tmp_path: Path) -> None:
        rows = [{"id": 7, "text": "One\r\nline.", "date": "2024-04-24", "topic": 3}, {"body": "Two.", "title": None}]
        path = written(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows)) + "\n\n")
        assert list(read([str(path)])) == [
            Article("7", "One\r\nline.", published="2024-04-24", extra={"topic": 3}),
            Article(article_id(url=None, text="Two."), "Two."),
        ]

    def test_the_id_comes_from_the_url_if_there_is_one(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.jsonl", '{"text": "One.", "url": "https://example.org/1"}')
        assert one(path).id == article_id(url="https://example.org/1", text="anything")

    def test_what_two_publishers_print_word_by_word_is_two_articles(self, tmp_path: Path) -> None:
        rows = [{"text": "One.", "publisher": name} for name in ("The Post", "The Times")]
        path = written(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows)))
        first, second = read([str(path)])
        assert isinstance(first, Article)
        assert isinstance(second, Article)
        assert first.id == article_id(url=None, text="One.", publisher="The Post")
        assert len({first.id, second.id, article_id(url=None, text="One.")}) == 3

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("{", "not JSON"),
            ("[1]", "not a JSON object"),
            ("{}", 'no field "text"'),
            ('{"text": 3}', '"text" is not a string'),
            ('{"text": " "}', "the text is empty"),
            ('{"text": "a", "title": ["b"]}', '"title" is not a string'),
            ('{"text": "a", "published": "soon"}', '"soon" is no date'),
            (r'{"text": "a\ud800"}', "a character that is none"),
            (r'{"text": "a\u0000"}', "a character that is none"),
            ('{"text": ' + "[" * 100_000, "nested too deep"),
            ('{"text": 1' + "0" * 5000 + "}", "too long a number"),
        ],
    )
    def test_a_bad_line_is_an_error_with_its_place_and_the_others_are_read(
        self, tmp_path: Path, line: str, told: str
    ) -> None:
        path = written(tmp_path / "a.jsonl", f'{{"text": "One."}}\n{line}\n{{"text": "Three."}}\n')
        first, bad, third = read([str(path)])
        assert isinstance(first, Article)
        assert isinstance(third, Article)
        assert isinstance(bad, InputError)
        assert "a.jsonl:2: " in str(bad)
        assert told in str(bad)

    def test_a_line_of_20_mb_is_one_error_and_the_next_line_is_read(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.jsonl", '{"text": "' + "x" * 20_000_000 + '"}\n{"text": "Two."}\n')
        bad, good = read([str(path)])
        assert isinstance(good, Article)
        assert "a.jsonl:1: the line is longer than 16 MB" in str(bad)


class TestTable:
    @pytest.mark.parametrize(("delimiter", "suffix"), [(",", "csv"), (";", "csv"), ("\t", "csv"), ("\t", "tsv")])
    def test_rows_are_articles_whatever_the_delimiter(self, tmp_path: Path, delimiter: str, suffix: str) -> None:
        rows = [["Title", "Date", "BODY", "desk"], ["Visit", "2024-04-24", '"Kenya, Ghana;\tand ""Togo""\nmet."', "x"]]
        path = written(tmp_path / f"a.{suffix}", "\n".join(map(delimiter.join, rows)))
        article = one(path)
        assert article.text == 'Kenya, Ghana;\tand "Togo"\nmet.'
        assert (article.title, article.published, article.extra) == ("Visit", "2024-04-24", {"desk": "x"})

    def test_no_text_column_is_an_error_that_names_the_columns(self, tmp_path: Path) -> None:
        assert errors(written(tmp_path / "a.csv", "headline,day\nx,y\n")) == [
            f"{tmp_path}/a.csv: no column holds the text (found: headline, day). "
            "Name the column of the text text, body or content."
        ]

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            ("text,title\n", "a header but no rows"),
            ("\n", "it is empty"),
            ("text,title\na,b,c\n", "a.csv:2: the row has 3 fields, the header 2"),
            ('text,title\n"a,b\n', "a.csv:2: it is not CSV here"),
            ("text,title\n,b\n", 'a.csv:2: it has no field "text"'),
            ("text,date\na,May\n", 'a.csv:2: "May" is no date'),
        ],
    )
    def test_a_bad_table_is_an_error_with_its_place(self, tmp_path: Path, content: str, told: str) -> None:
        [line] = errors(written(tmp_path / "a.csv", content))
        assert told in line

    def test_a_long_text_fits_a_field(self, tmp_path: Path) -> None:
        assert len(one(written(tmp_path / "a.csv", "text\n" + "x" * 500_000)).text) == 500_000


@pytest.mark.parametrize(
    ("name", "wrap"),
    [
        ("a.txt", "{}"),
        ("a.md", "---\nid: a\n---\n{}"),
        ("a.jsonl", '{{"text": "{}"}}'),
        ("a.csv", "text\n{}\n"),
    ],
)
class TestEveryFormat:
    def test_the_longest_article_is_read_and_one_longer_is_an_error(self, tmp_path: Path, name: str, wrap: str) -> None:
        path = tmp_path / name
        assert len(one(written(path, wrap.format("x" * MAX_CHARACTERS))).text) == MAX_CHARACTERS
        [line] = errors(written(path, wrap.format("x" * (MAX_CHARACTERS + 1))))
        assert "an article may have 1,000,000 characters at most, this one has more. Split it into several." in line

    def test_the_longest_article_may_be_of_four_byte_characters(self, tmp_path: Path, name: str, wrap: str) -> None:
        assert one(written(tmp_path / name, wrap.format("\U00010330" * MAX_CHARACTERS))).text[0] == "\U00010330"

    def test_a_single_line_of_20_mb_is_an_error(self, tmp_path: Path, name: str, wrap: str) -> None:
        [line] = errors(written(tmp_path / name, wrap.format("x" * 20_000_000)))
        assert "long" in line or "1,000,000 characters" in line

    def test_an_empty_file_is_an_error(self, tmp_path: Path, name: str, wrap: str) -> None:
        assert errors(written(tmp_path / name, "")) == [f"{tmp_path}/{name}: it is empty"]

    def test_a_binary_is_an_error(self, tmp_path: Path, name: str, wrap: str) -> None:
        [line] = errors(written(tmp_path / name, b"\x7fELF\x02\x01\x01\0\0\0\0\0"))
        assert "it is a binary file, not text" in line

    def test_a_byte_order_mark_is_no_part_of_the_text(self, tmp_path: Path, name: str, wrap: str) -> None:
        assert one(written(tmp_path / name, "\ufeff" + wrap.format("Zoë met Søren."))).text.strip() == "Zoë met Søren."

    def test_windows_1252_is_detected(self, tmp_path: Path, name: str, wrap: str) -> None:
        raw = wrap.format("Zoë met “Søren” – twice.").encode("cp1252")
        assert one(written(tmp_path / name, raw)).text.strip() == "Zoë met “Søren” – twice."

    def test_another_encoding_is_an_error_that_names_the_file(self, tmp_path: Path, name: str, wrap: str) -> None:
        [line] = errors(written(tmp_path / name, wrap.format("Кения похвалила Гану").encode("koi8-r")))
        assert name in line
        assert "neither UTF-8" in line

    def test_published_fills_in_for_a_missing_date_only(self, tmp_path: Path, name: str, wrap: str) -> None:
        assert one(written(tmp_path / name, wrap.format("Text.")), published="2020-02-02").published == "2020-02-02"
        dated = written(tmp_path / f"2024-04-24-{name}", wrap.format("Text."))
        assert one(dated, published="2020-02-02").published == "2024-04-24"


def test_published_that_is_no_date_is_an_error() -> None:
    with pytest.raises(InputError, match=r'--published: "soon" is no date\. Write it like 2024-04-24'):
        list(read([], published="soon"))


class TestStandardInput:
    def test_text_is_one_article(self) -> None:
        [article] = read(["-"], stdin=io.BytesIO("Zoë left.\r\n".encode()))
        assert isinstance(article, Article)
        assert article.text == "Zoë left.\n"

    @pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf", b"\n \n"])
    def test_json_lines_are_known_by_their_brace(self, start: bytes) -> None:
        found = list(read(["-"], stdin=io.BytesIO(start + b'{"text": "One."}\n{"text": "Two."}\n')))
        assert [item.text for item in found if isinstance(item, Article)] == ["One.", "Two."]

    def test_it_is_left_open(self) -> None:
        stream = io.BytesIO(b"Text.")
        list(read(["-"], stdin=stream))
        assert not stream.closed

    def test_empty_is_an_error(self) -> None:
        assert [str(item) for item in read(["-"], stdin=io.BytesIO())] == ["standard input: it is empty"]
