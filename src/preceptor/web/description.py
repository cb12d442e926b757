"""The API's description: what ninja derives from the handlers, completed, and written the same every time."""

from __future__ import annotations

import json
from typing import Any

METHODS = ("get", "post", "put", "patch", "delete")
UNSAFE = ("post", "put", "patch", "delete")

PROBLEM = {
    "title": "Problem",
    "description": "Why a call was refused (RFC 9457), with a stable `code` and a sentence for the person.",
    "type": "object",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "errors": {
            "description": "What is wrong with the input, and where.",
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "what"],
                "properties": {"where": {"type": "string"}, "what": {"type": "string"}},
            },
        },
    },
}
FILTERS = {
    "cursor": "The `next_cursor` of the page before; none for the first page.",
    "limit": "How many items the page holds at most.",
    "project": "Only what belongs to this project.",
    "organisation": "Only what belongs to this organisation.",
    "person": "Only what concerns this person.",
    "state": "Only what is in this state.",
}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "The call takes effect once for each key; a repeat gets the first answer.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[\\x21-\\x7e]+$"},
}


def complete(schema: dict[str, Any]) -> dict[str, Any]:
    """`schema` with what holds for every operation: problems as answers, keys on unsafe calls. Changes it."""
    schema["components"].setdefault("schemas", {})["Problem"] = PROBLEM
    refused = {
        "description": "Refused, with the reason",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for entry in schema["paths"].values():
        for method in METHODS:
            if method in entry:
                entry[method]["responses"] = {str(key): each for key, each in entry[method]["responses"].items()}
                entry[method]["responses"]["default"] = refused
                for parameter in entry[method].get("parameters", []):
                    if parameter["in"] == "query" and parameter["name"] in FILTERS:
                        parameter.setdefault("description", FILTERS[parameter["name"]])
        for method in UNSAFE:
            if method in entry:
                entry[method]["parameters"] = [*entry[method].get("parameters", []), IDEMPOTENCY_KEY]
    return schema


def text(schema: dict[str, Any]) -> str:
    """The document as JSON, with the same bytes for the same API."""
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False, default=str) + "\n"
