"""What of timers is counted for /metrics; `web.measures` shows it."""

from __future__ import annotations

from prometheus_client import Counter

IGNORED = Counter("preceptor_heartbeats_ignored", "Heartbeats that count for nothing", registry=None)
