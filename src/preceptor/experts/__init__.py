"""Vetted people: profiles and skills."""
