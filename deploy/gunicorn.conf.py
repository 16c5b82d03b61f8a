"""gunicorn: the model is loaded once, before the workers are forked; threads answer probes while one analyses."""

import errno
import gc
import logging
import os
import selectors
import signal
import socket
import sys
import tempfile
import time
from functools import partial

from gunicorn.http.errors import NoMoreData
from gunicorn.workers.gthread import ThreadWorker

from service import settings as settings_table
from service.api import metrics, worker_limits

# Nearly all that is made while the service starts is kept: looking through it for what is not, again and again, takes
# a twentieth of the time. ``when_ready`` does it once. (Switched off, it would be switched on by spaCy's loader.)
_thresholds = gc.get_threshold()
if not gc.get_freeze_count():  # else this is read anew, by a reload
    gc.set_threshold(0)

_settings = settings_table.load(os.environ)
_counted = metrics.count_together(os.environ)


_READING_SECONDS = 10  # for one request; the largest body takes that long at 1 Mbit/s
_WRITING_SECONDS = 10  # for one answer, and what it takes beyond that at 1 Mbit/s
_BYTES_A_SECOND = 125_000
_HEADER_BYTES = 8192  # what is longer is read by a thread


class _Socket(socket.socket):
    """Who sends a request bit by bit, or half of one, is taken for one who has hung up when the time is over; so is who
    takes no answer."""

    reading_ends = 0.0  # of ``time.monotonic``
    _wanted = 1  # bytes; for fewer the poller does not report

    def recv(self, size, flags=0):
        left, given = self.reading_ends - time.monotonic(), self.gettimeout()
        if left <= 0:
            raise NoMoreData
        self.settimeout(left if given is None else min(left, given))
        try:
            return super().recv(size, flags)
        except TimeoutError:
            raise NoMoreData from None
        finally:
            self.settimeout(given)

    def sendall(self, data, flags=0):
        given = self.gettimeout()
        self.settimeout(_WRITING_SECONDS + len(data) / _BYTES_A_SECOND)
        try:
            super().sendall(data, flags)
        except TimeoutError:
            raise BrokenPipeError(errno.EPIPE, "the answer is not taken") from None
        finally:
            self.settimeout(given)

    def has_header(self):
        """Whether there is a thread's work to do; if not, the poller reports the socket again when more has come."""
        try:
            seen = super().recv(_HEADER_BYTES, socket.MSG_PEEK)
        except OSError:
            return True
        ended = len(seen) < self._wanted
        done = ended or b"\r\n\r\n" in seen or len(seen) == _HEADER_BYTES
        wanted = 1 if done else len(seen) + 1
        if wanted != self._wanted:
            self.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, wanted)
            self._wanted = wanted
        return done


class _Worker(ThreadWorker):
    """A connection takes a thread when the header of a request has arrived, and not for long if the body does not, or
    if nobody takes the answer.

    In gunicorn's own a new connection takes one for up to five seconds, a request that is not sent to its end or an
    answer that is not taken one for ever, and who does not hang up after the last answer holds up the main loop for
    two seconds: a few such clients hold up all others.
    """

    def enqueue_req(self, conn):
        if conn.initialized or conn.data_ready:
            super().enqueue_req(conn)
            return
        conn.sock = _Socket(fileno=conn.sock.detach())
        conn.sock.setblocking(False)
        conn.set_timeout()
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def on_pending_socket_readable(self, conn, client):
        if self.cfg.is_ssl or client.has_header():
            super().on_pending_socket_readable(conn, client)

    def on_client_socket_readable(self, conn, client):
        if self.cfg.is_ssl or client.has_header():
            super().on_client_socket_readable(conn, client)

    def handle(self, conn):
        conn.sock.reading_ends = time.monotonic() + _READING_SECONDS
        goes_on = super().handle(conn)
        if not goes_on:
            conn.close(graceful=True)
            conn.close = lambda **_: None  # nothing is left to do for the main loop
        return goes_on

    def _cap_keepalive(self, deadline):
        super()._cap_keepalive(deadline)
        for conn in self.pending_conns:
            conn.timeout = min(conn.timeout, deadline)


# One process needs no folder to count in.
wsgi_app = f"service.app:create_app(counted={_counted or _settings.workers == 1})"
bind = f"{f'[{_settings.host}]' if ':' in _settings.host else _settings.host}:{_settings.port}"
workers = _settings.workers
threads = _settings.threads
worker_class = _Worker
preload_app = True
# Off: it would write a socket file, and the root file system may be read-only.
control_socket_disable = True
# The workers' heartbeat files must not wait for a disk.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
if worker_tmp_dir is None:
    try:
        tempfile.gettempdir()
    except FileNotFoundError:
        sys.exit("Factcard: neither /dev/shm nor /tmp can be written to; gunicorn needs one of them, a tmpfs will do")
graceful_timeout = _settings.stop_seconds
# A worker whose main loop stands still this long is dead; requests have their own, shorter deadline.
timeout = 60
max_requests = _settings.max_requests
max_requests_jitter = _settings.max_requests // 10
keepalive = 30
# Our own line for each request replaces the access log, which would hold query strings.
accesslog = None
errorlog = "-"
loglevel = "warning"
forwarded_allow_ips = ""


def on_starting(server):
    """One JSON line a request on standard output, nothing before or after it; what libraries warn of goes beside it."""
    del server
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(name)s: %(message)s")
    logger = logging.getLogger("factcard.request")
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False


def when_ready(server):
    """Just before the fork: what is loaded stays shared, and SIGTERM first says "not ready"."""
    service = server.app.wsgi().extensions["factcard"]
    if not _counted:
        sys.stderr.write(
            "Factcard finds no 16 MB to write in /dev/shm or a folder for temporary files, where its processes would "
            f"add up their counts: /metrics {'counts one process' if _settings.workers == 1 else 'is off'}.\n"
        )
    service.metrics.measure()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_thresholds)
    lifecycle = service.lifecycle
    stop = server.handle_term

    def drain_and_stop() -> None:
        lifecycle.drain()
        time.sleep(_settings.drain_seconds)
        stop()

    server.handle_term = drain_and_stop
    for listener in server.LISTENERS:
        host, port = listener.getsockname()[:2]
        address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        sys.stderr.write(
            f"Factcard listens on {address} (contract: {address}/docs). Try:\n"
            f"  curl --data-binary @article.txt -H 'Content-Type: text/plain' {address}/v1/analyses\n"
        )


def pre_fork(server, worker):
    """A new worker takes the first place that is free, also that of one that ended."""
    taken = {other.place for other in server.WORKERS.values()}
    worker.place = next(place for place in range(1, len(taken) + 2) if place not in taken)


def post_fork(server, worker):
    metrics.take_place(worker.place)
    server.app.wsgi().extensions["factcard"].metrics.measure()


def on_reload(server):
    """SIGHUP: the parent reads the keys anew, and the workers that it makes now have them."""
    if (keys := server.app.wsgi().extensions["factcard"].keys) is not None:
        keys.reload()


def post_worker_init(worker):
    """SIGHUP to a worker alone does the same there; from here on it is held to its limits."""
    service = worker.app.wsgi().extensions["factcard"]
    if service.keys is not None:
        signal.signal(signal.SIGHUP, lambda *_: service.keys.reload())
    service.watchdog.switch_on()
    worker_limits.bound_memory(_settings.worker_memory_mib)


def child_exit(server, worker):
    del server
    metrics.leave_place(worker.place)


def on_exit(server):
    del server
    metrics.end_counting()
