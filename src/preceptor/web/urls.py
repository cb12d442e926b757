"""Every route of the site."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path, re_path

from preceptor.billing.pages import INVOICE_FILES, invoice_file
from preceptor.payroll.pages import FILES, statement_file, statement_page
from preceptor.staffing.pages import stop_messages
from preceptor.web import offer_door, pages, sign_in
from preceptor.web.api import api

handler400 = "preceptor.web.problems.bad_request"
handler403 = "preceptor.web.problems.forbidden"
handler404 = "preceptor.web.problems.not_found"
handler500 = "preceptor.web.problems.server_error"

urlpatterns = [
    path("healthz", pages.healthz),
    path("readyz", pages.readyz),
    path("metrics", pages.metrics),
    path("api/v1/", api.urls),
    path("sign-in/<str:token>", sign_in.by_link),
    path("_allauth/", include("allauth.headless.urls")),
    path("statements/<int:statement_id>/html", statement_page),
    *(path(f"statements/<int:statement_id>/{form}", statement_file, {"form": form}) for form in FILES),
    *(path(f"invoices/<int:invoice_id>/{form}", invoice_file, {"form": form}) for form in INVOICE_FILES),
    path("offers/by-link/open", offer_door.open_offer),
    path("offers/by-link/accept", offer_door.accept_offer),
    path("offers/by-link/decline", offer_door.decline_offer),
    path("offers/stop/<str:token>", stop_messages),
    path("admin/", admin.site.urls),
    re_path(r"^(?!api/|static/|_allauth/|admin/).*$", pages.front_end),
]
