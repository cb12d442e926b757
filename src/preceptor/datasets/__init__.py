"""Frozen, hashed training data with its provenance."""
