"""
An edited claims.csv and what was extracted now: which row is which claim, and what stays of each.

A row goes with the claim that has its words: the same quote in the same sentence, in its article or, where that
article is gone, in another one (a renamed file). Failing that, with the claim of its id, or of its quote in its
article, whose words around it changed. A row that goes with no claim stays as long as a person wrote in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.ledger.cells import unguard
from claimcheck.ledger.columns import CLAIM_COLUMNS, PLACEMENT, WRITTEN
from claimcheck.ledger.fingerprint import CORRECTABLE, OFFSETS, corrected_columns, refreshed, restored
from claimcheck.ledger.verdicts import settle
from claimcheck.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from claimcheck.ledger.rows import Row
    from claimcheck.ledger.table import Table

__all__ = ["Pairing", "added_columns", "header_for", "merge_claims", "pair", "written_columns"]

_MEANING = (
    *("kind", "quote", "sentence_text", "quantity_low", "quantity_high", "quantity_approx", "quantity_unit"),
    *("quantity_concept", "date_first", "date_last", "when_first", "when_last"),
    *("attribution_speaker_name", "attribution_stance"),
)
"""What a verdict on a claim is about."""


class Pairing(NamedTuple):
    """The rows of a file, those that go with a claim first: row number → the claim's place; and all rows by number."""

    claims: dict[int, int]
    rows: dict[int, Row]


def pair(table: Table, fresh: Sequence[Row]) -> Pairing:
    """Find for each row of an edited claims.csv the claim that it is about; no claim goes with two rows."""
    rows = {int(number): restored(row) for number, row in zip(table.frame.index, _records(table.frame), strict=True)}
    old = _keys(rows.values(), list(rows))
    new = _keys(fresh, list(range(len(fresh))))
    old["moved"] = ~old["article"].isin(set(new["article"]))
    found: dict[int, int] = {}
    for keys, only_moved in (
        (["story", "article", "kind", "quote", "sentence"], False),
        (["outlet", "kind", "quote", "sentence"], True),
        (["kind", "quote", "sentence"], True),
        (["id"], False),
        (["story", "article", "kind", "quote"], False),
    ):
        left = old[~old["place"].isin(found) & (old["moved"] | (not only_moved))]
        right = new[~new["place"].isin(found.values())]
        # The how-manieth of equal words, so that the first row goes with the first claim.
        left = left.assign(nth=left.groupby(keys).cumcount())
        right = right.assign(nth=right.groupby(keys).cumcount())
        both = left.merge(right, on=[*keys, "nth"], suffixes=("", "_new"))
        found.update(zip(both["place"].tolist(), both["place_new"].tolist(), strict=True))
    return Pairing(found, rows)


def merge_claims(table: Table, fresh: Sequence[Row]) -> list[Row]:
    """
    Give the rows of the merged file, in its order.

    Args:
        table: the file as a person left it.
        fresh: the rows that claimcheck would write.

    """
    pairing = pair(table, fresh)
    extra = added_columns(table.frame, CLAIM_COLUMNS)
    rows = []
    for number, old in pairing.rows.items():
        place = pairing.claims.get(number)
        if place is not None:
            rows.append(_merged(old, fresh[place], extra))
        elif _is_written(old, extra):
            # The row stands for itself: only where it was found last and what claimcheck says of it are taken off.
            rows.append({**old, **dict.fromkeys(PLACEMENT, ""), "verdict_status": "orphan"})
    taken = set(pairing.claims.values())
    rows.extend(row for place, row in enumerate(fresh) if place not in taken)
    return sorted(rows, key=_order)


def written_columns(old: Row, fresh: Row) -> list[str]:
    """Give the columns of a row that a person corrected, offsets and evidence aside: what may win over extraction."""
    return [column for column in corrected_columns(old, fresh) if column in _WINNING]


def header_for(table: Table, columns: Sequence[str]) -> list[str]:
    """Give the columns to write: the file's own order, and each that is missing behind the one it follows."""
    header = list(table.frame.columns)
    for place, column in enumerate(columns):
        if column not in header:
            # All columns before this one are in the header by now.
            header.insert(header.index(columns[place - 1]) + 1 if place else 0, column)
    return header


def added_columns(frame: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    """Give the columns that a person added."""
    return [column for column in frame.columns if column not in columns]


def _merged(old: Row, fresh: Row, extra: Iterable[str]) -> Row:
    """Give one row: what was extracted, under it what a person wrote."""
    corrected = corrected_columns(old, fresh)
    row = fresh | {column: old[column] for column in corrected}
    row |= {column: old.get(column, "") for column in (*WRITTEN, *extra)}
    row["as_extracted"] = refreshed(old, fresh, corrected)
    row["verdict_status"], row["verdict_basis"] = settle(old, row, _meaning)
    return row


def _is_written(row: Row, extra: Iterable[str]) -> bool:
    """Tell whether a person wrote anything in a row."""
    if any(row.get(column, "").strip() for column in (*WRITTEN, *extra)):
        return True
    return bool(corrected_columns(row, {})) if row.get("as_extracted") else any(cell.strip() for cell in row.values())


def _meaning(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_folded(row.get(column, "")) for column in _MEANING)


def _keys(rows: Iterable[Mapping[str, str]], places: Sequence[int]) -> pd.DataFrame:
    """Give what rows are told apart by, spelling folded."""
    import pandas as pd  # noqa: PLC0415 - there is a file to read

    names = ("id", "story", "article", "outlet", "kind", "quote", "sentence")
    keys = [
        (
            *(row.get(name, "").strip() for name in names[:5]),
            _folded(row.get("quote", "")),
            _folded(row.get("sentence_text", "")),
        )
        for row in rows
    ]
    frame = pd.DataFrame(keys, columns=list(names), dtype=object)
    frame["place"] = list(places)
    return frame


def _records(frame: pd.DataFrame) -> list[Row]:
    """Give the rows of a frame as dictionaries; all cells are text already."""
    columns = list(frame.columns)
    return [dict(zip(columns, cells, strict=True)) for cells in frame.itertuples(index=False, name=None)]


def _folded(cell: str) -> str:
    return " ".join(fold(unguard(cell)).text.split())


def _order(row: Mapping[str, str]) -> tuple[object, ...]:
    start, end = (row.get(column, "") for column in ("start", "end"))
    return (
        *(unguard(row.get(column, "")) for column in ("story", "article")),
        *(int(cell) if cell.isascii() and cell.isdigit() else 0 for cell in (start, end)),
        *(unguard(row.get(column, "")) for column in ("kind", "id")),
    )


_WINNING = frozenset(CORRECTABLE) - frozenset(OFFSETS) - {"quote", "sentence_text", "trace"}
"""Evidence is the article's own; a person who edits it keeps the cell, but it corrects nothing."""
