# Path 1, from a script or a server: it sends no Origin, so it may ask without a key.
import json
import os
from urllib.request import Request, urlopen

BASE = os.environ.get("ASKBOB_URL", "http://localhost:3000")


def ask(message, session_id=None, visitor_token=None):
    body = {"message": message}
    if session_id:
        body["session_id"] = session_id
    headers = {"Content-Type": "application/json"}
    if visitor_token:
        headers["X-Visitor-Token"] = visitor_token
    request = Request(f"{BASE}/api/chat", json.dumps(body).encode(), headers)
    with urlopen(request, timeout=30) as response:
        return json.load(response)


first = ask("What does a boiler service cost?")
print(first["outcome"], first["reply"])
# The token of the first reply is what the conversation belongs to: send it to go on.
second = ask("And how long does it take?", first["session_id"], first["visitor_token"])
print(second["outcome"], second["reply"])
