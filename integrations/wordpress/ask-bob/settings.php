<?php
/**
 * Settings → Ask Bob, and the text suggested for the privacy policy.
 *
 * @package AskBob
 */

defined( 'ABSPATH' ) || exit;

const ASK_BOB_PAGE = 'ask-bob';

/** Registers what can be set; WordPress checks the nonce and the right to manage options before it is cleaned and stored. */
function ask_bob_register() {
	register_setting(
		ASK_BOB_PAGE,
		ASK_BOB_OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => 'ask_bob_clean',
			'default'           => array(),
		)
	);
	wp_add_privacy_policy_content( 'Ask Bob', wp_kses_post( wpautop( ask_bob_privacy_text() ) ) );
}
add_action( 'admin_init', 'ask_bob_register' );

/**
 * What of a form may be stored; says what was wrong, and how the server answered.
 *
 * @param mixed $given The form.
 */
function ask_bob_clean( $given ) {
	$given    = is_array( $given ) ? $given : array();
	$text     = static function ( $name ) use ( $given ) {
		return isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? $given[ $name ] : '';
	};
	$position = $text( 'position' );
	$clean    = array(
		'server'   => ask_bob_clean_server( $text( 'server' ) ),
		'key'      => sanitize_text_field( $text( 'key' ) ),
		'position' => in_array( $position, array( 'bottom-left', 'bottom-right' ), true ) ? $position : '',
		'exclude'  => sanitize_textarea_field( $text( 'exclude' ) ),
	);
	if ( '' === $clean['server'] && '' !== trim( $text( 'server' ) ) ) {
		add_settings_error( ASK_BOB_OPTION, 'server', __( 'The address of the server should look like https://bob.example.com.', 'ask-bob' ) );
		return $clean;
	}
	if ( '' !== $clean['server'] && '' !== $clean['key'] ) {
		list( $kind, $message ) = ask_bob_check( $clean['server'], $clean['key'] );
		add_settings_error( ASK_BOB_OPTION, 'check', $message, $kind );
	}
	return $clean;
}

/**
 * The address of a server without what follows it, or nothing where it is none.
 *
 * @param string $given What was typed.
 */
function ask_bob_clean_server( $given ) {
	$given = trim( $given );
	if ( '' !== $given && false === strpos( $given, '://' ) ) {
		$given = 'https://' . $given;
	}
	$parts = wp_parse_url( esc_url_raw( $given, array( 'http', 'https' ) ) );
	if ( empty( $parts['scheme'] ) || empty( $parts['host'] ) || isset( $parts['user'] ) ) {
		return '';
	}
	$path = isset( $parts['path'] ) ? rtrim( preg_replace( '#/(portal|widget|docs)(/.*)?$#', '', $parts['path'] ), '/' ) : '';
	return $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' ) . $path;
}

