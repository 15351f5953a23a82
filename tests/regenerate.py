"""
Write again what is made from the demo stories: `python tests/regenerate.py`.

`claims.csv`, the reports in `tests/golden`, and in the README the report, the table of kinds and the table of commands.
The tests compare; look at the change before you commit it.
"""

from __future__ import annotations

import functools
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from inspect import cleandoc
from pathlib import Path

import msgspec

from claimcheck import pipeline
from claimcheck.discrepancies.kinds import KINDS
from claimcheck.model import LEVELS, Decision, Options, Report
from claimcheck.report import View, render
from claimcheck.text.harmless import json_safe

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CLAIMS = ROOT / "claims.csv"
STORIES = ("iraq-2021", "quake-2023")

GOLDEN = {
    ROOT / "tests" / "golden" / story / name: ("compare", f"sources/{story}", *options)
    for story in STORIES
    for name, options in {
        "report.txt": (),
        "report.ar.txt": ("--ui", "ar"),
        "report.concise.txt": ("--format", "concise"),
        "findings.jsonl": ("--format", "jsonl"),
    }.items()
}
"""What a terminal shows, and the command that prints each."""

FILES = {
    ROOT / "tests" / "golden" / story / name: (story, name)
    for story in STORIES
    for name in (
        *("report.html", "report.ar.html", "report.md", "report.json", "report.sarif", "findings.csv"),
        *("report.jsonld", "claims.parquet.txt"),
    )
}
"""The files that `claimcheck report` writes of each story; what `kept` makes of them is what stands in the folder."""

SAMPLE = ROOT / "tests" / "golden" / "report"
FORMS: dict[str, tuple[str, dict[str, object]]] = {
    "report.txt": ("text", {}),
    "report.all.txt": ("text", {"everything": True, "gaps": True}),
    "report.ar.txt": ("text", {"interface": "ar", "everything": True}),
    "report.concise": ("concise", {}),
    "report.json": ("json", {}),
    "findings.jsonl": ("jsonl", {}),
    "claims.jsonl": ("jsonl", {"claims": True}),
    "findings.csv": ("csv", {}),
    "claims.csv": ("csv", {"claims": True}),
    "report.md": ("md", {"gaps": True}),
    "report.ar.html": ("html", {"gaps": True, "interface": "ar"}),
    "report.html": ("html", {"gaps": True, "everything": True}),
    "report.sarif": ("sarif", {"everything": True}),
    "report.jsonld": ("jsonld", {}),
}
"""A small report, written by hand in `report.json`, in every form that is text: file → form and view."""
_BLOCK = re.compile(r"(<!-- (?P<what>[^\n]*?) -->\n).*?(<!-- end -->)", re.DOTALL)


def shown(name: str) -> str:
    """Give the small report in the form of one of its files."""
    form, view = FORMS[name]
    sample = msgspec.json.decode((SAMPLE / "report.json").read_bytes(), type=Report)
    texts = msgspec.json.decode((SAMPLE / "texts.json").read_bytes(), type=dict[str, str])
    settings = msgspec.convert({"command": "articles/", "texts": texts} | view, type=View)
    return "".join(render(sample, form, settings))


def output_of(*arguments: str) -> str:
    """Run a claimcheck command in the project's folder and give what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments], cwd=ROOT, stdout=subprocess.PIPE, check=False
    )
    return done.stdout.decode("utf-8")


def readme(text: str) -> str:
    """Give the README with every block between its markers made anew."""
    return _BLOCK.sub(lambda found: found[1] + _block(found["what"]) + found[3], text)


def claims_csv() -> str:
    """Give what `claimcheck extract sources/` writes."""
    return output_of("extract", "sources/", "--workers", "1")


def report(*arguments: str) -> str:
    """Give what a command prints about the demo stories alone, without a ledger."""
    return output_of(*arguments, "--no-ledger", "--workers", "1")


def kept(story: str, name: str) -> str:
    """
    Give a file of a story as it is kept.

    The claims of the JSON, which `claims.csv` has whole, are cut to their selectors; Parquet, whose bytes depend on the
    release that writes it, is its columns with their types and its rows. The ClaimReview is of the story with a verdict
    on its first conflict, for without one there is none.
    """
    if name == "report.jsonld":
        return _reviewed(story)
    files = _files(story)
    if name == "report.json":
        report = msgspec.json.decode(files[name])
        report["claims"] = [{key: claim[key] for key in ("id", "selectors")} for claim in report["claims"]]
        return json_safe(msgspec.json.format(msgspec.json.encode(report), indent=1).decode()) + "\n"
    if name == "claims.parquet.txt":
        return _rows(files["claims.parquet"])
    return files[name].decode("utf-8")


@functools.cache
def _files(story: str) -> dict[str, bytes]:
    """Write the files of a story, in both languages of the interface, and give what stands in them."""
    with tempfile.TemporaryDirectory() as folder:
        english = ["report.html", "report.md", "report.json", "report.sarif", "findings.csv"]
        if find_spec("pyarrow"):
            english.append("claims.parquet")
        for language, names in (("en", english), ("ar", ["report.ar.html"])):
            chosen = [part for name in names for part in ("-o", str(Path(folder) / name))]
            report("report", f"sources/{story}", "--ui", language, *chosen)
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def _rows(data: bytes) -> str:
    """Give the columns of a Parquet file with their types, then a line a row."""
    from pyarrow import BufferReader, parquet  # noqa: PLC0415 - the extra [parquet]

    table = parquet.read_table(BufferReader(data))
    columns = [f"{field.name}: {field.type}" for field in table.schema]
    shown = ("id", "kind", "quantity_low", "quantity_high", "when_first", "when_last", "quote")
    rows = [" | ".join(str(row[name]) for name in shown) for row in table.select(shown).to_pylist()]
    return json_safe("\n".join([*columns, "", " | ".join(shown), *rows])) + "\n"


def _reviewed(story: str) -> str:
    """Give the ClaimReview of a story in which a person decided on the first conflict."""
    found = pipeline.compare([str(ROOT / "sources" / story)], Options(workers=1))
    decision = Decision("confirmed", by="fact-checking desk", on="2023-03-01", note="Both outlets were asked.")
    first, *rest = found.findings
    findings = (msgspec.structs.replace(first, decision=decision), *rest)
    return "".join(render(msgspec.structs.replace(found, findings=findings), "jsonld", View()))


def _block(what: str) -> str:
    if what == "kinds":
        return _kinds()
    command = what.removeprefix("$ ")
    return f"```text\n$ {command}\n\n{report(*command.split()[1:])}```\n"


def _kinds() -> str:
    """Give the table of kinds, worst first, from their own documentation."""
    rows = ["| level | kind | what it finds |", "| --- | --- | --- |"]
    for level in LEVELS:
        for name, kind in sorted(KINDS.items()):
            if level == kind.LEVEL:
                finds = cleandoc(kind.__doc__ or "").split("# What it finds\n\n")[1].split("\n\n")[0]
                rows.append(f"| `{level}` | `{name}` | {' '.join(finds.split())} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    CLAIMS.write_bytes(claims_csv().encode("utf-8"))
    for path, arguments in GOLDEN.items():
        path.write_text(report(*arguments), encoding="utf-8")
    for path, (story, name) in FILES.items():
        path.write_bytes(kept(story, name).encode("utf-8"))
    for name in FORMS:
        (SAMPLE / name).write_bytes(shown(name).encode("utf-8"))
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write("claims.csv, tests/golden and README.md are up to date\n")
