"""From markup to a tree that can be read: struck-out words gone, raised figures kept from running into others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
"""Bytes in which a page has to declare its encoding (three times what HTML asks for)."""
_SHALLOW = 250
"""Elements within elements up to which the parser's own guard does not cut a page off."""
_UNSEEN = ("script", "style", "template", "noscript", "svg", "iframe", "object", "canvas", "del", "s", "strike", "wbr")
_HIDDEN = etree.XPath(
    "//*[@hidden or contains(translate(@style, ' ', ''), 'display:none') or "
    "contains(translate(@style, ' ', ''), 'visibility:hidden')]"
)
_RAISED = str.maketrans("0123456789+-", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b")
_LOWERED = str.maketrans("0123456789", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089")


def declared_charset(content: bytes) -> str:
    """Give the encoding that a page says it is in; empty where it says none."""
    found = _CHARSET.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def parsed(markup: str, nesting: int) -> HtmlElement:
    """
    Parse a page.

    Args:
        markup: as text.
        nesting: how many elements may stand within one another.

    Raises ValueError where the page has no element, or is nested deeper.

    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=nesting > _SHALLOW
    )
    content = markup.lstrip("\ufeff").encode("utf-8", "replace")
    try:
        tree: HtmlElement = html.document_fromstring(content, parser=parser)
    except etree.LxmlError as error:
        message = "has no text in it"
        raise ValueError(message) from error
    if _depth(tree) > nesting:
        message = f"has more than {nesting} elements within one another; raise --limit nesting=N to read it"
        raise ValueError(message)
    return tree


def _depth(tree: HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def tidy(tree: HtmlElement) -> None:
    """
    Take out of a tree what nobody sees, and what would change a figure.

    A struck-out word is not said; a note's number is no digit of the figure before it, and a raised or lowered digit is
    written as such. `time` becomes a plain element: the extractor would drop its words.
    """
    for element in [*tree.iter(*_UNSEEN), *_HIDDEN(tree)]:
        if element.getparent() is not None and element.tag != "html":
            element.drop_tree()
    for element in list(tree.iter("sup", "sub")):
        words = element.text_content().strip()
        if words.startswith("[") or element.find(".//a") is not None:
            element.drop_tree()
        elif words.lstrip("+-").isdecimal() and words.isascii():
            for child in list(element):
                element.remove(child)
            element.text = words.translate(_RAISED if element.tag == "sup" else _LOWERED)
    for element in tree.iter("time"):
        element.tag = "span"
