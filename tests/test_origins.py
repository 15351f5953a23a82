"""Who took it from whom, from whole articles: chains of outlets, and an outlet that changes what it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck import compare
from claimcheck.model import Options, Report

if TYPE_CHECKING:
    from pathlib import Path

Articles = list[tuple[str, str]]

CHANGED: dict[str, Articles] = {
    "en": [
        ("Reuters", "The fall of the bridge injured 40 people, the health minister, Sami Haddad, said on Tuesday."),
        ("Beta Times", "The fall of the bridge injured 60 people, the health minister told Reuters on Tuesday."),
    ],
    "ar": [
        ("رويترز", "قال وزير الصحة سامي حداد الثلاثاء إن انهيار الجسر أدى إلى إصابة 40 شخصا."),
        ("صحيفة باء", "قال وزير الصحة سامي حداد الثلاثاء لوكالة رويترز إن انهيار الجسر أدى إلى إصابة 60 شخصا."),
    ],
}
CHAINS: dict[str, Articles] = {
    "en": [
        ("Alpha Daily", "The fall of the bridge injured 40 people, the health minister, Sami Haddad, told Reuters."),
        ("Beta Times", "The fall of the bridge injured 40 people, Alpha Daily reported."),
        ("Gamma Post", "Alpha Daily said the fall of the bridge injured 40 people."),
    ],
    "ar": [
        ("صحيفة ألف", "قال وزير الصحة سامي حداد لوكالة رويترز إن انهيار الجسر أدى إلى إصابة 40 شخصا."),
        ("صحيفة باء", "ذكرت صحيفة ألف أن انهيار الجسر أدى إلى إصابة 40 شخصا."),
        ("صحيفة جيم", "نقلت صحيفة ألف عن وزير الصحة قوله إن انهيار الجسر أدى إلى إصابة 40 شخصا."),
    ],
}


def _compared(folder: Path, articles: Articles) -> Report:
    """Write articles of one day into a folder, and compare them."""
    rows = ["file,outlet,published"]
    for place, (outlet, text) in enumerate(articles):
        (folder / f"{place}.txt").write_text(text + "\n", encoding="utf-8")
        rows.append(f"{place}.txt,{outlet},2023-05-02")
    (folder / "sources.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return compare([str(folder)], Options(workers=1))


@pytest.mark.parametrize("language", CHANGED)
def test_an_outlet_that_changes_what_it_cites_is_said_so(tmp_path: Path, language: str) -> None:
    """One source with two figures: somebody misquotes it."""
    report = _compared(tmp_path, CHANGED[language])
    (finding,) = [one for one in report.findings if one.level == "conflict"]
    assert finding.kind == "attribution-conflict"
    assert [test.outcome for test in finding.why if test.test == "origin"] == ["unknown"]
    assert "Reuters" in next(test.detail for test in finding.why if test.test == "origin")


@pytest.mark.parametrize("language", CHAINS)
def test_a_chain_of_outlets_is_one_origin(tmp_path: Path, language: str) -> None:
    """An outlet took it from an outlet that took it from an agency: three outlets, one voice."""
    report = _compared(tmp_path, CHAINS[language])
    (finding,) = [one for one in report.findings if one.kind == "agreement" and "40" in one.message]
    assert "3 outlets, 1 known origin: Reuters" in finding.message
