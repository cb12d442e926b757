"""Django application of this package."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers the tables of `preceptor.accounts`."""

    name = "preceptor.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
