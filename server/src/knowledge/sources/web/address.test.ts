import assert from 'node:assert/strict';
import { test } from 'node:test';
import { familyOf, pageAddress } from './address.ts';

const site = { origin: 'https://www.a.example' };
const from = (href: string) => pageAddress(href, 'https://www.a.example/shop/', site);

test('writes the same page always alike', () => {
  const same = [
    '/prices',
    '../prices#top',
    'http://a.example/prices',
    'https://WWW.a.example:443/prices?utm_source=x&gclid=1',
    '//www.a.example//prices;jsessionid=AB12',
    '/prices?PHPSESSID=4f',
  ];
  for (const href of same) assert.equal(from(href), 'https://www.a.example/prices', href);
  assert.equal(from('/x?b=2&a=1'), from('/x?a=1&b=2'));
  assert.notEqual(from('/courses'), from('/courses/'));
});

test('is none elsewhere, for pictures, and for what is no web address', () => {
  for (const href of [
    'https://b.example/',
    'https://shop.a.example/',
    'https://www.a.example:8443/',
    'mailto:a@a.example',
    'javascript:void(0)',
    'data:text/html,x',
    '/logo.PNG',
    '/feed.xml?x=1',
    'https://user:pass@www.a.example/',
    `/${'a'.repeat(1100)}`,
    'http://',
  ])
    assert.equal(from(href), null, href);
});

test('knows families of addresses that differ in numbers and months alone', () => {
  assert.equal(
    familyOf('https://a.example/cal/2026/05?week=3'),
    familyOf('https://a.example/cal/2027/11?week=4'),
  );
  assert.equal(familyOf('https://a.example/cal/january-2026'), familyOf('https://a.example/cal/Mai-2027'));
  assert.equal(
    familyOf('https://a.example/cal/2026/january/3'),
    familyOf('https://a.example/cal/2027/march/11'),
  );
  for (const [one, other] of [
    ['/opening/monday', '/opening/sunday'],
    ['/v2/team/may', '/v2/team/august'],
    ['/shop/12/march-for-peace', '/shop/12/may-for-peace'],
    ['/2026/news/monday', '/2026/news/sunday'],
  ])
    assert.notEqual(familyOf(`https://a.example${one}`), familyOf(`https://a.example${other}`), one);
});
