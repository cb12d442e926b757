import asyncio
import json
import threading

import pytest

from preceptor.llm.client import ModelClient
from preceptor.llm.endpoint import Interface
from preceptor.llm.failures import WrongKey
from preceptor.llm.prompts import Protocol, training_pair
from preceptor.llm.protocols import Asked, Growing, Outcome, solve_batch, watch_batch
from preceptor.llm.solving import Solution, solve
from preceptor.llm.testing import Answer, Received, ScriptedEndpoint, completion, message, stream

STATEMENT = "A team plans 30 for staff and 80 for travel of 280. What is left?"


def run(server: ScriptedEndpoint, protocol: Protocol | None = None, **options: object) -> Solution:
    interface = Interface(str(options.pop("interface", "completions")))

    async def one() -> Solution:
        async with ModelClient(server.endpoint(interface=interface)) as client:
            return await solve(client, protocol or Protocol(), STATEMENT, **options)  # type: ignore[arg-type]

    return asyncio.run(one())


def scripted(*texts: str) -> ScriptedEndpoint:
    answers = iter([completion(text) for text in texts])
    return ScriptedEndpoint(lambda _: next(answers))


def test_the_calculator_fills_in_every_value() -> None:
    with scripted("Planned: 30 + 80 ", "Left: 280 - 110 ", "Answer: 170") as server:
        solution = run(server)
    assert solution.text == "Planned: 30 + 80 = 110\nLeft: 280 - 110 = 170\nAnswer: 170"
    assert solution.finish_reason == "answer"
    assert [(call.expression, call.value) for call in solution.calls] == [("30 + 80", "110"), ("280 - 110", "170")]
    assert solution.requests == 3
    assert server.received[0].body["stop"] == ["=", "\n\n", "\nProblem:"]
    assert server.received[1].body["prompt"].endswith("Solution:\nPlanned: 30 + 80 = 110\n")
    assert server.received[1].body["max_tokens"] == 160 - 4


def test_without_the_calculator_the_model_writes_its_own_values() -> None:
    with scripted("Planned: 30 + 80 = 100\nAnswer: 100\n") as server:
        solution = run(server, Protocol(calculator=False))
    assert solution.text == "Planned: 30 + 80 = 100\nAnswer: 100"
    assert solution.calls == ()
    assert "=" not in server.received[0].body["stop"]


def test_what_the_calculator_cannot_read_the_model_writes_itself() -> None:
    with scripted("Left: budget - plan ", " 170\nAnswer: 170") as server:
        solution = run(server)
    assert solution.text == "Left: budget - plan = 170\nAnswer: 170"
    assert solution.finish_reason == "answer"
    assert solution.calls == ()


def test_a_model_that_ends_without_an_answer_has_stopped() -> None:
    with scripted("Planned: 30 + 80 ", "") as server:
        assert run(server).finish_reason == "stop"


def test_the_allowance_of_tokens_is_the_whole_solution_s() -> None:
    with ScriptedEndpoint(lambda r: completion("Sum: 1 + 1 ", tokens=9)) as server:
        solution = run(server, Protocol(max_tokens=20))
    assert solution.finish_reason == "length"
    assert [r.body["max_tokens"] for r in server.received] == [20, 11, 2]


def test_an_endpoint_that_counts_no_tokens_comes_to_an_end() -> None:
    def respond(_: Received) -> Answer:
        body = completion("x: 1 + 1 ").body
        del body["usage"]
        return Answer(body)

    with ScriptedEndpoint(respond) as server:
        assert run(server).requests <= 54


def test_a_given_prefix_is_continued() -> None:
    with scripted("Left: 280 - 110 ", "Answer: 170") as server:
        solution = run(server, prefix="Planned: 30 + 80 = 110")
    assert server.received[0].body["prompt"].endswith("Solution:\nPlanned: 30 + 80 = 110\n")
    assert solution.prefix == "Planned: 30 + 80 = 110\n"
    assert solution.text == "Planned: 30 + 80 = 110\nLeft: 280 - 110 = 170\nAnswer: 170"


def test_examples_stand_before_the_problem_and_training_uses_the_prompt_without_them() -> None:
    prompt = Protocol(examples=4).prompt(STATEMENT)
    assert prompt.count("Problem:") == 5
    assert prompt.endswith(f"Problem: {STATEMENT}\nSolution:\n")
    asked, completion_text = training_pair(STATEMENT, " Answer: 170\n")
    assert asked == Protocol().prompt(STATEMENT)
    assert completion_text == "Answer: 170"


