"""People, organisations, roles, keys, and the walls between clients."""
