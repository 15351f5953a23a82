"""The ledger of one folder: what people decided, applied to a comparison, and written back whole or not at all."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from claimcheck.errors import LedgerError, UsageError
from claimcheck.ledger.cells import guard, unguard
from claimcheck.ledger.columns import CLAIM_COLUMNS, FINDING_COLUMNS, WRITTEN
from claimcheck.ledger.files import write_whole
from claimcheck.ledger.rows import claim_of, claim_row, claim_rows, finding_rows
from claimcheck.ledger.table import csv_bytes, header_of, read_table
from claimcheck.model import Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.ledger.rows import Row
    from claimcheck.ledger.table import Table
    from claimcheck.model import Claim, Report

__all__ = ["CLAIMS", "FINDINGS", "Ledger", "is_claims_file", "is_findings_file", "write_merged"]

CLAIMS = "claims.csv"
FINDINGS = "findings.csv"
_NEEDED_OF_CLAIMS = ("id", "article", "kind", "quote")
_NEEDED_OF_FINDINGS = ("id", "kind", "claims")
_NUMBER = re.compile(r"[-+]?[\d.,]+")


class Ledger:
    """
    claims.csv and findings.csv of a folder, as people left them.

    Args:
        folder: where they are, or may come to be.

    Attributes:
        problems: a line for each file or cell that cannot be used; such a file decides nothing and is left alone.

    pandas is imported only where there is a file to read, and nothing is written before `save`.

    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.problems: list[Skipped] = []
        self._unusable: set[str] = set()
        self._renamed: dict[str, str] = {}
        self._claims = self._read(CLAIMS, CLAIM_COLUMNS, _NEEDED_OF_CLAIMS)
        self._findings = self._read(FINDINGS, FINDING_COLUMNS, _NEEDED_OF_FINDINGS)

    def corrected(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """
        Give the claims with people's corrections in place of what was extracted from the same words.

        A correction that cannot be read is named in `problems`; it stays in the file and corrects nothing.
        """
        if self._claims is None:
            return tuple(claims)
        from claimcheck.ledger.merge import pair, written_columns  # noqa: PLC0415 - it needs pandas

        rows = [claim_row(claim) for claim in claims]
        pairing = pair(self._claims, rows)
        result = list(claims)
        for number, place in pairing.claims.items():
            old, claim = pairing.rows[number], claims[place]
            if old.get("id", "") != rows[place]["id"]:
                self._renamed[unguard(old.get("id", ""))] = claim.id
            columns = written_columns(old, rows[place])
            if columns:
                try:
                    made = claim_of(rows[place] | {column: old[column] for column in columns})
                except ValueError as error:
                    where = f"{self._claims.path}:{number}"
                    self.problems.append(Skipped(where, f"{error}; correct the cell or empty it", failed=True))
                    continue
                # The evidence is the article's, character by character; cells may show it made harmless.
                result[place] = msgspec.structs.replace(
                    made, quote=claim.quote, sentence=claim.sentence, story=claim.story, article=claim.article
                )
        return tuple(result)

    def decided(self, report: Report) -> Report:
        """Give the report with people's decisions on its findings, and what of the ledger could not be used."""
        from claimcheck.ledger.decisions import decide, merge_findings, verdicts  # noqa: PLC0415 - it needs pandas

        findings = report.findings
        if self._findings is not None:
            decisions = decide(merge_findings(self._findings, report, self._renamed))
            findings = tuple(
                msgspec.structs.replace(finding, decision=decisions.get(finding.id)) for finding in findings
            )
            for name, decision in decisions.items():
                if decision.verdict and decision.verdict not in verdicts():
                    reason = f"{name}: {decision.verdict!r} is no verdict ({', '.join(verdicts())}); it decides nothing"
                    self.problems.append(Skipped(self._findings.path, reason))
        return msgspec.structs.replace(report, findings=findings, skipped=(*report.skipped, *self.problems))

    def save(self, report: Report, *, bom: bool = True) -> None:
        """
        Write both files: what was found, and everything that people wrote.

        Raises LedgerError where a file changed while claimcheck ran; nothing is written then.
        """
        from claimcheck.ledger.decisions import merge_findings  # noqa: PLC0415 - it needs pandas

        claims, findings = list(claim_rows(report)), list(finding_rows(report))
        if self._claims is not None:
            from claimcheck.ledger.merge import merge_claims  # noqa: PLC0415 - it needs pandas

            claims = merge_claims(self._claims, claims)
        if self._findings is not None:
            findings = merge_findings(self._findings, report, self._renamed)
        for name, table, columns, rows in (
            (CLAIMS, self._claims, CLAIM_COLUMNS, claims),
            (FINDINGS, self._findings, FINDING_COLUMNS, findings),
        ):
            if name not in self._unusable:
                _write(self._path(name), table, columns, rows, bom=bom)

    def _read(self, name: str, columns: Sequence[str], needed: Sequence[str]) -> Table | None:
        path = self._path(name)
        if not Path(path).is_file():
            return None
        try:
            return read_table(path, columns, needed)
        except LedgerError as error:
            self.problems.append(Skipped(error.path, error.reason, failed=True))
            self._unusable.add(name)
            return None

    def _path(self, name: str) -> str:
        return os.path.join(self.folder, name)  # noqa: PTH118 - messages name the folder as the user did


def is_claims_file(name: str) -> bool:
    """Tell whether a CSV file is a claims.csv, from its header; needs no pandas."""
    return {*_NEEDED_OF_CLAIMS, "as_extracted"} <= {*header_of(name)}


def is_findings_file(name: str) -> bool:
    """Tell whether a CSV file is a findings.csv, from its header; needs no pandas."""
    return {*_NEEDED_OF_FINDINGS, "severity", "quotes", "verdict"} <= {*header_of(name)}


def write_merged(name: str, report: Report, *, claims: bool, bom: bool) -> None:
    """
    Write claims or findings to a CSV file; onto an earlier one, what people wrote there stays.

    Raises:
        UsageError: where the file is there and is something else.
        LedgerError: where it is one and cannot be read.

    """
    columns = CLAIM_COLUMNS if claims else FINDING_COLUMNS
    rows: Iterable[Row] = claim_rows(report) if claims else finding_rows(report)
    if not Path(name).is_file() or Path(name).stat().st_size == 0:
        write_whole(name, [csv_bytes(columns, ([row[column] for column in columns] for row in rows), bom=bom)])
        return
    if not (is_claims_file if claims else is_findings_file)(name):
        kind = CLAIMS if claims else FINDINGS
        message = f"{name} is there and is no {kind} of claimcheck; write to another file, or move it away"
        raise UsageError(message)
    table = read_table(name, columns, _NEEDED_OF_CLAIMS if claims else _NEEDED_OF_FINDINGS)
    if claims:
        from claimcheck.ledger.merge import merge_claims  # noqa: PLC0415 - it needs pandas

        merged = merge_claims(table, list(rows))
    else:
        from claimcheck.ledger.decisions import merge_findings  # noqa: PLC0415 - the same

        merged = merge_findings(table, report, {})
    _write(name, table, columns, merged, bom=bom)


def _write(name: str, table: Table | None, columns: Sequence[str], rows: Iterable[Row], *, bom: bool) -> None:
    """Write a merged file, unless it changed under our hands, or would not change at all."""
    header, titles = list(columns), list(columns)
    if table is not None:
        from claimcheck.ledger.merge import header_for  # noqa: PLC0415 - it needs pandas

        header = header_for(table, columns)
        # Columns that people called alike, or did not name, have other names inside and their own in the file.
        titles = [column.partition("\x00")[0] for column in header]
    theirs = frozenset(WRITTEN) | (set(header) - set(columns))
    cells = ([_guarded(row.get(one, "")) if one in theirs else row.get(one, "") for one in header] for row in rows)
    made = csv_bytes(titles, cells, bom=bom)
    if table is not None:
        try:
            now = Path(name).read_bytes()
        except OSError as error:
            raise LedgerError(name, f"went away while claimcheck ran ({error.strerror}); run it again") from error
        if now != table.raw:
            raise LedgerError(name, "was saved by somebody while claimcheck ran; nothing was written, run it again")
        if made == now:
            return
    write_whole(name, [made])


def _guarded(cell: str) -> str:
    """Guard what a person wrote as any text is guarded; numbers are left alone."""
    return cell if _NUMBER.fullmatch(cell) else guard(unguard(cell))
