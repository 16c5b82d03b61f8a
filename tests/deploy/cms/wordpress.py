"""A real WordPress of this machine's packages: MariaDB on a socket, PHP's own server, the plugin as it is shipped."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.deploy.balancers import free_ports, wait_for
from tests.e2e.server import ROOT

SHARE = Path("/usr/share/wordpress")
THEMES = Path("/var/lib/wordpress/wp-content/themes")
PLUGIN = ROOT / "deploy/cms/wordpress/factcard"
USER = "editor-in-chief"

_CONFIG = """<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', '{log}');
foreach (array('AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY') as $name) {{
    define($name, 'test ' . $name);
    define(str_replace('KEY', 'SALT', $name), 'test salt ' . $name);
}}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {{
    define('ABSPATH', __DIR__ . '/');
}}
require_once ABSPATH . 'wp-settings.php';
"""

_INSTALL = """<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $argv[2];
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install('The Harwick Courier', $argv[3], 'editor@example.org', false, '', $argv[4]);
update_option('siteurl', 'http://' . $argv[2]);
update_option('home', 'http://' . $argv[2]);
update_option('show_avatars', 0);
switch_theme('twentytwentythree');
wp_create_user('reporter', $argv[4], 'reporter@example.org');
(new WP_User(get_user_by('login', 'reporter')))->set_role('author');
foreach (get_users() as $user) {
    update_user_meta($user->ID, $wpdb->prefix . 'persisted_preferences', array(
        'core/edit-post' => array('welcomeGuide' => false, 'fullscreenMode' => true),
        '_modified' => '2025-01-01T00:00:00.000Z',
    ));
}
"""


@dataclass
class Site:
    """A running site; ``password`` is that of every user."""

    folder: Path
    port: int
    password: str

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def php(self, code: str, *arguments: str) -> str:
        """What ``code`` prints, run inside WordPress as its administrator."""
        lead = f"<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:{self.port}'; require '{self.folder}/site/wp-load.php';\n"
        for part in ("plugin", "file"):
            lead += f"require_once ABSPATH . 'wp-admin/includes/{part}.php';\n"
        script = self.folder / "script.php"
        script.write_text(f"{lead}wp_set_current_user(1);\n{code}")
        return _run("php", str(script), *arguments)

    def log(self) -> str:
        """Notices, warnings and errors of PHP."""
        path = self.folder / "debug.log"
        return path.read_text() if path.exists() else ""


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, f"{command[0]}: {done.stdout[-2000:]} {done.stderr[-2000:]}"
    return done.stdout


@contextmanager
def wordpress(folder: Path) -> Iterator[Site]:
    """Installed, with the plugin in its place and not active."""
    site, data, socket = folder / "site", folder / "database", folder / "db.sock"
    shutil.copytree(SHARE, site, ignore=shutil.ignore_patterns("wp-config.php", ".htaccess"))
    shutil.copytree(THEMES, site / "wp-content/themes", dirs_exist_ok=True)
    shutil.copytree(PLUGIN, site / "wp-content/plugins/factcard")
    (site / "wp-config.php").write_text(_CONFIG.format(socket=socket, log=folder / "debug.log"))
    install = folder / "install.php"
    install.write_text(_INSTALL)
    _run("mariadb-install-db", "--no-defaults", f"--datadir={data}", "--user=root", "--skip-test-db",
         "--auth-root-authentication-method=normal")  # fmt: skip
    port = free_ports(1)[0]
    running = Site(folder, port, secrets.token_urlsafe(12))
    database = ["mariadbd", "--no-defaults", "--user=root", f"--datadir={data}", f"--socket={socket}",
                "--skip-networking", "--innodb-flush-log-at-trx-commit=0"]  # fmt: skip
    with (folder / "database.log").open("wb") as log, subprocess.Popen(database, stdout=log, stderr=log) as mariadb:
        try:
            _wait_for_socket(socket)
            _run("mariadb", "--no-defaults", f"--socket={socket}", "--user=root", "-e", "CREATE DATABASE wordpress")
            _run("php", str(install), str(site), f"127.0.0.1:{port}", USER, running.password)
            with _serving(site, port, folder / "server.log"):
                yield running
        finally:
            mariadb.terminate()
            mariadb.wait(30)


@contextmanager
def _serving(site: Path, port: int, log: Path) -> Iterator[None]:
    """PHP's server forks workers that outlive it: the whole group, which is ours alone, is ended."""
    command = ["php", "-S", f"127.0.0.1:{port}", "-t", str(site)]
    environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}
    with (
        log.open("wb") as lines,
        subprocess.Popen(command, stdout=lines, stderr=lines, env=environment, start_new_session=True) as php,
    ):
        try:
            wait_for(port, "/wp-login.php")
            yield
        finally:
            os.killpg(php.pid, signal.SIGTERM)
            php.wait(10)


def _wait_for_socket(path: Path) -> None:
    end = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < end, "MariaDB did not start"
        time.sleep(0.05)
