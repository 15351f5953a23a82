"""Who says what, in which words and through whom: rules that a single example cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import claims_of
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Zone

if TYPE_CHECKING:
    from claimcheck.model import Attribution, Claim


def _said(text: str, code: str = "en", **known: object) -> list[Attribution]:
    """Give the attributions of an article's statements, in order."""
    found = claims_of(text, language=code, **known)
    return [claim.attribution for claim in found if claim.kind == "statement" and claim.attribution]


def _names(text: str, code: str = "en") -> list[str | None]:
    """Give the names of those who speak, in order."""
    return [one.speaker_name for one in _said(text, code)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Angela Merkel said the talks were over. She added that nobody was to blame."),
        ("en", "Angela Merkel said the talks were over. Merkel denied that she was to blame."),
        ("en", "Chancellor Angela Merkel said the talks were over. Mrs. Merkel denied that she was to blame."),
        ("ar", "قالت المستشارة أنغيلا ميركل إن المحادثات انتهت. وأضافت أن أحدا لا يلام."),
        ("ar", "قالت المستشارة أنغيلا ميركل إن المحادثات انتهت. وأكدت ميركل أن أحدا لا يلام."),
        ("ar", "قالت المستشارة أنغيلا ميركل إن المحادثات انتهت. وأكدت المستشارة أن أحدا لا يلام."),
    ],
)
def test_one_person_keeps_one_name(code: str, text: str) -> None:
    """A pronoun, a surname, an office and a verb alone mean the one who was named before."""
    first, second = _names(text, code)
    assert first == second
    assert first in {"Angela Merkel", "أنغيلا ميركل"}


def test_an_agency_between_speaker_and_outlet() -> None:
    """Whom a source told is whom the words came through."""
    (one,) = _said("قال مصدر أمني لوكالة فرانس برس إن الطريق مغلق.", "ar")
    assert (one.speaker_name, one.via) == ("مصدر أمني", ("فرانس برس",))


def test_a_statement_that_reports_a_person() -> None:
    """In `the statement reported of X his saying that`, X speaks, once."""
    (one,) = _said("ونقل البيان عن الوزير قوله إن “الطريق مغلق”.", "ar")
    assert one.speaker_name == "الوزير"


