"""``FactCardPanel``: put it among the ``content_panels`` of a page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel


class FactCardPanel(Panel):
    """Shows the card of what stands in ``fields``; the summary can be put into the text field ``summary``.

    Both are names of fields of the page; without ``summary`` there is no button for it.
    """

    def __init__(self, fields: tuple[str, ...] = ("body",), summary: str | None = None, **kwargs: Any) -> None:
        super().__init__(**{"heading": "Fact card", "icon": "clipboard-list", **kwargs})
        self.fields = tuple(fields)
        self.summary = summary

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "fields": self.fields, "summary": self.summary}

    class BoundPanel(Panel.BoundPanel):
        template_name = "factcard_wagtail/panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {
                **super().get_context_data(parent_context),
                "address": self._address(),
                "fields": " ".join(self.panel.fields),
                "summary": self.panel.summary,
            }

        def _address(self) -> str:
            page = self.instance
            if page.pk:
                return reverse("factcard_edit", args=[page.pk])
            meta = page._meta
            return reverse("factcard_create", args=[meta.app_label, meta.model_name, self.form.parent_page.pk])


def panel_of(handler: Panel) -> FactCardPanel | None:
    """The first one in an edit handler."""
    if isinstance(handler, FactCardPanel):
        return handler
    return next(filter(None, map(panel_of, getattr(handler, "children", ()))), None)
