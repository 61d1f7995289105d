<?php
// On your server: vouch for who is signed in. Give the result to the page, which calls askbob.identify(token).
function encode(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

function identityToken(array $user, string $secret): string
{
    $claims = ['sub' => $user['id'], 'name' => $user['name'], 'email' => $user['email'], 'exp' => time() + 3600];
    $signed = encode(json_encode(['alg' => 'HS256', 'typ' => 'JWT'])) . '.' . encode(json_encode($claims));
    return $signed . '.' . encode(hash_hmac('sha256', $signed, $secret, true));
}

$user = ['id' => 'c-42', 'name' => 'Ada Müller', 'email' => 'ada@example.com'];
echo identityToken($user, getenv('ASKBOB_IDENTITY_SECRET')), "\n";
