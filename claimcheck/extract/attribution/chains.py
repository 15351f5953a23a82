"""Statements that reach the reader through an outlet, where the sentence names both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import trimmed
from claimcheck.extract.attribution.kinds import BODY, OUTLET, ROLE

if TYPE_CHECKING:
    from claimcheck.extract.attribution.found import Found
    from claimcheck.extract.attribution.page import Page


def is_outlet(page: Page, speaker: tuple[int, int] | None) -> bool:
    """Tell whether a speaker is a newspaper, an agency or the like: then others speak through it."""
    if speaker is None or (page.bits[speaker[0]] & ROLE and not page.bits[speaker[0]] & (BODY | OUTLET)):
        return False
    for index in range(speaker[0], speaker[1] + 1):
        if index > speaker[0] and page.words[index].startswith(page.onto):  # `the journalist at the paper`
            break
        if page.bits[index] & OUTLET or page.scan.term(index, "organisation", "outlet"):
            return True
    return False


def chained(page: Page, found: list[Found]) -> list[Found]:
    """
    Make one chain of a statement and a phrase beside it that cites for the same words.

    `The minister said that …, according to Reuters`: the minister, through Reuters. `The paper reported, citing
    Reuters, that …`: Reuters, through the paper. What any other citation adds stays a statement of its own.
    """
    result = list(found)
    for cited in found:
        if cited.order != "citation" or cited.speaker is None:
            continue
        place = next((k for k, one in enumerate(result) if _holds(one, cited)), None)
        if place is None:
            continue
        one = result[place]
        if "relay" in cited.cue.frames and is_outlet(page, one.speaker) and one.speaker is not None:
            whole = one._replace(speaker=cited.speaker, via=(one.speaker, *cited.via))
        elif is_outlet(page, cited.speaker):
            whole = one._replace(via=(*one.via, cited.speaker))
        else:
            continue
        result[place] = whole._replace(contents=_without(page, one, cited.cue.first, cited.speaker[1]))
        result.remove(cited)
    return result


def _holds(one: Found, cited: Found) -> bool:
    """Tell whether a citation stands between a verb and what was said, within that, or right behind it."""
    same = cited.contents[0][0] == one.contents[0][0]
    if one.order in {"citation", "colon"} or one.silent or (cited.contents[0][0] > one.cue.first and not same):
        return False
    return one.cue.last < cited.cue.first <= one.contents[-1][1] + 2


def _without(page: Page, one: Found, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Take the words of a citation out of what was said."""
    parts: list[tuple[int, int]] = []
    for start, stop in one.contents:
        if stop < first or start > last or (page.opens(start) and page.pair[start] >= stop):
            parts.append((start, stop))
            continue
        parts.extend(filter(None, (trimmed(page, start, first - 1), trimmed(page, last + 1, stop))))
    return tuple(parts) or one.contents
