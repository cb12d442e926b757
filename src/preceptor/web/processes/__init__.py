"""The processes of a running installation: the site, the worker, and their supervisor."""
