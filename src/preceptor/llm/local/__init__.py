"""The model that comes along: served on this machine, behind the same interface as any other."""
