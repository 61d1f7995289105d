"""What the waiting and the awaited client have in common: requests, refusals, waits and the lines of a stream."""

from __future__ import annotations

import codecs
import json
import random
import re
import uuid
from dataclasses import dataclass
from typing import Any, Mapping, Optional
from urllib.parse import quote, urlsplit

import httpx

from ._errors import AskBobError

LONGEST_WAIT = 30.0
#: A reply takes 25 seconds at most, and a slow network somewhat more.
TIMEOUT = httpx.Timeout(60.0, connect=10.0)


@dataclass
class Event:
    """One event of a stream: ``accepted``, ``sentence`` …, ``reply``; or what happens live."""

    type: str
    data: Any
    id: Optional[str] = None


@dataclass
class Call:
    """One request as it is sent."""

    method: str
    path: str
    query: Optional[Mapping[str, Any]] = None
    body: Any = None
    text: Optional[str] = None
    form: Optional[tuple[str, bytes]] = None
    accept: str = "application/json"
    last_event_id: Optional[str] = None


class Wire:
    """Where requests go, and as whom."""

    def __init__(self, origin: str, key: str) -> None:
        parts = urlsplit(origin)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise ValueError(f"Ask Bob: {origin} is not an address such as https://bob.example.com.")
        #: A server may stand below a path of its host.
        self.home = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"
        # A key with a line break would be a header of its own.
        if not key or not key.isascii() or not key.isprintable():
            raise ValueError("Ask Bob: the key is missing, or is not one.")
        self._key = key

    def request(self, http: Any, call: Call) -> httpx.Request:
        """The request of a call. The key goes to this one server alone, wherever a path would lead."""
        steps = re.split(r"[/\\]", call.path.partition("?")[0])
        if not call.path.startswith("/") or call.path.startswith(("//", "/\\")) or ".." in steps:
            raise ValueError(f"Ask Bob: {call.path} is not a path of {self.home}.")
        headers = {"authorization": f"Bearer {self._key}", "accept": call.accept}
        if call.last_event_id is not None:
            headers["last-event-id"] = call.last_event_id
        # `from` is a word of Python's own, so its argument is called otherwise; what is not said is left out.
        query = {name: plain(value) for name, value in (call.query or {}).items() if value is not None}
        sent: dict[str, Any] = {}
        if call.form is not None:
            sent["files"] = {"file": call.form}
        elif call.text is not None:
            sent["content"] = call.text.encode()
            headers["content-type"] = "application/x-ndjson"
        elif call.body is not None:
            sent["content"] = json.dumps(call.body).encode()
            headers["content-type"] = "application/json"
        request: httpx.Request = http.build_request(
            call.method, self.home + call.path, params=query or None, headers=headers, **sent
        )
        return request


def segment(identifier: str) -> str:
    """An id as a part of a path. Some would lead to another endpoint."""
    if identifier in ("", ".", ".."):
        raise ValueError(f"Ask Bob: “{identifier}” is no id.")
    return quote(identifier, safe="")


def plain(value: Any) -> Any:
    """A value as addresses hold it."""
    return str(value).lower() if isinstance(value, bool) else value


def is_repeatable(call: Call) -> bool:
    """Whether a call does no more when it is done twice."""
    return call.method == "GET" or (isinstance(call.body, dict) and "client_message_id" in call.body)


def wait_after(error: Exception, tried: int) -> Optional[float]:
    """How many seconds to wait before the next try; None where another try would not help."""
    backoff: float = 0.5 * 2.0**tried * (0.5 + random.random() / 2)
    if not isinstance(error, AskBobError):
        return backoff
    is_passing = error.status in (429, 502, 503, 504) or error.code == "duplicate_in_flight"
    if not is_passing or error.code == "quota_exceeded":
        return None
    seconds = backoff if error.retry_after is None else error.retry_after
    return seconds if seconds <= LONGEST_WAIT else None


def failure(response: httpx.Response) -> AskBobError:
    """What a refusal says. Its body has been read."""
    try:
        said = response.json()
    except ValueError:
        said = None
    plain_problem = {"status": response.status_code, "code": "unknown", "title": response.reason_phrase}
    problem = {**plain_problem, **(said if isinstance(said, dict) else {})}
    seconds = response.headers.get("retry-after", "")
    return AskBobError(problem, float(seconds) if seconds.isascii() and seconds.isdigit() else None)


def value_of(response: httpx.Response, reply: str) -> Any:
    """What a reply holds, in the form that the operation gives it."""
    if response.status_code == 204 or reply == "none":
        return None
    if reply == "bytes":
        return response.content
    return response.text if reply == "text" else response.json()


def message_body(
    message: str, session_id: str, client_message_id: Optional[str], locale: Optional[str]
) -> dict[str, Any]:
    """The body of a question. Its name makes a retry get the first reply."""
    body = {"message": message, "session_id": session_id, "client_message_id": client_message_id or str(uuid.uuid4())}
    return {**body, "locale": locale} if locale is not None else body


class EventReader:
    """Puts the bytes of a stream together to events, however they are cut."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._rest = ""

    def feed(self, chunk: bytes) -> list[Event]:
        """Takes the next bytes; gives the events that are whole with them."""
        # Only line feeds end a line here: `splitlines` would cut at a U+2028 within a text.
        *blocks, self._rest = (self._rest + self._decoder.decode(chunk)).split("\n\n")
        return [event for block in blocks for event in event_of(block)]


def event_of(block: str) -> list[Event]:
    """The event of a block of lines; none for a comment that keeps the connection open."""
    fields: dict[str, str] = {}
    for line in block.split("\n"):
        name, _, value = line.partition(":")
        fields[name] = value[1:] if value.startswith(" ") else value
    if "data" not in fields:
        return []
    return [Event(fields.get("event", "message"), json.loads(fields["data"]), fields.get("id"))]
