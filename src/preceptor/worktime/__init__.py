"""Work sessions, heartbeats and credited time entries."""
