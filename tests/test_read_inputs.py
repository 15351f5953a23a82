"""What paths lead to: which files are articles, their ids and stories, whatever the order."""

from __future__ import annotations

import io
import os
import threading
from hashlib import sha256
from pathlib import Path

import pytest

from claimcheck.read import read
from claimcheck.read.folders import walk
from claimcheck.read.notes import Notes

TEXT = "The council met on Monday.\n\nIt approved 12 projects worth three million dollars in all, officials said.\n"


def put(path: Path, text: str = TEXT) -> Path:
    """Write one file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_first_level_folders_are_stories(tmp_path: Path) -> None:
    """Each first-level sub-folder is a story; files beside them form one named after the folder."""
    root = tmp_path / "sources"
    for name in ("alpha.txt", "flood/one.txt", "flood/day2/two.txt", "vote/three.md"):
        put(root / name)

    found = {article.id: article.story for article in read([str(root)]).articles}

    assert found == {
        "alpha.txt": "sources",
        "flood/one.txt": "flood",
        "flood/day2/two.txt": "flood",
        "vote/three.md": "vote",
    }


def test_text_is_kept_as_given(tmp_path: Path) -> None:
    """Byte-order mark, line ends and front matter stay in the text."""
    text = "\ufeff---\r\noutlet: Alpha\r\n---\r\nOne line.\rTwo\r\n\r\n  "
    put(tmp_path / "a.txt", text)

    (article,) = read([str(tmp_path)]).articles

    assert article.text == text
    assert article.outlet == "Alpha"


def test_what_is_never_an_article(tmp_path: Path) -> None:
    """Tables, settings, READMEs and hidden files are passed over in silence."""
    never = ("claims.csv", "findings.csv", "claimcheck.toml", "README.md", "readme.txt", "README", ".hidden.txt")
    for name in never:
        put(tmp_path / name)
    put(tmp_path / ".git" / "a.txt")
    put(tmp_path / "a.txt")

    inputs = read([str(tmp_path)])

    assert [article.id for article in inputs.articles] == ["a.txt"]
    assert inputs.skipped == ()


def test_other_kinds_are_named_without_failing(tmp_path: Path) -> None:
    """A kind that is not read is named, and no failure."""
    for name in ("a.pages", "b.css", "c.pptx", "d.png", "e"):
        put(tmp_path / name)

    inputs = read([str(tmp_path)])

    assert list(inputs.articles) == []
    assert [(Path(skipped.path).name, skipped.failed) for skipped in inputs.skipped] == [
        (name, False) for name in ("a.pages", "b.css", "c.pptx", "d.png", "e")
    ]


def test_folders_as_a_newsroom_keeps_them(tmp_path: Path) -> None:
    """What browsers, systems and office programs leave beside articles is passed over; other kinds tell the way out."""
    for name in ("page.html", "page_files/ad.html", "page_files/jquery.js", "other_files/b.html"):
        put(tmp_path / name, f"<html><body><article><p>{TEXT}</p><p>{name}</p></article></body></html>")
    for name in ("~$note.docx", "Thumbs.db", ".DS_Store", "note.doc", "table.xlsx", "a.jpg", "mail.msg"):
        put(tmp_path / name)
    inputs = read([str(tmp_path)])

    assert [article.id for article in inputs.articles] == ["other_files/b.html", "page.html"]
    assert {Path(skip.path).name: skip.reason.partition("; ")[2] for skip in inputs.skipped} == {
        "page_files": "",
        "note.doc": "save it as .docx",
        "table.xlsx": "save the sheet as .csv",
        "a.jpg": "",
        "mail.msg": "save each mail as .eml",
    }
    assert not any(skip.failed for skip in inputs.skipped)


def test_order_of_files_and_paths_changes_nothing(tmp_path: Path) -> None:
    """Any order of writing, listing and naming gives the same articles in the same order."""
    names = [f"story{n % 3}/article{n}.txt" for n in range(9)]
    runs = []
    for seed in range(3):
        root = tmp_path / str(seed) / "sources"
        names.sort(key=lambda name: sha256(f"{seed}{name}".encode()).digest())
        for name in names:
            put(root / name)
        paths = [str(root / "story0"), str(root), str(root / "story1" / "article1.txt")]
        paths.sort(key=lambda path: sha256(f"{seed}{path[-12:]}".encode()).digest())
        runs.append([(article.id, article.story) for article in read(paths).articles])

    assert runs[0] == runs[1] == runs[2]
    assert runs[0] == sorted(runs[0])
    assert len(runs[0]) == 9


def test_clashing_ids_get_their_folders_name(tmp_path: Path) -> None:
    """Where two paths clash the folder's name stands in front, and as many above it as it takes."""
    put(tmp_path / "x" / "iraq" / "a.txt")
    put(tmp_path / "y" / "iraq" / "a.txt")
    put(tmp_path / "y" / "iraq" / "b.txt")

    one = [article.id for article in read([str(tmp_path / "x" / "iraq"), str(tmp_path / "y" / "iraq")]).articles]
    two = [article.id for article in read([str(tmp_path / "x"), str(tmp_path / "y")]).articles]

    assert one == ["x/iraq/a.txt", "y/iraq/a.txt", "b.txt"]
    assert two == ["x/iraq/a.txt", "y/iraq/a.txt", "iraq/b.txt"]


