"""Hostile text in any field is harmless in every form: terminals, spreadsheets, browsers, Markdown."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.ledger import claim_rows
from claimcheck.ledger.cells import cell_of, guard, unguard, value_of
from claimcheck.ledger.rows import claim_of
from claimcheck.model import Mark, Report
from claimcheck.report import View, pieces, render
from claimcheck.report.marks import marked_text
from claimcheck.text.harmless import plain_cell, shown, shown_block

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = msgspec.json.decode((Path(__file__).parent / "golden" / "report" / "report.json").read_bytes())
for _claim in SAMPLE["claims"]:  # what the sample leaves empty, and an article may fill
    if _claim.get("attribution"):
        _claim["attribution"]["role"] = "spokeswoman"
    if _claim.get("quantity"):
        _claim["quantity"]["subject"] = "the garrison"
ACTING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e]")
PIECES = [
    *("\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\x00", "\x7f", "\r", "\n", "\t", "\u202e", "\u2067", "\u2069"),
    *("\u202a", "\u202c", "=1+1", "+1", "-1", "@cmd", "'", "<script>alert(1)</script>", '" onmouseover="x', "&lt;"),
    *("[bold]", "[x](javascript:alert(1))", "# head", "* item", "`code`", "| cell |", "]]>", "</style>", "{{ 7*7 }}"),
    *("word", " ", "2500", "جندي", "أ", "🙂", "\u2028", "\ufeff", ";", ",", "; "),
]
HOSTILE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401 - JSON
    """Give the place of every text in JSON."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(one, (*path, key))


def put(value: Any, path: tuple[str | int, ...], text: str) -> Any:  # noqa: ANN401 - JSON
    """Give JSON with a text at the end of one of its texts."""
    if not path:
        return value + text
    copy = value.copy()
    copy[path[0]] = put(value[path[0]], path[1:], text)
    return copy


def accepted(path: tuple[str | int, ...]) -> bool:
    """Tell whether the model takes any text in a place; it holds others to a few words, or to days."""
    try:
        msgspec.convert(put(SAMPLE, path, "<"), type=Report)
    except msgspec.ValidationError:
        return False
    return True


FREE = [path for path in leaves(SAMPLE) if accepted(path)]
"""Every place of a report in which any text may stand."""


def poisoned(text: str) -> Any:  # noqa: ANN401 - JSON
    """Put a text at the end of every free text of the report, so that ids still fit one another."""
    value = SAMPLE
    for path in FREE:
        value = put(value, path, text)
    return value


def report(text: str) -> Report:
    """Give the sample with a text at the end of each of its free texts."""
    return msgspec.convert(poisoned(text), type=Report)


def test_every_free_text_is_poisoned() -> None:
    """The fields that people and articles fill are among those that these tests reach."""
    names = {path[-1] for path in FREE}
    wanted = {
        "quote",
        "text",
        "outlet",
        "title",
        "speaker",
        "speaker_name",
        "cue",
        "noun",
        "surface",
        "concept",
        "unit",
    }
    assert names >= wanted | {
        "message",
        "label",
        "value",
        "detail",
        "reason",
        "path",
        "url",
        "note",
        "by",
        "language",
        "id",
    }
    assert {"role", "kind"} <= names  # free for speakers and findings, not for figures and claims
    assert len(FREE) > len(list(leaves(SAMPLE))) / 2


@given(HOSTILE)
@pytest.mark.parametrize("interface", ["en", "ar"])
@pytest.mark.parametrize("form", ["text", "concise", "csv", "md", "html"])
def test_nothing_acts_on_a_terminal(form: str, interface: str, text: str) -> None:
    """No control character and no direction override comes out of any form for people."""
    made = report(text)
    texts = {one.id: text for one in made.articles}
    for claims in (False, True):
        view = View(everything=True, gaps=True, claims=claims, command=text, interface=interface, texts=texts)
        assert ACTING.search("".join(render(made, form, view))) is None


@given(HOSTILE)
@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "jsonld"])
def test_json_keeps_the_text_and_escapes_what_acts(form: str, text: str) -> None:
    """JSON is exact; what acts on a terminal or turns directions is written as an escape."""
    found = "".join(render(report(text), form, View(everything=True)))
    assert ACTING.search(found) is None
    assert not set("\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u2028") & set(found)
    if form == "json":
        assert msgspec.json.decode(found, type=Report) == report(text)


@given(HOSTILE)
def test_text_form_isolates_are_its_own(text: str) -> None:
    """An article cannot leave an isolate or an embedding open in the terminal."""
    for line in "".join(render(report(text), "text", View(everything=True, bidi=True))).split("\n"):
        assert sum(map(line.count, "\u2066\u2067\u2068")) == line.count("\u2069")
        assert not set("\u202a\u202b\u202c\u202d\u202e") & set(line)


