#!/usr/bin/env bash
# usage: FACTCARD_URL=http://127.0.0.1:8000 ./analyse.sh article.txt
# Prints the card as Markdown. With a key: FACTCARD_KEY=… (sent as a bearer token).
set -euo pipefail
[ $# = 1 ] || { echo "usage: $0 article.txt" >&2; exit 2; }
url="${FACTCARD_URL:-http://127.0.0.1:8000}"
headers=(-H 'Content-Type: text/plain; charset=utf-8' -H 'Accept: text/markdown')
if [ -n "${FACTCARD_KEY:-}" ]; then headers+=(-H "Authorization: Bearer $FACTCARD_KEY"); fi
# --retry honours Retry-After: a 503 says that the service is busy, and nothing was kept of the request.
curl --silent --show-error --fail-with-body --max-time 30 --retry 3 --retry-max-time 20 \
  "${headers[@]}" --data-binary "@$1" "$url/v1/analyses?summary.sentences=2"
