"""`claimcheck schema`: the report as JSON Schema."""

from __future__ import annotations

from claimcheck.cli.exits import OK
from claimcheck.cli.output import to_stdout

__all__ = ["report_schema", "schema"]

EXAMPLE = "claimcheck schema > report.schema.json"


def schema() -> int:
    """Print the JSON Schema of what compare --format json writes."""
    import msgspec  # noqa: PLC0415 - help needs no schema

    to_stdout([msgspec.json.format(msgspec.json.encode(report_schema(), order="sorted"), indent=2).decode(), "\n"])
    return OK


def report_schema() -> dict[str, object]:
    """Give the schema, made from the nouns themselves."""
    import msgspec  # noqa: PLC0415 - the schema generator walks all of typing

    from claimcheck.model import SCHEMA  # noqa: PLC0415 - the same
    from claimcheck.report.json import PlacedReport  # noqa: PLC0415 - the same

    found = msgspec.json.schema(PlacedReport)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **found}
