"""Reports for other programs: SARIF, ClaimReview, Parquet, annotations; each fits its standard and says what is so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from pydantic import TypeAdapter
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif
from test_report_hostile import HOSTILE
from test_report_hostile import report as hostile

from claimcheck.errors import InputError
from claimcheck.ledger import CLAIM_COLUMNS, claims_from
from claimcheck.model import Decision, Report, Skipped
from claimcheck.report import View, pieces, render
from claimcheck.report.baseline import read_baseline
from claimcheck.report.links import selectors, sentence_link
from claimcheck.text.harmless import shown

GOLDEN = Path(__file__).parent / "golden" / "report"
REPORT = msgspec.json.decode((GOLDEN / "report.json").read_bytes(), type=Report)
TEXTS = msgspec.json.decode((GOLDEN / "texts.json").read_bytes(), type=dict[str, str])
FOREIGN = json.dumps(
    {
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "x", "version": "1"}},
                "results": [{"ruleId": "r", "kind": "fail", "level": "error", "message": {"text": "t"}}],
            }
        ],
    }
)
STANDARD = TypeAdapter(Sarif)
"""The schema of the standard, as a model made from a draft in which the `status` of a suppression was its `state`."""


def log(report: Report = REPORT, **view: Any) -> dict[str, Any]:  # noqa: ANN401 - what a view takes
    """Give the run of the SARIF log of a report, after checking it against the standard's schema."""
    written = "".join(render(report, "sarif", View(**{"texts": TEXTS, **view})))
    STANDARD.validate_json(written.replace('"status":', '"state":'))
    run: dict[str, Any] = json.loads(written)["runs"][0]
    return run


def decided(verdict: str, **more: Any) -> Report:  # noqa: ANN401 - what a decision takes
    """Give the report with a decision on its first finding."""
    first = structs.replace(REPORT.findings[0], decision=Decision(verdict, **more))
    return structs.replace(REPORT, findings=(first, *REPORT.findings[1:]))


