"""Double entry in PostgreSQL; knows nothing of experts."""
