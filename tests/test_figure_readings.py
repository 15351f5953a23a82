"""What is no figure although it looks like one, and what a figure is of: turns of phrase in which both go wrong."""

from __future__ import annotations

import pytest
from conftest import claims_of
from test_figures import figures, reasons, values


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        ("Image 22 of 111 A photographer", "en", "page counter"),
        ("Photo 3 of 12", "en", "page counter"),
        ("The number 24703L202 is on the crate.", "en", "identifier"),
        ("The code 24703m212 was read.", "en", "identifier"),
        ("صورة 3 من 12", "ar", "page counter"),
        ("The fire began in the 500 block of Green Street.", "en", "address"),
        ("The office is at 419 Green St in the capital.", "en", "address"),
        ("They read #40 again.", "en", "name with a number"),
        ("The new V-12 engine is loud.", "en", "name with a number"),
        ("The M50 is a new car.", "en", "name with a number"),
        ("Reach the desk at (318) 673-7373.", "en", "telephone number"),
        ("Reach the desk at 305-471-TIPS.", "en", "telephone number"),
        ("Reach the desk at 1-800-Speak-Up.", "en", "telephone number"),
        ("Reach the desk at 888.TIPS.NOW.", "en", "telephone number"),
        ("He called 911 on Thursday.", "en", "telephone number"),
        ("It fell from noon to 7.05pm.", "en", "clock time"),
        ("Around 10 Saturday night the shop closed.", "en", "clock time"),
        ("The guard at one point slept.", "en", "no number here"),
        ("She was elected to an eighth term.", "en", "ordinal"),
        ("It was built in A.D. 1000 by the river.", "en", "year"),
        ("قالت صحيفة ألف إن الجسر مغلق.", "ar", "name with a number"),
        ("صدر النظام بالمرسوم م/37 وتاريخ قديم.", "ar", "name with a number"),
        ("فتح المستشفى ملفا برقم «113155» أمس.", "ar", "name with a number"),
        ("كتب مقالا عن انهيار التوقعات «2» أمس.", "ar", "name with a number"),
        ("صورة ساخرة للزعيم 2- فيلم عن الرئيس.", "ar", "list number"),
    ],
)
def test_a_number_that_finds_or_names_is_excluded(text: str, code: str, reason: str) -> None:
    """Counters of pictures, houses, model names and outlets named like a number are no quantities."""
    assert values(text, code) == []
    assert set(reasons(text, code).values()) == {reason}


@pytest.mark.parametrize(
    ("text", "value", "concept"),
    [
        ("The report counts 40 road accidents.", 40, "accident"),
        ("They built 10 lanes.", 10, "lane"),
        ("The team played 4 quarter-finals.", 4, "period_of_play"),
        ("The workers number 40.", 40, "worker"),
        ("قتل ألف شخص في الزلزال.", 1000, "death"),
    ],
)
def test_a_thing_counted_is_no_name(text: str, value: int, concept: str) -> None:
    """A road accident is no address, a quarter-final no quarter, and workers that number forty no name."""
    code = "en" if text.isascii() else "ar"
    assert [(low, found) for low, _, _, found in values(text, code)] == [(value, concept)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("استمر الاجتماع ساعة ونصف الساعة.", 1.5, "hour"),
        ("استمر الاجتماع ساعتين ونصف الساعة.", 2.5, "hour"),
        ("قطع العداء كيلومترا ونصف الكيلومتر.", 1.5, "kilometre"),
        ("دام البناء عاما ونصف العام.", 1.5, "year"),
        ("The bank raised its rate by one-half of 1 percent.", 0.5, "percent"),
    ],
)
def test_a_half_belongs_to_the_unit_that_it_repeats(text: str, value: float, unit: str) -> None:
    """An hour "and half of the hour" is one amount, and so is half of one percent."""
    code = "en" if text.isascii() else "ar"
    assert [(low, found) for low, _, found, _ in values(text, code)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("The unemployment rate was 40 percent.", "unemployment"),
        ("The oil price was 40 dollars.", "oil_price"),
        ("The cost was 40 dollars.", "price"),
        ("Life expectancy for men in the city is around 73.", "age"),
        ("The index will end the year at 16,644, above its level.", "stock_index"),
        ("They were led by brothers with a net worth of 3 billion.", "value"),
        ("السعر تجاوز 40 دولارا.", "price"),
        ("بلغ عدد السكان 40 مليونا.", "population"),
    ],
)
def test_the_noun_in_front_is_the_one_that_the_verb_tells_of(text: str, concept: str | None) -> None:
    """The longest name wins, and a noun that only describes another one is not what the number is of."""
    code = "en" if text.isascii() else "ar"
    assert [found for _, _, _, found in values(text, code)] == [concept]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The price rose above 40 dollars.", [("after", "up", 40, None)]),
        ("The price rose by more than 40 dollars.", [("delta", "up", 40, None)]),
        ("The price rose to 50 dollars from as many as 40.", [("after", "up", 50, 50), ("before", "up", 40, 40)]),
        ("ارتفع السعر بنحو 40 دولارا.", [("delta", "up", 40, 40)]),
    ],
)
def test_a_word_may_tell_both_a_bound_and_the_course(text: str, roles: list[tuple[object, ...]]) -> None:
    """Rising "above" a number tells the level reached, "from as many as" the one left, "by about" the change."""
    drafts, _ = figures(text, "en" if text.isascii() else "ar")
    found = [draft.quantity for draft in drafts if draft.quantity]
    assert [(one.role, one.direction, one.low, one.high) for one in found] == roles


def test_a_unit_does_not_reach_over_a_comma() -> None:
    """Two figures side by side are no list, unless the list goes on."""
    assert [value[2] for value in values("The index stood at 16,644, 16 per cent above its level.")] == [
        "count",
        "percent",
    ]
    assert [value[2] for value in values("They paid 5, 6 and 7 euros.")] == ["EUR", "EUR", "EUR"]


