"""The WSGI application inside a process of the site, which ends with the server process that forked it."""

from __future__ import annotations

import gc
import os

from django.utils.module_loading import import_string

from preceptor.kit.lifeline import end_with_parent
from preceptor.web.processes.gate import Gate
from preceptor.web.processes.holding_back import wait_until_let_go
from preceptor.web.wsgi import application as site

_YOUNG = 50_000
"""Objects made between two looks for garbage; an answer makes some tens of thousands, and nearly none of them in a ring."""

end_with_parent(os.getppid())
# What was loaded stays: looking through its three hundred thousand objects made one answer in two hundred wait 0.2 s.
gc.collect()
gc.freeze()
gc.set_threshold(_YOUNG, 20, 50)
wait_until_let_go()
application = import_string("preceptor.web.processes.warming.Warmed")(Gate(site))  # needs what the site has set up

__all__ = ["application"]
