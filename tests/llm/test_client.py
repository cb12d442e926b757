import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest

from preceptor.llm.addresses import AddressPolicy, AddressRefused, parse_networks
from preceptor.llm.client import ModelClient, Reply, Sampling
from preceptor.llm.endpoint import Endpoint, Interface, InvalidEndpoint
from preceptor.llm.failures import (
    InvalidReply,
    ModelOverloaded,
    ModelTooSlow,
    ModelUnreachable,
    ReplyTooLarge,
    RequestRefused,
    WrongKey,
    WrongModel,
    parse_retry_after,
)
from preceptor.llm.testing import MODEL, Answer, Received, ScriptedEndpoint, completion, message, stream

T = TypeVar("T")
ERROR = {"error": {"message": "no", "type": "x"}}


def with_client(endpoint: Endpoint, call: Callable[[ModelClient], Awaitable[T]], **options: object) -> T:
    async def run() -> T:
        async with ModelClient(endpoint, **options) as client:  # type: ignore[arg-type]
            return await call(client)

    return asyncio.run(run())


def complete(endpoint: Endpoint, **options: object) -> Reply:
    return with_client(
        endpoint, lambda client: client.complete("2 + 3 =", Sampling(max_tokens=8, stop=("\n",))), **options
    )


def test_a_completion_comes_back_with_its_tokens_and_the_key_is_sent() -> None:
    with ScriptedEndpoint(lambda _: completion(" 5", tokens=2)) as server:
        reply = complete(server.endpoint().with_extra(lora=[{"id": 0, "scale": 1.0}]))
    assert (reply.text, reply.finish_reason, reply.prompt_tokens, reply.completion_tokens) == (" 5", "stop", 10, 2)
    sent = server.received[0]
    assert sent.path == "/v1/completions"
    assert sent.headers["authorization"] == "Bearer test-key"
    assert sent.body == {
        "model": MODEL, "prompt": "2 + 3 =", "max_tokens": 8, "temperature": 0.0, "seed": 0, "stop": ["\n"],
        "lora": [{"id": 0, "scale": 1.0}],
    }  # fmt: skip


def test_a_chat_message_may_call_a_function() -> None:
    with ScriptedEndpoint(lambda _: message(None, calls=[("calculator", '{"expression": "1+1"}')])) as server:
        reply = with_client(
            server.endpoint(interface=Interface.CHAT),
            lambda client: client.chat([{"role": "user", "content": "?"}], Sampling()),
        )
    assert reply.tool_calls[0].name == "calculator"
    assert reply.finish_reason == "tool_calls"


def test_too_many_requests_are_tried_again_after_the_time_asked_for() -> None:
    waits: list[float] = []
    answers = iter([Answer(ERROR, 429, {"retry-after": "3"}), Answer(ERROR, 503), completion("5")])
    with ScriptedEndpoint(lambda _: next(answers)) as server:
        reply = complete(server.endpoint(), sleep=_record(waits))
    assert reply.text == "5"
    assert 3 <= waits[0] <= 3.25
    assert 0.5 <= waits[1] <= 1.5


def test_overload_lowers_how_many_run_at_once() -> None:
    answers = iter([Answer(ERROR, 429), completion("5")])

    async def limit_after(client: ModelClient) -> int:
        await client.complete("x", Sampling())
        return client.limiter.limit

    with ScriptedEndpoint(lambda _: next(answers)) as server:
        assert with_client(server.endpoint(concurrency=16), limit_after, sleep=_record([])) == 8


def test_an_endless_overload_ends_in_a_sentence() -> None:
    with (
        ScriptedEndpoint(lambda _: Answer(ERROR, 429)) as server,
        pytest.raises(ModelOverloaded, match="Try again later"),
    ):
        complete(server.endpoint(), attempts=3, sleep=_record([]))
    assert len(server.received) == 3


@pytest.mark.parametrize(
    ("answer", "refusal", "words"),
    [
        (Answer(ERROR, 401), WrongKey, "Enter the key again"),
        (Answer(ERROR, 403), WrongKey, "Enter the key again"),
        (Answer(ERROR, 404), WrongModel, "scripted-fake"),
        (Answer({"error": {"message": "context too long"}}, 400), RequestRefused, "context too long"),
        (Answer(b"<html>hello</html>", 200, {"content-type": "text/html"}), InvalidReply, "OpenAI-compatible"),
        (Answer({"choices": []}), InvalidReply, "OpenAI-compatible"),
        (Answer({"choices": [{"text": None, "finish_reason": "stop"}]}), InvalidReply, "OpenAI-compatible"),
        (Answer([1, 2]), InvalidReply, "OpenAI-compatible"),
        (Answer(b"{not json"), InvalidReply, "OpenAI-compatible"),
    ],
)
def test_what_cannot_pass_is_not_tried_again(answer: Answer, refusal: type[Exception], words: str) -> None:
    with ScriptedEndpoint(lambda _: answer) as server, pytest.raises(refusal, match=words):
        complete(server.endpoint())
    assert len(server.received) == 1


def test_a_reply_beyond_the_bound_is_not_read_to_its_end() -> None:
    with ScriptedEndpoint(lambda _: completion("x" * 200_000)) as server, pytest.raises(ReplyTooLarge):
        complete(server.endpoint(), max_reply_bytes=100_000)
    assert len(server.received) == 1


