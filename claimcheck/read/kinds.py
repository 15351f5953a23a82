"""What a file is, told by its name: the registry of input formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection

Kind = Literal[
    "text", "lines", "table", "parquet", "never", "other",
    "html", "mhtml", "webarchive", "feed", "eml", "zip", "tar", "docx", "odt", "rtf", "epub", "pdf", "warc", "wacz",
    "sheet",
]  # fmt: skip

DOCUMENTS: dict[Kind, tuple[str, ...]] = {
    "html": (".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx", ".asp", ".jsp"),
    "mhtml": (".mhtml", ".mht"),
    "webarchive": (".webarchive",),
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
_NEVER = frozenset(
    {"sources.csv", "claims.csv", "findings.csv", "claimcheck.toml", "thumbs.db", "desktop.ini", "icon\r"}
)
_OF_A_PAGE = ("_files", ".files")
_BY_LENGTH = sorted(_SUFFIXES, key=len, reverse=True)
_READ = (
    ".txt, .md, .jsonl (also .gz, .zst), .csv, .parquet, .html, .mhtml, .webarchive, .xml (RSS, Atom), .eml, .pdf, "
    ".docx, .odt, .rtf, .epub, .warc, .wacz, .zip and .tar"
)
_INSTEAD: dict[tuple[str, ...], str] = {
    (".doc", ".dot", ".wps", ".pages", ".wpd"): "is an older or other kind of document; save it as .docx",
    (".xls", ".xlsx", ".xlsm", ".ods", ".numbers", ".tsv"): "is a spreadsheet; save the sheet as .csv",
    (".ppt", ".pptx", ".odp", ".key"): "is a set of slides; save it as .pdf",
    (".msg", ".oft", ".mbox", ".pst"): "is mail of another form; save each mail as .eml",
    (".maff",): "is a page in a form of one browser; save it as .html or .mhtml",
    (".url", ".webloc", ".desktop"): "is a link, and nothing is fetched; save the page itself",
    (".rar", ".7z", ".zst", ".lz"): "is an archive of another form; unpack it",
    (".json",): "is JSON; a corpus is .jsonl, an object with id and text a line",
    (".djvu", ".ps", ".xps"): "is a document of another form; save it as .pdf",
    (
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".webp",
        ".heic",
        ".tif",
        ".tiff",
        ".bmp",
        ".svg",
        ".ico",
    ): "is a picture, whose text is not read",
    (
        ".mp3",
        ".m4a",
        ".wav",
        ".ogg",
        ".opus",
        ".mp4",
        ".mov",
        ".mkv",
        ".webm",
        ".avi",
    ): "is a recording; save what is said as .txt",
}
"""Suffixes of what a newsroom's folders hold beside what is read → what is said of it."""


def why_not_read(name: str) -> str:
    """Say of a file of a kind that is not read what it is, and the way out where there is one."""
    lower = name.lower()
    told = next((reason for suffixes, reason in _INSTEAD.items() if lower.endswith(suffixes)), "")
    return told or f"is of a kind that claimcheck does not read; it reads {_READ}"


def is_of_a_page(folder: str, beside: Collection[str]) -> bool:
    """Tell whether a folder holds the pictures and scripts of a page beside it, as browsers save them."""
    stem = next((folder.removesuffix(end) for end in _OF_A_PAGE if folder.endswith(end)), "")
    return bool(stem) and any(f"{stem}{suffix}" in beside for suffix in DOCUMENTS["html"])


def kind_of(name: str) -> Kind:
    """Tell the kind of a file from its name: `never` is no article whatever it holds, `other` is not read."""
    lower = name.lower()
    if lower in _NEVER or lower.startswith((".", "~$", "readme")):
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
