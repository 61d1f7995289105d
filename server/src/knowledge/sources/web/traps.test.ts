import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endsWithDate, isFarAhead, narrows, repeatsItself } from './traps.ts';

const at = (path: string) => `https://a.example${path}`;

test('knows addresses that go in a circle', () => {
  for (const path of [
    '/a/b/a/b/a/b',
    '/tags/a+a+b',
    '/tags/red,RED',
    '/x?tag=a&tag=b&tag=a',
    '/in?next=/in?next=/in',
  ])
    assert.equal(repeatsItself(at(path)), true, path);
  for (const path of [
    '/en/shop/en/1',
    '/step-by-step',
    '/c++',
    '/how+to+clean',
    '/x?tag=a&tag=b',
    '/in?next=/prices',
  ])
    assert.equal(repeatsItself(at(path)), false, path);
});

test('knows pages that show less of the page that leads to them', () => {
  for (const [from, to] of [
    ['/tags/a+b', '/tags/a+b+c'],
    ['/tags/a,b', '/tags/c,b,a'],
    ['/shop?color=red&size=l', '/shop?color=red&size=l&brand=x'],
    ['/shop', '/shop?sort=price'],
    ['/shop?color=red', '/shop?color=red&order=desc&sort=price'],
  ] as const)
    assert.equal(narrows(at(from), at(to)), true, to);
  for (const [from, to] of [
    ['/tags/a', '/tags/a+b'],
    ['/boiler', '/boiler+service'],
    ['/shop', '/shop?color=red'],
    ['/shop?color=red&size=l', '/shop?color=red&page=2&size=l'],
    ['/shop?color=red&size=l', '/shop?color=blue&size=l'],
    ['/index.php?id=5', '/index.php?id=5&lang=en'],
    ['/a+b', '/other/a+b+c'],
    ['/shop?sort=price', '/shop'],
    ['/index.php?L=1&id=12', '/index.php?L=1&id=12&tx_news=5'],
    ['/?lang=de&page_id=7', '/?lang=de&page_id=7&sub=team'],
    ['/index.php?option=com_content&view=article', '/index.php?id=12&option=com_content&view=article'],
    ['/shop?cat=3&lang=de', '/shop?cat=3&color=red&lang=de'],
    ['/?menu=services&page=2', '/?menu=services&page=2&sub=heating'],
    ['/index.php?a=x&b=y', '/index.php?a=x&b=y&lang=de'],
  ] as const)
    assert.equal(narrows(at(from), at(to)), false, to);
});

test('knows months that are far ahead, and addresses that end with a date', () => {
  const now = Date.UTC(2026, 10, 28);
  for (const path of ['/events/2028/01', '/cal?month=2031-12', '/cal?year=2040', '/cal/2029-05-01'])
    assert.equal(isFarAhead(at(path), now), true, path);
  for (const path of [
    '/events/2027/12',
    '/agenda-2030',
    '/vision/2030',
    '/cal?month=2026-12',
    '/item/2031',
    '/products/2040-5',
  ])
    assert.equal(isFarAhead(at(path), now), false, path);
  assert.equal(endsWithDate(at('/cal/2026/05/')), true);
  assert.equal(endsWithDate(at('/2026/05/our-new-van')), false);
});
