"""What payouts do by themselves: tell people that where their pay goes was changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.core.mail import send_mail
from procrastinate.contrib.django import app

from preceptor.accounts.models import Person
from preceptor.accounts.walls import everywhere
from preceptor.payouts.destinations import TELL
from preceptor.payouts.models import Destination

REMEMBERED: Final = timedelta(days=30)
"""A thief who changes the e-mail address first does not keep the old one from being told."""

SUBJECT: Final = {"en": "Where your pay goes was changed", "ar": "تغيّرت وجهة مستحقاتك"}
TEXT: Final = {
    "en": (
        "Hello {name},\n\nwhere your pay in {currency} goes was changed on {at} UTC, to an account that ends in {last4}."
        " Nothing is sent there before {until} UTC.\n\nIf this was not you, answer the people of your project at once:"
        " they can stop it until then.\n"
    ),
    "ar": (
        "مرحبًا {name}،\n\nتغيّرت وجهة مستحقاتك بعملة {currency} في {at} بالتوقيت العالمي إلى حسابٍ ينتهي بـ {last4}."
        " ولن يُرسل إليه شيء قبل {until} بالتوقيت العالمي.\n\nإن لم تكن أنت من غيّرها فأبلغ القائمين على مشروعك فورًا:"
        " ففي وسعهم إيقافها حتى ذلك الحين.\n"
    ),
}


@app.task(name=TELL, retry=8)
def tell_of_change_job(destination_id: int) -> None:
    """Write to the address that the person has, and to every other one that they had in the last thirty days."""
    with everywhere():
        destination = Destination.objects.select_related("person").get(pk=destination_id)
        person = destination.person
        language = person.language if person.language in TEXT else "en"
        text = TEXT[language].format(
            name=person.display_name,
            currency=destination.currency,
            last4=destination.last4,
            at=f"{destination.entered_at:%Y-%m-%d %H:%M}",
            until=f"{destination.held_until:%Y-%m-%d %H:%M}",
        )
        for address in addresses_of(person, destination):
            send_mail(SUBJECT[language], text, None, [address])


def addresses_of(person: Person, destination: Destination) -> list[str]:
    """The present address and those of the last thirty days before the change, the present one first."""
    events = person.events.order_by(  # type: ignore[attr-defined]  # pghistory adds it to the class
        "-pgh_id"
    ).values_list("email", "pgh_created_at")
    found = {person.email: None}
    for email, written_at in events:
        found.setdefault(email, None)
        if written_at < destination.entered_at - REMEMBERED:
            break  # the address that held when the thirty days began is the last one
    return list(found)