class TestSarif:
    """SARIF 2.1.0."""

    def test_levels_and_kinds(self) -> None:
        """A conflict fails with a warning, unclear is for review, explained informs; agreement is left out."""
        expected = {
            "conflict": ("fail", "warning"),
            "unclear": ("review", "none"),
            "explained": ("informational", "none"),
            "agree": ("pass", "none"),
            "single": ("informational", "none"),
        }
        for everything in (False, True):
            results = log(everything=everything)["results"]
            found = {one["properties"]["level"]: (one["kind"], one["level"]) for one in results}
            wanted = {one.level for one in REPORT.findings} - (set() if everything else {"agree", "single"})
            assert found == {level: expected[level] for level in wanted}

    def test_columns_count_code_points_and_lead_to_the_words(self) -> None:
        """Lines, columns and offsets find the quote in the text, the first source first."""
        run = log(everything=True)
        assert run["columnKind"] == "unicodeCodePoints"
        known = {claim.id: claim for claim in REPORT.claims}
        for result, finding in zip(run["results"], REPORT.findings, strict=True):
            places = [*result["locations"], *result.get("relatedLocations", ())]
            claims = [known[one] for one in dict.fromkeys(finding.claims)]
            assert len(places) == len(claims)
            for place, claim in zip(places, claims, strict=True):
                region = place["physicalLocation"]["region"]
                text = TEXTS[claim.article]
                assert text[region["charOffset"] :][: region["charLength"]] == claim.quote == region["snippet"]["text"]
                line = text.split("\n")[region["startLine"] - 1]
                assert line[region["startColumn"] - 1 :].startswith(claim.quote.split("\n")[0])

    def test_a_byte_order_mark_does_not_count(self) -> None:
        """The standard counts characters behind the mark."""
        claim = REPORT.claims[0]
        moved = structs.replace(claim, start=claim.start + 1, end=claim.end + 1)
        report = structs.replace(REPORT, claims=(moved, *REPORT.claims[1:]))
        before, after = log(), log(report, texts=TEXTS | {claim.article: "\ufeff" + TEXTS[claim.article]})
        of = [
            [
                place["physicalLocation"]["region"]
                for result in run["results"]
                for place in [*result["locations"], *result.get("relatedLocations", ())]
                if place["physicalLocation"]["region"]["snippet"]["text"] == claim.quote
            ]
            for run in (before, after)
        ]
        assert of[0]
        assert of[0] == of[1]

    def test_articles_of_a_corpus_are_parts_of_its_file(self) -> None:
        """Characters of an article do not count from the beginning of a file that holds several."""
        articles = tuple(structs.replace(one, path="corpus.jsonl") for one in REPORT.articles)
        artifacts = log(structs.replace(REPORT, articles=articles))["artifacts"]
        assert [one.get("parentIndex") for one in artifacts] == [None] + [0] * len(articles)
        assert artifacts[0]["location"]["uri"] == "corpus.jsonl"

    @pytest.mark.parametrize(
        ("verdict", "status"),
        [
            ("not-same", "accepted"),
            ("extraction-wrong", "accepted"),
            ("explained", "accepted"),
            ("confirmed", None),
            ("ask", "underReview"),
            ("later", "underReview"),
        ],
    )
    def test_decisions_suppress(self, verdict: str, status: str | None) -> None:
        """What a person calls no problem is suppressed, with their note; a confirmed difference is not."""
        found = log(decided(verdict, note="asked"))["results"][0].get("suppressions", [])
        assert [one["status"] for one in found] == ([status] if status else [])
        assert all("asked" in one["justification"] for one in found)

    def test_a_stale_decision_suppresses_nothing(self) -> None:
        """A decision on what has changed since waits for another look."""
        found = log(decided("not-same", status="stale"))["results"][0]["suppressions"]
        assert [one["status"] for one in found] == ["underReview"]

    def test_what_was_not_read_is_told(self) -> None:
        """An input that could not be read makes the run unsuccessful, and is named."""
        run = log(structs.replace(REPORT, skipped=(Skipped("a.txt", "is broken", failed=True),)))["invocations"][0]
        assert not run["executionSuccessful"]
        assert "a.txt" in run["toolExecutionNotifications"][0]["message"]["text"]

    def test_baseline(self, tmp_path: Path) -> None:
        """Against an earlier log each result is new, unchanged, updated or absent; twice the same is all unchanged."""
        name = str(tmp_path / "old.sarif")
        Path(name).write_text("".join(render(REPORT, "sarif", View(texts=TEXTS))), "utf-8")
        first, second, *rest = (one for one in REPORT.findings if one.level not in {"agree", "single"})
        same = states(log(baseline=read_baseline(name)))
        assert set(same.values()) == {"unchanged"}
        fewer = structs.replace(first, claims=first.claims[:1] + first.claims[2:])
        other = structs.replace(second, id="F-new", kind="sum-mismatch")
        reworded = structs.replace(rest[0], message="said otherwise")
        report = structs.replace(REPORT, findings=(fewer, other, reworded, *rest[1:]))
        found = states(log(report, baseline=read_baseline(name)))
        assert found.pop(first.id) == "updated"
        assert found.pop("F-new") == "new"
        assert found.pop(rest[0].id) == "updated"
        assert found.pop("") == "absent"
        assert set(found.values()) <= {"unchanged"}

    def test_fingerprints_outlive_names_and_places(self) -> None:
        """A renamed file and words that moved leave the fingerprints as they are."""
        claims = tuple(
            structs.replace(one, id=f"x{one.id}", start=one.start + 7, end=one.end + 7, line=one.line + 1)
            for one in REPORT.claims
        )
        findings = tuple(structs.replace(one, claims=tuple(f"x{id_}" for id_ in one.claims)) for one in REPORT.findings)
        moved = structs.replace(REPORT, claims=claims, findings=findings)
        prints = [[one["partialFingerprints"] for one in log(each)["results"]] for each in (REPORT, moved)]
        assert prints[0] == prints[1]
        assert len({one["claimcheckFinding/v1"] for one in prints[0]}) == len(prints[0])

    @pytest.mark.parametrize(("content", "complaint"), [("{", "no SARIF log"), (FOREIGN, "another program")])
    def test_a_baseline_that_is_none(self, tmp_path: Path, content: str, complaint: str) -> None:
        """What cannot be compared with is named in one line."""
        (tmp_path / "old.sarif").write_text(content, "utf-8")
        with pytest.raises(InputError, match=complaint):
            read_baseline(str(tmp_path / "old.sarif"))

    @given(HOSTILE)
    def test_hostile_text_fits_the_standard(self, text: str) -> None:
        """Whatever an article says, the log is valid, and its messages hold no link and no placeholder."""
        for result in log(hostile(text), texts={}, everything=True)["results"]:
            said = result["message"]["text"]
            assert said.replace("{{", "").replace("}}", "").count("{") == 0
            assert "](" not in said.replace("\\](", "")


def states(run: dict[str, Any]) -> dict[str, str]:
    """Give what became of each finding, by its id."""
    return {one.get("properties", {}).get("id", ""): one["baselineState"] for one in run["results"]}


