"""What stands beside the texts: sources.csv, front matter, the fields of a corpus, the address."""

from __future__ import annotations

import csv
import json
import sys
from datetime import date
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.read import read
from claimcheck.read.facts import day_of_url, read_day
from claimcheck.read.front_matter import read_front_matter

TEXT = "The council met on Monday.\n\nIt approved 12 projects worth three million dollars in all, officials said.\n"


def put(path: Path, text: str = TEXT) -> Path:
    """Write one file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_sources_win_over_the_text(tmp_path: Path) -> None:
    """What a person wrote into sources.csv goes before front matter; an empty cell says nothing."""
    put(tmp_path / "a.txt", "---\noutlet: Text\npublished: 2020-01-01\ntitle: Told\n---\n" + TEXT)
    put(
        tmp_path / "sources.csv",
        "file,outlet,published,url,language,title,story\na.txt,Table,2021-07-23,https://example.org/a,en,,budget\n",
    )

    (article,) = read([str(tmp_path)]).articles

    assert (article.outlet, article.published, article.published_basis) == ("Table", date(2021, 7, 23), "sources.csv")
    assert (article.title, article.story, article.url) == ("Told", "budget", "https://example.org/a")


def test_the_nearest_table_goes_first(tmp_path: Path) -> None:
    """Tables of a folder and of the one above it are put together, field by field."""
    put(tmp_path / "iraq" / "a.txt")
    put(tmp_path / "sources.csv", "file,outlet,title\niraq/a.txt,Far,Far title\n")
    put(tmp_path / "iraq" / "sources.csv", "file,outlet\n./a.txt,Near\n")

    (article,) = read([str(tmp_path)]).articles

    assert (article.outlet, article.title) == ("Near", "Far title")


def test_the_table_beside_a_named_file(tmp_path: Path) -> None:
    """A file that is named by itself keeps what its folder's table says; rows for its neighbours are no mistakes."""
    path = put(tmp_path / "a.txt")
    put(tmp_path / "sources.csv", "file,outlet\na.txt,Alpha\nb.txt,Beta\n")

    inputs = read([str(path)])
    (article,) = inputs.articles

    assert article.outlet == "Alpha"
    assert inputs.skipped == ()


