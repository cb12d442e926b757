"""Django application of the edge."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Registers the edge's commands and templates."""

    name = "preceptor.web"
    label = "web"
