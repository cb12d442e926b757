"""Django application of this package."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """Registers the tables of `preceptor.training`."""

    name = "preceptor.training"
    label = "training"
    default_auto_field = "django.db.models.BigAutoField"
