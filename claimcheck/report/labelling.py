"""Where the labels of a timeline stand: beside their points, and on nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck.model import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["POINT", "WIDTH", "Box", "Label", "placed"]

WIDTH: Final = 560
"""Of the drawing."""
POINT: Final = 11
"""Room that a point takes: another one stands beside it, not on it."""
_LETTER, _LINE = 8, 16
"""Room for a letter of a label, and the height of one."""


class Label(Value, frozen=True):
    """What a point says, and where that stands, from the point on; `anchor` as SVG names it."""

    text: str
    x: float
    y: float
    anchor: str


class Box(Value, frozen=True):
    """A place that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes have a place in common."""
        beside = self.right <= other.left or other.right <= self.left
        return not beside and self.top < other.bottom and other.top < self.bottom

    def wider(self, across: float, up: float) -> Box:
        """Give the box with room around it."""
        return Box(self.left - across, self.top - up, self.right + across, self.bottom + up)


def placed(
    text: str,
    place: tuple[float, float],
    top: float,
    points: Sequence[tuple[float, float]],
    labels: list[tuple[Box, str]],
) -> Label | None:
    """
    Give a label above its point, else below, behind or before it, where nothing else stands; and take that place.

    None where there is no room, or where the same label stands close by.

    Args:
        text: what it says.
        place: where the point stands.
        top: the upper end of what is drawn of the point.
        points: where all points stand.
        labels: the labels so far with their places; this one is added.

    """
    across, up = place
    room = len(text) * _LETTER
    taken = [Box(x, y, x, y).wider(POINT / 2, POINT / 2) for x, y in points] + [box for box, _ in labels]
    for one in (
        Label(text, 0, round(top - up - POINT, 1), "middle"),
        Label(text, 0, _LINE + POINT / 2, "middle"),
        Label(text, POINT, _LINE / 3, "start"),
        Label(text, -POINT, _LINE / 3, "end"),
    ):
        left = across + one.x - {"middle": room / 2, "start": 0, "end": room}[one.anchor]
        box = Box(left, up + one.y - _LINE + 3, left + room, up + one.y + 3)
        if any(other == text and box.wider(room / 2, _LINE).meets(there) for there, other in labels):
            return None
        inside = box.left >= 0 and box.right <= WIDTH and box.top >= 0
        if inside and not any(box.meets(other) for other in taken):
            labels.append((box, text))
            return Label(text, one.x, round(one.y, 1), one.anchor)
    return None
