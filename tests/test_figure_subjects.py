"""Whom or what a figure is told of, where that is another phrase than its noun."""

from __future__ import annotations

import pytest
from conftest import claims_of


def subjects(text: str, code: str = "en") -> list[str | None]:
    """Give the subject of every figure in a text."""
    return [claim.quantity.subject for claim in claims_of(text, language=code) if claim.quantity is not None]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Unemployment rose to 5 percent.", "Unemployment"),
        ("Meanwhile, exports to Jordan dropped 7 percent.", "exports to Jordan"),
        ("The ministry has 130 drivers in the north.", "ministry"),
        ("The ministry, which has 130 drivers, is new.", "ministry"),
        ("The bridge, opened in May, is worth 40 million dollars.", "bridge"),
        ("The firm was expected to earn 40 million dollars.", "firm"),
        ("The firm paid its lenders and earned 40 million dollars.", "firm"),
        ("The firm sold the mill, losing 40 million dollars.", "firm"),
        ("The mill closed, and shares in the firm were down 5 percent.", "shares in the firm"),
        ("The average price of wheat in the region was 300 dollars.", "average price of wheat in the region"),
        ("They signed an aid package of 40 million dollars.", "aid package"),
        ("The club bought a car with 300 horsepower.", "car"),
        ("The bank cut its key rate to 5 percent.", "key rate"),
        ("The report found a 5 percent rise in grain exports.", "grain exports"),
        ("The report found a rise of 5 percent in grain exports.", "grain exports"),
        ("The homes, ranging from 200 dollars to 300 dollars, are new.", "homes"),
        ("The firm said it has more than 130 drivers.", "firm"),
        ("The report envisages a loss of 40 million dollars.", "loss"),
        ("Shares in Alpha up 5 percent", "Shares in Alpha"),
        ("The emergency that the president declared on Tuesday is to last three months.", "emergency"),
        ("The house which was built in 1990 was worth 40 million dollars.", "house"),
        ("The poll has Smith in front, with Jones third, and Brown at 17 percent.", "Brown"),
        ("The S&P 500 gained 5 percent.", "S&P 500"),
        ("The model would tap 5 percent.", "model"),
        ("Mileage is also creeping up 5 percent.", "Mileage"),
        (
            "The exchange rate between the US dollar and the yen is 110 yen.",
            "exchange rate between the US dollar and the yen",
        ),
        (
            "Grain sales to Iraq, Kuwait, Jordan and Egypt rose 5 percent.",
            "Grain sales to Iraq, Kuwait, Jordan and Egypt",
        ),
        ("A2 Shipping shares rose 4 percent.", "A2 Shipping shares"),
        ("A disorderly exit would cost 40 million dollars.", "disorderly exit"),
        ("They committed to an overall cut of 800,000 barrels.", "overall cut"),
        ("The law passed with turnout at a record 88.92 percent.", "turnout"),
        ("The law passed with turnout above 50 percent.", "turnout"),
        ("The firm made the biggest loss, with its shares down 12 percent.", "shares"),
        ("The trader sold the painting for 40 million dollars.", "painting"),
        ("Banks pulled the index 5 percent lower.", "index"),
        ("Each of the bridges costs about 40 million dollars.", "bridges"),
        ("The engine was tuned by Alpha to give 300 horsepower.", "engine"),
        ("Police are seeking Alpha Beta, 41, over the fire.", "Alpha Beta"),
        ("The guards were busy counting two trucks.", "guards"),
        ("Alphaville: 1,200 buildings", "Alphaville"),
        ("- Alphaville: 1,200 buildings", "Alphaville"),
        ("The paper came with a supplement that had an article giving ten reasons.", "article"),
        ("They called on the council to act on an old proposal to spend 40 million dollars.", "old proposal"),
        ("The mill on Monday announced plans to lay off 130 drivers.", "mill"),
        ("The boy was playing on the floor with two others.", "boy"),
        ("Planes typically score somewhere between 50 and 70.", "Planes"),
        ("Alpha shares in Tokyo were up 5 percent.", "Alpha shares in Tokyo"),
        ("Workers shut down three mills.", "Workers"),
        ("They met a man in his late 50s.", "man"),
        ("By the time Alpha had five bases, it was late.", "Alpha"),
        ("They propose a 23 percent across-the-board cut in benefits.", "benefits"),
    ],
)
def test_the_subject_is_the_phrase_that_a_figure_is_told_of(text: str, subject: str) -> None:
    """It is what stands before the verb, around a noun of measure, before "of", or what a verb of change acts on."""
    assert subjects(text) == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said 130 drivers were waiting.",
        "It has 130 drivers.",
        "The strike was felt in 10 provinces.",
        "About 130 drivers were waiting.",
        "Police: 130 drivers",
        "The firm closed after 130 drivers had left.",
        "The test comes as several nations are worried.",
        "He has been with the department for about 10 years.",
        "Two young sailors hired a lawyer.",
        "They gave up after five drivers were found.",
        "The ministry estimated that this will save 40 million dollars.",
        "They kept to a theme they've had for ten years.",
        "Police are asking how a 4-year-old came in.",
        "The mayor put the question to him, according to three officials.",
        "If homes were built, the population would reach 24 million.",
    ],
)
def test_no_subject_is_made_up(text: str) -> None:
    """Who tells a figure is not what it is about, and a pronoun alone names nobody."""
    assert subjects(text) == [None]


