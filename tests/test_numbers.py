"""How numerals are read: the same in both languages, in every spelling, and whatever is added that a reader skips."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words
from unicode_rbnf import RbnfEngine

from claimcheck.grammar.numbers import Numeral, decide, read_numerals
from claimcheck.grammar.numbers.parts import LARGEST
from claimcheck.languages import Scan, lexicon

CASES = tomllib.loads((Path(__file__).parent / "cases" / "parity" / "numbers.toml").read_text(encoding="utf-8"))["case"]
FORMS = [
    pytest.param(code, form, case, id=f"{case['name']}-{code}-{index}")
    for case in CASES
    for code in ("en", "ar")
    for index, form in enumerate(case[code])
]
RBNF = {code: RbnfEngine.for_language(code) for code in ("en", "ar")}
NOUN = {"en": " houses", "ar": " شخص"}
WHOLE = st.one_of(
    st.integers(0, 10**15 - 1),
    st.integers(0, 9999),
    st.tuples(st.integers(1, 999), st.integers(0, 12)).map(lambda pair: pair[0] * 10 ** pair[1]),
)
ARABIC_DIGITS = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩\u066b\u066c")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u200e\u200f\u202b\u202c"


def read(text: str, code: str) -> list[Numeral]:
    """Read a text of one language."""
    return read_numerals(Scan(text, lexicon(code)))


def meaning(numeral: Numeral) -> tuple[object, ...]:
    """Give what a numeral says, apart from where it stands and how it is written."""
    return (numeral.low, numeral.high, numeral.vague, numeral.fraction, numeral.ordinal, numeral.scale)


def forms(number: int, code: str) -> list[str]:
    """Spell a number out in all ways that two independent libraries know."""
    spelled = {str(text) for text in RBNF[code].format_number(number).text_by_ruleset.values()}
    words = num2words(number, lang=code)
    # num2words writes 201,000 as "two hundred and a thousand thousand" in Arabic, which nobody does
    if not any(f"و {scale} {scale}" in words for scale in ("ألف", "مليون", "مليار", "تريليون")):
        spelled.add(words)
    return sorted(spelled)


@pytest.mark.parametrize(("code", "form", "case"), FORMS)
def test_parity(code: str, form: str, case: dict[str, Any]) -> None:
    """A statement in either language gives one numeral, with the values of its case."""
    found = read(form, code)
    assert len(found) == 1, found
    numeral = found[0]
    low = case.get("low")
    high = case.get("high", low)
    assert numeral.low == (pytest.approx(low) if low is not None else None)
    assert numeral.high == (pytest.approx(high) if high is not None else None)
    for flag in ("vague", "fraction", "ordinal"):
        assert getattr(numeral, flag) == case.get(flag, False), flag
    for field in ("step", "scale"):
        if field in case:
            assert getattr(numeral, field) == pytest.approx(case[field]), field


@pytest.mark.parametrize("code", ["en", "ar"])
@given(number=WHOLE)
@example(number=0)
@example(number=2_000_000_000)
@example(number=1_001_000)
def test_words_go_round(code: str, number: int) -> None:
    """Every number up to 10^15 that num2words or Unicode's rules spell out is read back, as one numeral."""
    for form in forms(number, code):
        assert [numeral.low for numeral in read(form + NOUN[code], code)] == [number], form


@given(number=WHOLE, glued=st.sampled_from(["و", "ب", "ل", "ك", "ف", "وب", "فب"]))
def test_a_clitic_changes_nothing(number: int, glued: str) -> None:
    """A conjunction or preposition written onto the first word leaves the value alone."""
    for form in forms(number, "ar"):
        short = len(form.split(maxsplit=1)[0]) <= 2  # could not be told from other words
        quantity = glued == "ك" and form.startswith("م")  # "like a hundred" is spelled as the noun "quantity"
        if form[0] != "و" and not short and not quantity:
            assert [numeral.low for numeral in read(glued + form + NOUN["ar"], "ar")] == [number], glued + form
    assert [numeral.low for numeral in read(f"{glued}{number} شخص", "ar")] == [number]


