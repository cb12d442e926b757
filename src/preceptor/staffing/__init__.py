"""Offers to experts and their assignments to projects."""
