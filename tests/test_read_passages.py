"""Languages told: of articles, of paragraphs, of quotations; each is read by its own words, or said to be unread."""

from __future__ import annotations

import tomllib
from pathlib import Path

import formats
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import extract
from claimcheck.extract.views import views_of
from claimcheck.languages import languages, name_of, recognised
from claimcheck.model import Article, Claim, Report
from claimcheck.read import read
from claimcheck.read.passages import passages_of
from claimcheck.vocabulary import vocabulary

TONGUES = tomllib.loads((Path(__file__).parent / "cases" / "tongues.toml").read_text(encoding="utf-8"))
ARABIC = "وصل الوزير إلى بغداد يوم الثلاثاء 5 يناير 2021 وأعلن أن 300 جندي سيبقون في القاعدة."
ENGLISH = "The ministry said 2,500 US troops would stay until 31 December 2021, and that 30 people were wounded."


def only(folder: Path, text: str, name: str = "a.txt") -> Report:
    """What is read of one file."""
    (folder / name).write_text(text, encoding="utf-8")
    report = extract([str(folder)])
    (article,) = report.articles
    assert all(text[claim.start : claim.end] == claim.quote for claim in report.claims if article.text is None)
    assert article.numbers.found == article.numbers.claimed + article.numbers.excluded
    return report


def figures(report: Report) -> set[tuple[str, float | None, str | None]]:
    """Language, figure and concept of what is counted."""
    told = [(claim.language, claim.quantity) for claim in report.claims if claim.quantity]
    return {(language, float(figure.low or 0), figure.concept) for language, figure in told}


def dates(report: Report) -> set[tuple[str, str]]:
    """Language and last day of what is dated."""
    return {(claim.language, str(claim.date.last)) for claim in report.claims if claim.date}


