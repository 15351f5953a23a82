"""Claims and findings as rows of cells, and a row as a claim again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from claimcheck.ledger.cells import cell_of, value_of, writer_for
from claimcheck.ledger.columns import CLAIM_COLUMNS, CLAIM_FIELDS, FINDING_COLUMNS, LISTS, OBJECTS, PARTS
from claimcheck.model import LEVELS, Claim, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.model import Finding

__all__ = ["Row", "claim_of", "claim_row", "claim_rows", "finding_row", "finding_rows", "in_order"]

Row = dict[str, str]
"""Column → cell."""

_BLANK = dict.fromkeys(CLAIM_COLUMNS, "")
_WRITERS = {
    part: [(column, field, writer_for(column)) for column, (owner, field) in CLAIM_FIELDS.items() if owner == part]
    for part in ("", *PARTS)
}
"""Part of a claim → its columns, the fields that fill them, and what writes those."""

_ALWAYS = frozenset({"sentence", "when"})
"""Parts that every claim has."""


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Sort claims as every file lists them: by story, article, place."""
    return sorted(claims, key=lambda claim: (claim.story, claim.article, claim.start, claim.end, claim.kind, claim.id))


def claim_rows(report: Report) -> Iterator[Row]:
    """Give a row a claim, with its group and worst finding, in the order of the file."""
    from claimcheck.ledger.fingerprint import fingerprint  # noqa: PLC0415 - only where a file is written

    placement = _placement(report)
    for claim in in_order(report.claims):
        row = claim_row(claim)
        row["group"], row["finding_kind"], row["finding_level"] = placement.get(claim.id, ("", "", ""))
        row["as_extracted"] = fingerprint(row)
        yield row


def claim_row(claim: Claim) -> Row:
    """Give the cells that a claim fills; all other columns of the file are there and empty."""
    row = _BLANK.copy()
    for part, fields in _WRITERS.items():
        holder = getattr(claim, part) if part else claim
        if holder is not None:
            for column, field, write in fields:
                value = getattr(holder, field)
                if value is not None:
                    row[column] = write(value)
    return row


def claim_of(row: Mapping[str, str]) -> Claim:
    """
    Make the claim that a row holds; columns that are not there keep their defaults.

    Raises ValueError, naming the column, where a cell is not what the column takes.
    """
    values: dict[str, Any] = {}
    for column, (part, field) in CLAIM_FIELDS.items():
        cell = row.get(column)
        if cell is None or (not cell.strip() and column not in LISTS | OBJECTS):
            continue
        holder = values.setdefault(part, {}) if part else values
        holder[field] = value_of(column, cell)
    for part, noun in PARTS.items():
        if part not in _ALWAYS and not _filled(values.get(part, {})):
            values.pop(part, None)
        elif part in values:
            values[part] = _complete(noun, values[part])
    values = _complete(Claim, values)
    values["linked"] = values.get("linked") or []
    try:
        return msgspec.convert(values, type=Claim)
    except msgspec.ValidationError as error:
        raise ValueError(_in_columns(str(error))) from error


def finding_rows(report: Report) -> Iterator[Row]:
    """Give a row a finding, in the order of the report."""
    known = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        yield finding_row(finding, known)


def finding_row(finding: Finding, known: Mapping[str, Claim]) -> Row:
    """Give the cells that claimcheck fills of a finding; `known` are the report's claims by id."""
    claims = [known[one] for one in finding.claims if one in known]
    row = dict.fromkeys(FINDING_COLUMNS, "")
    row |= {
        field: cell_of(field, getattr(finding, field))
        for field in ("id", "story", "kind", "level", "severity", "message")
    }
    row["outlets"] = cell_of("scope", list(dict.fromkeys(claim.outlet or claim.article for claim in claims)))
    row["values"] = cell_of("scope", [side.value for side in finding.sides])
    row["claims"] = cell_of("scope", finding.claims)
    row["quotes"] = cell_of("scope", [claim.quote for claim in claims])
    return row


def _placement(report: Report) -> dict[str, tuple[str, str, str]]:
    """Give group, kind and level of the worst finding for each claim that is in one."""
    groups = {claim: cell_of("group", group.id) for group in report.groups for claim in group.claims}
    worst: dict[str, tuple[int, int, Finding]] = {}
    for finding in report.findings:
        rank = (LEVELS.index(finding.level), -finding.severity)
        for claim in finding.claims:
            if claim not in worst or rank < worst[claim][:2]:
                worst[claim] = (*rank, finding)
    placed = {claim: (group, "", "") for claim, group in groups.items()}
    for claim, (_, _, finding) in worst.items():
        placed[claim] = (groups.get(claim, ""), cell_of("finding_kind", finding.kind), finding.level)
    return placed


def _filled(part: Mapping[str, Any]) -> bool:
    """Tell whether some cell of a part holds anything."""
    return any(value not in (None, []) for value in part.values())


def _complete(noun: type[msgspec.Struct], values: dict[str, Any]) -> dict[str, Any]:
    """Set fields that have no default and may be null or empty, which an empty cell stands for."""
    return _EMPTY.get(noun, {}) | values


_EMPTY: dict[type[msgspec.Struct], dict[str, Any]] = {
    Claim: {"published": None, "story": "", "outlet": "", "language": ""},
    PARTS["quantity"]: dict.fromkeys(("low", "high")),
    PARTS["date"]: dict.fromkeys(("event", "event_start", "event_end", "first", "last")),
    PARTS["attribution"]: dict.fromkeys(
        ("speaker", "speaker_start", "speaker_end", "speaker_name", "role", "cue", "cue_start", "cue_end")
    ),
}


def _in_columns(message: str) -> str:
    """Say a complaint of msgspec in the words of the file: its path as a column."""
    text, _, path = message.partition(" - at `$.")
    column = path.rstrip("`").replace(".", "_")
    if column:
        return f"{column}: {text[0].lower()}{text[1:]}"
    return text[0].lower() + text[1:]
