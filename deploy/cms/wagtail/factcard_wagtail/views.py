"""The way from the editor's browser to the service. Nothing is stored."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView

from factcard_wagtail.choosing import find
from factcard_wagtail.panels import panel_of
from factcard_wagtail.prose import html_of
from factcard_wagtail.service import ProblemError, analyse


class _CardView:
    """Takes the editor's form as the preview of Wagtail does, with its permissions; asks for the card of its text.

    With ``facts`` these are kept for the chooser, and the answer says under what name.
    """

    http_method_names = ("post",)
    facts = False

    def post(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> JsonResponse:
        panel = panel_of(self.object.get_edit_handler())
        if panel is None:
            raise Http404
        form = self.get_form(request.POST)
        self.validate_form(form)  # what is not valid elsewhere in the form does not matter here
        html = "".join(html_of(form.cleaned_data.get(name)) for name in panel.fields)
        try:
            if not strip_tags(html).strip():
                raise ProblemError(422, "empty", gettext("The page has no text yet."))
            question = {"html": html, **self._known(form)}
            answer = {"found": find(request, question)} if self.facts else analyse(question)
        except ProblemError as problem:
            return _told(problem)
        return JsonResponse(answer, headers={"Cache-Control": "no-store"})

    def _known(self, form: Any) -> dict[str, Any]:
        page = self.object
        site = page.get_site() if page.pk else None
        # A draft's "on Sunday" is counted from now.
        moment = page.first_published_at or timezone.now()
        known = {
            "title": str(form.data.get("title", "")).strip()[:1000],
            "published_at": moment.isoformat(timespec="seconds"),
            "publisher": {"name": site.site_name[:300]} if site and site.site_name else None,
        }
        return {name: value for name, value in known.items() if value}


class EditView(_CardView, PreviewOnEditView):
    """Of a page that is there; for who may edit it."""


class CreateView(_CardView, PreviewOnCreateView):
    """Of a page that is not saved yet; for who may add one here."""


def _told(problem: ProblemError) -> JsonResponse:
    body = {
        "title": problem.detail, "status": problem.status, "code": problem.code, "detail": problem.detail,
        "errors": problem.errors,
    }  # fmt: skip
    return JsonResponse(body, status=problem.status, content_type="application/problem+json")
