"""
An edited findings.csv and what was found now: which decision is about which finding, and whether it still holds.

A verdict holds for the claims that it was given on: a finding that has others besides, or is of another kind by now,
is open again and the verdict `stale`. Where claims have new ids (a renamed file), the pairing of claims.csv says which
they are; without one, the quotes do.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from claimcheck.ledger.cells import unguard, value_of
from claimcheck.ledger.columns import FINDING_COLUMNS, WRITTEN
from claimcheck.ledger.merge import added_columns
from claimcheck.ledger.rows import finding_rows
from claimcheck.ledger.verdicts import is_decided, stamp_of_verdict
from claimcheck.model import Decision
from claimcheck.text import fold
from claimcheck.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.ledger.rows import Row
    from claimcheck.ledger.table import Table
    from claimcheck.model import Report

__all__ = ["decide", "merge_findings", "verdicts"]


def merge_findings(table: Table, report: Report, renamed: Mapping[str, str]) -> list[Row]:
    """
    Give the rows of the merged file: the findings in the order of the report, then decisions that fit none.

    Args:
        table: findings.csv as a person left it.
        report: what was found.
        renamed: old id of a claim → its id now.

    """
    fresh = list(finding_rows(report))
    extra = added_columns(table.frame, FINDING_COLUMNS)
    orphans = []
    for old, place in _attach(table, fresh, renamed):
        if place is None:
            orphans.append({**old, "verdict_status": "orphan"})
            continue
        row = fresh[place]
        row |= {column: old.get(column, "") for column in (*WRITTEN, *extra)}
        row["verdict_status"], row["verdict_basis"] = _settle(old, row, renamed)
    return [*fresh, *orphans]


def decide(rows: Sequence[Row]) -> dict[str, Decision]:
    """Give the decisions of merged rows by the id of the finding; an orphan decides nothing."""
    return {
        unguard(row["id"]): Decision(
            verdict=verdict_of(row),
            by=unguard(row.get("verdict_by", "")).strip(),
            on=unguard(row.get("verdict_on", "")).strip(),
            note=unguard(row.get("note", "")).strip(),
            status="current" if row["verdict_status"] == "current" else "stale",
        )
        for row in rows
        if row.get("verdict_status") in {"current", "stale"}
    }


def verdict_of(row: Mapping[str, str]) -> str:
    """Give the verdict of a row: its id where the person wrote that or its name in an interface language."""
    written = unguard(row.get("verdict", "")).strip()
    return _named().get(fold(written).text, written.lower())


def verdicts() -> tuple[str, ...]:
    """Give the verdicts that a person may write on a finding."""
    return tuple(vocabulary().labels["verdict"])


@functools.cache
def _named() -> dict[str, str]:
    """Give the verdicts by their ids and their names, folded as articles are."""
    verdicts = vocabulary().labels["verdict"]
    return {fold(name).text: key for key, names in verdicts.items() for name in (key, *names.values())}


def _attach(table: Table, fresh: Sequence[Row], renamed: Mapping[str, str]) -> list[tuple[Row, int | None]]:
    """Give each row that a person wrote in with the place of its finding, the surest ones first."""
    columns = list(table.frame.columns)
    extra = added_columns(table.frame, FINDING_COLUMNS)
    waiting = [
        row
        for cells in table.frame.itertuples(index=False, name=None)
        if is_decided(row := dict(zip(columns, cells, strict=True))) or any(row[column].strip() for column in extra)
    ]
    index = _Index(fresh)
    taken: dict[int, Row] = {}
    for find in (index.by_id, index.by_claims, index.by_words, index.by_pair):
        left = []
        for row in waiting:
            place = next((place for place in find(row, _claims(row, renamed)) if place not in taken), None)
            if place is None:
                left.append(row)
            else:
                taken[place] = row
        waiting = left
    return [*((row, place) for place, row in sorted(taken.items())), *((row, None) for row in waiting)]


class _Index:
    """The findings of now, by everything that a decision may know them by."""

    def __init__(self, fresh: Sequence[Row]) -> None:
        self._claims = [_claims(row, {}) for row in fresh]
        self._by_id = {row["id"]: place for place, row in enumerate(fresh)}
        self._by_claims: defaultdict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
        self._by_words: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._by_claim: defaultdict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(fresh):
            self._by_claims[row["kind"], self._claims[place]].append(place)
            self._by_words[_words(row)].append(place)
            for claim in self._claims[place]:
                self._by_claim[claim].append(place)

    def by_id(self, row: Row, claims: frozenset[str]) -> list[int]:
        place = self._by_id.get(row["id"])
        return [] if place is None or claims.isdisjoint(self._claims[place]) else [place]

    def by_claims(self, row: Row, claims: frozenset[str]) -> list[int]:
        return self._by_claims.get((row["kind"], claims), [])

    def by_words(self, row: Row, claims: frozenset[str]) -> list[int]:  # noqa: ARG002 - one signature for all
        return self._by_words.get(_words(row), []) if row.get("quotes") else []

    def by_pair(self, row: Row, claims: frozenset[str]) -> list[int]:  # noqa: ARG002 - one signature for all
        """Give the findings that share a pair of claims (or the only one), those that share most first."""
        shared = Counter(place for claim in claims for place in self._by_claim.get(claim, ()))
        return [place for place, count in shared.most_common() if count >= min(2, len(claims))]


def _settle(old: Row, new: Row, renamed: Mapping[str, str]) -> tuple[str, str]:
    """Give status and basis: the stamp of what was written, the kind and the claims that it was written on."""
    if not is_decided(old):
        return "", ""
    written = stamp_of_verdict(old)
    before, kind, *claims = [*old.get("verdict_basis", "").split(), "", ""]
    basis = frozenset(renamed.get(claim, claim) for claim in claims if claim)
    if before != written or not basis:
        kind, basis = old.get("kind", ""), _claims(old, renamed)
    if old.get("quotes") and _words(old) == _words(new):
        # The same quotes in the same order: the claims are the same ones, whatever their ids are now.
        now = dict(zip(_listed(old, renamed), _listed(new, {}), strict=False))
        basis = frozenset(now.get(claim, claim) for claim in basis)
    status = "current" if kind == new["kind"] and _claims(new, {}) <= basis else "stale"
    return status, " ".join((written, kind, *sorted(basis)))


def _claims(row: Row, renamed: Mapping[str, str]) -> frozenset[str]:
    return frozenset(_listed(row, renamed))


def _listed(row: Row, renamed: Mapping[str, str]) -> list[str]:
    """Give the ids of a finding's claims, as they are now, in its order."""
    return [renamed.get(claim, claim) for claim in value_of("scope", row.get("claims", ""))]


def _words(row: Row) -> tuple[str, ...]:
    """Give what tells a finding where neither its id nor its claims are known any more."""
    return tuple(row.get(column, "").strip() for column in ("kind", "quotes", "outlets"))
