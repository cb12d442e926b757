"""The list of skills: our own, packaged, and those that people bring."""
