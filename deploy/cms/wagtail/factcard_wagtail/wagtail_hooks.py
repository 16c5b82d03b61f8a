from __future__ import annotations

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from factcard_wagtail.choosing import ChooseResultsView, ChooseView, ChosenView
from factcard_wagtail.views import CreateView, EditView

_NEW = "factcard/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/"


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("factcard/choose/", ChooseView.as_view(), name="factcard_choose"),
        path("factcard/choose/results/", ChooseResultsView.as_view(), name="factcard_choose_results"),
        path("factcard/choose/<int:number>/", ChosenView.as_view(), name="factcard_chosen"),
        path("factcard/<int:page_id>/", EditView.as_view(), name="factcard_edit"),
        path("factcard/<int:page_id>/facts/", EditView.as_view(facts=True)),
        path(_NEW, CreateView.as_view(), name="factcard_create"),
        path(f"{_NEW}facts/", CreateView.as_view(facts=True)),
    ]


@hooks.register("insert_editor_js")
def scripts() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("factcard_wagtail/panel.js"))


@hooks.register("insert_global_admin_css")
def style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("factcard_wagtail/panel.css"))
