"""Files without a name, on standard input, and without a suffix: told by what they begin with."""

from __future__ import annotations

import io
import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import formats
import pytest

from claimcheck import extract
from claimcheck.model import Limits
from claimcheck.read import read
from claimcheck.read.kinds import DOCUMENTS, kind_of
from claimcheck.read.signatures import HEAD, kind_inside, kind_of_content

if TYPE_CHECKING:
    from claimcheck.model import Article

ENGLISH = formats.files_of(formats.ENGLISH)
PAPER = (Path(__file__).parent / "cases" / "formats" / "en-libreoffice.pdf").read_bytes()
FILES = {name: content for name, content in ENGLISH.items() if kind_of(name) in DOCUMENTS} | {"paper.pdf": PAPER}


def piped(content: bytes, limits: Limits | None = None) -> tuple[list[Article], list[str]]:
    """Read standard input; give the articles, and what failed."""
    inputs = read(["-"], io.BytesIO(content), limits)
    articles = list(inputs.articles)
    return articles, [skip.reason for skip in inputs.skipped if skip.failed]


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_on_standard_input(tmp_path: Path, name: str) -> None:
    """`cat FILE | claimcheck extract -` gives what `claimcheck extract FILE` gives."""
    (tmp_path / name).write_bytes(FILES[name])
    by_name = extract([str(tmp_path / name)])
    by_content = extract(["-"], stdin=io.BytesIO(FILES[name]))
    assert len(by_name.claims) >= 15
    assert [claim.quote for claim in by_content.claims] == [claim.quote for claim in by_name.claims]
    ids = {article.id for article in by_content.articles}
    assert ids == {article.id.replace(name, "stdin") for article in by_name.articles}
    assert [one.path for one in by_content.manifest.inputs] == ["stdin"]
    fingerprints = {one.sha256 for report in (by_name, by_content) for one in report.manifest.inputs}
    assert fingerprints == {sha256(FILES[name]).hexdigest()}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_without_a_suffix(tmp_path: Path, name: str) -> None:
    """A document that a person names is read as what it is."""
    (tmp_path / "saved").write_bytes(FILES[name])
    assert kind_inside(io.BytesIO(FILES[name])) == kind_of(name)
    assert len(extract([str(tmp_path / "saved")]).claims) >= 15


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "jsonl.zst", "parquet"])
def test_a_corpus_on_standard_input(form: str) -> None:
    """In every form that tells itself."""
    rows = [{"id": str(n), "text": f"The flood killed {n} people on Monday."} for n in range(3)]
    assert [article.id for article in piped(packed(rows, form))[0]] == ["0", "1", "2"]


def packed(rows: list[dict[str, str]], form: str) -> bytes:
    """Write a corpus."""
    if form == "parquet":
        pyarrow = pytest.importorskip("pyarrow")
        from pyarrow import parquet  # noqa: PLC0415 - an extra

        stream = io.BytesIO()
        parquet.write_table(pyarrow.Table.from_pylist(rows), stream)
        return stream.getvalue()
    lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
    if form.endswith("gz"):
        import gzip  # noqa: PLC0415 - only here

        return gzip.compress(lines)
    if form.endswith("zst"):
        import zstandard  # noqa: PLC0415 - only here

        return zstandard.ZstdCompressor().compress(lines)
    return lines


@pytest.mark.parametrize("archive", ["zip", "tar"])
def test_parquet_in_an_archive(tmp_path: Path, archive: str) -> None:
    """A corpus in Parquet is read where it lies; a table of something else is named, and is no failure."""
    corpus = packed([{"id": "1", "text": "The flood killed 3 people."}], "parquet")
    other = packed([{"name": "x"}], "parquet")
    files = {"a/c.parquet": corpus, "a/d.parquet": other, "a/e.parquet": b"PAR1 broken"}
    content = formats.zipped(**files) if archive == "zip" else formats.archived(files, "w")
    (tmp_path / f"all.{archive}").write_bytes(content)
    inputs = read([str(tmp_path)])
    assert [article.id for article in inputs.articles] == ["1"]
    said = {skip.path.rpartition("/")[2]: (skip.failed, skip.reason) for skip in inputs.skipped}
    assert said["d.parquet"] == (False, "is a table without the columns id and text of a corpus")
    assert said["e.parquet"][0]
    assert "no Parquet file" in said["e.parquet"][1]


@pytest.mark.parametrize(
    "text",
    [
        "<3 people were hurt>",
        "Note: 12 people\nDate: today\n\nwere hurt.",
        "From: the desk\n\n12 people were hurt.",
        "{rtf} is a format that 3 people use.",
        "%PDF is a format.",
        "---\noutlet: Alpha\n---\n3 people were hurt.",
    ],
)
def test_text_stays_text(text: str) -> None:
    """What only looks like a signature is an article of text, as it stands."""
    if not text.startswith("{"):
        ((article,), failed) = piped(text.encode())
        assert (article.text, article.form, failed) == (text, "text", [])
    assert kind_of_content(text.encode()[:HEAD]) is None


def test_too_much_on_standard_input() -> None:
    """A document that is larger than is allowed is one line with the way out."""
    articles, failed = piped(b"%PDF-1.7\n" + bytes(2_000_000), Limits(file=1_000_000))
    assert articles == []
    assert failed == ["is larger than 1 MB; save it as a file and name that, or raise --limit file=BYTES"]


def test_every_kind_tells_itself() -> None:
    """But a sheet, which is text."""
    assert {kind_of(name) for name in FILES} >= DOCUMENTS.keys() - {"sheet"}
