"""
The columns of claims.csv and findings.csv: their order, what a person writes in them, and what kind of cell each is.

Names come from the nouns of the model, so a field added there appears here by itself, at the end of the third block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck.model import Attribution, Claim, DateClaim, Event, Finding, Quantity, Sentence, When

if TYPE_CHECKING:
    from msgspec import Struct

__all__ = [
    "CLAIM_COLUMNS",
    "CLAIM_FIELDS",
    "DATES",
    "FINDING_COLUMNS",
    "INTEGERS",
    "LISTS",
    "NUMBERS",
    "OBJECTS",
    "PARTS",
    "PLACEMENT",
    "WRITTEN",
]

PARTS: Final[dict[str, type[Struct]]] = {
    "sentence": Sentence,
    "quantity": Quantity,
    "date": DateClaim,
    "event": Event,
    "when": When,
    "attribution": Attribution,
}
"""The nouns inside a claim; their fields become columns `<part>_<field>`."""

WRITTEN: Final = ("verdict", "verdict_by", "verdict_on", "note")
"""The columns that only a person writes."""

PLACEMENT: Final = ("group", "finding_kind", "finding_level")
"""Where a claim stands after a comparison: its group and the worst finding it is in."""

_READ: Final = (
    *("id", "story", "outlet", "published", "kind", "quote"),
    *("quantity_low", "quantity_high", "quantity_approx", "quantity_unit", "quantity_noun"),
    *("scope", "place", "when_first", "when_last", "attribution_speaker_name"),
)


def _fields() -> dict[str, tuple[str, str]]:
    """Give the columns that a claim fills: column → (part or "", field), in the order of the model."""
    found = {}
    for field in Claim.__struct_fields__:
        if field in PARTS:
            found.update({f"{field}_{inner}": (field, inner) for inner in PARTS[field].__struct_fields__})
        else:
            found[field] = ("", field)
    return {column: found[column] for column in (*_READ, *(name for name in found if name not in _READ))}


CLAIM_FIELDS: Final = _fields()
"""Column → where the claim keeps it: (part or "", field)."""

CLAIM_COLUMNS: Final = (
    *(*_READ, *PLACEMENT),
    *(*WRITTEN, "verdict_status"),
    *(column for column in CLAIM_FIELDS if column not in _READ),
    *("verdict_basis", "as_extracted"),
)
"""claims.csv: what a person reads, what a person writes, everything else."""

FINDING_COLUMNS: Final = (
    *(field for field in Finding.__struct_fields__ if field in {"id", "story", "kind", "level", "severity", "message"}),
    *("outlets", "values", "claims", "quotes"),
    *(*WRITTEN, "verdict_status", "verdict_basis"),
)
"""findings.csv: a row a finding, then what a person decided about it."""

NUMBERS: Final = frozenset({"quantity_low", "quantity_high"})
INTEGERS: Final = frozenset({"line"}) | {
    column
    for column, (_, field) in CLAIM_FIELDS.items()
    if field in {"start", "end"} or field.endswith(("_start", "_end"))
}
DATES: Final = frozenset({"published", "date_first", "date_last", "when_first", "when_last"})
LISTS: Final = frozenset({"scope", "place", "attribution_via", "trace"})
OBJECTS: Final = frozenset({"attribution_contents", "linked"})
