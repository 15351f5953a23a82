"""A cue: the words that announce speech or thought."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """
    A cue as found, before its speaker and content are known.

    `first` to `last` are the tokens printed as the cue; `head` is the verb, `after` the first token behind all its
    words (`call for` ends after `for`). `frames` tells what a verb may govern (`say`, `tell`, …) or is `citation` or
    `relay`; `form` is the inflected form, `prefix` what is written onto it in front.
    """

    first: int
    last: int
    head: int
    after: int
    frames: frozenset[str]
    stance: str
    form: str
    prefix: str = ""
