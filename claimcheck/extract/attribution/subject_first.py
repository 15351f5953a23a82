"""Speakers and contents where the subject stands before its verb: `the minister said that …`, `…, he said`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extract.attribution.contents import FULL_STOPS, STOPS, clause_end, has_verb, trimmed
from claimcheck.extract.attribution.found import Found
from claimcheck.extract.attribution.page import (
    ADVERB,
    AND,
    AUXILIARY,
    BY,
    CUE,
    DETERMINER,
    FINITE,
    MEANWHILE,
    NOUN,
    NUMBER,
    OBJECT,
    OWNER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SIGN,
    SPEECH,
    SUBJECT,
    SUBORDINATE,
    THAT,
    TIME,
    TO,
    VERB,
    WH,
)

if TYPE_CHECKING:
    from claimcheck.extract.attribution.cues import Cue
    from claimcheck.extract.attribution.page import Page

_FARTHEST = 16
"""Tokens between a verb and the word that opens what was said: `said at a rally in Ohio on Monday that`."""
_PARENTHESES = frozenset("()[]")
_TITLE = 6
"""Tokens of a quotation that may be a title."""
_LONGEST_APPOSITION = 30
_NO_LIST = RELATIVE | AND | SUBORDINATE | CUE | VERB | FINITE | PREPOSITION | DETERMINER | PRONOUN | WH
_AFRESH = MEANWHILE
_SHORT_CLAUSE = 4
"""Tokens from which on what follows `says` is taken for a clause, though no verb of it is known."""
_FINITE = frozenset({"base", "past", "present"})
_CLAUSE = frozenset({"say", "think", "tell", "show"})


def read_subject_first(page: Page, cues: list[Cue], first: int, end: int) -> list[Found]:
    """Read the cues of one unit, tokens `first` to `end` (exclusive)."""
    behind = {cue.head: _behind(page, cue, cues[place + 1 :], first, end) for place, cue in enumerate(cues)}
    found: list[Found] = []
    said_until = first - 1
    # What stands before a trailing cue belongs to it whole, other cues included: so trailing ones come first.
    inside: list[tuple[int, int]] = []
    trailing: dict[int, Found] = {}
    for cue in reversed(cues):
        if any(start <= cue.head <= stop for start, stop in inside):
            continue
        if behind[cue.head] is None:
            one = _trailing(page, cue, first, end)
            if one is not None:
                trailing[cue.head] = one
                inside.extend(one.contents)
    for cue in cues:
        if cue.head in trailing:
            found.append(trailing[cue.head])
            said_until = max(said_until, *(last for _, last in trailing[cue.head].contents))
            continue
        content = behind[cue.head]
        if content is None or cue.head <= said_until or any(start <= cue.head <= stop for start, stop in inside):
            continue
        one = _leading(page, cue, content, first)
        if one is not None:
            if one.speaker is None and "passive" not in cue.frames:
                one = one._replace(speaker=_shared_subject(page, cue, found, first))
            found.append(one)
            said_until = max(said_until, content[1])
    return found


def _behind(page: Page, cue: Cue, later: list[Cue], first: int, end: int) -> tuple[int, int] | None:
    """Give what was said where it follows its cue; None where it does not."""
    start = _start_behind(page, cue, first, end)
    if start is None or (start >= end and not (page.words[start - 1] == ":" and page.opens(start))):
        return None
    if start >= end:
        return start, page.pair[start]
    if page.opens(start):
        close = min(page.pair[start], end - 1)
        if _quotation_ends(page, close, end):
            return start, close
    last = clause_end(page, start, end, _borders(page, cue, later))
    last = _cut(page, cue, start, last, first)
    return trimmed(page, start, last)


def _cut(page: Page, cue: Cue, start: int, last: int, first: int) -> int:
    """End a content at a comma behind which the article goes on by itself."""
    thing = cue.frames <= {"act", "wish"}
    if cue.first - 2 > first and page.bits[cue.first - 1] & RELATIVE and page.words[cue.first - 2] == ",":
        return next((k - 1 for k in range(start, last) if page.words[k] == ","), last)
    led = bool(page.bits[first] & SUBORDINATE or cue.head == first) and not any(
        page.words[k] == "," for k in range(first, start)
    )
    index = start + 1
    while index < last:
        if page.opens(index):
            index = page.pair[index] + 1
            continue
        if page.words[index] == ",":
            kind = page.bits[index + 1]
            if led or kind & _AFRESH or (thing and (kind & _NO_LIST or page.words[index + 1].endswith("ing"))):
                return index - 1
        index += 1
    return last


def _quotation_ends(page: Page, close: int, end: int) -> bool:
    """Tell whether a content that begins with a quotation ends with it."""
    after = close + 1
    if after >= end or page.words[after] in STOPS:
        return True
    kind = page.bits[after]
    if page.words[close - 1] in STOPS:
        return True
    return bool(kind & (AND | SUBORDINATE | TIME)) or (
        bool(kind & PREPOSITION)
        and after + 2 < end
        and bool((page.bits[after + 1] | page.bits[after + 2]) & (SPEECH | TIME))
    )


def _start_behind(page: Page, cue: Cue, first: int, end: int) -> int | None:
    """Find the token with which what was said begins behind a verb."""
    bits, words = page.bits, page.words
    index = cue.after
    frames = cue.frames
    if index == end and words[index - 1] == ":" and page.opens(index):
        return index
    if index >= end:
        return None
    if "citation" in frames or "relay" in frames:
        return None
    if "noun" in frames:
        return index
    if "passive" in frames:
        return index if not page.bits[index] & SIGN else cue.head
    word = words[index]
    if page.opens(index):
        return index
    if word in {",", ":"} and index + 1 < end and page.opens(index + 1):
        return index + 1
    if word == ":":
        return index + 1 if index + 1 < end or page.opens(min(index + 1, len(words) - 1)) else None
    kind = bits[index]
    if kind & (THAT | WH) and not frames <= {"act", "wish"}:
        return index
    if "say" in frames and cue.first > first and page.closes(cue.first - 1):
        return None
    if "weak" in frames and len(frames) == 1:
        return None
    if "wish" in frames and words[cue.after - 1] == "to":
        return cue.after - 1
    opener = _opener(page, index, end)
    if opener is not None and not frames <= {"act", "wish"}:
        return opener if words[opener] != ":" else opener + 1
    if word == ",":
        resumed = _behind_parenthesis(page, index, end)
        if resumed is not None:
            return resumed
    if word in STOPS or kind & SIGN:
        return None
    if "tell" in frames:
        return _behind_addressee(page, index, end)
    if kind & (TIME | PREPOSITION | ADVERB) and not kind & SUBJECT and frames & _CLAUSE:
        after = _behind_time(page, index, end)
        if (
            after is not None
            and after < end
            and not bits[after] & (SIGN | PREPOSITION | AND)
            and has_verb(page, after, end - 1)
        ):
            return after
        if kind & PREPOSITION or kind & TIME:
            return None
    if frames & {"wish", "act"}:
        if kind & PREPOSITION and "act" in frames and "wish" not in frames:
            return None
        return index if not kind & (AND | AUXILIARY) else None
    if kind & TO:
        return index if "think" in frames else None
    if kind & OBJECT and frames & {"show"}:
        return None
    if frames & _CLAUSE and not kind & (AND | SUBORDINATE) and _clause(page, index, end, frames):
        if _inverted(page, cue, first, end):
            return None
        return index
    if frames & {"think", "show"} and not kind & (AND | PREPOSITION | SUBORDINATE):
        return index
    return None


def _clause(page: Page, index: int, end: int, frames: frozenset[str]) -> bool:
    """Tell whether a clause begins at a token: a verb of it is known, or it is long enough to have one."""
    comma = next((k for k in range(index, end) if page.words[k] == ","), end)
    if has_verb(page, index, comma - 1):
        return True
    return comma == end and "say" in frames and end - index > _SHORT_CLAUSE


def _behind_parenthesis(page: Page, comma: int, end: int) -> int | None:
    """Find `that` behind words between commas: `cautioned, as others did, that`."""
    for index in range(comma + 2, min(end - 1, comma + _FARTHEST)):
        if page.words[index] == ",":
            return index + 1 if page.bits[index + 1] & THAT else None
    return None


def _opener(page: Page, index: int, end: int) -> int | None:
    """Find `that`, a colon or a quotation behind phrases of time, place and occasion, before any other verb."""
    bits, words = page.bits, page.words
    stop = min(end, index + _FARTHEST)
    if not bits[index] & (TIME | PREPOSITION | ADVERB | OBJECT | DETERMINER | ROLE | SPEECH) and not page.capital(
        index
    ):
        if index + 1 < end and bits[index + 1] & THAT:
            return index + 1
        return None
    while index < stop:
        kind = bits[index]
        if page.opens(index):
            close = page.pair[index]
            if close - index > _TITLE or close + 1 >= end or words[close + 1] in STOPS or not page.capital(index - 1):
                return index
            index = close + 1
            continue
        if words[index] == ":":
            return index
        if kind & THAT and not (index + 1 < end and bits[index + 1] & (AUXILIARY | VERB)):
            return index
        if kind & (AUXILIARY | VERB | CUE | FINITE) and not kind & (ROLE | SPEECH):
            return None
        if words[index] in FULL_STOPS or words[index] == ";":
            return None
        index += 1
    return None


def _behind_addressee(page: Page, index: int, end: int) -> int | None:
    """Step over the one who is told: the content begins behind, or with them where they are to do something."""
    bits, words = page.bits, page.words
    start = index
    if bits[index] & OBJECT:
        index += 1
    else:
        capital = page.capital(index)
        index += 1
        while index < end and (
            (
                page.capital(index)
                if capital
                else not bits[index] & (DETERMINER | SUBJECT | SIGN | TO | PREPOSITION | WH | AUXILIARY | VERB)
            )
            and not bits[index] & (SUBJECT | THAT | TIME)
            and index - start < 6  # noqa: PLR2004 - no longer names
        ):
            index += 1
            if not capital and page.words[index - 1].endswith("s"):
                break
    if index >= end:
        return None
    if bits[index] & TO:
        return start
    if bits[index] & (TIME | PREPOSITION):
        after = _behind_time(page, index, end)
        if after is None:
            return start if bits[index] & PREPOSITION else None
        index = after
    if index >= end or bits[index] & SIGN:
        return None
    return index if has_verb(page, index, end - 1) else start


def _behind_time(page: Page, index: int, end: int) -> int | None:
    """Step over time words with their prepositions and numbers, and adverbs; None where there are none."""
    start = index
    bits = page.bits
    while index < end:
        kind = bits[index]
        if kind & (TIME | NUMBER) or (kind & ADVERB and not kind & SUBJECT):
            index += 1
        elif kind & (PREPOSITION | DETERMINER) and index + 1 < end and bits[index + 1] & (TIME | NUMBER):
            index += 2
        elif (
            kind & PREPOSITION
            and index + 2 < end
            and bits[index + 1] & DETERMINER
            and bits[index + 2] & (TIME | SPEECH)
        ):
            index += 3
        else:
            break
    return index if index > start else None


def _occasion(page: Page, index: int, end: int) -> int | None:
    """Give the last token of `a statement`, `the conference call`, `an emailed statement`."""
    for first in range(index, min(end, index + 4)):
        term = page.scan.term(first, "speech")
        if term is not None:
            return term.last
        if first > index and page.bits[first] & (SIGN | PREPOSITION | AUXILIARY):
            return None
    return None


def _inverted(page: Page, cue: Cue, first: int, end: int) -> bool:
    """Tell whether the subject follows a verb that stands right behind what was said."""
    before = cue.first - 1
    if before < first or "say" not in cue.frames:
        return False
    if page.closes(before):
        return True
    if page.words[before] != "," or not has_verb(page, first, before):
        return False
    last = next((k for k in range(cue.after, end) if page.words[k] in {",", ".", ";"}), end) - 1
    return not has_verb(page, cue.after, last)


def _borders(page: Page, cue: Cue, later: list[Cue]) -> frozenset[int]:
    """Give the tokens at which clauses of later cues part from what this one opened."""
    borders = set()
    bits, words = page.bits, page.words
    for other in later:
        before = other.first - 1
        if "citation" in other.frames or "relay" in other.frames:
            borders.add(other.first)
            continue
        if other.form == "gerund":
            if words[before] == ",":
                borders.add(before)
            continue
        if bits[before] & AND and (other.form == cue.form or {other.form, cue.form} <= _FINITE) and before > cue.after:
            borders.add(before)
            continue
        back = before
        while (
            back > cue.after
            and before - back < 14
            and words[back] not in {",", ";"}
            and not page.closes(back)
            and not page.dash(back)
        ):
            back -= 1
        if (
            (words[back] == "," or page.closes(back) or page.dash(back))
            and back > cue.after
            and bits[back + 1] & (AND | SUBORDINATE | RELATIVE)
        ):
            borders.add(back)
    return frozenset(borders)


def _leading(page: Page, cue: Cue, content: tuple[int, int], first: int) -> Found | None:
    """Read a cue whose content follows; what it continues from before stands there too."""
    if cue.form == "gerund":
        before = cue.first - 1
        speaker = subject_before(page, cue.first, first) if before >= first and page.words[before] != "," else None
        same = speaker is None
        return Found(cue, speaker, (content,), "participle", same=same)
    if "passive" in cue.frames:
        return _passive(page, cue, content, first)
    if "noun" in cue.frames:
        owner = cue.first - 1
        phrase = (owner, owner) if page.bits[owner] & OWNER else (_phrase_start(page, owner, first), owner)
        return Found(cue, phrase, (content,), "noun")
    speaker = subject_before(page, cue.first, first)
    contents = [content]
    if speaker is not None:
        before = speaker[0] - 1
        if before > first and page.words[before] == "," and page.closes(before - 1):
            before -= 1
        if before > first and page.closes(before) and page.opens(content[0]):
            contents.insert(0, (max(first, page.pair[before]), before))
    return Found(cue, speaker, tuple(contents), "subject-verb", same=speaker is None)


def _passive(page: Page, cue: Cue, content: tuple[int, int], first: int) -> Found | None:
    """Read `X was accused of Y (by Z)`: X and Y are what is said, Z says it or nobody is named."""
    subject = subject_before(page, cue.first, first)
    if subject is None:
        return None
    contents = [subject]
    speaker = None
    if page.bits[cue.after] & BY:
        speaker = noun_phrase(page, cue.after + 1, content[1] + 1)
    elif content[0] > cue.head and not page.bits[cue.after] & PREPOSITION:
        contents.append(content)
    return Found(cue, speaker, tuple(contents), "passive")


def _shared_subject(page: Page, cue: Cue, found: list[Found], first: int) -> tuple[int, int] | None:
    """Give the subject that a second verb or a participle shares with the verb before it."""
    before = next((one for one in reversed(found) if one.speaker is not None and one.cue.head < cue.head), None)
    if before is not None:
        return before.speaker
    bits = page.bits
    for index in range(first + 1, cue.first):
        if (bits[index] & AUXILIARY or _verb_like(page, index)) and page.quotation_around(index) is None:
            return subject_before(page, index, first)
    return None


def _trailing(page: Page, cue: Cue, first: int, end: int) -> Found | None:
    """Read a cue that follows what was said, or stands in the middle of it."""
    bits, words = page.bits, page.words
    if "citation" in cue.frames:
        speaker = noun_phrase(page, cue.after, end)
        border = cue.first
    elif "relay" in cue.frames or not cue.frames & {"say", "think", "tell", "show"} or cue.form == "gerund":
        return None
    else:
        border = cue.first
        before = border - 1
        after = cue.after
        if (
            before >= first
            and (page.closes(before) or words[before] in STOPS)
            and after < end
            and not bits[after] & (SIGN | PREPOSITION | TIME | SUBORDINATE | AND)
        ):
            speaker = noun_phrase(page, after, end)
        else:
            speaker = subject_before(page, cue.first, first)
            if speaker is not None:
                border = speaker[0]
    if speaker is None:
        return None
    contents = []
    left = _left_content(page, border, first)
    if left is None and "citation" not in cue.frames and not page.bits[first] & SUBORDINATE:
        return None
    if left is not None:
        contents.append(left)
    right = _rest(page, max(cue.after, speaker[1] + 1), end, mid=left is not None, citation=left is None)
    if right is not None:
        contents.append(right)
    if not contents:
        return None
    return Found(cue, speaker, tuple(contents), "content-first")


def _left_content(page: Page, border: int, first: int) -> tuple[int, int] | None:
    """Give what was said before a trailing cue: the quotation that ends there, or the whole clause."""
    last = border - 1
    words = page.words
    while last >= first and words[last] in STOPS and not page.closes(last):
        last -= 1
    if last < first:
        return None
    if page.closes(last):
        start = page.pair[last]
        if start <= first or words[start - 1] in {":", ","} or _only_opening(page, first, start):
            return max(start, first), last
    elif last == border - 1 and not page.bits[border] & 0 and words[border - 1] not in STOPS:
        return None
    return trimmed(page, first, last)


def _only_opening(page: Page, first: int, start: int) -> bool:
    """Tell whether only conjunctions and adverbs stand before a quotation in its unit."""
    return all(page.bits[k] & (AND | ADVERB | SIGN) for k in range(first, start))


def _rest(page: Page, index: int, end: int, *, mid: bool, citation: bool) -> tuple[int, int] | None:
    """Give the second half of what was said where a cue splits it."""
    words, bits = page.words, page.bits
    stop = min(end, index + _FARTHEST)
    while index < stop:
        if page.opens(index):
            break
        if words[index] in STOPS:
            break
        if bits[index] & (AUXILIARY | VERB | CUE) and not bits[index] & (ROLE | SPEECH):
            return None
        index += 1
    if index >= end:
        return None
    start = index if page.opens(index) else index + 1
    if start >= end:
        return None
    if page.opens(start):
        return start, min(page.pair[start], end - 1)
    if not (mid or citation) or words[index] in FULL_STOPS:
        return None
    kind = bits[start]
    if (mid and kind & (AND | SUBORDINATE | RELATIVE | PREPOSITION | SIGN | TIME)) or words[start].endswith("ing"):
        return None
    if mid and not has_verb(page, start, end - 1):
        return None
    return trimmed(page, start, end - 1)


def subject_before(page: Page, verb: int, first: int) -> tuple[int, int] | None:
    """Find the subject that ends before a verb; None where it is not named beside it."""
    bits, words = page.bits, page.words
    stop = verb - 1
    if stop < first:
        return None
    if bits[stop] & (SUBJECT | RELATIVE) and (bits[stop] & (PRONOUN | RELATIVE)):
        return stop, stop
    if bits[stop] & AND:
        return None
    extra = stop
    if words[stop] == "," or page.dash(stop):
        border = _apposition_start(page, stop, first)
        if border is None:
            return None
        extra -= 1
        stop = border - 1
        if stop < first:
            return None
        if words[border + 1].endswith("ing") or bits[border + 1] & (PREPOSITION | SUBORDINATE | TIME | ADVERB):
            extra = stop
    elif words[stop] in STOPS and not (words[stop] == "." and page.scan.touches(stop) and len(words[stop - 1]) == 1):
        return None
    bare = extra == stop
    while stop > first and bits[stop] & (TIME | ADVERB) and not bits[stop] & (SUBJECT | NUMBER):
        stop -= 1
        if stop > first and bits[stop] & PREPOSITION:
            stop -= 1
    if bare:
        extra = stop
    start = _phrase_start(page, stop, first)
    return (start, extra) if start <= stop else None


def _apposition_start(page: Page, comma: int, first: int) -> int | None:
    """Find the comma before a phrase that stands between a name and its verb."""
    dash = page.words[comma] != ","
    index = comma - 1
    if dash and index > first and page.dash(index):
        index -= 1
    while index > max(first, comma - _LONGEST_APPOSITION):
        if page.words[index] == ")":
            index = _opening_bracket(page, index, first)
        if (page.dash(index) if dash else page.words[index] == ",") and index > first:
            return index - 1 if dash and page.dash(index - 1) else index
        index -= 1
    return None


def _opening_bracket(page: Page, index: int, first: int) -> int:
    """Give the token of the bracket that a closing one belongs to."""
    return next((k for k in range(index, max(first, index - 12), -1) if page.words[k] == "("), index)


def _phrase_start(page: Page, stop: int, first: int) -> int:
    """Walk left over a noun phrase, then drop what only leads to it."""
    bits, words = page.bits, page.words
    start = _opening_bracket(page, stop, first) if words[stop] == ")" else stop
    while start > first:
        kind = bits[start - 1]
        word = words[start - 1]
        if page.closes(start - 1):
            begin = page.pair[start - 1]
            if start - 1 - begin > _TITLE or begin < first or words[start - 2] in STOPS:
                break
            start = begin
            continue
        if word == ")":
            opening = _opening_bracket(page, start - 1, first)
            if opening < start - 1:
                start = opening
                continue
        if (
            (word in STOPS and word not in {"-", "."})
            or page.dash(start - 1)
            or kind & (SUBORDINATE | THAT | AUXILIARY)
        ):
            break
        if word == ".":
            if start - 1 == first or len(words[start - 2]) > 4:  # noqa: PLR2004 - an abbreviation
                break
        if kind & (RELATIVE | PRONOUN):
            break
        if _verb_like(page, start - 1) and not _adjectival(page, start - 1, first):
            break
        if kind & AND and not _coordinate(page, start - 1, first):
            break
        if kind & SIGN and word in _PARENTHESES and word == "(":
            break
        start -= 1
    return _inner_start(page, start, stop)


def _adjectival(page: Page, index: int, first: int) -> bool:
    """Tell whether a word in -ed belongs to a noun: nobody stands before it, or a preposition follows it."""
    if not page.bits[index] & FINITE:
        return False
    before = index - 1
    if before < first or page.words[before] in STOPS or page.closes(before) or page.bits[before] & DETERMINER:
        return True
    return bool(page.bits[index + 1] & PREPOSITION)


def _verb_like(page: Page, index: int) -> bool:
    """Tell whether a token is likely a verb: known as one, or ending like one, and not likely a noun or a name."""
    kind = page.bits[index]
    return bool(kind & (VERB | CUE | FINITE)) and not kind & (ROLE | SPEECH | NOUN) and not page.capital(index)


def _coordinate(page: Page, conjunction: int, first: int) -> bool:
    """Tell whether `and` joins two names rather than two clauses."""
    index = conjunction - 1
    steps = 0
    while index >= first and page.words[index] not in STOPS and steps < 8:  # noqa: PLR2004 - longer ones are clauses
        kind = page.bits[index]
        if kind & (AUXILIARY | PRONOUN | SUBORDINATE | THAT) or (_verb_like(page, index)):
            return False
        index -= 1
        steps += 1
    return steps > 0


def _inner_start(page: Page, start: int, stop: int) -> int:
    """Drop conjunctions, adverbs and phrases of time and place that lead to a subject."""
    bits = page.bits
    while start <= stop and bits[start] & (AND | SIGN) and not page.opens(start):
        start += 1
    while (
        start < stop
        and bits[start] & (ADVERB | TIME | WH)
        and not bits[start] & (SUBJECT | ROLE | DETERMINER)
        and not bits[start + 1] & (NUMBER | DETERMINER)
    ):
        start += 1
    if start < stop and bits[start] & PREPOSITION and not bits[start + 1] & (NUMBER | SUBJECT):
        time = next((k for k in range(stop, start, -1) if bits[k] & TIME), None)
        if time is not None and time < stop:
            return time + 1
        back = stop
        while back > start + 1 and not bits[back] & (DETERMINER | SIGN) and not bits[back - 1] & PREPOSITION:
            back -= 1
        return back
    return start


def noun_phrase(page: Page, first: int, end: int) -> tuple[int, int] | None:
    """Walk right over a noun phrase with its appositions."""
    bits, words = page.bits, page.words
    index = first
    while index < end:
        kind = bits[index]
        word = words[index]
        if page.opens(index):
            if page.pair[index] - index > 6 or index == first:  # noqa: PLR2004 - longer ones are no titles
                break
            index = page.pair[index] + 1
            continue
        if word == ",":
            if not _apposed(page, index + 1, end):
                break
            index = _apposition_end(page, index + 1, end)
            continue
        if word == "." and index + 1 < end and len(words[index - 1]) <= 4:  # noqa: PLR2004 - an abbreviation
            pass
        elif (
            (word in STOPS and word != "-")
            or (index > first and kind & (TIME | THAT | SUBORDINATE) and not kind & ROLE)
            or (index > first and kind & PREPOSITION and _leads_away(page, index, end))
            or (index > first and kind & CUE and page.words[index - 1] == ",")
        ):
            break
        index += 1
    stop = index - 1
    while stop > first and (words[stop] in STOPS or bits[stop] & (AND | PREPOSITION)):
        stop -= 1
    if bits[first] & PRONOUN:
        stop = first
    return (first, stop) if stop >= first else None


def _apposition_end(page: Page, index: int, end: int) -> int:
    """Give the token behind an apposition: its comma, or the stop that ends the sentence."""
    while index < end:
        if page.opens(index) and page.pair[index] - index > _TITLE + 2:
            break
        if page.opens(index):
            index = page.pair[index] + 1
            continue
        word = page.words[index]
        if word in {",", ";"} or page.dash(index) or (word in FULL_STOPS and index + 1 >= end):
            break
        index += 1
    return index


def _leads_away(page: Page, index: int, end: int) -> bool:
    """Tell whether a preposition behind a name leads to an occasion or a time."""
    return any(
        page.bits[k] & (SPEECH | TIME) or page.words[k] in STOPS for k in range(index + 1, min(end, index + 4))
    ) and any(page.bits[k] & (SPEECH | TIME | NUMBER) for k in range(index + 1, min(end, index + 4)))


def _apposed(page: Page, index: int, end: int) -> bool:
    """Tell whether a comma is followed by who the named one is, up to the end or a comma."""
    if index >= end:
        return False
    kind = page.bits[index]
    if kind & RELATIVE and not kind & THAT:
        return True
    if kind & (AND | SUBORDINATE | PREPOSITION | TIME | SIGN | AUXILIARY | PRONOUN) or page.words[index].endswith(
        "ing"
    ):
        return False
    close = next((k for k in range(index, min(end, index + _LONGEST_APPOSITION)) if page.words[k] in {",", ";"}), end)
    return not has_verb(page, index, min(close, end) - 1) or bool(kind & (DETERMINER | ROLE))
