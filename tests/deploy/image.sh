#!/usr/bin/env bash
# Builds the Dockerfile twice, compares the layers, and runs the image shut in. Needs root, buildah, podman, crun and
# debootstrap. Where no registry can be reached, a Debian with Python stands in for the official base image.
set -euo pipefail
cd "$(dirname "$0")/../.."
# A folder given as WORK is kept, and with it the base for the next run.
if [ -z "${WORK:-}" ]; then
    WORK=$(mktemp -d)
    trap 'rm -rf "$WORK"' EXIT
fi
BASE=docker.io/library/python:3.11-slim
IMAGE=localhost/factcard:test
store=(--storage-driver vfs --root "$WORK/store" --runroot "$WORK/run")
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

if ! buildah "${store[@]}" pull --policy missing "$BASE" >/dev/null 2>&1; then
    [ -d "$WORK/debian" ] || debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm "$WORK/debian" >"$WORK/debootstrap.log"
    rm -rf "$WORK"/debian/var/cache/apt/*.bin "$WORK"/debian/var/cache/apt/archives/*.deb "$WORK"/debian/var/lib/apt/lists/*
    ln -sf python3 "$WORK/debian/usr/bin/python"
    base=$(buildah "${store[@]}" from scratch)
    buildah "${store[@]}" add --quiet "$base" "$WORK/debian" / >/dev/null
    buildah "${store[@]}" commit --quiet --rm "$base" "$BASE" >/dev/null
fi

# A proxy or mirror that this machine's pip uses is lent to the build, and is no part of the image.
lent=()
for file in /etc/pip.conf /etc/ssl/certs/ca-certificates.crt; do
    [ ! -f "$file" ] || lent+=(-v "$file:$file:ro")
done

build() {
    buildah "${store[@]}" bud --quiet --format docker --no-cache --layers=false --isolation chroot --network host --pull-never \
        --timestamp "$SOURCE_DATE_EPOCH" "${lent[@]}" -t "$1" . >/dev/null
}
layers() {
    buildah "${store[@]}" inspect --type image --format '{{range .OCIv1.RootFS.DiffIDs}}{{println .}}{{end}}' "$1"
}
build "$IMAGE"
build "$IMAGE-again"
if [ "$(layers "$IMAGE")" = "$(layers "$IMAGE-again")" ]; then
    echo "reproducible: two builds, the same layers"
else
    echo "NOT reproducible: the layers of two builds differ"
    exit 1
fi
buildah "${store[@]}" images --format '{{.Name}}:{{.Tag}} {{.Size}}'

# As Compose and Kubernetes run it: read-only root but /tmp, no capabilities, no network, a user of its own. Own mounts, so that the cgroup file system of this
# machine is left alone.
export WORK IMAGE
unshare -m bash -euo pipefail <<'RUN'
mount -t cgroup2 none /sys/fs/cgroup 2>/dev/null || true
engine=(podman --storage-driver vfs --root "$WORK/store" --runroot "$WORK/run" --runtime crun --cgroup-manager cgroupfs)
"${engine[@]}" run --detach --name factcard-test --cgroups=disabled --no-healthcheck --ulimit nofile=1024:4096 \
    --ulimit nproc=1024:1024 --read-only --read-only-tmpfs=false --tmpfs /tmp:size=256m --cap-drop ALL --security-opt no-new-privileges \
    --network none --stop-timeout 20 "$IMAGE" >/dev/null
end() {
    [ $? = 0 ] || "${engine[@]}" logs factcard-test 2>&1 | tail -5
    "${engine[@]}" rm --force factcard-test >/dev/null 2>&1 || true
}
trap end EXIT
"${engine[@]}" exec -i factcard-test python - <<'PYTHON'
import json, os, time, urllib.error, urllib.request

def ask(path, body=None):
    request = urllib.request.Request("http://127.0.0.1:8000" + path, body, {"Content-Type": "text/plain"})
    return json.load(urllib.request.urlopen(request, timeout=30))

end = time.monotonic() + 60
while True:
    try:
        ask("/readyz")
        break
    except OSError:
        assert time.monotonic() < end, "not ready in 60 s"
        time.sleep(0.2)
answer = ask("/v1/analyses", b"The council of Tarn closed the old mill on Friday, mayor Lena Holt said.")
assert [who["name"] for who in answer["fact_card"]["who"]], answer
status = open("/proc/1/status").read()
assert os.getuid() == 10001 and "CapEff:\t0000000000000000" in status and "NoNewPrivs:\t1" in status, status
try:
    open("/app/x", "w")
    raise SystemExit("the root file system can be written")
except OSError:
    pass
assert sorted(os.listdir("/sys/class/net")) == ["lo"], os.listdir("/sys/class/net")
print("ran: read-only root, no capability, no network, uid 10001; an article was analysed")
PYTHON
"${engine[@]}" stop factcard-test >/dev/null
code=$("${engine[@]}" inspect --format '{{.State.ExitCode}}' factcard-test)
[ "$code" = 0 ] || { echo "ended with $code on SIGTERM"; exit 1; }
echo "stopped: SIGTERM, exit code 0"
RUN