@pytest.mark.parametrize("form", ["\ufeff{}", "{}"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_as_spreadsheets_write_them(tmp_path: Path, form: str, delimiter: str) -> None:
    """A byte-order mark, CRLF, another delimiter, quotes and capitals in the header are read."""
    put(tmp_path / "deep" / "a.txt")
    rows = [["File", "Outlet", "Published"], ["deep\\a.txt", f'The "A{delimiter}B"', "23/7/2021"], ["", "", ""]]
    with (tmp_path / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(form.format(""))
        csv.writer(file, delimiter=delimiter).writerows(rows)

    inputs = read([str(tmp_path)])
    (article,) = inputs.articles

    assert (article.outlet, article.published) == (f'The "A{delimiter}B"', date(2021, 7, 23))
    assert inputs.skipped == ()


MISTAKES = [
    ("name,outlet\na.txt,A\n", "has no column 'file'", True),
    ("file,outlet,remarks\na.txt,A,x\n", "'remarks' is no column", False),
    ("file,publishd\na.txt,2021-07-23\n", "did you mean 'published'?", False),
    ("file,outlet\na.txt,A\nz.txt,Z\n", "line 3: there is no article 'z.txt'", True),
    ("file,published\na.txt,last week\n", "line 2: 'last week' is no date", True),
    ("file,published\na.txt,7/8/2021\n", "can be read two ways", True),
    ("file,outlet\na.txt,A\na.txt,B\n", "line 3: 'a.txt' has a row already, in line 2", True),
    ("file,outlet\na.txt,A,B\n", "line 2: has 3 cells", True),
    ("file,outlet\n../a.txt,A\n", "outside this folder", True),
    ("file,outlet\n/etc/passwd,A\n", "outside this folder", True),
    ("file,outlet\n,A\n", "line 2: names no file", True),
    ('file,outlet\n"a.txt,A\n', "is not CSV", True),
]


@pytest.mark.parametrize(("table", "said", "failed"), MISTAKES, ids=[said for _, said, _ in MISTAKES])
def test_mistakes_in_a_table(tmp_path: Path, table: str, said: str, failed: bool) -> None:  # noqa: FBT001
    """Every mistake is one line with its place; the article is read all the same."""
    put(tmp_path / "a.txt")
    put(tmp_path / "sources.csv", table)

    inputs = read([str(tmp_path)])

    assert [article.id for article in inputs.articles] == ["a.txt"]
    (skipped,) = inputs.skipped
    assert said in skipped.reason
    assert skipped.failed is failed


def test_front_matter_is_set_aside() -> None:
    """The block ends behind its closing line; its values lose one pair of quotes."""
    text = '---\ntitle: "12: the vote"\ndate: 2021-07-23T10:00:00+03:00\ntags:\n  - a\n# note\nlang: ar\n---\nText 5.\n'

    front = read_front_matter(text)

    assert (front.facts.title, front.facts.published, front.facts.language) == ("12: the vote", date(2021, 7, 23), "ar")
    assert text[front.end :] == "\nText 5.\n"


@pytest.mark.parametrize(
    "text",
    [
        "--- a rule\nkey: value\n---\n",
        "---\nA sentence, and no key\n---\n",
        "---\nkey: never closed\n",
        "---",
        "----\na: b\n---\n",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    """A rule, a quotation or an open block is text."""
    assert read_front_matter(text).end == 0


def test_nothing_behind_front_matter(tmp_path: Path) -> None:
    """A text that is front matter only is empty, and no failure."""
    put(tmp_path / "a.txt", "---\noutlet: A\n---\n\n")

    inputs = read([str(tmp_path)])

    assert list(inputs.articles) == []
    assert not inputs.skipped[0].failed


def test_a_wrong_date_in_front_matter(tmp_path: Path) -> None:
    """It is named with its line, and the article is read."""
    put(tmp_path / "a.txt", "---\noutlet: A\npublished: soon\n---\n" + TEXT)

    inputs = read([str(tmp_path)])

    assert len(list(inputs.articles)) == 1
    assert inputs.skipped[0].reason.startswith("line 3: 'soon' is no date")


@given(st.text(alphabet="-: \n\r#abc\ufeff", max_size=60))
def test_front_matter_ends_within_the_text(text: str) -> None:
    """Whatever a text begins with, the block is inside it and ends with its closing line."""
    end = read_front_matter(text).end

    assert 0 <= end <= len(text)
    if end:
        assert text[:end].rstrip().endswith(("---", "..."))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-07-23", date(2021, 7, 23)),
        ("2021/7/3", date(2021, 7, 3)),
        (" 2021-07-23T22:19:00Z", date(2021, 7, 23)),
        ("23.7.2021", date(2021, 7, 23)),
        ("7/23/2021", date(2021, 7, 23)),
        ("5/5/2021", date(2021, 5, 5)),
        ("3/4/2021", None),
        ("2021-02-30", None),
        ("2021", None),
        ("", None),
    ],
)
def test_days_in_fields(text: str, day: date | None) -> None:
    """Year first is always read, day or month first only where there is one reading."""
    found, mistake = read_day(text)

    assert found == day
    assert bool(mistake) is (day is None and bool(text))


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2021/7/26/story", date(2021, 7, 26)),
        ("https://example.org/news/2021-07-26-story.html", date(2021, 7, 26)),
        ("https://example.org/20210726/story", date(2021, 7, 26)),
        ("https://archive.example/web/20230101000000/https://example.org/2021/07/26/x", date(2021, 7, 26)),
        ("https://example.org/2021/07/", None),
        ("https://example.org/article/2021131", None),
        ("https://example.org/2021/13/40/x", None),
        ("", None),
    ],
)
def test_days_in_addresses(url: str, day: date | None) -> None:
    """A whole day in the path counts; an archive's own date, a month and numbers of articles do not."""
    assert day_of_url(url) == day


def test_dates_by_rank(tmp_path: Path) -> None:
    """The field of a corpus goes before a stamp, a stamp before the address."""
    stamp = "Council approves budget for roads\nPublished: 2021-03-02 10:15\n" + TEXT
    url = "https://example.org/2021/03/03/x"
    rows = [
        {"id": 1, "text": stamp, "url": url, "published": "2021-03-01"},
        {"id": 2, "text": stamp, "url": url},
        {"id": 3, "text": TEXT, "url": url},
        {"id": 4, "text": TEXT},
    ]
    put(tmp_path / "c.jsonl", "\n".join(json.dumps(row) for row in rows))

    found = [(article.published, article.published_basis) for article in read([str(tmp_path)]).articles]

    assert found == [
        (date(2021, 3, 1), "corpus"),
        (date(2021, 3, 2), "stamp"),
        (date(2021, 3, 3), "url"),
        (None, "unknown"),
    ]


def test_a_corpus_in_every_form(tmp_path: Path) -> None:
    """Plain, compressed and as CSV, a corpus gives the same articles; without a story the file is one."""
    rows = [{"id": str(n), "text": f"Fire kills {n}, officials said.\n", "outlet": "A, B"} for n in range(5)]
    plain = "\n".join(json.dumps(row) for row in rows).encode()
    (tmp_path / "flood.jsonl").write_bytes(plain)
    (tmp_path / "flood.jsonl.zst").write_bytes(zstandard.ZstdCompressor().compress(plain))
    with (tmp_path / "flood.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, ["outlet", "text", "id", "remark"])
        writer.writeheader()
        writer.writerows(rows)

    found = []
    for name in ("flood.jsonl", "flood.jsonl.zst", "flood.csv"):
        inputs = read([str(tmp_path / name)])
        found.append([(a.id, a.story, a.text, a.outlet) for a in inputs.articles])
        assert inputs.skipped == ()
        assert len(inputs.inputs) == 1

    assert found[0] == found[1] == found[2]
    assert found[0][3] == ("3", "flood", "Fire kills 3, officials said.\n", "A, B")


def test_tables_that_are_no_corpus(tmp_path: Path) -> None:
    """A CSV with neither texts nor figures is named; a broken row is one line."""
    other = put(tmp_path / "other.csv", "a,b\nx,y\n")
    broken = put(tmp_path / "broken.csv", "id,text\n1,Three dead.\n2,Four,dead.\n,Five dead.\n4,\n5,Six dead.\n")

    below = read([str(tmp_path)])
    named = read([str(other)])

    assert [article.id for article in below.articles] == ["1", "5"]
    assert [(s.path == str(broken), s.failed) for s in below.skipped] == [
        (True, True),
        (True, True),
        (True, False),
        (False, False),
    ]
    assert list(named.articles) == []
    assert "without figures or texts" in named.skipped[0].reason


@pytest.mark.parametrize("name", ["c.jsonl", "c.csv"])
def test_corpora_without_articles(tmp_path: Path, name: str) -> None:
    """A corpus of no lines is named as empty, and no failure."""
    put(tmp_path / name, "\n" if name.endswith("l") else "id,text\n")

    inputs = read([str(tmp_path)])

    assert list(inputs.articles) == []
    assert [(skipped.reason, skipped.failed) for skipped in inputs.skipped] == [("is empty", False)]


def test_parquet(tmp_path: Path) -> None:
    """Parquet gives the same articles as the other forms; a file that only is called so is one line."""
    pyarrow = pytest.importorskip("pyarrow", reason="Parquet needs the extra [parquet]")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = [{"id": n, "text": f"Fire kills {n}.", "published": date(2021, 7, n + 1), "x": None} for n in range(20)]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "flood.parquet")
    parquet.write_table(pyarrow.Table.from_pylist([{"a": 1}]), tmp_path / "other.parquet")
    put(tmp_path / "broken.parquet", "PAR1 and no more")

    inputs = read([str(tmp_path)])
    articles = list(inputs.articles)

    assert [article.id for article in articles] == [str(n) for n in range(20)]
    assert (articles[3].text, articles[3].published, articles[3].story) == ("Fire kills 3.", date(2021, 7, 4), "flood")
    assert [(Path(skipped.path).name, skipped.failed) for skipped in inputs.skipped] == [
        ("broken.parquet", True),
        ("other.parquet", False),
    ]
    assert len(inputs.inputs) == 1


def test_parquet_without_its_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the line says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    put(tmp_path / "flood.parquet", "PAR1")

    inputs = read([str(tmp_path)])

    assert list(inputs.articles) == []
    assert "claimcheck-news[parquet]" in inputs.skipped[0].reason
    assert inputs.skipped[0].failed


def test_a_corpus_streams(tmp_path: Path) -> None:
    """Articles come before the file has been gone through, and its end is not needed."""
    put(tmp_path / "c.jsonl", "".join(f'{{"id": {n}, "text": "Fire kills {n}."}}\n' for n in range(50_000)))

    inputs = read([str(tmp_path)])
    first = next(inputs.articles)

    assert first.id == "0"
    assert inputs.inputs == ()
