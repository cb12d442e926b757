"""People, organisations, roles and keys in the admin site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.http import HttpRequest

from preceptor.accounts.models import ApiKey, Membership, Organisation, Person
from preceptor.kit import clock

if TYPE_CHECKING:
    AnyModelAdmin = admin.ModelAdmin[Any]
    AnyInline = admin.TabularInline[Any, Any]
    PersonForm = forms.ModelForm[Person]
    AnyUserAdmin = UserAdmin[Person]
else:
    AnyModelAdmin = admin.ModelAdmin
    AnyInline = admin.TabularInline
    PersonForm = forms.ModelForm
    AnyUserAdmin = UserAdmin


class NewPersonForm(PersonForm):
    """A person without a password: they set one, or come in by a link or with a passkey."""

    class Meta:
        model = Person
        fields = ("email", "display_name", "language", "time_zone")

    def save(self, commit: bool = True) -> Person:
        """The person, with a password that nothing matches."""
        person: Person = super().save(commit=False)
        person.set_unusable_password()
        if commit:
            person.save()
        return person


class MembershipInline(AnyInline):
    """Roles of the person."""

    model = Membership
    extra = 0
    fields = ("organisation", "role")


@admin.register(Person)
class PersonAdmin(AnyUserAdmin):
    """Who signs in; suspending somebody here ends their sessions and keys at once, and never their pay."""

    ordering = ("email",)
    list_display = ("email", "display_name", "language", "is_active", "is_staff", "simulated")
    list_filter = ("is_active", "is_staff", "simulated", "language")
    search_fields = ("email", "display_name")
    filter_horizontal = ()
    readonly_fields = ("simulated", "last_login", "created_at")
    fieldsets = (
        (None, {"fields": ("email", "password")}),
        ("Person", {"fields": ("display_name", "language", "time_zone", "simulated")}),
        ("May", {"fields": ("is_active", "is_staff", "is_superuser")}),
        ("When", {"fields": ("last_login", "created_at")}),
    )
    add_form = NewPersonForm
    add_fieldsets = ((None, {"fields": ("email", "display_name", "language", "time_zone")}),)
    inlines = (MembershipInline,)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Roles can be given once the person exists."""
        return self.inlines if obj else ()

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Roles begin when they are given."""
        for given in formset.save(commit=False):
            if given.created_at is None:
                given.created_at = clock.now()
            given.save()
        for taken in formset.deleted_objects:
            taken.delete()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """People who have worked are suspended, not deleted: their work and their pay stay theirs."""
        return False


@admin.register(Organisation)
class OrganisationAdmin(AnyModelAdmin):
    """Clients, and the network itself."""

    list_display = ("name", "slug", "kind", "simulated")
    search_fields = ("name", "slug")
    readonly_fields = ("simulated", "created_at")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A new organisation begins now."""
        if not change:
            obj.created_at = clock.now()
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: everything hangs on it."""
        return False


@admin.register(ApiKey)
class ApiKeyAdmin(AnyModelAdmin):
    """Keys of programmes; only their digest is known, so they can be ended here and not made."""

    list_display = ("prefix", "name", "person", "organisation", "last_used_at", "revoked_at")
    fields = ("prefix", "name", "person", "organisation", "created_at", "last_used_at", "revoked_at")
    readonly_fields = ("prefix", "name", "person", "organisation", "created_at", "last_used_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A key is made by the person whose it is."""
        return False
