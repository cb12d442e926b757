"""Django application of this package."""

from django.apps import AppConfig


class FrontierConfig(AppConfig):
    """No tables: the frontier is a reading of attempts and corrections."""

    name = "preceptor.frontier"
    label = "frontier"
