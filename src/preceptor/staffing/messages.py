"""What is written to somebody about an offer, in English or Arabic, with the notice that the law asks for. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from preceptor.kit.configuration import Controller
from preceptor.kit.money import Money

LANGUAGES: Final = ("en", "ar")

SUBJECT: Final[Mapping[str, Mapping[bool, str]]] = {
    "en": {False: "An offer for you: {title}", True: "Still open for you: {title}"},
    "ar": {False: "عرض عمل لك: {title}", True: "ما زال العرض مفتوحًا لك: {title}"},
}
BODY: Final[Mapping[str, str]] = {
    "en": (
        "Hello {name},\n\n{client} offers you a place on “{project}”.\n\nWhat it is: {title}\n{work}\n"
        "Rate: {rate} an hour\nTime: {time}\nOpen until: {until} UTC\n\n"
        "What is recorded of you there: the time you work, what you hand in, how it is judged, and what you are paid."
        " No pictures of your screen, no key strokes, not where you are.\n"
        "Who sees it: the project's leads, the network's operators, finance and auditors.\n\n"
        "Read it whole and answer here: {link}\n{alone}"
    ),
    "ar": (
        "مرحبًا {name}،\n\nتعرض عليك {client} مكانًا في مشروع «{project}».\n\nالعمل: {title}\n{work}\n"
        "الأجر: {rate} في الساعة\nالوقت: {time}\nالعرض مفتوح حتى: {until} بالتوقيت العالمي\n\n"
        "ما يُسجَّل عنك هناك: وقت عملك، وما تسلّمه، وكيف يُقيَّم، وما يُدفع لك."
        " لا صور لشاشتك، ولا ضغطات مفاتيح، ولا مكان وجودك.\n"
        "من يراه: مسؤولو المشروع ومشغّلو الشبكة والمالية والمدقّقون.\n\n"
        "اقرأ العرض كاملًا وأجب عنه هنا: {link}\n{alone}"
    ),
}
ALONE: Final[Mapping[str, str]] = {
    "en": (
        "This link is for you alone: do not pass it on. It opens this offer without an account, until the offer ends or"
        " is answered.\n"
    ),
    "ar": ("هذا الرابط لك وحدك، فلا تمرّره إلى غيرك. يفتح هذا العرض من غير حساب، إلى أن ينتهي العرض أو يُجاب عنه.\n"),
}
NOTICE: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "contract": "We write to you because you signed up for offers here.",
        "interest": (
            "We write to you for the first time. We have your address from: {source}. We use it to offer you paid work"
            " that fits what is known of your profession; our reason in law is a legitimate interest (GDPR"
            " Art. 6(1)(f)). You may object at any time, see what we hold, have it corrected or erased: write to the"
            " contact below; the link below stops all messages. We keep it until you have it erased; then"
            " only a hash of your address stays, so that nobody writes to you again. You may complain to the data"
            " protection authority of the country where you live or work."
        ),
    },
    "ar": {
        "contract": "نكتب إليك لأنك سجّلت هنا لتلقّي العروض.",
        "interest": (
            "نكتب إليك للمرة الأولى. حصلنا على عنوانك من: {source}. نستعمله لنعرض عليك عملًا مأجورًا يناسب ما يُعرف عن"
            " مهنتك، وسندنا القانوني مصلحة مشروعة (اللائحة العامة لحماية البيانات، المادة 6(1)(و))."
            " لك أن تعترض في أي وقت، وأن تطّلع على ما لدينا وأن تطلب تصحيحه أو محوه: اكتب إلى جهة الاتصال أدناه؛ والرابط"
            " أدناه يوقف كل الرسائل. نحتفظ به إلى أن تطلب محوه، ثم لا تبقى إلا بصمة عنوانك كي لا يكتب إليك أحد من جديد."
            " ولك أن تشتكي إلى سلطة حماية البيانات في البلد الذي تسكن أو تعمل فيه."
        ),
    },
}
SOURCES: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "own": "yourself",
        "import": "a list that the network's operator took over",
        "operator": "the network's operator, who entered your profile",
        "demo": "this demonstration, which made you up",
    },
    "ar": {
        "own": "أنت نفسك",
        "import": "قائمة نقلها مشغّل الشبكة",
        "operator": "مشغّل الشبكة الذي أدخل ملفك",
        "demo": "هذا العرض التوضيحي الذي ابتكرك",
    },
}
SENDER: Final[Mapping[str, str]] = {
    "en": "Responsible for your data: {name}, {address}. Contact: {contact}\n",
    "ar": "المسؤول عن بياناتك: {name}، {address}. للاتصال: {contact}\n",
}
MADE_UP: Final[Mapping[str, Controller]] = {
    "en": Controller(
        "a demonstration of Preceptor (simulated)", "no postal address (simulated)", "demonstration@preceptor.example"
    ),
    "ar": Controller("عرض توضيحي لبريسبتور (محاكاة)", "لا عنوان بريدي (محاكاة)", "demonstration@preceptor.example"),
}
"""Who writes to people whom a demonstration made up."""
STOP: Final[Mapping[str, str]] = {"en": "No more messages: {stop}\n", "ar": "إيقاف الرسائل: {stop}\n"}
TIME: Final[Mapping[str, tuple[str, str]]] = {
    "en": ("up to {hours} h a day", "{weekly} h a week"),
    "ar": ("حتى {hours} ساعة في اليوم", "{weekly} ساعة في الأسبوع"),
}

TOGETHER: Final[Mapping[str, str]] = {
    "en": ", on working days between {start} and {end} by the clocks of {zone}",
    "ar": "، في أيام العمل بين {start} و{end} بتوقيت {zone}",
}


@dataclass(frozen=True, slots=True)
class Message:
    """A message ready to send."""

    subject: str
    body: str


def write(
    *, terms: Mapping[str, Any], name: str, language: str, until: str, link: str, stop: str, source: str, basis: str,
    reminder: bool, notice: bool, controller: Controller | None, by_link: bool = False,
) -> Message:  # fmt: skip
    """The message about an offer; `notice` says where the address came from and what the reader's rights are.

    `by_link`: the link lets its holder answer, and is not to be passed on. `controller` None: the demonstration.
    """
    chosen = language if language in LANGUAGES else "en"
    title = one_line(str(terms.get("title", "")))
    minutes = int(terms.get("minutes_a_week", 0))
    daily, weekly = TIME[chosen]
    time = (
        weekly.format(weekly=_hours(minutes))
        if minutes
        else daily.format(hours=_hours(terms["daily_cap_seconds"] // 60))
    )
    if together := terms.get("together"):
        time += TOGETHER[chosen].format(
            zone=together["zone"], start=_clock(together["from"]), end=_clock(together["to"])
        )
    body = BODY[chosen].format(
        name=one_line(name),
        client=terms.get("client", ""),
        project=terms.get("project", ""),
        title=title,
        work=terms.get("work", ""),
        rate=Money(int(terms["hourly_minor"]), str(terms["currency"])),
        time=time,
        until=until,
        link=link,
        alone=ALONE[chosen] if by_link else "",
    )
    told = NOTICE[chosen][basis].format(source=SOURCES[chosen].get(source, source)) + "\n\n" if notice else ""
    sender = SENDER[chosen].format(**asdict(controller or MADE_UP[chosen]))
    text = f"{body}\n{told}{sender}{STOP[chosen].format(stop=stop)}"
    return Message(SUBJECT[chosen][reminder].format(title=title), text)


def one_line(text: str) -> str:
    """Without line breaks, which would begin another header of the message."""
    return " ".join(text.split())


def _clock(minute: int) -> str:
    return f"{int(minute) // 60:02d}:{int(minute) % 60:02d}"


def _hours(minutes: int) -> str:
    whole, rest = divmod(int(minutes), 60)
    return f"{whole}:{rest:02d}" if rest else str(whole)
