from __future__ import annotations

import asyncio
from typing import Any, AsyncIterator, Mapping, Optional, cast

import httpx

from . import types as t
from ._api import AsyncApi
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


class AsyncAskBob:
    """``AskBob`` to be awaited: calls Ask Bob as the holder of a service key (``sk_…``), from the Customer Portal under Connections.

    ``retries`` says how often a call that may be repeated is tried again. ``http`` is another ``httpx.AsyncClient``, for a proxy
    or a test; it is closed by whoever made it.
    """

    def __init__(
        self,
        origin: str,
        key: str,
        *,
        retries: int = 2,
        http: Optional[httpx.AsyncClient] = None,
    ) -> None:
        self._wire = Wire(origin, key)
        self._retries = retries
        self._own = None if http else httpx.AsyncClient(timeout=TIMEOUT)
        self._http = cast(httpx.AsyncClient, http or self._own)
        #: The operations of the API reference, by their names.
        self.api = AsyncApi(self._operation)

    async def __aenter__(self) -> AsyncAskBob:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the connections."""
        if self._own:
            await self._own.aclose()

    async def ask(
        self,
        message: str,
        *,
        session_id: Optional[str] = None,
        client_message_id: Optional[str] = None,
        locale: Optional[str] = None,
    ) -> t.ChatReply:
        """Asks, and gives the reply; without a session, starts one. Needs ``chat.manage``."""
        call = await self._message(message, session_id, client_message_id, locale)
        return cast(t.ChatReply, (await self._send(call)).json())

    async def stream(
        self,
        message: str,
        *,
        session_id: Optional[str] = None,
        client_message_id: Optional[str] = None,
        locale: Optional[str] = None,
    ) -> AsyncIterator[Event]:
        """Asks, and gives the reply as it comes: ``accepted``, ``sentence`` …, ``reply``.

        Raises ``StreamEndedError`` when the stream ends too early: ask again with the same ``client_message_id``.
        """
        call = await self._message(message, session_id, client_message_id, locale)
        is_whole = False
        async for event in self._events(call):
            is_whole = is_whole or event.type == "reply"
            yield event
        if not is_whole:
            raise StreamEndedError("The stream ended before the reply came.")

    async def history(self, session_id: str, *, after: int = 0) -> t.History:
        """What was said in a session, in order, at most 1,000 messages at once. Needs ``chat.read``."""
        return await self.api.history(session_id=session_id, after=after)

    def events(self, *, last_event_id: Optional[str] = None) -> AsyncIterator[Event]:
        """What happens in the business, live, until the connection ends; goes on behind ``last_event_id``. Needs ``chat.read``."""
        return self._events(Call("GET", "/api/events", last_event_id=last_event_id))

    async def request(
        self, method: str, path: str, body: Any = None, *, query: Optional[Mapping[str, Any]] = None
    ) -> Any:
        """Calls any endpoint of ``/openapi.json``; None where there is no body."""
        return value_of(await self._send(Call(method, path, query, body)), "json")

    async def _operation(
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
        return value_of(await self._send(Call(method, path, query, body, text, form)), reply)

    async def _message(
        self, message: str, session_id: Optional[str], client_message_id: Optional[str], locale: Optional[str]
    ) -> Call:
        session = session_id or (await self.api.create_session(body={}))["session_id"]
        return Call("POST", "/api/chat/message", body=message_body(message, session, client_message_id, locale))

    async def _send(self, call: Call, stream: bool = False) -> httpx.Response:
        tried = 0
        while True:
            try:
                response = await self._http.send(
                    self._wire.request(self._http, call), stream=stream, follow_redirects=False
                )
                if response.is_success:
                    return response
                await response.aread()
                await response.aclose()
                raise failure(response)
            except (AskBobError, httpx.TransportError) as error:
                seconds = wait_after(error, tried) if is_repeatable(call) else None
                if tried >= self._retries or seconds is None:
                    raise
                tried += 1
                await asyncio.sleep(seconds)

    async def _events(self, call: Call) -> AsyncIterator[Event]:
        call.accept = "text/event-stream"
        response = await self._send(call, stream=True)
        try:
            reader = EventReader()
            async for chunk in response.aiter_bytes():
                for event in reader.feed(chunk):
                    yield event
        except httpx.TransportError:
            # Cut off: what a reader of the stream sees is that nothing more comes.
            return
        finally:
            await response.aclose()
