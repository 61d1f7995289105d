import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readSitemap } from './sitemap.ts';

const urlset =
  '<?xml version="1.0"?><urlset xmlns="x"><url><loc> https://a.example/?a=1&amp;b=2 </loc><image:image><image:loc>https://a.example/i.png</image:loc></image:image></url><url><loc><![CDATA[https://a.example/b]]></loc></url></urlset>';

test('reads pages, packed or not, with entities and CDATA, and no pictures', async () => {
  const pages = ['https://a.example/?a=1&b=2', 'https://a.example/b'];
  assert.deepEqual(await readSitemap(Buffer.from(urlset)), { pages, sitemaps: [] });
  assert.deepEqual((await readSitemap(gzipSync(urlset))).pages, pages);
});

test('reads an index, and plain text', async () => {
  const index =
    '<sitemapindex xmlns="x"><sitemap><loc>https://a.example/1.xml.gz</loc></sitemap></sitemapindex>';
  assert.deepEqual(await readSitemap(Buffer.from(index)), {
    pages: [],
    sitemaps: ['https://a.example/1.xml.gz'],
  });
  assert.deepEqual((await readSitemap(Buffer.from('https://a.example/1\r\nnot one\n'))).pages, [
    'https://a.example/1',
  ]);
});

test('a small file that grows without end is refused', async () => {
  await assert.rejects(readSitemap(gzipSync(Buffer.alloc(60_000_000, 'a'))));
});
