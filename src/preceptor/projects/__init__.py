"""What a client wants done: projects, guidelines, rate cards, budgets."""