/** The origin of this site's pages, as a browser names it. */
function ask_bob_origin() {
	$parts = wp_parse_url( home_url() );
	return $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/**
 * Asks the server whether the key is good on this site.
 *
 * @param string $server Its address.
 * @param string $key    The publishable key.
 * @return array{0: string, 1: string} Whether it is (`success` or `error`), and what to say.
 */
function ask_bob_check( $server, $key ) {
	$origin   = ask_bob_origin();
	$response = wp_remote_get(
		$server . '/api/widget/config',
		array(
			'timeout'     => 8,
			'redirection' => 0,
			'headers'     => array(
				'X-Widget-Key' => $key,
				'Origin'       => $origin,
			),
		)
	);
	if ( is_wp_error( $response ) ) {
		/* translators: 1: address of the server, 2: reason */
		return array( 'error', sprintf( __( 'Saved, but %1$s does not answer: %2$s', 'ask-bob' ), $server, $response->get_error_message() ) );
	}
	$reply = json_decode( wp_remote_retrieve_body( $response ), true );
	$reply = is_array( $reply ) ? $reply : array();
	switch ( wp_remote_retrieve_response_code( $response ) ) {
		case 200:
			$name = isset( $reply['business']['name'] ) ? (string) $reply['business']['name'] : '';
			/* translators: %s: name of the business */
			return array( 'success', sprintf( __( 'Connected to %s. The chat is on your pages now.', 'ask-bob' ), $name ) );
		case 401:
			return array( 'error', __( 'Saved, but the server does not know this key. Copy it again from the Customer Portal under Widget.', 'ask-bob' ) );
		case 403:
			/* translators: %s: address of this site */
			return array( 'error', sprintf( __( 'Saved, but the key is not for this site. Add %s to its sites in the Customer Portal under Widget.', 'ask-bob' ), $origin ) );
		default:
			/* translators: %s: address of the server */
			return array( 'error', sprintf( __( 'Saved, but what answers at %s is no Ask Bob server.', 'ask-bob' ), $server ) );
	}
}

/** Puts the page into the menu of settings. */
function ask_bob_menu() {
	add_options_page( 'Ask Bob', 'Ask Bob', 'manage_options', ASK_BOB_PAGE, 'ask_bob_page' );
}
add_action( 'admin_menu', 'ask_bob_menu' );

/**
 * A link to the settings beside the plugin's name.
 *
 * @param string[] $links The others.
 */
function ask_bob_links( $links ) {
	$address = admin_url( 'options-general.php?page=' . ASK_BOB_PAGE );
	array_unshift( $links, '<a href="' . esc_url( $address ) . '">' . esc_html__( 'Settings', 'ask-bob' ) . '</a>' );
	return $links;
}
add_filter( 'plugin_action_links_ask-bob/ask-bob.php', 'ask_bob_links' );

/** Draws the page. */
function ask_bob_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = ask_bob_settings();
	$name     = static function ( $field ) {
		echo esc_attr( ASK_BOB_OPTION . '[' . $field . ']' );
	};
	?>
	<div class="wrap">
		<h1>Ask Bob</h1>
		<p><?php esc_html_e( 'Both values stand in the Customer Portal of your Ask Bob server, under Widget. Saving checks them.', 'ask-bob' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( ASK_BOB_PAGE ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="ask-bob-server"><?php esc_html_e( 'Address of your server', 'ask-bob' ); ?></label></th>
					<td><input id="ask-bob-server" name="<?php $name( 'server' ); ?>" type="text" inputmode="url" class="regular-text code" placeholder="https://bob.example.com" value="<?php echo esc_attr( $settings['server'] ); ?>"></td>
				</tr>
				<tr>
					<th scope="row"><label for="ask-bob-key"><?php esc_html_e( 'Widget key', 'ask-bob' ); ?></label></th>
					<td>
						<input id="ask-bob-key" name="<?php $name( 'key' ); ?>" type="text" class="regular-text code" placeholder="pk_live_…" autocomplete="off" value="<?php echo esc_attr( $settings['key'] ); ?>">
						<p class="description">
							<?php
							/* translators: %s: address of this site */
							printf( esc_html__( 'It is public, and works only on the sites that its list names. Yours is %s.', 'ask-bob' ), '<code>' . esc_html( ask_bob_origin() ) . '</code>' );
							?>
						</p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="ask-bob-position"><?php esc_html_e( 'Corner', 'ask-bob' ); ?></label></th>
					<td>
						<select id="ask-bob-position" name="<?php $name( 'position' ); ?>">
							<option value=""><?php esc_html_e( 'As set in the Customer Portal', 'ask-bob' ); ?></option>
							<option value="bottom-right" <?php selected( $settings['position'], 'bottom-right' ); ?>><?php esc_html_e( 'Right', 'ask-bob' ); ?></option>
							<option value="bottom-left" <?php selected( $settings['position'], 'bottom-left' ); ?>><?php esc_html_e( 'Left', 'ask-bob' ); ?></option>
						</select>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="ask-bob-exclude"><?php esc_html_e( 'Not on these pages', 'ask-bob' ); ?></label></th>
					<td>
						<textarea id="ask-bob-exclude" name="<?php $name( 'exclude' ); ?>" rows="4" class="large-text code" placeholder="/checkout&#10;/members/*"><?php echo esc_textarea( $settings['exclude'] ); ?></textarea>
						<p class="description"><?php esc_html_e( 'One path a line; * stands for anything.', 'ask-bob' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button( __( 'Save and check', 'ask-bob' ) ); ?>
		</form>
		<p>
			<?php
			/* translators: %s: link to the privacy policy guide */
			printf( esc_html__( 'A text for your privacy policy stands in the %s.', 'ask-bob' ), '<a href="' . esc_url( admin_url( 'options-privacy.php?tab=policyguide' ) ) . '">' . esc_html__( 'policy guide', 'ask-bob' ) . '</a>' );
			?>
		</p>
	</div>
	<?php
}

/** What the owner may say about the chat; to be read and fitted before it is used. */
function ask_bob_privacy_text() {
	$server = ask_bob_settings()['server'];
	$host   = $server ? (string) wp_parse_url( $server, PHP_URL_HOST ) : __( '(address of your Ask Bob server)', 'ask-bob' );
	$lines  = array(
		/* translators: %s: host of the server */
		sprintf( __( 'On this site you can write to us in a chat. It is served from %s. When a page is opened, your browser loads the chat’s button from there, and that server learns your IP address, as any server does that is asked for a file.', 'ask-bob' ), $host ),
		__( 'If you write, your messages, the files you send, the language of the page and what you tell us about yourself are stored there, and read by our staff where a person is needed. Answers come from texts that we approved.', 'ask-bob' ),
		__( 'The chat sets no cookie and follows nobody over pages. To find your conversation again, your browser keeps it in its local storage on this site; clearing the site’s data removes it.', 'ask-bob' ),
		__( 'Conversations are erased after the time that we set (30 days unless changed). You may ask us to give you or to erase yours at any time.', 'ask-bob' ),
	);
	return implode( "\n\n", $lines );
}
