"""The prose in a field of a page, as HTML for the service: of rich text, of plain text, of a StreamField."""

from __future__ import annotations

import re
from typing import Any

from django.utils.html import escape
from wagtail import blocks
from wagtail.rich_text import RichText

from factcard_wagtail.blocks import FactBoxBlock, FactChooserBlock

_OURS = (FactBoxBlock, FactChooserBlock)  # what was drawn from the page is no word of the page
_TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock)


def html_of(value: Any) -> str:
    """Of the value of a page's field; a string is that of a rich-text field or of a plain one."""
    if isinstance(value, blocks.StreamValue):
        return "".join(_of_block(child.block, child.value) for child in value)
    text = str(value or "")
    return text if re.match(r"\s*<[a-z]", text) else _paragraphs(text)


def _of_block(block: blocks.Block, value: Any) -> str:
    if isinstance(block, _OURS):
        return ""
    if isinstance(value, RichText):
        return str(value.source)
    if isinstance(block, blocks.StructBlock):
        return "".join(_of_block(child, value[name]) for name, child in block.child_blocks.items() if name in value)
    if isinstance(block, blocks.StreamBlock):
        return "".join(_of_block(child.block, child.value) for child in value)
    if isinstance(block, blocks.ListBlock):
        return "".join(_of_block(block.child_block, child) for child in value)
    if isinstance(block, blocks.RawHTMLBlock):
        return str(value)
    if isinstance(block, _TEXTS):
        return _paragraphs(str(value or ""))
    # Pictures, links, choices, and what a site has made: whatever of it Wagtail itself would search in.
    return "".join(map(_paragraphs, block.get_searchable_content(value)))


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())
