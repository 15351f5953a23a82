"""Timelines: what is drawn of a figure that changes, that all of it lies in the frame, and the other way to draw it."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from test_report_hostile import HOSTILE, PIECES

from claimcheck.cli import run
from claimcheck.model import Report, When
from claimcheck.report import View, render
from claimcheck.report.names import Names
from claimcheck.report.series import Point, Series, series_of
from claimcheck.report.timeline import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH, drawn
from claimcheck.text.harmless import shown

GOLDEN = Path(__file__).parent / "golden" / "report"
REPORT = msgspec.json.decode((GOLDEN / "report.json").read_bytes(), type=Report)
CHANGED = next(one for one in REPORT.findings if one.kind == "changed-over-time")
KNOWN = {claim.id: claim for claim in REPORT.claims}
SOURCES = Path(__file__).parents[1] / "sources"

NUMBERS = st.integers(0, 10**9) | st.floats(-1e6, 1e6).map(lambda number: round(number, 3))
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1))


def point(outlet: str, low: float | None, high: float | None, first: date | None, last: date | None) -> Point:
    """Give a point from what it reaches over, in whichever order."""
    if low is not None and high is not None and low > high:
        low, high = high, low
    if first is not None and last is not None and first > last:
        first, last = last, first
    return Point("c", outlet, f"{low}-{high}", f"{first}-{last}", "stated", low, high, first, last)


POINTS = st.builds(point, st.sampled_from("abcdefghijkl"), NUMBERS, NUMBERS | st.none(), DAYS, DAYS)


def series(points: list[Point]) -> Series:
    """Give a series of some points."""
    return Series(tuple(points), tuple(dict.fromkeys(one.outlet for one in points)), "no date", before=False)


class TestSeries:
    """The points of a finding."""

    def test_points_by_day_with_their_intervals(self) -> None:
        """Each outlet's figure stands at its day, an approximate or open one with what it may reach over."""
        found = series_of(CHANGED, KNOWN, Names(REPORT), View())
        assert found is not None
        days = [one.day for one in found.points]
        assert days == sorted(day for day in days if day is not None)
        assert {one.claim for one in found.points} <= set(CHANGED.claims)
        assert len({(one.low, one.high) for one in found.points}) > 1

    def test_kinds_that_are_no_series(self) -> None:
        """Only figures that change have a timeline, and only where two of them can be told."""
        other = structs.replace(CHANGED, kind="value-conflict")
        assert series_of(other, KNOWN, Names(REPORT), View()) is None
        single = structs.replace(CHANGED, claims=CHANGED.claims[:1])
        assert series_of(single, KNOWN, Names(REPORT), View()) is None

    def test_what_was_before_has_no_day_of_its_own(self) -> None:
        """The words "from 12 to 3" say when it was 3; that it was 12 is told of an earlier day, which nobody names."""
        first = KNOWN[CHANGED.claims[0]]
        assert first.quantity is not None
        before = structs.replace(first, when=When(), quantity=structs.replace(first.quantity, role="before"))
        found = series_of(CHANGED, KNOWN | {before.id: before}, Names(REPORT), View())
        assert found is not None
        assert found.points[0].day is None
        assert found.undated == found.points[0].days == "earlier"
        assert found.before

    def test_days_keep_their_order_behind_arabic(self) -> None:
        """The day of "by 7 February" is not turned around by the words in front of it."""
        claims = {
            one: structs.replace(KNOWN[one], when=When(last=date(2023, 2, 7), basis="stated")) for one in CHANGED.claims
        }
        found = series_of(CHANGED, claims, Names(REPORT), View(interface="ar"))
        assert found is not None
        assert {one.days for one in found.points} == {"بحلول \u200e2023-02-07"}


