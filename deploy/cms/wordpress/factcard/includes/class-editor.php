<?php
/**
 * The sidebar of the block editor.
 *
 * @package Factcard
 */

namespace Factcard;

defined( 'ABSPATH' ) || exit;

/**
 * Brings its scripts and its style, all from this site.
 */
final class Editor {

	/**
	 * Each script and what it needs.
	 */
	const SCRIPTS = array(
		'places'  => array( 'wp-blocks', 'wp-block-editor', 'wp-data', 'wp-rich-text' ),
		'boxes'   => array( 'wp-blocks', 'wp-block-editor', 'wp-data', 'wp-escape-html', 'wp-i18n' ),
		'sidebar' => array( 'factcard-places', 'factcard-boxes', 'wp-api-fetch', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-notices', 'wp-plugins', 'wp-url' ),
	);

	/**
	 * Hooks it in.
	 */
	public static function hook() {
		add_action( 'enqueue_block_editor_assets', array( __CLASS__, 'enqueue' ) );
	}

	/**
	 * Only where a post is edited: not among widgets or in the editor of the site.
	 */
	public static function enqueue() {
		$screen = get_current_screen();
		if ( ! $screen || 'post' !== $screen->base ) {
			return;
		}
		foreach ( self::SCRIPTS as $name => $needs ) {
			wp_register_script( "factcard-$name", plugins_url( "assets/$name.js", FILE ), $needs, VERSION, true );
			wp_set_script_translations( "factcard-$name", 'factcard', plugin_dir_path( FILE ) . 'languages' );
		}
		$page = array(
			'component' => plugins_url( 'embed/fact-card.js', FILE ) . '?ver=' . VERSION,
			'words'     => plugins_url( 'assets/words.js', FILE ) . '?ver=' . VERSION,
			'ready'     => '' !== Settings::all()['url'],
			'settings'  => current_user_can( Settings::capability() ) ? Settings_Page::address() : null,
			/**
			 * The card's own words in another language: `array( 'section.who' => '…' )`, see embed/card/messages.js.
			 */
			'messages'  => (object) apply_filters( 'factcard_messages', array() ),
		);
		wp_add_inline_script( 'factcard-places', 'window.factcard = ' . wp_json_encode( $page, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
		wp_enqueue_script( 'factcard-sidebar' );
		wp_enqueue_style( 'factcard-sidebar', plugins_url( 'assets/sidebar.css', FILE ), array( 'wp-components' ), VERSION );
	}
}
