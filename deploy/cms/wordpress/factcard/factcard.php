<?php
/**
 * Plugin Name: Factcard
 * Description: A summary and an evidenced fact card of a post, beside the block editor. Every item leads to its place in the post; nothing is published by itself.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: Apache-2.0
 * License URI: https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain: factcard
 * Domain Path: /languages
 *
 * @package Factcard
 */

namespace Factcard;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

require_once __DIR__ . '/includes/class-settings.php';
require_once __DIR__ . '/includes/class-settings-page.php';
require_once __DIR__ . '/includes/class-service.php';
require_once __DIR__ . '/includes/class-rest.php';
require_once __DIR__ . '/includes/class-editor.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'factcard', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}
);
register_activation_hook( FILE, array( Settings::class, 'create' ) );
Settings_Page::hook();
Rest::hook();
Editor::hook();
