"""From groups to judged sides: the cascade is run once between every two sides that alignment joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from claimcheck.discrepancies.cascade import is_doubt, judge
from claimcheck.discrepancies.draft import HARMLESS
from claimcheck.discrepancies.pair import Pair
from claimcheck.discrepancies.sides import Stand, sides_of
from claimcheck.discrepancies.singles import Singles
from claimcheck.discrepancies.tests.time import day_of
from claimcheck.discrepancies.view import GroupView, Judged, View
from claimcheck.facets import times
from claimcheck.facets.concepts import in_vocabulary, is_toll
from claimcheck.facets.words import partial
from claimcheck.model import Claim, Group, Match, Options


def view_of(
    claims: Mapping[str, Claim],
    groups: Sequence[Group],
    matches: Iterable[Match],
    origins: Mapping[str, str],
    options: Options,
) -> View:
    """Build the view of one story and run the cascade once between the sides of each group."""
    home = {claim: index for index, group in enumerate(groups) for claim in group.claims}
    joined: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        if home.get(match.left) == home.get(match.right):
            joined[home[match.left]].append(match)
    singles = Singles(claims, groups, [match for some in joined.values() for match in some])
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        told[claim.article].append(claim)
    court = _Court(claims, told, origins, options, _printed(claims.values()), singles)
    views = []
    for index, group in enumerate(groups):
        sides = sides_of([claims[name] for name in group.claims])
        judged = court.judge_sides(sides, joined[index]) if len(sides) > 1 else ()
        pairs = [
            (frozenset(claims[name].article for name in (one.left, one.right)), one.score) for one in joined[index]
        ]
        sure = frozenset(articles for articles, score in pairs if score >= SURE)
        views.append(GroupView(group, sides, judged, frozenset(articles for articles, _ in pairs), sure))
    return View(claims, tuple(views), origins, options, home)


SURE = 0.6
"""Score from which more than an equal figure says that two articles tell of one thing."""

LIST = 12
"""Different figures of unnamed things in an article from which they are taken for a list."""


class _Court(Struct, frozen=True, gc=False):
    """What it takes to judge the sides of any group of a story."""

    claims: Mapping[str, Claim]
    told: Mapping[str, Sequence[Claim]]
    origins: Mapping[str, str]
    options: Options
    printed: Mapping[tuple[object, ...], int]
    singles: Singles

    def judge_sides(self, sides: Sequence[Stand], matches: Iterable[Match]) -> tuple[Judged, ...]:
        """Judge every two sides over the pair of claims that lies closest in time, and is most surely one thing."""
        at = {claim.id: index for index, side in enumerate(sides) for claim in side.claims}
        best: dict[tuple[int, int], Match] = {}
        for match in sorted(matches, key=lambda one: _closest_first(one, self.claims)):
            left, right = sorted((at[match.left], at[match.right]))
            if left != right:
                best.setdefault((left, right), match)
        found = []
        for (left, right), match in sorted(best.items()):
            one, two = self.claims[match.left], self.claims[match.right]
            if at[one.id] != left:
                one, two = two, one
            highest = _highest(sides[left]), _highest(sides[right])
            if None not in highest:
                one, two = (claim or one for claim in highest)
            single = self.singles.are_one(one, two)
            pair = Pair(one, two, match, self.options, self.claims, self.told, self.origins, single)
            tests, kind = judge(pair)
            if is_doubt(kind) and (self._listed(one) or self._listed(two)):
                continue
            if is_doubt(kind) and _of_one_change(one, two):
                continue
            if is_doubt(kind) and pair.nature != "toll" and _of_one_desk(one, two):
                continue
            if is_doubt(kind) and pair.nature == "toll" and self._two_things(pair, sides[left], sides[right]):
                continue
            if kind and not (_is_difference(kind) and _tell_both(one, two, self.printed, every=kind in HARMLESS)):
                found.append(Judged(left, right, pair, tests, kind))
        return tuple(found)

    def _two_things(self, pair: Pair, left: Stand, right: Stand) -> bool:
        """Tell whether one toll counts some of a whole, or some article of the two sides prints both."""
        if not pair.single and partial(pair.left) != partial(pair.right):
            return True
        values = [{_figure("", claim) for claim in side.claims} for side in (left, right)]
        return any(
            all(any(key is not None and (claim.article, *key[1:]) in self.printed for key in keys) for keys in values)
            for claim in (*left.claims, *right.claims)
        )

    def _listed(self, claim: Claim) -> bool:
        """Tell whether a figure is one of many of an unnamed thing in its article: a gallery, a table, a list."""
        quantity = claim.quantity
        if quantity is None or in_vocabulary(quantity.concept) or quantity.unit not in {"count", "person"}:
            return False
        unnamed = {
            (other.low, other.high)
            for other in (one.quantity for one in self.told[claim.article])
            if other is not None and other.unit == quantity.unit and not in_vocabulary(str(other.concept))
        }
        return len(unnamed) >= LIST


def _of_one_change(left: Claim, right: Claim) -> bool:
    """Tell whether one figure is what something changed from, the other what it changed to."""
    return {one.quantity.role for one in (left, right) if one.quantity is not None} == {"before", "after"}


def _of_one_desk(left: Claim, right: Claim) -> bool:
    """
    Tell whether one outlet prints both figures on one day: then it means two things by them, as an article would.

    Of tolls it prints a new one within hours.
    """
    if left.quantity is None or not left.outlet or left.outlet != right.outlet:
        return False
    return left.published is not None and left.published == right.published


def _is_difference(kind: str) -> bool:
    """Tell whether a kind says that two outlets give one thing differently; a change or a part is another thing."""
    return kind not in {"changed-over-time", "subset", "agreement"}


def _highest(side: Stand) -> Claim | None:
    """Give who tells a side's figure as the highest number: "up to" says more than the figure without that word."""
    told = (claim for claim in side.claims if claim.quantity is not None)
    return next((one for one in told if one.quantity and one.quantity.low is None and one.quantity.high), None)


def _closest_first(match: Match, claims: Mapping[str, Claim]) -> tuple[int, float, str, str]:
    """Sort tolls by how close in time they were told, everything by how surely it is one thing."""
    left, right = claims[match.left], claims[match.right]
    toll = is_toll(left)
    apart = times.days_between(day_of(left), day_of(right)) if toll else 0
    return (apart, -match.score, match.left, match.right)


def _printed(claims: Iterable[Claim]) -> Mapping[tuple[object, ...], int]:
    """Count which figures of which thing each article prints."""
    counts: dict[tuple[object, ...], int] = defaultdict(int)
    for claim in claims:
        key = _figure(claim.article, claim)
        if key is not None:
            counts[key] += 1
    return counts


def _tell_both(left: Claim, right: Claim, printed: Mapping[tuple[object, ...], int], *, every: bool) -> bool:
    """
    Tell whether an article also prints the other's figure of the same thing: then it means two things by them.

    With `every`, whether both articles do: an exact figure and a rounded one may well stand in one article.
    """
    crossed = [_figure(left.article, right), _figure(right.article, left)]
    found = [key is not None and key in printed for key in crossed]
    return all(found) if every else any(found)


def _figure(article: str, claim: Claim) -> tuple[object, ...] | None:
    if claim.quantity is None:
        return None
    return (article, claim.quantity.unit, claim.quantity.concept, claim.quantity.low, claim.quantity.high)
