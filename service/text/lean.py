"""Imports spaCy without its command line.

The package imports its commands, and with them an HTTP client and a terminal library: a quarter of the import's time
and 20 MB, for nothing that is used here. Whoever imports ``spacy.cli`` later still gets it.
"""

from __future__ import annotations

import sys
from types import ModuleType

if "spacy" not in sys.modules:
    _commands = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    vars(_commands["spacy.cli.info"])["info"] = None  # the one name that the package asks for
    sys.modules.update(_commands)
    import spacy  # noqa: F401

    for _name in _commands:
        del sys.modules[_name]
