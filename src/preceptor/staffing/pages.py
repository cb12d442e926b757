"""The page behind the unsubscribe link of a message: no sign-in, one click (RFC 8058)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from preceptor.kit import clock
from preceptor.staffing import outreach


@csrf_exempt  # mail programmes post to it by themselves; all it can do is to silence the address in the token
@require_http_methods(["GET", "POST"])
def stop_messages(request: HttpRequest, token: str) -> HttpResponse:
    """Ask on GET, for programmes open links to look at them; stop on POST, whoever sends it."""
    try:
        if request.method == "POST":
            outreach.suppress(token=token, now=clock.now())
        else:
            outreach.read_token(token)
        state, status = "done" if request.method == "POST" else "ask", 200
    except outreach.UnknownUnsubscribe:
        state, status = "unknown", 404
    response = render(request, "staffing/stop.html", {"state": state}, status=status)
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
