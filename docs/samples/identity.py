# On your server: vouch for who is signed in. Give the result to the page, which calls askbob.identify(token).
import base64, hashlib, hmac, json, os, time


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def identity_token(user, secret=None):
    secret = secret or os.environ["ASKBOB_IDENTITY_SECRET"]
    claims = {"sub": user["id"], "name": user["name"], "email": user["email"], "exp": int(time.time()) + 3600}
    head = encode(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    signed = head + "." + encode(json.dumps(claims).encode())
    return signed + "." + encode(hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest())


print(identity_token({"id": "c-42", "name": "Ada Müller", "email": "ada@example.com"}))