@pytest.mark.parametrize("code", sorted(TONGUES))
def test_a_language_that_is_not_read_is_named(tmp_path: Path, code: str) -> None:
    """One line with its name, nothing misread, and the article beside it is read."""
    (tmp_path / "a.txt").write_text(f"{TONGUES[code]}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(ENGLISH, encoding="utf-8")
    inputs = read([str(tmp_path)])
    assert [article.id for article in inputs.articles] == ["b.txt"]
    (skipped,) = inputs.skipped
    assert f"is in {name_of(code)} ({code!r})" in skipped.reason
    assert not skipped.failed


def test_every_language_of_the_table_has_a_sentence() -> None:
    """No row of the table that nothing proves; those told by their letters may go without."""
    told_by_words = {code for code, tongue in vocabulary().tongues.items() if tongue.words}
    assert told_by_words - set(languages()) <= TONGUES.keys()
    assert {recognised(text) for text in (ARABIC, ENGLISH)} == {"ar", "en"}


@pytest.mark.parametrize(
    "text",
    [
        "Le Monde, Die Zeit, El Pais and La Repubblica",
        "3a9e d0c1 a e o 7f e a d 12 0xa a-e-o",
        "Marseille 2, Lens 1; Paris 3, Lyon 0; Monaco 2, Nice 2; Lille 4, Brest 1",
    ],
)
def test_names_and_scores_are_no_other_language(text: str) -> None:
    """In doubt a text in Latin letters is English."""
    assert recognised(text) == "en"


def test_a_paragraph_in_the_other_language(tmp_path: Path) -> None:
    """An English paragraph of an Arabic article is read as English, and the reverse, with figures and dates."""
    for text, name in ((f"{ARABIC}\n{ARABIC}\n\n{ENGLISH}\n", "a.txt"), (f"{ENGLISH}\n{ENGLISH}\n\n{ARABIC}", "a.txt")):
        report = only(tmp_path, text, name)
        assert figures(report) == {
            ("ar", 300, "military_personnel"),
            ("en", 2500, "military_personnel"),
            ("en", 30, "injury"),
        }
        assert dates(report) == {("ar", "2021-01-05"), ("en", "2021-12-31")}


def test_a_paragraph_on_a_page(tmp_path: Path) -> None:
    """The same in the text that is taken out of a page; the JSON says which passage is in what language."""
    paragraphs = "".join(f"<p>{text}</p>" for text in (*formats.ARABIC.paragraphs, ENGLISH))
    page = f"<html lang='ar'><body><article><h1>{formats.ARABIC.title}</h1>{paragraphs}</article></body></html>"
    report = only(tmp_path, page, "a.html")
    assert {("en", 2500, "military_personnel"), ("en", 30, "injury")} <= figures(report)
    (article,) = read([str(tmp_path)]).articles
    assert article.language == "ar"
    assert [(one.language, article.text[one.start : one.end]) for one in article.passages] == [("en", ENGLISH)]


def said(report: Report) -> list[Claim]:
    """The statements."""
    return [claim for claim in report.claims if claim.kind == "statement"]


def test_a_quotation_within_an_arabic_sentence(tmp_path: Path) -> None:
    """Who speaks is read in one language, what is counted in the other."""
    text = f'{ARABIC}\n\nوقال الوزير: "2,500 American soldiers will leave Iraq by 31 December 2021" قبل أن يغادر.\n'  # noqa: RUF001
    report = only(tmp_path, text)
    (figure,) = [claim for claim in report.claims if claim.quote == "2,500 American soldiers"]
    assert figure.language == "en"
    assert figure.attribution is not None
    assert figure.attribution.speaker == "الوزير"
    assert ("en", "2021-12-31") in dates(report)
    assert [claim.language for claim in said(report) if "American" in claim.quote] == ["ar"]


def test_a_quotation_within_an_english_sentence(tmp_path: Path) -> None:
    """The reverse."""
    report = only(
        tmp_path, f"{ENGLISH}\n\nThe minister said: “قتل 12 جنديا في الهجوم على القاعدة العسكرية” and left.\n"
    )
    (figure,) = [claim for claim in report.claims if claim.language == "ar" and claim.quantity]
    assert figure.quantity is not None
    assert (figure.quantity.low, figure.quantity.concept) == (12, "death")
    assert figure.attribution is not None
    assert figure.attribution.speaker == "The minister"


@pytest.mark.parametrize("name", ["The New York Times", "turki@news.example.org", "[ad_1]", "F-16", "COVID-19"])
def test_names_are_no_passages(name: str) -> None:
    """A name in other letters, an address or a leftover is read with the sentence around it."""
    assert passages_of(f"{ARABIC}\nوقالت {name} إن 20 شخصا قتلوا في الهجوم أمس.", "ar") == ((), [])  # noqa: RUF001


@pytest.mark.parametrize("code", ["fr", "de", "fa", "ckb", "und-Cyrl", "he", "zh"])
@pytest.mark.parametrize("around", [ARABIC, ENGLISH], ids=["ar", "en"])
def test_a_passage_that_is_not_read_is_set_aside(tmp_path: Path, code: str, around: str) -> None:
    """Its figures are marked with the reason, and the article around it is read as without it."""
    text = f"{around * 2}\n\n{TONGUES[code]}\n\n{around}\n"
    report = only(tmp_path, text)
    (article,) = report.articles
    start = text.index(TONGUES[code])
    inside = [mark for mark in article.marks if start <= mark.start < start + len(TONGUES[code])]
    assert {mark.reason for mark in inside} <= {f"passage in {name_of(code)}"}
    assert inside or code == "zh"
    assert not [claim for claim in report.claims if start <= claim.start < start + len(TONGUES[code])]
    (tmp_path / "a.txt").unlink()
    assert figures(report) == figures(only(tmp_path, f"{around * 2}\n\n{around}\n", "b.txt"))


def test_what_a_template_declares_yields_to_the_words(tmp_path: Path) -> None:
    """English under a French template is English, French under an English one is French, and headlines tell nothing."""
    body = "".join(f"<p>{text}</p>" for text in formats.ENGLISH.paragraphs)
    (tmp_path / "a.html").write_text(f"<html lang='fr'><body><h1>Toll</h1>{body}", encoding="utf-8")
    french = f"<p>{TONGUES['fr']}</p>" * 3
    (tmp_path / "b.html").write_text(f"<html lang='en'><body><h1>Bilan</h1>{french}", encoding="utf-8")
    (tmp_path / "c.html").write_text("<html lang='fr'><body><h1>Bilan: 12</h1><p>Paris 12</p>", encoding="utf-8")
    inputs = read([str(tmp_path)])
    assert [article.id for article in inputs.articles] == ["a.html"]
    assert [skip.path.rpartition("/")[2] for skip in inputs.skipped if "'fr'" in skip.reason] == ["b.html", "c.html"]


PIECES = st.sampled_from([ARABIC, ENGLISH, TONGUES["fr"], TONGUES["fa"], '"', "“", "”", "\n", " ", "5 ", "قال: ", "x"])


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(["ar", "en"]))
def test_passages_and_views_fit_the_text(text: str, language: str) -> None:
    """Passages lie in the text, sorted, apart or one in the other; each sign is read by one language at most."""
    passages, unread = passages_of(text, language)
    assert list(passages) == sorted(passages, key=lambda one: (one.start, -one.end))
    assert all(0 <= one.start < one.end <= len(text) for one in (*passages, *unread))
    for one in passages:
        assert all(two.end <= one.end or two.start >= one.end for two in passages if two.start >= one.start)
    views = list(views_of(Article(id="a", story="s", text=text, language=language, passages=passages)))
    assert [view.language for view in views] == list(dict.fromkeys(view.language for view in views))
    for place, sign in enumerate(text):
        assert {len(view.own) for view in views} | {len(view.whole) for view in views} == {len(text)}
        assert sign.isspace() or sum(view.own[place] == sign for view in views) == 1
        assert not sign.isspace() or all(view.own[place] == sign for view in views)
