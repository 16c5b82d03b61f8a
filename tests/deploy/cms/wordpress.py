"""A real WordPress of Debian's packages: MariaDB, PHP-FPM behind nginx, the plugin as it is shipped."""

from __future__ import annotations

import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.deploy.balancers import free_ports, wait_for
from tests.e2e.server import ROOT
from tests.waiting import wait_until

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

# The data lives as long as the test: nobody waits for a busy disk.
_NOT_KEPT = ["--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync", "--innodb-doublewrite=0"]

_FPM = """[global]
error_log = /proc/self/fd/2
[www]
user = root
group = root
listen = {folder}/php.sock
pm = static
pm.max_children = 4
catch_workers_output = yes
"""

_NGINX = """user root;
pid {folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events {{}}
http {{
    types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; image/png png; font/woff2 woff2; }}
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    fastcgi_temp_path {folder}/fastcgi;
    proxy_temp_path {folder}/proxy;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/site;
        index index.php;
        location / {{ try_files $uri $uri/ /index.php?$args; }}
        location ~ \\.php$ {{
            fastcgi_pass unix:{folder}/php.sock;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            fastcgi_param PATH_INFO "";
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param REQUEST_URI $request_uri;
            fastcgi_param CONTENT_TYPE $content_type;
            fastcgi_param CONTENT_LENGTH $content_length;
            fastcgi_param SERVER_PROTOCOL $server_protocol;
            fastcgi_param SERVER_SOFTWARE nginx;
            fastcgi_param SERVER_NAME 127.0.0.1;
            fastcgi_param SERVER_PORT {port};
            fastcgi_param REMOTE_ADDR $remote_addr;
        }}
    }}
}}
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
                "--skip-networking", *_NOT_KEPT]  # fmt: skip
    with (folder / "database.log").open("wb") as log, subprocess.Popen(database, stdout=log, stderr=log) as mariadb:
        try:
            wait_until(socket.exists, "MariaDB did not start")
            _run("mariadb", "--no-defaults", f"--socket={socket}", "--user=root", "-e", "CREATE DATABASE wordpress")
            _run("php", str(install), str(site), f"127.0.0.1:{port}", USER, running.password)
            with _serving(folder, port):
                yield running
        finally:
            mariadb.terminate()
            mariadb.wait(30)


@contextmanager
def _serving(folder: Path, port: int) -> Iterator[None]:
    """nginx before PHP's process manager, as sites run: PHP's own server keeps a browser waiting now and then."""
    (folder / "fpm.conf").write_text(_FPM.format(folder=folder))
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, port=port))
    manager = ["php-fpm8.2", "--nodaemonize", "--allow-to-run-as-root", "--fpm-config", str(folder / "fpm.conf")]
    server = ["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder), "-g", "daemon off;"]
    with (
        (folder / "server.log").open("wb") as log,
        subprocess.Popen(manager, stdout=log, stderr=log) as php,
        subprocess.Popen(server, stdout=log, stderr=log) as nginx,
    ):
        try:
            wait_for(port, "/wp-login.php")
            yield
        finally:
            for process in (nginx, php):
                process.terminate()
                process.wait(10)
