from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import sys
import time
from typing import Mapping, Optional, Union, cast

from ._errors import WebhookError

if sys.version_info >= (3, 11):
    from typing import TypedDict
else:
    from typing_extensions import TypedDict


class WebhookEvent(TypedDict):
    """What a webhook tells."""

    type: str
    timestamp: str
    data: dict[str, Union[str, int, float, bool, None]]


def verify_webhook(
    secret: str,
    headers: Mapping[str, str],
    body: Union[str, bytes],
    *,
    tolerance_seconds: float = 300,
    now: Optional[float] = None,
) -> WebhookEvent:
    """Checks that a webhook comes from the holder of its secret (Standard Webhooks), and gives what it tells.

    ``body`` is what came, before anything has parsed it. Raises ``WebhookError`` for a wrong or missing signature, and for
    one that is more than five minutes old or ahead. An event may come twice: remember its ``webhook-id``.
    """
    said = {name.lower(): value for name, value in headers.items()}
    event_id, seconds = said.get("webhook-id", ""), said.get("webhook-timestamp", "")
    moment = time.time() if now is None else now
    # Digits alone: `nan` and `inf` are numbers to Python, too.
    is_time = seconds.isascii() and seconds.isdigit() and len(seconds) < 20
    if not event_id or not is_time or abs(moment - int(seconds)) > tolerance_seconds:
        raise WebhookError("The webhook is not signed, or too old or new.")
    text = body.encode() if isinstance(body, str) else bytes(body)
    key = base64.b64decode(secret[6:] if secret.startswith("whsec_") else secret)
    expected = hmac.new(key, f"{event_id}.{seconds}.".encode() + text, hashlib.sha256).digest()
    for each in said.get("webhook-signature", "").split(" "):
        version, _, signature = each.partition(",")
        try:
            given = base64.b64decode(signature, validate=True)
        except (binascii.Error, ValueError):
            continue
        if version == "v1" and hmac.compare_digest(given, expected):
            return cast(WebhookEvent, json.loads(text))
    raise WebhookError("The webhook was not signed with this secret.")
