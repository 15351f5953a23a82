"""
From paths to articles: folders, text files, corpora, standard input; then cleaning.

    read(["sources/"])     everything that the paths lead to, as a stream of articles
    clean(article)         one article with its zones, title and date
"""

from claimcheck.read.cleaning import clean
from claimcheck.read.inputs import Inputs, read

__all__ = ["Inputs", "clean", "read"]
