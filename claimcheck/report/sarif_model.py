"""
The parts of a SARIF 2.1.0 log that claimcheck writes, and reads again as a baseline.

Names are those of the standard (OASIS, "Static Analysis Results Interchange Format Version 2.1.0", chapter 3), in its
spelling on the way out. What is empty is left out, as the standard asks.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

__all__ = [
    "Artifact",
    "ArtifactLocation",
    "Driver",
    "Invocation",
    "Location",
    "Log",
    "Message",
    "Notification",
    "PhysicalLocation",
    "Region",
    "Result",
    "Rule",
    "RuleConfiguration",
    "Run",
    "Suppression",
    "Tool",
]

ResultLevel = Literal["none", "note", "warning", "error"]
ResultKind = Literal["notApplicable", "pass", "fail", "review", "open", "informational"]
BaselineState = Literal["new", "unchanged", "updated", "absent"]


class _Part(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A SARIF object; fields that have their default are left out."""


class Message(_Part, frozen=True, kw_only=True):
    """A text for people (3.11)."""

    text: str


class ArtifactLocation(_Part, frozen=True, kw_only=True):
    """An article file, by its address and its place in the list of artifacts (3.4)."""

    uri: str
    index: int | None = None


class Region(_Part, frozen=True, kw_only=True):
    """A stretch of an article (3.30); columns and offsets count code points, lines and columns from 1."""

    start_line: int | None = None
    start_column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    char_offset: int | None = None
    char_length: int | None = None
    snippet: Message | None = None


class PhysicalLocation(_Part, frozen=True, kw_only=True):
    """Where in which article, and the sentence around it (3.29)."""

    artifact_location: ArtifactLocation
    region: Region | None = None
    context_region: Region | None = None


class Location(_Part, frozen=True, kw_only=True):
    """A place, with a number that a message can lead to, and what is said there (3.28)."""

    id: int | None = None
    physical_location: PhysicalLocation | None = None
    message: Message | None = None


class Suppression(_Part, frozen=True, kw_only=True):
    """A person's decision that a finding is no problem (3.35)."""

    kind: Literal["inSource", "external"]
    status: Literal["accepted", "underReview", "rejected"] | None = None
    justification: str | None = None


class Result(_Part, frozen=True, kw_only=True):
    """A finding (3.27)."""

    rule_id: str
    kind: ResultKind
    level: ResultLevel
    message: Message
    locations: tuple[Location, ...] = ()
    related_locations: tuple[Location, ...] = ()
    partial_fingerprints: dict[str, str] = {}
    suppressions: tuple[Suppression, ...] = ()
    baseline_state: BaselineState | None = None
    properties: dict[str, Any] = {}


class RuleConfiguration(_Part, frozen=True, kw_only=True):
    """How grave a kind of finding is (3.50)."""

    level: ResultLevel


class Rule(_Part, frozen=True, kw_only=True):
    """A kind of finding (3.49)."""

    id: str
    short_description: Message
    default_configuration: RuleConfiguration | None = None


class Driver(_Part, frozen=True, kw_only=True):
    """The program (3.19)."""

    name: str
    version: str
    language: str = "en-US"
    rules: tuple[Rule, ...] = ()


class Tool(_Part, frozen=True, kw_only=True):
    """What made the log (3.18)."""

    driver: Driver


class Artifact(_Part, frozen=True, kw_only=True):
    """An article file, or an article inside a corpus file (3.24)."""

    location: ArtifactLocation
    parent_index: int | None = None
    roles: tuple[str, ...] = ()
    hashes: dict[str, str] = {}


class Notification(_Part, frozen=True, kw_only=True):
    """What was not read, and why (3.58)."""

    message: Message
    level: ResultLevel
    locations: tuple[Location, ...] = ()


class Invocation(_Part, frozen=True, kw_only=True):
    """One run of the program (3.20)."""

    execution_successful: bool
    tool_execution_notifications: tuple[Notification, ...] = ()


class Run(_Part, frozen=True, kw_only=True):
    """What one run of the program found (3.14); a run without a list of results would mean that none was made."""

    tool: Tool
    invocations: tuple[Invocation, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    column_kind: Literal["utf16CodeUnits", "unicodeCodePoints"] | None = None
    results: tuple[Result, ...] | None = None


class Log(Struct, frozen=True, kw_only=True, rename={"schema": "$schema"}, omit_defaults=True):
    """The log (3.13)."""

    version: Literal["2.1.0"]
    schema: str | None = None
    runs: tuple[Run, ...]
