# On your server: vouch for who is signed in. Give the result to the page, which calls askbob.identify(token).
require 'base64'
require 'json'
require 'openssl'

def encode(data)
  Base64.urlsafe_encode64(data, padding: false)
end

def identity_token(user, secret = ENV.fetch('ASKBOB_IDENTITY_SECRET'))
  claims = { sub: user[:id], name: user[:name], email: user[:email], exp: Time.now.to_i + 3600 }
  signed = "#{encode({ alg: 'HS256', typ: 'JWT' }.to_json)}.#{encode(claims.to_json)}"
  "#{signed}.#{encode(OpenSSL::HMAC.digest('SHA256', secret, signed))}"
end

puts identity_token({ id: 'c-42', name: 'Ada Müller', email: 'ada@example.com' })
