"""Starts the shipped nginx and HAProxy configurations before two replicas, with only their addresses replaced."""

from __future__ import annotations

import http.client
import os
import random
import signal
import socket
import subprocess
from collections.abc import Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.e2e.server import ROOT, Server
from tests.waiting import wait_until

CONFIGURATIONS = {"nginx": ROOT / "deploy/nginx/nginx.conf", "haproxy": ROOT / "deploy/haproxy/haproxy.cfg"}


# Below those that systems give to outgoing connections, of which one might take a port before its server does.
_PORTS = range(20_000, 32_000)


def free_ports(count: int) -> list[int]:
    """Nobody listens on them now; which ones, is left to chance, for others may run these tests too."""
    ports: list[int] = []
    while len(ports) < count:
        port = random.choice(_PORTS)  # noqa: S311
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            ports += [port] if port not in ports else []
    return ports


class Replicas:
    """Two services on ports that stay theirs when they are started again."""

    def __init__(self, **settings: object) -> None:
        self._settings = settings
        self.ports = free_ports(2)
        self.servers = [self._start(port) for port in self.ports]

    def _start(self, port: int) -> Server:
        return Server(**{"port": port, "drain_seconds": 1, **self._settings})

    def kill(self, index: int) -> None:
        """As a machine that loses power: the master and its workers at once."""
        process = self.servers[index].process
        for pid in [*worker_pids(process.pid), process.pid]:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.servers[index].stop()

    def start(self, index: int) -> None:
        """Waits until the replica is ready."""
        self.servers[index] = self._start(self.ports[index])
        wait_for(self.ports[index])

    def upgrade(self, index: int) -> None:
        """SIGTERM, wait for the end, start anew."""
        assert self.servers[index].stop() == 0
        self.start(index)

    def stop(self) -> None:
        for server in self.servers:
            server.stop()


def worker_pids(master: int) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]


def wait_for_workers(master: int, count: int, without: Set[int] = frozenset()) -> set[int]:
    """Until there are so many, and none of those ``without``; gives them."""
    wait_until(
        lambda: len(now := set(worker_pids(master))) >= count and not now & without, f"{count} workers are not there"
    )
    return set(worker_pids(master))


def megabytes(pid: int) -> float:
    """Proportional set size of a process: what it shares counts in parts."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def wait_for(port: int, path: str = "/readyz") -> None:
    """Until ``path`` answers 200 on this machine."""

    def ready() -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", path)
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    wait_until(ready, f"port {port} did not become ready")


def render(name: str, folder: Path, port: int, replicas: list[int]) -> Path:
    """The shipped file with addresses of this machine, and nginx's process file in ``folder``."""
    text = CONFIGURATIONS[name].read_text()
    changes = {f"factcard-{i}:8000": f"127.0.0.1:{replica}" for i, replica in enumerate(replicas, 1)}
    changes |= {
        "nginx": {"listen 8080;": f"listen 127.0.0.1:{port};", "/tmp/nginx.pid": str(folder / "nginx.pid")},  # noqa: S108
        "haproxy": {"bind :8080": f"bind 127.0.0.1:{port}"},
    }[name]
    for shipped, ours in changes.items():
        assert shipped in text, f"{name}: {shipped} is gone"
        text = text.replace(shipped, ours)
    path = folder / CONFIGURATIONS[name].name
    path.write_text(text)
    return path


@contextmanager
def balancing(name: str, folder: Path, replicas: Replicas) -> Iterator[int]:
    """Gives the port; ``balancer.log`` in ``folder`` gets what the program writes."""
    port = free_ports(1)[0]
    path = render(name, folder, port, replicas.ports)
    command = {
        "nginx": ["nginx", "-c", str(path), "-p", str(folder), "-g", "daemon off;"],
        "haproxy": ["haproxy", "-f", str(path), "-db"],
    }
    with (
        (folder / "balancer.log").open("wb") as log,
        subprocess.Popen(command[name], stdout=log, stderr=log) as process,
    ):
        try:
            wait_for(port)
            yield port
        finally:
            process.terminate()
            process.wait(10)
