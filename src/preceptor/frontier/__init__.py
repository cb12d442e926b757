"""Read-only: what models do alone, and where experts are ahead."""
