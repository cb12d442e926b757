"""`preceptor sign-in-link` for a site of the tests, again and again: e-mail addresses come in by line, links go out.

A command is three seconds of loading, and the browser tests sign fifty people in.
"""

from __future__ import annotations

import sys

from preceptor.web.cli.frame import work_named
from preceptor.web.cli.installation import open_installation


def main() -> None:
    """Answer until the input ends."""
    with open_installation() as installation:
        make_link = work_named("preceptor.web.cli.work.sign_in_link:run")
        for line in sys.stdin:
            link = make_link(installation, email=line.strip(), hours=24).facts["link"]
            sys.stdout.write(f"{link}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
