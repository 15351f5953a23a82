"""Places of claims as SARIF names them: the file, the lines and columns, the characters, the sentence around."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import quote

from claimcheck.report import sarif_model as sarif
from claimcheck.text.harmless import plain_cell, shown

if TYPE_CHECKING:
    from claimcheck.model import Claim, Report
    from claimcheck.report.view import View

__all__ = ["Places"]

_BOM = "\ufeff"


class Places:
    """
    The articles of a report as SARIF artifacts, and the places of claims in them.

    An article that is a file is one artifact. One of several in a corpus is an artifact inside that file (3.24.6), for
    its characters do not count from the file's beginning.

    Attributes:
        artifacts: the files, and the articles inside of files, in the order of the report.

    """

    def __init__(self, report: Report, view: View) -> None:
        self._texts = view.texts
        self._at: dict[str, tuple[str, int]] = {}
        digests = {one.path: one.sha256 for one in report.manifest.inputs}
        shared = Counter(article.path for article in report.articles)
        found: list[sarif.Artifact] = []
        parents: dict[str, int] = {}
        for article in report.articles:
            path = article.path or article.id
            parent = None
            if shared[article.path] > 1 and article.path:
                if path not in parents:
                    parents[path] = len(found)
                    found.append(_artifact(path, digests))
                parent = parents[path]
            name = article.id if parent is not None else path
            self._at[article.id] = (_address(name), len(found))
            found.append(_artifact(name, {} if parent is not None else digests, parent))
        self.artifacts = tuple(found)

    def location(self, claim: Claim, number: int, value: str) -> sarif.Location:
        """Give the place of a claim, and as its message who says what there."""
        uri, index = self._at.get(claim.article, (_address(claim.article), None))
        said = " · ".join(part for part in (claim.outlet or claim.article, value) if part)
        return sarif.Location(
            id=number,
            physical_location=sarif.PhysicalLocation(
                artifact_location=sarif.ArtifactLocation(uri=uri, index=index),
                region=self._region(claim, claim.start, claim.end, claim.quote),
                context_region=self._region(claim, claim.sentence.start, claim.sentence.end, claim.sentence.text),
            ),
            message=sarif.Message(text=shown(said).replace("{", "{{").replace("}", "}}")),
        )

    def _region(self, claim: Claim, start: int, end: int, words: str) -> sarif.Region:
        """Give a stretch by lines, columns and characters; by its characters alone where the text is not at hand."""
        text = self._texts.get(claim.article, "")
        mark = 1 if text.startswith(_BOM) else 0  # SARIF does not count it (3.30.1)
        snippet = sarif.Message(text=plain_cell(words))
        if not text or not start <= end <= len(text):
            line = claim.line if start == claim.start else None
            return sarif.Region(start_line=line, char_offset=start, char_length=end - start, snippet=snippet)
        return sarif.Region(
            start_line=text.count("\n", 0, start) + 1,
            start_column=_column(text, start, mark),
            end_line=text.count("\n", 0, end) + 1,
            end_column=_column(text, end, mark),
            char_offset=max(start - mark, 0),
            char_length=end - start,
            snippet=snippet,
        )


def _column(text: str, at: int, mark: int) -> int:
    begin = text.rfind("\n", 0, at) + 1
    return max(at - begin + 1 - (mark if begin == 0 else 0), 1)


def _artifact(name: str, digests: dict[str, str], parent: int | None = None) -> sarif.Artifact:
    digest = digests.get(name, "")
    return sarif.Artifact(
        location=sarif.ArtifactLocation(uri=_address(name)),
        parent_index=parent,
        roles=("analysisTarget",),
        hashes={"sha-256": digest} if digest else {},
    )


def _address(path: str) -> str:
    """Give a path as a URI (RFC 3986); what it holds is escaped, a scheme that it seems to have among it."""
    plain = path.replace("\\", "/")
    escaped = quote(plain, safe="/", errors="replace")
    return f"file://{escaped}" if plain.startswith("/") else escaped
