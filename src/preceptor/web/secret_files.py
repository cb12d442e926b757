"""Secrets that an installation makes for itself at first use; there is no default one."""

from __future__ import annotations

import secrets
from pathlib import Path


def installation_secret(path: Path) -> str:
    """The secret in `path`, made when absent and readable by its owner only; two processes get the same one."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass  # the other process was quicker: its secret holds
        finally:
            draft.unlink()
    return path.read_text().strip()