def test_others_speak_through_a_newspaper() -> None:
    """What a newspaper reports others to want is theirs, through it; what a person reports is the person's."""
    first, second = _said("وذكرت صحيفة نيويورك تايمز أن واشنطن تريد البقاء.", "ar")
    assert (first.speaker_name, second.speaker_name) == ("نيويورك تايمز", "واشنطن")
    assert second.via == ("نيويورك تايمز",)
    assert len(_said("The minister said that the unions wanted higher pay.")) == 1


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("قال المدير العام للمركز سامي خالد إن الجسر مغلق.", "المدير العام للمركز سامي خالد", "إن الجسر مغلق"),
        ("قال المدير لـ«الصباح» إن الجسر مغلق.", "المدير", "إن الجسر مغلق"),
        ("شدد الوزير على ضرورة أن يفتح الجسر.", "الوزير", "على ضرورة أن يفتح الجسر"),
        ("أعرب الوزير عن أمله أن يفتح الجسر.", "الوزير", "عن أمله أن يفتح الجسر"),
        ("أكد سامي كنعان، المشرف على الجسر، أن العمل انتهى.", "سامي كنعان، المشرف على الجسر", "أن العمل انتهى"),
        ("أشاد أبو بكر بالدعم الكبير من الأهالي.", "أبو بكر", "بالدعم الكبير من الأهالي"),
        ("كشفت شركة عاملة بالسوق السعودية عن أرباحها.", "شركة عاملة بالسوق السعودية", "عن أرباحها"),
        ("أما الوزير فأكد أن الجسر مغلق.", "الوزير", "أن الجسر مغلق"),
        ("قال ساكن الحي مدير شركة «الأمل»، إن الجسر مغلق.", "ساكن الحي مدير شركة «الأمل»", "إن الجسر مغلق"),
        ("أعلنت السلطات المحلية يوم الأحد فتح الجسر.", "السلطات المحلية", "فتح الجسر"),
        ("بحسب الوزارة فإن الجسر مغلق.", "الوزارة", "فإن الجسر مغلق"),
        ("وقال الشهود في القضية الذين أكدوا أن الجسر مغلق.", "الشهود في القضية", "أن الجسر مغلق"),
        ('ذكر "سامي حداد"، أحد السكان، أن الجسر مغلق.', '"سامي حداد"، أحد السكان', "أن الجسر مغلق"),
        ("دعت وزارة النقل السائقين إلى ترك الجسر.", "وزارة النقل", "إلى ترك الجسر"),
        ("طالب مدير الشركة الجهات المحلية بفتح الجسر.", "مدير الشركة", "بفتح الجسر"),
        ("أكد الحسيني وصول ثلاث شاحنات إلى الجسر.", "الحسيني", "وصول ثلاث شاحنات إلى الجسر"),
        ("وأصدرت اللجنة المحلية بيانا ذكرت فيه أن الجسر مغلق.", "اللجنة المحلية", "أن الجسر مغلق"),
        ("قال أهل القرية التي يعتقد أن فيها كنزا بأن الجسر مغلق.", "أهل القرية", "بأن الجسر مغلق"),
        ("لفت سامي حداد النظر إلى أن الجسر مغلق.", "سامي حداد", "أن الجسر مغلق"),
        ("أشاد عدد من سكان القرية بالجسر الجديد.", "عدد من سكان القرية", "بالجسر الجديد"),
        ("أعلن الناطق باسم النادي سامي حداد اختيار كريم مدربا.", "الناطق باسم النادي سامي حداد", "اختيار كريم مدربا"),
        ("ناشد سكان القرية العالم إرسال معدات لفتح الجسر.", "سكان القرية", "إرسال معدات لفتح الجسر"),
        ("أكد الوزير في وقت سابق عدم صحة الخبر.", "الوزير", "عدم صحة الخبر"),
        ("كشف المدير عن أعطال الجسر بعد أن زاره.", "المدير", "عن أعطال الجسر بعد أن زاره"),
        ("أكد المشرف على الجسر سامي حداد أن العمل انتهى.", "المشرف على الجسر سامي حداد", "أن العمل انتهى"),
        ("دعا النائب عن المدينة سامي حداد إلى فتح الجسر.", "النائب عن المدينة سامي حداد", "إلى فتح الجسر"),
        ("قال سامي المقبل إن الجسر مغلق.", "سامي المقبل", "إن الجسر مغلق"),
        ("قال مصدر في البلدة لبي بي سي إن الجسر مغلق.", "مصدر في البلدة", "إن الجسر مغلق"),
        ("أشاد الوزير سامي حداد بما تحقق من إصلاح للجسر.", "الوزير سامي حداد", "بما تحقق من إصلاح للجسر"),
        ("وكان الوزير أكد خلال حفل في القرية على فتح الجسر.", "الوزير", "على فتح الجسر"),
        ("علق الوزير بقوله: «الجسر مغلق».", "الوزير", "«الجسر مغلق»"),
        ("قال الوزير إن الجسر مغلق بينما يقول السكان عكس ذلك.", "الوزير", "إن الجسر مغلق"),
        ("واتهم مصدر محلي داعش بتفجير الجسر.", "مصدر محلي", "داعش بتفجير الجسر"),
        ("أكد أنور علي، رئيس المرصد، على أن الجسر مغلق.", "أنور علي، رئيس المرصد", "أن الجسر مغلق"),
        ("أعلنت أمانة المدينة عزمها بناء جسر جديد.", "أمانة المدينة", "عزمها بناء جسر جديد"),
        ("كانت منظمات محلية قد دعت، عبر الشبكات، إلى فتح الجسر.", "منظمات محلية", "إلى فتح الجسر"),
        ("«الصحة» تؤكد أن الوضع مستقر.", "«الصحة»", "أن الوضع مستقر"),
        ("وأعتبر المدير أن الجسر مغلق.", "المدير", "أن الجسر مغلق"),
        ("وأكد الوزير، وفقا لما نقلته وكالة محلية، أن الجسر مغلق.", "الوزير", "أن الجسر مغلق"),
        ("تساءلت الصحيفة عما إذا كان الجسر مغلقا.", "الصحيفة", "عما إذا كان الجسر مغلقا"),
        ("وكان خبراء توقعوا في استطلاع أن يفتح الجسر.", "خبراء", "أن يفتح الجسر"),
        ("أعلن الملك الراحل عبدالله بن كريم عن فتح الجسر.", "الملك الراحل عبدالله بن كريم", "عن فتح الجسر"),
        ("شكر القاضي سامي حداد المحلفين على صبرهم.", "القاضي سامي حداد", "على صبرهم"),
        ("قال الوزير إن «الجسر الكبير»، الأقدم هنا، آمن.", "الوزير", "إن «الجسر الكبير»، الأقدم هنا، آمن"),
        ("ودعت اللجنة عموم الطلبة إلى ترك الجسر.", "اللجنة", "إلى ترك الجسر"),
        ("ودعت الكلية الطلاب المقبولين إلى ترك الجسر.", "الكلية", "إلى ترك الجسر"),
        ("طالب الحسيني رجال وعشاق ناديه بدعم الفريق.", "الحسيني", "بدعم الفريق"),
        ("طالب المدرب سامي حداد مواطنه حارس النادي بالهدوء.", "المدرب سامي حداد", "بالهدوء"),
        ("وأبلغ سامي كنعان، مساعد القائد، الصحفيين إن الجسر مغلق.", "سامي كنعان، مساعد القائد", "إن الجسر مغلق"),
        ("وقال كنعان في البيت الكبير إن الجسر مغلق.", "كنعان", "إن الجسر مغلق"),
        ("وأضافت كنعان وهي من سكان القرية أن الجسر مغلق.", "كنعان", "أن الجسر مغلق"),
        ("قال رئيس المجلس صباح كرحوت إن الجسر مغلق.", "رئيس المجلس صباح كرحوت", "إن الجسر مغلق"),
        ("قال رئيس المجلس صباح السبت إن الجسر مغلق.", "رئيس المجلس", "إن الجسر مغلق"),
        ("كشف الوزير النقاب عن خطة للجسر.", "الوزير", "عن خطة للجسر"),
        ("أبدى الوزير سعادته بفتح الجسر.", "الوزير", "سعادته بفتح الجسر"),
        ("وكان مجلس القرية قد أعلن قبل يومين، فتح الجسر.", "مجلس القرية", "فتح الجسر"),
        ("كشف مواطن أثناء مروره على طريق القرية، وجود شقوق في الجسر.", "مواطن", "وجود شقوق في الجسر"),
        ("وأعرب الوزير سامي حداد، في بيان عن حزنه.", "الوزير سامي حداد", "عن حزنه"),
        ("بيعت كل المقاعد، وبحسب الصحيفة، فإن الجسر مغلق.", "الصحيفة", "فإن الجسر مغلق"),
        ("وأوضح المركز في دراسة وزعها أمس أن الجسر مغلق.", "المركز", "أن الجسر مغلق"),
        ("وتوقع محللون انكماش التجارة.", "محللون", "انكماش التجارة"),
        ("رفضت الصين الاستجابة للطلب.", "الصين", "الاستجابة للطلب"),
        ("ويسعى الطبيب زيكانيلا إلى فتح العيادة.", "الطبيب زيكانيلا", "إلى فتح العيادة"),
        ("وأضاف الوزير // أن الجسر مغلق.", "الوزير", "أن الجسر مغلق"),
        ("ناشد حداد الأمم المتحدة إرسال المساعدات.", "حداد", "إرسال المساعدات"),
        ("وتعهد المشاركون فيه بتقديم المساعدات.", "المشاركون", "بتقديم المساعدات"),
        ("وطالب الأهالي بسرعة إصلاح الجسر.", "الأهالي", "بسرعة إصلاح الجسر"),
        ("نقل التلفزيون على لسان شاهد قوله: «الجسر مغلق».", "شاهد", "«الجسر مغلق»"),
        ("وقال المهندس سامي حداد -رئيس اللجنة- إن الجسر مغلق.", "المهندس سامي حداد", "إن الجسر مغلق"),
        (
            "وطالب الوزير، في بيان على موقعه، المجلس بإغلاق الجسر.",
            "الوزير",
            "بإغلاق الجسر",
        ),
        ("وأكد الوزير أن الجسر مغلق؛ بسبب المطر.", "الوزير", "أن الجسر مغلق؛ بسبب المطر"),
        (
            "وقال سامي حداد رئيس تحرير جريدة «القرية»، تعقيبا على ذلك «إن الجسر مغلق».",
            "سامي حداد رئيس تحرير جريدة «القرية»",
            "«إن الجسر مغلق»",
        ),
        ("أعلنت شركة الجسور، أمس الجمعة، عبر مدونتها، عن فتح الجسر.", "شركة الجسور", "عن فتح الجسر"),
        ("أعلنت 33 شركة عن فتح فروع.", "33 شركة", "عن فتح فروع"),
        ("طالب الحسيني المرأة أن تعبر الجسر.", "الحسيني", "أن تعبر الجسر"),
        ("أكدت الخارجية مجددا رفض مصر للخطة.", "الخارجية", "رفض مصر للخطة"),
        ("وقالت الصحف نقلا عن مصادر الشرطة إن الجسر مغلق.", "مصادر الشرطة", "إن الجسر مغلق"),
        ("أعلنت السلطات حالة الطوارئ هنا.", "السلطات", "حالة الطوارئ هنا"),
        ("تعتزم شركة كنعان تسريح 65 موظفا.", "شركة كنعان", "تسريح 65 موظفا"),
        ("أكد الوزير سامي العلي انفتاح القرية على الجسر.", "الوزير سامي العلي", "انفتاح القرية على الجسر"),
        ("وطالب أهالي القرية أمير المنطقة بفتح الجسر.", "أهالي القرية", "بفتح الجسر"),
        ("طالب الموظفون المسرحون هيئة الطيران بالعودة.", "الموظفون المسرحون", "بالعودة"),
        ("وأعلنت أمانة مكة عزمها فتح الجسر.", "أمانة مكة", "عزمها فتح الجسر"),
    ],
)
def test_where_a_subject_ends_and_its_content_begins(text: str, speaker: str, content: str) -> None:
    """Long offices, whom one spoke to, and what a verb governs do not run into each other."""
    (one,) = _said(text, "ar")
    assert one.speaker == speaker
    assert [text[span.start : span.end] for span in one.contents] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "هناك من يقول إن الجسر مغلق.",
        "لفت الانتباه إلى أن الجسر مغلق.",
        "رفض الانتقال إلى الجسر الجديد.",
        "الأدوات تساعد على كشف العيوب إن وجدت.",
        "حسب الكثافة السكانية، سيغلق الجسر.",
        "النرويج: مقتل سبعة أشخاص في انهيار الجسر.",
        "كان ما قاله الوزير أمس: «الجسر مغلق».",
        "وقال إن الجسر مغلق.",
        "نفت الوزارة التي زارت المدينة أمس في بيان.",
        "هذا وتقرر أن يفتح الجسر غدا.",
        "والجسر بين القرية والنهر لا يريد إلا الصيانة.",
        "أبرزت الصحف المحلية رفض الجانبان لبناء الجسر.",
        "غادر القرية دون أن يذكر الجسر بالاسم.",
        "ويتوقع اعتماده من المجلس غدا.",
        "كتب الوزير مقالا بعنوان «الجسر المغلق» عن القرية.",
        "سجن الرجل بعد إدانته بتهمة «تفجير الجسر».",
        "ونشرت الصحيفة صور الجسر كما بثتها على موقعها.",
        "وأعتقد أن الجسر مغلق.",
        "سعي القرية إلى فتح الجسر يتعثر على الدوام.",
        "بهذه الكيفية يرفض سامي كل خضوع.",
        "التمسك بالشرعية ورفض الانقلاب عليها بما يكفل عودة الدولة.",
        "وهاجمت طائرة حربية مواقع جنوب القرية.",
        "وذلك عبر اتفاق للصلح وقعت مسودته أمس في القرية.",
        "تابعت القوات، اليوم، عمليات البحث عن الجسر.",
        "ولم تكشف السلطات المزيد من التفاصيل عن الجسر.",
    ],
)
def test_a_doubtful_speaker_is_none(text: str) -> None:
    """Where nobody is known to speak, no speaker is made up: adverbs, objects, idioms, a verb alone."""
    assert _said(text, "ar") == []


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("مدير ميناء الملك فهد الدولي سامي حداد", "سامي حداد"),
        ("رئيس نادي دمشق كريم حداد", "كريم حداد"),
        ("الكاتب سامي أبو طالب", "سامي أبو طالب"),
        ("المنسق الإعلامي رئيس فريق الصيانة سامي بن كريم حداد", "سامي بن كريم حداد"),
        ("شاب يدعى سامي حداد", "شاب يدعى سامي حداد"),
        ("د. سامي حداد", "سامي حداد"),
        ("مدير المشاريع م. سامي حداد", "سامي حداد"),
        ("وزيرة خارجية الاتحاد الأوروبي", "وزيرة خارجية الاتحاد الأوروبي"),
        ("مدرب الفريق الحبيب بن كريم", "الحبيب بن كريم"),
        ("أنصار نادي القرية", "أنصار نادي القرية"),
        ("القيادي في الحركة سامي حداد", "سامي حداد"),
    ],
)
def test_a_name_ends_its_phrase(phrase: str, name: str) -> None:
    """A name begins behind the last definite word or the place of an office; a particle takes its word along."""
    (one,) = _said(f"قال {phrase} إن الجسر مغلق.", "ar")
    assert (one.speaker, one.speaker_name) == (phrase, name)


