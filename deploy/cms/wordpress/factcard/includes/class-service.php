<?php
/**
 * The one way from this site to the service.
 *
 * @package Factcard
 */

namespace Factcard;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Calls the service from this server, so that the key is in no browser, and says in words why there is no answer.
 */
final class Service {

	const MOST_BYTES = 8388608;

	/**
	 * The answer of /v1/analyses.
	 *
	 * @param array $request Of the contract.
	 * @return object|WP_Error
	 */
	public static function analyse( $request ) {
		return self::ask( 'POST', '/v1/analyses', $request );
	}

	/**
	 * The answer of /v1/capabilities.
	 *
	 * @return object|WP_Error
	 */
	public static function capabilities() {
		return self::ask( 'GET', '/v1/capabilities' );
	}

	/**
	 * One request; no redirect is followed, for it would carry the text and the key somewhere else.
	 *
	 * @param string     $method GET or POST.
	 * @param string     $path   Of the route.
	 * @param array|null $body   Sent as JSON.
	 * @return object|WP_Error
	 */
	private static function ask( $method, $path, $body = null ) {
		$settings = Settings::all();
		if ( '' === $settings['url'] ) {
			return new WP_Error( 'factcard_unset', __( 'Factcard is not set up: an administrator has to enter the address of the service.', 'factcard' ), array( 'status' => 503 ) );
		}
		$headers = array( 'Accept' => 'application/json' );
		$key     = Settings::key();
		if ( '' !== $key ) {
			$headers['Authorization'] = "Bearer $key";
		}
		$arguments = array(
			'method'              => $method,
			'timeout'             => $settings['timeout'],
			'redirection'         => 0,
			'limit_response_size' => self::MOST_BYTES,
		);
		if ( null !== $body ) {
			$headers['Content-Type'] = 'application/json';
			$arguments['body']       = wp_json_encode( $body );
		}
		// Not wp_safe_remote_request: it refuses loopback and private networks, where the service belongs. The address
		// comes from an administrator alone, never from a request.
		$response = wp_remote_request( $settings['url'] . $path, array_merge( $arguments, array( 'headers' => $headers ) ) );
		if ( is_wp_error( $response ) ) {
			return self::no_answer( $response, $settings['timeout'] );
		}
		$status = (int) wp_remote_retrieve_response_code( $response );
		$answer = json_decode( wp_remote_retrieve_body( $response ) );
		if ( 200 === $status && is_object( $answer ) ) {
			return $answer;
		}
		return self::refusal( $status, is_object( $answer ) ? $answer : (object) array() );
	}

	/**
	 * The service could not be reached or was too slow.
	 *
	 * @param WP_Error $error   Of the HTTP layer: may name addresses, so it goes to the log and not to the editor.
	 * @param int      $seconds Of the time-out.
	 * @return WP_Error
	 */
	private static function no_answer( $error, $seconds ) {
		$technical = $error->get_error_message();
		if ( defined( 'WP_DEBUG_LOG' ) && WP_DEBUG_LOG ) {
			error_log( "Factcard: $technical" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- only on request.
		}
		if ( 'http_request_not_executed' === $error->get_error_code() ) {
			return new WP_Error( 'factcard_blocked', __( 'WordPress is set to call no other server: an administrator has to add that of Factcard to WP_ACCESSIBLE_HOSTS in wp-config.php.', 'factcard' ), array( 'status' => 503 ) );
		}
		if ( preg_match( '/cURL error 28\b|timed out/i', $technical ) ) {
			/* translators: %d: seconds. */
			return new WP_Error( 'factcard_timeout', sprintf( _n( 'The fact-card service did not answer within %d second. Try again in a moment.', 'The fact-card service did not answer within %d seconds. Try again in a moment.', $seconds, 'factcard' ), $seconds ), array( 'status' => 504 ) );
		}
		return new WP_Error( 'factcard_down', __( 'The fact-card service is down or can’t be reached. Your post is not affected; try again later or tell an administrator.', 'factcard' ), array( 'status' => 503 ) );
	}

	/**
	 * The service answered, but not with a card. Its own 401 and 403 are about this site's key, not about the editor,
	 * and must not reach the browser as such.
	 *
	 * @param int    $status  Of the response.
	 * @param object $problem RFC 9457, or empty where something else than the service answered.
	 * @return WP_Error
	 */
	private static function refusal( $status, $problem ) {
		$detail = isset( $problem->detail ) && is_string( $problem->detail ) ? $problem->detail : '';
		$data   = array(
			'status' => $status,
			'errors' => array(),
		);
		foreach ( isset( $problem->errors ) && is_array( $problem->errors ) ? $problem->errors : array() as $error ) {
			$data['errors'][] = array(
				'pointer' => isset( $error->pointer ) ? (string) $error->pointer : '',
				'detail'  => isset( $error->detail ) ? (string) $error->detail : '',
			);
		}
		if ( 401 === $status || 403 === $status ) {
			return new WP_Error( 'factcard_key', __( 'The fact-card service did not take the key of this site: an administrator has to correct it.', 'factcard' ), array_merge( $data, array( 'status' => 502 ) ) );
		}
		if ( 429 === $status || 503 === $status ) {
			return new WP_Error( 'factcard_busy', __( 'The fact-card service is busy. Try again in a moment.', 'factcard' ), array_merge( $data, array( 'status' => 503 ) ) );
		}
		if ( $status >= 400 && $status < 500 && '' !== $detail ) {
			return new WP_Error( 'factcard_refused', $detail, $data );
		}
		/* translators: %d: HTTP status. */
		return new WP_Error( 'factcard_failed', sprintf( __( 'The fact-card service gave no usable answer (%d). An administrator should check its address.', 'factcard' ), $status ), array_merge( $data, array( 'status' => 502 ) ) );
	}
}
