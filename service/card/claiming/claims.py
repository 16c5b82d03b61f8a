"""What the article says that could be checked, the central claim first, and who stands behind each."""

from __future__ import annotations

from service.card.attributing.statements import Statements
from service.card.claiming.central import find_central
from service.card.claiming.claim_reading import ClaimReading, Claims, Support
from service.card.claiming.further import other_claims
from service.card.claiming.material import Material
from service.card.claiming.standing import central_claim
from service.card.naming.names import Names
from service.text.document import Document
from service.text.syntax import Parse

__all__ = ["ClaimReading", "Claims", "Support", "find_claims"]


def find_claims(document: Document, parse: Parse, names: Names, statements: Statements) -> Claims:
    """The central claim first, then what else could be checked, in text order; () for a text that states nothing."""
    central = find_central(document, parse, names, statements) if len(parse) else None
    if central is None:
        return Claims(())
    material = Material(document, parse, names, statements)
    claim, extra = central_claim(material, central)
    return Claims((claim, *sorted(other_claims(material, claim), key=lambda c: c.span)), extra)