def test_figures_of_one_sentence_find_their_own_subjects() -> None:
    """What the next figure is told of is not sought beyond the verb that it has itself."""
    text = "Grain exports fell 5 percent to 40 million dollars while the price of oil rose 6 percent."
    assert subjects(text) == ["Grain exports", "Grain exports", "price of oil"]
    text = "The study sees a 19% drop for the Alpha index to 1,350 points."
    assert subjects(text) == ["Alpha index", "Alpha index"]
    assert subjects("It has four-, five- and six-cylinder engine options.") == ["engine options"] * 3
    assert subjects("Grain exports fell 5 percent, and fruit sales 6 percent.") == ["Grain exports", "fruit sales"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("حققت الشركة إيرادات إجمالية من عملياتها في المملكة بلغت 40 مليون دولار.", "إيرادات"),
        ("سجل المستثمر خسارة على الورق بلغت 40 مليون دولار.", "خسارة"),
        ("في الوقت الذي بلغ فيه رصيد القروض القائمة بنهاية العام 40 مليون دولار.", "رصيد القروض القائمة"),
        ("ارتفعت قيمة القروض المقدمة للأسر إلى 40 مليون دولار.", "قيمة القروض المقدمة للأسر"),
        ("وهما من مشاريع توليد الكهرباء، وتبلغ طاقتهما الإجمالية 5300 ميغاواط.", "طاقتهما"),
        ("منحت الحكومة الجالية قطعة أرض تبلغ مساحتها 200 متر مربع.", "قطعة أرض"),
        ("شهدت الجلسة تراجعا للأسهم يتقدمها سهم المصرف بنسبة 4 في المئة.", "سهم المصرف"),
        ("أودع المصرف مبلغ 40 مليون دولار في حسابات الطلاب.", "مبلغ"),
        ("بلغ إنتاج البلاد في العام الماضي (وهو عام كبيس) 40 مليون برميل.", "إنتاج البلاد"),
        ("بلغت حصة «دلتا» الفرنسية 10 في المئة.", "حصة «دلتا» الفرنسية"),
        ("تمت تهيئة الجهاز الذي يبلغ وزنه 40 كيلوغراما.", "الجهاز"),
        ("بلغت نسبة الجامعيين فيها 16 في المئة.", "نسبة الجامعيين"),
        ("شهد الحقل أسعارا تتراوح بين 40 و50 دولارا.", "أسعارا"),
        ("شمل البرنامج مشاريع في المدينة بقيمة (40) مليون دولار.", "مشاريع"),
        ("جاءت في المرتبة الثالثة ألمانيا بنسبة 4 في المئة.", "ألمانيا"),
    ],
)
def test_the_subject_of_a_verb_that_comes_first(text: str, subject: str) -> None:
    """A preposition with its noun is stepped over, a clause in front has its own verb, a measure is its owner's."""
    assert subjects(text, "ar") == [subject]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("رفضت الوزارة 40 في المئة من هذه الطلبات.", ["الطلبات"]),
        ("استفاد الآلاف من هذا القرار.", [None]),
        ("خفض المصنع 400 ألف طن تقريبا من الانبعاثات.", ["الانبعاثات"]),
        ("أكد 66 في المئة من الناس ذلك، في حين قال 10 في المئة إنهم مترددون.", ["الناس", "الناس"]),
        ("أيدت العديد من تلك الدول القرار.", ["الدول"]),
        ("شارك في أوبريتات وطنية عدة، ثم سافر.", ["أوبريتات وطنية"]),
        ("ارتفعت الأقساط إلى 19 مليار دولار وبنسبة نمو بلغت 23 في المئة.", [None, None]),
    ],
)
def test_the_noun_that_an_arabic_share_is_of(text: str, nouns: list[str | None]) -> None:
    """A noun behind "of these", or the one of the share before; none that "and at a rate of" begins with."""
    found = [claim.quantity for claim in claims_of(text, language="ar") if claim.quantity is not None]
    assert [one.noun for one in found] == nouns


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("هناك نحو (900) ألف متقاعد.", [(900_000, 900_000, "about", "count")]),
        ("نفذت الشركة أكثر من (40) مشروعا.", [(40, None, "more_than", "count")]),
        ("لا يقل وزن الطرد عن 5 كيلوغرامات.", [(5, None, "at_least", "kilogram")]),
        ("تمثل القروض %70 من الموجودات.", [(70, 70, "exact", "percent")]),
        ("توفي رجل في العقد الخامس من العمر.", [(40, 50, "range", "year")]),
    ],
)
def test_bounds_and_units_as_arabic_prints_them(
    text: str, wanted: list[tuple[float | None, float | None, str, str]]
) -> None:
    """In front of a bracket, around a subject, with the sign of per cent in front, and a decade of a life."""
    found = [claim.quantity for claim in claims_of(text, language="ar") if claim.quantity is not None]
    assert [(one.low, one.high, one.approx, one.unit) for one in found if one.unit != "person"] == wanted


