"""Django application of this package."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Registers the tables of `preceptor.ledger`."""

    name = "preceptor.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"
