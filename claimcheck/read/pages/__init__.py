"""
Web pages: parsed, gone through block by block, told apart from what stands around the story.

    story_of(markup, ...)      a whole page: the article in it, with what the page says of it
    fragment_of(markup)        a piece of a page that is all story: a feed's entry, a mail, a chapter
"""

from claimcheck.read.pages.parsing import declared_charset
from claimcheck.read.pages.story import fragment_of, story_of

__all__ = ["declared_charset", "fragment_of", "story_of"]
