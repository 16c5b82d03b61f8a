from django.apps import AppConfig


class FactcardConfig(AppConfig):
    name = "factcard_wagtail"
    label = "factcard_wagtail"
    verbose_name = "Factcard"