def test_a_verb_whose_content_is_not_read_lends_its_subject() -> None:
    """Who did something at the start of a sentence is who says the rest of it."""
    text = "قال سامي كنعان إن الجسر مغلق. وشكر الوزير جميع الحاضرين على صبرهم، مؤكدا أن العمل انتهى."
    assert _names(text, "ar")[-1] == "الوزير"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "قال الوزير سامي حداد إن الجسر مغلق. وأكدت وزارة النقل أن العمل جار. وأضاف أن القرية بخير.",
            ["سامي حداد", "وزارة النقل", "سامي حداد"],
        ),
        ("قال الوزير إن الجسر مغلق. ولا يعبره أحد، يذكر أن طوله مئة متر.", ["الوزير"]),
        ("قالت الوزارة إن الجسر مغلق، واتهمت داعش بتفجيره.", ["الوزارة"] * 2),
        ("قال الوزير إن الجسر مغلق. ودعا الوزارة إلى فتحه.", ["الوزير"] * 2),
        ("قال السكان إن الجسر مغلق، مؤكدين أن القرية معزولة.", ["السكان"] * 2),
        ("قالت الوزارة إن الجسر مغلق. ودعت المواطنين إلى البقاء في القرية.", ["الوزارة"] * 2),
        ("من جهتها انتقدت منظمة محلية حقوقية، إغلاق الجسر، مؤكدة أن القرية معزولة.", ["منظمة محلية حقوقية"]),
        ("سامي كنعان، رئيس الجمعية المحلية، يقول إن الجسر مغلق.", ["سامي كنعان"]),
        ("ألقيت كلمة للمدير العام للشؤون المالية، أوضح فيها أن الجسر مغلق.", ["المدير العام للشؤون المالية"]),
        ("جاء ذلك في البيان الذي أصدره وزير النقل سامي كنعان، وقال فيه: إن الجسر مغلق.", ["سامي كنعان"]),
        ("وعبر مسافر آخر عن استيائه من الطريق، مضيفا أن الجسر مغلق.", ["مسافر آخر"] * 2),
        ("قال معالي الوزير سامي كنعان إن الجسر مغلق. واستنكر معاليه هذه التصريحات.", ["سامي كنعان"] * 2),
        ("قالت مصادر فضلت عدم ذكر اسمها إن الجسر مغلق.", ["مصادر"]),
        ("تشير الأرقام إلى تحسن السوق، ومن المتوقع أن يفتح الجسر.", []),
        ("أوضح ذلك مدير الفعاليات سامي كنعان، مشيرا إلى أن الجسر مغلق.", ["سامي كنعان"]),
        ("حذر الوزير من السوق السوداء، خصوصا أن الجسر مغلق.", []),
        ("قالت رئيسة مؤسسة الحوار بين الثقافات إن الجسر مغلق.", ["رئيسة مؤسسة الحوار بين الثقافات"]),
        ("وقع الاتفاق بين الدول الغنية وبين المدن الفقيرة على أن تبقى.", []),
        ("اطلع الوزير على خطط الشركة لفتح الجسر.", []),
        ("قالت الوزارة إن الجسر مغلق، فيما أفاد شهود عيان بأنه مفتوح.", ["الوزارة", "شهود عيان"]),
        ("قال الفنان ناصر كنعان إن الجسر مغلق.", ["ناصر كنعان"]),
        (
            "قال سكان القرية إن الجسر مغلق. وأكد الوزير أن العمل انتهى. وأضافوا أن الطريق سيئ.",
            ["سكان القرية", "الوزير", "سكان القرية"],
        ),
        ("قال خبيران محليان إن الجسر مغلق. وأكدا أن العمل انتهى.", ["خبيران محليان"] * 2),
        ("أعلن الوزير سامي كنعان ونظيره كريم حداد أن الجسر مغلق، مؤكدين أن العمل انتهى.", ["سامي كنعان"] * 2),
        (
            "قالت الوزارة إن الجسر مغلق. أوضح ذلك المتحدث سامي كنعان، لافتا إلى أن العمل انتهى.",
            ["الوزارة", "سامي كنعان"],
        ),
        ("قال سكان القرية إن الجسر مغلق. لكن كنعان قال أمس إن العمل انتهى.", ["سكان القرية", "كنعان"]),
        ("أما سامي كنعان مدير الميناء فقال: «الجسر مغلق اليوم».", ["سامي كنعان"]),
        ("ولكن كنعان الذي تولى الإدارة في يونيو، أكد أن الجسر مغلق.", ["كنعان"]),
        ("سامي كنعان أحد السكان، أوضح أن الجسر مغلق.", ["سامي كنعان"]),
        ('أبلغ "الجريدة" المدير سامي كنعان أن الجسر مغلق.', ["سامي كنعان"]),
        ("وأضاف فيه الوزير أن الجسر مغلق.", ["الوزير"]),
        ("قال الوزير إن الجسر مغلق. وقال بان كي كنعان إن العمل انتهى.", ["الوزير", "بان كي كنعان"]),
        ("وقال البيان الذي نشرته الوكالة إن الجسر مغلق.", ["البيان"]),
        ("قال خبراء إن الجسر مغلق. ودعوا الوزارة إلى الصيانة.", ["خبراء"] * 2),
        ("تخالف هذه الآمال التي يعتقد السكان أنها قريبة ما قاله الوزير.", ["السكان"]),
        ('وطالب "كنعان" بفتح الجسر. وحذر "حداد" من إغلاقه. وقال: «الجسر مغلق».', ["كنعان", "حداد"]),
        (
            "وصف مدير المركز الدكتور سامي الحسن العلاقة بين القريتين بأنها جيدة، منوها بأن الجسر مغلق.",
            ["سامي الحسن"] * 2,
        ),
        ("قال مدير القسم في جامعة الملك فهد إن الجسر مغلق.", ["مدير القسم في جامعة الملك فهد"]),
        ("أكد الوزير سامي كنعان أهمية الجسر للقرية.", ["سامي كنعان"]),
        ("وكان سكان القرية قد خرجوا في مسيرة، ودعوا إلى فتح الجسر.", ["سكان القرية"]),
        ("قال الكاتب سامي كنعان عن رحلته: الجسر مغلق.", ["سامي كنعان"]),
    ],
)
def test_whom_a_verb_without_a_subject_means(text: str, names: list[str]) -> None:
    """The last speaker whose gender fits the verb; what is accused or called upon is no subject."""
    assert _names(text, "ar") == names


