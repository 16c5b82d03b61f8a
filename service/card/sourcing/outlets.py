"""News agencies, papers, broadcasters and state media known by name: whose voice an outlet is, never how good it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from service.card.facts import Sector
from service.card.lexicon import column, rows

# "The Interfax news agency", "Spain's El Pais newspaper": words beside the name that say what it is.
_KINDS = frozenset(
    ("news", "agency", "newspaper", "paper", "daily", "magazine", "outlet", "website", "site", "television", "tv",
     "channel", "network", "broadcaster", "radio", "station", "weekly", "tabloid", "newswire", "wire", "online")
)  # fmt: skip
_MAX_WORDS = 6
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}-(?:TV|FM|AM)")  # of stations in the United States: "WBND-TV"


@dataclass(frozen=True, slots=True)
class Outlet:
    """``sector`` is news_agency, news_outlet or state_media; ``country`` ISO 3166-1 or ""; ``owner`` its name or ""."""

    name: str
    sector: Sector
    country: str
    owner: str

    @property
    def group(self) -> str:
        """The body that answers for it."""
        if self.sector == "state_media":
            return f"state:{self.country}"
        return "org:" + slug(self.owner or self.name)


def slug(name: str) -> str:
    """A name as group ids have it: lower case, words joined by "-"."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())


@cache
def _outlets() -> dict[str, Outlet]:
    known = [Outlet(r["name"], cast("Sector", r["sector"]), r["country"], r["owner"]) for r in rows("outlets")]
    known += [Outlet(r["name"], "state_media", r["country"], r["owner"]) for r in rows("state_media")]
    out: dict[str, Outlet] = {}
    for outlet in known:
        out.setdefault(outlet.name, outlet)
    return out


def outlet_of(name: str) -> Outlet | None:
    """The outlet of a printed name, with or without "the" and "news agency"; case counts, as "Time" is no "time"."""
    words = name.replace("’", "'").split()
    while words and words[0] in ("The", "the"):
        words = words[1:]
    whole = _known(words)
    if whole:
        return whole
    while words and words[-1].lower() in _KINDS:
        words = words[:-1]
    return _known(words)


def outlet_at(words: list[str]) -> Outlet | None:
    """The first outlet named within a short list of printed words, the longest name first."""
    for start, word in enumerate(words):
        if word[:1].isupper() or word[:1].isdigit() or word in ("dpa", "teleSUR"):
            for end in range(min(len(words), start + _MAX_WORDS), start, -1):
                before = words[start - 1] if start else ""
                joined = "-" in (*words[end : end + 1], before)  # "Sun-Times" is not the Sun
                part = end == start + 1 and word.lower() in _endings() and before[:1].isupper() and before != "The"
                outlet = None if joined or part else _known(words[start:end])  # nor the "Army Times" the Times
                if outlet:
                    return outlet
    return None


def outlet_by_words(name: str) -> Outlet | None:
    """An outlet that no list has, by the words of its name: "the Tarn Gazette", "Radio Lurn", "the Morning Star"."""
    words = name.replace("’", "'").split()
    while words and words[0] in ("The", "the"):
        words = words[1:]
    if len(words) == 1 and _CALL_SIGN.fullmatch(words[0]):
        return Outlet(words[0], "news_outlet", "US", "")
    if len(words) < 2 or not all(w[:1].isupper() for w in words):
        return None
    first, last = words[0].lower(), words[-1].lower()
    if first in column("source_words", "word", use="outlet-first") or last in _endings():
        return Outlet(" ".join(words), "news_outlet", "", "")
    return None


def _endings() -> frozenset[str]:
    return column("source_words", "word", use="outlet-last")


def _known(words: list[str]) -> Outlet | None:
    return _outlets().get(" ".join(words)) if words and len(words) <= _MAX_WORDS else None