def test_files_named_one_by_one_are_one_story(tmp_path: Path) -> None:
    """Two files that a person names are meant to be compared, wherever they are."""
    paths = [put(tmp_path / "case" / "cnn" / "a.txt"), put(tmp_path / "case" / "bbc" / "a.txt")]

    articles = list(read([str(path) for path in paths]).articles)

    assert {article.story for article in articles} == {"case"}
    assert sorted(article.id for article in articles) == ["bbc/a.txt", "cnn/a.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """A folder and a file in it, or two spellings of one path, give one article."""
    path = put(tmp_path / "sources" / "a.txt")

    inputs = read([str(tmp_path / "sources"), str(path), str(tmp_path / "sources" / ".." / "sources" / "a.txt")])

    assert [article.id for article in inputs.articles] == ["a.txt"]


def test_fingerprints_of_what_was_read(tmp_path: Path) -> None:
    """Every file that was read, tables included, is listed with its SHA-256."""
    put(tmp_path / "a.txt")
    put(tmp_path / "sources.csv", "file,outlet\na.txt,Alpha\n")
    put(tmp_path / "b.png")

    inputs = read([str(tmp_path)])
    list(inputs.articles)

    names = [Path(taken.path).name for taken in inputs.inputs]
    assert names == ["a.txt", "sources.csv"]
    assert inputs.inputs[0].sha256 == sha256(TEXT.encode()).hexdigest()


def test_claims_files_are_handed_on(tmp_path: Path) -> None:
    """A file of claims among the paths is no article; below a folder it is named and left alone."""
    claim = '{"id": "c1", "kind": "quantity", "quote": "12 projects", "sentence": {"start": 0, "end": 1, "text": "x"}}'
    named = put(tmp_path / "claims.csv", "id,story,outlet,published,kind,quote\n")
    lines = put(tmp_path / "earlier.jsonl", claim + "\n")
    put(tmp_path / "found.jsonl", '{"id": "F1", "kind": "value-conflict", "level": "conflict", "message": "x"}\n')

    inputs = read([str(named), str(lines)])
    folder = read([str(tmp_path)])

    assert inputs.ledgers == (named, lines)
    assert list(inputs.articles) == []
    assert list(folder.articles) == []
    assert [Path(skipped.path).name for skipped in folder.skipped] == ["earlier.jsonl", "found.jsonl"]
    assert not any(skipped.failed for skipped in folder.skipped)


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    """A wrong path is one line, and the others are read."""
    put(tmp_path / "a.txt")

    inputs = read([str(tmp_path / "a.txt"), str(tmp_path / "nowhere"), "nul\0byte"])

    assert [article.id for article in inputs.articles] == ["a.txt"]
    assert [skipped.failed for skipped in inputs.skipped] == [True, True]


def test_pipes_never_hold_the_run_up(tmp_path: Path) -> None:
    """A FIFO below a folder is skipped, a FIFO that is named is refused; nothing waits for a writer."""
    os.mkfifo(tmp_path / "pipe.txt")
    put(tmp_path / "a.txt")
    done: list[list[str]] = []

    def run() -> None:
        inputs = read([str(tmp_path)])
        named = read([str(tmp_path / "pipe.txt")])
        done.append([article.id for article in (*inputs.articles, *named.articles)])
        done.append([f"{skipped.failed}" for skipped in (*inputs.skipped, *named.skipped)])

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(10)

    assert done == [["a.txt"], ["False", "True"]]


def test_links_out_are_refused(tmp_path: Path) -> None:
    """A link that leaves the folder, to a file or a folder, is refused with a reason."""
    put(tmp_path / "secret" / "s.txt")
    root = tmp_path / "sources"
    put(root / "a.txt")
    (root / "out.txt").symlink_to(tmp_path / "secret" / "s.txt")
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "near").symlink_to(tmp_path / "sources2")
    put(tmp_path / "sources2" / "n.txt")

    inputs = read([str(root)])

    assert [article.id for article in inputs.articles] == ["a.txt"]
    assert [(skipped.failed, "leads out" in skipped.reason) for skipped in inputs.skipped] == [(True, True)] * 3


def test_links_inside_end(tmp_path: Path) -> None:
    """A link to the folder above ends; a link to a file of another story is an article of this one as well."""
    root = tmp_path / "sources"
    put(root / "one" / "a.txt")
    (root / "one" / "loop").symlink_to(root)
    (root / "one" / "again.txt").symlink_to(root / "one" / "a.txt")
    (root / "two").mkdir()
    (root / "two" / "a.txt").symlink_to(root / "one" / "a.txt")
    (root / "broken.txt").symlink_to(root / "nothing.txt")
    (root / "self.txt").symlink_to(root / "self.txt")

    inputs = read([str(root)])

    assert [(article.id, article.story) for article in inputs.articles] == [("one/a.txt", "one"), ("two/a.txt", "two")]
    assert {Path(skipped.path).name: skipped.failed for skipped in inputs.skipped} == {
        "again.txt": False,
        "loop": False,
        "broken.txt": True,
        "self.txt": True,
    }


@pytest.mark.parametrize("name", ["two\nlines.txt", "tab\there.txt", "\u202etxt.exe.txt", "esc\x1b[31m.txt"])
def test_odd_file_names_stay_on_one_line(tmp_path: Path, name: str) -> None:
    """A name with line breaks, controls or direction marks is read, and shown escaped."""
    put(tmp_path / name)
    put(tmp_path / ("empty" + name), "")

    inputs = read([str(tmp_path)])
    (article,) = inputs.articles

    assert article.id.isprintable()
    assert article.path.isprintable()
    assert inputs.skipped[0].path.isprintable()


def test_a_link_that_cannot_be_followed_costs_no_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a link of /proc points to may be gone between listing and looking."""
    (tmp_path / "exe").symlink_to(tmp_path / "a.txt")

    def gone(path: str) -> str:
        if str(path).endswith("exe"):
            raise FileNotFoundError(2, "No such file or directory", path)
        return str(path)

    monkeypatch.setattr("os.path.realpath", gone)
    notes = Notes()
    assert walk(str(tmp_path), notes) == ([], [])
    (skipped,) = notes.skipped
    assert "is a link that cannot be followed" in skipped.reason


def test_undecodable_file_names(tmp_path: Path) -> None:
    """A name that is no UTF-8 is read, and its id can be written out."""
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(raw)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")

    (article,) = read([str(tmp_path)]).articles

    assert article.id.encode("utf-8")


def test_unreadable_files_and_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is a failure with the reason; the rest is read."""
    put(tmp_path / "a.txt")
    put(tmp_path / "closed.txt")
    put(tmp_path / "shut" / "b.txt")
    real_open, real_scandir = os.open, os.scandir

    def refusing_open(path: str, flags: int) -> int:
        if str(path).endswith("closed.txt"):
            raise PermissionError(13, "Permission denied", path)
        return real_open(path, flags)

    def refusing_scandir(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return real_scandir(path)

    monkeypatch.setattr(os, "open", refusing_open)
    monkeypatch.setattr(os, "scandir", refusing_scandir)
    inputs = read([str(tmp_path)])

    assert [article.id for article in inputs.articles] == ["a.txt"]
    assert [(Path(s.path).name, "permission denied" in s.reason, s.failed) for s in inputs.skipped] == [
        ("closed.txt", True, True),
        ("shut", True, True),
    ]


def test_standard_input_as_text() -> None:
    """Anything that does not begin with a brace is one article, front matter and all."""
    inputs = read(["-"], io.BytesIO(b"---\noutlet: Alpha\npublished: 2021-03-04\n---\nFire destroys 3 houses\n"))
    (article,) = inputs.articles

    assert (article.id, article.story, article.outlet, str(article.published)) == (
        "stdin",
        "stdin",
        "Alpha",
        "2021-03-04",
    )
    assert [taken.path for taken in inputs.inputs] == ["stdin"]


@pytest.mark.parametrize("head", ["", "\n\n", "\ufeff"])
def test_standard_input_as_corpus(head: str) -> None:
    """JSON lines are told by their brace, behind blank lines and a byte-order mark too."""
    given = head + '{"id": "1", "text": "Three dead."}\n{"id": 2, "text": "Four dead.", "story": "s"}\n'

    found = [(article.id, article.story) for article in read(["-"], io.BytesIO(given.encode())).articles]

    assert found == [("1", "stdin"), ("2", "s")]


def test_empty_standard_input() -> None:
    """Nothing on standard input is named as empty."""
    inputs = read(["-"], io.BytesIO(b""))

    assert list(inputs.articles) == []
    assert [(skipped.path, skipped.failed) for skipped in inputs.skipped] == [("stdin", False)]
