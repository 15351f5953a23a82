"""Quotation marks are paired by where they stand, in every style and mixture that news prints."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.attribution.quotes import pair_quotes
from claimcheck.languages import Scan, lexicon

STYLES = ["“”", '""', "«»", "„“", "”“", "\u2018\u2019", "„”", "““", "””"]
WORDS = st.lists(st.sampled_from(["boats", "came", "home", "early"]), min_size=1, max_size=6).map(" ".join)


def _quoted(text: str, code: str = "en") -> list[str]:
    """Give the outermost quotations of a text, marks included."""
    scan = Scan(text, lexicon(code))
    return [scan.quote(one.open, one.close) for one in pair_quotes(scan) if not one.depth]


@pytest.mark.parametrize("style", STYLES)
def test_every_style_is_paired(style: str) -> None:
    """Straight, curly, angled, reversed and mismatched marks enclose what they enclose."""
    first, last = style
    assert _quoted(f"They said {first}the boats came home{last} on Monday.") == [f"{first}the boats came home{last}"]


def test_two_single_marks_are_a_double_one() -> None:
    """Two apostrophes in a row are how some agencies print a double mark."""
    assert _quoted("''The boats came,'' she said. It wasn't late.") == ["''The boats came,''"]


def test_apostrophes_are_no_quotation_marks() -> None:
    """Neither a genitive nor a contraction opens anything."""
    assert _quoted("The sailors' boats didn't come; the '90s were over.") == []


def test_nested_marks_of_one_kind() -> None:
    """Straight marks inside straight ones pair by position, and the outer pair is the quotation."""
    assert _quoted('She said: "We call it "the ark" at home".') == ['"We call it "the ark" at home"']


def test_a_mark_written_onto_a_preposition() -> None:
    """An Arabic preposition stands right before the mark of what it governs."""
    assert _quoted("انضم إلى المحادثات لـ”تأكيد الالتزام“ بالاتفاق.", "ar") == ["”تأكيد الالتزام“"]


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    """Speech that goes on in the next paragraph is opened again there."""
    assert _quoted("“The boats came home.\n\n“All of them,” she said.") == ["“The boats came home.", "“All of them,”"]


@given(st.lists(st.tuples(WORDS, st.sampled_from(STYLES[:3]), WORDS), min_size=1, max_size=5))
def test_pairs_never_cross(pieces: list[tuple[str, str, str]]) -> None:
    """However many quotations a text has, each is found whole and in order."""
    text = ". ".join(f"{before} {style[0]}{inside}{style[1]}" for before, style, inside in pieces)
    assert _quoted(text) == [f"{style[0]}{inside}{style[1]}" for _, style, inside in pieces]


@given(st.text(alphabet="ab \n.,'\"“”«»„\u2018\u2019", max_size=60))
def test_any_text_gives_pairs_within_it(text: str) -> None:
    """Pairs lie inside the text, open before they close, and either nest or lie apart."""
    scan = Scan(text, lexicon("en"))
    pairs = pair_quotes(scan)

    assert all(0 <= one.open < one.close < len(scan) for one in pairs)
    outer = [one for one in pairs if not one.depth]
    assert all(left.close < right.open for left, right in pairwise(outer))
