"""What a person agreed to, under which words: written down for ever, the latest word counts."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any, Final

from preceptor.accounts.models import Person
from preceptor.experts.models import Consent
from preceptor.kit.errors import Conflict, Invalid

PURPOSES: Final = {
    "matching": {
        "en": "My profile may be searched and compared to find work that fits me.",
        "ar": "يجوز البحث في ملفي ومقارنته لإيجاد عمل يناسبني.",
    },
    "model_reading": {
        "en": "A language model may read my curriculum vitae to propose fields of my profile.",
        "ar": "يجوز لنموذج لغوي أن يقرأ سيرتي الذاتية ليقترح حقول ملفي.",
    },
    "offers_by_mail": {
        "en": "Offers of work may be sent to my address.",
        "ar": "يجوز إرسال عروض العمل إلى بريدي.",
    },
}
"""The words that are agreed to, in both languages; whoever changes them asks anew."""


class OtherWords(Conflict):
    """The words have changed since you read them. Load the page again and read them."""

    code = "consent_words_changed"


class UnknownPurpose(Invalid):
    """There is no such purpose to agree to."""

    code = "unknown_consent_purpose"


def text_hash(purpose: str, locale: str) -> str:
    """SHA-256 of the words of a purpose. Raises UnknownPurpose."""
    words = PURPOSES.get(purpose, {}).get(locale)
    if words is None:
        raise UnknownPurpose()
    return hashlib.sha256(words.encode()).hexdigest()


def say(*, person: Person, purpose: str, given: bool, read: str, locale: str, now: datetime) -> None:
    """Agree, or take it back. `read` is the hash of the words that were shown. Raises OtherWords, UnknownPurpose."""
    if read != text_hash(purpose, locale):
        raise OtherWords()
    Consent.objects.create(person=person, purpose=purpose, given=given, text_hash=read, locale=locale, at=now)


def agreed(person_id: int, purpose: str) -> bool:
    """Whether the latest word to the present text is yes."""
    hashes = {text_hash(purpose, locale) for locale in PURPOSES[purpose]}
    last = Consent.objects.filter(person_id=person_id, purpose=purpose).order_by("-id").first()
    return last is not None and last.given and last.text_hash in hashes


def standing(person: Person, locale: str) -> list[dict[str, Any]]:
    """Each purpose with its words in the person's language, and what was last said to it."""
    spoken = locale if locale in ("en", "ar") else "en"
    said = {row.purpose: row for row in Consent.objects.filter(person=person).order_by("id")}
    return [
        {
            "purpose": purpose,
            "words": words[spoken],
            "text_hash": text_hash(purpose, spoken),
            "locale": spoken,
            "given": agreed(person.pk, purpose),
            "said_at": said[purpose].at if purpose in said else None,
        }
        for purpose, words in PURPOSES.items()
    ]
