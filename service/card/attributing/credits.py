"""Credits that need no verb: of a picture, of a post set into the article, of a report listed under "Sources".

"The harbour after the storm. Image: Jon Smith." attributes the picture to whoever made it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from service.card.attributing.statements import CueWord, Party, Statement
from service.card.naming.names import Names
from service.text.document import Document, Span
from service.text.syntax import Parse

_CREDIT = re.compile(
    r"(?<![\w(\[])(Images?|Photos?|Photographs?|Pictures?|Video)(?: credits?| by)?: "
    r"(?=[A-Z])([^.:;\n]{2,60}?)\.?[ \t]*(?=\n|\Z)"
)
# What has none of these, or no handle in brackets, is not searched: the patterns cost a hundred times as much.
_PICTURES = ("Image", "Photo", "Picture", "Video")
_HANDLE = "(@"
_HEADING = "Source"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
# "The port is open. — Jon Smith (@jonsmith) May 3, 2021": how a post stands in an article.
_POST = re.compile(
    r"(?:[—–]|--) ?(?P<name>[^()@\n—–]{1,60}?) ?(?P<handle>\(@\w{1,30}\)) " + _MONTH + r" \d{1,2}, \d{4}"
)
_LONG = 300  # characters that a post may have
_LISTING = re.compile(r"^Sources?:?[ \t]*$", re.MULTILINE)
# '"Port closes early" — Harbour Herald, May 3, 2021'.
_LISTED = re.compile(
    r"[\"“](?P<title>[^\"“”\n]{3,200})[\"”] ?(?:[—–]|--) ?(?P<name>[^,\n—–]{2,60}), (?:" + _MONTH + r"|\d{1,2}) "
)


def find_credits(document: Document, parse: Parse, names: Names) -> Iterator[Statement]:
    """One statement for every credit; its content is the caption, the words of the post, or the title listed."""
    text = document.text
    if any(map(text.__contains__, _PICTURES)):
        yield from _pictures(document, parse, names)
    if _HANDLE in text:
        yield from _posts(document, parse, names)
    if _HEADING in text:
        yield from _listed(document, parse, names)


def _pictures(document: Document, parse: Parse, names: Names) -> Iterator[Statement]:
    """Credit lines at the end of a paragraph."""
    for match in _CREDIT.finditer(document.text):
        first, last = bisect_left(parse.start, match.start(2)), bisect_left(parse.start, match.end(2))
        cue = bisect_left(parse.start, match.start(1))
        if not cue < first < last <= len(parse) or parse.start[first] != match.start(2):
            continue
        begins = max(document.text.rfind("\n", 0, match.start()) + 1, 0)
        caption = document.text[begins : match.start()]
        content = Span(begins + len(caption) - len(caption.lstrip()), begins + len(caption.rstrip()))
        maker = named_party(parse, names, first, last)
        yield Statement(
            sentence=parse.sentence[cue],
            parties=(maker,),
            cue=CueWord("cite", "credit", cue, parse.span(cue, cue + 1), "evidence"),
            content=(content,) if content.start < content.end else (),
        )


def _posts(document: Document, parse: Parse, names: Names) -> Iterator[Statement]:
    for match in _POST.finditer(document.text):
        first, last = _tokens(parse, *match.span("name"))
        if first >= last:
            continue
        author = named_party(parse, names, first, last)
        author = replace(author, last=bisect_left(parse.start, match.end("handle")),
                         span=Span(author.span.start, match.end("handle")))  # fmt: skip
        nearest = max(document.text.rfind("\n", 0, match.start()) + 1, match.start() - _LONG)
        begins = max(nearest, document.sentence_at(nearest).start)
        yield _credited(document, parse, author, begins, match.start())


def _listed(document: Document, parse: Parse, names: Names) -> Iterator[Statement]:
    heading = _LISTING.search(document.text)
    for match in _LISTED.finditer(document.text, heading.end()) if heading else ():
        first, last = _tokens(parse, *match.span("name"))
        if first < last:
            yield _credited(document, parse, named_party(parse, names, first, last), *match.span("title"))


def _tokens(parse: Parse, start: int, end: int) -> tuple[int, int]:
    return bisect_left(parse.start, start), bisect_left(parse.start, end)


def named_party(parse: Parse, names: Names, first: int, last: int) -> Party:
    """A party that no verb shows: named as far as a name stands in it, and headed by the last token of that."""
    head = next((t for t in range(last - 1, first - 1, -1) if names.by_token[t] >= 0), last - 1)
    return Party(first, last, head, parse.span(first, last), names.by_token[head])


def _credited(document: Document, parse: Parse, party: Party, start: int, end: int) -> Statement:
    """A statement without a cue, whose words stand between two offsets of the text."""
    words = document.text[start:end]
    content = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
    return Statement(
        sentence=parse.sentence[party.head], parties=(party,), cue=None,
        content=(content,) if content.start < content.end else (), mode="direct",
    )  # fmt: skip
