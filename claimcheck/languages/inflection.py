"""
All forms of a verb from its dictionary form, by rules that stand in `language.toml`.

Runs when packs are compiled. A verb is written with its principal parts, `/` between them, as many as are not
regular: `deny`, `say/said`, `write/wrote/written/writing`. Only the first word of a phrase is inflected: `call for`
gives `called for`.
"""

from __future__ import annotations

from collections.abc import Iterator  # noqa: TC003 - msgspec and the checker both read it

import msgspec


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    How one form is made: from which principal part, for words with one of these endings, by which change.

    `start` swaps one beginning for another. Of the rules that make the same form, the first that fits is used.
    """

    form: str
    part: str
    ends: tuple[str, ...] = ()
    drop: int = 0
    add: str = ""
    start: tuple[str, str] | None = None

    def fits(self, word: str) -> bool:
        """Tell whether the rule is for this word."""
        return (not self.ends or word.endswith(self.ends)) and (self.start is None or word.startswith(self.start[0]))

    def apply(self, word: str) -> str:
        """Make the form."""
        changed = word[: len(word) - self.drop] + self.add
        return changed if self.start is None else self.start[1] + changed.removeprefix(self.start[0])


class Inflection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The principal parts of the verbs of a language, in the order they are written, and the rules for the rest."""

    parts: tuple[str, ...] = ("base",)
    rules: tuple[Rule, ...] = ()

    def forms(self, verb: str) -> Iterator[tuple[str, str]]:
        """Give every form of a verb as (name of the form, words)."""
        head, _, rest = verb.partition(" ")
        given = {part: word for part, word in zip(self.parts, head.split("/"), strict=False) if word}
        tail = f" {rest}" if rest else ""
        yield from ((name, word + tail) for name, word in given.items())
        made = set(given)
        for rule in self.rules:
            word = given.get(rule.part)
            if rule.form not in made and word is not None and rule.fits(word):
                made.add(rule.form)
                yield rule.form, rule.apply(word) + tail
