"""Why a curriculum vitae cannot be read. Each sentence says what to do."""

from __future__ import annotations

from preceptor.kit.errors import Invalid, PreceptorError


class CvRefused(Invalid):
    """This file cannot be read as a curriculum vitae. The message says why and what to send instead."""

    code = "cv_refused"


class CvTooLarge(PreceptorError):
    """A curriculum vitae has at most 8 MB, and what is packed in it at most 32. Send a smaller one."""

    status = 413
    code = "cv_too_large"
