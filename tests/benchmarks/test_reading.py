"""How fast an article is cut, looked up and read for numerals, a core; the figures are shown, they do not judge."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import claimcheck
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, lexicon

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

_SIZE = 4096


def _article(code: str) -> str:
    """Give 4 kB of a language: the examples of its pack, which are dense with figures."""
    file = Path(claimcheck.__file__).parent / "languages" / code / "examples.toml"
    cases = tomllib.loads(file.read_text(encoding="utf-8"))["quantity"]
    text = " ".join(form for case in cases for form in case["forms"])
    return text.encode()[:_SIZE].decode(errors="ignore")


@pytest.mark.parametrize("code", ["ar", "en"])
def test_scan(benchmark: BenchmarkFixture, code: str) -> None:
    """Folding, tokens, lexicon and sentences of an article whose words were met before."""
    text, words = _article(code), lexicon(code)
    assert len(benchmark(lambda: Scan(text, words))) > 100


@pytest.mark.parametrize("code", ["ar", "en"])
def test_read_numerals(benchmark: BenchmarkFixture, code: str) -> None:
    """The numerals of a scanned article."""
    scan = Scan(_article(code), lexicon(code))
    assert len(benchmark(lambda: read_numerals(scan))) > 20
