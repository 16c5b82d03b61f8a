"""A real Wagtail: the example newsroom that is shipped, with the package as pip installs it."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.deploy.balancers import free_ports, wait_for
from tests.e2e.server import ROOT

PACKAGE = ROOT / "deploy/cms/wagtail"
USER = "editor-in-chief"

_SETUP = """
from django.contrib.auth.models import Permission, User
User.objects.create_superuser("editor-in-chief", "editor@example.org", {password!r})
visitor = User.objects.create_user("intern", "intern@example.org", {password!r})
visitor.user_permissions.add(Permission.objects.get(codename="access_admin"))
"""


@dataclass
class Newsroom:
    """A running site; ``password`` is that of every user."""

    folder: Path
    port: int
    password: str
    environment: dict[str, str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def shell(self, code: str) -> str:
        """What ``code`` prints, run inside the site."""
        return self.manage("shell", "--no-imports", "-v0", "-c", code)

    def manage(self, *arguments: str) -> str:
        command = [sys.executable, str(PACKAGE / "example/manage.py"), *arguments]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=180, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-3000:]
        return done.stdout.strip()


@contextmanager
def newsroom(folder: Path, **settings: object) -> Iterator[Newsroom]:
    """``settings`` are those of the package, as the example reads them from the environment."""
    _install(folder)
    port = free_ports(1)[0]
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder / "packages"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "NEWSROOM_DATA": str(folder),
        "NEWSROOM_SECRET": secrets.token_urlsafe(32),
        **{f"FACTCARD_{name.upper()}": str(value) for name, value in settings.items()},
    }
    site = Newsroom(folder, port, secrets.token_urlsafe(12), environment)
    site.manage("migrate", "-v0")
    site.shell(_SETUP.format(password=site.password))
    command = [sys.executable, str(PACKAGE / "example/manage.py"), "runserver", "--noreload", f"127.0.0.1:{port}"]
    with (
        (folder / "server.log").open("wb") as log,
        subprocess.Popen(command, env=environment, stdout=log, stderr=log) as server,
    ):
        try:
            wait_for(port, "/admin/login/")
            yield site
        finally:
            server.terminate()
            server.wait(10)


def _install(folder: Path) -> None:
    """From a copy, for setuptools builds in the folder of the source."""
    source = folder / "source"
    shutil.copytree(PACKAGE, source, ignore=shutil.ignore_patterns("build", "*.egg-info", "__pycache__"))
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
           "--disable-pip-version-check", "--target", str(folder / "packages"), str(source)]  # fmt: skip
    done = subprocess.run(pip, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
