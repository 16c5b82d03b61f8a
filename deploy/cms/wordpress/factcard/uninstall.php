<?php
/**
 * Removes all that the plugin has stored: its settings and its key.
 *
 * @package Factcard
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$factcard_sites = is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( null );
foreach ( $factcard_sites as $factcard_site ) {
	if ( null !== $factcard_site ) {
		switch_to_blog( $factcard_site );
	}
	delete_option( 'factcard_settings' );
	delete_option( 'factcard_api_key' );
	if ( null !== $factcard_site ) {
		restore_current_blog();
	}
}