@pytest.mark.parametrize(
    ("text", "speaker", "via", "contents"),
    [
        ("ذكرت صحيفة الغارديان نقلا عن رويترز أن الجسر مغلق.", "رويترز", ("الغارديان",), ["أن الجسر مغلق"]),
        ("قال الوزير إن الجسر مغلق، بحسب رويترز.", "الوزير", ("رويترز",), ["إن الجسر مغلق"]),
        ("قال الوزير إن الجسر مغلق، بحسب رويترز، منذ مايو.", "الوزير", ("رويترز",), ["إن الجسر مغلق", "منذ مايو"]),
        ("وقالت: «الجسر مغلق اليوم»، حسب ما ذكرت رويترز.", None, ("رويترز",), ["«الجسر مغلق اليوم»"]),
    ],
)
def test_a_statement_that_an_outlet_relays_is_one(
    text: str, speaker: str | None, via: tuple[str, ...], contents: list[str]
) -> None:
    """Who speaks and the outlet that relays it are a chain, whichever the sentence names first."""
    text = f"قالت الوزيرة إن الطريق مفتوح. {text}"
    (one,) = _said(text, "ar")[1:]
    assert one.speaker_name == (speaker or "الوزيرة")
    assert one.via == via
    assert [text[span.start : span.end] for span in one.contents] == contents


