"""Factcard: a summary and an evidenced fact card for one news article.

Read in this order: ``engine`` (the flow in a dozen lines), ``text.document``, ``card.facts``,
``card.build``, then any single card part. The core, everything before ``api``, knows no Flask,
no environment and no clock.
"""

import service.threads  # noqa: F401 (before any library that starts threads)

__version__ = "0.1.0"
