"""
What a language pack may hold: the tables of each file, and which keys each table takes.

A pack is a folder of TOML files. Every table is `[category]` or `[category.sub]`; every key in it is a value of the
grammar, and stands for the list of words that mean it. Words only: no regular expressions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Check = Callable[[str], bool]


def is_number(value: str) -> bool:
    """Tell whether a key is a plain number."""
    try:
        float(value)
    except ValueError:
        return False
    return True


def is_fraction(value: str) -> bool:
    """Tell whether a key is a fraction, `1/3`."""
    above, _, below = value.partition("/")
    return above.isdecimal() and below.isdecimal() and int(below) > 0


def is_interval(value: str) -> bool:
    """Tell whether a key is an interval of whole numbers, `20..99`, or `unbounded`."""
    low, _, high = value.partition("..")
    return value == "unbounded" or (low.isdecimal() and high.isdecimal() and int(low) <= int(high))


def is_name(value: str) -> bool:
    """Tell whether a key is an id: letters, digits, underscores."""
    return value.replace("_", "").isalnum()


class Table(NamedTuple):
    """
    A category: the file it stands in, its sub-tables (empty: none), and the test of its keys.

    `special` are the tests of sub-tables that take other keys.

    The forms of an `inflected` category are dictionary forms: the compiler adds all others (`inflection.py`).
    `grows` are pairs (category, inflection of `language.toml`): each form of the table also stands in that category,
    inflected so; an inflection of no name leaves the form as it is.
    """

    file: str
    subs: frozenset[str]
    check: Check
    inflected: bool = False
    grows: tuple[tuple[str, str], ...] = ()
    special: tuple[tuple[str, Check], ...] = ()

    def takes(self, sub: str, key: str) -> bool:
        """Tell whether a key may stand in a sub-table."""
        return dict(self.special).get(sub, self.check)(key)


def _table(file: str, subs: str = "", check: Check = is_name, *, inflected: bool = False, grows: str = "") -> Table:
    """Give a table; `grows` is written `category:inflection`, several parted by spaces."""
    pairs = ((category, inflection) for category, _, inflection in (pair.partition(":") for pair in grows.split()))
    return Table(file, frozenset(subs.split()), check, inflected, tuple(pairs))


JOINTS = frozenset(
    {
        *(
            "plus",
            "and",
            "the",
            "article",
            "point",
            "minus",
            "signed",
            "alternative",
            "between",
            "of",
            "share",
            "over",
            "every",
        ),
        *(
            "part_before",
            "part_after",
            "period",
            "ordinal",
            "reversed",
            "doubtful",
            "stated",
            "never",
            "ranking",
            "counted",
        ),
    }
)
"""The parts that small words play in numerals (`grammar/numbers/words.py` says which)."""

TABLES: dict[str, Table] = {
    # numbers.toml: what the number grammar adds, multiplies and joins
    "number": _table(
        "numbers", "unit stem teen ten hundred scale dual fraction dozen vague ordinal abbreviation", str.isdecimal
    )._replace(special=(("fraction", is_fraction), ("vague", is_interval))),
    # the small words inside numerals; a category of its own, so that no numeral is looked for at every "a" and "of"
    "joint": _table("numbers", "", JOINTS.__contains__),
    # amounts.toml: what stands around a number
    "approx": _table("amounts", "before after"),
    "range": _table("amounts"),
    "change": _table("amounts", "verb noun word alone"),
    "course": _table("amounts"),
    "shift": _table("amounts"),
    "multiple": _table("amounts", "", is_number),
    "fold": _table("amounts"),
    "edition": _table("amounts"),
    "extent": _table("amounts"),
    "kin": _table("amounts"),
    "lasting": _table("amounts", "before after"),
    "part": _table("amounts"),
    "counter": _table("amounts"),
    "per": _table("amounts"),
    "often": _table("amounts"),
    "apart": _table("amounts"),
    "state": _table("amounts", "object subject"),
    "flight": _table("amounts"),
    "filler": _table("amounts"),
    "copula": _table("amounts"),
    "owner": _table("amounts"),
    "harm": _table("amounts"),
    "perpetrator": _table("amounts"),
    "besides": _table("amounts"),
    "modal": _table("amounts"),
    "none": _table("amounts"),
    "name": _table("amounts", "before after whole"),
    "stop": _table("amounts"),
    "measure": _table("amounts"),
    "deed": _table("amounts"),
    # units.toml: `after` and `before` a number, `sign` on either side, `code` only in capitals, `local` money of many,
    # `cased` with a capital that begins it, `paid` money that is a mass as well, `behind` a larger unit
    "unit": _table("units", "after before sign code local paid cased dual behind", grows="unit:plural"),
    "times": _table("units"),
    "age": _table("units"),
    "paying": _table("units"),
    # nouns.toml: what is counted (`singular`: the forms that can mean one)
    "singular": _table("nouns", "person thing measure", grows="noun: noun:plural dual:dual"),
    "noun": _table("nouns", "person thing measure", grows="noun:construct"),
    "dual": _table("nouns", "person thing measure"),
    "needs": _table("nouns"),
    "field": _table("nouns"),
    # places.toml: ISO 3166 codes and groups; `capitals` only in capitals, `seat` houses that speak for their state
    "nationality": _table("places", grows="origin: origin:adjective"),
    "origin": _table("places", "capitals"),
    "group": _table("places", grows="limit: limit:adjective"),
    "limit": _table("places"),
    "place": _table("places", "country city"),
    "seat": _table("places"),
    "home": _table("places"),
    # dates.toml
    "month": _table("dates", "gregorian hijri", is_number),
    "weekday": _table("dates", "", is_number),
    "weekday_bare": _table("dates", "", is_number),
    "date_doubtful": _table("dates"),
    "date_unit": _table("dates", "one two many"),
    "date_day": _table("dates", "", is_number),
    "date_direction": _table("dates", "before after"),
    "date_edge": _table("dates"),
    "date_bound": _table("dates"),
    "date_bound_after": _table("dates"),
    "date_distance": _table("dates", "before after ago hence"),
    "date_name": _table("dates"),
    "date_link": _table("dates"),
    "date_decade": _table("dates", "", is_number),
    "date_sign": _table("dates"),
    "date_span": _table("dates"),
    "tense": _table("dates"),
    "life": _table("dates"),
    "happening": _table("dates", inflected=True),
    "milestone": _table("dates", inflected=True),
    "milestone_noun": _table("dates"),
    "event": _table("dates"),
    "clause": _table("dates"),
    "was": _table("dates"),
    "onset": _table("dates"),
    "comparison": _table("dates"),
    # cleaning.toml: what a web page adds to a story; matched as written, without clitics
    "furniture": _table("cleaning", "whole start button counted"),
    "teaser": _table("cleaning", "heading label"),
    "stamp": _table("cleaning", "label word distance"),
    "byline": _table("cleaning"),
    "source_line": _table("cleaning"),
    "credit": _table("cleaning"),
    # attribution.toml: cues by what they govern, with their stance; speakers; the small words around them
    "cue": _table("attribution", "say tell think wish act show put as with weak text", inflected=True),
    "verb": _table("attribution", inflected=True),
    "act": _table("attribution", inflected=True),
    "nominal": _table("attribution"),
    "adjectival": _table("attribution"),
    "citation": _table("attribution", "source clause survey relay reckoning"),
    "speech": _table("attribution"),
    "grammar": _table("attribution"),
    "role": _table("attribution"),
    "nickname": _table("attribution"),
    "organisation": _table("attribution", "outlet body"),
}
"""Every category a pack may use. The keys are checked against the rule beside them when packs are compiled."""

FILES: tuple[str, ...] = (
    "language",
    "numbers",
    "amounts",
    "units",
    "nouns",
    "places",
    "dates",
    "attribution",
    "cleaning",
    "examples",
)
"""The files of every pack, without `.toml`."""
