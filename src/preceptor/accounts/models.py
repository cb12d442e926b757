"""People, organisations, roles, keys."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower


class PersonManager(BaseUserManager["Person"]):
    """Creates people; e-mail addresses are kept as typed and compared in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        """A person who signs in with `email`; without a password only links or keys let them in."""
        person = self.model(email=self.normalize_email(email), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Person:
        """A person who may use the admin site."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> Person:
        """Sign-in ignores the case of the address."""
        return self.get(email__iexact=username)


class Language(models.TextChoices):
    """Languages of the interface and of problems."""

    ENGLISH = "en", "English"
    ARABIC = "ar", "العربية"


@pghistory.track(
    pghistory.InsertEvent(level=pghistory.Statement),  # an import adds thousands with one statement
    pghistory.UpdateEvent(),
    exclude=["password", "last_login"],
)
class Person(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in: expert, lead, operator, or a simulated one of the demo."""

    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=120)
    language = models.CharField(max_length=8, choices=Language.choices, default=Language.ENGLISH)
    time_zone = models.CharField(max_length=64, default="UTC")
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    simulated = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name"]

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="person_email_once"),)

    def __str__(self) -> str:
        return self.display_name or self.email


@pghistory.track()
class Organisation(models.Model):
    """A client company: the wall of confidentiality. The network itself is one too."""

    class Kind(models.TextChoices):
        """A client, or the network that runs the installation."""

        CLIENT = "client"
        NETWORK = "network"

    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.CLIENT)
    simulated = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What a person may be in an organisation."""

    LEAD = "lead"
    OPERATOR = "operator"
    EXPERT = "expert"
    REVIEWER = "reviewer"
    FINANCE = "finance"
    AUDITOR = "auditor"
    ADMIN = "admin"


@pghistory.track()
class Membership(models.Model):
    """One role of one person in one organisation."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=Role.choices)
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("organisation", "person", "role", name="membership_once"),)


class ApiKey(models.Model):
    """A key for programmes; only its SHA-256 is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="api_keys")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def works_at(self, now: datetime) -> bool:
        """Whether the key still opens anything."""
        return self.revoked_at is None or self.revoked_at > now


class SignInLink(models.Model):
    """A link that signs one person in, printed on the terminal of the installation's owner."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()


class IdempotencyRecord(models.Model):
    """The first answer to an unsafe call with an Idempotency-Key, given again on every repeat."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    operation = models.CharField(max_length=200)
    body_sha256 = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.TextField(default="")
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("person", "key", name="idempotency_key_once"),)
