"""Django application of this package."""

from django.apps import AppConfig


class LlmConfig(AppConfig):
    """Registers the tables of `preceptor.llm`."""

    name = "preceptor.llm"
    label = "llm"
    default_auto_field = "django.db.models.BigAutoField"
