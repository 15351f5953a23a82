"""How claims relate: every kind by its cases, and what holds for all of them."""

from __future__ import annotations

import inspect
import tomllib
from pathlib import Path
from typing import Any

import pytest
from claim_builder import build

from claimcheck.align import align
from claimcheck.discrepancies import find, kinds, tests
from claimcheck.discrepancies.kinds import CASCADE, KINDS
from claimcheck.discrepancies.tests import TESTS
from claimcheck.model import Claim, Finding, Options

HERE = Path(__file__).parent

CASES = HERE / "cases" / "discrepancies"


def cases(part: str) -> list[Any]:
    """Give the cases of one part of all files, each with its kind."""
    found = []
    for path in sorted(CASES.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        assert not set(table) - {"finds", "ignores"}, f"{path.name} has parts that no test reads"
        found += [pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}") for case in table.get(part, [])]
    return found


def compare(claims: list[Claim]) -> tuple[Finding, ...]:
    """Align and find with the default settings."""
    return find(claims, align(claims, Options()), Options())


def of_kind(findings: tuple[Finding, ...], kind: str) -> list[Finding]:
    """Give the findings of a kind."""
    return [one for one in findings if one.kind == kind]


@pytest.mark.parametrize(("kind", "case"), cases("finds"))
def test_finds(kind: str, case: dict[str, Any]) -> None:
    """A case under [[finds]] gives one finding of its kind, with the sides it names; `besides` are other kinds."""
    findings = compare(build(case["claims"]))
    found = of_kind(findings, kind)
    assert len(found) == 1, [(one.kind, one.message, one.why) for one in findings]
    if "sides" in case:
        assert [side.value for side in found[0].sides] == [side[0] for side in case["sides"]]
        assert [len(side.claims) for side in found[0].sides] == [len(side) for side in case["sides"]]
    differences = {one.kind for one in findings} - {kind, "agreement", "single-source", *case.get("besides", ())}
    assert not differences, [(one.kind, one.message) for one in findings]


@pytest.mark.parametrize(("kind", "case"), cases("ignores"))
def test_ignores(kind: str, case: dict[str, Any]) -> None:
    """A case under [[ignores]] gives no finding of its kind."""
    found = of_kind(compare(build(case["claims"])), kind)
    assert not found, [(one.kind, one.message, one.why) for one in found]


def test_every_kind_has_a_file_a_line_and_cases() -> None:
    """The registry, the files of the folder and the case files are the same list."""
    files = {path.stem for path in Path(inspect.getfile(kinds)).parent.glob("*.py")} - {"__init__"}
    assert {name.replace("-", "_") for name in KINDS} == files
    assert {path.stem for path in CASES.glob("*.toml")} == set(KINDS)
    assert {name for name, _ in CASCADE} <= set(KINDS)


def test_every_test_of_the_cascade_has_a_file_and_a_line() -> None:
    """The tests of the registry are the files of the folder, in the order of the contract."""
    files = {path.stem for path in Path(inspect.getfile(tests)).parent.glob("*.py")} - {"__init__"}
    names = [name for name, _ in TESTS]
    assert set(names) == files
    assert " ".join(names) == "unit rounding bound range time scope place subset event origin arithmetic"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_documents_itself(kind: str) -> None:
    """A kind says what it finds, why that matters, and gives an example; its docstring is its documentation."""
    text = inspect.getdoc(KINDS[kind]) or ""
    assert [line for line in text.splitlines() if line.startswith("# ")] == [
        "# What it finds",
        "# Why it matters",
        "# Example",
    ]
    assert f"`{kind}`" in text.splitlines()[0]


def tolls(*told: tuple[str, int], via: str = "") -> list[dict[str, Any]]:
    """Give the tolls of one fire, each by an article of its own; `via` is whom the first outlets have it from."""
    return [
        {
            "article": article,
            "sentence": f"The hospital fire in Nasiriyah killed [{low}] people",
            "low": low,
            "concept": "death",
            "event": "hospital fire",
        }
        | ({"via": [via], "said_by": via} if via and article in "ab" else {})
        for article, low in told
    ]


@pytest.mark.parametrize(
    ("rows", "note"),
    [
        (tolls(("a", 92), ("b", 92), ("c", 92), ("d", 60)), "60 stands alone against 3 independent voices"),
        (tolls(("a", 92), ("b", 92), ("d", 60)), "92: 2 independent voices to 1"),
        (tolls(("a", 92), ("b", 92), ("d", 60), via="INA"), ""),
        (tolls(("a", 92), ("b", 60)), ""),
        (tolls(("a", 92), ("b", 92), ("c", 60), ("d", 75)), "low 60, best supported 92 by 2 voices, high 92"),
    ],
)
def test_a_conflict_says_how_many_independent_voices_tell_which_figure(rows: list[dict[str, Any]], note: str) -> None:
    """Copies of one source are one voice; where no figure has more voices than the others, nothing is said."""
    found = of_kind(compare(build(rows)), "value-conflict")
    assert len(found) == 1
    assert found[0].message.partition(" (")[2].removesuffix(")") == note


def test_severity_goes_by_the_precision_printed() -> None:
    """Of two gaps of one size, the one between figures printed to the last digit is to be read first."""
    rounded = of_kind(compare(build(tolls(("a", 5200), ("b", 4800)))), "value-conflict")
    exact = of_kind(compare(build(tolls(("a", 5201), ("b", 4803)))), "value-conflict")
    assert exact[0].severity > rounded[0].severity


def test_an_archive_is_not_asked_about_what_two_of_its_matters_count() -> None:
    """Where a dozen articles count, two counts need more in common than a noun to be worth a question."""
    rows = [
        {
            "article": "a",
            "sentence": "The judges doubted how to manage a suit of as many as [1.5 million women] who seek their pay",
            "high": 1_500_000,
        },
        {
            "article": "b",
            "sentence": "The court seems ready to block the case against the shop for up to [1.6 million women]",
            "high": 1_600_000,
        },
    ]
    rows = [row | {"approx": "at_most", "concept": "woman", "noun": "women", "unit": "person"} for row in rows]
    people = ("worker", "soldier", "teacher", "doctor", "student", "farmer", "judge", "miner", "nurse", "sailor")
    others = [
        {"article": f"z{n}", "sentence": f"There [{n}00] {word}s met", "low": n * 100, "concept": word}
        for n, word in enumerate(("clerk", *people, "driver", "pilot"), 1)
    ]

    assert of_kind(compare(build(rows)), "unclear-event")
    assert not of_kind(compare(build([*rows, *others])), "unclear-event")
