"""An endpoint that answers everything the same after a fixed time: `python fixed_latency.py SECONDS`; prints its port.

Completions and chat, without limit of how many at once. Plain sockets, so that it costs a tenth of what asks it.
"""

from __future__ import annotations

import asyncio
import json
import sys

TEXT = "Sum: 3 + 4 = 7\nAnswer: 7"
USAGE = {"prompt_tokens": 60, "completion_tokens": 12, "total_tokens": 72}


def reply(choice: dict[str, object], kind: str) -> bytes:
    """A whole HTTP response."""
    body = {
        "id": "x",
        "object": kind,
        "created": 0,
        "model": "fake",
        "choices": [{"index": 0, "finish_reason": "stop", **choice}],
    }
    payload = json.dumps({**body, "usage": USAGE}).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(payload) + payload


COMPLETION = reply({"text": TEXT, "logprobs": None}, "text_completion")
MESSAGE = reply({"message": {"role": "assistant", "content": TEXT}}, "chat.completion")


async def main(seconds: float) -> None:
    """Serve until killed."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).lower()
                length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
                await reader.readexactly(int(length or 0))
                await asyncio.sleep(seconds)
                writer.write(MESSAGE if b"/chat/" in head.partition(b"\r\n")[0] else COMPLETION)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1])))
