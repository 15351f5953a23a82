"""Bad input: one clear line each, with the place and the way out, and everything else is still read."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import zstandard
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.read import jsonl, read

if TYPE_CHECKING:
    from claimcheck.model import Skipped

TEXT = "The council met on Monday.\n\nIt approved 12 projects worth three million dollars in all, officials said.\n"
ARABIC = "قال المجلس إنه وافق على 12 مشروعا في المدينة القديمة أمس."


def only(tmp_path: Path, name: str, content: bytes) -> Skipped:
    """Read a folder with a good article and one file; give the one line that is said about it."""
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / name).write_bytes(content)
    inputs = read([str(tmp_path)])
    assert [article.id for article in inputs.articles] == ["good.txt"]
    (skipped,) = inputs.skipped
    assert Path(skipped.path).name == name
    assert "\n" not in skipped.reason
    return skipped


@pytest.mark.parametrize("content", [b"", b"  \r\n\n", b"\xef\xbb\xbf\n"])
def test_empty_files_do_not_fail(tmp_path: Path, content: bytes) -> None:
    """A file without a character to read is named as empty."""
    assert only(tmp_path, "a.txt", content).reason == "is empty"
    assert not only(tmp_path, "a.txt", content).failed


def test_binary_files(tmp_path: Path) -> None:
    """A binary file that is called text fails, with the byte that shows it."""
    skipped = only(tmp_path, "a.txt", b"%PDF-1.7\n\x00\x01\xff")

    assert skipped.failed
    assert "binary" in skipped.reason
    assert "byte 9" in skipped.reason


OLDER = [
    ("windows-1256", "12\n" + ARABIC),
    ("iso-8859-6", "12\n" + ARABIC),
    ("windows-1252", "He said \u201cyes\u201d to 12 of them at the caf\u00e9 on Monday, and no to the others."),
]


@pytest.mark.parametrize(("encoding", "text"), OLDER)
def test_older_encodings_are_detected(tmp_path: Path, encoding: str, text: str) -> None:
    """A text that is no UTF-8 and declares nothing is read by what its bytes are, and that is said."""
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))

    inputs = read([str(tmp_path)])
    (article,) = inputs.articles

    assert article.text == text
    assert article.encoding == f"{encoding} (detected)"
    (skipped,) = inputs.skipped
    assert not skipped.failed
    assert encoding in skipped.reason


def test_an_encoding_that_cannot_be_told_is_named(tmp_path: Path) -> None:
    """The line says where the text is no UTF-8, what it may be, and how to convert it."""
    skipped = only(tmp_path, "a.txt", b"12\n\xa4\xa7\xa9\xac\xb6\xb1 \xd7\xf7\xa4\xa7\xa9\xac\xb6\xb1\n")

    assert skipped.failed
    assert "byte 3 (0xA4, line 2)" in skipped.reason
    assert "iconv -f windows-125" in skipped.reason


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_byte_order_marks_are_believed(tmp_path: Path, encoding: str) -> None:
    """A text with a byte-order mark is read by it; the mark is its first character."""
    text = TEXT if encoding in {"utf-8-sig", "utf-16", "utf-32"} else "\ufeff" + TEXT
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))

    (article,) = read([str(tmp_path)]).articles

    assert article.text == "\ufeff" + TEXT


def test_odd_utf16(tmp_path: Path) -> None:
    """Half a character at the end of a UTF-16 file is an error with its byte."""
    skipped = only(tmp_path, "a.txt", "\ufeffab".encode("utf-16-le") + b"c")

    assert skipped.failed
    assert "UTF-16-LE" in skipped.reason


def test_oversized_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that is no article by its size is refused before it is held."""
    monkeypatch.setattr("claimcheck.read.text.LARGEST", 1_000)

    assert "larger than" in only(tmp_path, "a.txt", b"x" * 1_001).reason


