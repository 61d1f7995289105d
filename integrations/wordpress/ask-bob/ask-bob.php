<?php
/**
 * Plugin Name:       Ask Bob
 * Description:       Puts the chat of your own Ask Bob server on this site. Bob answers only from what you approved, shows his sources, and hands over to people.
 * Version:           0.1.0
 * Requires at least: 5.8
 * Requires PHP:      7.4
 * Author:            Ask Bob
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       ask-bob
 *
 * @package AskBob
 */

defined( 'ABSPATH' ) || exit;

const ASK_BOB_OPTION = 'ask_bob';

/**
 * What is set, with what holds where nothing is.
 *
 * @return array{server: string, key: string, position: string, exclude: string}
 */
function ask_bob_settings() {
	$defaults = array(
		'server'   => '',
		'key'      => '',
		'position' => '',
		'exclude'  => '',
	);
	return array_merge( $defaults, array_intersect_key( (array) get_option( ASK_BOB_OPTION, array() ), $defaults ) );
}

/**
 * Whether a line of the list of excluded pages is about a path; `*` stands for anything.
 *
 * @param string $path  The path of the page, such as `/shop/cart/`.
 * @param string $lines Paths, one a line.
 */
function ask_bob_is_excluded( $path, $lines ) {
	$path = '/' . trim( $path, '/' );
	foreach ( preg_split( '/\R/', $lines ) as $line ) {
		$line = trim( $line );
		if ( '' === $line ) {
			continue;
		}
		$pattern = str_replace( '\*', '.*', preg_quote( '/' . trim( $line, '/' ), '#' ) );
		if ( preg_match( '#^' . $pattern . '$#u', $path ) ) {
			return true;
		}
	}
	return false;
}

/** The script of the widget on the pages that are to have it; nothing is loaded from elsewhere. */
function ask_bob_enqueue() {
	$settings = ask_bob_settings();
	if ( '' === $settings['server'] || '' === $settings['key'] ) {
		return;
	}
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- only compared, never shown or stored.
	$path = (string) wp_parse_url( isset( $_SERVER['REQUEST_URI'] ) ? wp_unslash( $_SERVER['REQUEST_URI'] ) : '/', PHP_URL_PATH );
	if ( ask_bob_is_excluded( rawurldecode( $path ), $settings['exclude'] ) ) {
		return;
	}
	// The key stands in the address, where no optimiser takes it away.
	$query = array( 'key' => rawurlencode( $settings['key'] ) );
	if ( '' !== $settings['position'] ) {
		$query['position'] = $settings['position'];
	}
	$address = add_query_arg( $query, $settings['server'] . '/widget/loader.js' );
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters -- the server says itself how long the file holds.
	wp_enqueue_script( 'ask-bob', $address, array(), null, true );
}
add_action( 'wp_enqueue_scripts', 'ask_bob_enqueue' );

/**
 * Lets the page go on while the script comes.
 *
 * @param string $tag    The element.
 * @param string $handle Which script it is.
 */
function ask_bob_async( $tag, $handle ) {
	return 'ask-bob' === $handle && false === strpos( $tag, ' async' ) ? str_replace( ' src=', ' async src=', $tag ) : $tag;
}
add_filter( 'script_loader_tag', 'ask_bob_async', 10, 2 );

if ( is_admin() ) {
	require __DIR__ . '/settings.php';
}
