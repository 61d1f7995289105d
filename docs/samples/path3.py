# Path 3, in your own program: a member of the business signs in and asks in a session.
import json
import os
from urllib.request import Request, urlopen

BASE = os.environ.get("ASKBOB_URL", "http://localhost:3000")


def post(path, body, token=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    request = Request(BASE + path, json.dumps(body).encode(), headers)
    with urlopen(request, timeout=30) as response:
        return json.load(response)


login = post(
    "/api/customers/auth/login",
    {"email": os.environ["ASKBOB_EMAIL"], "password": os.environ["ASKBOB_PASSWORD"]},
)
token = login["access_token"]
session = post("/api/chat/session", {}, token)
answer = post(
    "/api/chat/message",
    {"session_id": session["session_id"], "message": "What does a boiler service cost?"},
    token,
)
print(answer["outcome"], answer["reply"])
