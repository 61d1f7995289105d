"""The client against a running server. `npm test` starts it, installs the wheel in a fresh environment, and says where all is."""

import asyncio
import json
import os
import sys
import time
import unittest
from typing import Any, Callable

import httpx

import askbob
from askbob import AskBob, AskBobError, AsyncAskBob, StreamEndedError, WebhookError, verify_webhook

WORLD = json.loads(os.environ["ASKBOB_TEST_WORLD"])
ORIGIN: str = WORLD["origin"]
KEY: str = WORLD["keys"]["all"]
QUESTION = "What does a boiler service cost?"


class Counting(httpx.BaseTransport):
    """Sends on, counts, and does with the nth call what it is told to."""

    def __init__(self, change: Callable[[Callable[[], httpx.Response], int], httpx.Response]) -> None:
        self.calls: "list[str]" = []
        self._change = change
        self._through = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.calls.append(f"{request.method} {request.url.path}")
        return self._change(lambda: self._through.handle_request(request), len(self.calls))


def client(change: Any = None, key: str = KEY, origin: str = ORIGIN, **options: Any) -> "tuple[AskBob, Counting]":
    transport = Counting(change or (lambda call, n: call()))
    return AskBob(origin, key, http=httpx.Client(transport=transport), **options), transport


class TestClient(unittest.TestCase):
    def test_is_the_installed_wheel(self) -> None:
        self.assertTrue(askbob.__file__.startswith(sys.prefix), askbob.__file__)

    def test_asks_goes_on_and_reads_what_was_said(self) -> None:
        with AskBob(ORIGIN, KEY) as bob:
            first = bob.ask(QUESTION)
            self.assertEqual(first["outcome"], "answered")
            self.assertIn("95 euros", first["reply"] or "")
            self.assertTrue(first["citations"][0]["quote"])
            second = bob.ask("Hello", session_id=first["session_id"])
            self.assertEqual(second["conversation_id"], first["conversation_id"])
            seqs = [message["seq"] for message in bob.history(first["session_id"])["messages"]]
            self.assertEqual(seqs, [1, 2, 3, 4])
            later = bob.history(first["session_id"], after=2)["messages"]
            self.assertEqual([message["seq"] for message in later], [3, 4])

    def test_gives_the_reply_as_it_comes(self) -> None:
        bob, _ = client()
        events = list(bob.stream(QUESTION))
        self.assertEqual([events[0].type, events[-1].type], ["accepted", "reply"])
        text = "".join(event.data["text"] for event in events if event.type == "sentence")
        self.assertEqual(text, events[-1].data["reply"])

    def test_a_lost_reply_is_asked_for_again_and_the_question_stands_once(self) -> None:
        def lose(call: Callable[[], httpx.Response], n: int) -> httpx.Response:
            response = call()
            if n == 2:
                response.read()
                raise httpx.ReadError("cut off")
            return response

        bob, transport = client(lose)
        reply = bob.ask(QUESTION)
        self.assertEqual(
            transport.calls, ["POST /api/chat/session", "POST /api/chat/message", "POST /api/chat/message"]
        )
        said = [message["message_id"] for message in bob.history(reply["session_id"])["messages"]]
        self.assertEqual(said, [reply["in_reply_to"], reply["message_id"]])

    def test_a_write_that_would_count_twice_is_never_repeated(self) -> None:
        def busy(seconds: str) -> Any:
            return lambda call, n: httpx.Response(503, headers={"retry-after": seconds}, json={})

        bob, transport = client(busy("0"))
        with self.assertRaises(AskBobError):
            bob.api.create_entry(body={"question": "q", "answer": "a"})
        self.assertEqual(len(transport.calls), 1)
        bob, transport = client(busy("0"))
        with self.assertRaises(AskBobError):
            bob.history("s")
        self.assertEqual(len(transport.calls), 3)
        bob, transport = client(busy("3600"))
        with self.assertRaises(AskBobError) as caught:
            bob.history("s")
        self.assertEqual((caught.exception.retry_after, len(transport.calls)), (3600, 1))
        bob, transport = client(busy("0"), retries=0)
        with self.assertRaises(AskBobError):
            bob.history("s")
        self.assertEqual(len(transport.calls), 1)

    def test_a_refusal_says_its_code_and_is_not_tried_again(self) -> None:
        bob, transport = client(key=WORLD["keys"]["read"])
        with self.assertRaises(AskBobError) as caught:
            bob.ask(QUESTION)
        self.assertEqual((caught.exception.status, caught.exception.code), (403, "forbidden"))
        self.assertTrue(caught.exception.request_id)
        self.assertEqual(len(transport.calls), 1)
        with self.assertRaises(AskBobError) as caught:
            client(key="sk_none")[0].history("s")
        self.assertEqual((caught.exception.status, caught.exception.code), (401, "unauthenticated"))
        with self.assertRaises(AskBobError) as caught:
            client()[0].api.create_entry(body={"question": "", "answer": ""})
        self.assertEqual(caught.exception.code, "invalid_request")
        self.assertIn("/question", [error["pointer"] for error in caught.exception.errors])

    def test_whoever_answers_in_its_place_is_a_refusal_too(self) -> None:
        bob, _ = client(lambda call, n: httpx.Response(418, text="<h1>teapot</h1>"))
        with self.assertRaises(AskBobError) as caught:
            bob.history("s")
        self.assertEqual((caught.exception.status, caught.exception.code), (418, "unknown"))

    def test_the_key_goes_to_the_one_server_only(self) -> None:
        bob, transport = client(retries=0)
        for path in ["//127.0.0.1:9/", "http://127.0.0.1:9/", "@127.0.0.1:9/", "/\\127.0.0.1:9/", "", "/../other"]:
            with self.assertRaises(ValueError, msg=path):
                bob.request("GET", path)
        self.assertEqual(transport.calls, [])
        moved, transport = client(
            lambda call, n: httpx.Response(302, headers={"location": "http://127.0.0.1:9/"}), retries=0
        )
        with self.assertRaises(AskBobError):
            moved.request("GET", "/api/conversations")
        self.assertEqual(len(transport.calls), 1)
        for key in ["", "sk_a\r\nx-other: 1"]:
            with self.assertRaises(ValueError):
                AskBob(ORIGIN, key)
        with self.assertRaises(ValueError):
            AskBob("bob.example.com", KEY)

    def test_the_operations_take_and_give_what_the_reference_says(self) -> None:
        bob, transport = client()
        entry = bob.api.create_entry(
            body={"question": "Do you repair taps?", "answer": "Yes, every day.", "external_id": "taps / 1"}
        )
        found = bob.api.list_documents(q="taps", kind="entry", limit=1)
        self.assertEqual([document["id"] for document in found["items"]], [entry["id"]])
        changed = bob.api.update_document(id=entry["id"], body={"answer": "Yes."})
        self.assertEqual(changed["answer"], "Yes.")
        line = json.dumps({"question": "Do you repair pipes?", "answer": "Yes.", "external_id": "pipes"})
        self.assertEqual(bob.api.import_knowledge(body=line)["created"], 1)
        self.assertIsNone(bob.api.delete_document(id=entry["id"]))
        with self.assertRaises(AskBobError) as caught:
            bob.api.get_document(id="../../contacts")
        self.assertEqual(caught.exception.code, "not_found")
        self.assertTrue(transport.calls[-1].startswith("GET /api/knowledge/documents/"))
        before = len(transport.calls)
        for identifier in ["", ".", ".."]:
            with self.assertRaises(ValueError):
                bob.api.get_document(id=identifier)
        self.assertEqual(len(transport.calls), before)

    def test_a_server_below_a_path_of_its_host_is_reached_there(self) -> None:
        bob, transport = client(lambda call, n: httpx.Response(200, json={}), origin=f"{ORIGIN}/bob/")
        bob.request("GET", "/api/conversations", query={"limit": 1})
        self.assertEqual(transport.calls, ["GET /bob/api/conversations"])

    def test_files_go_and_come(self) -> None:
        bob, _ = client()
        conversation = bob.ask("Hello")["conversation_id"]
        bob.api.take_over_conversation(id=conversation)
        kept = bob.api.upload_attachment(id=conversation, file=("note.txt", b"Hello, Eva"))
        bob.api.post_staff_message(id=conversation, body={"text": "See this.", "attachments": [kept["id"]]})
        self.assertEqual(bob.api.get_attachment(id=kept["id"]), b"Hello, Eva")

    def test_live_events_come(self) -> None:
        bob, _ = client()
        events = bob.events()
        # The first one needs a connection that stands; until then whatever happens may be missed.
        heard: "list[str]" = []
        import threading

        def listen() -> None:
            for event in events:
                heard.append(event.type)
                if event.type == "message":
                    return

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        while listener.is_alive():
            AskBob(ORIGIN, KEY).ask("Hello")
            listener.join(0.2)
        self.assertIn("message", heard)

    def test_a_stream_that_is_cut_off_says_so(self) -> None:
        bob, _ = client(
            lambda call, n: call() if n == 1 else httpx.Response(200, text='event: sentence\ndata: {"text":"We"}\n\n')
        )
        with self.assertRaises(StreamEndedError):
            for event in bob.stream(QUESTION):
                self.assertEqual(event.type, "sentence")

    def test_events_are_read_however_they_are_cut(self) -> None:
        text = 'event: sentence\ndata: {"text":"ä\u2028€"}\n\n: still here\n\nid: 7\nevent: reply\ndata: {"reply":"x"}\n\n'.encode()

        class Bytewise(httpx.SyncByteStream):
            def __iter__(self) -> Any:
                return (text[at : at + 1] for at in range(len(text)))

        bob, _ = client(lambda call, n: call() if n == 1 else httpx.Response(200, stream=Bytewise()))
        events = list(bob.stream(QUESTION))
        self.assertEqual([(event.type, event.id) for event in events], [("sentence", None), ("reply", "7")])
        self.assertEqual(events[0].data["text"], "ä\u2028€")


