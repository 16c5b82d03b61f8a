"""``FactBoxBlock`` for a StreamField: a box of facts, each chosen among those found in the page that is edited."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.admin.widgets.chooser import BaseChooser, BaseChooserAdapter

from factcard_wagtail.facts import Fact


class FactChooser(BaseChooser):
    """Keeps the chosen fact itself, as JSON: there is no database to find it in again."""

    choose_one_text = _("Choose a fact")
    choose_another_text = _("Choose another fact")
    show_edit_link = False
    icon = "clipboard-list"
    template_name = "factcard_wagtail/chooser.html"
    chooser_modal_url_name = "factcard_choose"

    def get_instance(self, value: Any) -> Fact | None:
        return value if isinstance(value, Fact) else fact_in(value)

    def get_value_data_from_instance(self, instance: Fact) -> dict[str, Any]:
        return state_of(instance)


class FactChooserAdapter(BaseChooserAdapter):
    js_constructor = "factcard.FactChooser"

    @cached_property
    def media(self) -> forms.Media:
        # In one list, for Django keeps the order of no other.
        admin = ("wagtailadmin/js/chooser-widget.js", "wagtailadmin/js/chooser-widget-telepath.js")
        return forms.Media(js=[versioned_static(script) for script in (*admin, "factcard_wagtail/chooser.js")])


register(FactChooserAdapter(), FactChooser)


def state_of(fact: Fact) -> dict[str, Any]:
    """What the chooser in the form shows and sends."""
    words = []
    if quote := fact.quote:
        before, after = "… " if quote.begins_before else "", " …" if quote.goes_on else ""
        words = [before + quote.prefix, quote.exact, quote.suffix + after]
    return {
        "id": json.dumps(fact.to_json(), ensure_ascii=False),
        "title": fact.text,
        "told": " · ".join(filter(None, (fact.label, fact.said, fact.note))),
        "words": words,
    }


def fact_in(text: Any) -> Fact | None:
    """The fact in what a form sent."""
    try:
        return Fact.from_json(json.loads(text))
    except (TypeError, ValueError):
        return None


class FactChooserBlock(blocks.FieldBlock):
    """One fact. Its value is a :class:`Fact`, stored with its evidence, so that it stays as it was chosen."""

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        self.field = forms.Field(required=required, help_text=help_text, widget=FactChooser())
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Fact | None:
        return Fact.from_json(value)

    def normalize(self, value: Any) -> Fact | None:
        return value if isinstance(value, Fact) else Fact.from_json(value)

    def get_prep_value(self, value: Fact | None) -> dict[str, Any] | None:
        return value.to_json() if value else None

    def value_from_form(self, value: Any) -> Fact | None:
        return value if isinstance(value, Fact) else fact_in(value)

    def get_form_state(self, value: Fact | None) -> dict[str, Any] | None:
        return state_of(value) if value else None

    def get_searchable_content(self, value: Fact | None) -> list[str]:
        return [value.text] if value else []

    class Meta:
        icon = "clipboard-list"
        label = _("Fact")


class FactBoxBlock(blocks.StructBlock):
    """A box of facts with a heading."""

    heading = blocks.CharBlock(required=False, default=_("Facts in this article"), max_length=120, label=_("Heading"))
    facts = blocks.ListBlock(FactChooserBlock(), label=_("Facts"))

    class Meta:
        icon = "clipboard-list"
        label = _("Fact box")
        template = "factcard_wagtail/fact_box.html"
