from django.db import models
from factcard_wagtail.blocks import FactBoxBlock
from factcard_wagtail.panels import FactCardPanel
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page


class ArticlePage(Page):
    """An article: a standfirst, a lead in rich text, and the rest in blocks."""

    standfirst = models.TextField(blank=True)
    lead = RichTextField(blank=True)
    body = StreamField(
        [
            ("heading", blocks.CharBlock()),
            ("text", blocks.RichTextBlock()),
            ("quote", blocks.BlockQuoteBlock()),
            ("fact_box", FactBoxBlock()),
        ],
        blank=True,
    )
    content_panels = [  # noqa: RUF012 (Django's way)
        *Page.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("lead"),
        FieldPanel("body"),
        FactCardPanel(fields=("lead", "body"), summary="standfirst"),
    ]
    preview_modes = ()
