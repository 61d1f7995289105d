from __future__ import annotations

from typing import Any, Mapping, Optional


class AskBobError(Exception):
    """The server refused. ``code`` is what to decide by; ``problem`` is all it said (RFC 9457)."""

    def __init__(self, problem: Mapping[str, Any], retry_after: Optional[float] = None) -> None:
        self.problem: dict[str, Any] = dict(problem)
        self.status: int = self.problem["status"]
        self.code: str = self.problem["code"]
        self.request_id: Optional[str] = self.problem.get("request_id")
        #: What is wrong with which field, for ``invalid_request``: ``{"pointer": …, "message": …}``.
        self.errors: list[dict[str, str]] = list(self.problem.get("errors") or [])
        #: Seconds to wait before another try, where the server says so.
        self.retry_after = retry_after
        said = self.problem.get("detail") or self.problem.get("title") or ""
        super().__init__(f"{self.status} {self.code}: {said}")


class StreamEndedError(Exception):
    """The stream ended before the reply came: ask again with the same ``client_message_id``."""


class WebhookError(ValueError):
    """The webhook was not signed with this secret, or is too old or too new."""
