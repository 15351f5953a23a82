"""Language packs are folders of words: the same files each, checked whole, and looked up through their clitics."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.errors import PackError
from claimcheck.extract.attribution.kinds import kinds
from claimcheck.languages import Lexicon, Scan, language_of, languages, lexicon
from claimcheck.languages.compiler import compile_pack, pack_folders
from claimcheck.languages.schema import FILES, TABLES
from claimcheck.text import fold, tokenise

PACKAGE = Path(claimcheck.__file__).parent
WORDS = [
    "the",
    "first",
    "twenty-five",
    "thousand",
    "soldiers",
    "left",
    "Iraq.",
    "5,200",
    "stayed",
    "\n",
    "“",
    "more",
    "than",
]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Give a copy of the English pack, to be spoiled."""
    return Path(shutil.copytree(PACKAGE / "languages" / "en", tmp_path / "en"))


def mistakes(folder: Path) -> list[str]:
    """Compile a folder and give what it complains of."""
    with pytest.raises(PackError) as raised:
        compile_pack(folder)
    return raised.value.mistakes


def test_every_language_has_the_same_files() -> None:
    """A pack is its folder of TOML, nothing more and nothing less."""
    assert languages() == ("ar", "en")
    for folder in (PACKAGE / "languages").iterdir():
        if folder.is_dir() and folder.name != "__pycache__":
            assert sorted(file.name for file in folder.iterdir()) == sorted(f"{name}.toml" for name in FILES)


def test_no_foreign_letter_in_code() -> None:
    """Words are data: the code of the package is written with ASCII letters alone."""
    for file in PACKAGE.rglob("*.py"):
        letters = {
            character for character in file.read_text(encoding="utf-8") if ord(character) > 127 and character.isalpha()
        }
        assert not letters, f"{file.relative_to(PACKAGE)}: {sorted(map(unicodedata.name, letters))}"


def test_no_patterns_in_packs() -> None:
    """No word of a pack is a regular expression."""
    for file in (PACKAGE / "languages").glob("*/*.toml"):
        if file.stem not in ("examples", "language"):
            assert not re.search(r"\\[wdbsS]|\(\?|\.\*|\[\^", file.read_text(encoding="utf-8")), file


def test_compiling_is_reproducible() -> None:
    """The shipped form of a pack is the same bytes every time."""
    for folder in pack_folders():
        assert compile_pack(folder) == compile_pack(folder)


def test_the_compiled_form_is_fresh() -> None:
    """A built package holds what its folders say now."""
    built = PACKAGE / "compiled"
    if not built.is_dir():
        pytest.skip("this package was not built: packs are compiled in memory")
    for folder in pack_folders():
        assert (built / f"{folder.name}.json").read_bytes() == compile_pack(folder)


def test_all_mistakes_are_told_at_once(pack: Path) -> None:
    """Five mistakes in five places give five lines, each with its file and key."""
    (pack / "units.toml").unlink()
    (pack / "places.toml").write_text("[place\n", encoding="utf-8")
    (pack / "amounts.toml").write_text('[nothing]\nmore = ["more than"]\n', encoding="utf-8")
    (pack / "numbers.toml").write_text(
        '[number.unit]\ntwo = ["two"]\n[number.tens]\n20 = ["twenty"]\n[joint]\nof = [" "]\n', encoding="utf-8"
    )
    (pack / "language.toml").write_text('code = "en"\ncolour = "red"\n', encoding="utf-8")
    found = mistakes(pack)
    for part in (
        "en/units.toml: the file is missing",
        "en/places.toml: not valid TOML",
        "en/amounts.toml: [nothing]",
        "en/numbers.toml: [number.unit] two",
        "en/numbers.toml: [number.tens]",
        "en/numbers.toml: [joint] of",
        "en/language.toml: ",
    ):
        assert sum(line.startswith(part) for line in found) == 1, (part, found)


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("number.unit", '"1/3"'),
        ("number.fraction", "3"),
        ("number.fraction", '"1/0"'),
        ("number.vague", '"99..20"'),
        ("number.scale", '"1e6"'),
        ("joint", "andd"),
    ],
)
def test_keys_are_checked(pack: Path, table: str, key: str) -> None:
    """A key that the grammar could not use is a mistake of the pack, not an error while reading."""
    (pack / "numbers.toml").write_text(f'[{table}]\n{key} = ["word"]\n', encoding="utf-8")
    assert [line.split(": ")[0] for line in mistakes(pack)] == ["en/numbers.toml"]


def test_a_form_needs_a_word(pack: Path) -> None:
    """A form of marks alone would match everywhere: it is a mistake."""
    (pack / "numbers.toml").write_text('[number.unit]\n1 = ["one", "\\u064b"]\n', encoding="utf-8")
    assert [line.endswith("has no word in it") for line in mistakes(pack)] == [True]


def test_packs_use_only_tables_of_the_schema() -> None:
    """Every table that the schema has is used by some pack, so that none is left behind."""
    used = {
        category
        for file in (PACKAGE / "languages").glob("*/*.toml")
        if file.stem not in ("language", "examples")
        for category in tomllib.loads(file.read_text(encoding="utf-8"))
    }
    assert used == {category for category, table in TABLES.items() if table.file in FILES and category in used}
    assert used <= set(TABLES)


