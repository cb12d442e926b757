"""Where what /metrics shows is registered; also by what stands before Django and is loaded without it."""

from __future__ import annotations

from prometheus_client import CollectorRegistry

REGISTRY = CollectorRegistry()
