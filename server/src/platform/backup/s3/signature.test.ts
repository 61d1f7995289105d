import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StartError } from '../../../kernel/errors.ts';
import { expectedSignature, readCredential } from '../../../testing/s3-signature.ts';
import { readS3Address } from './address.ts';
import { signed } from './call.ts';
import { objectUrl, type S3Store } from './store.ts';

// The key, the moment and the signatures of the examples in Amazon's description of Signature Version 4 for S3.
const store: S3Store = {
  endpoint: undefined,
  region: 'us-east-1',
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  token: undefined,
  pause: async () => {},
};
const moment = '20130524T000000Z';
const host = 'examplebucket.s3.amazonaws.com';
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const examples = [
  ['/?lifecycle', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['/?max-keys=2&prefix=J', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
] as const;

for (const [path, signature] of examples) {
  test(`a request is signed as in Amazon's example of ${path}`, async () => {
    const headers = await signed(store, `https://${host}${path}`, { method: 'GET' }, moment);
    assert.equal(readCredential(headers.authorization ?? '')?.signature, signature);
  });

  test(`the store of the tests expects Amazon's own signature of ${path}`, () => {
    const headers = { host, 'x-amz-content-sha256': nothing, 'x-amz-date': moment };
    const credential = readCredential(
      `AWS4-HMAC-SHA256 Credential=${store.keyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature=${signature}`,
    );
    assert.ok(credential);
    const received = { method: 'GET', url: path, headers, sha256: nothing };
    assert.equal(expectedSignature(received, credential, store.secret), signature);
    assert.notEqual(expectedSignature(received, credential, `${store.secret}x`), signature);
  });
}

test("the store of the tests expects Amazon's own signature of a PUT with a sign in its name", () => {
  const sha256 = '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072';
  const headers = {
    date: 'Fri, 24 May 2013 00:00:00 GMT',
    host,
    'x-amz-content-sha256': sha256,
    'x-amz-date': moment,
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
  };
  const signature = '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd';
  const credential = readCredential(
    `AWS4-HMAC-SHA256 Credential=${store.keyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${Object.keys(headers).join(';')},Signature=${signature}`,
  );
  assert.ok(credential);
  const received = { method: 'PUT', url: '/test%24file.text', headers, sha256 };
  assert.equal(expectedSignature(received, credential, store.secret), signature);
});

test('an object is asked for at the address of its store', () => {
  const address = readS3Address("s3://my-backups/a b/x+y'ü.tar.gz");
  const path = 'a%20b/x%2By%27%C3%BC.tar.gz';
  assert.equal(objectUrl(store, address), `https://my-backups.s3.us-east-1.amazonaws.com/${path}`);
  assert.equal(
    objectUrl({ ...store, endpoint: 'https://minio.example.com:9000/s3' }, address, 'uploads='),
    `https://minio.example.com:9000/s3/my-backups/${path}?uploads=`,
  );
  assert.equal(
    objectUrl(store, { bucket: 'with.dot', key: 'x' }),
    'https://s3.us-east-1.amazonaws.com/with.dot/x',
  );
});

test('an address that names no object is refused', () => {
  const wrong = [
    's3://',
    's3://bucket',
    's3://bucket/',
    's3://no bucket/x',
    's3://bucket//x',
    's3://bucket/../x',
    's3://bu..cket/x',
  ];
  for (const target of [...wrong, 's3://bucket/a\nb', `s3://bucket/${'x'.repeat(1025)}`]) {
    assert.throws(() => readS3Address(target), StartError, target);
  }
});
