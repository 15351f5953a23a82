"""Clauses without a parser, where subjects stand before their verbs: whom or what a figure is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.figures.attributes import beside, phrase_ending, trimmed
from claimcheck.extract.figures.clause_words import before_date, is_planned, opening, says
from claimcheck.extract.figures.unit_terms import TIMES
from claimcheck.extract.figures.wordclasses import (
    ADVERB,
    AND,
    AUXILIARY,
    BREAK,
    CLOSE,
    COMMA,
    DETERMINER,
    EITHER,
    GERUND,
    JOINT,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    TO,
    VERB,
    is_grammar,
    is_verb,
    kind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extract.figures.figure import Figure
    from claimcheck.languages import Scan

_HEADS = frozenset({NOUN, NUMBER, PARTICIPLE, EITHER, GERUND, VERB, JOINT})
"""What a noun phrase may end with."""
_REACH = 40
_VERBS_BACK = 4
"""Verbs to go back over that share their subject ("rose … and will fall")."""
_ASIDE = 25
"""Tokens between the two commas that set a phrase apart."""


_NONE = (-1, -1)


def told_of(scan: Scan, start: int, front: int, taken: Sequence[Figure] = ()) -> tuple[int, int]:
    """
    Give the subject of the verb that governs a figure, first and last token; -1 where there is none.

    Args:
        scan: the article.
        start: the first token of the sentence.
        front: the first token of the figure.
        taken: the figures in front of it in the sentence.

    """
    return _Clause(scan, start, front, taken).subject()


class _Clause(NamedTuple):
    """What stands in front of a figure."""

    scan: Scan
    start: int
    front: int
    taken: Sequence[Figure]

    def subject(self) -> tuple[int, int]:
        """Go back from verb to verb, as long as one shares its subject with the verb before."""
        at, said = self.front, False
        for _ in range(_VERBS_BACK):
            own = at == self.front and self._opens_with_verb()
            verb = at if own else self._verb_before(at)
            if verb < 0 or (not said and self._is_content(verb)):
                return _NONE
            changed = self._changed(verb)
            if changed != _NONE:
                return changed
            first = verb if own else self._group(verb)
            if at < self.front and kind(self.scan, at) == AND and kind(self.scan, first) == TO:
                at = first  # "the model to come from Alpha and offers": not the infinitive shares its subject
                continue
            at = self._before_participle(first) if self._is_participle(verb) else self._end(first - 1, aside=not own)
            done = self._by_whom(at, first)
            at = self._end(self._group(done) - 1, aside=True) if done >= 0 else at
            found = self._read(self._over_adjective(at, verb), verb)
            if found is not None:
                return found
            figure = self._figure_at(at)
            said = figure is None and kind(self.scan, at) == PRONOUN
            at = figure.begin if figure is not None else at
        return _NONE

    def _over_adjective(self, at: int, verb: int) -> int:
        """Step over what somebody is said to be while he does something ("they were **busy** counting 5")."""
        scan = self.scan
        busy = kind(scan, verb) == GERUND and at == verb - 1 and at > self.start and kind(scan, at) == NOUN
        if not busy or not is_grammar(scan, at - 1, "be"):
            return at
        return self._end(self._group(at - 1) - 1, aside=True)

    def _by_whom(self, at: int, first: int) -> int:
        """Give the participle that the phrase at a token is the doer of ("built **by** Alpha to give 5"); else -1."""
        if at < 0 or kind(self.scan, first) != TO or kind(self.scan, at) not in _HEADS:
            return -1
        while at > self.start and kind(self.scan, at) in _HEADS:
            at -= 1
        done = at > self.start and is_grammar(self.scan, at, "by") and kind(self.scan, at - 1) in {PARTICIPLE, VERB}
        return at - 1 if done else -1

    def _read(self, at: int, verb: int) -> tuple[int, int] | None:
        """Give the phrase that ends at a token, none where there can be none; None where the verb before has it."""
        if at < 0:
            return _NONE
        figure = self._figure_at(at)
        if figure is not None:
            if figure.last < figure.subject_first <= at:
                return figure.subject_first, figure.subject_last  # "a 15-member council"
            if figure.noun_first >= 0 and figure.noun_last <= at:
                return figure.noun_first, figure.noun_last
            before = figure.begin - 1
            while figure.unit in TIMES and kind(self.scan, before) in {DETERMINER, PREPOSITION} and before > self.start:
                before -= 1  # "**net income** for the three months ended Sept. 30, 2023 rose"
            return self._phrase(before) if before >= self.start and kind(self.scan, before) == NOUN else None
        if kind(self.scan, at) == PRONOUN:
            return self._of_pronoun(at, verb)
        if kind(self.scan, at) == GERUND and is_verb(self.scan, at, self.start):
            return None  # "later **deciding** to shut down 40 blocks"
        if kind(self.scan, at) == DETERMINER:
            return _NONE  # "he estimated that **this** will save 5 million"
        near = verb > at and self._group(verb) == at + 1 and kind(self.scan, at + 1) in {GERUND, TO}
        if near and is_planned(self.scan, at, self.start):
            return None
        return self._phrase(at, near=near) if kind(self.scan, at) in _HEADS else None

    def _of_pronoun(self, at: int, verb: int) -> tuple[int, int] | None:
        """Read "there is a rise", and let "it" behind a verb of saying be who says it."""
        scan = self.scan
        owner = scan.term(at, "owner")
        if owner is not None and owner.entry.value == "there":
            return beside(scan, verb + 1, self.front - (kind(scan, self.front - 1) in {PREPOSITION, TO}))
        before = at - 1 - (at > self.start and kind(scan, at - 1) == RELATIVE)
        return None if before >= self.start and says(self.scan, before) else _NONE

    def _opens_with_verb(self) -> bool:
        """Tell whether a figure begins with a verb of its own ("the homes, **ranging from** 5 to 10")."""
        scan, front = self.scan, self.front
        if front <= self.start:
            return False
        own = kind(scan, front) in {VERB, EITHER, GERUND, PARTICIPLE} and scan.term(front, "range") is not None
        return own or kind(scan, front - 1) == RELATIVE

    def _verb_before(self, front: int) -> int:
        """Give the nearest verb in front of a token, stepping over brackets; -1 where there is none."""
        at, floor = front - 1, max(self.start, front - _REACH)
        while at >= floor:
            found = kind(self.scan, at)
            if found == CLOSE:
                at = opening(self.scan, at, floor)
            elif found == BREAK:
                return -1
            elif is_verb(self.scan, at, self.start):
                return self._whole_change(at)
            at -= 1
        return -1

    def _whole_change(self, at: int) -> int:
        """Give the first token of a change of several words ("**edged up** 1 %")."""
        change = self.scan.term_before(at + 1, "change")
        return change.first if change is not None else at

    def _is_content(self, verb: int) -> bool:
        """Tell whether a figure opens what a verb of saying introduces: nothing but small words stands between."""
        between = range(verb + 1, self.front)
        words = {NOUN, PARTICIPLE, EITHER, VERB, TO}
        return says(self.scan, verb) and all(kind(self.scan, at) not in words for at in between)

    def _changed(self, verb: int) -> tuple[int, int]:
        """Give the object of a verb of change in front of "to" or "by" ("cut **its key rate** to 5 %")."""
        scan, first = self.scan, verb + 1
        if verb >= self.front or scan.term(verb, "change") is None or (self.taken and self.taken[-1].end >= verb):
            return _NONE
        course = scan.term_before(self.front, "course")
        if kind(scan, verb) == PREPOSITION or course is None or course.first <= first:
            return _NONE
        if kind(scan, first) in {PREPOSITION, ADVERB, TO}:
            return _NONE
        between = range(first, course.first)
        if any(kind(scan, at) in {COMMA, BREAK} or is_verb(scan, at, verb) for at in between):
            return _NONE
        return trimmed(scan, first, course.first - 1)

    def _group(self, verb: int) -> int:
        """Give the first token of the group of verbs that one belongs to ("**is expected to** rise")."""
        first = verb
        while first > self.start:
            found = kind(self.scan, first - 1)
            joined = found in {AUXILIARY, ADVERB, TO}
            alone = found == GERUND and (first - 2 < self.start or kind(self.scan, first - 2) != AUXILIARY)
            if not joined and (alone or not is_verb(self.scan, first - 1, self.start)):
                break
            first -= 1
        return first

    def _is_participle(self, verb: int) -> bool:
        """Tell whether a verb stands behind a comma and has its subject from elsewhere (", adding 5", ", up 5")."""
        first = verb if verb == self.front else self._group(verb)
        shares = verb < self.front and kind(self.scan, first) in {GERUND, PREPOSITION}
        return shares and first > self.start and kind(self.scan, first - 1) == COMMA

    def _before_participle(self, first: int) -> int:
        """Give the end of the phrase in front of the comma, or the comma where the verb before it has the subject."""
        comma = first - 1
        if kind(self.scan, first) == GERUND or self._figure_at(comma - 1) is not None:
            return comma
        return self._end(comma - 1, aside=False)

    def _end(self, at: int, *, aside: bool) -> int:
        """
        Give the last token of what may be the subject of a verb that begins behind a token; -1 where there is none.

        `aside`: a comma closes a phrase set apart, and the subject stands in front of that.
        """
        while at >= self.start:
            found = kind(self.scan, at)
            if found == CLOSE:
                at = opening(self.scan, at, self.start) - 1
            elif found in {RELATIVE, ADVERB}:
                aside = aside and found != RELATIVE
                at -= 1
            elif found == COMMA and aside:
                floor = max(self.start, at - _ASIDE)
                comma = next((i for i in range(at - 1, floor - 1, -1) if kind(self.scan, i) == COMMA), -1)
                at = comma - 1
            elif found == COMMA:
                at -= 1
            else:
                return -1 if found == BREAK else before_date(self.scan, at, self.start)
        return -1

    def _figure_at(self, at: int) -> Figure | None:
        for one in reversed(self.taken):
            if one.end < at:
                return None
            if one.begin <= at:
                return one
        return None

    def _phrase(self, at: int, *, near: bool = False) -> tuple[int, int]:
        """
        Give the noun phrase that ends at a token, behind the measures in front of it.

        `near`: no relative clause ends with it, the verb behind tells more of its last noun.
        """
        start = self.start
        for one in reversed(self.taken):
            if one.end < at - _REACH:
                break  # farther back than any phrase reaches
            if one.end < at and not self._may_begin(one):
                start = max(start, one.end + 1)
                break
        return phrase_ending(self.scan, at, start, near=near)

    def _may_begin(self, figure: Figure) -> bool:
        """Tell whether a figure may be part of a subject behind it: counted, and not the object of a verb."""
        counts = figure.counted and figure.noun_first >= 0
        return counts and not any(is_verb(self.scan, at, self.start) for at in range(self.start, figure.begin))
