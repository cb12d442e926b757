"""The second judgement on a correction."""
