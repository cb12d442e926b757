"""A client with a lead and a project, in the home that the environment names: what an operator makes on the admin site.

Prints the number of the project.
"""

from __future__ import annotations

import sys

from preceptor.web.cli.installation import open_installation

LEAD = "lead@client.example"


def main() -> None:
    """Make them, and say the project's number."""
    with open_installation():
        from preceptor.accounts.services import add_member, create_organisation, create_person  # noqa: PLC0415
        from preceptor.accounts.walls import everywhere  # noqa: PLC0415
        from preceptor.kit import clock  # noqa: PLC0415
        from preceptor.projects.services import create_project  # noqa: PLC0415

        with everywhere():
            now = clock.now()
            lead = create_person(email=LEAD, display_name="Lena Lead")
            client = create_organisation(name="Meridian Cloud", slug="meridian", kind="client", now=now)
            add_member(organisation=client, person=lead, role="lead", now=now)
            words = "Correct how a model forecasts the growth of a cloud business."
            project = create_project(
                organisation=client, name="Cloud growth", slug="cloud-growth", actor=lead, now=now, description=words
            )
        sys.stdout.write(f"{project.pk}\n")


if __name__ == "__main__":
    main()
