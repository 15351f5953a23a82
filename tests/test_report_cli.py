"""`claimcheck report` as it is run: several files at once, an earlier log to compare with, the same bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from claimcheck.cli import run

STORY = Path(__file__).parents[1] / "sources" / "iraq-2021"


class TestReportForms:
    """`report`: several files at once."""

    def test_all_at_once(self, tmp_path: Path) -> None:
        """One comparison, every form that is asked for, each by its suffix."""
        names = [str(tmp_path / f"r.{suffix}") for suffix in ("html", "md", "json", "sarif", "csv", "jsonld", "txt")]
        chosen = [part for name in names for part in ("-o", name)]
        assert run(["report", str(STORY), "--no-ledger", *chosen]) == 0
        assert all(Path(name).stat().st_size for name in names)
        assert json.loads(Path(names[3]).read_text("utf-8"))["version"] == "2.1.0"

    def test_a_baseline_needs_sarif(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What would be ignored is refused; an earlier log makes the same findings unchanged."""
        page, log, again = (str(tmp_path / name) for name in ("r.html", "r.sarif", "s.sarif"))
        assert run(["report", str(STORY), "--no-ledger", "-o", page, "--baseline", log]) == 2
        assert "--baseline" in capsys.readouterr().err
        assert run(["report", str(STORY), "--no-ledger", "-o", log]) == 0
        assert run(["report", str(STORY), "--no-ledger", "-o", again, "--baseline", log]) == 0
        states = {one["baselineState"] for one in json.loads(Path(again).read_text("utf-8"))["runs"][0]["results"]}
        assert states == {"unchanged"}
        assert run(["report", str(STORY), "--no-ledger", "-o", again, "--baseline", page]) == 3

    def test_compare_takes_a_baseline_too(self, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        """What `compare --format sarif` printed is a baseline; without SARIF there is nothing that could tell."""
        compare = ["compare", str(STORY), "--no-ledger"]
        assert run([*compare, "--format", "sarif"]) == 1
        before = tmp_path / "before.sarif"
        before.write_bytes(capsysbinary.readouterr().out)
        assert run([*compare, "--format", "sarif", "--baseline", str(before), "--ignore", "rounding"]) == 1
        (found,) = json.loads(capsysbinary.readouterr().out)["runs"]
        states = {one["ruleId"]: one["baselineState"] for one in found["results"]}
        assert states.pop("rounding") == "absent"
        assert set(states.values()) == {"unchanged"}
        assert run([*compare, "--baseline", str(before)]) == 2
        assert b"--format sarif" in capsysbinary.readouterr().err

    def test_the_same_bytes(self, tmp_path: Path) -> None:
        """Whatever the number of workers, every form is the same to the byte."""
        for workers in ("1", "2"):
            names = [str(tmp_path / f"{workers}.{suffix}") for suffix in ("html", "sarif", "md", "jsonld")]
            chosen = [part for name in names for part in ("-o", name)]
            assert run(["report", str(STORY), "--no-ledger", "--workers", workers, *chosen]) == 0
        for suffix in ("sarif", "md", "jsonld", "html"):
            one, two = ((tmp_path / f"{workers}.{suffix}").read_bytes() for workers in "12")
            assert one == two, suffix

    def test_the_same_bytes_on_another_machine(self, tmp_path: Path) -> None:
        """Hash seed, locale, time zone and the order in which files lie in the folder change no byte of any form."""
        suffixes = ["html", "md", "json", "sarif", "csv", "jsonld", "jsonl", "txt"]
        if find_spec("pyarrow"):
            suffixes.append("parquet")
        places = {
            "one": {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
            "two": {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/Los_Angeles", "LANG": "de_DE.UTF-8"},
        }
        for number, (name, environment) in enumerate(places.items()):
            folder = tmp_path / name / "story"
            folder.mkdir(parents=True)
            for source in sorted(STORY.iterdir(), reverse=bool(number)):
                (folder / source.name).write_bytes(source.read_bytes())
            chosen = [part for suffix in suffixes for part in ("-o", f"report.{suffix}")]
            command = [sys.executable, "-m", "claimcheck", "report", "story", "--ui", "ar", "--no-ledger", *chosen]
            subprocess.run(command, cwd=folder.parent, env={**os.environ, **environment}, check=True)
        for suffix in suffixes:
            one, two = ((tmp_path / name / f"report.{suffix}").read_bytes() for name in places)
            assert one, suffix
            assert one == two, suffix

    def test_the_order_of_paths(self, tmp_path: Path) -> None:
        """Articles that are named one by one are the same story in whatever order; only the command differs."""
        names = [str(path) for path in sorted(STORY.glob("*.txt"))]
        for number, paths in enumerate((names, names[::-1])):
            chosen = [part for suffix in ("json", "csv") for part in ("-o", str(tmp_path / f"{number}.{suffix}"))]
            assert run(["report", *paths, "--no-ledger", "--workers", "1", "-q", *chosen]) in {0, 1}
        for suffix in ("json", "csv"):
            assert (tmp_path / f"0.{suffix}").read_bytes() == (tmp_path / f"1.{suffix}").read_bytes(), suffix

    def test_claims_as_parquet(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What one run extracted another compares; without the extra, the way to it is told before any work."""
        name = str(tmp_path / "claims.parquet")
        with monkeypatch.context() as without:
            without.setitem(sys.modules, "pyarrow", None)
            assert run(["extract", str(STORY), "-o", name]) == 2
        pytest.importorskip("pyarrow", reason="the extra [parquet] is not installed")
        assert run(["extract", str(STORY), "-o", name]) == 0
        assert run(["compare", name, "--no-ledger", "-q"]) == run(["compare", str(STORY), "--no-ledger", "-q"]) == 1