class TestAsyncClient(unittest.TestCase):
    def test_asks_streams_and_calls(self) -> None:
        async def play() -> None:
            async with AsyncAskBob(ORIGIN, KEY) as bob:
                first = await bob.ask(QUESTION)
                self.assertIn("95 euros", first["reply"] or "")
                types = [event.type async for event in bob.stream("Hello", session_id=first["session_id"])]
                self.assertEqual([types[0], types[-1]], ["accepted", "reply"])
                self.assertEqual(len((await bob.history(first["session_id"]))["messages"]), 4)
                self.assertTrue((await bob.api.list_conversations(limit=1))["items"])
                # Several at once on one client.
                replies = await asyncio.gather(*(bob.ask(QUESTION) for _ in range(5)))
                self.assertEqual(len({reply["conversation_id"] for reply in replies}), 5)
                with self.assertRaises(AskBobError):
                    await bob.request("GET", "/api/conversations/none")

        asyncio.run(play())

    def test_a_lost_reply_is_asked_for_again(self) -> None:
        calls: "list[str]" = []
        through = httpx.AsyncHTTPTransport()

        class Losing(httpx.AsyncBaseTransport):
            async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
                calls.append(request.url.path)
                response = await through.handle_async_request(request)
                if len(calls) == 2:
                    await response.aread()
                    raise httpx.ReadError("cut off")
                return response

        async def play() -> None:
            bob = AsyncAskBob(ORIGIN, KEY, http=httpx.AsyncClient(transport=Losing()))
            reply = await bob.ask(QUESTION)
            self.assertEqual(len((await bob.history(reply["session_id"]))["messages"]), 2)
            self.assertEqual(calls.count("/api/chat/message"), 2)

        asyncio.run(play())


