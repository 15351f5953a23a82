"""
The nouns: what every room of claimcheck takes and gives.

All are values: typed, slotted, equal by content, never changed after they are made (`msgspec.structs.replace` makes
a changed copy). Their field names are the public contract: encoding one as JSON gives the documented output.

Offsets are Unicode code points into the article's text as stored, 0-based, end-exclusive.
"""

from claimcheck.model.articles import Article, Mark, MarkState, Passage, Trust, Zone, ZoneKind
from claimcheck.model.claims import (
    OF_THE_TOTAL,
    Approx,
    Attribution,
    Basis,
    Claim,
    ClaimKind,
    DateClaim,
    Event,
    Link,
    LinkRole,
    Quantity,
    Role,
    Sentence,
    When,
)
from claimcheck.model.dates import DateExpression, DateForm
from claimcheck.model.findings import (
    CLOSING,
    LEVELS,
    MEASURED,
    Alignment,
    Decision,
    Finding,
    Group,
    Level,
    Match,
    Outcome,
    Side,
    Test,
)
from claimcheck.model.knowledge import Ignored, Knowledge
from claimcheck.model.report import (
    SCHEMA,
    ArticleReport,
    Extraction,
    Input,
    Limits,
    Manifest,
    NumberCounts,
    Options,
    Report,
    Skipped,
)
from claimcheck.model.values import DateRange, Interval, Number, Span, Value

__all__ = [
    "CLOSING",
    "LEVELS",
    "MEASURED",
    "OF_THE_TOTAL",
    "SCHEMA",
    "Alignment",
    "Approx",
    "Article",
    "ArticleReport",
    "Attribution",
    "Basis",
    "Claim",
    "ClaimKind",
    "DateClaim",
    "DateExpression",
    "DateForm",
    "DateRange",
    "Decision",
    "Event",
    "Extraction",
    "Finding",
    "Group",
    "Ignored",
    "Input",
    "Interval",
    "Knowledge",
    "Level",
    "Limits",
    "Link",
    "LinkRole",
    "Manifest",
    "Mark",
    "MarkState",
    "Match",
    "Number",
    "NumberCounts",
    "Options",
    "Outcome",
    "Passage",
    "Quantity",
    "Report",
    "Role",
    "Sentence",
    "Side",
    "Skipped",
    "Span",
    "Test",
    "Trust",
    "Value",
    "When",
    "Zone",
    "ZoneKind",
]
