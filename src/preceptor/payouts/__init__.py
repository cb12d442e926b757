"""Money sent to experts: where to, how much, in which file, and what the bank said of it."""
