"""The schema of the database: migrating it, and a snapshot of it for new databases."""
