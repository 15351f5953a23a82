"""What a file is, told by its name: the registry of input formats."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "text", "lines", "table", "parquet", "never", "other",
    "html", "mhtml", "feed", "eml", "zip", "tar", "docx", "odt", "rtf", "epub", "pdf", "warc", "wacz", "sheet",
]  # fmt: skip

DOCUMENTS: dict[Kind, tuple[str, ...]] = {
    "html": (".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx", ".asp", ".jsp"),
    "mhtml": (".mhtml", ".mht"),
    "feed": (".rss", ".atom", ".rdf", ".xml"),
    "eml": (".eml",),
    "zip": (".zip",),
    "tar": (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz"),
    "docx": (".docx", ".docm"),
    "odt": (".odt", ".fodt"),
    "rtf": (".rtf",),
    "epub": (".epub",),
    "pdf": (".pdf",),
    "warc": (".warc", ".warc.gz"),
    "wacz": (".wacz",),
    "sheet": (),  # a .csv whose columns are not those of a corpus
}
"""Kind → suffixes. Its reader is the module of that name in `formats`."""

_SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".jsonl": "lines",
    ".jsonl.gz": "lines",
    ".jsonl.zst": "lines",
    ".csv": "table",
    ".parquet": "parquet",
    **{suffix: kind for kind, suffixes in DOCUMENTS.items() for suffix in suffixes},
}
_NEVER = frozenset({"sources.csv", "claims.csv", "findings.csv", "claimcheck.toml"})
_BY_LENGTH = sorted(_SUFFIXES, key=len, reverse=True)
READ = (
    ".txt, .md, .jsonl (also .gz, .zst), .csv, .parquet, .html, .mhtml, .xml (RSS, Atom), .eml, .pdf, .docx, .odt, "
    ".rtf, .epub, .warc, .wacz, .zip and .tar"
)
"""For messages: what claimcheck reads."""


def kind_of(name: str) -> Kind:
    """Tell the kind of a file from its name: `never` is no article whatever it holds, `other` is not read."""
    lower = name.lower()
    if lower in _NEVER or lower.startswith((".", "readme")):
        return "never"
    return next((_SUFFIXES[suffix] for suffix in _BY_LENGTH if lower.endswith(suffix)), "other")


def is_article(kind: Kind) -> bool:
    """Tell whether a file of a kind is an article or is taken apart into some, by what its name says."""
    return kind == "text" or kind in DOCUMENTS


def stem_of(name: str) -> str:
    """Give a corpus file's name without its suffixes."""
    lower = name.lower()
    suffix = max((suffix for suffix in _SUFFIXES if lower.endswith(suffix)), key=len, default="")
    return name[: len(name) - len(suffix)] or name
