"""Django application of this package."""

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Registers the tables of `preceptor.projects`."""

    name = "preceptor.projects"
    label = "projects"
    default_auto_field = "django.db.models.BigAutoField"
