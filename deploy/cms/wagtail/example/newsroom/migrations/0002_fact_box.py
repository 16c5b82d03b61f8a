import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [  # noqa: RUF012
        ("newsroom", "0001_initial"),
    ]

    operations = [  # noqa: RUF012
        migrations.AlterField(
            model_name="articlepage",
            name="body",
            field=wagtail.fields.StreamField(
                [("heading", 0), ("text", 1), ("quote", 2), ("fact_box", 6)],
                blank=True,
                block_lookup={
                    0: ("wagtail.blocks.CharBlock", (), {}),
                    1: ("wagtail.blocks.RichTextBlock", (), {}),
                    2: ("wagtail.blocks.BlockQuoteBlock", (), {}),
                    3: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"default": "Facts in this article", "label": "Heading", "max_length": 120, "required": False},
                    ),
                    4: ("factcard_wagtail.blocks.FactChooserBlock", (), {}),
                    5: ("wagtail.blocks.ListBlock", (4,), {"label": "Facts"}),
                    6: ("wagtail.blocks.StructBlock", [[("heading", 3), ("facts", 5)]], {}),
                },
            ),
        ),
    ]
