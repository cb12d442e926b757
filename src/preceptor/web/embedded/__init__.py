"""The embedded PostgreSQL: a small supervisor around the binaries of a wheel. Its keeper imports little."""
