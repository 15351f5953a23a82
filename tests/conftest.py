"""What all tests share: no network, and the folder of development data, if this machine has it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings
from pytest_socket import disable_socket

from claimcheck.extract import extract
from claimcheck.model import Article, Claim
from claimcheck.resolve import resolve

ROOT = Path(__file__).resolve().parent.parent

# A test says what is right, not how fast: on a busy machine a deadline fails by chance.
settings.register_profile("claimcheck", deadline=None)
settings.load_profile("claimcheck")


def pytest_runtest_setup() -> None:
    """Claimcheck never touches the network; a test in which it tries fails."""
    disable_socket(allow_unix_socket=True)


@pytest.fixture(scope="session")
def data() -> Path:
    """Give the folder of real articles and development data; skip, saying so, where there is none."""
    folder = ROOT / os.environ.get("CLAIMCHECK_DATA", "../shared")
    if not (folder / "articles").is_dir():
        pytest.skip(f"no development data: CLAIMCHECK_DATA names none and {folder} is not there")
    return folder


def claims_of(text: str, **known: object) -> tuple[Claim, ...]:
    """Give the claims of one article of its own, resolved."""
    article = Article(id="article", story="story", text=text, **known)  # type: ignore[arg-type]
    return resolve([extract(article)]).extractions[0].claims
