"""The plugin in a real WordPress, in the hands of an editor with a real browser."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.deploy.balancers import free_ports
from tests.deploy.cms.relay import Relay
from tests.deploy.cms.wordpress import USER, Site, wordpress

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.component("wp-setup", "mariadbd", "php", "php-fpm8.2", "nginx", "chromium", "msgfmt")

KEY = "key-of-the-harwick-courier"
POST = (Path(__file__).parent / "post.html").read_text()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with wordpress(tmp_path_factory.mktemp("wordpress")) as site:
        assert site.php("var_dump(activate_plugin('factcard/factcard.php'));").strip() == "NULL"
        yield site
        assert [line for line in site.log().splitlines() if "factcard" in line and "Factcard: " not in line] == []


@pytest.fixture
def settings(site: Site, relay: Relay) -> None:
    relay.reset(key=KEY)
    store(site, {"url": f"http://127.0.0.1:{relay.port}", "timeout": 10, "language": "", "sentences": 3}, KEY)


@pytest.fixture(scope="module")
def context(site: Site, browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    context.set_default_timeout(90_000)  # a new site makes its first pages from nothing
    page = context.new_page()
    page.goto(f"{site.url}/wp-login.php")
    page.fill("#user_login", USER)
    page.fill("#user_pass", site.password)
    page.click("#wp-submit")
    try:
        page.wait_for_url("**/wp-admin/**")
    except Exception as error:
        error.add_note(f"{page.url}\n{site.log()[-3000:]}\n{(site.folder / 'access.log').read_text()[-3000:]}")
        raise
    page.close()
    yield context
    context.close()


def store(site: Site, settings: dict[str, Any], key: str) -> None:
    site.php(
        "update_option('factcard_settings', json_decode($argv[1], true)); update_option('factcard_api_key', $argv[2]);",
        json.dumps(settings),
        key,
    )


def new_post(site: Site, content: str = POST, title: str = "Corran Bridge shut until May") -> int:
    code = (
        "echo wp_insert_post(wp_slash(array('post_title' => $argv[1], 'post_content' => $argv[2], "
        "'post_status' => 'draft')));"
    )
    return int(site.php(code, title, content))


def stored(site: Site, post: int) -> str:
    return site.php("echo get_post($argv[1])->post_status, ' ', get_post($argv[1])->post_content;", str(post))


def open_editor(page: Page, site: Site, post: int) -> None:
    page.goto(f"{site.url}/wp-admin/post.php?post={post}&action=edit")
    page.wait_for_selector(".block-editor-block-list__layout [data-block]")
    page.get_by_role("button", name="Fact card", exact=True).click()


def analyse(page: Page) -> None:
    with page.expect_response(lambda r: "factcard" in r.url and r.request.method == "POST") as answer:
        page.get_by_role("button", name="Analyse this post").click()
    assert KEY not in answer.value.text()
    assert KEY not in page.content()
    page.wait_for_selector("fact-card .item")


def submit(page: Page, button: str = "#submit") -> list[str]:
    """The notices above the settings after a click on ``button``."""
    with page.expect_navigation():
        page.click(button)
    return [text.split("\n")[0] for text in page.locator("#wpbody .notice").all_inner_texts()]


def picture(page: Page, name: str) -> None:
    """Kept for a person to look at where PICTURES names a folder."""
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=f"{folder}/wordpress-{name}.png")


def selected(page: Page, words: str) -> tuple[str, str]:
    """Name of the selected block, and what is lit up in it, as soon as ``words`` are."""
    page.wait_for_function(
        "words => [...CSS.highlights.get('factcard') ?? []].some((range) => range.toString().includes(words))",
        arg=words,
    )
    block, lit = page.evaluate(
        """() => {
            const { clientId, name } = wp.data.select('core/block-editor').getSelectedBlock();
            const [range] = CSS.highlights.get('factcard');
            const inside = document.querySelector(`[data-block="${clientId}"]`).contains(range.commonAncestorContainer);
            return [inside ? name : 'elsewhere', range.toString()];
        }"""
    )
    return block, lit


def choose(page: Page, kind: str, words: str) -> None:
    page.locator("fact-card").locator(f"[part~='item-{kind}'] .pick").filter(has_text=words).first.click()


def new_box(page: Page, instead_of: str = "") -> str:
    """The id of the fact box at the end of the post, as soon as it is another one."""
    found = page.wait_for_function(
        """before => {
            const block = wp.data.select('core/block-editor').getBlocks().at(-1);
            return block.attributes.className === 'factcard-box' && block.clientId !== before && block.clientId;
        }""",
        arg=instead_of,
    )
    return str(found.json_value())


def test_an_administrator_sets_it_up_and_the_key_never_comes_back(site: Site, relay: Relay, page: Page) -> None:
    relay.reset(key=KEY)
    store(site, {}, "")
    page.goto(f"{site.url}/wp-admin/options-general.php?page=factcard")
    page.fill("#factcard-url", "ftp://elsewhere")
    page.fill("#factcard-key", "two words")
    assert submit(page) == [
        "The address must begin with http:// or https:// and hold no user name, query or fragment.",
        "The key must be one word of letters, digits and signs.",
    ]
    page.fill("#factcard-url", f"http://127.0.0.1:{relay.port}/")
    page.fill("#factcard-key", KEY)
    page.fill("#factcard-sentences", "2")
    assert submit(page) == ["Settings saved."]
    assert page.locator("#factcard-key").input_value() == ""
    assert KEY not in page.content()
    page.fill("#factcard-language", "en")
    assert submit(page) == ["Settings saved."]
    assert submit(page, "#test") == ["The service answers, and takes the key."]
    picture(page, "settings")
    assert json.loads(site.php("echo json_encode(get_option('factcard_settings'));")) == {
        "url": f"http://127.0.0.1:{relay.port}", "timeout": 10, "language": "en", "sentences": 2,
    }  # fmt: skip
    page.check("[name=factcard_forget_key]")
    submit(page)
    assert submit(page, "#test") == [
        "The fact-card service did not take the key of this site: an administrator has to correct it."
    ]


@pytest.mark.usefixtures("settings")
def test_the_editor_sees_the_card_and_each_item_leads_to_its_words(site: Site, relay: Relay, page: Page) -> None:
    post = new_post(site)
    open_editor(page, site, post)
    picture(page, "before")
    analyse(page)
    picture(page, "card")
    _, headers, body = relay.seen[-1]
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert body["offset_unit"] == "utf16_code_unit"
    assert body["title"] == "Corran Bridge shut until May"
    assert body["text"].startswith("HARWICK — The Corran Bridge will stay shut until May")
    assert "Brandt & Lowe" in body["text"]

    choose(page, "who", "Ada Solheim")
    assert selected(page, "Ada Solheim") == ("core/paragraph", "Ada Solheim")
    choose(page, "figure", "14 million euros")
    assert selected(page, "14 million") == ("core/paragraph", "about 14 million euros")
    picture(page, "figure")
    choose(page, "quote", "late than wrong")
    assert selected(page, "We would rather be late than wrong")[0] == "core/paragraph"
    choose(page, "source", "Two people")
    assert selected(page, "Two people")[0] == "core/list-item"
    choose(page, "quote", "Nobody told")
    assert selected(page, "Nobody told the ferrymen")[0] == "core/paragraph"
    choose(page, "who", "Ferry Board")
    assert selected(page, "Ferry Board") == ("core/table", "Ferry Board")
    assert stored(site, post) == "draft " + POST


@pytest.mark.usefixtures("settings")
def test_an_item_with_several_places_leads_through_them(site: Site, page: Page) -> None:
    open_editor(page, site, new_post(site))
    analyse(page)
    choose(page, "who", "Ada Solheim")
    assert "Place 1 of" in page.locator(".factcard-steps").inner_text()
    page.get_by_role("button", name="Next place").click()
    page.wait_for_function("() => [...CSS.highlights.get('factcard') ?? []].join('') === 'Solheim'")
    assert selected(page, "Solheim") == ("core/paragraph", "Solheim")
    assert "Place 2 of" in page.locator(".factcard-steps").inner_text()


@pytest.mark.usefixtures("settings")
def test_words_that_moved_are_found_and_words_that_went_are_said_to_be_gone(site: Site, page: Page) -> None:
    open_editor(page, site, new_post(site))
    analyse(page)
    page.evaluate(
        """() => {
            const { getBlocks } = wp.data.select('core/block-editor');
            const { updateBlockAttributes } = wp.data.dispatch('core/block-editor');
            const [first, second] = getBlocks();
            updateBlockAttributes(first.clientId, { content: 'Updated: ' + first.attributes.content });
            updateBlockAttributes(second.clientId, { content: 'Removed.' });
        }"""
    )
    page.locator(".factcard-sidebar").get_by_text("The post has changed since this was made.").wait_for()
    choose(page, "who", "Ada Solheim")
    assert selected(page, "Ada Solheim") == ("core/paragraph", "Ada Solheim")
    choose(page, "figure", "14 million euros")
    page.locator(".components-snackbar").get_by_text("These words are no longer in the post.").wait_for()


@pytest.mark.usefixtures("settings")
def test_summary_and_fact_box_come_in_as_core_blocks_and_nothing_is_saved(site: Site, relay: Relay, page: Page) -> None:
    post = new_post(site)
    open_editor(page, site, post)
    analyse(page)
    page.get_by_role("button", name="Insert summary").click()
    reject = page.locator("fact-card").locator("[part~='item-who']").filter(has_text="Tom Arkell")
    reject.locator("[data-verdict=rejected]").click()
    for _ in range(2):  # closed and opened again, it has forgotten nothing
        page.get_by_role("button", name="Fact card", exact=True).click()
    page.get_by_role("button", name="Insert fact box").click()
    page.locator(".components-snackbar").get_by_text("Nothing is saved").first.wait_for()
    box = new_box(page)
    picture(page, "inserted")
    blocks = page.evaluate(
        """wp.data.select('core/block-editor').getBlocks().map(b => [b.name, b.attributes.className ?? '',
            wp.blocks.getBlockContent(b).replace(/<[^>]+>/g, '|')])"""
    )
    assert blocks[0][:2] == ["core/group", "factcard-summary"]
    assert blocks[-1][:2] == ["core/group", "factcard-box"]
    assert "Ada Solheim" in blocks[-1][2]
    assert "Brandt &amp; Lowe" in blocks[-1][2]
    assert "Tom Arkell" not in blocks[-1][2].split("Who says so")[0]
    assert len(blocks) == POST.count("<!-- /wp:") - 3 + 2  # the list's items and the quote's paragraph lie within
    assert stored(site, post) == "draft " + POST

    # Made once more, both take the place of those before, and neither is read as part of the article.
    page.get_by_role("button", name="Analyse again").click()
    page.wait_for_selector("fact-card .item")
    page.wait_for_function("() => !document.querySelector('.factcard-sidebar .is-busy')")
    assert relay.seen[-1][2]["text"] == relay.seen[-2][2]["text"]
    page.get_by_role("button", name="Insert fact box").click()
    new_box(page, instead_of=box)
    assert page.evaluate("wp.data.select('core/block-editor').getBlocks().length") == len(blocks)

    # The editor saves; the blocks are valid ones for a site without this plugin.
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_function("() => wp.data.select('core/editor').didPostSaveRequestSucceed()")
    assert stored(site, post).startswith("draft <!-- wp:group")
    page.reload()
    page.wait_for_selector(".factcard-box")
    assert page.evaluate("wp.data.select('core/block-editor').getBlocks().every(b => b.isValid)")

    # A claim is not printed as a fact where its own words do not say whose it is, nor a day as a program writes it.
    lines = page.evaluate("""card => {
        factcard.putBox({ fact_card: card }, () => true);
        const box = wp.data.select('core/block-editor').getBlocks().at(-1);
        return box.innerBlocks[1].innerBlocks.map(item => String(item.attributes.content).replace(/<[^>]+>/g, ''));
    }""", {
        "what": {"claims": [{"id": "c1", "text": "The mayor took bribes.", "central": True, "attributions": ["a1"]}]},
        "attributions": [{"id": "a1", "stance": "supports", "chain": ["s1"]}],
        "sources": [{"id": "s1", "label": "Prosecutor Ada Voss", "role": "origin"}],
        "when": [{"id": "t1", "role": "event", "value": "2025-03-07TAF", "evidence": [{"text": "Friday afternoon"}]}],
        "who": [], "where": [], "replies": [], "reliability": {"label": "One named source.", "code": "C3"},
    })  # fmt: skip
    assert "What: The mayor took bribes. (Prosecutor Ada Voss)" in lines
    assert "When: 2025-03-07" in lines


def test_what_stands_between_the_editor_and_a_card_is_said_in_words(
    site: Site, relay: Relay, settings: None, page: Page
) -> None:
    open_editor(page, site, new_post(site))
    notice = page.locator(".factcard-sidebar .components-notice.is-error")

    def ask(button: str = "Try again") -> str:
        with page.expect_response(lambda r: "factcard" in r.url and r.request.method == "POST"):
            page.get_by_role("button", name=button).click()
        page.wait_for_function("() => !document.querySelector('.factcard-sidebar .is-busy')")
        return notice.inner_text()

    closed = free_ports(1)[0]
    store(site, {"url": f"http://127.0.0.1:{closed}", "timeout": 10}, KEY)
    assert "is down or can’t be reached" in ask("Analyse this post")
    picture(page, "down")
    store(site, {"url": f"http://127.0.0.1:{relay.port}", "timeout": 1}, KEY)
    relay.delay = 3
    assert "did not answer within 1 second." in ask()
    relay.delay, relay.busy = 0, True
    assert "is busy" in ask()
    relay.busy = False
    store(site, {"url": f"http://127.0.0.1:{relay.port}"}, "stale-key")
    assert "did not take the key of this site" in ask()
    store(site, {"url": f"http://127.0.0.1:{relay.port}", "language": "xx"}, KEY)
    assert "Language 'xx' (given) is not supported." in ask()
    picture(page, "refused")
    store(site, {"url": f"http://127.0.0.1:{relay.port}"}, KEY)
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector("fact-card .item")
    assert notice.count() == 0


def test_only_who_may_edit_a_post_may_have_it_analysed_and_only_administrators_set_the_address(
    site: Site, settings: None
) -> None:
    post = new_post(site)
    code = """
    $request = new WP_REST_Request('POST', "/factcard/v1/posts/{$argv[1]}/analyses");
    $request->set_body_params(array('text' => 'The mill in Varnholt closed on Monday, its owner said.'));
    foreach (array('reporter', $argv[2], '') as $name) {
        wp_set_current_user($name ? get_user_by('login', $name)->ID : 0);
        $sets = current_user_can(Factcard\\Settings::capability()) ? 'sets' : '-';
        echo rest_do_request($request)->get_status(), " $sets\n";
    }
    """
    answers = site.php(code, str(post), USER).split("\n")
    assert answers[:3] == ["403 -", "200 sets", "401 -"]


@pytest.mark.usefixtures("settings")
def test_a_translation_made_from_the_template_is_taken_in_the_settings_and_in_the_sidebar(
    site: Site, page: Page
) -> None:
    languages = site.folder / "site/wp-content/plugins/factcard/languages"
    words = {"Address": "Adresse", "Analyse this post": "Diesen Beitrag auswerten"}
    po = (languages / "factcard.pot").read_text()
    for word, translated in words.items():
        assert f'msgid "{word}"\nmsgstr ""' in po
        po = po.replace(f'msgid "{word}"\nmsgstr ""', f'msgid "{word}"\nmsgstr "{translated}"')
    (languages / "factcard-de_DE.po").write_text(po)
    subprocess.run(["msgfmt", "factcard-de_DE.po", "-o", "factcard-de_DE.mo"], cwd=languages, check=True)
    # What `wp i18n make-json` writes, under the name that it gives it.
    script = hashlib.md5(b"assets/sidebar.js", usedforsecurity=False).hexdigest()
    data = {"": {"domain": "messages", "lang": "de_DE"}, **{word: [said] for word, said in words.items()}}
    jed = {"domain": "messages", "locale_data": {"messages": data}}
    (languages / f"factcard-de_DE-{script}.json").write_text(json.dumps(jed))
    site.php("update_user_meta(1, 'locale', 'de_DE');")
    try:
        page.goto(f"{site.url}/wp-admin/options-general.php?page=factcard")
        assert page.locator("label[for=factcard-url], th").first.inner_text() == "Adresse"
        open_editor(page, site, new_post(site))
        page.get_by_role("button", name="Diesen Beitrag auswerten").wait_for()
    finally:
        site.php("delete_user_meta(1, 'locale');")


def test_uninstalling_leaves_nothing_behind(site: Site) -> None:
    left = site.php(
        """
        deactivate_plugins('factcard/factcard.php');
        uninstall_plugin('factcard/factcard.php');
        echo json_encode($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%factcard%'"));
        """
    )
    assert json.loads(left) == []