def test_a_redirect_is_not_followed() -> None:
    with ScriptedEndpoint(lambda _: completion("secret")) as inside:
        away = Answer({}, 307, {"location": f"{inside.base_url}/completions"})
        with ScriptedEndpoint(lambda _: away) as server, pytest.raises(Exception, match="307"):
            complete(server.endpoint())
        assert inside.received == []


def test_nothing_there_is_unreachable() -> None:
    with ScriptedEndpoint(lambda _: completion("x")) as server:
        endpoint = server.endpoint()
    with pytest.raises(ModelUnreachable, match="Nothing answers"):
        complete(endpoint, attempts=2, sleep=_record([]))


def test_a_slow_model_is_a_sentence_with_the_time() -> None:
    def respond(_: Received) -> Answer:
        asyncio.run(asyncio.sleep(0.6))
        return completion("late")

    with ScriptedEndpoint(respond) as server, pytest.raises(ModelTooSlow, match=r"0\.2 seconds"):
        complete(server.endpoint(timeout=0.2), attempts=1)


def test_loopback_is_refused_unless_it_is_trusted_or_allowed() -> None:
    with ScriptedEndpoint(lambda _: completion("5")) as server:
        with pytest.raises(AddressRefused):
            complete(server.endpoint(trusted=False))
        assert server.received == []
        policy = AddressPolicy(parse_networks("127.0.0.1/32"))
        assert complete(server.endpoint(trusted=False), policy=policy).text == "5"


def streamed(server: ScriptedEndpoint, *, chat: bool = False) -> tuple[Reply, list[str]]:
    heard: list[str] = []
    interface = Interface.CHAT if chat else Interface.COMPLETIONS

    async def ask(client: ModelClient) -> Reply:
        if chat:
            return await client.chat([{"role": "user", "content": "x"}], Sampling(), told=heard.append)
        return await client.complete("x", Sampling(), told=heard.append)

    return with_client(server.endpoint(interface=interface), ask), heard


@pytest.mark.parametrize("chat", [False, True])
def test_a_streamed_answer_is_heard_while_it_grows(chat: bool) -> None:
    with ScriptedEndpoint(lambda _: stream("One", " two", tokens=2, chat=chat)) as server:
        reply, heard = streamed(server, chat=chat)
    assert heard == ["One", "One two"]
    assert (reply.text, reply.finish_reason, reply.prompt_tokens, reply.completion_tokens) == ("One two", "stop", 10, 2)
    assert server.received[0].body["stream"] is True


def test_a_streamed_call_of_a_function_is_put_together() -> None:
    def event(fragment: dict[str, object], reason: str | None = None) -> str:
        choice = {"index": 0, "delta": {"tool_calls": [fragment]}, "finish_reason": reason}
        return f"data: {_json({'id': 'x', 'object': 'chat.completion.chunk', 'choices': [choice]})}\n\n"

    first = event({"index": 0, "id": "c1", "function": {"name": "calculator", "arguments": '{"expr'}})
    last = event({"index": 0, "function": {"arguments": 'ession": "1+1"}'}}, "tool_calls")
    events = Answer((first + last + "data: [DONE]\n\n").encode(), 200, {"content-type": "text/event-stream"})
    with ScriptedEndpoint(lambda _: events) as server:
        reply, heard = streamed(server, chat=True)
    (call,) = reply.tool_calls
    assert (call.id, call.name, call.arguments, heard) == ("c1", "calculator", '{"expression": "1+1"}', [])


@pytest.mark.parametrize("refusal", [completion("5"), Answer({"error": {"message": "no stream"}}, 400)])
def test_an_endpoint_that_does_not_stream_is_asked_in_one_piece_from_then_on(refusal: Answer) -> None:
    def respond(request: Received) -> Answer:
        return refusal if request.body.get("stream") else completion("5")

    async def twice(client: ModelClient) -> list[Reply]:
        return [await client.complete("x", Sampling(), told=lambda _: None) for _ in range(2)]

    with ScriptedEndpoint(respond) as server:
        assert [reply.text for reply in with_client(server.endpoint(), twice)] == ["5", "5"]
    assert [request.body.get("stream", False) for request in server.received] == [True, False, False]


def test_a_stream_that_breaks_off_is_no_answer() -> None:
    with ScriptedEndpoint(lambda _: stream("One", finish_reason=None)) as server, pytest.raises(InvalidReply):
        streamed(server)


def test_the_models_of_an_endpoint_are_named() -> None:
    listing = Answer({"object": "list", "data": [{"id": "m1", "object": "model", "created": 0, "owned_by": "x"}]})
    with ScriptedEndpoint(lambda _: listing) as server:
        assert with_client(server.endpoint(), lambda client: client.models()) == ["m1"]


@pytest.mark.parametrize(
    ("url", "words"),
    [("ftp://x/v1", "not an address"), ("host/v1", "not an address"), ("http://me:pw@x/v1", "API key instead")],
)
def test_an_address_that_is_none(url: str, words: str) -> None:
    with pytest.raises(InvalidEndpoint, match=words):
        Endpoint(url, "k", "m")


def test_the_key_stands_in_no_repr() -> None:
    assert "very-secret" not in repr(Endpoint("http://x/v1", "very-secret", "m"))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after": "Thu, 01 Jan 1970 00:01:40 GMT"}, 40.0),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:10 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({}, None),
    ],
)
def test_retry_after_in_all_its_forms(headers: dict[str, str], seconds: float | None) -> None:
    assert parse_retry_after(headers, 60.0) == seconds


def _record(waits: list[float]) -> Callable[[float], Awaitable[None]]:
    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    return sleep


def _json(value: object) -> str:
    return json.dumps(value)