def test_a_chat_model_calls_the_calculator_as_a_function() -> None:
    answers = iter(
        [
            message(None, calls=[("calculator", '{"expression": "30 + 80"}'), ("calculator", "{")]),
            message("Planned: 30 + 80 = 110\nAnswer: 170"),
        ]
    )
    with ScriptedEndpoint(lambda _: next(answers)) as server:
        solution = run(server, interface="chat")
    assert solution.text == "Planned: 30 + 80 = 110\nAnswer: 170"
    assert [call.value for call in solution.calls] == ["110"]
    sent = server.received[1].body["messages"]
    assert [entry["content"] for entry in sent if entry["role"] == "tool"] == [
        "110",
        'Call the calculator with {"expression": "…"}.',
    ]
    assert json.loads(json.dumps(server.received[0].body["tools"]))[0]["function"]["name"] == "calculator"


def test_a_chat_model_continues_a_prefix_given_in_words() -> None:
    with ScriptedEndpoint(lambda _: message("Answer: 170")) as server:
        solution = run(
            server, Protocol(calculator=False, examples=2), interface="chat", prefix="Planned: 30 + 80 = 110"
        )
    roles = [entry["role"] for entry in server.received[0].body["messages"]]
    assert roles == ["system", "user", "assistant", "user", "assistant", "user"]
    assert "Planned: 30 + 80 = 110" in server.received[0].body["messages"][-1]["content"]
    assert solution.text == "Planned: 30 + 80 = 110\nAnswer: 170"


def test_a_batch_yields_every_outcome_with_its_key() -> None:
    def respond(request: Received) -> Answer:
        number = request.body["prompt"].split("number ")[1].split("?")[0]
        return Answer({"error": {"message": "bad"}}, 400) if number == "7" else completion(f"Answer: {number}")

    asked = [Asked(key, f"number {key}?") for key in range(20)]
    with ScriptedEndpoint(respond) as server:
        outcomes = {outcome.key: outcome for outcome in solve_batch(server.endpoint(), Protocol(), asked)}
    assert len(outcomes) == 20
    assert outcomes[3].solution is not None
    assert outcomes[3].solution.text == "Answer: 3"
    assert outcomes[7].solution is None
    assert "bad" in str(outcomes[7].failure)


def test_a_failure_that_would_meet_every_problem_is_raised() -> None:
    with ScriptedEndpoint(lambda _: Answer({}, 401)) as server, pytest.raises(WrongKey):
        list(solve_batch(server.endpoint(), Protocol(), [Asked(i, "x") for i in range(50)]))
    assert len(server.received) <= 4


def test_leaving_a_batch_early_stops_it() -> None:
    with ScriptedEndpoint(lambda _: completion("Answer: 1")) as server:
        outcomes = solve_batch(server.endpoint(concurrency=1), Protocol(), (Asked(i, "x") for i in range(10_000)))
        next(outcomes)
        outcomes.close()  # type: ignore[attr-defined]
        asked = len(server.received)
    assert asked < 1000


def test_whoever_watches_sees_the_texts_grow_behind_the_prefix_and_the_calculator_at_work() -> None:
    answers = iter([stream("Left: ", "280 - 110 "), stream("Answer: ", "170")])
    asked = [Asked("a", STATEMENT, prefix="Planned: 30 + 80 = 110")]
    with ScriptedEndpoint(lambda _: next(answers)) as server:
        seen = list(watch_batch(server.endpoint(concurrency=1), Protocol(), asked, every=5))
    head = "Planned: 30 + 80 = 110\n"
    assert [item.text for item in seen if isinstance(item, Growing)] == [
        head + "Left: ",
        head + "Left: 280 - 110 ",
        head + "Left: 280 - 110 = 170\n",
        head + "Left: 280 - 110 = 170\nAnswer: ",
        head + "Left: 280 - 110 = 170\nAnswer: 170",
    ]
    assert isinstance(seen[-1], Outcome)
    assert seen[-1].solution is not None
    assert seen[-1].solution.text == head + "Left: 280 - 110 = 170\nAnswer: 170"


def test_whoever_watches_can_leave_while_nothing_comes() -> None:
    silent = threading.Event()

    def respond(_: Received) -> Answer:
        silent.wait(5)
        return completion("x")

    with ScriptedEndpoint(respond) as server:
        watching = watch_batch(server.endpoint(concurrency=1), Protocol(), [Asked(1, "x")], every=0.02)
        assert next(watching) is None
        watching.close()  # type: ignore[attr-defined]
        silent.set()
