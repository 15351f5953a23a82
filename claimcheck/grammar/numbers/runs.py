"""The tokens of one scan as the number grammar looks at them, and the runs of digits that make one number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.grammar.numbers.digits import Digits, decimal_points, read_digits, reverse
from claimcheck.grammar.numbers.words import Word, number_words

if TYPE_CHECKING:
    from claimcheck.languages import Scan

_RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}", "\N{ARABIC LETTER MARK}"
_FIXED_SPACES = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}"
_GROUP = 3
_MOST_TOKENS = 24
"""What one number may be made of: a text of nothing but digits is read once, not again from each of its tokens."""


class Runs:
    """Looks at the tokens of one scan."""

    __slots__ = ("_points", "commas", "functions", "known", "marked", "scan", "size", "words")

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words = scan.words
        self.size = len(scan.words)
        self.known = number_words(scan)
        self.functions = scan.lexicon.function_words
        self.commas = scan.lexicon.decimal_comma
        self._points = -1  # not weighed yet
        self.marked = any(mark in scan.original for mark in _RIGHT_TO_LEFT)

    def word(self, index: int) -> Word | None:
        """Give what the grammar knows of a token, if anything."""
        return self.known[self.words[index]] if index < self.size else None

    def token(self, index: int) -> str:
        """Give a token; an empty one behind the last."""
        return self.words[index] if index < self.size else ""

    def is_digits(self, index: int) -> bool:
        """Tell whether a token is written in digits."""
        return index < self.size and self.words[index][0].isdecimal()

    def run(self, index: int, token: str) -> tuple[int, Digits]:
        """Read the digit tokens that make one number, and give the token after them."""
        end = index + 1
        after = self.token(end)
        plain = token.isdecimal()
        if after and after[0].isdecimal() and plain:
            end, token = self._spaced(index, token)
        elif after in self.known.reversed and self.scan.touches(end):
            end, token = self._reversed(index, token)
        elif after == "," and plain and not self.commas:
            end, token = self._apart(index, token)
        elif after == "." and plain and (self._is_parted(index) if self.commas else self._is_spread(index)):
            end, token = index + 3, f"{token}.{self.words[index + 2]}"
        elif self.marked and not plain:
            start, stop = self.scan.span(index, index)
            if any(mark in self.scan.original[start:stop] for mark in _RIGHT_TO_LEFT):
                token = reverse(token) or token
        if plain and token.isdecimal():
            return end, read_digits(token, decimal_comma=self.commas)
        following = self.word(end)
        scaled = following is not None and following.scale > 0 and following.continues
        points = self.points() if self.commas else 0
        return end, read_digits(token, decimal_comma=self.commas, scaled=scaled, points=points)

    def _is_parted(self, index: int) -> bool:
        """Tell whether a blank stands behind the point of a number: "to 4. 5 million", which no sentence ends in."""
        decimals, behind = self.token(index + 2), self.word(index + 3)
        scaled = behind is not None and behind.scale > 0 and behind.continues
        before = self.words[index - 1] if index else ""
        return decimals.isdecimal() and len(decimals) < _GROUP and scaled and before in self.known.signed

    def _is_spread(self, index: int) -> bool:
        """Tell whether blanks stand on both sides of a point: "rose 6 . 2 %", in texts cut into words."""
        decimals, behind = self.token(index + 2), self.word(index + 3)
        scaled = behind is not None and behind.scale > 0 and behind.continues
        if not self._is_alone(index + 1) or not decimals.isdecimal() or len(decimals) > _GROUP + 1:
            return False
        if self.words[index] == "0":
            return True  # no sentence ends in a nought
        if len(decimals) > _GROUP:
            return False
        return scaled or self.token(index + 3) == "%"

    def _apart(self, index: int, token: str) -> tuple[int, str]:
        """Join groups of three digits with blanks on both sides of their commas: "80 , 000 people", in such texts."""
        end = index + 1
        if len(token) > _GROUP or token[0] == "0":
            return end, token
        groups: list[str] = []
        while self.token(end) == "," and self._is_alone(end) and len(groups) < _GROUP:
            group = self.token(end + 1)
            if len(group) != _GROUP or not group.isdecimal():
                break
            groups.append(group)
            end += 2
        after = self.token(end)
        listed = after == "," or after in self.known.both or after in self.known.alternative
        if not groups or (listed and groups[-1] != "000"):
            return index + 1, token  # "rooms 12 , 345 and 400"
        return end, token + "".join(groups)

    def _is_alone(self, index: int) -> bool:
        """Tell whether blanks stand on both sides of a token."""
        touches = self.scan.touches
        return not touches(index) and not (index + 1 < self.size and touches(index + 1))

    def points(self) -> int:
        """Weigh, once a text, whether it writes three decimals behind a dot."""
        if self._points < 0:
            self._points = decimal_points(self.words[index] for index in self.scan.digit_anchors())
        return self._points

    def _spaced(self, index: int, token: str) -> tuple[int, str]:
        """Join groups of three digits with fixed spaces between them, or plain ones where nothing else fits."""
        scan, end = self.scan, index + 1
        if len(token) > _GROUP or token[0] == "0":
            return end, token
        fixed = True
        most = index + _MOST_TOKENS
        while end < most and self.is_digits(end) and self.words[end][:_GROUP].isdecimal():
            gap = scan.original[scan.folded.origin(scan.ends[end - 1]) : scan.folded.origin(scan.starts[end])]
            last = len(self.words[end]) > _GROUP  # decimals behind the last group
            if len(gap) != 1 or len(self.words[end]) < _GROUP or (last and self.words[end][_GROUP].isdecimal()):
                break
            fixed = fixed and gap in _FIXED_SPACES
            end += 1
            if last:
                break
        groups = self.words[index + 1 : end]
        if fixed or len(groups) > 1 or groups == ["000"]:
            return end, token + "".join(groups)
        return index + 1, token

    def _reversed(self, index: int, token: str) -> tuple[int, str]:
        """Join digits that agencies part with a letter, the last part first."""
        scan, end = self.scan, index + 1
        parts = [token]
        while (
            end < index + _MOST_TOKENS
            and self.token(end) in self.known.reversed
            and self.is_digits(end + 1)
            and scan.touches(end)
            and scan.touches(end + 1)
        ):
            parts.append(self.words[end + 1])
            end += 2
        joined = ".".join(parts)
        return end, reverse(joined) or joined
