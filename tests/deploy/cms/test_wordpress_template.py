"""The template for translators of the WordPress plugin."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.deploy.cms.wordpress import PLUGIN

pytestmark = pytest.mark.component("xgettext")


def entries(template: Path) -> list[str]:
    """What is to be translated, with its context and plural; how lines are broken depends on the gettext."""
    joined = template.read_text().replace('"\n"', "")
    return sorted(re.findall(r'^(?:msgctxt ".*"\n)?msgid ".*"(?:\nmsgid_plural ".*")?$', joined, re.MULTILINE))


def test_the_template_has_every_word_of_the_plugin_and_no_other(tmp_path: Path) -> None:
    made = tmp_path / "factcard.pot"
    subprocess.run([PLUGIN.parent / "pot.sh", made], check=True, timeout=60)
    found = entries(made)
    assert any("every item" in entry.lower() for entry in found)
    assert 'msgid "Analyse this post"' in found
    assert entries(PLUGIN / "languages/factcard.pot") == found, "run deploy/cms/wordpress/pot.sh"