def test_two_that_survived_are_not_what_many_came_down_to() -> None:
    """A count with a deed of its own is no end of a change."""
    text = "كانت الطائرة تقل 181 راكبا وتحطمت ونجا اثنان."
    found = [claim.quantity for claim in claims_of(text, language="ar") if claim.quantity is not None]
    assert [(one.concept, one.role == "after") for one in found] == [("passenger", False), ("survivor", False)]


def test_what_comes_in_addition_is_no_change() -> None:
    """The word of "in addition to" is spelt like "he added it", but for the ending of a feminine noun."""
    text = "تشمل الخطة 500 ألف تلميذ إضافة إلى خمسة آلاف مدرس."
    found = [claim.quantity for claim in claims_of(text, language="ar") if claim.quantity is not None]
    assert [(one.low, one.role) for one in found] == [(500_000, "level"), (5_000, "level")]


def test_a_rise_that_follows_a_figure_is_not_the_figure() -> None:
    """With "by" written on, a noun of change tells the next figure; with its owner, the change of that."""
    text = "بلغت القروض 40 مليون دولار بارتفاع نسبته 5 في المئة، مقابل توقعات بارتفاعها 3 في المئة."
    found = [claim.quantity for claim in claims_of(text, language="ar") if claim.quantity is not None]
    assert [(one.role, one.direction, one.concept) for one in found] == [
        ("level", None, "debt"),
        ("delta", "up", "debt"),
        ("delta", "up", "debt"),
    ]
