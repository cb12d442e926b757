"""Who changed what, who saw what, and whether every rule still holds."""