def test_last_year_is_no_noun() -> None:
    """A time behind a number is not what it counts; that goes without its noun."""
    found = values("They sold 450 cars this year compared with 63 last year.")
    assert [(low, concept) for low, _, _, concept in found] == [(450, "car"), (63, "car")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 15-member council met.", [(15, "member", "council")]),
        ("The six-cylinder engine is loud.", [(6, "cylinder", "engine")]),
        ("The 193-nation assembly voted.", [(193, "nation", "assembly")]),
        ("Two 500-pound bombs fell.", [(2, "bombs", None), (500, "bombs", None)]),
        ("They offer 435 homes by sale and 187 by lot.", [(435, "homes", None), (187, "homes", None)]),
        ("They saw 12 men on Monday and 5 on Friday.", [(12, "men", None), (5, "men", None)]),
        ("The index rose 64 points to 4,577.", [(64, "points", "index"), (4577, "points", "index")]),
        ("The board sold 4 million digital and physical books.", [(4000000, "digital and physical books", "board")]),
        ("The store has two gas-only engines.", [(2, "gas-only engines", "store")]),
        ("The two wounded officers left.", [(2, "wounded officers", None)]),
        ("Injuring two city police detectives", [(2, "city police detectives", None)]),
        ("Two others continue to work.", [(2, None, None)]),
        ("Half the voters stayed home.", [(0.5, "voters", None)]),
        ("About 800-1200 people came.", [(800, "people", None)]),
        ("The museum has 300 recorded songs.", [(300, "recorded songs", "museum")]),
        ("A two-hour briefing was held.", [(2, "briefing", None)]),
        ("It hit a 3-year-old son - Alpha News", [(3, "son", None)]),
        ("An 18-year-old winger came.", [(18, "winger", None)]),
        ("5-year-old girl accidentally burnt", [(5, "girl", None)]),
        ("They met 25-year-old Alpha Beta dead.", [(25, "Alpha Beta", None)]),
    ],
)
def test_the_noun_is_what_is_counted(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    """It is the word joined to the number, what stands behind its measure, or what stood with the number before."""
    found = [draft.quantity for draft in figures(text, "en")[0] if draft.quantity is not None]
    assert [(one.low, one.noun, one.subject) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports grew by 40 units or 2 percent.", [("delta", "up"), ("delta", "up")]),
        ("The level fell by 2 metres (6.6 feet).", [("delta", "down"), ("delta", "down")]),
        ("Dow +0.2% at noon.", [("delta", "up")]),
        ("The team gave up 517 yards.", [("level", None)]),
        ("The driver picked up two children.", [("level", None)]),
        ("The index ended up 5 percent.", [("delta", "up")]),
        ("They face a 23 percent across-the-board cut in benefits.", [("delta", "down")]),
    ],
)
def test_a_change_is_told_of_the_figure_that_it_belongs_to(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A change told again in another unit is the same change; "gave up" is none."""
    drafts, _ = figures(text, "en")
    assert [(draft.quantity.role, draft.quantity.direction) for draft in drafts if draft.quantity] == expected


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("The lobby group found 81% of manufacturers in trouble.", [None]),
        ("Maize made up 51% of the cargo.", ["Maize"]),
        ("The company rose 1 percent to end at 27,349.", ["company", "company"]),
        ("Healthcare, a large sector, dropped 1.6%.", ["Healthcare"]),
    ],
)
def test_the_subject_is_what_the_verb_tells_of(text: str, subjects: list[str | None]) -> None:
    """Who found a share is not what it is a share of, and an act or an apposition is no subject."""
    drafts, _ = figures(text, "en")
    assert [draft.quantity.subject for draft in drafts if draft.quantity] == subjects


def test_over_the_past_years_bounds_nothing() -> None:
    """A preposition in front of "the past two years" tells when; "more than" still bounds."""
    assert values("It grew over the past two years.") == [(2, 2, "year", "duration")]
    assert values("It took more than two years.") == [(2, None, "year", "duration")]


def test_two_bounds_in_one_sentence_do_not_mix() -> None:
    """Behind a number "and more" is no bound of it where another number follows."""
    found = [(low, high) for low, high, _, _ in values("It holds no more than 12 and more than 4.")]
    assert found == [(4, 12)]


def test_a_list_of_ages_ends_with_the_next_people() -> None:
    """What is counted behind the list is not what the last of its numbers counts."""
    found = values("Three girls, ages 15, 17 and 18, and two boys came.")
    assert [one[3] for one in found] == ["child", "age", "age", "age", "child"]


def test_a_sign_has_no_plural() -> None:
    """The letter behind a sign belongs to the next name."""
    drafts, _ = figures("Dow +0.2% S&P 500 +0.3% at noon.", "en")
    assert [draft.quantity.subject for draft in drafts if draft.quantity] == ["Dow", "S&P 500"]


def test_job_cuts_are_counted() -> None:
    """A word of change behind a singular noun, in the plural, is the noun that is counted."""
    drafts, _ = figures("The company announced 900 job cuts.", "en")
    assert [draft.quantity.noun for draft in drafts if draft.quantity] == ["job cuts"]


@pytest.mark.parametrize(
    ("text", "value", "unit", "concept"),
    [
        ("بلغت قوته 7.8 درجات.", 7.8, "degree", "magnitude"),
        ("وقع الزلزال على عمق 18 كيلومترا.", 18, "kilometre", "depth"),
        ("It began 18 kilometres below the ground.", 18, "kilometre", "depth"),
        ("The toll rose to 20,000.", 20000, "person", "death"),
        ("They waited 1.5 hrs for it.", 1.5, "hour", "duration"),
        ("The sample held 1.3x10^6 cells.", 1_300_000, "count", "cell"),
        ("The answer is negative one.", -1, "count", None),
    ],
)
def test_what_is_measured_is_named(text: str, value: float, unit: str, concept: str | None) -> None:
    """A measure in construct with its number names it; a toll counts the dead; powers of ten are one number."""
    code = "en" if text.isascii() else "ar"
    assert [(low, found, of) for low, _, found, of in values(text, code)] == [(value, unit, concept)]


def test_a_number_of_ones_own_is_told_of_its_noun() -> None:
    """A determiner stands between "number of" and the noun, a place between the noun and the figure."""
    text = "Since the spring it has cut the number of its bases in the country from 12 to three."
    found = [claim.quantity for claim in claims_of(text, language="en") if claim.quantity]

    assert [(one.low, one.concept, one.role) for one in found] == [
        (12, "military_base", "before"),
        (3, "military_base", "after"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was 35.", (35, 35, "year", "age")),
        ("The actor, dead at 91, was a singer.", (91, 91, "year", "age")),
        ("She died at 84 in May.", (84, 84, "year", "age")),
        ("The pilots died at 84 sites.", (84, 84, "count", "site")),
        ("It is Alpha Beta, 24.", (24, 24, "year", "age")),
        ("They met in New York, 24.", (24, 24, "count", None)),
        ("It is Alpha Beta Jr., 11, again.", (11, 11, "year", "age")),
        ("It is for anyone 19 or older.", (19, None, "year", "age")),
        ("It took pilots as young as 13.", (13, 13, "year", "age")),
        ("He is 6'3\" tall.", (6.25, 6.25, "foot", "height")),
        ("He is 6\u20190\u201d, and thin.", (6, 6, "foot", "distance")),
        ("They heard at least 50 shots.", (50, None, "count", "ammunition")),
        ("Between four and six shots were fired.", (4, 6, "count", "ammunition")),
        ("The pilot turns 18 today.", (18, 18, "year", "age")),
        ("They were between the ages of 9 and 15.", (9, 15, "year", "age")),
        ("The rate was from about 4 to 5 %.", (4, 5, "percent", "proportion")),
        ("He will be 35 by May.", (35, 35, "year", "age")),
        ("It was 35.", (35, 35, "count", None)),
        ("A 49-year old suspect left.", (49, 49, "year", "age")),
        ("They lost 75 USD million.", (75_000_000, 75_000_000, "USD", None)),
        ("It costs 15 dollars and 50.", (15.5, 15.5, "USD", None)),
        ("The weight is 20 (kg).", (20, 20, "kilogram", "weight")),
        ("He is 5 ft 2 in", (5 + 2 / 12, 5 + 2 / 12, "foot", "distance")),
        ("He stood 5 feet from the rain.", (5, 5, "foot", "distance")),
        ("The length is 12 m 2 dm.", (12.2, 12.2, "metre", "length")),
        ("They made a one-yen bid.", (1, 1, "JPY", "bid")),
        ("The £40 loss", (40, 40, "GBP", "loss")),
        ("-5 degrees Celsius", (-5, -5, "celsius", "temperature")),
        ("It is 1/16 of a US pint.", (0.0625, 0.0625, "pint", None)),
        ("It is 1\N{FRACTION SLASH}16 of a US pint.", (0.0625, 0.0625, "pint", None)),
        ("They passed the $40 million jobs package.", (40_000_000, 40_000_000, "USD", None)),
        ("The toll passed 40 million dollars.", (40_000_000, None, "USD", None)),
        ("The legal age of consent is 16.", (16, 16, "year", "age")),
        ("They sent $5 million in aid to Iraq.", (5_000_000, 5_000_000, "USD", "aid")),
        ("It needs an average of 40 dollars.", (40, 40, "USD", None)),
        ("Seats range from 20 through 100.", (20, 100, "count", None)),
        ("It is above one third and below a half.", (1 / 3, 0.5, "ratio", None)),
    ],
)
def test_an_amount_is_read_as_written(text: str, expected: tuple[float | None, float | None, str, str | None]) -> None:
    """Ages, money and measures in the ways people write them."""
    low, high, unit, concept = values(text)[0]
    assert (low, high, unit) == (pytest.approx(expected[0]), expected[1] and pytest.approx(expected[1]), expected[2])
    assert expected[3] is None or concept == expected[3]


def test_no_contact_with_victims_is_no_count_of_them() -> None:
    """A negation reaches its own noun, not one behind a preposition."""
    assert values("He has no contact with victims.") == []
    assert values("There were no other victims.") == [(0, 0, "person", "victim")]


def test_a_share_with_a_minus_behind_a_name_fell() -> None:
    """A minus behind a name is a loss; behind a verb of being it is a level below zero."""
    drafts, _ = figures("In London: Alpha -1.3%", "en")
    assert [(d.quantity.role, d.quantity.direction) for d in drafts if d.quantity] == [("delta", "down")]
    drafts, _ = figures("The rate is -0.5%.", "en")
    assert [(d.quantity.role, d.quantity.direction) for d in drafts if d.quantity] == [("level", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغت الكلفة نحو 4. 5 مليار دولار هذا العام.", (4_500_000_000, 4_500_000_000, "USD", "price")),
        ("قطر الأنبوب (8 ــ 80) بوصة.", (8, 80, "inch", "distance")),
        ("هذا البيت بأركانه الخمسة.", (5, 5, "count", "باركانه")),
        ("مدد المجلس العقوبة عاما واحدا.", (1, 1, "year", "duration")),
        ("شارك لاعب واحد فقط.", (1, 1, "person", "player")),
        ("يبعد القصر 20 كيلومترا من محافظة بابل.", (20, 20, "kilometre", "distance")),
        ("شق العمال 20 كيلومترا من الطرق.", (20, 20, "kilometre", "road")),
        ("سيتقاضى راتبا أسبوعيا قيمته 100 ألف يورو.", (100_000, 100_000, "EUR", "salary")),
        ("بلغ صافي الربح العائد للمساهمين 3 ملايين يورو.", (3_000_000, 3_000_000, "EUR", "profit")),
        ("تجاوز الفريق خصمه بهدفين.", (2, 2, "count", "goal")),
        ("بلغت قيمته “517,920” يورو.", (517_920, 517_920, "EUR", None)),
        ("كان هذا الارتفاع بنسبة 4 في المئة.", (4, 4, "percent", None)),
        ("بلغ متوسط سعر الشقة السكنية 3 ملايين يورو.", (3_000_000, 3_000_000, "EUR", "price")),
        ("هذا الهيكل يزن 102 رطل.", (102, 102, "pound", "weight")),
        ("وقتلت الحرب منذ ذلك الحين أكثر من 300 ألف مدني.", (300_000, None, "person", "death")),
        ("قتل الرئيس في هجوم شارك فيه 40 مسلحا.", (40, 40, "person", "fighter")),
        ("قتل الرئيس في بلدة يسكنها 40 مسلحا.", (40, 40, "person", "fighter")),
        ("أعلنت عن انهيار سدين.", (2, 2, "count", "dam")),
        ("سجلت المحطة 414 ملم من الأمطار.", (414, 414, "millimetre", "rainfall")),
        ("يبعد البيت نحو كيلومتر واحد.", (1, 1, "kilometre", "distance")),
        ("بلغ الفائض قدره 16 مليار يورو.", (16_000_000_000, 16_000_000_000, "EUR", "profit")),
        ("باعوا أربعة ملايين طن من الغاز الطبيعي سنويا.", (4_000_000, 4_000_000, "tonne_per_year", "gas")),
        ("يجب ألا يتجاوز مبلغ التعويض 7500 يورو.", (None, 7500, "EUR", "fine")),
        ("على أن لا يتجاوز مبلغ التعويض 7500 يورو.", (None, 7500, "EUR", "fine")),
        ("بلغت الصادرات 13 مليار يورو في الأشهر الأولى.", (13_000_000_000, 13_000_000_000, "EUR", "trade")),
        ("اشترى شركات سيارات عدة.", (None, None, "count", "company")),
        ("عادوا بعد أسابيع عدة من العمل.", (None, None, "week", "duration")),
        ("زادت القروض للأفراد التي هبطت بنسبة 8%.", (8, 8, "percent", "debt")),
        ("بلغت نسبة الهاتف بالنسبة للسكان نحو 11%.", (11, 11, "percent", "proportion")),
    ],
)
def test_an_arabic_amount_is_read_as_written(text: str, expected: tuple[float, float, str, str]) -> None:
    """Points with a blank behind, stretched dashes, one behind its noun, words between a measure and its figure."""
    assert values(text, "ar")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هبطت الصادرات بنسبة 7% لتصل إلى 13 مليار يورو.", [(7, 7, "الصادرات"), (13e9, 13e9, "الصادرات")]),
        ("ارتفعت الأرباح 5% لتبلغ 3 ملايين يورو.", [(5, 5, "الأرباح"), (3e6, 3e6, "الأرباح")]),
    ],
)
def test_what_a_change_comes_to_is_of_what_changed(text: str, expected: list[tuple[float, float, str]]) -> None:
    """Behind "so that it reaches" stands the level itself, no bound, and of the same."""
    drafts, _ = figures(text, "ar")
    assert [(d.quantity.low, d.quantity.high, d.quantity.subject) for d in drafts if d.quantity] == expected


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Five men and three women were killed.", ["death", "death"]),
        ("A man, two women and a child were hurt.", ["injury", "injury"]),
        ("Five soldiers, two guards and 12 civilians were killed.", ["death", "death", "death"]),
        ("Five men left and three women were killed.", ["man", "death"]),
        ("Two men died and eight others, including a 14-year-old girl, have been wounded.", ["death", "injury", "age"]),
        ("The two children, a boy and a girl, were hurt.", ["injury"]),
    ],
)
def test_what_is_said_behind_a_list_befell_all_of_it(text: str, concepts: list[str]) -> None:
    """A verb of its own ends the list, and an aside tells of some of those counted."""
    assert [one[3] for one in values(text)] == concepts


def test_a_state_holds_for_the_next_of_a_list() -> None:
    """The rest of the first phrase stands between two figures whose "and" is written on."""
    text = "أدى الهجوم إلى مقتل عشرة من منسوبي القوات الخاصة وثلاثة من العاملين."
    assert [(low, concept) for low, _, _, concept in values(text, "ar")] == [(10, "death"), (3, "death")]


def test_a_noun_whose_head_says_little_has_its_owner() -> None:
    """An unknown noun takes the definite one behind it along."""
    drafts, _ = figures("قال 35% من أصحاب العمل ذلك.", "ar")
    assert [d.quantity.noun for d in drafts if d.quantity] == ["أصحاب العمل"]


@pytest.mark.parametrize(
    "text",
    [
        "سجل اللاعب هدفا رائعا بضربة جميلة (21) ثم خرج.",
        "تملك المدينة أكبر عدد من المدارس.",
        "نظر إلى سمائه طويلا.",
        "جاء ذلك في العشر الأخيرة منه.",
        "تراجع الربح في الربع بعد الصيف.",
        "ارتفعت الصادرات في الميناء خلال الربع.",
        "كان الرجل ميتا فاحترق البيت.",
        "تبرع بكبده إلى طفلة أحد الجنود.",
        "4 \N{EN DASH} تعيين صلاح على وظيفة وزير.",
        "هزم الفريق خصمه 3-صفر.",
        "تفاعلوا مع مهرجان حفر الباطن 36.",
        "من المركز الـ11 وحتى الـ14 عدم السماح.",  # noqa: RUF001 - Arabic
        "كانوا قريبين من الفوز.",
        "وقع الحريق في الساعة التاسعة والدقيقة والثلاثون.",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    """A minute in brackets, "the largest number of", a noun spelt like a hundred, ten days by their name, a quarter."""
    assert values(text, "ar") == []


def test_the_hundred_of_per_cent_has_no_mark_of_its_own() -> None:
    """A number word that is part of a unit is neither claimed nor excluded."""
    assert reasons("ارتفع السعر بنسبة 5 في المائة.", "ar") == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The 911 caller hung up.", "telephone number"),
        ("Find 8News on the web.", "name with a number"),
        ("The car with license plate 943 LQQ left.", "name with a number"),
        ("Three or four years ago, it closed.", "date"),
        ("The stock fell for PLX-R18 then.", "name with a number"),
    ],
)
def test_what_calls_or_names_is_excluded_by_its_words(text: str, reason: str) -> None:
    """Calls for help, outlets, plates, the first of two distances in time, a letter of money inside a name."""
    assert values(text) == []
    assert set(reasons(text).values()) == {reason}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He had three gunshot wounds.", (3, 3, "count", "wound")),
        ("One woman in four left.", (0.25, 0.25, "ratio", "woman")),
        ("The yuan weakened to 7.13 per dollar.", (7.13, 7.13, "CNY_per_USD", "exchange_rate")),
        ("The bridge, which is old, cost $4 billion.", (4_000_000_000, 4_000_000_000, "USD", "price")),
        ("Turnout fell; it was 35% four years ago.", (35, 35, "percent", "turnout")),
        ("The mother of four left.", (4, 4, "person", "child")),
        ("He fatally shot a woman.", (1, 1, "person", "death")),
        ("Sales rose 6 . 2 % in May .", (6.2, 6.2, "percent", "revenue")),
        ("The average age is 73, and many die.", (73, 73, "year", "age")),
        ("The price in South Africa is 18 R.", (18, 18, "ZAR", "price")),
        ("The ticket cost 150 kn.", (150, 150, "HRK", "price")),
        ("A wind of 30 kn rose.", (30, 30, "knot", "speed")),
        ("It has a 3 cylinder engine.", (3, 3, "count", "cylinder")),
        ("It is a three bedroom house.", (3, 3, "count", "room")),
        ("A dozen or so homes burnt.", (12, 12, "count", "house")),
        ("It trades at 6.5 times earnings.", (6.5, 6.5, "ratio", "revenue")),
        ("They won it three times.", (3, 3, "count", "time")),
        ("It cost $75 Canadian.", (75, 75, "CAD", None)),
        ("The house cost 3 million.", (3_000_000, 3_000_000, "count", "price")),
        ("It is a 9 billion shekel ($3 billion) a year trade.", (9_000_000_000, 9_000_000_000, "ILS_per_year", None)),
        ("It is a 40-to-50-mile stretch.", (40, 50, "mile", "stretch")),
        ("They paid 3 million pounds for it.", (3_000_000, 3_000_000, "GBP", None)),
        ("Egypt spent 3 million pounds on it.", (3_000_000, 3_000_000, "EGP", None)),
        ("A 20 million pound deal was made.", (20_000_000, 20_000_000, "GBP", "deal")),
        ("They paid for 3 million pounds of beef.", (3_000_000, 3_000_000, "pound", "beef")),
        ("They sold 500-pound bombs.", (500, 500, "pound", "bomb")),
        ("He weighs 215 pounds.", (215, 215, "pound", None)),
        ("It has 450 Nm of torque.", (450, 450, "newton_metre", "torque")),
        ("It came with a 5 W USB-C charger.", (5, 5, "watt", "charger")),
        ("They made a PS6m bid.", (6_000_000, 6_000_000, "GBP", "bid")),
        ("Some 8 B people live there.", (8_000_000_000, 8_000_000_000, "person", "people")),
        ("The price rose to 120 MEUR.", (120_000_000, 120_000_000, "EUR", "price")),
        ("They do three thousand tests per day.", (3000, 3000, "count_per_day", "medical_test")),
        ("It sold 40 cars a day before the vote.", (40, 40, "count", "car")),
        ("It is for anyone between the ages of 12 and 16.", (12, 16, "year", "age")),
        ("Three Democrats left.", (3, 3, "person", "member")),
        ("A man in his early 20s came.", (20, 29, "year", "age")),
        ("A woman in her 30's came.", (30, 39, "year", "age")),
        ("It takes a three- to four-day stay.", (3, 4, "day", "duration")),
        ("It needs 5 to $8 billion.", (5_000_000_000, 8_000_000_000, "USD", None)),
        ("The votes were fewer: Alpha Beta, 87; Gamma Delta, 78.", (87, 87, "count", "vote")),
        ("They bought 40 F-16s.", (40, 40, "count", "aircraft")),
        ("Sales did well as revenue rose 5 percent.", (5, 5, "percent", "revenue")),
        ("The law helps 35 million seniors.", (35_000_000, 35_000_000, "person", "adult")),
    ],
)
def test_an_english_amount_is_read_as_written(text: str, expected: tuple[float, float, str, str]) -> None:
    """Heads behind a singular, children by their parents, points spread by a tokeniser, millions by a letter, rates."""
    assert values(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (
            "Of the 93 million people registered, fewer than 25 million voted.",
            "en",
            [(93_000_000, "total"), (None, "part")],
        ),
        ("More than half of the country's 110 million people came.", "en", [(0.5, "part"), (110_000_000, "total")]),
        (
            "Exports fell by 7.5% in May from a year earlier to $283 billion.",
            "en",
            [(7.5, "delta"), (283_000_000_000, "after")],
        ),
        ("They expected a drop of only 0.4%.", "en", [(0.4, "delta")]),
    ],
)
def test_roles_of_wholes_and_changes(text: str, code: str, expected: list[tuple[float | None, str]]) -> None:
    """A whole that opens its sentence or is owned, what a change came to behind its time, "only" behind a change."""
    drafts, _ = figures(text, code)
    assert [(d.quantity.low, d.quantity.role) for d in drafts if d.quantity] == expected


def test_both_ends_of_a_planned_change_are_planned() -> None:
    """A verb of the future stands in front of the first end alone."""
    drafts, _ = figures("The firm plans to cut its jobs from 40 to 30.", "en")
    assert [draft.modality for draft in drafts] == ["planned", "planned"]


def test_in_may_is_no_possibility() -> None:
    """The month is no modal verb."""
    drafts, _ = figures("Sales fell in May to 40 cars.", "en")
    assert [draft.modality for draft in drafts] == ["stated"]


def test_states_that_are_counted_are_no_government() -> None:
    """A noun that is also an adjective of a group limits nothing where it is the noun."""
    drafts, _ = figures("They won in 12 states.", "en")
    assert [(d.quantity.concept, d.scope) for d in drafts if d.quantity] == [("state", ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Car bombs kill at least 49 in Baghdad", [(49, "death")]),
        ("Earthquake in Iran kills at least 75", [(75, "death")]),
        ("Bomb blasts kill 6, wound 12", [(6, "death"), (12, "injury")]),
        ("Police arrest 12 in raid", [(12, "detainee")]),
        ("15 killed and scores injured in blast", [(15, "death"), (20, "injury")]),
        ("15 killed, scores more wounded", [(15, "death"), (20, "injury")]),
        ("12 killed and many injured", [(12, "death")]),
        ("4 people were shot, one of them fatally", [(4, "victim"), (1, "death")]),
    ],
)
def test_a_headline_counts_whom_its_verb_befalls(text: str, expected: list[tuple[float, str]]) -> None:
    """The bombs and the earthquake are what does it, and the people are not named."""
    found = values(text, "en")
    assert [(low, concept) for low, _, _, concept in found] == expected
    assert {unit for _, _, unit, _ in found} == {"person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drive takes about 20 to 30 minutes.", (20, 30, "about")),
        ("It weighs ~2 - 3 kg.", (2, 3, "about")),
        ("Children under the age of 5 were moved.", (None, 5, "less_than")),
        ("The walk leads around the 40 m hall.", (40, 40, "exact")),
    ],
)
def test_a_bound_says_what_its_words_say(text: str, expected: tuple[float | None, float | None, str]) -> None:
    """A range is told as "about" so much, "under the age of" bounds the age, "around the hall" bounds nothing."""
    drafts, _ = figures(text, "en")
    assert [(d.quantity.low, d.quantity.high, d.quantity.approx) for d in drafts if d.quantity][-1] == expected


def test_an_amount_told_twice_in_brackets_is_as_exact_each_time() -> None:
    """What stands behind a slash in the brackets is told again as well."""
    drafts, _ = figures("It yields just under 200 hp (150 kW / 203 PS).", "en")
    assert [d.quantity.approx for d in drafts if d.quantity] == ["less_than", "less_than", "less_than"]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("They own 12 Boeing 737 jets.", "Boeing 737 jets"),
        ("It grounded two new 737 Max jets.", "new 737 Max jets"),
        ("They bought thousands of COVID -19 tests.", "COVID -19 tests"),
        ("They counted 4 million Windows 10 users.", "Windows 10 users"),
        ("He flew a Boeing 737 jet.", None),
        ("Unit 3 at 16-18 Park Avenue is let.", None),
        ("They looked for Planet 9 and more.", None),
        ("The sp 500 fell.", None),
        ("It is near ground zero.", None),
        ("They voted 420-0.", None),
        ("They won, 134 to 63, again.", None),
        ("It was on June 11: they came.", None),
        ("He flew a Boeing 737 in May.", None),
        ("He scores and scores goals.", None),
        ("It was a 5-to-4 majority.", None),
        ("It was a five-to-four ruling.", None),
        ("It is one of the oldest stores.", None),
    ],
)
def test_a_name_with_a_number_stands_within_a_phrase(text: str, noun: str | None) -> None:
    """The number of a model counts nothing, and the noun goes on behind it; nor do scores, or what is praised."""
    drafts, _ = figures(text, "en")
    assert [d.quantity.noun for d in drafts if d.quantity] == ([noun] if noun else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They said one of the victims was old.", (1, "victim", "part")),
        ("They know two of the victims.", (2, "victim", "part")),
        ("Police said one of the students was wounded.", (1, "injury", "level")),
        ("He bought one of my local stores.", (1, "shop", "part")),
        ("They know two victims.", (2, "victim", "level")),
    ],
)
def test_some_of_those_that_are_known_are_a_part(text: str, expected: tuple[float, str, str]) -> None:
    """Where nothing is said to have become of them; a number of the wounded is one, whosoever they are."""
    drafts, _ = figures(text, "en")
    assert [(d.quantity.low, d.quantity.concept, d.quantity.role) for d in drafts if d.quantity] == [expected]


def test_the_next_age_of_a_list_is_one() -> None:
    """What "ages" opens holds for each of them."""
    assert [one[3] for one in values("They had two children, ages 1 and 3, who left.")] == ["child", "age", "age"]
    assert [one[3] for one in values("They had two boys, 5 and 6 years old.")] == ["child", "age", "age"]
    assert [one[3] for one in values("An 11 and 13 year-old left.")] == ["age", "age"]


@pytest.mark.parametrize(
    "text",
    [
        "The number of bases went from 3 to 12.",
        "The rate moved from 3 % to 12 %.",
        "Mileage crept upward from 3 to 12 mpg.",
    ],
)
def test_a_change_need_not_say_which_way(text: str) -> None:
    """The numbers tell it, and are no range."""
    drafts, _ = figures(text, "en")
    found = [(d.quantity.low, d.quantity.role, d.quantity.direction) for d in drafts if d.quantity]
    assert found == [(3, "before", "up"), (12, "after", "up")]


def test_both_ends_of_a_change_are_of_one_rate() -> None:
    """What is said once of "a barrel" holds for either."""
    found = values("The price fell from $75 U.S. per barrel to $45 then.")
    assert [(low, unit) for low, _, unit, _ in found] == [(75, "USD_per_barrel"), (45, "USD_per_barrel")]


@pytest.mark.parametrize(
    ("text", "value", "noun", "concept"),
    [
        ("وقعت دول المنطقة السبع الاتفاق.", 7, "دول المنطقة", "country"),
        ("غادر أعضاء اللجنة الخمسة المدينة.", 5, "أعضاء اللجنة", "member"),
        ("أغلقت المواقع الأساسية الثلاثة.", 3, "المواقع الأساسية", "site"),
        ("لم يبق سوى مرشحين اثنين.", 2, "مرشحين", "candidate"),
        ("كتب الوزير رسالة واحدة فقط.", 1, "رسالة", "message"),
        ("هناك وظائف أمام 40 باحثا عن عمل.", 40, "باحثا عن عمل", "unemployed_person"),
    ],
)
def test_a_number_behind_its_noun_counts_the_head_of_the_phrase(text: str, value: int, noun: str, concept: str) -> None:
    """A few are counted by a plural, which may head a chain of owners; two stand behind a dual, one before "only"."""
    found = [claim.quantity for claim in claims_of(text, language="ar") if claim.quantity is not None]
    assert [(one.low, one.noun, one.concept) for one in found] == [(value, noun, concept)]


@pytest.mark.parametrize(
    "text",
    [
        "في القرن العشرين وفي الدقيقة الثلاثين.",
        "كتب الوزير رسالة واحدة من المدينة.",
    ],
)
def test_a_place_in_an_order_and_one_of_many_count_nothing(text: str) -> None:
    """Behind a singular, tens with the article are a place in an order; "one" alone may be an article."""
    assert values(text, "ar") == []


@pytest.mark.parametrize("text", ["عادت الشركة برقم 40 وتاريخه معا.", "زاد العدد إلى 40 التي عرفت."])
def test_what_is_joined_or_relative_is_not_counted(text: str) -> None:
    """A word with "and" written on, or a relative word spelt like "my machine", is no noun of the number in front."""
    assert all(concept is None or concept.isascii() for _, _, _, concept in values(text, "ar"))
    assert "device" not in {concept for _, _, _, concept in values(text, "ar")}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("توفي الوزير مساء أمس عن 65 عاما.", "age"),
        ("تتراوح أعمار المستخدمين ما بين 16 و20 سنة.", "age"),
        ("يشترط ألا يقل عمر المتقدم عن 17 سنة.", "age"),
        ("تحدث الوزير عن 65 عاما من العمل.", "duration"),
        ("يزيد عمره، وقد عمل 20 سنة.", "duration"),
    ],
)
def test_a_time_is_an_age_by_its_measure(text: str, concept: str) -> None:
    """Whoever dies "at" so many years is as old, and so is whose age the sentence tells; another clause does not."""
    assert {found for _, _, _, found in values(text, "ar")} == {concept}


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("The attack left 40 dead and wounded.", "en", [(40, "casualty")]),
        ("The blast killed or wounded 20 people.", "en", [(20, "casualty")]),
        ("At least 15 killed and scores injured in the blast.", "en", [(15, "death"), (20, "injury")]),
        ("أسفر الهجوم عن 40 قتيلا وجريحا.", "ar", [(40, "casualty")]),
        ("قتل وجرح 20 شخصا في الهجوم.", "ar", [(20, "casualty")]),
        ("إن 18 شخصا قتلوا وأصيب 50 آخرون.", "ar", [(18, "death"), (50, "injury")]),
        ("لقي خمسة أشخاص مصرعهم وأصيب 12 في الهجوم.", "ar", [(5, "death"), (12, "injury")]),
        ("تسعة أشخاص لقوا حتفهم وأصيب كثيرون.", "ar", [(9, "death")]),
        ("أدى القصف إلى مصرع 28 منها وإصابة 30 بجروح.", "ar", [(28, "death"), (30, "injury")]),
    ],
)
def test_dead_and_wounded_together_are_casualties(text: str, code: str, found: list[tuple[int, str]]) -> None:
    """One number of both is neither toll alone; where each has its own number, or its own clause, they stay apart."""
    assert [(low, concept) for low, _, _, concept in values(text, code)] == found


@pytest.mark.parametrize(
    ("text", "low", "high", "role"),
    [
        ("نقصت كمية الأسهم إلى 121.94 مليونا من 158.69 في الجلسة.", 158690000, 158690000, "before"),
        ("تراجع المعدل دون واحد في المئة.", None, 1, "after"),
        ("وهو مايقترب من 20 في المئة من الميزانية.", 20, 20, "level"),
    ],
)
def test_an_end_of_a_change_and_one_per_cent(text: str, low: float | None, high: float | None, role: str) -> None:
    """A scale told at one end of a change holds for the other, and one per cent is a share."""
    found = [claim.quantity for claim in claims_of(text, language="ar") if claim.quantity is not None][-1]
    assert (found.low, found.high, found.role) == (low, high, role)


def test_a_name_in_quotes_belongs_to_its_noun() -> None:
    """Two shares told by their names in quotes are two subjects."""
    text = "هبط سهم «مصرف الراجحي» بنسبة 2 في المئة، وحل ثالثا سهم «سابك» بنسبة 3 في المئة."
    found = [claim.quantity.subject for claim in claims_of(text, language="ar") if claim.quantity is not None]
    assert found == ["سهم «مصرف الراجحي»", "سهم «سابك»"]


@pytest.mark.parametrize(
    ("text", "noun", "concept"),
    [
        ("شهدت المباراة عدة مسابقات.", "مسابقات", "مسابقات"),
        ("تدرب الفريق على عدد من الجمل التكتيكية.", "الجمل", "جمل"),
        ("وافق على بناء آلاف الوحدات الاستيطانية.", "الوحدات الاستيطانية", "settlement_unit"),
    ],
)
def test_several_of_something(text: str, noun: str, concept: str) -> None:
    """No definite noun stands before "several", no singular behind "a number of"; both words may have the article."""
    found = [claim.quantity for claim in claims_of(text, language="ar") if claim.quantity is not None]
    assert [(one.noun, one.concept) for one in found] == [(noun, concept)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The aid is worth U.S $100,000.", [(100000, "USD")]),
        ("They gave away 3 USD50 cards.", [(3, "count"), (50, "USD")]),
        ("Each got 2 $100 notes.", [(2, "count"), (100, "USD")]),
        ("ALL 5 plans failed.", [(5, "count")]),
        ("It paid 5000 ALL.", [(5000, "ALL")]),
        ("In 2006 95% of the workers left.", [(95, "percent")]),
        ("In 2016 400 people left.", [(400, "person")]),
        ("The crate holds 500m2 of cloth.", [(500, "square_metre")]),
    ],
)
def test_money_is_the_sign_that_stands_against_its_number(text: str, amounts: list[tuple[float, str]]) -> None:
    """A sign right in front of a number is that number's; a word that looks like a code is none, a year no count."""
    assert [(low, unit) for low, _, unit, _ in values(text, "en")] == amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("إن ركاب الطائرة قتلوا وجرح خمسة أشخاص آخرين.", (5, 5, "person", "injury")),
        ("شارك المنتخب في كأس القارة تحت 23 عاما.", (None, 23, "year", "age")),
        ("بلغ عددهم 30 مشاركا من أصل 70 سجلوا أسماءهم.", (70, 70, "person", "participant")),
        ("وقعت أكثر من «ألف محاولة» أمس.", (1000, None, "count", "attempt")),
        ("هناك فائض في السوق بحوالي 800 ألف برميل.", (800000, 800000, "barrel", None)),
        (
            "يقتطع ذلك من الميزانية البالغة العام الجاري 860 مليار ريال.",
            (860000000000, 860000000000, "riyal", "budget"),
        ),
        ("توقعات بتضاعف الناتج المحلي.", (2, 2, "ratio", "gdp")),
        ("قد يرتفع الإنتاج بشكل سريع ليصل إلى 4 ملايين برميل.", (4000000, 4000000, "barrel", "production")),
        ("ارتفع العدد بزيادة (5) آلاف راكب.", (5000, 5000, "person", "passenger")),
    ],
)
def test_what_stands_around_a_number_is_no_noun_of_it(
    text: str, expected: tuple[float | None, float | None, str, str | None]
) -> None:
    """A time, a manner, a verb behind it, marks of quotation and brackets leave the number its own noun."""
    assert values(text, "ar")[-1] == expected


