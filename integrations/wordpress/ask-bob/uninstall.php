<?php
/**
 * Takes everything away that the plugin has stored.
 *
 * @package AskBob
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'ask_bob' );
