"""Django application of this package."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Registers the tables of `preceptor.review`."""

    name = "preceptor.review"
    label = "review"
    default_auto_field = "django.db.models.BigAutoField"
