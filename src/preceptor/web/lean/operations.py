"""Which requests may go the lean way: the routed operations that packages name in their module `lean`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from inspect import signature
from typing import Any

from django.urls import resolve, reverse
from pydantic import BaseModel

from preceptor.accounts.access import Policy
from preceptor.accounts.calls import LeanOperation
from preceptor.web.packages import modules_named

LONGEST_ID = 18
"""Digits of an id in an address; a longer one is none."""


@dataclass(frozen=True, slots=True)
class Address:
    """An operation with what its route and its handler say of it."""

    operation: LeanOperation
    method: str
    path: re.Pattern[str]
    example: str
    route: str
    body: type[BaseModel]
    policy: Policy


class Operations:
    """All of them, found once."""

    def __init__(self) -> None:
        found = [each for module in modules_named("lean") for each in module.OPERATIONS]
        self._addresses = [_address(operation) for operation in found]

    def find(self, method: str, path: str) -> tuple[Address, Mapping[str, int]] | None:
        """The operation of a request, with the ids in its path."""
        for address in self._addresses:
            fitting = address.path.fullmatch(path) if address.method == method else None
            if fitting is not None:
                return address, {name: int(number) for name, number in fitting.groupdict().items()}
        return None


def _address(operation: LeanOperation) -> Address:
    router = import_module(operation.handler.__module__).router
    routed = [
        (path, each)
        for path, view in router.path_operations.items()
        for each in view.operations
        if each.view_func is operation.handler
    ]
    ((path, routed_as),) = routed
    (method,) = routed_as.methods
    root = reverse("api:api-root")
    example = root + re.sub(r"{\w+}", "1", path).lstrip("/")
    pattern = re.sub(r"{(\w+)}", rf"(?P<\1>[0-9]{{1,{LONGEST_ID}}})", path.lstrip("/"))
    marked: Any = operation.handler
    body = signature(operation.handler).parameters["body"].annotation
    return Address(
        operation, method, re.compile(re.escape(root) + pattern), example, resolve(example).route, body, marked.policy
    )
