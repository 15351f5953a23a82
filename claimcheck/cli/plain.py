"""
Commands that take what was typed as it stands.

typer hands every value of a command line, given or not, to pydantic, whose import alone costs half of what comparing
five articles does. All our options are text or flags, which need no conversion.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PlainCommand", "PlainGroup"]


class PlainCommand(TyperCommand):
    """A typer command that takes text as it stands."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 - a context, whichever library typer takes it from
        """Give the parameters, --help among them."""
        return [_plain(parameter) for parameter in super().get_params(ctx)]


class PlainGroup(TyperGroup):
    """The commands together, likewise."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 - as above
        """Give the parameters before the command, --help among them."""
        return [_plain(parameter) for parameter in super().get_params(ctx)]


def _plain(parameter: Any) -> Any:  # noqa: ANN401 - the classes of parameters are typer's own
    if not isinstance(parameter.process_value, partial):
        parameter.process_value = partial(_value, parameter, parameter.process_value)
    return parameter


def _value(parameter: Any, usual: Callable[[Any, Any], Any], context: Any, value: Any) -> Any:  # noqa: ANN401
    """Give the value of a parameter: text as it is; flags, and complaints of what is missing, the usual way."""
    if value is None and not parameter.required:
        return [] if _several(parameter) else None
    if isinstance(value, bool) or not value:
        return usual(context, value)
    return list(value) if _several(parameter) else value


def _several(parameter: Any) -> bool:  # noqa: ANN401 - as above
    return getattr(parameter, "multiple", False) or parameter.nargs == -1
