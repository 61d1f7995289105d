# Path 2, from a server that speaks for your site: it has to say which site, as a browser would.
import json
import os
from urllib.request import Request, urlopen

BASE = os.environ.get("ASKBOB_URL", "http://localhost:3000")
WIDGET_KEY = os.environ.get("ASKBOB_WIDGET_KEY", "pk_live_YOUR_WIDGET_KEY")
ORIGIN = os.environ.get("ASKBOB_ORIGIN", "https://www.your-site.example")

request = Request(
    f"{BASE}/api/widget/chat",
    json.dumps({"message": "What does a boiler service cost?"}).encode(),
    {"Content-Type": "application/json", "X-Widget-Key": WIDGET_KEY, "Origin": ORIGIN},
)
with urlopen(request, timeout=30) as response:
    answer = json.load(response)
print(answer["outcome"], answer["reply"])
