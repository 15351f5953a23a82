"""
An article in two languages, read once in each of them.

A view is the text with what is in other languages blanked out, character by character, so that every place in it is
the same place in the article. Figures and dates are read of a language's own words alone; who says what is read with
the quotations in other languages left standing, since a speaker may be named in one language and quoted in another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.model import Article, Passage

_SIGN = re.compile(r"\S")

Stretch = tuple[int, int]


class View(Value, frozen=True):
    """An article as one language reads it: its own words, and these with the quotations in other languages."""

    language: str
    own: str
    whole: str


def views_of(article: Article) -> Iterator[View]:
    """Give a view for the language of an article, whole where it has no other, and one for each of its passages'."""
    text, main, passages = article.text, article.language, article.passages
    if not passages:
        yield View(main, text, text)
        return
    for language in dict.fromkeys((main, *(passage.language for passage in passages))):
        reach = _spans(passages, language)
        whole = text if language == main else _kept(text, reach)
        yield View(language, _kept(text, _own(text, passages, language, main)), whole)


def _spans(passages: Iterable[Passage], language: str) -> list[Stretch]:
    return [(one.start, one.end) for one in passages if one.language == language]


def _own(text: str, passages: Sequence[Passage], language: str, main: str) -> list[Stretch]:
    """Give the stretches of which a language is the innermost: passages are sorted, one may stand within another."""
    stretches: list[Stretch] = []
    open_ones = [(len(text), main)]
    at = 0
    for one in (*passages, None):
        upto = len(text) if one is None else one.start
        while open_ones and (open_ones[-1][0] <= upto or one is None):
            end, around = open_ones.pop()
            stretches += [(at, end)] if around == language else []
            at = end
        if one is not None:
            stretches += [(at, upto)] if open_ones[-1][1] == language else []
            open_ones.append((one.end, one.language))
            at = upto
    return stretches


def _kept(text: str, stretches: Iterable[Stretch]) -> str:
    """Blank out all but some stretches; white space stays, so that lines and paragraphs end where they did."""
    parts: list[str] = []
    at = 0
    for start, end in stretches:
        parts += (_SIGN.sub(" ", text[at:start]), text[start:end])
        at = end
    return "".join((*parts, _SIGN.sub(" ", text[at:])))
