"""Folding keeps the way back, tokens lose nothing, sentences end where a reader ends them."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.languages import Scan, lexicon
from claimcheck.text import fold, sentence_starts, tokenise

MARKS = "\u064b\u064e\u0651\u0652\u0670\u0640\u00ad\u200e\u200f\u202a\u202e\u2066\u2069\u200b\ufeff\u0301"
ALPHABET = "abZİß12٣۴،؛؟ابتةىأإآؤئکگﻻﷲﷺﬁ½²\u066b\u066c'\u2019\"“”«».,;:!?…-\u2013()[]%٪$€ \t\n\r\u00a0\u2028" + MARKS
TEXT = st.one_of(st.text(st.sampled_from(ALPHABET), max_size=80), st.text(max_size=60))
ARABIC = st.text(st.sampled_from("ابتثجحدرسعفقكلمنهويةىأإء 0123456789.,،"), max_size=60)


def sentences(text: str, code: str) -> list[str]:
    """Cut a text into its sentences, as they were written."""
    scan = Scan(text, lexicon(code))
    starts = [*sentence_starts(scan.folded, scan.lexicon.abbreviations), len(scan.folded.text)]
    return [text[scan.folded.origin(a) : scan.folded.origin(b)].strip() for a, b in pairwise(starts)]


@given(TEXT)
@example("ﻻﻻ ﷲ")
@example("شخصًا")
def test_folding_keeps_the_way_back(text: str) -> None:
    """What a token stands on in the original folds to that token again; places keep their order."""
    folded = fold(text)
    tokens = tokenise(folded.text)
    places = [folded.origin(at) for at in range(len(folded.text) + 1)]
    assert places == sorted(places)
    assert places[-1] <= len(text)
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        first, last = folded.span(start, end)
        assert 0 <= first < last <= len(text)
        assert word in fold(text[first:last]).text


@given(TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text has nothing left to fold; it is lower-case, with ASCII digits only."""
    once = fold(text).text
    assert fold(once).text == once
    assert not re.search(r"[^\D0-9]", once)


@given(ARABIC, st.data())
def test_marks_change_nothing(text: str, data: st.DataObject) -> None:
    """Vowel signs, tatweel, direction and joining controls leave no trace."""
    marked = "".join(character + data.draw(st.sampled_from(["", "", "", *MARKS])) for character in text)
    assert fold(marked).text == fold(text).text


@given(ARABIC)
def test_digit_sets_change_nothing(text: str) -> None:
    """Arabic, Persian, Devanagari and full-width digits fold to the same."""
    for zero in (0x660, 0x6F0, 0x966, 0xFF10):
        digits = str.maketrans({str(n): chr(zero + n) for n in range(10)})
        assert fold(text.translate(digits)).text == fold(text).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أميركا", "اميركا"),
        ("إلى", "الي"),
        ("مئة", "ميه"),
        ("مُقاتِلٌ", "مقاتل"),
        ("مـــقتل", "مقتل"),
        ("ﻻ", "لا"),
        ("كردستان", "کردستان"),
        ("Élan", "élan"),
        ("don\u2019t", "don't"),
        ("٢٥٪", "25%"),
        ("؟", "?"),
        ("a\u00a0b", "a b"),
    ],
)
def test_one_spelling(one: str, other: str) -> None:
    """Spellings that a reader takes for one word are one."""
    assert fold(one).text == fold(other).text


def test_a_mark_belongs_to_its_letter() -> None:
    """A span that ends on a letter takes the vowel signs on it along."""
    text = "قتل شخصًا."
    folded = fold(text)
    start = folded.text.index("شخصا")
    assert text[slice(*folded.span(start, start + 4))] == "شخصًا"
    assert text[slice(*folded.span(0, 3))] == "قتل"


@given(TEXT)
def test_tokens_lose_nothing(text: str) -> None:
    """Tokens are the whole text but its white space, each where it says it stands."""
    folded = fold(text).text
    tokens = tokenise(folded)
    assert "".join(tokens.words) == re.sub(r"\s", "", folded)
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert folded[start:end] == word
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))