@given(number=st.integers(1, 10**12), places=st.integers(0, 2), data=st.data())
def test_digit_sets_change_nothing(number: int, places: int, data: st.DataObject) -> None:
    """Latin, Arabic and Persian digits say the same, with the separators of their tradition."""
    printed = f"{number + data.draw(st.integers(1, 99)) / 100:,.2f}" if places else f"{number:,}"
    expected = [float(printed.replace(",", ""))]
    assert [numeral.low for numeral in read(printed, "en")] == expected
    assert [numeral.low for numeral in read(printed.translate(ARABIC_DIGITS), "ar")] == expected
    assert [numeral.low for numeral in read(printed.translate(ARABIC_DIGITS), "en")] == expected
    assert [numeral.low for numeral in read(printed.replace(",", "").translate(PERSIAN_DIGITS), "ar")] == expected


@given(data=st.data(), case=st.sampled_from(CASES))
def test_marks_change_nothing(data: st.DataObject, case: dict[str, Any]) -> None:
    """Vowel signs, tatweel and direction marks after any letter leave a numeral as it was."""
    form = data.draw(st.sampled_from(case["ar"]))
    places = [at for at in range(1, len(form) + 1) if form[at - 1].isalpha()]
    marked = form
    for at in sorted(data.draw(st.sets(st.sampled_from(places), max_size=6)) if places else (), reverse=True):
        marked = marked[:at] + data.draw(st.sampled_from(MARKS)) + marked[at:]
    if "\u200f" in marked and "ر" in form and any(map(str.isdigit, form)):
        return  # a direction mark beside digits says in which order they stand
    assert list(map(meaning, read(marked, "ar"))) == list(map(meaning, read(form, "ar")))


@given(st.text(max_size=60), st.sampled_from(["en", "ar"]))
def test_any_text_is_read(text: str, code: str) -> None:
    """No text makes the grammar fail; numerals come in order, apart, and every digit token is in one."""
    scan = Scan(text, lexicon(code))
    found = read_numerals(scan)
    covered = [index for numeral in found for index in range(numeral.first, numeral.last + 1)]
    assert covered == sorted(set(covered))
    assert set(scan.digit_anchors()) <= set(covered)
    for numeral in found:
        assert (numeral.low is None) == (numeral.high is None)
        assert numeral.low is None or numeral.high is None or numeral.low <= numeral.high


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "one",
                    "two",
                    "twenty",
                    "hundred",
                    "hundreds",
                    "thousand",
                    "thousands",
                    "million",
                    "bn",
                    "k",
                    "dozen",
                ),
                *("a", "and", "of", "in", "every", "out", "point", "minus", "between", "-", "/", "(", ")"),
                *("half", "third", "quarter", "quarters", "few", "several", "first", "second", "th"),
                *("1", "5", "20", "300", "2021", "1.5", "2,000"),
            ]
        ),
        max_size=9,
    )
)
def test_any_order_of_number_words_is_read(words: list[str]) -> None:
    """Nor does any order of the words that numerals are made of."""
    scan = Scan(" ".join(words), lexicon("en"))
    found = read_numerals(scan)
    covered = [index for numeral in found for index in range(numeral.first, numeral.last + 1)]
    assert covered == sorted(set(covered))


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize(
    "unit",
    [
        "111 ",
        "1ر",
        "million ",
        "مليون ",
        "hundreds of ",
        "آلاف ",
        "dozen ",
        "one point ",
        "one ",
        "5 (",
        "between one and ",
        "بين خمسة وعشرين و",
        "1.",
        "9",
        "1.\u200f",
        "½",
        "1/2/",
        "one-",
        "and ",
        "\u0664\u066b",
    ],
)
def test_no_text_costs_more_than_its_length(code: str, unit: str) -> None:
    """Endless repetitions are read in time that grows with their length (a quadratic reader would take minutes)."""
    found = read(unit * 20_000, code)
    assert all(numeral.low is None or abs(numeral.low) < 1e45 for numeral in found)


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "100 and 200", [100, 200]),
        ("en", "between one hundred and two hundred", [100, 200]),
        ("en", "between five and twenty", [5, 20]),
        ("en", "$5 million and 200 jobs", [5_000_000, 200]),
        ("en", "in 2021 thousands left", [2021, 1000]),
        ("en", "10-20 people", [10, 20]),
        ("en", "eight million 250 gram bags", [8_000_000, 250]),
        ("en", "two third-round games", [2, 3]),
        ("en", "plus or minus four points", [4]),
        ("en", "Stoxx 50 -1.3%", [50, -1.3]),
        ("en", "from 15 -30%", [15, 30]),
        ("ar", "50\u066b5 -30%", [50.5, -30]),
        ("en", "one in 2021", [1, 2021]),
        ("en", "the last three quarters", [3, 0.25]),
        ("en", "four men and a fifth man", [4, 5]),
        ("en", "two thousand, fifty of them", [2000, 50]),
        ("ar", "بين خمسة وعشرين شخصا", [5, 20]),
        ("ar", "بين مئة وخمسين ومئتين", [150, 200]),
        ("ar", "100 و200", [100, 200]),
        ("ar", "ألف وألفين", [1000, 2000]),
        ("ar", "ثلاث وسبع سنوات", [3, 7]),
        ("ar", "20 بالمئة و30", [20, 30]),
    ],
)
def test_two_numbers_stay_two(code: str, text: str, values: list[int]) -> None:
    """A numeral goes on only with a part that fits below the one before."""
    assert [numeral.low for numeral in read(text, code)] == values


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "كمية كبيرة"),
        ("ar", "كميات وكمية"),
        ("ar", "أثنى عليه"),
        ("ar", "اتساع رقعة"),
        ("ar", "تأهل إلى نصف النهائي"),
        ("ar", "صحراء الربع الخالي"),
        ("en", "flags at half-mast"),
        ("en", "they blamed one another"),
        ("en", "m k b"),
        ("en", ""),
    ],
)
def test_words_that_look_like_numbers(code: str, text: str) -> None:
    """A clitic and a number to the eye may be another word to the reader."""
    assert read(text, code) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "one said"),
        ("en", "the first half"),
        ("en", "in the second quarter"),
        ("en", "a couple said"),
        ("ar", "أحد المسؤولين"),
        ("ar", "النصف الأول"),
        ("ar", "واحدة"),
    ],
)
def test_doubtful_words_are_flagged(code: str, text: str) -> None:
    """Words that are numbers only in some contexts say so."""
    assert any(numeral.article_like for numeral in read(text, code))


