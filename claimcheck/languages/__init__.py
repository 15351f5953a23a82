"""
The languages that claimcheck reads: folders of words, and the machinery that looks words up.

    lexicon("ar")          the words of a language, through its clitics
    Scan(text, lexicon)    a text folded, cut and looked up, as every grammar reads it
    language_of(text)      which of them a text is written in
"""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec

from claimcheck.languages.detect import is_plainly_english, language_of, name_of, recognised, script_of
from claimcheck.languages.lexicon import Lexicon
from claimcheck.languages.readings import Compiled, Entry, Known, Phrase, Reading
from claimcheck.languages.scan import Scan, Term

__all__ = [
    "Entry",
    "Known",
    "Lexicon",
    "Phrase",
    "Reading",
    "Scan",
    "Term",
    "is_plainly_english",
    "language_of",
    "languages",
    "lexicon",
    "name_of",
    "recognised",
    "script_of",
]

# Not importlib.resources, which brings zipfile and tempfile: a tenth of the start of a small comparison.
_PACKAGE = Path(__file__).parents[1]


@functools.cache
def languages() -> tuple[str, ...]:
    """Give the codes of all languages, sorted: every folder beside this file that holds a pack."""
    beside = _PACKAGE / "languages"
    return tuple(sorted(folder.name for folder in beside.iterdir() if (folder / "language.toml").is_file()))


@functools.cache
def lexicon(code: str) -> Lexicon:
    """
    Load the words of a language: the compiled form where the package was built, else the folder itself.

    Raises PackError where an uncompiled folder breaks the schema.
    """
    built = _PACKAGE / "compiled" / f"{code}.json"
    if built.is_file():
        data = built.read_bytes()
    else:
        from claimcheck.languages.compiler import compile_pack  # noqa: PLC0415 - a built package never needs it

        data = compile_pack(_PACKAGE / "languages" / code)
    return Lexicon(msgspec.json.decode(data, type=Compiled))