@pytest.mark.parametrize(
    ("text", "unit", "noun"),
    [
        ("The talks went on for a week or two.", "week", None),
        ("It lasted a day or two.", "day", None),
        ("The team hopes to add another player or two.", "person", "player"),
    ],
)
def test_one_or_so_many(text: str, unit: str, noun: str | None) -> None:
    """What stands between the article and "or two" is counted, from one to two."""
    (told,) = [claim.quantity for claim in claims_of(text, language="en") if claim.quantity is not None]
    assert (told.low, told.high, told.unit, told.noun) == (1, 2, unit, noun)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It made a 2 million-mile (3m km) journey.", [(2_000_000, "journey"), (3_000_000, "journey")]),
        ("They showed a 37m (121ft)-long boat.", [(37, "boat"), (121, "boat")]),
        ("The firm had 1988 sales of 14 million dollars.", [(14_000_000, None)]),
        ("Homes from 200 dollars to 300 dollars stay an average of 70 days.", [(200, None), (70, None)]),
        ("The winds were 10mph less than those of May.", [(10, None)]),
        ("There were strong winds, with speeds of 40 metres per second.", [(40, None)]),
        ("The blast hurt three others Saturday night in the north.", [(3, None)]),
    ],
)
def test_what_stands_behind_an_amount_is_not_always_its_noun(text: str, told: list[tuple[int, str | None]]) -> None:
    """It may stand behind a bracket; a year, a verb, a comparison and a time name nothing that is counted."""
    found = [claim.quantity for claim in claims_of(text, language="en") if claim.quantity is not None]
    assert [(quantity.low, quantity.noun) for quantity in found] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nearly one in 21 people voted.", (1 / 21, "ratio", "people")),
        ("One in 10 homes lost power.", (0.1, "ratio", "house")),
        ("He scored one in 21 games.", (21, "count", "match")),
        ("It removed eight bodies from the house.", (8, "count", "body")),
        ("He is a seven-term member.", (7, "count", "term")),
        ("The 14-year-olds met.", (14, "year", "age")),
        ("The lira fell to 19.7 against the dollar.", (19.7, "lira_per_USD", "exchange_rate")),
        ("She stood five foot six.", (5.5, "foot", "distance")),
        ("He was 5-foot-6.", (5.5, "foot", "distance")),
        ("The temperature fell to -20 C.", (-20, "celsius", "temperature")),
        ("The army has two C-130 planes.", (2, "count", "aircraft")),
        ("Sales rose to 1.2m.", (1_200_000, "count", "revenue")),
        ("The population rose to 1.1m.", (1_100_000, "person", "resident")),
        ("The depth rose to 3.2m.", (3.2, "metre", "depth")),
        ("The 5-foot-6-inch wall fell.", (5.5, "foot", "wall")),
        ("He was treated for three gunshot wounds suffered in the attack.", (3, "count", "wound")),
        ("46 percent of all British adults agree.", (46, "percent", "adult")),
    ],
)
def test_turns_of_phrase_in_english(text: str, told: tuple[float, str, str]) -> None:
    """Shares, terms, feet with their inches and money in other money, as they are told."""
    assert [(low, unit, concept) for low, _, unit, concept in values(text, "en")] == [told]