class TestClaimReview:
    """JSON-LD of schema.org."""

    def graph(self, report: Report) -> list[dict[str, Any]]:
        """Give the reviews."""
        found: list[dict[str, Any]] = json.loads("".join(render(report, "jsonld", View())))["@graph"]
        return found

    def test_nobody_decided_nothing_is_reviewed(self) -> None:
        """Without a person's verdict there is no review."""
        undecided = tuple(structs.replace(one, decision=None) for one in REPORT.findings)
        assert self.graph(structs.replace(REPORT, findings=undecided)) == []

    @pytest.mark.parametrize("verdict", ["ask", "later", "not-same", "extraction-wrong"])
    def test_verdicts_that_say_nothing_of_the_difference(self, verdict: str) -> None:
        """A verdict that leaves the finding open, or takes it back, makes no review; nor does a stale one."""
        others = len(self.graph(decided("later")))
        assert len(self.graph(decided(verdict))) == others
        assert len(self.graph(decided("confirmed", status="stale"))) == others

    def test_no_rating_is_invented(self) -> None:
        """A review has the person's words and name, the claims with their places, and no rating."""
        report = decided("confirmed", by="Layla", on="2021-08-01", note="Gamma corrected it")
        review = self.graph(report)[0]
        assert review["author"]["name"] == "Layla"
        assert review["reviewBody"] == "Gamma corrected it"
        assert review["datePublished"] == "2021-08-01"
        assert "ating" not in json.dumps(review)
        assert len(review["itemReviewed"]["appearance"]) == len(report.findings[0].claims)

    @given(HOSTILE)
    def test_it_can_be_pasted_into_a_page(self, text: str) -> None:
        """Nothing in it ends a script element, and addresses are of web pages."""
        report = hostile(text)
        first = structs.replace(report.findings[0], decision=Decision("confirmed", by=text, on=text, note=text))
        written = "".join(render(structs.replace(report, findings=(first,)), "jsonld", View()))
        assert not set("<>&") & set(written)
        (review,) = json.loads(written)["@graph"]
        for one in review["itemReviewed"]["appearance"]:
            assert one.get("url", "https://").startswith(("https://", "http://"))


class TestParquet:
    """The claims with types."""

    def test_it_is_a_claims_file(self, tmp_path: Path) -> None:
        """It has the columns of claims.csv and gives the same claims back; the same claims give the same bytes."""
        parquet = pytest.importorskip("pyarrow.parquet", reason="the extra [parquet] is not installed")
        name = tmp_path / "claims.parquet"
        name.write_bytes(b"".join(pieces(REPORT, "parquet", View())))
        table = parquet.read_table(name)
        assert tuple(table.column_names) == CLAIM_COLUMNS
        assert str(table.schema.field("quantity_low").type) == "double"
        assert str(table.schema.field("published").type) == "date32[day]"
        assert {one.id: one for one in claims_from(name)} == {one.id: one for one in REPORT.claims}
        assert name.read_bytes() == b"".join(pieces(REPORT, "parquet", View()))


class TestAnnotations:
    """W3C Web Annotation selectors and text fragments."""

    def test_both_selectors_find_the_quote(self) -> None:
        """By position, and by the words with what stands around them."""
        for claim in json.loads("".join(render(REPORT, "json", View())))["claims"]:
            position, words = claim["selectors"]
            text = TEXTS[claim["article"]]
            assert [position["type"], words["type"]] == ["TextPositionSelector", "TextQuoteSelector"]
            assert text[position["start"] : position["end"]] == words["exact"] == claim["quote"]
            assert words["prefix"] + words["exact"] + words["suffix"] in text

    def test_a_sentence_that_does_not_hold_the_quote(self) -> None:
        """A quote that a person corrected is selected as it stands."""
        claim = structs.replace(REPORT.claims[0], quote="other words")
        assert selectors(claim)[1].exact == "other words"

    def test_a_link_opens_at_the_sentence(self) -> None:
        """Short sentences whole, long ones by both ends; signs of the fragment's own syntax are escaped."""
        claim = REPORT.claims[0]
        short = structs.replace(claim, sentence=structs.replace(claim.sentence, text="Well-known, they say & mean"))
        link = sentence_link("https://example.org/a#part", short)
        assert link == "https://example.org/a#:~:text=Well%2Dknown%2C%20they%20say%20%26%20mean"
        long = structs.replace(claim, sentence=structs.replace(claim.sentence, text=" ".join("abcdefghijkl")))
        assert sentence_link("https://example.org/a", long).endswith("#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l")

    @given(st.text(max_size=20) | HOSTILE)
    def test_only_web_pages_are_linked(self, url: str) -> None:
        """Whatever stands in the place of an address, a link is one of a web page or none."""
        for before in ("", "javascript:", "data:", "https://", " https://"):
            link = sentence_link(before + url, REPORT.claims[0])
            assert link == "" or link.lower().startswith(("http://", "https://"))
            assert shown(link) == link
