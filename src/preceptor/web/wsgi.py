"""The WSGI entry that granian serves: the lean way of the hot operations in front of Django."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "preceptor.web.settings")
ordinary = get_wsgi_application()
application = import_string("preceptor.web.lean.application.Lean")(ordinary)  # needs what the line above sets up