@given(HOSTILE, HOSTILE)
def test_a_marked_article_is_harmless_and_whole(before: str, after: str) -> None:
    """An article shown with its marks keeps every character that does not act, and no other."""
    article = report("").articles[0]
    text = f"{before}2500{after}"
    mark = Mark(len(before), len(before) + 4, "claimed", claim="c1")
    marked = "".join(marked_text(msgspec.structs.replace(article, marks=(mark,)), text, View()))
    assert ACTING.search(marked) is None
    assert "2500⟦✓ c1⟧" in marked
    assert marked.replace("⟦✓ c1⟧", "", 1).startswith(shown_block(text))


@given(HOSTILE)
def test_no_cell_is_a_formula(text: str) -> None:
    """No cell of either table begins as a formula does, except a number."""
    for claims in (False, True):
        found = "".join(render(report(text), "csv", View(bom=False, claims=claims)))
        for row in csv.reader(io.StringIO(found, newline="")):
            assert [cell for cell in row if cell[:1] in tuple("=+-@\t\r") and not re.fullmatch(r"-?\d+", cell)] == []


@settings(max_examples=40)
@given(HOSTILE)
def test_parquet_holds_harmless_cells(text: str) -> None:
    """What a data tool shows or exports from Parquet acts no more than what stands in claims.csv."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra [parquet] is not installed")
    table = parquet.read_table(io.BytesIO(b"".join(pieces(report(text), "parquet", View()))))
    cells = [cell for row in table.to_pylist() for cell in row.values() if isinstance(cell, str)]
    assert cells
    assert [cell for cell in cells if ACTING.search(cell) or cell[:1] in tuple("=+-@\t\r")] == []


@given(st.text())
def test_the_guard_comes_off_again(text: str) -> None:
    """Whatever a text begins with, its cell gives it back."""
    assert unguard(guard(text)) == text


@given(st.text())
def test_cells_keep_their_length(text: str) -> None:
    """Making a cell harmless moves no offset and is done once."""
    assert len(plain_cell(text)) == len(text)
    assert plain_cell(plain_cell(text)) == plain_cell(text)


@given(st.lists(st.text(min_size=1).filter(lambda text: text == text.strip() and plain_cell(text) == text)))
def test_lists_come_back(items: list[str]) -> None:
    """A list of texts survives its cell, whatever separators stand in it."""
    assert value_of("scope", cell_of("scope", items)) == items


@given(HOSTILE)
def test_rows_give_the_claims_back(text: str) -> None:
    """A row read back is the claim that was written, but for the characters that were made harmless."""
    made = report(text)
    for row in claim_rows(made):
        claim = claim_of(row)
        again = next(claim_rows(msgspec.structs.replace(made, claims=(claim,))))
        placed = {"group", "finding_kind", "finding_level"}
        assert {key: again[key] for key in row if key not in placed} == {
            key: row[key] for key in row if key not in placed
        }


FOREIGN = {"iframe", "object", "embed", "form", "link", "img", "base", "foreignobject", "image", "use", "animate"}


class Page(HTMLParser):
    """Gathers what of a page could act: tags, attributes that are code, addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.acting: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags[tag] += 1
        for name, value in attrs:
            if (
                name.startswith("on")
                or name == "style"
                or (name in {"href", "src"} and not (value or "").startswith(("#", "https://")))
            ):
                self.acting.append(f"{name}={value}")

    def handle_data(self, data: str) -> None:
        """Note what a reader sees."""
        self.words.append(data)


@given(HOSTILE)
def test_a_page_runs_nothing_and_loads_nothing(text: str) -> None:
    """No article brings a script, a handler, a form or a foreign address into the page."""
    page = Page()
    page.feed("".join(render(report(text), "html", View(everything=True, gaps=True, command=text))))
    assert set(page.tags) & FOREIGN == set()
    assert page.tags["script"] == page.tags["style"] == 1
    assert page.acting == []
    # The sentences are there to be read, whatever stands in them.
    assert "".join(shown(text).split()) in "".join("".join(page.words).split())


@given(HOSTILE)
def test_an_article_with_ticks_is_text(text: str) -> None:
    """The article view shows what an article holds and lets none of it act, wherever its numbers stand."""
    found = report("")
    page = Page()
    texts = {one.id: text + "12" * 40 for one in found.articles}
    page.feed("".join(render(found, "html", View(texts=texts))))
    assert set(page.tags) & FOREIGN == set()
    assert page.tags["script"] == page.tags["style"] == 1
    assert page.acting == []


@given(HOSTILE)
def test_addresses_lead_to_web_pages_only(text: str) -> None:
    """An address of an article that is no web page makes no link."""
    found = report("")
    articles = tuple(msgspec.structs.replace(one, url=f"javascript:{text}") for one in found.articles)
    page = Page()
    page.feed("".join(render(msgspec.structs.replace(found, articles=articles), "html", View())))
    assert page.acting == []


@given(HOSTILE)
def test_markdown_brings_no_markup(text: str) -> None:
    """No HTML, no link, no heading and no code comes out of an article's words."""
    written = "".join(render(report(text), "md", View(everything=True, gaps=True)))
    assert "<" not in written
    assert re.search(r"(?<!\\)[\[\]`]", written) is None
    assert not [line for line in written.splitlines() if re.match(r"#+ ", line) and "head" in line.split(" ")[1:2]]
