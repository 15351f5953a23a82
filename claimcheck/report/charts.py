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
_WIDTH, _HEIGHT = 470, 210


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

    Points of which no day is known have no place on it; such a series is for the plain drawing.
    """
    import altair as alt  # noqa: PLC0415 - an extra, and a second to import
    import vl_convert  # noqa: PLC0415 - the same

    days = sorted({day.isoformat() for point in series.points if (day := point.day)})
    labelled = {point.value: point.claim for point in reversed(series.points)}
    base = alt.Chart(alt.Data(values=[_row(point, day, labelled) for point in series.points if (day := point.day)]))
    day = alt.X(
        "day:T",
        title=None,
        axis=alt.Axis(format="%Y-%m-%d", values=days, labelOverlap="greedy", labelSeparation=12, grid=False),
    )
    figure = alt.Y("figure:Q", title=None)
    shape = alt.Shape(
        "outlet:N",
        sort=list(series.outlets),
        legend=alt.Legend(title=say(interface, "outlet_column"), columns=3, labelLimit=140),
    )
    layers = alt.layer(
        base.mark_line(strokeDash=[2, 4], color="currentColor").encode(x=day, y=figure),
        base.mark_rule(color="currentColor").encode(x="first:T", x2="last:T", y=figure),
        base.mark_rule(color="currentColor").encode(x=day, y="low:Q", y2="high:Q"),
        base.mark_point(filled=True, size=70, color="currentColor").encode(x=day, y=figure, shape=shape),
        base.transform_filter("datum.label")
        .mark_text(dy=-12, fontWeight="bold", color="currentColor")
        .encode(x=day, y=figure, text="value:N"),
    ).properties(width=_WIDTH, height=_HEIGHT, background="transparent")
    plain = {"labelColor": "currentColor", "titleColor": "currentColor"}
    drawing = (
        layers.configure_view(strokeOpacity=0)
        .configure_axis(**plain, gridOpacity=0.3)
        .configure_legend(**plain, orient="bottom", symbolFillColor="currentColor", symbolStrokeColor="currentColor")
    )
    svg: str = vl_convert.vegalite_to_svg(_plain(drawing.to_dict()))
    return svg


def _row(point: Point, day: date, labelled: Mapping[str, str]) -> dict[str, object]:
    """Give a point as the library takes it; where the days or the numbers are open, the bar ends at the point."""
    return {
        "outlet": point.outlet,
        "value": point.value,
        "label": labelled[point.value] == point.claim,
        "figure": point.at,
        "day": day.isoformat(),
        "first": (point.first or day).isoformat(),
        "last": (point.last or day).isoformat(),
        "low": point.at if point.low is None else point.low,
        "high": point.at if point.high is None else point.high,
    }


def _plain(specification: dict[str, Any]) -> dict[str, Any]:
    """Leave out what names a place on the network: the address of the schema."""
    return {key: value for key, value in specification.items() if key != "$schema"}
