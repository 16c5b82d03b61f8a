"""API keys: a file with a name and a hash a line. The keys themselves are kept nowhere.

A key is 256 random bits, so one round of SHA-256 protects it: there is no dictionary to try.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import re
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from service.settings import SettingError

LOGGER = logging.getLogger("factcard.access")
NAME = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)
_LINE = re.compile(rf"({NAME.pattern})\s+sha256:([0-9a-f]{{64}})(\s+suspended)?", re.ASCII)
_VARIABLE = "FACTCARD_KEYS_FILE"


class Key(NamedTuple):
    """``suspended``: known, but not let in for now."""

    name: str
    digest: bytes
    suspended: bool


def make_key(name: str) -> tuple[str, str]:
    """A new key, and its line for the file."""
    key = "fc_" + secrets.token_urlsafe(32)
    return key, f"{name} sha256:{_digest(key).hex()}"


class KeyRing:
    """The keys of a file; of several with one name each is valid, so that a key can be changed without a gap."""

    def __init__(self, path: str) -> None:
        """Raises :class:`SettingError` for a file that can't be used."""
        self._path = Path(path)
        self._keys = self._read()

    def reload(self) -> None:
        """Reads the file anew; where that fails, the keys stay as they are and the log says so."""
        try:
            self._keys = self._read()
        except SettingError as error:
            LOGGER.error("keys are left as they were: %s", error)

    def find(self, secret: str, name: str | None = None) -> Key | None:
        """Whose key that is, under ``name`` where one is given. Takes as long for a wrong key as for a right one."""
        digest, found = _digest(secret), None
        for key in self._keys:
            if hmac.compare_digest(key.digest, digest) and name in {None, key.name}:
                found = key
        return found

    def _read(self) -> tuple[Key, ...]:
        try:
            text = self._path.read_text("utf-8")
        except (OSError, UnicodeError) as error:
            raise SettingError(f"{_VARIABLE}={self._path}: can't be read ({type(error).__name__})") from None
        return tuple(self._parse(text.splitlines()))

    def _parse(self, lines: Iterable[str]) -> Iterable[Key]:
        for number, line in enumerate(lines, 1):
            line = line.partition("#")[0].strip()
            if not line:
                continue
            found = _LINE.fullmatch(line)
            if found is None:  # not shown: it could be a key put there by mistake
                raise SettingError(f"{_VARIABLE}={self._path}: line {number} is not `NAME sha256:HASH [suspended]`")
            yield Key(found[1], bytes.fromhex(found[2]), found[3] is not None)


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).digest()