@given(TEXT)
def test_a_token_is_of_one_kind(text: str) -> None:
    """Digits and letters are never in one token, and a sign stands alone."""
    for word in tokenise(fold(text).text).words:
        kinds = {unicodedata.category(character)[0] for character in word if character not in "'.,\u066b\u066c"}
        assert len(kinds) <= 1 or kinds <= {"L", "M", "N"}
        assert word[0].isdecimal() == any(character.isdecimal() for character in word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5,200 troops", ["5,200", "troops"]),
        ("F-16s, 20th", ["f", "-", "16", "s", ",", "20", "th"]),
        ("the U.S.'s $3.5bn", ["the", "u", ".", "s", ".", "'", "s", "$", "3.5", "bn"]),
        ("22:19 2021/03/23", ["22", ":", "19", "2021", "/", "03", "/", "23"]),
        ("و12\u066b5٪ من", ["و", "12\u066b5", "%", "من"]),
        ("end 5.", ["end", "5", "."]),
        ("don't", ["don't"]),
        ("snake_case", ["snake", "_", "case"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    """Words keep their apostrophes, numbers their separators, and nothing else is joined."""
    assert tokenise(fold(text).text).words == words


@given(TEXT)
def test_sentences_cover_the_text(text: str) -> None:
    """Sentences begin at 0, in order, and never with white space."""
    folded = fold(text)
    starts = sentence_starts(folded, frozenset({"mr"}))
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert all(not folded.text[start].isspace() for start in starts[1:])


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("ar", ["قال الرئيس السابق جورج دبليو. بوش إن القوات باقية.", "ثم غادر."]),
        ("ar", ["هل تعود القوات؟", "نعم!", "قال د. سالم ذلك."]),
        ("ar", ['وأضاف "لن نغادر."', "وسكت."]),
        ("ar", ["كتبت جي. كيه. رولينغ القصة.", "وهي مشهورة.."]),
        ("ar", ["1. انتهى الاجتماع.", "2. غادر الوفد."]),
        ("ar", ["نقلت أ. ف. ب. عن د. علي خبرا."]),
        ("ar", ["بلغت النسبة 2.5 في المئة.", "والعدد 3."]),
        ("en", ["Gen. X arrived at 2:00 p.m. Tuesday.", "He left."]),
        ("en", ["Mr. J. R. Smith paid $3.5 million.", "Then he left."]),
        ("en", ["The U.S. army came on Sept. 11, 2001.", "It stayed."]),
        ("en", ["“Go!” she said.", "“No.”", "He went."]),
        ("en", ["It rose by 5.2% (see fig. 3).", "Why?", "Nobody knows…", "Yet."]),
        ("en", ["A headline without a stop", "A line below it."]),
        ("en", ["Robert “J.R.” Smith left.", "1. He went.", "2. She stayed."]),
        ("en", ["She said so.", "... Then she left.", "He too."]),
        ("en", ["He waited... and waited.", "Then he left."]),
        ("en", ["It ended in 2021.", "Then came 2022."]),
    ],
)
def test_hard_sentences(code: str, expected: list[str]) -> None:
    """Initials, titles, clock times, decimals and abbreviations end no sentence; quotes close with it; lines end it."""
    separator = "\n" if expected[0].endswith("stop") else " "
    assert sentences(separator.join(expected), code) == expected


def test_a_stop_without_its_space_ends_a_sentence() -> None:
    """A lost space between two words does not join two sentences; initials, names and addresses stay whole."""
    assert sentences("The talks ended.They left", "en") == ["The talks ended.", "They left"]
    assert sentences("See example.com or pic.example.org, U.S.A. and EXAMPLE.GOV.US", "en") == [
        "See example.com or pic.example.org, U.S.A. and EXAMPLE.GOV.US"
    ]
    assert sentences("انتهى الاجتماع.وغادر الوفد", "ar") == ["انتهى الاجتماع.", "وغادر الوفد"]
    assert sentences("زار د.سالم موقع example.com", "ar") == ["زار د.سالم موقع example.com"]
