"""
Settings: the command line wins over the settings file, which wins over the defaults.

The file is TOML: `workers`, `fail_on`, `only`, `ignore`, `about_tolerance`, `ui`, `limits`, `semantic`, and what a
newsroom knows of its story: `[aliases]`, `[nouns]`, `[newsrooms]`, `[tolerances]`, `[[ignored]]`. It is
`--config FILE`, else `claimcheck.toml` in the one folder that is named.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from claimcheck.cli.exits import check_fail_on, check_kinds
from claimcheck.errors import UsageError
from claimcheck.model import Knowledge, Limits, Options

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Settings", "interface_language", "limits_for", "options_for", "settings_for"]

_SIZE = re.compile(r"(\d{1,12}) ?([kmg]?b?)", re.ASCII | re.IGNORECASE)
_UNITS = {"": 1, "B": 1, "KB": 10**3, "K": 10**3, "MB": 10**6, "M": 10**6, "GB": 10**9, "G": 10**9}
INTERFACES = ("en", "ar")
NAME = "claimcheck.toml"


class Settings(Knowledge, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a settings file may hold."""

    workers: int | None = None
    fail_on: str | None = None
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    about_tolerance: float | None = None
    ui: str | None = None
    semantic: bool = False
    limits: dict[str, int | str] = {}  # noqa: RUF012 - msgspec copies it


def settings_for(config: str | None, paths: Sequence[str]) -> Settings:
    """
    Read the settings file, if there is one.

    Raises UsageError, with file and key, where it cannot be read or holds what no setting takes.
    """
    path = Path(config) if config else _beside(paths)
    if path is None:
        return Settings()
    import tomllib  # noqa: PLC0415 - only where there is a file

    try:
        settings = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), type=Settings)
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise UsageError(message) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path}: not valid TOML: {error}"
        raise UsageError(message) from error
    except msgspec.ValidationError as error:
        message = f"{path}: {error}; the settings are {', '.join(Settings.__struct_fields__)}"
        raise UsageError(message) from error
    _check(settings, path)
    return settings


def _check(settings: Settings, path: Path) -> None:
    """Raise UsageError, with file and key, for what no comparison can use."""
    shares = {"about_tolerance": settings.about_tolerance or 0.0} | {
        f"tolerances.{name}": share for name, share in settings.tolerances.items()
    }
    for key, share in shares.items():
        if not 0 <= share < 1:
            message = f"{path}: {key} is a share from 0 to below 1, not {share:g}"
            raise UsageError(message)
    for number, one in enumerate(settings.ignored, 1):
        if not one.reason.strip() or sum(map(bool, (one.claim, one.quote, one.kind))) != 1:
            message = f"{path}: [[ignored]] number {number} needs a reason, and either claim, quote or kind"
            raise UsageError(message)
    told: dict[str, str] = {}
    for outlet, room in ((outlet, room) for room, outlets in settings.newsrooms.items() for outlet in outlets):
        if told.setdefault(outlet, room) != room:
            message = f"{path}: newsrooms: {outlet!r} stands under {told[outlet]!r} and {room!r}"
            raise UsageError(message)


def options_for(
    settings: Settings,
    *,
    ui: str | None,
    workers: str | None,
    only: Sequence[str] = (),
    ignore: Sequence[str] = (),
    limits: Sequence[str] = (),
    semantic: bool = False,
) -> Options:
    """Put command line and settings file together; raises UsageError for kinds and languages that are none."""
    given = Options(
        workers=_number(workers) if workers is not None else settings.workers or 0,
        interface=interface_language(ui or settings.ui),
        only=check_kinds(tuple(only) or settings.only),
        ignore=check_kinds((*(tuple(ignore) or settings.ignore), *(one.kind for one in settings.ignored if one.kind))),
        knowledge=Knowledge(**{name: getattr(settings, name) for name in Knowledge.__struct_fields__}),
        limits=limits_for(settings, limits),
        semantic=semantic or settings.semantic,
    )
    if settings.about_tolerance is not None:
        return msgspec.structs.replace(given, about_tolerance=settings.about_tolerance)
    return given


def limits_for(settings: Settings, given: Sequence[str]) -> Limits:
    """Put the limits of reading together; raises UsageError for a name that is none, and for what is no number."""
    asked = {name: str(value) for name, value in settings.limits.items()}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals:
            message = f"--limit takes NAME=N, not {one!r}; the names are {', '.join(Limits.__struct_fields__)}"
            raise UsageError(message)
        asked[name.strip()] = value
    for name, value in asked.items():
        if name not in Limits.__struct_fields__:
            message = f"{name!r} is no limit; the limits are {', '.join(Limits.__struct_fields__)}"
            raise UsageError(message)
        if _SIZE.fullmatch(value.strip()) is None:
            message = f"--limit {name} takes a number, or a size such as 64MB or 2GB, not {value!r}"
            raise UsageError(message)
    return Limits(**{name: _size(value.strip()) for name, value in asked.items()})


def _size(text: str) -> int:
    found = _SIZE.fullmatch(text)
    return int(found[1]) * _UNITS[found[2].upper()] if found else 0


def fail_on_for(settings: Settings, given: str | None) -> str:
    """Give the level or kind that makes a comparison fail."""
    return check_fail_on(given or settings.fail_on or "conflict")


def interface_language(given: str | None) -> str:
    """Give the language of messages: what was asked for, else the locale's, else English."""
    if given is not None:
        if given not in INTERFACES:
            message = f"--ui takes {' or '.join(INTERFACES)}, not {given!r}"
            raise UsageError(message)
        return given
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ar" if locale.split(".")[0].split("_")[0] == "ar" else "en"


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        message = f"--workers takes a number of processes, not {text!r}"
        raise UsageError(message)
    return int(text)


def _beside(paths: Sequence[str]) -> Path | None:
    """Give the settings file of the one folder that is named."""
    if len(paths) != 1 or paths[0] == "-":
        return None
    path = Path(paths[0]) / NAME
    return path if path.is_file() else None
