"""usage: FACTCARD_URL=http://127.0.0.1:8000 python analyse.py article.txt

Prints the rating in words, its code, and every source with the words that show it. Needs Python alone.
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

URL = os.environ.get("FACTCARD_URL", "http://127.0.0.1:8000")
TRIES = 4


def analyse(text: str) -> dict:
    headers = {"Content-Type": "application/json"}
    if key := os.environ.get("FACTCARD_KEY"):
        headers["Authorization"] = f"Bearer {key}"
    body = json.dumps({"text": text, "summary": {"sentences": 2}}).encode()
    for left in reversed(range(TRIES)):
        try:
            request = urllib.request.Request(f"{URL}/v1/analyses", body, headers)
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code == 503 and left:  # busy: nothing was kept, so asking again is safe
                time.sleep(float(error.headers.get("Retry-After", 1)))
                continue
            if error.headers.get_content_type() != "application/problem+json":  # not of the service: a proxy before it
                raise SystemExit(f"{URL}: {error.code} {error.reason}") from None
            problem = json.load(error)  # RFC 9457: `code` for programs, `detail` and `errors` for people
            faults = "".join(f"\n  {fault['pointer']}: {fault['detail']}" for fault in problem.get("errors", []))
            raise SystemExit(f"{problem['code']}: {problem['detail']}{faults}") from None
        except OSError as error:
            raise SystemExit(f"{URL}: {error}") from None
    raise SystemExit("busy")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    card = analyse(Path(sys.argv[1]).read_text("utf-8"))["fact_card"]
    # Where nothing is rated there is no code.
    print(card["reliability"]["label"], card["reliability"]["code"] or "")
    for source in card["sources"]:
        print(f"- {source['label']} ({source['anonymity']}): {source['evidence'][0]['text']}")
