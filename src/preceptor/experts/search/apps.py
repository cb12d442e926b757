"""Django application of this package."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Registers the tables of `preceptor.experts.search`."""

    name = "preceptor.experts.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"
