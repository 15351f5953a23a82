"""What the comparison gives: matches, groups, findings."""

from __future__ import annotations

from typing import Literal

from claimcheck.model.values import Value

Level = Literal["conflict", "unclear", "explained", "agree", "single"]
Outcome = Literal["ruled_out", "explains", "unknown"]

LEVELS: tuple[Level, ...] = ("conflict", "unclear", "explained", "agree", "single")
"""Worst first: the order of every report."""

MEASURED = " | "
"""What stands in the detail of a test between the fact that decided and the measurements behind it."""


class Match(Value, frozen=True):
    """Two claims that may speak of the same thing: every part of the score is kept, or the veto that parted them."""

    left: str
    right: str
    score: float
    parts: tuple[tuple[str, float], ...] = ()
    veto: str = ""


class Group(Value, frozen=True):
    """The claims of a story that speak of one thing, at most one of each article on a side."""

    id: str
    story: str
    label: str
    claims: tuple[str, ...]
    outlets: int
    origins: int


class Alignment(Value, frozen=True):
    """Which claims speak of the same thing: the groups, and the pairs that made them."""

    groups: tuple[Group, ...]
    matches: tuple[Match, ...]


class Side(Value, frozen=True):
    """The claims that stand on one side of a finding, and their common value as shown."""

    claims: tuple[str, ...]
    value: str


class Test(Value, frozen=True):
    """
    One test of the cascade: its outcome, and the numbers or words it used.

    Where the outcome rests on measurements, they stand in the detail behind `MEASURED`.
    """

    __test__ = False  # not a pytest class

    test: str
    outcome: Outcome
    detail: str

    @property
    def fact(self) -> str:
        """Give the fact that decided, without what was measured."""
        return self.detail.partition(MEASURED)[0]


class Decision(Value, frozen=True):
    """
    What a person decided about a finding; `status` says whether it still fits (`current`, `stale`).

    A current decision with one of the `CLOSING` verdicts closes the finding: it stays in the report and no longer
    counts.
    """

    verdict: str
    by: str = ""
    on: str = ""
    note: str = ""
    status: Literal["current", "stale"] = "current"

    @property
    def closes(self) -> bool:
        """Tell whether the finding is done with."""
        return self.status == "current" and self.verdict in CLOSING


CLOSING = frozenset({"confirmed", "explained", "not-same", "extraction-wrong"})
"""The verdicts that close a finding; `ask` and `later` leave it open."""


class Finding(Value, frozen=True):
    """How some claims relate: never whether one is true."""

    id: str
    story: str
    kind: str
    level: Level
    severity: int
    message: str
    claims: tuple[str, ...]
    sides: tuple[Side, ...]
    why: tuple[Test, ...]
    decision: Decision | None = None

    @property
    def open(self) -> bool:
        """Tell whether no decision closes it."""
        return self.decision is None or not self.decision.closes
