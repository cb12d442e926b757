"""Django application of this package."""

from django.apps import AppConfig


class ProblemsConfig(AppConfig):
    """Registers the tables of `preceptor.problems`."""

    name = "preceptor.problems"
    label = "problems"
    default_auto_field = "django.db.models.BigAutoField"
