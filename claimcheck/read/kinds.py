"""What a file is, told by its name."""

from __future__ import annotations

from typing import Literal

Kind = Literal["text", "lines", "table", "parquet", "never", "other"]

_SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".jsonl": "lines",
    ".jsonl.gz": "lines",
    ".jsonl.zst": "lines",
    ".csv": "table",
    ".parquet": "parquet",
}
_NEVER = frozenset({"sources.csv", "claims.csv", "findings.csv", "claimcheck.toml"})
READ = ".txt, .md, .jsonl (also .gz, .zst), .csv and .parquet"
"""For messages: what claimcheck reads."""


def kind_of(name: str) -> Kind:
    """Tell the kind of a file from its name: `never` is no article whatever it holds, `other` is not read."""
    lower = name.lower()
    if lower in _NEVER or lower.startswith((".", "readme")):
        return "never"
    return next((kind for suffix, kind in _SUFFIXES.items() if lower.endswith(suffix)), "other")


def stem_of(name: str) -> str:
    """Give a corpus file's name without its suffixes."""
    lower = name.lower()
    suffix = max((suffix for suffix in _SUFFIXES if lower.endswith(suffix)), key=len, default="")
    return name[: len(name) - len(suffix)] or name
