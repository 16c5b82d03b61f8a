"""Picture credits: "The harbour after the storm. Image: Jon Smith." attributes the picture to whoever made it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from service.card.attributing.statements import CueWord, Party, Statement
from service.card.naming.names import Names
from service.text.document import Document, Span
from service.text.syntax import Parse

_CREDIT = re.compile(
    r"(?<![\w(\[])(Images?|Photos?|Photographs?|Pictures?|Video)(?: credits?| by)?: "
    r"(?=[A-Z])([^.:;\n]{2,60}?)\.?[ \t]*(?=\n|\Z)"
)


def find_credits(document: Document, parse: Parse, names: Names) -> Iterator[Statement]:
    """One statement for every credit line at the end of a paragraph; its content is the caption before it."""
    for match in _CREDIT.finditer(document.text):
        first, last = bisect_left(parse.start, match.start(2)), bisect_left(parse.start, match.end(2))
        cue = bisect_left(parse.start, match.start(1))
        if not cue < first < last <= len(parse) or parse.start[first] != match.start(2):
            continue
        begins = max(document.text.rfind("\n", 0, match.start()) + 1, 0)
        caption = document.text[begins : match.start()]
        content = Span(begins + len(caption) - len(caption.lstrip()), begins + len(caption.rstrip()))
        entity = names.at(last - 1)
        maker = Party(first, last, last - 1, parse.span(first, last), entity.index if entity else -1)
        yield Statement(
            sentence=parse.sentence[cue],
            parties=(maker,),
            cue=CueWord("cite", "credit", cue, parse.span(cue, cue + 1), "evidence"),
            content=(content,) if content.start < content.end else (),
        )
