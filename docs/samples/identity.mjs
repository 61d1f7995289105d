// On your server: vouch for who is signed in. Give the result to the page, which calls askbob.identify(token).
import { createHmac } from 'node:crypto';

const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

export function identityToken(user, secret = process.env.ASKBOB_IDENTITY_SECRET) {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { sub: user.id, name: user.name, email: user.email, exp };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

console.log(identityToken({ id: 'c-42', name: 'Ada Müller', email: 'ada@example.com' }));
