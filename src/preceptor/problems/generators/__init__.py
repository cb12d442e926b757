"""Seeded families of problems: the same calculation in many wordings, split so that what is held out stays unseen."""
