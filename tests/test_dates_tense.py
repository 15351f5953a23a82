"""Which of two days is meant: by the verb of the clause, the calendar of the place, and what stands beside the date."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.grammar.dates import read_dates, resolve
from claimcheck.grammar.numbers import read_numerals
from claimcheck.languages import Scan, language_of, lexicon

FRIDAY = date(2021, 7, 23)
SUNDAY = date(2021, 7, 25)


def days(text: str, published: date = FRIDAY) -> list[str]:
    """Read a text and write the days of its dates as `first..last`."""
    scan = Scan(text, lexicon(language_of(text)))
    found = (resolve(each.expression, published) for each in read_dates(scan, read_numerals(scan)))
    return [f"{when.first or ''}..{when.last or ''}" for when in found]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وقع الهجوم الاثنين.", 19),
        ("أعلنت الوزارة النتائج الاثنين.", 19),
        ("لم يحضر الوزير جلسة الاثنين.", 19),
        ("كان الوفد يزور المدينة الاثنين.", 19),
        ("نشرت الصحيفة الاثنين أن الجسر سيغلق.", 19),
        ("الوزير الذي سيغادر غدا، وصل إلى المدينة الاثنين.", 19),
        ("تعقد اللجنة اجتماعها الاثنين.", 26),
        ("يرعى محافظ المدينة رئيس اللجنة العليا للمهرجان مساء الاثنين حفل الافتتاح.", 26),
        ("من المقرر أن تصل البعثة إلى العاصمة الاثنين.", 26),
        ("أكد المدرب أن الفريق سيلعب الاثنين.", 26),
        ("تدرب الفريق استعدادا لمباراة الاثنين.", 26),
        ("تعتزم اللجنة عقد اجتماع الاثنين.", 26),
        ("يخطط الفريق من أجل الفوز الاثنين.", 26),
        ("تصل البعثة بالإضافة إلى الوفد الاثنين.", 26),
        ("تسلم النص ليدرس غدا قبل عرضه على الوزراء الاثنين.", 26),
        ("قال إن البعثة تغادر على أن يصل الوفد الاثنين.", 26),
        ("كتب الشاعر مؤكدا على أن القصيدة قرئت الاثنين.", 19),
        ("ظهرت صور الأهالي وهم يبكون في المدينة، الاثنين.", 19),
        ("The bridge opens on Monday.", 26),
        ("يصل الوفد غدا، والوزير الاثنين.", 26),
        ("He is expected to survive after a man shot him on Monday.", 19),
        ("She is expected to be arraigned on Monday.", 26),
        ("The mayor likely won on Monday.", 19),
        ("The vote is slated for Monday.", 26),
        ("The channel cancelled a planned interview Monday.", 19),
        ("Police say a gang is to blame for the shooting of a man in the port Monday.", 19),
        ("The council should cancel Monday's meeting.", 26),
        ("The town will recover from Monday's shooting.", 19),
        ("لن تنسى المدينة هجوم الاثنين.", 19),
    ],
)
def test_a_weekday_is_on_the_side_of_its_own_verb(text: str, day: int) -> None:
    """The nearest verb counts, in whatever form it stands, and not that of a relative clause that is over."""
    assert days(text)[-1] == f"2021-07-{day}..2021-07-{day}"


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("ارتفعت عقود النفط تسليم أغسطس.", "2021-08-01..2021-08-31"),
        ("سيودع النادي الأسبوع المقبل رواتب شهر مايو.", "2021-05-01..2021-05-31"),
        ("ستعلن الوزارة الأرقام لشهر يونيو.", "2021-06-01..2021-06-30"),
        ("انتهت البطولة في أغسطس.", "2020-08-01..2020-08-31"),
        ("The September contract rose.", "2021-09-01..2021-09-30"),
        ("She will not run in the August vote.", "2021-08-01..2021-08-31"),
        ("He died in January. A month later, on 23 February, she was charged.", "2021-02-23..2021-02-23"),
        ("The bank will publish the June figures.", "2021-06-01..2021-06-30"),
        ("شارك الفريق في بطولة ستقام سبتمبر المقبل إضافة إلى دورة الألعاب في أكتوبر.", "2021-10-01..2021-10-31"),
        ("انفجرت قنبلة في متحف في مارس والثانية في فندق.", "2021-03-01..2021-03-31"),
        ("Profits rose in the fourth quarter.", "2020-10-01..2020-12-31"),
        ("Profits will rise in the fourth quarter.", "2021-10-01..2021-12-31"),
        ("The board will discuss the results of the second quarter.", "2021-04-01..2021-06-30"),
        ("ستناقش الإدارة نتائج الربع الثاني.", "2021-04-01..2021-06-30"),
        ("أرباح الربع الثاني", "2021-04-01..2021-06-30"),
    ],
)
def test_a_month_or_quarter_is_the_likely_one(text: str, month: str) -> None:
    """The verb tells it, except of the month that something is of; results are those of the quarter that is over."""
    assert days(text)[-1] == month


def test_weekdays_of_a_list_are_on_one_side() -> None:
    """The second has no verb of its own."""
    text = "The church plans to hold services at 8 a.m. Saturday and 11 a.m. Sunday."
    assert days(text) == ["2021-07-24..2021-07-24", "2021-07-25..2021-07-25"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتهت المحادثات الأسبوع الماضي.", "2021-07-18..2021-07-24"),
        ("تبدأ المحادثات هذا الأسبوع.", "2021-07-25..2021-07-31"),
        ("جرت المحادثات مطلع الأسبوع الحالي.", "2021-07-24..2021-07-26"),
        ("The talks ended last week.", "2021-07-12..2021-07-18"),
    ],
)
def test_sunday_is_of_the_week_that_begins_on_it(text: str, expected: str) -> None:
    """Where the week begins on Sunday; where it begins on Monday, Sunday is its end."""
    assert days(text, SUNDAY) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town was founded three or four years ago.", "2017-01-01..2018-12-31"),
        ("The talks ended two to three weeks ago.", "2021-06-29..2021-07-12"),
        ("انتهت المحادثات قبل ثلاث أو أربع سنوات.", "2017-01-01..2018-12-31"),
        ("انتهت المحادثات منذ شهرين أو ثلاثة.", "2021-04-01..2021-05-31"),
        ("جرت المحادثات على مدى عقدين مضيا.", ""),
        ("تستمر المحادثات من الاثنين إلى 5 آب.", "2021-07-26..2021-08-05"),
        ("تستمر المحادثات بين 3 آب ونهاية الشهر.", "2021-08-03..2021-08-31"),
        ("جرت المحادثات من 5 إلى 10 من الشهر الجاري.", "2021-07-05..2021-07-10"),
        ("وقع الهجوم ليل الثلاثاء/الأربعاء.", "2021-07-20..2021-07-21"),
        ("ارتفعت الأرباح في الربع الأول والثاني من العام الجاري.", "2021-01-01..2021-06-30"),
    ],
)
def test_a_range_has_both_its_ends(text: str, expected: str) -> None:
    """Also where they are told in two ways, or are alternatives."""
    assert days(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد ثالث أيام عيد الأضحى.", "2021-07-22..2021-07-22"),
        ("وصل الوفد في اليوم الثاني من العيد.", "2021-07-21..2021-07-21"),
        ("صدر القرار في 13 يونيو الجاري.", "2021-06-13..2021-06-13"),
        ("صدر القرار في فبراير الجاري.", ".."),
        ("بنيت المدينة في عام 1200 قبل الميلاد.", ".."),
        ("أغلق المعبر يوم الثلاثاء الموافق (10-12-1442 هـ).", "2021-07-20..2021-07-20"),
        ("ارتفعت الأرباح في الربع الثاني من العام الحالي 2021م.", "2021-04-01..2021-06-30"),
        ("تراجع الإنتاج على غير المتوقع في يونيو.", "2021-06-01..2021-06-30"),
        ("زاد الإنتاج تمشيا مع التوقعات عن مستوى يونيو.", "2021-06-01..2021-06-30"),
        ("ستعود الرحلات بعد إجازة عيد الأضحى.", "2021-07-20..2021-07-20"),
        ("آخر موعد للتسجيل يوم الأربعاء 12 ذي القعدة.", "2021-06-23..2021-06-23"),
        ("حددت اللجنة يوم الأحد غرة ذي الحجة موعدا للمباراة.", "2021-07-11..2021-07-11"),
        ("شهد هذا الشهر الكريم افتتاح الجسر.", "2021-04-13..2021-05-12"),
        ("شقت القناة في القرن التاسع عشر بين البحرين.", "1800-01-01..1899-12-31"),
        ("سيبحث الوزير في زيارته الأولى منذ توليه منصبه في فبراير أزمة الجسر.", "2021-02-01..2021-02-28"),
        ("سيناقش الوفد الاتفاق الذي أبرمته البلدان في 14 يونيو.", "2021-06-14..2021-06-14"),
        ("يستمر المعرض ما بين التاسع والتاسع عشر من هذا الشهر.", "2021-07-09..2021-07-19"),
        ("تصل الطيور مع بداية شهر أغسطس، وأول أنواعها البط.", "2021-08-01..2021-08-10"),
        ("The man died on February 21,2015 at home.", "2015-02-21..2015-02-21"),
        ("The officer stopped by Monday, July 19, 2021.", "2021-07-19..2021-07-19"),
        ("Spending has grown over the past decade.", "2011-07-23..2021-07-22"),
        ("He bought the arms within the last week.", "2021-07-16..2021-07-22"),
        ("He bought the arms last week.", "2021-07-12..2021-07-18"),
        ("He will be in court within the next day or two.", "2021-07-23.."),
    ],
)
def test_what_stands_beside_a_date_decides(text: str, expected: str) -> None:
    """A feast, the current month, the era, the other calendar."""
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May the director told the press. The following month, he testified.", "2021-06-01..2021-06-30"),
        ("It rose by 12 % in 2010. It fell the following year.", "2011-01-01..2011-12-31"),
        ("The storm hit in 2012. The governor was seen that October.", "2012-10-01..2012-10-31"),
        ("She joined the party in 2001 and left it six years later.", "2007-01-01..2007-12-31"),
        ("She joined the party on Monday. Six years later she was gone.", ".."),
        ("عرض الفيلم عام 1953 وفي العام التالي نال جائزة.", "1954-01-01..1954-12-31"),
        ("A quake struck the port on 4 March 1999. Talks began on 15 August.", "1999-08-15..1999-08-15"),
    ],
)
def test_a_period_that_follows_one_told_is_counted_from_it(text: str, expected: str) -> None:
    """In its own sentence or the next one; never from a day that tells no year."""
    assert days(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The tour is the first in 22 days.",
        "She took the office after eight years as deputy.",
        "He spent a day ahead of the hearing in the port.",
        "بعد 13 عاما .. الجسر يفتح من جديد",
        "يفتح المعرض أبوابه يومي الخميس والجمعة من كل أسبوع.",
        "يزدحم الشاطئ في عطلات نهاية الأسبوع.",
        "أطلقت الشركة سيارتها ونيسان سيارة أخرى.",
        "يتطلع الشباب إلى الغد.",
        "هؤلاء الشباب هم جنود الغد.",
        "المحروم من مارس القطيعة.",
        "تنتهي السنة المالية في 30 يونيو من كل عام.",
        "تراجعت الفئة الثالثة بين الاثنين.",
        "كان أول أب يشارك في البرنامج.",
        "وقع اللاعب بعد نهاية عقدي مع الفريق.",
        "تستمر المهمة على مدى عشر سنوات.",
        "The shop is at 9210 S. Main Street.",
        "The council meets on 15 June of every year.",
    ],
)
def test_other_meanings_are_no_dates(text: str) -> None:
    """Tomorrow for the future, every year, the two, a father, a contract, a duration, a street."""
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خصصت الحكومة المبلغ للعامين الحالي والمقبل.", ["2021-01-01..2022-12-31"]),
        ("عقدت اللجنة اجتماعين يومي الخميس والجمعة الماضيين.", ["2021-07-22..2021-07-22", "2021-07-16..2021-07-16"]),
        ("قال الوزير: سأتحدث في وقت لاحق اليوم (أمس).", ["2021-07-22..2021-07-22"]),
        ("تراجع الإنتاج خلال العقد الماضي.", ["2011-07-23..2021-07-22"]),
        ("تراجع الإنتاج في نهاية العقد الماضي.", ["2016-09-01..2019-12-31"]),
        ("يستمر المشروع طوال العقد الحالي.", ["2020-01-01..2029-12-31"]),
        ("He said that they had planned to go hunting Sunday.", ["2021-07-18..2021-07-18"]),
        ("They have planned a march for Sunday.", ["2021-07-25..2021-07-25"]),
        ("He spoke on the channel's This Week on Sunday.", ["2021-07-18..2021-07-18"]),
        ("He spoke on \u201cThis Week\u201d on Sunday.", ["2021-07-18..2021-07-18"]),
        ("The town was quiet on a typical Sunday, she said.", []),
        ("The gun fired in 1/1000th of a second.", []),
    ],
)
def test_what_stands_beside_a_date_tells_which_it_is(text: str, expected: list[str]) -> None:
    """Two directions, one for two days, a correction in brackets, a plan that is over, the name of a programme."""
    assert days(text) == expected
