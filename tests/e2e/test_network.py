"""The service is offline: starting and answering, it connects to nothing, sends nothing and looks no name up."""

from __future__ import annotations

import subprocess
import sys

from tests.e2e.server import ROOT

# In a process of its own, whose every use of sockets is refused from before the first import.
_WITHOUT_SOCKETS = """
import sys
opened = []
def refuse(event, arguments):
    # A library may make a socket to see whether the machine speaks IPv6; that goes nowhere.
    if event.startswith("socket.") and event not in {"socket.__new__", "socket.bind"}:
        opened.append(event)
        raise PermissionError(event)
sys.addaudithook(refuse)
import socket
try:
    socket.create_connection(("127.0.0.1", 9))
except PermissionError:
    opened.clear()
else:
    sys.exit("the hook refuses nothing")
from service.app import create_app
from service.settings import Settings
from service.summary.options import METHODS
client = create_app(Settings()).test_client()
text = "Mayor Lena Holt said in Tarn on Friday that the mill is closed. Police confirmed it. Nobody was hurt."
german = "Die Bürgermeisterin sagte am Freitag, die Mühle sei geschlossen. Niemand wurde verletzt, hieß es."
for path in ("/v1/analyses", "/v1/fact-cards"):
    assert client.post(path, json={"text": text, "published_at": "2024-12-09T08:00:00Z"}).status_code == 200
for method in METHODS:
    body = {"text": text * 3, "title": "Mill closed", "language": "en", "summary": {"method": method, "sentences": 2}}
    assert client.post("/v1/summaries", json=body).status_code in {200, 422}, method
assert client.post("/v1/analyses", json={"text": german}).get_json()["document"]["language"] == "de"
assert client.post("/v1/analyses", data="<p>" + text, content_type="text/html").status_code == 200
assert client.post("/v1/batches", json={"articles": [{"text": text}]}).status_code == 200
forms = client.get("/v1/capabilities").get_json()["formats"]
for form in forms:
    assert client.post("/v1/analyses", json={"text": text}, headers={"Accept": form}).status_code == 200, form
for path in ("/livez", "/readyz", "/version", "/metrics", "/openapi.json", "/openapi.yaml", "/docs"):
    assert client.get(path).status_code == 200, path
sys.exit(str(opened) if opened else 0)
"""


def test_nothing_is_reached_for_from_the_start_to_the_last_answer() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_SOCKETS], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
