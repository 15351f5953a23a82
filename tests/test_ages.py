"""Ages against dates of birth, in one article and in two, from the words to the finding."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import claims_of
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from claimcheck.align import align
from claimcheck.discrepancies import find
from claimcheck.model import Claim, Finding, Options

PUBLISHED = date(2024, 3, 25)


def mismatches(*articles: tuple[str, str]) -> list[Finding]:
    """Give the findings of a story, each article with its language, that say that its figures do not add up."""
    claims: list[Claim] = []
    for index, (language, text) in enumerate(articles):
        found = claims_of(text, language=language, published=PUBLISHED)
        own = {"article": f"{index}.txt", "outlet": str(index)}
        claims += [structs.replace(claim, id=f"{claim.id}-{index}", **own) for claim in found]
    findings = find(claims, align(claims, Options()), Options())
    return [one for one in findings if one.kind == "sum-mismatch"]


BORN = "The singer John Smith was born on 3 March 1940 in Leeds."
BORN_IN_ARABIC = "ولد المطرب محمد رشدي في 20 يوليو 1928 في القاهرة."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"John Smith dies at 91. {BORN}", "1940-03-03 → 2024-03-25 = 84, not 91 years"),
        (f"John Smith, 91, will sing on Friday. {BORN}", "1940-03-03 → 2024-03-25 = 84, not 91 years"),
        (f"Smith, aged 81, sang again. {BORN}", "1940-03-03 → 2024-03-25 = 84, not 81 years"),
        (f"The 81-year-old John Smith sang again. {BORN}", "1940-03-03 → 2024-03-25 = 84, not 81 years"),
        ("John Smith dead at 91. John Smith was born in 1940.", "1940 → 2024-03-25 = 83–84, not 91 years"),  # noqa: RUF001 - a range
        ("John Smith (born 1940) sang. John Smith, 91, sang.", "1940 → 2024-03-25 = 83–84, not 91 years"),  # noqa: RUF001 - a range
        ("John Smith (1940-2010) sang. John Smith died at 60.", "1940-01-01 to 2010-12-31 = 69–70, not 60 years"),  # noqa: RUF001 - a range
        (f"{BORN} He moved. John Smith died at 45 on 2 May 1975.", "1940-03-03 → 1975-05-02 = 35, not 45 years"),
    ],
)
def test_an_age_that_the_date_of_birth_does_not_give_is_shown_with_its_sum(text: str, shown: str) -> None:
    """Two ages are possible where only the year of birth is told."""
    assert [test.detail for one in mismatches(("en", text)) for test in one.why] == [shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"توفي المطرب محمد رشدي اليوم عن 76 عاما. {BORN_IN_ARABIC}", "1928-07-20 → 2024-03-25 = 95, not 76 years"),
        (f"توفي محمد رشدي اليوم عن عمر ناهز 76 عاما. {BORN_IN_ARABIC}", "1928-07-20 → 2024-03-25 = 95, not ~76 years"),
        (f"غنى محمد رشدي البالغ من العمر 90 عاما. {BORN_IN_ARABIC}", "1928-07-20 → 2024-03-25 = 95, not 90 years"),
        (f"غنى محمد رشدي (90 عاما) في الحفل. {BORN_IN_ARABIC}", "1928-07-20 → 2024-03-25 = 95, not 90 years"),
        (
            "غنى محمد رشدي (90 عاما) في الحفل. المطرب محمد رشدي من مواليد القاهرة عام 1928.",
            "1928 → 2024-03-25 = 95–96, not 90 years",  # noqa: RUF001 - a range
        ),
    ],
)
def test_an_age_in_arabic_is_compared_too(text: str, shown: str) -> None:
    """The same rules, over the words of the other pack."""
    assert [test.detail for one in mismatches(("ar", text)) for test in one.why] == [shown]


def test_birth_and_age_meet_across_articles_and_languages() -> None:
    """One article tells the date of birth, the other the age, each in its own script."""
    found = mismatches(("ar", BORN_IN_ARABIC), ("en", "Mohamed Rushdi, 90, sang at the concert."))
    assert [test.detail for one in found for test in one.why] == ["1928-07-20 → 2024-03-25 = 95, not 90 years"]
    assert len(found[0].sides) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"John Smith dies at 84. {BORN}",
        f"John Smith, 84, will sing on Friday. {BORN}",
        # another person
        f"Mary Jones, 91, will sing on Friday. {BORN}",
        f"His wife Mary Smith, 79, will sing on Friday. {BORN}",
        f"John Smith is survived by his wife Mary, 79. {BORN}",
        # an age of another day
        f"He was 12 when John Smith, 12, began to sing. {BORN}",
        f"John Smith began to sing at the age of 12. {BORN}",
        f"John Smith, 24, began to sing. {BORN}",
        f"John Smith died at 45 in 1985. {BORN}",
        # nobody knows on which day
        f"John Smith died at 70. {BORN}",
        # around the birthday
        "John Smith, 83, will sing on Friday. John Smith was born on 20 March 1940.",
        "John Smith, 83, will sing on Friday. John Smith was born in 1940.",
        "John Smith, 84, will sing on Friday. John Smith was born in 1940.",
        # no life of a person
        "John Smith, 84, sang. The war (1940-2010) is over.",
        f"The fair lasted 91 years. {BORN}",
    ],
)
def test_ages_that_fit_or_are_of_another_day_or_person_are_no_mismatch(text: str) -> None:
    """An age is compared only where it is the person's, and told as of a known day."""
    assert mismatches(("en", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"توفي المطرب محمد رشدي اليوم عن 95 عاما. {BORN_IN_ARABIC}",
        f"توفي المطرب محمد رشدي عن 76 عاما. {BORN_IN_ARABIC}",
        f"غنى محمد عبده (74 عاما) في الحفل. {BORN_IN_ARABIC}",
        f"بدأ محمد رشدي الغناء في سن 20 عاما. {BORN_IN_ARABIC}",
    ],
)
def test_ages_in_arabic_that_fit_are_no_mismatch(text: str) -> None:
    """The same, over the words of the other pack; who died on no day that is told was once of any age."""
    assert mismatches(("ar", text)) == []


@given(born=st.dates(date(1920, 1, 1), date(2004, 12, 31)), precise=st.booleans())
def test_the_true_age_never_is_a_mismatch_and_another_is(born: date, *, precise: bool) -> None:
    """Whatever the birthday and however it is told, the age of the day fits it, and one three years off does not."""
    age = PUBLISHED.year - born.year - ((PUBLISHED.month, PUBLISHED.day) < (born.month, born.day))
    told = f"John Smith was born in {born:%Y}." if not precise else f"John Smith was born on {born:%d %B %Y}."
    assert mismatches(("en", f"John Smith, {age}, sang. {told}")) == []
    assert len(mismatches(("en", f"John Smith, {age + 3}, sang. {told}"))) == 1