def test_two_ages_of_a_list_are_no_age_in_years_and_months() -> None:
    """Each is of the person that stands behind it."""
    text = "A 2-year-old brother, 5-month-old sister and a friend came."
    assert [(low, unit) for low, _, unit, _ in values(text, "en")] == [(2, "year"), (5, "month")]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The deal brings 22.3% over two years.", [(22.3, "percent", "exact"), (2, "year", "exact")]),
        ("They paid 900 dollars over two years.", [(900, "USD", "exact"), (2, "year", "exact")]),
        ("They walked for over two years.", [(2, "year", "more_than")]),
        ("The offer is 6% plus £1,000 for everybody.", [(6, "percent", "exact"), (1000, "GBP", "exact")]),
        ("One man, 24, died after falling from a roof.", [(1, "person", "exact"), (24, "year", "exact")]),
        ("Temperatures reached 51.8C (125.2F) at noon.", [(51.8, "celsius", "exact"), (125.2, "fahrenheit", "exact")]),
        ("An Arab diplomat said 658 Egyptians died.", [(658, "person", "exact")]),
    ],
)
def test_neighbours_are_read_apart(text: str, read: list[tuple[float, str, str]]) -> None:
    """A time after "over" is no bound of a rise, a sum after "plus" none of a share, and an age no death."""
    found = [(d.quantity.low, d.quantity.unit, d.quantity.approx) for d in figures(text, "en")[0] if d.quantity]
    assert found == read


def test_the_number_of_a_model_may_have_two_halves() -> None:
    """What is counted are the planes, and neither half of their name."""
    drafts, _ = figures("The airlines fly 101 Boeing 737-800 planes.", "en")
    found = [(draft.quantity.low, draft.quantity.noun) for draft in drafts if draft.quantity]
    assert found == [(101, "Boeing 737-800 planes")]
