"""Compile language packs and vocabulary into the package while it is built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilePacks(BuildHookInterface[Any]):
    """Write claimcheck/compiled/*.json."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Run before the files of the wheel are gathered; also for an editable install."""
        sys.path.insert(0, self.root)
        from claimcheck.languages.compiler import write_compiled  # noqa: PLC0415 - importable only from here on

        write_compiled(Path(self.root) / "claimcheck" / "compiled")
