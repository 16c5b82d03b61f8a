from __future__ import annotations

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from factcard_wagtail.views import CreateView, EditView


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("factcard/<int:page_id>/", EditView.as_view(), name="factcard_edit"),
        path(
            "factcard/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
            CreateView.as_view(), name="factcard_create",
        ),
    ]  # fmt: skip


@hooks.register("insert_editor_js")
def scripts() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("factcard_wagtail/panel.js"))


@hooks.register("insert_global_admin_css")
def style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("factcard_wagtail/panel.css"))
