"""What /metrics shows."""

from __future__ import annotations

from django.http import HttpRequest
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()
REQUESTS = Counter(
    "preceptor_requests", "Requests by route and status", ["method", "route", "status"], registry=REGISTRY
)
SECONDS = Histogram(
    "preceptor_request_seconds",
    "Seconds a request took",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
    registry=REGISTRY,
)
VIOLATIONS = Gauge("preceptor_invariant_violations", "Rows that break a rule", ["name"], registry=REGISTRY)


def observe_request(request: HttpRequest, status: int, seconds: float) -> None:
    """Count one answered request under its route pattern, never its raw path."""
    match = request.resolver_match
    route = match.route if match else "unmatched"
    REQUESTS.labels(request.method, route, str(status)).inc()
    SECONDS.labels(request.method, route).observe(seconds)
