"""The WSGI application inside a process of the site, which ends with the server process that forked it."""

from __future__ import annotations

import os

from preceptor.kit.lifeline import end_with_parent
from preceptor.web.processes.gate import Gate
from preceptor.web.processes.holding_back import wait_until_let_go
from preceptor.web.wsgi import application as site

end_with_parent(os.getppid())
wait_until_let_go()
application = Gate(site)

__all__ = ["application"]
