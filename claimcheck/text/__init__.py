"""Text without knowing a language: folding with a map back, tokens, sentences."""

from claimcheck.text.fold import Folded, fold
from claimcheck.text.sentences import sentence_starts
from claimcheck.text.tokens import Tokens, tokenise

__all__ = ["Folded", "Tokens", "fold", "sentence_starts", "tokenise"]
