"""Arabic nouns agree with the number before them; templates name the noun and this module chooses its form."""

from typing import Final

# singular (after 100, 200 …): (plural after 3–10, accusative singular after 11–99)
COUNTED: Final[dict[str, tuple[str, str]]] = {
    "ألف ريال": ("آلاف ريال", "ألف ريال"),
    "ريال": ("ريالات", "ريالًا"),
    "وحدة": ("وحدات", "وحدة"),
    "قطعة": ("قطع", "قطعة"),
    "صندوق": ("صناديق", "صندوقًا"),
    "كتاب": ("كتب", "كتابًا"),
    "مكالمة": ("مكالمات", "مكالمة"),
    "كيس": ("أكياس", "كيسًا"),
    "قميص": ("قمصان", "قميصًا"),
    "رحلة": ("رحلات", "رحلة"),
    "لتر": ("لترات", "لترًا"),
    "ساعة": ("ساعات", "ساعة"),
    "ليلة": ("ليالٍ", "ليلة"),
    "أسبوع": ("أسابيع", "أسبوعًا"),
    "شهر": ("أشهر", "شهرًا"),
    "ربع": ("أرباع", "ربعًا"),
    "رخصة": ("رخص", "رخصة"),
    "جهاز": ("أجهزة", "جهازًا"),
    "آلة": ("آلات", "آلة"),
    "مشترك": ("مشتركين", "مشتركًا"),
    "عميل": ("عملاء", "عميلًا"),
    "مستأجر": ("مستأجرين", "مستأجرًا"),
    "مستخدم": ("مستخدمين", "مستخدمًا"),
}


def counted(number: int, noun: str) -> str:
    """`number` in Western digits with `noun` in the form that Modern Standard Arabic asks for after it."""
    plural, accusative = COUNTED[noun]
    rest = number % 100
    form = plural if 3 <= rest <= 10 else accusative if rest >= 11 else noun
    return f"{number} {form}"