def test_a_cited_name_needs_evidence() -> None:
    """A name that only `according to` or a headline's colon makes a speaker speaks elsewhere in the article."""
    assert _names("قال سامي كنعان إن الجسر مغلق. وسيفتح في مايو بحسب كنعان.", "ar") == ["سامي كنعان"] * 2
    assert _names("وسيفتح الجسر في مايو بحسب الطقس.", "ar") == []


def test_a_verb_behind_and_has_the_speaker_before() -> None:
    """The words before a verb with `and` written on belong to the clause before, and are no subject."""
    text = "أعلنت إدارة النادي أنها سددت الرواتب المتأخرة وقالت: «بقي شهر واحد»."
    assert _names(text, "ar") == ["إدارة النادي"] * 2


def test_speech_that_goes_on_in_the_next_paragraph() -> None:
    """A quotation behind a colon may stand in the paragraph below."""
    (one,) = _said("The mayor continued:\n\n“We are ready. We open in May.”")
    assert one.contents[0].start == 22


def test_a_second_verb_shares_the_subject() -> None:
    """`X announced …, adding that …`: X says both."""
    assert (
        _names("Lockheed Martin announced a new factory, adding that it would open in May.") == ["Lockheed Martin"] * 2
    )


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("He's predicting that the bridge will open.", ["He"]),
        ("After saying that the bridge was safe, the mayor left.", ["the mayor"]),
        ("Several board members said the bridge was closed.", ["Several board members"]),
        ("Prime Minister Theresa May said the bridge was closed.", ["Prime Minister Theresa May"]),
        ("The bridge is closed, as the ministry put it.", ["the ministry"]),
        ("The companies expect to save 2 million euros.", ["The companies"]),
        ("The mayor was confident that the bridge would open.", ["The mayor"]),
        ("The average shows Miller ahead by 3 points.", ["The average"]),
        ("The bridge is expected to open in May.", [None]),
        ("His promise to build a wall was about more than trade.", ["His"]),
        ("The self-described socialist has vowed to go on.", ["The self-described socialist"]),
        ("President Moran called Wednesday for a ban on weapons.", ["President Moran"]),
        ("The so-called “HR 1” measure aims to curb big money.", ["The so-called “HR 1” measure"]),
        ("Lea Moran says in Ohio that she's glad to win.", ["Lea Moran"]),
        ("“Why close it?” asked Senator Lea Moran of Ohio.", ["Senator Lea Moran of Ohio"]),
        ("Jones and Reid support the bridge in Ohio.", ["Jones and Reid"]),
        ("There are fears that 40 jobs could go.", [None]),
        ("There were reports that were lost in the fire.", []),
        ("A merger announced Monday would close the bridge.", [None]),
        ("The merger that Lea Moran announced on Monday is to close the bridge.", ["Lea Moran"]),
        ("Lea Moran, when asked what is wrong, responded that it was closed.", ["Lea Moran"]),
        ("She stood by her comments on Reid and said the bridge was closed.", ["her", "She"]),
        ("They sent a strong signal that the bridge must open.", []),
    ],
)
def test_who_speaks_where_subjects_come_first(text: str, speakers: list[str | None]) -> None:
    """Written-on verbs, participles before their subject, names spelt like verbs, adjectives, passives."""
    assert [one.speaker for one in _said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker", "contents"),
    [
        ("“I am a free man,” he told Fox 35 in Ohio.", "he", ["“I am a free man,”"]),
        (
            "“Nobody is to blame,” Reid told reporters in Ohio. “It rained.”",
            "Reid",
            ["“Nobody is to blame,”", "“It rained.”"],
        ),
        ("“The bridge is open,” the mayor said 30 minutes into the debate.", "the mayor", ["“The bridge is open,”"]),
        ("''Is it open?'' Mrs. Reid said.", "Mrs. Reid", ["''Is it open?''"]),
        ("The bridge is open, attorneys for the family said.", "attorneys for the family", ["The bridge is open"]),
        ("People briefed on the plan said that it was over.", "People briefed on the plan", ["that it was over"]),
        ("Reid said after the meeting he would not resign.", "Reid", ["he would not resign"]),
        ("Other senators said they, too, have had no answer.", "Other senators", ["they, too, have had no answer"]),
        ("Reid continues to insist that the bridge is open.", "Reid", ["that the bridge is open"]),
        ("Trade grew 5 percent according to the bank.", "the bank", ["Trade grew 5 percent"]),
        (
            "Reid leads by 27 votes according to a count by Reuters, but slowly.",
            "a count by Reuters",
            ["Reid leads by 27 votes"],
        ),
        ("Reid told co-host Ann Moran that it was open.", "Reid", ["that it was open"]),
        ("“It is closed,” Reid told Moran, after he saw it.", "Reid", ["“It is closed,”"]),
        (
            "Aides say the bridge, built by a bank, has cost millions.",
            "Aides",
            ["the bridge, built by a bank, has cost millions"],
        ),
        ("By one estimate, 300 acres burned.", "one estimate", ["300 acres burned"]),
        ("The paper reported on Monday that 12 had died.", "The paper", ["that 12 had died"]),
        ("The court ruled on Monday that 300 must leave.", "The court", ["that 300 must leave"]),
        ("Amid fears that 40 jobs could go, the union met.", None, ["that 40 jobs could go"]),
        ("On the show “Sunday Talk,” Reid said the bridge was open.", "Reid", ["the bridge was open"]),
        ("An advert in 2008 questioned whether it was open.", "An advert in 2008", ["whether it was open"]),
        ("Every recent poll has shown him trailing Moran.", "Every recent poll", ["him trailing Moran"]),
        ("The filing showed $200,000 in payments.", "The filing", ["$200,000 in payments"]),
        ("Some members, however, question the plan.", "Some members", ["the plan"]),
        (
            "The camp has asked Ann Moran, the host, to check it.",
            "The camp",
            ["Ann Moran, the host, to check it"],
        ),
        ("Reid described, in plain terms, a set of failures.", "Reid", ["a set of failures"]),
        ("The study shows in detail how 30 firms paid nothing.", "The study", ["how 30 firms paid nothing"]),
        ("The firm decided not to fund it.", "The firm", ["not to fund it"]),
        ("Reid slammed the deal in a statement.", "Reid", ["the deal"]),
        ("Reid praised the crew during a debate.", "Reid", ["the crew"]),
        ("Reid condemned the launch as he left the room.", "Reid", ["the launch"]),
        ("It is a move that Reid hopes will change minds.", "Reid", ["that", "will change minds"]),
        ("Acts of protest, Reid said, are acts of love.", "Reid", ["Acts of protest", "are acts of love"]),
        ("Reid said there were “some people” who feel hurt.", "Reid", ["there were “some people” who feel hurt"]),
    ],
)
def test_what_is_said_where_subjects_come_first(text: str, speaker: str, contents: list[str]) -> None:
    """Whom one told, and when, is no part of what was said."""
    (one,) = _said(text)
    assert one.speaker == speaker
    assert [text[span.start : span.end] for span in one.contents] == contents


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Reid said the office was late and Moran accused him of lying.",
            [("Reid", "the office was late"), ("Moran", "him of lying")],
        ),
        (
            "In a week when Reid talked about taxes, Moran said it was over.",
            [("Reid", "taxes"), ("Moran", "it was over")],
        ),
        (
            "Reid said it was safe before claiming that it was cheap.",
            [("Reid", "it was safe"), ("Reid", "that it was cheap")],
        ),
        (
            "Although Reid was not charged, he has accused Moran of lying.",
            [("he", "Moran of lying")],
        ),
        (
            "Reid said the timing was bad; he told the agency, which first reported it.",
            [("Reid", "the timing was bad")],
        ),
        (
            "“It is open,” Reid said, speaking of the bridge. “It is safe.”",
            [("Reid", "“It is open,” Reid said, speaking of the bridge. “It is safe.”"), ("Reid", "the bridge")],
        ),
    ],
)
def test_where_one_stops_and_another_begins(text: str, said: list[tuple[str, str]]) -> None:
    """A second verb with its own subject begins a statement of its own."""
    found = [(one.speaker, text[one.contents[0].start : one.contents[-1].end]) for one in _said(text)]
    assert found == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "وفيما أعلنت الوزارة إغلاق الجسر، قالت الشرطة إنه مفتوح.",
            [("الوزارة", "إغلاق الجسر"), ("الشرطة", "إنه مفتوح")],
        ),
        (
            "أكد الوزير نجاح اللقاء الذي عقد هنا مطالبا بفتح الجسر.",
            [("الوزير", "نجاح اللقاء الذي عقد هنا"), ("الوزير", "بفتح الجسر")],
        ),
        (
            "قال الوزير «الجسر مغلق. وأضاف الوزير أن الطريق مفتوح.",
            [("الوزير", "«الجسر مغلق."), ("الوزير", "أن الطريق مفتوح")],
        ),
        ("وهكذا اتهمت امرأة في القرية بسرقة الجسر.", []),
    ],
)
def test_where_one_stops_where_verbs_come_first(text: str, said: list[tuple[str, str]]) -> None:
    """Behind `while`, at a participle and where a quotation was never closed, somebody goes on to speak."""
    found = [(one.speaker_name, text[one.contents[0].start : one.contents[-1].end]) for one in _said(text, "ar")]
    assert found == said


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The New York Times said it was open. The Times said it was closed.", ["New York Times"] * 2),
        ("The Washington Post said it was open. “It is closed,” Reid told the Post.", ["Washington Post", "Reid"]),
        ("The Times said it was closed.", ["The Times"]),
        (
            "The New York Times said it was open. The Los Angeles Times said it was shut. The Times said it was new.",
            ["New York Times", "The Los Angeles Times", "The Times"],
        ),
    ],
)
def test_a_short_title_means_the_one_outlet_of_that_word(text: str, names: list[str]) -> None:
    """`The Times` is the Times that the article names in full, unless it names two."""
    assert _names(text) == names