BAD_LINES = [
    (b'{"id": "1"', "truncated"),
    (b'{"id": "1"}', "text"),
    (b'{"text": "Three dead."}', "id"),
    (b'{"id": "1", "text": 3}', "str"),
    (b'{"id": "1", "text": null}', "str"),
    (b"[1, 2]", "object"),
    (b'{"id": "1", "text": "\xff"}', "not UTF-8 at byte 21"),
    (b'{"id": "1", "text": "a", "deep": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested"),
    (b'{"id": "c", "kind": "quantity", "quote": "x", "sentence": {}}', "claim"),
    (b"text without braces", "malformed"),
]


@pytest.mark.parametrize(("line", "said"), BAD_LINES, ids=[said for _, said in BAD_LINES])
def test_broken_lines_of_a_corpus(tmp_path: Path, line: bytes, said: str) -> None:
    """A broken line is named by its number; the lines around it are read."""
    good = b'{"id": "a", "text": "Three dead."}\n'
    (tmp_path / "c.jsonl").write_bytes(good + line + b"\n\n" + good.replace(b'"a"', b'"b"'))

    inputs = read([str(tmp_path)])

    assert [article.id for article in inputs.articles] == ["a", "b"]
    (skipped,) = inputs.skipped
    assert skipped.failed
    assert skipped.reason.startswith("line 2: ")
    assert said in skipped.reason


def test_a_date_that_is_none(tmp_path: Path) -> None:
    """A row with a wrong date is read without it, and named."""
    (tmp_path / "c.jsonl").write_text('{"id": 1, "text": "Three dead.", "published": "2021-02-30"}\n', encoding="utf-8")

    inputs = read([str(tmp_path)])
    (article,) = inputs.articles

    assert article.published is None
    assert inputs.skipped[0].reason == "line 1: '2021-02-30' is no day of the calendar"
    assert inputs.skipped[0].failed


def test_duplicate_ids(tmp_path: Path) -> None:
    """An id that another article of the story has is refused; the same article once more does no harm."""
    rows = ['{"id": "1", "text": "Three dead."}', '{"id": "1", "text": "Three dead."}', '{"id": "1", "text": "Four."}']
    (tmp_path / "c.jsonl").write_text(
        "\n".join([*rows, '{"id": "1", "text": "Five.", "story": "s"}']), encoding="utf-8"
    )

    inputs = read([str(tmp_path)])

    assert [(article.story, article.text) for article in inputs.articles] == [("c", "Three dead."), ("s", "Five.")]
    assert [skipped.failed for skipped in inputs.skipped] == [False, True]


def test_a_corpus_that_is_wrong_throughout(tmp_path: Path) -> None:
    """The first hundred lines are named, the others counted."""
    (tmp_path / "c.jsonl").write_text("no object\n" * 1_000, encoding="utf-8")

    inputs = read([str(tmp_path)])

    assert list(inputs.articles) == []
    assert len(inputs.skipped) == 101
    assert inputs.skipped[-1].reason == "900 more lines like these"
    assert inputs.skipped[-1].failed


def test_languages_that_are_not_read(tmp_path: Path) -> None:
    """An article that is said to be in another language is named and left alone; names of languages are understood."""
    rows = [
        '{"id": "1", "text": "Trois morts.", "language": "fr"}',
        '{"id": "2", "text": "Three dead.", "language": "en-GB"}',
        '{"id": "3", "text": "Three dead.", "language": "English"}',
        '{"id": "4", "text": "2021", "language": "ar"}',
    ]
    (tmp_path / "c.jsonl").write_text("\n".join(rows), encoding="utf-8")

    inputs = read([str(tmp_path)])

    assert [(article.id, article.language) for article in inputs.articles] == [("2", "en"), ("3", "en"), ("4", "ar")]
    (skipped,) = inputs.skipped
    assert not skipped.failed
    assert "'fr'" in skipped.reason


def test_a_line_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that is no article by its length is passed over without being held; the next one is read."""
    monkeypatch.setattr(jsonl, "LONGEST", 1_000)
    rows = (
        b'{"id": 1, "text": "Three dead."}\n' + b"x" * 20_000 + b'\n{"id": 2, "text": "Four dead."}\n' + b"y" * 100_000
    )
    (tmp_path / "c.jsonl").write_bytes(rows)

    inputs = read([str(tmp_path)])

    assert [article.id for article in inputs.articles] == ["1", "2"]
    assert [skipped.reason.partition(":")[0] for skipped in inputs.skipped] == ["line 2", "line 4", "line 4"]


def compressed(name: str, content: bytes) -> bytes:
    """Compress as a file name asks."""
    return gzip.compress(content) if name.endswith(".gz") else zstandard.ZstdCompressor().compress(content)


@pytest.mark.parametrize("name", ["c.jsonl.gz", "c.jsonl.zst"])
def test_broken_compression(tmp_path: Path, name: str) -> None:
    """A file that is not what its name says, or is cut short, is one line; the articles before the break count."""
    rows = b"".join(b'{"id": %d, "text": "%s dead."}\n' % (n, os.urandom(40).hex().encode()) for n in range(5_000))
    whole = compressed(name, rows)
    for content, least in ((b"no compression at all", 0), (whole[: len(whole) // 2], 100), (whole[:-3], 100)):
        (tmp_path / name).write_bytes(content)
        inputs = read([str(tmp_path)])
        assert len(list(inputs.articles)) >= least
        assert all(skipped.failed for skipped in inputs.skipped)
        assert inputs.skipped


@pytest.mark.parametrize("name", ["c.jsonl.gz", "c.jsonl.zst"])
def test_compressed_files_one_behind_the_other(tmp_path: Path, name: str) -> None:
    """Day after day appended to one file reads as one corpus."""
    days = (compressed(name, b'{"id": %d, "text": "Three dead."}\n' % day) for day in range(3))
    (tmp_path / name).write_bytes(b"".join(days))
    assert [article.id for article in read([str(tmp_path)]).articles] == ["0", "1", "2"]


@pytest.mark.parametrize("name", ["c.jsonl.gz", "c.jsonl.zst"])
def test_compression_bombs_are_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A small file that unpacks to one endless line is given up."""
    monkeypatch.setattr(jsonl, "LONGEST", 10_000)
    (tmp_path / name).write_bytes(compressed(name, b"{" * 5_000_000))

    inputs = read([str(tmp_path)])

    assert list(inputs.articles) == []
    assert [skipped.failed for skipped in inputs.skipped] == [True, True]


@given(st.binary(max_size=400))
@example(b"(\xb5/\xfd")
@example(b"\x1f\x8b")
def test_any_bytes_give_an_article_or_one_line(content: bytes) -> None:
    """Whatever stands on standard input, there is an article whose text is the input, or a line that says why not."""
    inputs = read(["-"], io.BytesIO(content))
    articles = list(inputs.articles)

    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        assert len(articles) + len(inputs.skipped) >= 1
    for article in articles:
        assert article.text.encode("utf-8", "surrogatepass").decode("utf-8") == article.text
    for skipped in inputs.skipped:
        assert skipped.reason.isprintable()
        assert len(skipped.reason) < 500


@given(st.lists(st.binary(max_size=80), max_size=6))
def test_any_lines_behind_a_brace(lines: list[bytes]) -> None:
    """Broken JSON lines never hide good ones."""
    good = b'{"id": "good", "text": "Three dead."}'
    given = b"\n".join([good, *(line.replace(b"\n", b"") for line in lines)])

    inputs = read(["-"], io.BytesIO(given))

    assert [article.id for article in inputs.articles if article.id == "good"] == ["good"]
