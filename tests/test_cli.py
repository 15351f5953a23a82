"""The command line: exit codes, where results go, what is said on standard error."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import formats
import jsonschema
import pytest

from claimcheck import ledger
from claimcheck.cli import COMMANDS, application, run, running
from claimcheck.report.layout import cells

ALPHA = "There are 2,500 US soldiers in Iraq on 23 July 2021.\n"
BETA = "About 5,200 US soldiers were in Iraq in June 2020.\n"
GAMMA = "There are 2,600 US soldiers in Iraq on 23 July 2021.\n"


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with three articles, beside which the command runs."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("alpha", ALPHA), ("beta", BETA), ("gamma", GAMMA)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def started(*arguments: str, **how: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    root = str(Path(__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": root, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments], capture_output=True, check=False, env=environment, **how
    )


class TestHelp:
    """Every command explains itself."""

    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_has_help_and_an_example(self, command: str, capsys: pytest.CaptureFixture[str]) -> None:
        """What it does, every option, and one line to copy."""
        assert run([command, "--help"]) == 0
        text = capsys.readouterr().out
        assert f"Example:  claimcheck {command}" in " ".join(text.split()).replace("Example: ", "Example:  ")
        for line in text.splitlines():
            assert not line.rstrip().endswith("...") or "Usage" in line

    def test_all_commands_are_listed(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The help of the whole names every command with what it does, in full."""
        assert run(["--help"]) == 0
        text = capsys.readouterr().out
        for command in COMMANDS:
            (line,) = [line for line in text.splitlines() if line.split()[:1] == [command]]
            assert not line.endswith("...")

    def test_the_example_of_a_command_parses(self) -> None:
        """An example names options that are there."""
        from importlib import import_module  # noqa: PLC0415 - modules of commands are loaded by name

        for command in COMMANDS:
            words = import_module(f"claimcheck.cli.{command.replace('-', '_')}").EXAMPLE.split()
            assert words[:2] == ["claimcheck", command]
            options = {word for word in words if word.startswith("-")}
            known = [option for info in application([command]).registered_commands for option in _options(info)]
            assert options <= {*known}

    def test_nothing_asked(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without a command, the help is shown and the code is that of wrong usage."""
        assert run([]) == 2
        bare = capsys.readouterr()
        assert run(["--help"]) == 0
        assert (bare.out, bare.err) == (capsys.readouterr().out, "")

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        """One line, and the end."""
        assert run(["--version"]) == 0
        assert capsys.readouterr().out.startswith("claimcheck ")

    def test_module_runs(self) -> None:
        """`python -m claimcheck` is the command."""
        assert b"compare" in started("--help").stdout


def _options(info: object) -> list[str]:
    import inspect  # noqa: PLC0415 - only here
    import typing  # noqa: PLC0415 - only here

    names = []
    hints = typing.get_type_hints(info.callback, include_extras=True)  # type: ignore[attr-defined]
    for name, parameter in inspect.signature(info.callback).parameters.items():  # type: ignore[attr-defined]
        (about,) = typing.get_args(hints[name])[1:]
        names += getattr(about, "param_decls", None) or [f"--{parameter.name.replace('_', '-')}"]
    return names


class TestUsage:
    """Wrong usage ends with 2 and one line."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ["frob"],
            ["compare"],
            ["compare", "articles", "--frob"],
            ["compare", "articles", "--format", "pdf"],
            ["compare", "articles", "-o", "report.pdf"],
            ["compare", "articles", "--fail-on", "everything"],
            ["compare", "articles", "--only", "quarrel"],
            ["compare", "articles", "--ignore", "quarrel"],
            ["compare", "articles", "--workers", "many"],
            ["compare", "articles", "--workers", "-1"],
            ["compare", "articles", "--ui", "fr"],
            ["compare", "articles", "--config", "missing.toml"],
            ["compare", "articles/alpha.txt", "-o", "articles/alpha.txt"],
            ["compare", "articles", "-o", "articles/alpha.txt", "--format", "json"],
            ["extract", "articles", "--format", "html"],
            ["report", "articles"],
            ["explain", "quarrel"],
            ["explain", "F-none", "articles"],
            ["why-not", "c1", "c2", "articles"],
            ["marks", "delta.txt", "articles"],
        ],
    )
    @pytest.mark.usefixtures("articles")
    def test_one_line_and_code_2(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """Nothing on standard output, one line on standard error, no file written."""
        before = sorted(Path().rglob("*"))
        assert run(arguments) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith("claimcheck: ")
        assert said.err.count("\n") == 1
        assert sorted(Path().rglob("*")) == before
        assert Path("articles/alpha.txt").read_text("utf-8") == ALPHA

    @pytest.mark.usefixtures("articles")
    def test_settings_that_are_none(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A mistake in the settings file is named with file and key."""
        Path("mine.toml").write_text("fail_no = 'unclear'\n", encoding="utf-8")
        assert run(["compare", "articles", "--config", "mine.toml"]) == 2
        assert "mine.toml" in (said := capsys.readouterr().err)
        assert "fail_no" in said
        Path("mine.toml").write_text("fail_on = \n", encoding="utf-8")
        assert run(["compare", "articles", "--config", "mine.toml"]) == 2


class TestExitCodes:
    """The codes scripts rely on."""

    @pytest.mark.usefixtures("articles")
    @pytest.mark.parametrize(("limit", "code"), [("none", 0), ("conflict", 1), ("value-conflict", 1), ("subset", 0)])
    def test_open_findings(self, limit: str, code: int) -> None:
        """1 where an open finding is at or above the limit."""
        assert run(["compare", "articles", "--fail-on", limit]) == code

    @pytest.mark.usefixtures("articles")
    def test_settings_file_and_command_line(self) -> None:
        """The command line wins over the settings file, which is found in the folder."""
        Path("articles/claimcheck.toml").write_text("fail_on = 'none'\n", encoding="utf-8")
        assert run(["compare", "articles"]) == 0
        assert run(["compare", "articles", "--fail-on", "conflict"]) == 1

    @pytest.mark.usefixtures("articles")
    def test_ignored_kinds_are_no_findings(self) -> None:
        """What is not looked for cannot fail."""
        assert run(["compare", "articles", "--ignore", "value-conflict"]) == 0
        assert run(["compare", "articles", "--only", "subset"]) == 0

    @pytest.mark.usefixtures("articles")
    def test_unreadable_input_wins(self, capsys: pytest.CaptureFixture[str]) -> None:
        """3 where a named input cannot be read; all the rest is compared and shown."""
        assert run(["compare", "articles", "missing.txt"]) == 3
        assert "conflict" in (said := capsys.readouterr()).out
        assert "missing.txt" in said.out + said.err

    @pytest.mark.usefixtures("articles")
    def test_no_claims(self) -> None:
        """5 where nothing is claimed; an empty file is no failure."""
        Path("quiet").mkdir()
        Path("quiet/a.txt").write_text("Nothing is counted here.\n", encoding="utf-8")
        Path("quiet/b.txt").write_bytes(b"")
        assert run(["compare", "quiet"]) == 5
        assert run(["extract", "quiet"]) == 5

    @pytest.mark.usefixtures("articles")
    def test_extract_never_gives_1(self) -> None:
        """`extract` compares nothing."""
        assert run(["extract", "articles"]) == 0

    def test_internal_errors_are_one_line(
        self, articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A mistake of ours ends with 3 and one line that says so."""
        from claimcheck import pipeline  # noqa: PLC0415 - replaced here

        def broken(*_: object, **__: object) -> None:
            message = "two\nlines \x1b[31m"
            raise RuntimeError(message)

        monkeypatch.setattr(pipeline, "compare", broken)
        assert run(["compare", str(articles)]) == 3
        assert "internal error" in (said := capsys.readouterr().err)
        assert "\x1b" not in said

    def test_interrupted(
        self, articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Ctrl-C ends with one line and the code that shells know."""
        from claimcheck import pipeline  # noqa: PLC0415 - replaced here

        def interrupted(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(pipeline, "compare", interrupted)
        assert run(["compare", str(articles)]) == 130
        assert capsys.readouterr().err == "claimcheck: interrupted\n"


class TestOutput:
    """Where results go."""

    @pytest.mark.parametrize("form", ["json", "jsonl", "csv", "html", "md", "txt"])
    @pytest.mark.usefixtures("articles")
    def test_suffix_gives_the_form(self, form: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        """`-o FILE` holds what `--format` prints, and nothing is printed."""
        run(["compare", "articles", "-o", f"report.{form}"])
        assert capsysbinary.readouterr().out == b""
        run(["compare", "articles", "--format", {"txt": "text"}.get(form, form)])
        assert capsysbinary.readouterr().out == Path(f"report.{form}").read_bytes()

    @pytest.mark.usefixtures("articles")
    def test_whole_or_not_at_all(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file is not touched by a run that fails while it writes."""
        from claimcheck.report import json as form  # noqa: PLC0415 - replaced here

        def broken(*_: object) -> object:
            yield "{"
            raise RuntimeError

        Path("report.json").write_text("before", encoding="utf-8")
        monkeypatch.setattr(form, "render", broken)
        assert run(["compare", "articles", "-o", "report.json"]) == 3
        assert Path("report.json").read_text("utf-8") == "before"
        assert sorted(path.name for path in Path().iterdir()) == ["articles", "report.json"]

    @pytest.mark.usefixtures("articles")
    def test_several_reports_at_once(self) -> None:
        """`report` writes each file in the form of its suffix."""
        assert run(["report", "articles", "-o", "a.html", "-o", "a.md", "-o", "a.json", "-o", "a.csv"]) == 0
        assert Path("a.html").read_text("utf-8").startswith("<!doctype html>")
        assert Path("a.md").read_text("utf-8").startswith("# ")
        assert run(["report", "a.json", "-o", "b.md"]) == 0
        assert Path("b.md").read_bytes() == Path("a.md").read_bytes()

    @pytest.mark.usefixtures("articles")
    def test_report_fits_its_schema(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What `schema` prints describes what `--format json` writes."""
        assert run(["schema"]) == 0
        schema = json.loads(capsys.readouterr().out)
        run(["compare", "articles", "--format", "json"])
        report = json.loads(capsys.readouterr().out)
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(report, schema)
        assert report["schema"] == "claimcheck.report/1"
        assert {"articles", "claims", "groups", "findings", "skipped", "manifest"} <= set(report)

    @pytest.mark.usefixtures("articles")
    def test_standard_input(self) -> None:
        """`-` is an article, or a corpus where it begins with a brace."""
        done = started("extract", "-", "--format", "jsonl", input=ALPHA.encode())
        assert done.returncode == 0
        assert any(json.loads(line)["quantity"] for line in done.stdout.splitlines())
        corpus = "\n".join(json.dumps({"id": name, "text": text}) for name, text in (("a", ALPHA), ("b", GAMMA)))
        done = started("compare", "-", "--format", "jsonl", input=corpus.encode())
        assert done.returncode == 1

    @pytest.mark.usefixtures("articles")
    def test_utf_8_whatever_the_locale(self) -> None:
        """Output is UTF-8 where the locale is not."""
        Path("articles/delta.txt").write_text("في العراق 2500 جندي أميركي.\n", encoding="utf-8")
        done = started("extract", "articles")
        assert "جندي" in done.stdout.decode()
        assert done.stderr == b""

    @pytest.mark.usefixtures("articles")
    def test_a_reader_that_goes_away_is_no_error(self) -> None:
        """`| head` ends quietly."""
        root = str(Path(__file__).parents[1])
        line = f'"{sys.executable}" -m claimcheck extract articles --format jsonl | true'
        done = subprocess.run(
            ["/bin/sh", "-c", line], capture_output=True, check=False, env={**os.environ, "PYTHONPATH": root}
        )
        assert done.stderr == b""

    @pytest.mark.usefixtures("articles")
    def test_concise_places_can_be_opened(self, capsys: pytest.CaptureFixture[str]) -> None:
        """`path:line:col` leads to the claim."""
        run(["compare", "articles", "--format", "concise"])
        lines = capsys.readouterr().out.splitlines()
        assert lines
        for line in lines:
            path, row, column = line.split(" ")[0].rsplit(":", 2)
            assert int(column) <= len(Path(path).read_text("utf-8").splitlines()[int(row) - 1])

    @pytest.mark.usefixtures("articles")
    def test_arabic_interface(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """`--ui ar` and an Arabic locale speak Arabic around the evidence."""
        run(["compare", "articles", "--ui", "ar"])
        asked = capsys.readouterr().out
        assert "تعارض" in asked
        monkeypatch.setenv("LC_ALL", "ar_IQ.UTF-8")
        run(["compare", "articles"])
        assert capsys.readouterr().out == asked

    @pytest.mark.usefixtures("articles")
    def test_same_bytes_again(self, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        """The order of the paths and a second run change nothing."""
        names = [f"articles/{name}.txt" for name in ("alpha", "beta", "gamma")]
        run(["compare", *names, "--format", "csv"])
        first = capsysbinary.readouterr().out
        run(["compare", *reversed(names), "--format", "csv", "--workers", "1"])
        assert capsysbinary.readouterr().out == first


class TestLedger:
    """claims.csv and findings.csv around a comparison."""

    def test_no_ledger_is_made_unasked(self, articles: Path) -> None:
        """`compare` writes nothing into a folder that has no ledger."""
        run(["compare", str(articles)])
        assert sorted(path.name for path in articles.iterdir()) == ["alpha.txt", "beta.txt", "gamma.txt"]

    def test_a_closed_finding_does_not_fail(self, articles: Path) -> None:
        """A decision in findings.csv closes a finding; `--no-ledger` knows nothing of it."""
        assert run(["extract", str(articles), "-o", str(articles / "claims.csv")]) == 0
        assert run(["compare", str(articles)]) == 1
        path = articles / "findings.csv"
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        for row in rows:
            row["verdict"] = "confirmed"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        assert run(["compare", str(articles)]) == 0
        assert run(["compare", str(articles), "--no-ledger"]) == 1

    def test_decisions_beside_a_claims_file_hold(self, articles: Path) -> None:
        """Comparing a claims.csv reads the decisions in its folder, and writes nothing there."""
        run(["compare", str(articles), "--ledger", "desk"])
        path = Path("desk/findings.csv")
        text = path.read_text("utf-8-sig")
        with io.StringIO(text, newline="") as stream:
            rows = list(csv.DictReader(stream))
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]))
            writer.writeheader()
            writer.writerows({**row, "verdict": "explained"} for row in rows)
        before = [(one.name, one.read_bytes()) for one in sorted(Path("desk").iterdir())]
        assert run(["compare", "desk/claims.csv"]) == 0
        assert run(["compare", "desk/claims.csv", "--no-ledger"]) == 1
        assert [(one.name, one.read_bytes()) for one in sorted(Path("desk").iterdir())] == before

    def test_the_files_have_one_name(self) -> None:
        """The command line knows the files of the ledger by the names that the ledger gives them."""
        assert (running.CLAIMS, running.FINDINGS) == (ledger.CLAIMS, ledger.FINDINGS)

    def test_a_partial_comparison_writes_no_ledger(self, articles: Path) -> None:
        """What `--only` and `--ignore` leave out is not taken out of findings.csv."""
        run(["compare", str(articles), "--ledger", "desk"])
        before = [(one.name, one.read_bytes()) for one in sorted(Path("desk").iterdir())]
        run(["compare", str(articles), "--ledger", "desk", "--ignore", "value-conflict"])
        run(["compare", str(articles), "--ledger", "desk", "--only", "subset"])
        assert [(one.name, one.read_bytes()) for one in sorted(Path("desk").iterdir())] == before

    def test_ledger_folder_of_its_own(self, articles: Path, tmp_path: Path) -> None:
        """`--ledger DIR` keeps the files in DIR, made where it is not there."""
        run(["compare", str(articles), "--ledger", str(tmp_path / "desk" / "iraq")])
        assert sorted(path.name for path in (tmp_path / "desk" / "iraq").iterdir()) == ["claims.csv", "findings.csv"]
        assert not (articles / "claims.csv").exists()

    def test_extract_merges_and_refuses(self, articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Onto an earlier claims.csv it merges; any other file it leaves alone."""
        assert run(["extract", str(articles), "-o", "claims.csv"]) == 0
        before = Path("claims.csv").read_bytes()
        assert run(["extract", str(articles), "-o", "claims.csv"]) == 0
        assert Path("claims.csv").read_bytes() == before
        for name in ("notes.csv", "notes.jsonl"):
            Path(name).write_text("mine\n", encoding="utf-8")
            assert run(["extract", str(articles), "-o", name]) == 2
            assert Path(name).read_text("utf-8") == "mine\n"
        assert "is there" in capsys.readouterr().err

    def test_a_broken_ledger_is_named_and_the_rest_compared(
        self, articles: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """One line with file and row, code 3, the findings all the same, the file as it was."""
        run(["extract", str(articles), "-o", str(articles / "claims.csv")])
        path = articles / "claims.csv"
        path.write_bytes(path.read_bytes() + b"one,row,too,short\r\n")
        before = path.read_bytes()
        assert run(["compare", str(articles), "--format", "concise"]) == 3
        said = capsys.readouterr()
        assert "value-conflict" in said.out
        assert "claims.csv:" in said.err
        assert said.err.count("\n") == 1
        assert path.read_bytes() == before


class TestClaimsAsInput:
    """A file of claims is accepted wherever articles are."""

    @pytest.mark.parametrize("name", ["claims.csv", "claims.jsonl"])
    @pytest.mark.usefixtures("articles")
    def test_same_findings_from_claims(self, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Without the articles, the claims give the same findings."""
        run(["extract", "articles", "-o", name])
        run(["compare", "articles", "--format", "jsonl"])
        wanted = capsys.readouterr().out
        assert run(["compare", name, "--format", "jsonl"]) == 1
        assert capsys.readouterr().out == wanted

    @pytest.mark.usefixtures("articles")
    def test_a_bad_row_is_named_and_the_rest_compared(self, capsys: pytest.CaptureFixture[str]) -> None:
        """One line with file and row; the other claims are compared; code 3."""
        run(["extract", "articles", "-o", "claims.csv"])
        text = Path("claims.csv").read_text("utf-8-sig")
        Path("claims.csv").write_text(text.replace(",5200,5200,", ",plenty,5200,"), encoding="utf-8")
        assert run(["compare", "claims.csv", "--format", "concise"]) == 3
        said = capsys.readouterr()
        assert "value-conflict" in said.out
        assert said.err.count("\n") == 1
        assert "plenty" in said.err
        assert "claims.csv:" in said.err


class TestLookUp:
    """Commands that look something up."""

    @pytest.mark.usefixtures("articles")
    def test_explain_a_finding(self, capsys: pytest.CaptureFixture[str]) -> None:
        """From the articles or from a stored report, the same words."""
        run(["compare", "articles", "-o", "report.json"])
        finding = json.loads(Path("report.json").read_text("utf-8"))["findings"][0]["id"]
        assert run(["explain", finding, "articles"]) == 0
        said = capsys.readouterr().out
        assert finding in said
        assert run(["explain", finding, "report.json"]) == 0
        assert capsys.readouterr().out == said

    def test_explain_a_kind(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A kind of finding needs no articles."""
        assert run(["explain", "rounding"]) == 0
        assert "What it finds" in capsys.readouterr().out

    @pytest.mark.usefixtures("articles")
    def test_why_not(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Two claims that are in no finding together."""
        run(["compare", "articles", "-o", "report.json"])
        claims = json.loads(Path("report.json").read_text("utf-8"))["claims"]
        assert run(["why-not", claims[0]["id"], claims[-1]["id"], "report.json"]) == 0
        assert capsys.readouterr().out.strip()

    @pytest.mark.usefixtures("articles")
    def test_marks(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Every number of the article has its state behind it, and the text is all there."""
        assert run(["marks", "alpha.txt", "articles"]) == 0
        said = capsys.readouterr().out
        assert "2,500⟦✓ " in said
        text = "".join(part.partition("⟧")[2] if number else part for number, part in enumerate(said.split("⟦")))
        assert text.startswith(ALPHA)

    @pytest.mark.usefixtures("articles")
    def test_marks_of_standard_input(self) -> None:
        """An article from standard input can be marked as well."""
        done = started("marks", "-", "-", input=ALPHA.encode())
        assert done.returncode == 0
        assert "2,500⟦" in done.stdout.decode()

    @pytest.mark.usefixtures("articles")
    def test_a_file_that_is_no_report(self, capsys: pytest.CaptureFixture[str]) -> None:
        """JSON that is no report is named, with code 3."""
        Path("other.json").write_text('{"a": 1}', encoding="utf-8")
        assert run(["explain", "F-1", "other.json"]) == 3
        assert "other.json" in capsys.readouterr().err

    def test_languages(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Every folder of words is a language."""
        assert run(["languages"]) == 0
        assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["ar", "en"]


class TestRead:
    """`claimcheck read`: what was understood of each file."""

    @pytest.fixture
    def page(self, tmp_path: Path) -> Path:
        """Give a folder with a page, and a file that nobody reads."""
        folder = tmp_path / "pages"
        folder.mkdir()
        (folder / "a.html").write_text(formats.page_with_json_ld(formats.ENGLISH), encoding="utf-8")
        (folder / "b.png").touch()
        (folder / "c.pdf").write_bytes(b"no such file")
        return folder

    def test_text(self, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Each fact with where it came from, what was kept and left out, and what was not read."""
        assert run(["read", str(page)]) == 3
        shown = capsys.readouterr().out
        for line in ("outlet        Alpha Daily  (json-ld)", "published at  2023-02-09T10:15:00+03:00  (json-ld)"):
            assert line in shown
        assert re.search(r"kept +\d+ of \d+ characters  \(1 headline, 1 lead, 1 caption\)", shown)
        assert "teaser of another story" in shown
        assert re.search(r"left out +\d+ characters  \(\d+ blocks around the story\)", shown)
        assert re.search(r"^not read  .*c\.pdf: is no PDF", shown, re.MULTILINE)
        assert re.search(r"^skipped  .*b\.png: ", shown, re.MULTILINE)
        assert shown.endswith("1 article read\n")

    def test_json(self, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The same as data, with the text that offsets count in."""
        assert run(["read", str(page), "--format", "json"]) == 3
        found = json.loads(capsys.readouterr().out)
        (article,) = found["articles"]
        assert article["facts"]["outlet"] == {"value": "Alpha Daily", "basis": "json-ld"}
        headline = next(zone for zone in article["zones"] if zone["kind"] == "headline")
        assert article["text"][headline["start"] : headline["end"]] == formats.ENGLISH.title
        assert article["kept"] + article["set_aside"] == article["characters"] == len(article["text"])
        assert formats.ENGLISH.related[0] in article["left_out"]
        assert [skip["failed"] for skip in found["skipped"]] == [False, True]
        assert run(["read", str(page), "--format", "jsonl"]) == 3
        assert json.loads(capsys.readouterr().out) == article

    def test_texts(self, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """`--texts` writes what offsets count in, wherever the command takes it, and over nothing else."""
        for number, command in enumerate((["read"], ["extract", "--format", "jsonl"], ["compare", "--no-ledger"])):
            folder = tmp_path / f"texts{number}"
            assert run([*command, str(page), "--texts", str(folder)]) == 3
            (row,) = csv.DictReader(io.StringIO((folder / "texts.csv").read_text(encoding="utf-8")))
            text = (folder / row["file"]).read_text(encoding="utf-8")
            assert text.startswith(formats.ENGLISH.title)
            assert (row["article"], int(row["characters"])) == ("a.html", len(text))
            shown = capsys.readouterr().out
            if "jsonl" in command:
                claims = [json.loads(line) for line in shown.splitlines()]
                assert claims
                assert all(text[claim["start"] : claim["end"]] == claim["quote"] for claim in claims)
        (tmp_path / "texts3").mkdir()
        (tmp_path / "texts3" / "mine.txt").touch()
        assert run(["read", str(page), "--texts", str(tmp_path / "texts3")]) == 2

    def test_the_text_is_in_the_report(self, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A report of pages holds their texts, one of texts does not."""
        run(["compare", str(page), "--format", "json", "--no-ledger"])
        report = json.loads(capsys.readouterr().out)
        (article,) = report["articles"]
        assert all(article["text"][claim["start"] : claim["end"]] == claim["quote"] for claim in report["claims"])
        assert ["outlet", "json-ld"] in article["basis"]
        assert (article["form"], article["author"]) == ("html", "Staff Desk")

    def test_limits(self, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Limits are options and settings; a name or number that is none is a usage error."""
        assert run(["read", str(page), "--limit", "markup=1KB"]) == 3
        assert "--limit markup=BYTES" in capsys.readouterr().out
        (page / "claimcheck.toml").write_text('[limits]\nmarkup = "1KB"\n', encoding="utf-8")
        run(["read", str(page)])
        assert "--limit markup=BYTES" in capsys.readouterr().out
        for wrong in ("markup", "size=3", "markup=many", "markup=-1"):
            assert run(["read", str(tmp_path), "--limit", wrong]) == 2
            assert "limit" in capsys.readouterr().err


def test_small_commands_import_nothing_heavy(articles: Path) -> None:
    """`--help` and a small `compare` start without pandas, numpy, pydantic, rich, jinja2 and the TOML reader's kin."""
    code = (
        "import sys; from claimcheck.cli import run; code = run(sys.argv[1:]);"
        "heavy = {'pandas', 'numpy', 'rich', 'jinja2', 'pydantic', 'dask', 'pyarrow', 'lxml', 'trafilatura',"
        "'feedparser', 'charset_normalizer', 'pypdf', 'qalam', 'docx', 'striprtf', 'fastwarc', 'email', 'zipfile'};"
        "sys.stderr.write(' '.join(sorted(heavy & set(sys.modules))) or 'nothing')"
    )
    root = str(Path(__file__).parents[1])
    commands = (["--help"], ["compare", "--help"], ["compare", str(articles), "-q"], ["extract", str(articles)])
    for arguments in (*commands, ["read", "--help"], ["read", str(articles)]):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": root},
        )
        assert done.stderr == "nothing"


def test_a_bar_appears_only_for_people_who_wait(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal and after a while; never with --quiet, never on standard output."""
    from claimcheck.cli import progress  # noqa: PLC0415 - replaced here

    run(["compare", str(articles)])
    plain = capsys.readouterr()
    assert plain.err == ""
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run(["compare", str(articles)])
    waited = capsys.readouterr()
    assert "claimcheck" in waited.err
    assert waited.out == plain.out
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run(["compare", str(articles), "--quiet"])
    assert capsys.readouterr().err == ""


class TestTerminal:
    """On a terminal: colour beside words, isolates around right-to-left text, never wider than it is."""

    @staticmethod
    def seen(*arguments: str, **environment: str) -> str:
        """Run the command on a terminal of its own and give what it shows."""
        main_end, other_end = os.openpty()
        root = str(Path(__file__).parents[1])
        base = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}}
        process = subprocess.Popen(
            [sys.executable, "-m", "claimcheck", *arguments],
            stdout=other_end,
            stderr=subprocess.DEVNULL,
            env={**base, "PYTHONPATH": root, "LC_ALL": "C", "TERM": "xterm", **environment},
        )
        os.close(other_end)
        pieces = []
        # The terminal ends with an error once nobody holds its other end.
        with os.fdopen(main_end, "rb") as stream, contextlib.suppress(OSError):
            while piece := stream.read1():
                pieces.append(piece)
        process.wait()
        return b"".join(pieces).decode()

    @pytest.fixture(autouse=True)
    def arabic_article(self, articles: Path) -> None:
        """Add an article in Arabic."""
        text = "يوجد في العراق 2700 جندي أميركي في 23 تموز 2021.\n"
        (articles / "delta.txt").write_text(text, encoding="utf-8")

    def test_colour_only_adds(self) -> None:
        """The words are the same with colour and without."""
        coloured = self.seen("compare", "articles")
        assert "\x1b[1;31m" in coloured
        plain = self.seen("compare", "articles", NO_COLOR="1")
        assert "\x1b" not in plain
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
        assert "\x1b" not in self.seen("compare", "articles", TERM="dumb")

    def test_isolates_on_a_terminal(self) -> None:
        """Right-to-left words are wrapped, unless the terminal wants none of it."""
        assert "\u2068" in self.seen("compare", "articles", NO_COLOR="1")
        assert not {"\u2068", "\u2069", "\u200e"} & set(self.seen("compare", "articles", "--no-bidi"))

    def test_width_of_the_terminal(self) -> None:
        """A narrow terminal gets narrow lines."""
        lines = self.seen("compare", "articles", NO_COLOR="1", COLUMNS="60").splitlines()
        assert max(map(cells, lines)) <= 60