def test_whom_a_relative_pronoun_means() -> None:
    """`Which` and `who` are named by the phrase before them, not by who spoke last; a conjunction is no given name."""
    text = (
        "Lea Moran said it was over. Twitter, which opposed the plan, is closed. It appealed to voters who support it."
    )
    assert _names(text) == ["Lea Moran", "Twitter", "voters"]
    assert _names("Yet Moran said it was safe. Moran said it was over.") == ["Moran"] * 2


def test_what_is_cited_is_said_and_whom_one_cites_relays() -> None:
    """Work that is cited is what someone says; an agency that is cited is no statement."""
    assert _names("Kaine praised the firefighters, citing their work on the bridge.") == ["Kaine", "Kaine"]
    assert _names("The paper said the bridge was open, citing Reuters.") == ["The paper"]


def test_nothing_is_read_where_it_was_set_aside() -> None:
    """A teaser of another story has no statements."""
    text = "The mayor said the bridge was open."
    assert _said(text, zones=(Zone(0, len(text), "aside", "teaser of another story"),)) == []


def test_a_figure_inherits_who_said_it() -> None:
    """A figure inside a statement has its attribution; one beside it has none."""
    text = "The mayor denied that 40 people were hurt. The bridge is 300 metres long."
    figures = [claim for claim in claims_of(text, language="en") if claim.kind == "quantity"]

    assert [claim.modality for claim in figures] == ["denied", "stated"]
    assert [claim.attribution and claim.attribution.speaker for claim in figures] == ["The mayor", None]


