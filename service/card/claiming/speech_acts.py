"""Sentences in which the saying is the news: praise, blame, demands, thanks; and denials, in which it is not."""

from __future__ import annotations

import re

from service.card.attributing.stances import ALWAYS, is_deniable
from service.card.wordforms import verb_table
from service.text.document import Document
from service.text.syntax import Parse

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PARTICLES = ("prt", "prep", "advmod", "dobj")


def is_speech_act(document: Document, parse: Parse, root: int) -> bool:
    """Whether ``root`` is a verb of ``data/speech_acts.tsv`` in the active, or the title has one for its subject."""
    if _evaluates(parse, root):
        return True
    subject = next((c for c in parse.children[root] if parse.dep[c] == "nsubj"), -1)
    if subject < 0 or not document.title:
        return False
    words = [w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(document.title)]
    table = verb_table("speech_acts")
    for i, word in enumerate(words[1:], start=1):
        row = table.get(word)
        if (
            row is None or row["kind"] != "evaluate" or not word.endswith(("s", "ed"))
        ):  # in a title the verb is finite: "blasts", not "blast"
            continue
        lemma = row["lemma"].split()
        return words[i - 1] == parse.lower[subject] and words[i + 1 : i + len(lemma)] == lemma[1:]
    return False


def is_denial(parse: Parse, verb: int) -> bool:
    """Whether ``verb`` denies what depends on it: something said, where it has an object other than that."""
    row = verb_table("speech_acts").get(parse.lower[verb])
    if row is None or row["kind"] != "deny" or not parse.tag[verb].startswith("VB"):
        return False
    denied = next((c for c in parse.children[verb] if parse.dep[c] == "dobj"), -1)
    return row["lemma"] in ALWAYS or denied < 0 or is_deniable(parse, denied)


def _evaluates(parse: Parse, verb: int) -> bool:
    row = verb_table("speech_acts").get(parse.lower[verb])
    if row is None or row["kind"] != "evaluate" or not parse.tag[verb].startswith("VB"):
        return False
    if any(parse.dep[c] in ("auxpass", "nsubjpass") for c in parse.children[verb]):
        return False
    rest = row["lemma"].split()[1:]
    following = {parse.lower[c] for c in parse.children[verb] if parse.dep[c] in _PARTICLES} | set(
        parse.lower[verb + 1 : verb + 3]
    )
    return all(word in following for word in rest)
