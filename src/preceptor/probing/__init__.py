"""Model versions are asked; their attempts are kept and split into steps."""