@pytest.mark.parametrize(
    ("code", "text", "left", "right"),
    [
        ("en", "F-16", "-", ""),
        ("en", "G20", "a", ""),
        ("en", "90-minute", "", "-"),
        ("en", "22:19", "", ":"),
        ("en", "the 1990s", "", "a"),
        ("en", "5k run", "", ""),
        ("ar", "كوفيد-19", "-", ""),
        ("ar", "و30", "", ""),
        ("ar", "منذ 5سنوات", "", ""),  # noqa: RUF001 - the letter is meant
        ("ar", "وبلغ37", "", ""),
        ("ar", "الـ20", "", ""),  # noqa: RUF001 - the letter is meant
    ],
)
def test_what_touches_a_numeral(code: str, text: str, left: str, right: str) -> None:
    """Names with numbers, clock times and the like can be told by what touches the digits; clitics do not count."""
    numeral = read(text, code)[0]
    assert (numeral.left, numeral.right) == (left, right)


@pytest.mark.parametrize(
    ("code", "text", "whole", "value"),
    [
        ("en", "18.400", True, 18400),
        ("en", "18.400", False, 18.4),
        ("en", "1.085", False, 1.085),
        ("ar", "58.358", True, 58358),
        ("ar", "58.358", False, 58.358),
        ("ar", "18.400", True, 18400),
        ("ar", "2.304 مليون", True, 2304000),
        ("ar", "2,304 مليون", False, 2304000),
        ("en", "2,304 million", True, 2304000000),
        ("en", "3m", True, 3000000),
    ],
)
def test_grouping_is_decided_by_what_is_counted(code: str, text: str, whole: bool, value: float) -> None:  # noqa: FBT001
    """People come whole, rates need not; where the signs leave no doubt the unit changes nothing."""
    assert decide(read(text, code)[0], whole=whole).low == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("السعر 2.500 دولار", [2500]),
        ("من 0.128 إلى 2.500 دينار", [0.128, 2.5]),
        ("من 1.085 إلى 1.120 دولار", [1.085, 1.12]),
        ("من 1.085 إلى 2.500 دولار", [1.085, 2500]),
        ("عند 1.0829 ثم 1.100", [1.0829, 1.1]),
        ("نحو 3.5 مليون و2.500 دولار", [3500000, 2500]),
    ],
)
def test_the_text_around_tells_what_a_dot_is(text: str, values: list[float]) -> None:
    """Where a dot may part thousands, three decimals are believed in a text that surely writes them elsewhere."""
    assert [numeral.low for numeral in read(text, "ar")] == values


