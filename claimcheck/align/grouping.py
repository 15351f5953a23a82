"""
From pairs to groups: best pairs first, and never two unrelated claims of one article in a group.

That guard is what keeps a few doubtful pairs from joining everything into one giant group: two chains that lead to
different figures of the same article end at the article. Dates need a second one: much happens on one day, and of a
chain of happenings that each share a few words with the next the first and the last have nothing in common.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.facets import places, scopes, times
from claimcheck.facets.amounts import amount, rounds_to, same_printed
from claimcheck.facets.concepts import nature
from claimcheck.facets.ids import short_ids
from claimcheck.facets.labels import subject
from claimcheck.facets.origins import known_origins, outlets
from claimcheck.model import Claim, Group, Match, Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.align.tellings import Telling


_Setting = tuple[tuple[str, ...], int | None]
_ONE_STATE = frozenset({"same", "wider", "narrower"})

LINKED = 0.5
"""Share of the pairs between two groups of dates that must hold for the groups to be one."""


def bundles(tellings: Sequence[Telling], accepted: Iterable[tuple[Match, Telling, Telling]]) -> list[list[Claim]]:
    """Join the tellings of a story along accepted pairs; every claim ends in one bundle, sorted by content."""
    home = {telling.first.id: index for index, telling in enumerate(tellings)}
    members: dict[int, list[Telling]] = {index: [telling] for index, telling in enumerate(tellings)}
    settings = {index: {_setting(telling.first)} for index, telling in enumerate(tellings)}
    pairs = [(left, right) for _, left, right in accepted]
    linked = {frozenset((left.first.id, right.first.id)) for left, right in pairs if left.first.kind == "date"}
    for left, right in pairs:
        one, two = home[left.first.id], home[right.first.id]
        if one == two or not _one_setting(settings[one], settings[two]):
            continue
        if left.first.kind == "date" and not _hang_together(members[one], members[two], linked):
            continue
        if _may_join(members[one], members[two]):
            for telling in members[two]:
                home[telling.first.id] = one
            members[one] += members.pop(two)
            settings[one] |= settings.pop(two)
    return sorted((_claims(bundle) for bundle in members.values()), key=lambda claims: _order(claims[0]))


def named(found: Sequence[Sequence[Claim]], options: Options) -> tuple[Group, ...]:
    """Make groups of bundles: an id from their content, a label in the interface language, outlets and origins."""
    contents = ["\n".join((claims[0].story, *(claim.id for claim in claims))) for claims in found]
    return tuple(
        Group(
            id=name,
            story=claims[0].story,
            label=subject(claims, options.interface),
            claims=tuple(claim.id for claim in claims),
            outlets=len(outlets(claims)),
            origins=len(known_origins(claims, {})),
        )
        for name, claims in zip(short_ids("G-", contents), found, strict=True)
    )


def _setting(claim: Claim) -> _Setting:
    """Give where a figure was counted, and for a toll in which year, as far as its text says."""
    if claim.quantity is None:
        return (), None
    toll = nature(claim.quantity.concept) == "toll" and claim.when.start is not None and claim.when.first is not None
    return claim.place, claim.when.first.year if toll and claim.when.first is not None else None


def _one_setting(left: set[_Setting], right: set[_Setting]) -> bool:
    """Tell whether no two figures are of a country and of it with its neighbours, or of tolls years apart."""
    return not any(
        places.relation(place, other) in {"wider", "narrower"}
        or (year is not None and another is not None and abs(year - another) > 1)
        for place, year in left
        for other, another in right
    )


def _hang_together(left: list[Telling], right: list[Telling], linked: set[frozenset[str]]) -> bool:
    """Tell whether most of what either group tells was taken for one thing with most of the other (average linkage)."""
    between = [
        frozenset((mine.first.id, yours.first.id)) in linked
        for mine in left
        for yours in right
        if mine.first.article != yours.first.article
    ]
    return sum(between) >= LINKED * len(between)


def _may_join(left: list[Telling], right: list[Telling]) -> bool:
    """Tell whether no article has two different things to say in the joined group."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for telling in left:
        by_article[telling.first.article].append(telling.first)
    return all(_belong(mine, telling.first) for telling in right for mine in by_article.get(telling.first.article, ()))


def _belong(mine: Claim, yours: Claim) -> bool:
    """Tell whether two claims of one article may stand in one group: one figure, exact or rounded, or linked ones."""
    if (
        mine.date is not None
        and yours.date is not None
        and times.agree(times.days_of(mine.date), times.days_of(yours.date))
    ):
        return True
    if mine.quantity is not None and yours.quantity is not None:
        one, other = amount(mine.quantity), amount(yours.quantity)
        if one is None or other is None:
            return False
        if same_printed(one, other) or rounds_to(one, other) or _one_state(mine, yours):
            return True
    return any(link.claim == yours.id for link in mine.linked) or any(link.claim == mine.id for link in yours.linked)


def _one_state(mine: Claim, yours: Claim) -> bool:
    """
    Tell whether an article tells one state twice: how many soldiers there are and how many there were, or some and all.

    They end on different sides; scopes of which one holds the other are the business of the kinds.
    """
    left, right = mine.quantity, yours.quantity
    if left is None or right is None or left.concept != right.concept or nature(left.concept) != "state":
        return False
    return bool(mine.place) and mine.place == yours.place and scopes.between(mine, yours) in _ONE_STATE


def _claims(bundle: list[Telling]) -> list[Claim]:
    return sorted((claim for telling in bundle for claim in telling.claims), key=_order)


def _order(claim: Claim) -> tuple[str, int, str]:
    return (claim.article, claim.start, claim.id)
