"""What can go wrong in a call of a model, each with a sentence for the person who set the model up."""

from __future__ import annotations

import email.utils
import time
from collections.abc import Mapping
from typing import Final

import httpx2
import openai

from preceptor.kit.errors import PreceptorError

_LONGEST_DETAIL: Final = 300


class ModelCallFailed(PreceptorError):
    """The model could not be called."""

    status = 502
    code = "model_call_failed"


class ModelUnreachable(ModelCallFailed):
    """Nothing answers at the model's address. Check that it runs and that the address is right."""

    status = 503
    code = "model_unreachable"


class ModelTooSlow(ModelCallFailed):
    """The model did not answer in time. Ask for fewer tokens, or raise the endpoint's timeout."""

    status = 504
    code = "model_too_slow"


class ModelOverloaded(ModelCallFailed):
    """The model's endpoint keeps saying that it has too much to do. Try again later, or lower the concurrency."""

    status = 503
    code = "model_overloaded"


class WrongKey(ModelCallFailed):
    """The model's endpoint does not accept the API key. Enter the key again."""

    code = "model_wrong_key"


class WrongModel(ModelCallFailed):
    """The endpoint knows no such model. Check the model's name, and that the address ends as the provider says (/v1)."""

    code = "model_unknown"


class RequestRefused(ModelCallFailed):
    """The model's endpoint refuses the request."""

    code = "model_request_refused"


class InvalidReply(ModelCallFailed):
    """The endpoint answered with something that is not a completion. Is it OpenAI-compatible?"""

    code = "model_invalid_reply"


class ReplyTooLarge(ModelCallFailed):
    """The endpoint's reply is larger than any completion can be, so reading was stopped."""

    code = "model_reply_too_large"


def is_overload(error: Exception) -> bool:
    """True for an answer that asks for fewer requests, or for none for a while."""
    return isinstance(error, openai.APIStatusError) and error.status_code in {429, 503, 529}


def is_passing(error: Exception) -> bool:
    """True where the same request may well be answered a moment later."""
    if isinstance(error, openai.APIStatusError):
        return error.status_code in {408, 409, 429} or error.status_code >= 500
    if isinstance(error.__cause__, PreceptorError):
        return False
    return isinstance(error, openai.APIConnectionError | httpx2.HTTPError)


def retry_after(error: Exception) -> float | None:
    """The seconds that the endpoint asked to wait (RFC 9110, 10.2.3: seconds or a date), if it did."""
    if not isinstance(error, openai.APIStatusError):
        return None
    return parse_retry_after(error.response.headers, time.time())


def parse_retry_after(headers: Mapping[str, str], at: float) -> float | None:
    """The wait named by `retry-after-ms` or `Retry-After`, in seconds from the Unix time `at`; None where unreadable."""
    try:
        if milliseconds := headers.get("retry-after-ms"):
            return max(0.0, float(milliseconds) / 1000)
        text = headers.get("retry-after")
        if text is None:
            return None
        if text.strip().isdecimal():
            return float(text)
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - at)
    except (ValueError, TypeError):
        return None


def explain(error: Exception, *, model: str, timeout: float) -> PreceptorError:
    """The sentence for what the openai package raised."""
    if isinstance(error.__cause__, PreceptorError):
        return error.__cause__
    if isinstance(error, openai.APITimeoutError):
        return ModelTooSlow(
            f"“{model}” did not answer within {timeout:g} seconds. Ask for fewer tokens, or raise the timeout."
        )
    if isinstance(error, openai.APIConnectionError | httpx2.HTTPError):
        return ModelUnreachable()
    if isinstance(error, openai.APIStatusError):
        return _explain_status(error, model)
    return InvalidReply()


def _explain_status(error: openai.APIStatusError, model: str) -> PreceptorError:
    if error.status_code in {401, 403}:
        return WrongKey()
    if error.status_code == 404:
        return WrongModel(
            f"The endpoint knows no model “{model}”. Check the name, and that the address ends as the provider says "
            "(often /v1)."
        )
    if is_overload(error):
        return ModelOverloaded()
    if error.status_code >= 500:
        return ModelCallFailed(f"The model's endpoint failed with status {error.status_code}. Try again later.")
    detail = " ".join(str(error.message).split())[:_LONGEST_DETAIL]
    return RequestRefused(f"The model's endpoint refuses the request (status {error.status_code}): {detail}")
