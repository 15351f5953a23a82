"""
What is new since an earlier run: results compared by fingerprints of what they are about.

A fingerprint is made of words, not of places or file names, so that it outlives edits around the words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import structs

from claimcheck.errors import InputError
from claimcheck.report import sarif_model as sarif
from claimcheck.text.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.model import Claim, Finding

__all__ = ["FINGERPRINT", "TOLD", "compared", "fingerprints", "read_baseline", "told"]

FINGERPRINT: Final = "claimcheckFinding/v1"
TOLD: Final = "told"
"""The property that holds a fingerprint of each thing that is told, so that a result is known when others change."""


def fingerprints(finding: Finding, claims: Iterable[Claim]) -> dict[str, str]:
    """Give the fingerprint of a finding: the same as long as the same outlets say the same."""
    return {FINGERPRINT: _hash([finding.story, finding.kind, sorted(told(claims))])}


def told(claims: Iterable[Claim]) -> list[str]:
    """Give a fingerprint of what each claim tells: who says it, in which words."""
    return [
        _hash([claim.outlet or claim.article, _plain(claim.quote), _plain(claim.sentence.text)])[:12]
        for claim in claims
    ]


def read_baseline(name: str) -> tuple[sarif.Result, ...]:
    """
    Give the results of a SARIF log that claimcheck wrote earlier; those that were absent then are gone for good.

    Raises InputError where the file cannot be read or is no such log.
    """
    try:
        log = msgspec.json.decode(Path(name).read_bytes(), type=sarif.Log)
    except OSError as error:
        raise InputError(name, error.strerror or str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(name, f"no SARIF log of claimcheck: {error}") from error
    results = tuple(one for run in log.runs for one in run.results or () if one.baseline_state != "absent")
    if any(FINGERPRINT not in one.partial_fingerprints for one in results):
        raise InputError(name, "a SARIF log of another program; name one that claimcheck report wrote")
    return results


def compared(results: Sequence[sarif.Result], earlier: Iterable[sarif.Result]) -> list[sarif.Result]:
    """
    Say of each result what became of it since an earlier run, and add those that are there no longer.

    A result is `unchanged` where the same outlets say the same and it reads the same; `updated` where it reads
    otherwise, or where one of its kind held something of what it holds; else `new`.
    """
    exact: dict[str, list[sarif.Result]] = defaultdict(list)
    for one in earlier:
        exact[one.partial_fingerprints[FINGERPRINT]].append(one)
    before = [_taken(exact, one.partial_fingerprints[FINGERPRINT]) for one in results]
    left = dict(enumerate(one for rest in exact.values() for one in rest))
    holders = _holders(left)
    found = []
    for one, same in zip(results, before, strict=True):
        like = left.pop(_most_alike(one, left, holders), None) if same is None else same
        reads = same is not None and (same.kind, same.level, same.message) == (one.kind, one.level, one.message)
        state: sarif.BaselineState = "unchanged" if reads else "updated" if like is not None else "new"
        found.append(structs.replace(one, baseline_state=state))
    return found + [_absent(one) for one in left.values()]


def _taken(known: dict[str, list[sarif.Result]], fingerprint: str) -> sarif.Result | None:
    return known[fingerprint].pop(0) if known.get(fingerprint) else None


def _holders(results: Mapping[int, sarif.Result]) -> dict[tuple[str, object], list[int]]:
    """Give which results of a kind hold what is told."""
    holders: dict[tuple[str, object], list[int]] = defaultdict(list)
    for place, one in results.items():
        found = one.properties.get(TOLD)
        for print_ in found if isinstance(found, list) else ():
            holders[one.rule_id, str(print_)].append(place)
    return holders


def _most_alike(
    result: sarif.Result, left: Mapping[int, sarif.Result], holders: Mapping[tuple[str, object], list[int]]
) -> int:
    """Give which one of its kind holds most of what a result holds, the first of several; -1 where none does."""
    shared = Counter(
        place
        for print_ in result.properties[TOLD]
        for place in holders.get((result.rule_id, print_), ())
        if place in left
    )
    return min(shared, key=lambda place: (-shared[place], place), default=-1)


def _absent(result: sarif.Result) -> sarif.Result:
    """Give a result of the earlier run without its places, which point into other files than those of this run."""
    return sarif.Result(
        rule_id=shown(result.rule_id),
        kind=result.kind,
        level=result.level,
        message=sarif.Message(text=shown(result.message.text)),
        partial_fingerprints={shown(key): shown(value) for key, value in result.partial_fingerprints.items()},
        baseline_state="absent",
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _hash(content: object) -> str:
    from hashlib import sha256  # noqa: PLC0415 - only where a log is written

    return sha256(msgspec.json.encode(content)).hexdigest()[:32]
