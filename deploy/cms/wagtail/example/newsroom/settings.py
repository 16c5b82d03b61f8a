"""Settings to try it with on one machine; not for the open net."""

import os
import secrets
from pathlib import Path

DATA = Path(os.environ.get("NEWSROOM_DATA", "."))
DEBUG = True
SECRET_KEY = os.environ.get("NEWSROOM_SECRET") or secrets.token_urlsafe(32)
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "newsroom.urls"
INSTALLED_APPS = [
    "newsroom",
    "factcard_wagtail",
    "wagtail.users", "wagtail.images", "wagtail.documents", "wagtail.search", "wagtail.snippets", "wagtail.embeds",
    "wagtail.sites", "wagtail.admin", "wagtail", "taggit",
    "django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
    "django.contrib.messages", "django.contrib.staticfiles",
]  # fmt: skip
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA / "newsroom.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "static/"
MEDIA_ROOT = DATA / "media"
USE_TZ = True
WAGTAIL_SITE_NAME = "The Harwick Courier"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8080"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None

FACTCARD = {
    "URL": os.environ.get("FACTCARD_URL", "http://127.0.0.1:8000"),
    "KEY": os.environ.get("FACTCARD_KEY", ""),
    "TIMEOUT": int(os.environ.get("FACTCARD_TIMEOUT", "10")),
}
