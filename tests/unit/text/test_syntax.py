"""Tokens are what the model reads; their offsets are those of the text."""

from __future__ import annotations

import subprocess
import sys

from tests.unit.card.reading import read


def test_a_bracket_glued_to_the_next_word_does_not_hide_the_subject() -> None:
    document, parse = read("(NNC)Norland froze dozens of bank accounts on Monday, the ministry said.")
    at = parse.text.index("Norland")
    assert parse.dep[at] == "nsubj"
    assert document.cut(parse.span(at, at + 1)) == "Norland"


def test_brackets_within_a_word_stay_in_it() -> None:
    _, parse = read("The member(s) of the panel met on Monday.")
    assert "member(s" in parse.text or "member(s)" in parse.text


def test_no_client_of_the_network_and_no_terminal_library_is_loaded() -> None:
    code = (
        "import sys; import service.text.syntax; "
        "loaded = {'requests', 'httpx', 'typer', 'rich', 'weasel', 'spacy.cli'} & set(sys.modules); "
        "assert not loaded, loaded; "
        "import spacy.cli; assert spacy.cli.download"
    )
    assert subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=False).returncode == 0
