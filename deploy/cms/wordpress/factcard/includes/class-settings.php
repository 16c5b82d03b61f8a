<?php
/**
 * What an administrator has set.
 *
 * @package Factcard
 */

namespace Factcard;

defined( 'ABSPATH' ) || exit;

/**
 * The settings and the key, each in an option of its own: what shows the settings can't show the key by mistake.
 * FACTCARD_URL and FACTCARD_API_KEY in wp-config.php go before both.
 */
final class Settings {

	const OPTION   = 'factcard_settings';
	const KEY      = 'factcard_api_key';
	const DEFAULTS = array(
		'url'       => '',
		'timeout'   => 10,
		'language'  => '',
		'sentences' => 3,
	);

	/**
	 * Makes the options when the plugin is activated; the key is kept out of what every page loads.
	 */
	public static function create() {
		add_option( self::OPTION, self::DEFAULTS );
		add_option( self::KEY, '', '', false );
	}

	/**
	 * The settings: `url` without a slash at its end, `timeout` in seconds, `language` or '' to detect it, `sentences`.
	 *
	 * @return array
	 */
	public static function all() {
		$stored = get_option( self::OPTION, array() );
		$all    = array_merge( self::DEFAULTS, is_array( $stored ) ? $stored : array() );
		if ( self::fixes( 'FACTCARD_URL' ) ) {
			$all['url'] = untrailingslashit( FACTCARD_URL );
		}
		return $all;
	}

	/**
	 * The key for the service; '' where there is none. Stays on this server.
	 *
	 * @return string
	 */
	public static function key() {
		return self::fixes( 'FACTCARD_API_KEY' ) ? FACTCARD_API_KEY : (string) get_option( self::KEY, '' );
	}

	/**
	 * Whether wp-config.php fixes this setting.
	 *
	 * @param string $name Of the constant.
	 * @return bool
	 */
	public static function fixes( $name ) {
		return defined( $name ) && is_string( constant( $name ) ) && '' !== constant( $name );
	}

	/**
	 * Who may change them. The address decides whom this server calls: in a network that is for its own administrators.
	 *
	 * @return string
	 */
	public static function capability() {
		return is_multisite() ? 'manage_network_options' : 'manage_options';
	}
}
