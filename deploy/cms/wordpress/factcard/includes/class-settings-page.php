<?php
/**
 * Settings → Factcard.
 *
 * @package Factcard
 */

namespace Factcard;

defined( 'ABSPATH' ) || exit;

/**
 * The page, what is checked before anything is stored, and the test of the connection.
 */
final class Settings_Page {

	const PAGE  = 'factcard';
	const CHECK = 'factcard_check';

	/**
	 * Hooks it in.
	 */
	public static function hook() {
		add_action( 'admin_menu', array( __CLASS__, 'add_page' ) );
		add_action( 'admin_init', array( __CLASS__, 'register' ) );
		add_action( 'admin_post_' . self::CHECK, array( __CLASS__, 'check' ) );
		add_filter( 'option_page_capability_' . self::PAGE, array( Settings::class, 'capability' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( __CLASS__, 'link' ) );
	}

	/**
	 * Where it is.
	 *
	 * @return string
	 */
	public static function address() {
		return admin_url( 'options-general.php?page=' . self::PAGE );
	}

	/**
	 * The plugin's line in the list of plugins leads here.
	 *
	 * @param string[] $links Those there are.
	 * @return string[]
	 */
	public static function link( $links ) {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( self::address() ), esc_html__( 'Settings', 'factcard' ) ) );
		return $links;
	}

	/**
	 * Adds the page to the menu.
	 */
	public static function add_page() {
		add_options_page( __( 'Factcard', 'factcard' ), __( 'Factcard', 'factcard' ), Settings::capability(), self::PAGE, array( __CLASS__, 'render' ) );
	}

	/**
	 * Declares the options and the fields.
	 */
	public static function register() {
		register_setting( self::PAGE, Settings::OPTION, array( 'type' => 'object', 'sanitize_callback' => array( __CLASS__, 'clean' ) ) );
		register_setting( self::PAGE, Settings::KEY, array( 'type' => 'string', 'sanitize_callback' => array( __CLASS__, 'clean_key' ) ) );
		add_settings_section( 'service', __( 'The service', 'factcard' ), '__return_false', self::PAGE );
		add_settings_section( 'answer', __( 'What it is asked for', 'factcard' ), '__return_false', self::PAGE );
		$fields = array(
			'url'       => array( 'service', __( 'Address', 'factcard' ) ),
			'key'       => array( 'service', __( 'API key', 'factcard' ) ),
			'timeout'   => array( 'service', __( 'Time-out', 'factcard' ) ),
			'language'  => array( 'answer', __( 'Language of the posts', 'factcard' ) ),
			'sentences' => array( 'answer', __( 'Length of the summary', 'factcard' ) ),
		);
		foreach ( $fields as $name => list( $section, $title ) ) {
			add_settings_field( $name, $title, array( __CLASS__, "field_$name" ), self::PAGE, $section, array( 'label_for' => "factcard-$name" ) );
		}
	}

	/**
	 * What may be stored of what was sent; a bad value is named and the one before it stays.
	 *
	 * @param mixed $given As sent.
	 * @return array
	 */
	public static function clean( $given ) {
		$before = array_merge( Settings::DEFAULTS, (array) get_option( Settings::OPTION, array() ) );
		$given  = array_merge( $before, is_array( $given ) ? array_filter( $given, 'is_scalar' ) : array() );
		$clean  = $before;

		$url = untrailingslashit( trim( (string) $given['url'] ) );
		if ( '' === $url || self::is_address( $url ) ) {
			$clean['url'] = '' === $url ? '' : esc_url_raw( $url, array( 'http', 'https' ) );
		} else {
			self::complain( 'url', __( 'The address must begin with http:// or https:// and hold no user name, query or fragment.', 'factcard' ) );
		}
		$language = trim( (string) $given['language'] );
		if ( '' === $language || preg_match( '/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/D', $language ) ) {
			$clean['language'] = $language;
		} else {
			self::complain( 'language', __( 'The language must be a tag such as en or pt-BR.', 'factcard' ) );
		}
		$ranges = array(
			/* translators: 1: smallest, 2: largest number. */
			'timeout'   => array( 1, 60, __( 'The time-out must be a whole number of seconds from %1$d to %2$d.', 'factcard' ) ),
			/* translators: 1: smallest, 2: largest number. */
			'sentences' => array( 1, 20, __( 'The summary must have %1$d to %2$d sentences.', 'factcard' ) ),
		);
		foreach ( $ranges as $name => list( $least, $most, $words ) ) {
			$number = filter_var( $given[ $name ], FILTER_VALIDATE_INT, array( 'options' => array( 'min_range' => $least, 'max_range' => $most ) ) );
			if ( false === $number ) {
				self::complain( $name, sprintf( $words, $least, $most ) );
			} else {
				$clean[ $name ] = $number;
			}
		}
		return $clean;
	}

	/**
	 * An empty field keeps the key, a ticked box removes it.
	 *
	 * @param mixed $given As sent.
	 * @return string
	 */
	public static function clean_key( $given ) {
		$before = (string) get_option( Settings::KEY, '' );
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- options.php has checked it.
		if ( ! empty( $_POST['factcard_forget_key'] ) ) {
			return '';
		}
		$key = is_string( $given ) ? trim( $given ) : '';
		if ( '' !== $key && ! preg_match( '/^[\x21-\x7e]{1,500}$/D', $key ) ) {
			self::complain( 'key', __( 'The key must be one word of letters, digits and signs.', 'factcard' ) );
			return $before;
		}
		return '' === $key ? $before : $key;
	}

	/**
	 * Asks the service, from this server and with this key, and says what came.
	 */
	public static function check() {
		if ( ! current_user_can( Settings::capability() ) ) {
			wp_die( esc_html__( 'You may not do this.', 'factcard' ), 403 );
		}
		check_admin_referer( self::CHECK );
		$answer = Service::capabilities();
		if ( is_wp_error( $answer ) ) {
			self::complain( 'check', $answer->get_error_message() );
		} else {
			add_settings_error( self::PAGE, 'check', __( 'The service answers, and takes the key.', 'factcard' ), 'success' );
		}
		set_transient( 'settings_errors', get_settings_errors(), 30 );
		wp_safe_redirect( add_query_arg( 'settings-updated', 'true', self::address() ) );
		exit;
	}

	/**
	 * The page.
	 */
	public static function render() {
		if ( ! current_user_can( Settings::capability() ) ) {
			return;
		}
		echo '<div class="wrap"><h1>', esc_html( get_admin_page_title() ), '</h1>';
		echo '<p>', esc_html__( 'The text of a post goes from this server to the Factcard service when an editor asks for it, and to nobody else. The service keeps nothing of it.', 'factcard' ), '</p>';
		echo '<form action="options.php" method="post">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form><form action="', esc_url( admin_url( 'admin-post.php' ) ), '" method="post">';
		echo '<h2>', esc_html__( 'Connection', 'factcard' ), '</h2><p>', esc_html__( 'Asks the service with the settings as they are stored.', 'factcard' ), '</p>';
		echo '<input type="hidden" name="action" value="', esc_attr( self::CHECK ), '">';
		wp_nonce_field( self::CHECK );
		submit_button( __( 'Test the connection', 'factcard' ), 'secondary', 'test', false );
		echo '</form></div>';
	}

	/** The address of the service. */
	public static function field_url() {
		$fixed = Settings::fixes( 'FACTCARD_URL' );
		self::input( 'url', 'url', array( 'class' => 'regular-text code', 'placeholder' => 'http://127.0.0.1:8000', 'disabled' => $fixed ) );
		self::describe( $fixed ? __( 'Fixed by FACTCARD_URL in wp-config.php.', 'factcard' ) : __( 'As this server reaches it; browsers never do. Use https unless it is on this machine or in a network of your own.', 'factcard' ) );
	}

	/** The key: shown to nobody, not even to the one who typed it. */
	public static function field_key() {
		$fixed  = Settings::fixes( 'FACTCARD_API_KEY' );
		$stored = ! $fixed && '' !== Settings::key();
		printf(
			'<input type="password" id="factcard-key" name="%s" value="" class="regular-text code" autocomplete="off" %s>',
			esc_attr( Settings::KEY ),
			disabled( $fixed, true, false )
		);
		if ( $stored ) {
			echo ' <label><input type="checkbox" name="factcard_forget_key" value="1"> ', esc_html__( 'Remove the stored key', 'factcard' ), '</label>';
		}
		if ( $fixed ) {
			self::describe( __( 'Fixed by FACTCARD_API_KEY in wp-config.php.', 'factcard' ) );
		} elseif ( $stored ) {
			self::describe( __( 'A key is stored. It is never shown and never sent to a browser; leave this empty to keep it.', 'factcard' ) );
		} else {
			self::describe( __( 'Only if your service asks for one. It is never shown and never sent to a browser.', 'factcard' ) );
		}
	}

	/** The time-out. */
	public static function field_timeout() {
		self::input( 'timeout', 'number', array( 'class' => 'small-text', 'min' => 1, 'max' => 60 ) );
		echo ' ', esc_html__( 'seconds', 'factcard' );
		self::describe( __( 'How long an editor waits at most. The service itself gives up on an article after 4 seconds unless set otherwise.', 'factcard' ) );
	}

	/** The language. */
	public static function field_language() {
		self::input( 'language', 'text', array( 'class' => 'small-text', 'maxlength' => 35 ) );
		self::describe( __( 'Such as en. Left empty, the service detects it in each post.', 'factcard' ) );
	}

	/** The length of the summary. */
	public static function field_sentences() {
		self::input( 'sentences', 'number', array( 'class' => 'small-text', 'min' => 1, 'max' => 20 ) );
		echo ' ', esc_html__( 'sentences', 'factcard' );
	}

	/**
	 * One field of the settings.
	 *
	 * @param string $name       Of the setting.
	 * @param string $type       Of the input.
	 * @param array  $attributes More of it; true for one without a value.
	 */
	private static function input( $name, $type, $attributes ) {
		printf( '<input type="%s" id="factcard-%s" name="%s[%2$s]" value="%s"', esc_attr( $type ), esc_attr( $name ), esc_attr( Settings::OPTION ), esc_attr( Settings::all()[ $name ] ) );
		foreach ( array_filter( $attributes ) as $attribute => $value ) {
			printf( ' %s="%s"', esc_attr( $attribute ), esc_attr( true === $value ? $attribute : $value ) );
		}
		echo '>';
	}

	/**
	 * A line below a field.
	 *
	 * @param string $words What it says.
	 */
	private static function describe( $words ) {
		echo '<p class="description">', esc_html( $words ), '</p>';
	}

	/**
	 * A notice at the top of the page.
	 *
	 * @param string $code  Which.
	 * @param string $words What it says.
	 */
	private static function complain( $code, $words ) {
		add_settings_error( self::PAGE, $code, $words );
	}

	/**
	 * Whether it is an address that we may call.
	 *
	 * @param string $url As sent.
	 * @return bool
	 */
	private static function is_address( $url ) {
		$parts = wp_parse_url( $url );
		return is_array( $parts )
			&& in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true )
			&& '' !== ( $parts['host'] ?? '' )
			&& ! array_intersect( array( 'user', 'pass', 'query', 'fragment' ), array_keys( $parts ) );
	}
}
