"""
Fingerprints: how a row tells that a person changed it since claimcheck wrote it.

`as_extracted` is `1.`, then a code for each column that claimcheck fills, in the order of `CORRECTABLE`, then one for
all offsets together. So a correction is known column by column: what a person did not touch still follows a better
extraction. A code is `-` for an empty cell, else the CRC-32 of the cell in base 64.
"""

from __future__ import annotations

import functools
import re
from binascii import b2a_base64, crc32
from typing import TYPE_CHECKING, Final

from claimcheck.ledger.cells import readings
from claimcheck.ledger.columns import CLAIM_FIELDS, INTEGERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["CORRECTABLE", "OFFSETS", "corrected_columns", "fingerprint", "refreshed", "restored", "stamp"]

CORRECTABLE: Final = tuple(
    column for column in CLAIM_FIELDS if column not in INTEGERS and column not in {"id", "story", "article", "trust"}
)
"""Columns that claimcheck fills, other than offsets and what says which row it is or how its text came about."""

OFFSETS: Final = tuple(column for column in CLAIM_FIELDS if column in INTEGERS)

_MARK: Final = re.compile(r"1\.((?:-|[A-Za-z0-9+/]{6})+)")
_CODE: Final = re.compile(r"-|[A-Za-z0-9+/]{6}")


def fingerprint(row: Mapping[str, str]) -> str:
    """Give the fingerprint of a row as claimcheck writes it."""
    # Numbers and dates are written in one manner; only text may have white space that a spreadsheet would not keep.
    codes = [_code(row.get(column, "").replace("\r\n", "\n").strip()) for column in CORRECTABLE]
    return f"1.{''.join(codes)}{_code(_offsets(row))}"


def corrected_columns(row: Mapping[str, str], written: Mapping[str, str]) -> list[str]:
    """
    Give the columns of a row that no longer fit its fingerprint.

    A cell that a spreadsheet only printed in another manner (`2,500`, `23/07/2021`) still fits. Where the fingerprint
    is gone, every cell that differs from `written`, the same row as claimcheck would write it now, counts as changed,
    lest a correction be lost.
    """
    codes = _codes(row) or _codes({"as_extracted": fingerprint(written)})
    changed = [
        column
        for column, code in zip(CORRECTABLE, codes, strict=False)
        if column in row and _fitting(column, row[column], code) is None
    ]
    if all(column in row for column in OFFSETS) and _code(_offsets(row)) != codes[-1]:
        changed.extend(OFFSETS)
    return changed


def restored(row: Mapping[str, str]) -> dict[str, str]:
    """Give a row with the cells that a spreadsheet printed in another manner as claimcheck wrote them."""
    whole = dict(row)
    for column, code in zip(CORRECTABLE, _codes(row), strict=False):
        if column in row:
            fitting = _fitting(column, row[column], code)
            whole[column] = row[column] if fitting is None else fitting
    for column in OFFSETS:
        if column in row:
            whole[column] = _canonical(column, row[column])
    return whole


def refreshed(old: Mapping[str, str], fresh: Mapping[str, str], corrected: Sequence[str]) -> str:
    """
    Give the fingerprint for a merged row, such that what was corrected still reads as corrected.

    `fresh` may hold the correction already, where it won over extraction before; then the old code stays. A row whose
    fingerprint is gone gets none: each of its cells goes on being compared with what is extracted.
    """
    before, now = _codes(old), _codes({"as_extracted": fingerprint(fresh)})
    if not before:
        return ""
    for place, column in enumerate(CORRECTABLE):
        if column in corrected and fresh.get(column, "").strip() == old.get(column, "").strip():
            now[place] = before[place]
    if OFFSETS[0] in corrected and _offsets(fresh) == _offsets(old):
        now[-1] = before[-1]
    return "1." + "".join(now)


def stamp(*cells: str) -> str:
    """Give a short fingerprint of some cells together."""
    return f"{crc32(chr(31).join(cells).encode('utf-8', 'surrogatepass')):08x}"


def _canonical(column: str, cell: str) -> str:
    """Give the first reading of a cell, or the cell itself where it has none."""
    return next(iter(readings(column, cell)), cell.strip())


def _fitting(column: str, cell: str, code: str) -> str | None:
    """Give the reading of a cell that a code was made of, None where a person wrote something else."""
    text = cell.replace("\r\n", "\n").strip()
    if _code(text) == code:
        return text
    return next((reading for reading in readings(column, cell) if _code(reading) == code), None)


def _codes(row: Mapping[str, str]) -> list[str]:
    """Give the codes of a row's fingerprint; none where it is gone or not one of this version."""
    mark = _MARK.fullmatch(row.get("as_extracted", "").strip())
    codes = _CODE.findall(mark[1]) if mark else []
    return codes if len(codes) == len(CORRECTABLE) + 1 else []


def _offsets(row: Mapping[str, str]) -> str:
    cells = [row.get(column, "") for column in OFFSETS]
    return " ".join(cells) if any(cells) else ""


@functools.lru_cache(maxsize=1 << 12)
def _code(text: str) -> str:
    """Give the code of a cell."""
    return b2a_base64(crc32(text.encode("utf-8", "surrogatepass")).to_bytes(4)).decode()[:6] if text else "-"
