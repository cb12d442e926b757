"""The table of Django's database cache, where attempts to sign in are counted for all processes together."""

from django.db import migrations

CREATE = """
CREATE UNLOGGED TABLE preceptor_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX preceptor_cache_expires ON preceptor_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [migrations.RunSQL(CREATE, "DROP TABLE preceptor_cache")]
