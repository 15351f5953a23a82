"""
Timelines drawn with altair, the extra `[charts]`; without it, or unless they are asked for, `timeline` draws them.

The drawing is SVG made by vl-convert, without a browser and without the network; it stands in the page as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.errors import UsageError
from claimcheck.report.names import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from claimcheck.report.series import Point, Series

__all__ = ["chart", "needed"]

_MISSING = "--charts needs altair: pip install 'claimcheck-news[charts]', or leave --charts out for the plain drawing"
_WIDTH, _HEIGHT, _LANE, _EDGE = 470, 210, 80, 28


def needed() -> None:
    """Raise UsageError, with the way out, where the extra is not installed."""
    try:
        import altair  # noqa: F401, ICN001, PLC0415 - an extra, and a second to import
        import vl_convert  # noqa: F401, PLC0415 - the same
    except ImportError as error:
        raise UsageError(_MISSING) from error


def chart(series: Series, interface: str) -> str:
    """
    Give the SVG of a series: points by day with their intervals as bars, shape by outlet.

    Figures of which no day is known stand in a lane of their own, left of the days, by the same scale.
    """
    import altair as alt  # noqa: PLC0415 - an extra, and a second to import
    import vl_convert  # noqa: PLC0415 - the same

    labelled = {point.value: point.claim for point in reversed(series.points)}
    undated = [_row(point, None, labelled) | {"day": series.undated} for point in series.points if point.day is None]
    dated = [_row(point, day, labelled) for point in series.points if (day := point.day)]
    parts = []
    if undated:
        lane = alt.X("day:N", title=None, axis=alt.Axis(labelAngle=0, grid=False))
        parts.append(_layers(undated, lane, series, interface).properties(width=_LANE, height=_HEIGHT))
    if dated:
        days = sorted({row["day"] for row in dated})
        axis = alt.Axis(format="%Y-%m-%d", values=days, labelOverlap="greedy", labelSeparation=12, grid=False)
        course = _layers(
            dated,
            alt.X("day:T", title=None, axis=axis, scale=alt.Scale(padding=_EDGE)),
            series,
            interface,
            beside=bool(undated),
        )
        parts.append(course.properties(width=_WIDTH - (_LANE if undated else 0), height=_HEIGHT))
    plain = {"labelColor": "currentColor", "titleColor": "currentColor"}
    drawing = (
        alt.hconcat(*parts, spacing=8)
        .resolve_scale(y="shared", shape="shared")
        .properties(background="transparent")
        .configure_view(strokeOpacity=0)
        .configure_axis(**plain, gridOpacity=0.3)
        .configure_legend(**plain, orient="bottom", symbolFillColor="currentColor", symbolStrokeColor="currentColor")
    )
    svg: str = vl_convert.vegalite_to_svg(_plain(drawing.to_dict()))
    return svg


def _layers(rows: list[dict[str, Any]], day: Any, series: Series, interface: str, *, beside: bool = False) -> Any:  # noqa: ANN401 - types of an extra
    """Give the layers of one part: course, bars, points, labels; a part beside another one shares its axis."""
    import altair as alt  # noqa: PLC0415 - an extra, and a second to import

    base = alt.Chart(alt.Data(values=rows))
    figure = alt.Y("figure:Q", title=None, axis=alt.Axis(labels=not beside, ticks=not beside, domain=not beside))
    shape = alt.Shape(
        "outlet:N",
        scale=alt.Scale(domain=list(series.outlets)),
        legend=alt.Legend(title=say(interface, "outlet_column"), columns=3, labelLimit=140),
    )
    ink = {"color": "currentColor"}
    bars = [base.mark_rule(**ink).encode(x=day, y=alt.Y("low:Q", title=None), y2="high:Q")]
    if "first" in rows[0]:
        bars += [
            base.mark_line(strokeDash=[2, 4], **ink).encode(x=day, y=figure),
            base.mark_rule(**ink).encode(x="first:T", x2="last:T", y=figure),
        ]
    points = base.mark_point(filled=True, size=70, **ink).encode(x=day, y=figure, shape=shape)
    labels = base.transform_filter("datum.label").mark_text(dy=-12, fontWeight="bold", **ink)
    return alt.layer(*bars, points, labels.encode(x=day, y=figure, text="value:N"))


def _row(point: Point, day: date | None, labelled: Mapping[str, str]) -> dict[str, Any]:
    """Give a point as the library takes it; where the days or the numbers are open, the bar ends at the point."""
    row = {
        "outlet": point.outlet,
        "value": point.value,
        "label": labelled[point.value] == point.claim,
        "figure": point.at,
        "low": point.at if point.low is None else point.low,
        "high": point.at if point.high is None else point.high,
    }
    if day is None:
        return row
    days = {"day": day, "first": point.first or day, "last": point.last or day}
    return row | {name: one.isoformat() for name, one in days.items()}


def _plain(specification: dict[str, Any]) -> dict[str, Any]:
    """Leave out what names a place on the network: the address of the schema."""
    return {key: value for key, value in specification.items() if key != "$schema"}
