from __future__ import annotations

import time
from typing import Any, Iterator, Mapping, Optional, cast

import httpx

from . import types as t
from ._api import Api
from ._errors import AskBobError, StreamEndedError
from ._wire import (
    TIMEOUT,
    Call,
    Event,
    EventReader,
    Wire,
    failure,
    is_repeatable,
    message_body,
    value_of,
    wait_after,
)


class AskBob:
    """Calls Ask Bob as the holder of a service key (``sk_…``), from the Customer Portal under Connections.

    ``retries`` says how often a call that may be repeated is tried again. ``http`` is another ``httpx.Client``, for a proxy
    or a test; it is closed by whoever made it.
    """

    def __init__(
        self,
        origin: str,
        key: str,
        *,
        retries: int = 2,
        http: Optional[httpx.Client] = None,
    ) -> None:
        self._wire = Wire(origin, key)
        self._retries = retries
        self._own = None if http else httpx.Client(timeout=TIMEOUT)
        self._http = cast(httpx.Client, http or self._own)
        #: The operations of the API reference, by their names.
        self.api = Api(self._operation)

    def __enter__(self) -> AskBob:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections."""
        if self._own:
            self._own.close()

    def ask(
        self,
        message: str,
        *,
        session_id: Optional[str] = None,
        client_message_id: Optional[str] = None,
        locale: Optional[str] = None,
    ) -> t.ChatReply:
        """Asks, and gives the reply; without a session, starts one. Needs ``chat.manage``."""
        call = self._message(message, session_id, client_message_id, locale)
        return cast(t.ChatReply, self._send(call).json())

    def stream(
        self,
        message: str,
        *,
        session_id: Optional[str] = None,
        client_message_id: Optional[str] = None,
        locale: Optional[str] = None,
    ) -> Iterator[Event]:
        """Asks, and gives the reply as it comes: ``accepted``, ``sentence`` …, ``reply``.

        Raises ``StreamEndedError`` when the stream ends too early: ask again with the same ``client_message_id``.
        """
        call = self._message(message, session_id, client_message_id, locale)
        is_whole = False
        for event in self._events(call):
            is_whole = is_whole or event.type == "reply"
            yield event
        if not is_whole:
            raise StreamEndedError("The stream ended before the reply came.")

    def history(self, session_id: str, *, after: int = 0) -> t.History:
        """What was said in a session, in order, at most 1,000 messages at once. Needs ``chat.read``."""
        return self.api.history(session_id=session_id, after=after)

    def events(self, *, last_event_id: Optional[str] = None) -> Iterator[Event]:
        """What happens in the business, live, until the connection ends; goes on behind ``last_event_id``. Needs ``chat.read``."""
        return self._events(Call("GET", "/api/events", last_event_id=last_event_id))

    def request(
        self, method: str, path: str, body: Any = None, *, query: Optional[Mapping[str, Any]] = None
    ) -> Any:
        """Calls any endpoint of ``/openapi.json``; None where there is no body."""
        return value_of(self._send(Call(method, path, query, body)), "json")

    def _operation(
        self,
        method: str,
        path: str,
        *,
        query: Optional[Mapping[str, Any]] = None,
        body: Any = None,
        text: Optional[str] = None,
        form: Optional[tuple[str, bytes]] = None,
        reply: str = "json",
    ) -> Any:
        return value_of(self._send(Call(method, path, query, body, text, form)), reply)

    def _message(
        self, message: str, session_id: Optional[str], client_message_id: Optional[str], locale: Optional[str]
    ) -> Call:
        session = session_id or self.api.create_session(body={})["session_id"]
        return Call("POST", "/api/chat/message", body=message_body(message, session, client_message_id, locale))

    def _send(self, call: Call, stream: bool = False) -> httpx.Response:
        tried = 0
        while True:
            try:
                response = self._http.send(
                    self._wire.request(self._http, call), stream=stream, follow_redirects=False
                )
                if response.is_success:
                    return response
                response.read()
                response.close()
                raise failure(response)
            except (AskBobError, httpx.TransportError) as error:
                seconds = wait_after(error, tried) if is_repeatable(call) else None
                if tried >= self._retries or seconds is None:
                    raise
                tried += 1
                time.sleep(seconds)

    def _events(self, call: Call) -> Iterator[Event]:
        call.accept = "text/event-stream"
        response = self._send(call, stream=True)
        try:
            reader = EventReader()
            for chunk in response.iter_bytes():
                yield from reader.feed(chunk)
        except httpx.TransportError:
            # Cut off: what a reader of the stream sees is that nothing more comes.
            return
        finally:
            response.close()
