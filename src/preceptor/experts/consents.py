"""What a person agreed to, under which words: written down for ever, the latest word counts."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any, Final

from django.db.models import OuterRef, QuerySet, Subquery

from preceptor.accounts.models import Person
from preceptor.experts.models import Consent, ExpertProfile
from preceptor.experts.search.models import SearchChange
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

UNLESS_REFUSED: Final = ("matching", "offers_by_mail")
"""What holds until somebody says no, because its lawful basis is another: a contract, or a weighed interest that the first
message tells of (`staffing.outreach`). Everything else needs a yes."""


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
    SearchChange.objects.bulk_create(
        SearchChange(profile_id=number)
        for number in ExpertProfile.objects.filter(person=person).values_list("pk", flat=True)
    )


def agreed(person_id: int, purpose: str) -> bool:
    """Whether a purpose holds: by a yes to the present words, or where it holds unless refused, by no refusal."""
    if purpose in UNLESS_REFUSED:
        return not refusing(purpose).filter(person=person_id).exists()
    hashes = {text_hash(purpose, locale) for locale in PURPOSES[purpose]}
    last = Consent.objects.filter(person_id=person_id, purpose=purpose).order_by("-id").first()
    return last is not None and last.given and last.text_hash in hashes


def refusing(purpose: str) -> QuerySet[Consent]:
    """The last words of those who said no to a purpose last; `values("person")` are the people."""
    last = Consent.objects.filter(person=OuterRef("person"), purpose=purpose).order_by("-id").values("pk")[:1]
    return Consent.objects.filter(purpose=purpose, given=False, pk=Subquery(last))


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
