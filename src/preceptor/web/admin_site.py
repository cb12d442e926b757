"""The admin site without a door of its own: one signs in where passwords are throttled and second factors asked."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

NOT_STAFF = "The admin site is for the staff of this installation."


class OneDoorAdminSite(AdminSite):
    """Django's own sign-in form would let passwords be tried without limit and second factors be passed by."""

    site_header = "Preceptor"
    site_title = "Preceptor"
    enable_nav_sidebar = False

    def login(self, request: HttpRequest, extra_context: dict[str, object] | None = None) -> HttpResponse:
        """Send strangers to the site's sign-in, and turn away whoever is signed in and not staff."""
        if request.user.is_authenticated:
            if self.has_permission(request):
                return HttpResponseRedirect("/admin/")
            return HttpResponse(NOT_STAFF, status=403, content_type="text/plain; charset=utf-8")
        return HttpResponseRedirect("/sign-in?" + urlencode({"then": "/admin/"}))


class OneDoorAdminConfig(AdminConfig):
    """Installs the site above as Django's default one."""

    default_site = "preceptor.web.admin_site.OneDoorAdminSite"
