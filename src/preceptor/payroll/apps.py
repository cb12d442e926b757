"""Django application of this package."""

from django.apps import AppConfig


class PayrollConfig(AppConfig):
    """Registers the tables of `preceptor.payroll`."""

    name = "preceptor.payroll"
    label = "payroll"
    default_auto_field = "django.db.models.BigAutoField"
