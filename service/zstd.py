"""Zstandard (RFC 8878): in the standard library from Python 3.14 on, before that a package of the same code."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 14):
    from compression.zstd import compress, decompress
else:
    from backports.zstd import compress, decompress

__all__ = ["compress", "decompress"]
