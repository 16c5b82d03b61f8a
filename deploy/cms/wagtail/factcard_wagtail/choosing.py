"""Wagtail's chooser over the facts that were found in a page a moment ago.

They wait in the session of the editor, as the form does for Wagtail's own preview; only those of the last page asked.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic.base import View
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import chooser

from factcard_wagtail.blocks import state_of
from factcard_wagtail.facts import KINDS, Fact, facts_of
from factcard_wagtail.service import analyse

KEPT = "factcard_facts"


def find(request: HttpRequest, question: dict[str, Any]) -> str:
    """Asks for the facts and keeps them; the name that they are kept under. The same text is not sent twice a day."""
    known = {**question, "published_at": timezone.now().date().isoformat()}
    digest = hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()
    kept = request.session.get(KEPT)
    if kept is None or kept["digest"] != digest:
        facts = facts_of(analyse({**question, "offset_unit": "code_point"}))
        kept = {"digest": digest, "name": secrets.token_urlsafe(9), "facts": [fact.to_json() for fact in facts]}
        request.session[KEPT] = kept
    return str(kept["name"])


def kept_facts(request: HttpRequest) -> list[Fact] | None:
    """None where another page has been asked since, or the session has ended."""
    kept = request.session.get(KEPT)
    if kept is None or kept["name"] != request.GET.get("found"):
        return None
    return [fact for fact in map(Fact.from_json, kept["facts"]) if fact]


class FactFilter(BaseFilterForm):
    """Every word that is typed has to occur, in the fact or around its evidence."""

    q = forms.CharField(
        label=_("Search term"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search")})
    )
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=lambda: [("", _("All")), *KINDS.items()],
        widget=forms.Select(attrs={"data-chooser-modal-search-filter": True}),
    )  # fmt: skip

    def filter(self, objects: list[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
        self.search_query = self.cleaned_data["q"].strip()
        kind = self.cleaned_data["kind"]
        self.is_searching = bool(self.search_query)
        words = self.search_query.casefold().split()
        return [
            (number, fact)
            for number, fact in objects
            if (not kind or fact.kind == kind) and all(word in _searched(fact) for word in words)
        ]


def _searched(fact: Fact) -> str:
    evidence = fact.evidence
    around = f"{evidence.prefix}{evidence.exact}{evidence.suffix}" if evidence else ""
    return f"{fact.text}\n{fact.by}\n{fact.note}\n{around}".casefold()


class _FactColumn(TitleColumn):
    cell_template_name = "factcard_wagtail/fact_cell.html"

    def get_cell_context_data(self, instance: tuple[int, Fact], parent_context: Any) -> dict[str, Any]:
        return {**super().get_cell_context_data(instance, parent_context), "fact": instance[1]}


class _Listing(chooser.BaseChooseView):
    icon = "clipboard-list"
    page_title = _("Choose a fact")
    page_subtitle = _("in this page as it stands")
    per_page = 8
    filter_form_class = FactFilter
    results_template_name = "factcard_wagtail/chooser_results.html"
    chosen_url_name = "factcard_chosen"
    results_url_name = "factcard_choose_results"
    preserve_url_parameters = ("found",)

    def can_create(self) -> bool:
        return False

    def get_object_list(self) -> list[tuple[int, Fact]]:
        return list(enumerate(self.kept or ()))

    def apply_object_list_ordering(self, objects: list[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
        return objects

    @cached_property
    def kept(self) -> list[Fact] | None:
        return kept_facts(self.request)

    @property
    def columns(self) -> list[Column]:
        def address(row: tuple[int, Fact]) -> str:
            return self.append_preserved_url_parameters(reverse(self.chosen_url_name, args=[row[0]]))

        choice = {"data-chooser-modal-choice": True}
        return [
            _FactColumn("fact", label=_("Fact"), accessor=lambda row: row[1].text, get_url=address, link_attrs=choice,
                        id_accessor=lambda row: row[0]),
            Column("kind", label=_("Kind"), accessor=lambda row: row[1].label, width="15%",
                   classname="factcard-kind"),
        ]  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "is_gone": self.kept is None}


class ChooseView(_Listing, chooser.ChooseView):
    """The whole modal."""


class ChooseResultsView(_Listing, chooser.ChooseResultsView):
    """The list alone, while somebody searches."""


class ChosenView(chooser.ChosenResponseMixin, View):
    """Gives the form the fact that was chosen."""

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        facts = kept_facts(request) or []
        if number >= len(facts):
            raise Http404
        return self.get_chosen_response(facts[number])

    def get_chosen_response_data(self, item: Fact) -> dict[str, Any]:
        return state_of(item)
