import assert from 'node:assert/strict';
import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { test } from 'node:test';
import { pushContact } from './contact.ts';
import { encryptPush } from './encrypt-push.ts';
import { createVapid } from './vapid.ts';

test('encrypts the example of RFC 8291 to the octet', () => {
  const sealed = encryptPush(
    'When I grow up, I want to be a watermelon',
    {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
    {
      privateKey: Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'),
      salt: Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url'),
    },
  );
  assert.equal(
    sealed.toString('base64url'),
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

test('a browser whose key is no point of the curve is written nothing', () => {
  const auth = randomBytes(16).toString('base64url');
  assert.throws(() => encryptPush('x', { p256dh: randomBytes(65).toString('base64url'), auth }));
});

test('an installation signs as itself: the same key at every start, another one with another secret', () => {
  const secret = randomBytes(32);
  const vapid = createVapid(secret, 'mailto:bob@example.com');
  assert.equal(createVapid(secret, 'mailto:bob@example.com').publicKey, vapid.publicKey);
  assert.notEqual(createVapid(randomBytes(32), '').publicKey, vapid.publicKey);
  const now = Date.UTC(2026, 0, 1);
  const header = vapid.authorization('https://push.example:8443/send/abc?x=1', now);
  const [, head = '', claims = '', signature = '', k] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
  assert.equal(k, vapid.publicKey);
  const point = Buffer.from(vapid.publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${head}.${claims}`);
  assert.ok(
    verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')),
  );
  assert.deepEqual(JSON.parse(Buffer.from(claims, 'base64url').toString()), {
    aud: 'https://push.example:8443',
    exp: now / 1000 + 12 * 3600,
    sub: 'mailto:bob@example.com',
  });
});

test('a push service may write to the sender of mails, else to the site, else to the admin', () => {
  assert.equal(pushContact({ MAIL_FROM: 'Bob <bob@shop.example>' }), 'mailto:bob@shop.example');
  assert.equal(pushContact({ PUBLIC_URL: 'https://shop.example' }), 'https://shop.example');
  assert.equal(
    pushContact({ PUBLIC_URL: 'http://localhost:3000', ADMIN_EMAIL: 'a@b.example' }),
    'mailto:a@b.example',
  );
});
