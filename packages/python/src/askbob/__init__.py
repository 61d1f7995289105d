"""Calls Ask Bob from a program with a service key."""

from ._async_client import AsyncAskBob
from ._client import AskBob
from ._errors import AskBobError, StreamEndedError, WebhookError
from ._webhooks import WebhookEvent, verify_webhook
from ._wire import Event

__all__ = [
    "AskBob",
    "AskBobError",
    "AsyncAskBob",
    "Event",
    "StreamEndedError",
    "WebhookError",
    "WebhookEvent",
    "verify_webhook",
]