class TestDrawing:
    """Where things stand."""

    @given(st.lists(POINTS, min_size=2, max_size=14))
    def test_everything_lies_in_the_frame(self, points: list[Point]) -> None:
        """No point, bar, number or day stands outside, whatever the figures and days are."""
        found = drawn(series(points))
        assert len(found.marks) == len(points)
        for mark in found.marks:
            assert LEFT <= mark.x <= WIDTH + 13 * len(points)
            assert 0 <= mark.y <= BOTTOM
            for bar in (mark.days, mark.values):
                assert bar is None or 0 <= bar.first <= bar.last <= max(WIDTH, HEIGHT) + 13 * len(points)
        assert all(LEFT <= tick.at <= RIGHT for tick in found.days)
        assert all(0 <= tick.at <= BOTTOM for tick in found.values)
        assert 1 <= len(found.values) <= 8
        assert drawn(series(points)) == found

    @given(st.lists(POINTS, min_size=2, max_size=14))
    def test_no_label_stands_on_anything(self, points: list[Point]) -> None:
        """What a point says hides no point and no other label; each figure is said somewhere, or there is no room."""
        marks = drawn(series(points)).marks
        boxes = []
        for mark in marks:
            if mark.label is not None:
                room = 8 * len(mark.label.text)
                left = mark.x + mark.label.x - {"middle": room / 2, "start": 0, "end": room}[mark.label.anchor]
                boxes.append((left, mark.y + mark.label.y - 12, left + room, mark.y + mark.label.y + 2))
        assert boxes
        for number, (left, top, right, bottom) in enumerate(boxes):
            assert 0 <= left <= right <= WIDTH
            assert not any(left < mark.x < right and top < mark.y < bottom for mark in marks)
            for other in boxes[number + 1 :]:
                assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom

    def test_an_unknown_day_is_on_no_course(self) -> None:
        """A figure of an unknown day stands in a lane of its own; one that was before all others begins the course."""
        day = date(2021, 1, 1)
        points = [point("a", 5, 5, None, None), point("b", 9, 9, day, day), point("c", 3, 3, day, day)]
        found = drawn(series(points))
        assert found.lane is not None
        assert found.marks[0].x < found.lane < found.marks[1].x
        assert f"{found.marks[0].x:g},{found.marks[0].y:g}" not in found.path
        assert found.days[0].text == "no date"
        before = drawn(structs.replace(series(points), before=True))
        assert before.lane is None
        assert before.path.startswith(f"M{before.marks[0].x:g},{before.marks[0].y:g}")
        nowhere = drawn(series([point("a", 5, 5, None, None), point("b", 9, 9, None, None)]))
        assert len(nowhere.marks) == 2
        assert nowhere.path == ""

    @given(st.lists(POINTS, min_size=2, max_size=14))
    def test_outlets_are_told_apart_by_shape(self, points: list[Point]) -> None:
        """Sixteen outlets have sixteen shapes, hollow ones among them."""
        legend = drawn(series(points)).legend
        assert len({(shape, hollow) for shape, hollow, _ in legend}) == len(legend)

    def test_more_is_higher_and_later_is_further(self) -> None:
        """The axes go the usual ways, in both languages of the interface."""
        one = point("a", 10, 10, date(2021, 1, 1), date(2021, 1, 1))
        two = point("b", 30, 30, date(2021, 3, 1), date(2021, 3, 1))
        low, high = drawn(series([one, two])).marks
        assert low.x < high.x
        assert low.y > high.y

    def test_never_nothing(self) -> None:
        """A page has a drawing and a table for each changing figure, without any extra."""
        source = "".join(render(REPORT, "html", View()))
        assert source.count('class="timeline"') == source.count('role="img"') >= 1


class TestCharts:
    """The extra `[charts]`."""

    def test_without_the_extra(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Asking for it says how to install it, before any work."""
        monkeypatch.setitem(sys.modules, "altair", None)
        assert run(["report", str(SOURCES / "iraq-2021"), "-o", "never.html", "--charts", "--no-ledger"]) == 2
        assert "claimcheck-news[charts]" in capsys.readouterr().err

    def test_with_it(self) -> None:
        """The same points as SVG, the same bytes every time, with nothing in it that acts or loads."""
        for extra in ("altair", "vl_convert"):
            pytest.importorskip(extra, reason="the extra [charts] is not installed")
        source = "".join(render(REPORT, "html", View(charts=True)))
        assert "".join(render(REPORT, "html", View(charts=True))) == source
        drawing = source.split('class="drawing">')[1].split("</div>")[0]
        assert drawing.count("<svg") == 1
        assert not re.search(r"<(script|image|foreignObject|a)\b|style=|url\((?!#)", drawing)

    @pytest.mark.parametrize("days", [(None, None), (None, date(2021, 1, 1)), (date(2021, 1, 1), date(2021, 2, 1))])
    def test_unknown_days_have_a_lane(self, days: tuple[date | None, date | None]) -> None:
        """Every point is drawn and said, whether its day is known or not."""
        for extra in ("altair", "vl_convert"):
            pytest.importorskip(extra, reason="the extra [charts] is not installed")
        from claimcheck.report.charts import chart  # noqa: PLC0415 - an extra

        points = [
            point(name, 3 * at + 1, 3 * at + 1, day, day) for at, (name, day) in enumerate(zip("ab", days, strict=True))
        ]
        svg = chart(series(points), "en")
        assert all(f">{one.value}<" in svg for one in points)
        assert (">no date<" in svg) == (None in days)
        assert svg.count('aria-roledescription="point"') == len(points)

    @pytest.mark.parametrize("text", ["<script>alert(1)</script>", "]]>&lt;", "\u202e2500", shown("".join(PIECES))])
    def test_hostile_names(self, text: str) -> None:
        """What an outlet is called is text in the drawing."""
        for extra in ("altair", "vl_convert"):
            pytest.importorskip(extra, reason="the extra [charts] is not installed")
        from claimcheck.report.charts import chart  # noqa: PLC0415 - an extra

        day, later = date(2021, 1, 1), date(2021, 2, 1)
        svg = chart(series([point(text, 1, 1, day, day), point("b", 2, 2, later, later)]), "en")
        tags = {one.tag.rpartition("}")[2] for one in ET.fromstring(svg).iter()}  # noqa: S314 - our own
        assert tags <= {"svg", "g", "path", "text", "line", "rect", "defs", "clipPath", "title"}


@given(HOSTILE)
def test_a_plain_drawing_is_harmless(text: str) -> None:
    """Outlets and figures are escaped where they stand in the drawing."""
    articles = tuple(structs.replace(one, outlet=text) for one in REPORT.articles)
    source = "".join(render(structs.replace(REPORT, articles=articles), "html", View()))
    for svg in re.findall(r"<svg.*?</svg>", source, re.DOTALL):
        assert not {one.tag for one in ET.fromstring(svg).iter()} - {"svg", "g", "path", "text", "title"}  # noqa: S314
