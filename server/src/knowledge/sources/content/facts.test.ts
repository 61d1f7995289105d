import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../import/html/read-html.ts';
import { offeredBy } from './facts.ts';

/** What pages of one site offer, the nearest to its start first. */
function offered(...bodies: string[]) {
  const pages = bodies.map((body, at) => ({ url: `https://shop.example/${at}`, ...readHtml(body) }));
  return offeredBy(pages);
}
const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('a site without data for machines offers what people call and write by', () => {
  const said = offered(
    '<p>We throw pots.</p>',
    `<footer><a href="tel:+441174960123">0117 496 0123</a> <a href="mailto:hello@shop.example?subject=Hi">Write</a>
     <address>4 Lantern Lane,<br>Bristol<br>BS1 9XX <a href="/map">Map</a></address></footer>`,
    '<a href="tel:999999999">another</a>',
  );
  const facts = {
    phone: '0117 496 0123',
    email: 'hello@shop.example',
    address: '4 Lantern Lane, Bristol, BS1 9XX',
  };
  assert.deepEqual(said, { url: 'https://shop.example/1', facts, office_hours: [] });
});

test('data for machines comes first, links fill what it leaves open', () => {
  const shop = { '@type': 'Store', telephone: '+49 30 123', openingHours: ['Mo-Fr 09:00-17:00'] };
  const said = offered('<a href="tel:0301111111">Call</a><a href="mailto:a@b.example">Mail</a>', data(shop));
  assert.equal(said?.facts.phone, '+49 30 123');
  assert.equal(said?.facts.email, 'a@b.example');
  assert.equal(said?.office_hours.length, 5);
});

const none: [string, string][] = [
  ['the author of an article', '<article><address>By Ann, 12 May</address></article>'],
  ['an address without a number', '<address>Ann Smith</address>'],
  ['a link that dials nothing', '<a href="tel:">call</a>'],
  ['a link that writes to nobody', '<a href="mailto:?subject=Look">Share</a>'],
  ['what is no address', '<a href="mailto:%E0%A4%A">x</a><a href="mailto:nobody">x</a>'],
];
for (const [what, body] of none) {
  test(`${what} is not offered`, () => assert.equal(offered(`<p>Words.</p>${body}`), null));
}

const addresses: [object, string][] = [
  [
    { streetAddress: 'Hauptstr. 1', postalCode: '10115', addressLocality: 'Berlin' },
    'Hauptstr. 1, 10115 Berlin',
  ],
  [
    { streetAddress: '4 Mill Lane', postalCode: 'BS1 9XX', addressLocality: 'Bristol' },
    '4 Mill Lane, Bristol, BS1 9XX',
  ],
  [
    { streetAddress: '1 Elm St', postalCode: '02110', addressLocality: 'Boston', addressRegion: 'MA' },
    '1 Elm St, Boston, MA 02110',
  ],
];
for (const [address, written] of addresses) {
  test(`an address is written as its country writes it: ${written}`, () =>
    assert.equal(offered(data({ '@type': 'Store', address }))?.facts.address, written));
}
