"""Pay runs and statements that anybody can recompute."""
