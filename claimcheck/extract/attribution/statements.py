"""From attributions in tokens to statement drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from claimcheck.extract.attribution.contents import FULL_STOPS
from claimcheck.extract.attribution.cues import find_cues
from claimcheck.extract.attribution.evidence import borne_out
from claimcheck.extract.attribution.kinds import AUXILIARY
from claimcheck.extract.attribution.lines import read_lines
from claimcheck.extract.attribution.page import Page
from claimcheck.extract.attribution.people import People
from claimcheck.extract.attribution.subject_first import read_subject_first
from claimcheck.extract.attribution.verb_first import read_verb_first
from claimcheck.extract.draft import Draft
from claimcheck.model import Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.extract.attribution.cue import Cue
    from claimcheck.extract.attribution.found import Found
    from claimcheck.languages import Scan
    from claimcheck.model import Article


def read_statements(scan: Scan, numerals: Sequence[object], article: Article) -> list[Draft]:  # noqa: ARG001
    """
    Read who says what in an article.

    Args:
        scan: the article's text as scanned.
        numerals: the figures found in it; statements do not need them.
        article: its zones: nothing is read where they are set aside.

    Returns:
        drafts of kind `statement`, in order of place.

    """
    page = Page(scan)
    found = read_lines(page)
    lines = [span for one in found for span in one.contents]
    free = [cue for cue in find_cues(page) if not any(first <= cue.head <= last for first, last in lines)]
    for cues, first, end in _units(page, free):
        read = read_verb_first if page.verb_first else read_subject_first
        found.extend(read(page, cues, first, end))
    if page.verb_first:
        found = borne_out(page, found)
    found = continued(page, sorted(found, key=lambda one: (one.contents[0], one.cue.first)))
    people = People(page)
    drafts = []
    for one in found:
        if one.silent:
            people.name(one.speaker, one.cue, same=False)
            continue
        draft = _draft(page, one, people)
        if _by_somebody(page, one, draft, people) and not article.is_set_aside(draft.start, draft.end):
            drafts.append(draft)
    return drafts


def _by_somebody(page: Page, found: Found, draft: Draft, people: People) -> bool:
    """
    Tell whether anybody is known to speak, where a verb may have no subject.

    A verb of saying that agrees with nobody before it is said by somebody unnamed; before anybody spoke, it is none.
    """
    said = draft.attribution
    if not page.verb_first or (said and (said.speaker or said.speaker_name)):
        return True
    return people.met and "say" in found.cue.frames


def continued(page: Page, found: list[Found]) -> list[Found]:
    """Add the quotations that go on where an attributed one left off, with no cue of their own."""
    taken = {first for one in found for first, _ in one.contents}
    spoken = {one.cue.first: one for one in found}
    result = []
    for one in found:
        contents = list(one.contents)
        if any(page.opens(first) for first, _ in contents):
            end = max(one.cue.last, one.speaker[1] if one.speaker else 0, *(last for _, last in contents)) + 1
            unit = page.unit(min(end, page.size - 1))
            index = end
            # Only what ends the sentence may stand between.
            while index < page.size and page.words[index] in FULL_STOPS:
                index += 1
            if index == end and index < unit[1]:
                index = unit[1] if not any(_differs(one, spoken.get(k)) for k in range(end, unit[1])) else page.size
            while index < page.size and page.opens(index) and index not in taken and not page.scan.line_break(index):
                close = page.pair[index]
                if not _stands_alone(page, close):
                    break
                contents.append((index, close))
                index = close + 1
        result.append(one._replace(contents=tuple(contents)))
    return result


def _differs(one: Found, other: Found | None) -> bool:
    """Tell whether somebody else speaks: not so in `"…," he said, speaking of the war. "…"`."""
    return other is not None and not (other.order == "participle" or other.speaker in {None, one.speaker})


def _stands_alone(page: Page, close: int) -> bool:
    """Tell whether a sentence ends with a quotation."""
    after = close + 1
    return after >= page.size or page.unit(close)[1] == after or page.words[after] in FULL_STOPS


def _units(page: Page, cues: list[Cue]) -> Iterator[tuple[list[Cue], int, int]]:
    """Group cues by the sentence they stand in, quotations taken as one piece."""
    group: list[Cue] = []
    first = end = 0
    for cue in cues:
        if group and cue.first < end:
            group.append(cue)
            continue
        if group:
            yield group, first, end
        first, end = page.unit(cue.head)
        group = [cue]
    if group:
        yield group, first, end


def _draft(page: Page, found: Found, people: People) -> Draft:
    """Make a draft of an attribution in tokens."""
    scan = page.scan
    contents = tuple(Span(*scan.span(first, last)) for first, last in sorted(found.contents))
    name, role = people.name(found.speaker, found.cue, same=found.same, within=found.within)
    speaker = None if found.speaker is None else _without_verb(page, *found.speaker)
    cue_start, cue_end = scan.span(found.cue.first, found.cue.last)
    text = scan.original
    first, last = min(found.contents)[0], max(found.contents)[1]
    return Draft(
        kind="statement",
        first=first,
        last=last,
        start=contents[0].start,
        end=contents[-1].end,
        attribution=Attribution(
            speaker=None if speaker is None else text[speaker[0] : speaker[1]],
            speaker_start=None if speaker is None else speaker[0],
            speaker_end=None if speaker is None else speaker[1],
            speaker_name=name,
            role=role,
            cue=text[cue_start:cue_end],
            cue_start=cue_start,
            cue_end=cue_end,
            contents=contents,
            directness=_directness(page, found.contents),
            stance=found.cue.stance,
            via=tuple(dict.fromkeys(people.outlet(relay) for relay in found.via)),
        ),
        trace=("attribution", found.order),
    )


def _without_verb(page: Page, first: int, last: int) -> tuple[int, int]:
    """Give the place of a speaker's words, without a verb that is written onto the last (`he's`)."""
    start, end = page.scan.span(first, last)
    word = page.words[last]
    return start, end - (len(word) - word.index("'") if page.bits[last] & AUXILIARY and "'" in word else 0)


def _directness(page: Page, contents: tuple[tuple[int, int], ...]) -> Literal["direct", "indirect", "mixed"]:
    """Tell direct speech from indirect, and from a mixture."""
    whole = [page.opens(first) and page.pair[first] >= last for first, last in contents]
    if all(whole):
        return "direct"
    if any(whole) or any(page.quotation_in(first, last) for first, last in contents):
        return "mixed"
    return "indirect"