def test_every_number_word_has_an_example() -> None:
    """The examples of a pack use every word of its number tables, as it stands or with a clitic."""
    for code in languages():
        folder, words = PACKAGE / "languages" / code, lexicon(code)
        examples = tomllib.loads((folder / "examples.toml").read_text(encoding="utf-8"))
        used: set[str] = set()
        for case in [*examples["quantity"], *examples["nothing"]]:
            for token in {token for form in case["forms"] for token in tokenise(fold(form).text).words}:
                reading = words[token]
                used |= {token} | {token.removeprefix(p.prefix) for p in (reading.phrases if reading else ())}
        tables = tomllib.loads((folder / "numbers.toml").read_text(encoding="utf-8"))["number"]
        for forms in (forms for table in tables.values() for forms in table.values()):
            assert not [form for form in forms if not used.issuperset(tokenise(fold(form).text).words)], code


@pytest.mark.parametrize(
    ("word", "stem", "prefix"),
    [
        ("عشرين", "عشرين", ""),
        ("وعشرين", "عشرين", "و"),
        ("بالعشرين", "عشرين", "بال"),
        ("للعشرين", "عشرين", "لل"),
        ("ومليون", "مليون", "و"),
    ],
)
def test_clitics_are_taken_off(word: str, stem: str, prefix: str) -> None:
    """A word is found as it stands, else with the fewest clitics taken off."""
    reading = lexicon("ar")[Scan(word, lexicon("ar")).words[0]]
    assert reading is not None
    assert (reading.stem, reading.prefix) == (stem, prefix)


def test_a_word_as_it_stands_comes_first() -> None:
    """A listed word is not cut, although its first letter could be a clitic."""
    reading = lexicon("ar")["واحد"]
    assert reading is not None
    assert reading.prefix == ""


def test_a_text_without_full_stops_is_parted_behind_its_commas() -> None:
    """No sentence is longer than any of an article, and all of them together are the text."""
    scan = Scan("some of them left, " * 1_000, lexicon("en"))
    bounds = [scan.sentence_tokens(at) for at in range(len(scan))]
    longest = 1_000
    assert max(end - first for first, end in bounds) <= longest
    assert all(scan.words[first - 1] == "," for first, _ in set(bounds) if first)
    words = Scan("word " * 2_500, lexicon("en"))
    assert {words.sentence_tokens(at) for at in range(2_500)} == {(0, 1_000), (1_000, 2_000), (2_000, 2_500)}


def test_the_longest_term_wins() -> None:
    """Where several terms begin at a token the one of most words is given; its end is reported."""
    scan = Scan("scores of people", lexicon("en"))
    term = scan.term(0, "number", "vague")
    assert term is not None
    assert (term.first, term.last) == (0, 1)
    assert scan.term_before(2, "number") == term
    assert scan.term(0, "number", "unit") is None
    assert scan.term(9, "number") is None


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_anchors_are_where_terms_may_begin(text: str) -> None:
    """Anchors of a category are exactly the tokens with a term of it; for numbers also those in digits."""
    scan = Scan(text, lexicon("en"))
    for category in ("number", "approx", "month", "state", "stop"):
        expected = [
            index
            for index, known in enumerate(scan.readings)
            if (known is not None and category in known.categories) or (category == "number" and scan.is_number(index))
        ]
        assert scan.anchors(category) == expected
    assert scan.anchors("number", "approx") == sorted({*scan.anchors("number"), *scan.anchors("approx")})


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join).filter(str.strip))
def test_places_go_round(text: str) -> None:
    """Tokens, sentences and original places agree with each other."""
    scan = Scan(text, lexicon("en"))
    for index in range(len(scan)):
        start, end = scan.span(index, index)
        assert scan.token_at(start) == index
        assert scan.token_at(end - 1) == index
        assert scan.quote(index, index) == text[start:end]
        first, after = scan.sentence_tokens(index)
        assert first <= index < after
        begin, close = scan.span(first, after - 1)
        assert begin <= start
        assert end <= close
        assert text[begin:close] == text[begin:close].strip()
        assert all(scan.sentence(other) == scan.sentence(index) for other in range(first, after))


def test_a_lexicon_forgets_without_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    """When too many words were met it starts afresh; scans made before keep their anchors."""
    words = Lexicon(lexicon("en")._pack)  # noqa: SLF001 - a lexicon of its own, to be emptied
    monkeypatch.setattr(sys.modules[Lexicon.__module__], "_FORGET_AT", 5)
    early = Scan("two of the six old guards left", words)
    late = Scan("seven stayed", words)
    assert "guards" not in words
    assert [early.words[at] for at in early.anchors("number")] == ["two", "six"]
    assert [late.words[at] for at in late.anchors("number")] == ["seven"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2500 جندي", "ar"),
        ("2,500 soldiers", "en"),
        ("30", "en"),
        ("قال Pfizer إن اللقاح جاهز للتوزيع", "ar"),
        ("", "en"),
    ],
)
def test_the_language_is_the_script_with_more_letters(text: str, code: str) -> None:
    """Scripts tell; a text without letters counts as English."""
    assert language_of(text) == code


def test_what_attribution_knows_of_words_is_forgotten_with_them() -> None:
    """A corpus has ever more distinct words: no table may grow with them."""
    before = kinds("en")
    lexicon("en").forget(0)

    assert kinds("en") is not before
