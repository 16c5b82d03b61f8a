"""What the house rules of sourcing remark, as marks of Superdesk's text checker."""

from __future__ import annotations

from typing import Any

from superdesk.text_checkers.spellcheckers.base import SpellcheckerBase

from factcard_superdesk.service import ask, setting


class FactcardChecker(SpellcheckerBase):
    """Marks the words that a house rule is about; corrects nothing."""

    name = "factcard"
    label = "Fact card: sourcing"
    # Superdesk knows "spelling" and "grammar"; its dictionaries strike out spelling errors alone.
    capacities = ("grammar",)
    languages = ("en",)

    def check(self, text: str, language: str | None = None) -> dict[str, Any]:
        """One error for each place of each remark; ``startOffset`` in UTF-16 code units, as the editor counts."""
        if not text.strip():
            return {"errors": []}
        wanted = {"text": text, "language": (language or "").replace("_", "-"), "offset_unit": "utf16_code_unit"}
        card = ask(self.config, "/v1/fact-cards", wanted)["fact_card"]
        marks = [
            {
                "message": rule["text"],
                "startOffset": span["start"],
                "text": span["text"],
                "suggestions": [],
                "type": "grammar",
            }
            for rule in card["reliability"]["house_rules"]
            for span in rule["evidence"]
        ]
        return {"errors": sorted(marks, key=lambda mark: mark["startOffset"])}

    def suggest(self, text: str, language: str | None = None) -> dict[str, Any]:
        """None: what a source is called is for the editor to decide."""
        del text, language
        return {"suggestions": []}

    def available(self) -> bool:
        """Superdesk offers it only where there is an address."""
        return bool(setting(self.config, "FACTCARD_URL"))
