"""How near answers come to the expected ones: counts that add up over articles, and F1."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Extent = tuple[int, int]


@dataclass
class Score:
    """``right`` of ``given`` answers, where ``wanted`` were expected; ``misses`` says what went wrong, to be read."""

    right: int = 0
    given: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 1.0

    def judge(self, where: str, answer: object, expected: object) -> None:
        """One answer to one question: ``f1`` is then the share of right answers."""
        self.given += 1
        self.wanted += 1
        self.right += answer == expected
        if answer != expected:
            self.misses.append(f"{where}: {answer} instead of {expected}")

    def match(
        self,
        where: str,
        wanted: Sequence[Any],
        given: Sequence[Any],
        same: Callable[[Any, Any], bool],
        moot: Callable[[Any], bool] = lambda _: False,
        told: Callable[[Any], str] = str,
    ) -> None:
        """Pairs each expected item with the first answer that is the same; answers left over are wrong unless moot."""
        left = list(given)
        for expected in wanted:
            found = next((i for i, answer in enumerate(left) if same(expected, answer)), None)
            if found is None:
                self.misses.append(f"{where}: missed {expected}")
            else:
                del left[found]
                self.right += 1
                self.given += 1
        wrong = [answer for answer in left if not moot(answer)]
        self.wanted += len(wanted)
        self.given += len(wrong)
        self.misses += [f"{where}: wrong {told(answer)}" for answer in wrong]

    def pair(self, wanted: Iterable[tuple[Extent, ...]], given: Iterable[tuple[Extent, ...]]) -> None:
        """Pairs items whose extents overlap part by part, largest overlap first, each once."""
        wanted, given = list(wanted), list(given)
        near = sorted(
            (
                (-sum(map(overlap, w, g)), i, j)
                for i, w in enumerate(wanted)
                for j, g in enumerate(given)
                if all(overlap(a, b) > 0 for a, b in zip(w, g, strict=True))
            )
        )
        used_wanted: set[int] = set()
        used_given: set[int] = set()
        for _, i, j in near:
            if i not in used_wanted and j not in used_given:
                used_wanted.add(i)
                used_given.add(j)
        self.right += len(used_wanted)
        self.wanted += len(wanted)
        self.given += len(given)


def overlap(a: Extent, b: Extent) -> int:
    """Shared characters; negative when apart."""
    return min(a[1], b[1]) - max(a[0], b[0])