@given(st.integers(0, 10**12))
def test_the_step_shows_the_printed_precision(number: int) -> None:
    """The step divides the value, and ten times the step does not."""
    numeral = read(str(number), "en")[0]
    assert numeral.step is not None
    assert number % numeral.step == 0
    assert number == 0 or number % (10 * numeral.step) != 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e10", 10**10),
        ("-127.32e13", -1.2732e15),
        ("12.32e+14", 1.232e15),
        ("-12e-1", -1.2),
        ("2.5^-1", 0.4),
        ("10^6", 10**6),
        ("322 hundred", 32200),
        ("3 hundred and 21 people", 321),
        ("4 thousand 3 hundred and 21", 4321),
        ("fifty - two", 52),
        ("five - eighths", 0.625),
        ("two hundred and fifty-four hundredths", 200.54),
        ("one hundred thirty-two fifths", 26.4),
        ("one hundred thirty-fifths", 100 / 35),
        ("one hundred and thirty fifths", 26),
        ("three twenty-fifths", 0.12),
        ("one twenty-fifth", 0.04),
        ("a tenth of a gallon", 0.1),
        ("tenth of a gallon", 0.1),
        ("a trillionth", 1e-12),
        ("one over three", 1 / 3),
        ("3/4", 0.75),
        ("-4/5", -0.8),
        (".08", 0.08),
        ("by point five percent", 0.5),
        ("point 77", 0.77),
        ("80 , 000 people", 80_000),
        ("1 , 280 , 500 people", 1_280_500),
        ("up 0 . 0085", 0.0085),
        ("$5MM", 5_000_000),
        ("5mm", 5),
        ("5 mm", 5),
        ("- 1,200,000", -1_200_000),
        ("- 2 degrees", -2),
        ("- 12 men", 12),
    ],
)
def test_numbers_in_rarer_writing(text: str, value: float) -> None:
    """Powers, hundreds behind digits, dashes set apart, parts of any number."""
    (numeral,) = read(text, "en")
    assert numeral.low == pytest.approx(value)


@pytest.mark.parametrize("text", ["9e99 x", "0^-1", "in the twentieth century", "a hundredth anniversary"])
def test_what_is_no_power_and_no_part(text: str) -> None:
    """What would be no finite number, and a place in an order, are read as what they are."""
    assert all(found.ordinal or (found.low or 0) < LARGEST for found in read(text, "en"))
    assert not any(found.fraction for found in read(text, "en"))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rooms 12 , 345 and 400", [12, 345, 400]),
        ("point five of the agenda", [5]),
        ("three millionth", [3_000_000]),
        ("two hundredth", [200]),
        ("the one hundred thirty-fifth attack", [135]),
    ],
)
def test_what_only_looks_like_one_number(text: str, values: list[float]) -> None:
    """Numbers of a list in a text cut into words, a point of an agenda, places in an order."""
    assert [found.low for found in read(text, "en")] == values


@given(st.integers(2, 98), st.sampled_from((12, 16, 20, 30, 50, 100, 1000, 10**6)))
def test_parts_told_in_words(above: int, below: int) -> None:
    """Some hundredths are so many of them, however the count is spelled."""
    spelled = f"{num2words(above)} {num2words(below, to='ordinal').removeprefix('one ')}s"
    (numeral,) = read(spelled, "en")
    assert numeral.low == pytest.approx(above / below)
    assert numeral.fraction
