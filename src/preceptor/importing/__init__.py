"""Real data in: readers for the field's formats, and the service that stores what they read."""
