"""What is wrong with an article: told to the caller, never the article's text in it."""

from __future__ import annotations


class InputError(ValueError):
    """A value that only reading the article can refuse.

    ``pointer`` is the JSON pointer of the field, ``code`` a fixed word, ``detail`` a sentence for a person,
    ``more`` further members for the problem document (limits, sizes, alternatives).
    """

    def __init__(self, pointer: str, code: str, detail: str, **more: object) -> None:
        super().__init__(detail)
        self.pointer = pointer
        self.code = code
        self.detail = detail
        self.more = more
