<?php
/**
 * POST /wp-json/factcard/v1/posts/ID/analyses
 *
 * @package Factcard
 */

namespace Factcard;

use WP_Error;
use WP_Post;
use WP_REST_Request;

defined( 'ABSPATH' ) || exit;

/**
 * What the editor's browser asks: the text as it stands in the editor goes in, the answer of the service comes out.
 * Nothing is stored.
 */
final class Rest {

	const MOST_CHARACTERS = 200000;

	/**
	 * Hooks it in.
	 */
	public static function hook() {
		add_action( 'rest_api_init', array( __CLASS__, 'register' ) );
	}

	/**
	 * Declares the route.
	 */
	public static function register() {
		register_rest_route(
			'factcard/v1',
			'/posts/(?P<id>\d+)/analyses',
			array(
				'methods'             => 'POST',
				'callback'            => array( __CLASS__, 'analyse' ),
				'permission_callback' => array( __CLASS__, 'may' ),
				'args'                => array(
					'id'    => array( 'type' => 'integer', 'required' => true ),
					'text'  => array( 'type' => 'string', 'required' => true, 'minLength' => 1, 'maxLength' => self::MOST_CHARACTERS ),
					'title' => array( 'type' => 'string', 'default' => '' ),
				),
			)
		);
	}

	/**
	 * Whoever may edit this very post.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return bool
	 */
	public static function may( $request ) {
		return current_user_can( 'edit_post', $request['id'] );
	}

	/**
	 * Asks the service.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return object|WP_Error
	 */
	public static function analyse( $request ) {
		$settings = Settings::all();
		$title    = trim( wp_strip_all_tags( $request['title'], true ) );
		return Service::analyse(
			array_filter(
				array(
					'text'         => $request['text'],
					'offset_unit'  => 'utf16_code_unit',
					'title'        => mb_substr( $title, 0, 1000 ),
					'published_at' => self::moment( get_post( $request['id'] ) ),
					'publisher'    => array( 'name' => mb_substr( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ), 0, 300 ) ),
					'language'     => $settings['language'],
					'summary'      => array( 'sentences' => $settings['sentences'] ),
				)
			)
		);
	}

	/**
	 * The day that "on Sunday" in the post is counted from: that of its publication, or now while it is a draft.
	 *
	 * @param WP_Post $post The post.
	 * @return string RFC 3339, UTC.
	 */
	private static function moment( $post ) {
		$out = in_array( $post->post_status, array( 'publish', 'future', 'private' ), true );
		return gmdate( 'Y-m-d\TH:i:s\Z', $out ? (int) get_post_timestamp( $post ) : time() );
	}
}