class TestWebhooks(unittest.TestCase):
    def test_takes_what_is_signed_and_new_and_nothing_else(self) -> None:
        signed = WORLD["webhook"]
        secret, headers, body, now = signed["secret"], signed["headers"], signed["body"], signed["now"]
        self.assertEqual(verify_webhook(secret, headers, body, now=now)["data"]["conversation_id"], "c")
        upper = {name.title(): value for name, value in headers.items()}
        self.assertEqual(verify_webhook(secret, upper, body.encode(), now=now)["type"], "conversation.waiting")
        self.assertEqual(verify_webhook(secret, httpx.Headers(headers), body, now=now)["timestamp"], "t")
        # For a day after a rotation both sign.
        verify_webhook(secret, signed["both"], body, now=now)
        wrong: "list[tuple[str, dict[str, str], str, float]]" = [
            (signed["other"], headers, body, now),
            (secret, headers, body.replace('"c"', '"d"'), now),
            (secret, {**headers, "webhook-id": "event-2"}, body, now),
            (secret, {**headers, "webhook-timestamp": "nan"}, body, now),
            (secret, {**headers, "webhook-timestamp": str(now + 1)}, body, now),
            (secret, {**headers, "webhook-signature": "v1,!!! v2,AAAA v1,"}, body, now),
            (secret, {**headers, "webhook-signature": headers["webhook-signature"].replace("v1,", "v2,")}, body, now),
            (secret, headers, body, now + 301),
            (secret, headers, body, now - 301),
            (secret, {}, body, now),
        ]
        for each in wrong:
            with self.assertRaises(WebhookError, msg=str(each)):
                verify_webhook(each[0], each[1], each[2], now=each[3])
        with self.assertRaises(WebhookError):
            verify_webhook(secret, headers, body, now=time.time() + 100_000)


if __name__ == "__main__":
    unittest.main()
