"""What travels through the pipeline around the nouns: options in, an extraction between, a report out."""

from __future__ import annotations

from datetime import date

from claimcheck.model.articles import Article, Mark, Trust
from claimcheck.model.claims import Claim, Quantity
from claimcheck.model.dates import DateExpression
from claimcheck.model.findings import Finding, Group
from claimcheck.model.knowledge import Knowledge
from claimcheck.model.values import Value

SCHEMA = "claimcheck.report/1"


MB = 1_000_000


class Limits(Value, frozen=True, kw_only=True):
    """
    How much of an input is read before it counts as hostile; sizes in bytes.

    Args:
        file: one document, in a folder or in an archive.
        markup: the markup of one page or document, which takes many times as much memory.
        unpacked: all that is unpacked from one archive.
        members: the files of one archive, the records of a web archive, the entries of a feed.
        depth: archives within archives.
        nesting: elements within elements of a page.
        pages: of one PDF.
        cells: of the tables of one document.
        seconds: of processor time for one PDF.
        characters: of the text of one article; a thousand pages have two million.

    """

    file: int = 64 * MB
    markup: int = 10 * MB
    unpacked: int = 4_000 * MB
    members: int = 100_000
    depth: int = 3
    nesting: int = 250
    pages: int = 1_000
    cells: int = 20_000
    seconds: int = 60
    characters: int = 2_000_000


class Options(Value, frozen=True, kw_only=True):
    """
    All settings of a run, passed in; nothing is read from anywhere else.

    `workers` 0 means as many as help, 1 in this process. `interface` is the language of messages (`en`, `ar`).
    `only` and `ignore` are finding kinds. `about_tolerance` is the share by which "about N" may miss N; `limits` are
    those of reading, `knowledge` is what people taught of their story. `semantic` lets an encoder of sentences propose
    pairs of statements.
    """

    workers: int = 0
    interface: str = "en"
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    about_tolerance: float = 0.05
    limits: Limits = Limits()
    knowledge: Knowledge = Knowledge()
    semantic: bool = False

    def tolerance(self, quantity: Quantity | None) -> float:
        """Give the share by which "about" may miss a figure: taught for its concept or unit, else the usual one."""
        told = self.knowledge.tolerances
        names = (quantity.concept, quantity.unit) if quantity is not None and told else ()
        return next((told[name] for name in names if name in told), self.about_tolerance)


class Skipped(Value, frozen=True):
    """An input that was not read and why; `failed` where it should have been readable (exit code 3)."""

    path: str
    reason: str
    failed: bool = False


class Input(Value, frozen=True):
    """A file that was read, by content."""

    path: str
    sha256: str


class Extraction(Value, frozen=True):
    """
    Everything read out of one article.

    The article's text is gone (`text` is empty) where its file is its text: only its claims travel on.

    `expressions` is parallel to `claims`: the date expression that the claim's `when` (or its date) rests on, still
    open where only the story can resolve it. `dates` are all date expressions of the article, as evidence for the
    story. `sketch` holds hashed word shingles, for finding copied text; `sources` the outlets that the article says it
    is taken from.
    """

    article: Article
    characters: int
    claims: tuple[Claim, ...]
    expressions: tuple[DateExpression | None, ...]
    marks: tuple[Mark, ...]
    dates: tuple[DateExpression, ...] = ()
    sketch: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()


class NumberCounts(Value, frozen=True):
    """How many numbers of an article were found, and what became of them."""

    found: int
    claimed: int
    excluded: int
    not_understood: int


class ArticleReport(Value, frozen=True, kw_only=True):
    """
    An article in the report: what is known of it, and the state of every number.

    `text` is there where the article's file is not its text (a page, a PDF), so that every span can be checked; `basis`
    says where each field came from, `copy_of` names the article of the story whose wording it shares.
    """

    id: str
    story: str
    outlet: str
    published: date | None
    published_basis: str
    language: str
    title: str
    path: str
    url: str
    characters: int
    numbers: NumberCounts
    marks: tuple[Mark, ...]
    author: str = ""
    published_at: str = ""
    updated_at: str = ""
    canonical: str = ""
    form: str = "text"
    trust: Trust = ""
    basis: tuple[tuple[str, str], ...] = ()
    copy_of: str = ""
    text: str | None = None


class Manifest(Value, frozen=True):
    """What it takes to make the same report again."""

    version: str
    settings: Options
    inputs: tuple[Input, ...]


class Report(Value, frozen=True, kw_only=True):
    """The answer of `compare`; `extract` fills articles, claims and skipped only."""

    schema: str = SCHEMA
    articles: tuple[ArticleReport, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...] = ()
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    manifest: Manifest