def _holds(text: str, claim: Claim) -> bool:
    """Tell whether every offset of a statement cuts out what it says."""
    said = claim.attribution
    assert said is not None
    places = [(said.speaker, said.speaker_start, said.speaker_end), (said.cue, said.cue_start, said.cue_end)]
    inside = all(claim.start <= span.start < span.end <= claim.end for span in said.contents)
    return (
        inside
        and text[claim.start : claim.end] == claim.quote
        and all(words is None or text[start:end] == words for words, start, end in places)
    )


PIECES = ["The mayor", "said", "that", "“We go,”", '"', ",", ".", "according to", "Reuters", "denied", "\n", ":", "and",
          "her claim that", "was accused of", "he", "told", "the bridge is open", "-", "who", "(AP)"]  # fmt: skip
ARABIC = ["قال", "الوزير", "إن", "“نذهب”", '"', "،", ".", "بحسب", "رويترز", "نفى", "\n", ":", "وأضاف", "أن", "الجسر",
          "مفتوح", "نقل", "عن", "قوله", "لوكالة", "في بيان", "التي"]  # fmt: skip


@settings(max_examples=150)
@given(st.one_of(*(st.tuples(st.just(code), st.lists(st.sampled_from(words), max_size=16))
                   for code, words in (("en", PIECES), ("ar", ARABIC)))))  # fmt: skip
def test_any_order_of_words_gives_statements_that_hold(case: tuple[str, list[str]]) -> None:
    """Whatever stands beside whatever, offsets cut out what a statement says it holds."""
    code, pieces = case
    text = " ".join(pieces)
    assert all(_holds(text, claim) for claim in claims_of(text, language=code) if claim.kind == "statement")


@settings(max_examples=60)
@given(st.sampled_from(["\u064e", "\u0640", "\u200f", "\u0651"]), st.integers(1, 30))
def test_marks_that_readers_do_not_see_change_no_speaker(mark: str, place: int) -> None:
    """Vowel marks, tatweel and direction marks leave speaker, cue and content the same."""
    text = "وأكد الوزير أن الجسر سيفتتح قريبا."
    place = min(place, len(text) - 2)
    plain, marked = _said(text, "ar"), _said(text[:place] + mark + text[place:], "ar")
    assert [(one.stance, one.directness) for one in plain] == [(one.stance, one.directness) for one in marked]
