import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toItems } from '../items/to-items.ts';
import { readHtml } from './read-html.ts';

const read = (html: string) => {
  const page = readHtml(html, { url: 'https://shop.example/help/faq.html' });
  const { items, left_out } = toItems(page.blocks, { title: page.title });
  return { page, items, left_out, said: JSON.stringify(items) };
};

test('what an accordion opens by script is its answer, and what is hidden leaves its question without one', () => {
  const panel = (title: string, more: string, answer: string) =>
    `<div><h3>${title}</h3><div style="display: none" ${more}><p>${answer}</p></div></div>`;
  const { items, left_out } = read(
    `<main>${panel('Do you deliver?', 'role="tabpanel"', 'Within 30 km.')}${panel('Can I return it?', 'class="faq__answer"', 'Within 14 days.')}${panel('Is it free?', 'class="elementor-tab-content"', 'Yes, always.')}${panel('Who knows?', 'class="x"', 'Some secret words that staff alone may read.')}<p>Our café opens at 9 am.</p></main>
    <aside class="widget-area"><h2>Recent posts</h2><ul><li><a href="/a">Ten roses</a></li></ul></aside>`,
  );
  const asked = items.flatMap((item) => ('question' in item ? [[item.question, item.answer]] : []));
  assert.deepEqual(asked, [
    ['Do you deliver?', 'Within 30 km.'],
    ['Can I return it?', 'Within 14 days.'],
    ['Is it free?', 'Yes, always.'],
  ]);
  const said = JSON.stringify(items.map(({ source: _source, ...item }) => item));
  assert.doesNotMatch(said, /secret|Who knows|roses/);
  assert.match(said, /café opens/);
  assert.match(JSON.stringify(left_out), /Who knows.*|secret/);
});

test('menus, cookie notices, footers, share rows, forms and hidden words never become knowledge, and are named', () => {
  const { said, left_out } = read(`<html><body><nav><a href=/>Start words</a></nav>
    <div class="cookie-layer">We use cookies for menu words. <button>Accept</button></div>
    <main><h1>Repairs</h1><p>A battery costs £9.</p><p hidden>hidden words</p><p style="DISPLAY: none">styled words</p>
    <div aria-hidden="true">aria words</div><template>template words</template><!-- comment words --><script>script words</script>
    <style>style words</style><img src=a.png alt="picture words"><form><label>form words</label><input></form>
    <ul class="share-links"><li><a href="https://facebook.com/sharer">share words</a></ul></main><footer>footer words</footer></body></html>`);
  assert.doesNotMatch(
    said,
    /(?:Start|menu|hidden|styled|aria|template|comment|script|style|picture|form|share|footer) words/,
  );
  assert.match(said, /A battery costs £9\./);
  assert.deepEqual(left_out.map(({ reason }) => reason).sort(), [
    'cookies',
    'footer',
    'form',
    'hidden',
    'hidden',
    'hidden',
    'menu',
    'share',
  ]);
});

test('a bakery may sell cookies and a restaurant have a menu', () => {
  const { said } = read(
    '<div class="menu"><h2>Lunch</h2><p>Soup 6 €</p></div><section id="cookies"><h2>Cookies</h2><p>Our cookies cost 2 €.</p></section>',
  );
  assert.match(said, /Soup 6 €/);
  assert.match(said, /Our cookies cost 2 €/);
});

test('links keep where they lead, breaks and items keep words apart, tables keep their heads without closing tags', () => {
  const { items } =
    read(`<h1>Rooms</h1><p>Write<br>or <a href="../book">book online</a>.<ul><li>bed<li>desk<ul><li>lamp</ul></ul>
    <table><tr><th>Room<th>Low<th>High<tr><td>Single<td>49 €<td>64 €<tr><td>Double<td colspan=2>72 €</table>`);
  assert.deepEqual(
    items.map((item) => 'text' in item && item.text),
    [
      '# Rooms\n\nWrite\nor [book online](https://shop.example/book).\n\n- bed\n- desk\n  - lamp\n\n| Room | Low | High |\n| --- | --- | --- |\n| Single | 49 € | 64 € |\n| Double | 72 € | 72 € |',
    ],
  );
});

test('a head of two lines says in each column what both say', () => {
  const { items } =
    read(`<h1>Hair</h1><table><tr><th rowspan=2>What<th colspan=2>Price<tr><th>short<th>long<tr><td>Cut<td>38 €<td>52 €
    <tr><td>Colour<td colspan=2>65 €</table>`);
  assert.deepEqual(
    items.map((item) => 'text' in item && item.text),
    [
      '# Hair\n\n| What | Price short | Price long |\n| --- | --- | --- |\n| Cut | 38 € | 52 € |\n| Colour | 65 € | 65 € |',
    ],
  );
});

test('questions are read from headings, bold lines, details, definition lists, tables and structured data, each once', () => {
  const { items } =
    read(`<h1>FAQ</h1><ul><li><a href="#a">Is it free?</a><li><a href="#b">How to pay?</a></ul>
    <h2 id=a>Is it free?</h2><p>No.</p><p><strong>How to pay?</strong><br>By card.</p>
    <details><summary>Can I cancel?</summary><p>Yes.</p></details><dl><dt>Where to park?<dd>In the yard.</dl>
    <h3><button aria-expanded="false" aria-controls="p">Do you deliver?</button></h3><div id="p" hidden>On Fridays.</div>
    <table><tr><td>Who teaches?<td>Ana.<tr><td>For whom?<td>For all.</table>
    <script type="application/ld+json">{"@graph":[{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Is it free?","acceptedAnswer":{"text":"No."}},
    {"@type":"Question","name":"Since when?","acceptedAnswer":{"text":"<p>Since <b>1990</b>.</p>"}}]}]}</script>`);
  assert.deepEqual(
    items.map((item) => 'question' in item && `${item.question} ${item.answer}`),
    [
      'Is it free? No.',
      'How to pay? By card.',
      'Can I cancel? Yes.',
      'Where to park? In the yard.',
      'Do you deliver? On Fridays.',
      'Who teaches? Ana.',
      'For whom? For all.',
      'Since when? Since **1990**.',
    ],
  );
});

test('what a crawler wants to know is told', () => {
  const { page } =
    read(`<html lang="de-AT"><head><title> A &amp; B </title><link rel="canonical" href="/faq"><meta name="robots" content="NoIndex,follow">
    </head><body><a href="prices#top">Prices</a><a href="#here">Here</a><a href="mailto:a@shop.example">Mail</a><a rel="nofollow" href="/admin">Admin</a></body></html>`);
  assert.deepEqual(
    { ...page, blocks: [], jsonLd: [] },
    {
      title: 'A & B',
      lang: 'de-AT',
      canonical: 'https://shop.example/faq',
      leadsTo: null,
      noindex: true,
      nofollow: false,
      blocks: [],
      links: ['https://shop.example/help/prices'],
      jsonLd: [],
      contact: { phone: '', email: 'a@shop.example', address: '' },
      needsScript: false,
    },
  );
  assert.equal(
    readHtml('<body><div id="root"></div><script src="/app.js"></script></body>').needsScript,
    true,
  );
});

test('a page leads on by maps, frames and a refresh too', () => {
  const html = `<meta http-equiv="Refresh" content="0; URL='/de/'"><frameset><frame src="/menu.html"></frameset>
    <map><area href="/map"></map><iframe src="/inside"></iframe><a rel="nofollow" href="/no">x</a>`;
  const { links, leadsTo } = readHtml(html, { url: 'https://shop.example/' });
  assert.equal(leadsTo, 'https://shop.example/de/');
  assert.equal(readHtml(html.replace('0;', '300;'), { url: 'https://shop.example/' }).leadsTo, null);
  assert.deepEqual(
    links.map((link) => link.replace('https://shop.example', '')),
    ['/de/', '/menu.html', '/map', '/inside'],
  );
});

test('a question in structured data may be written as HTML', () => {
  const faq = {
    '@type': 'FAQPage',
    mainEntity: [
      {
        '@type': 'Question',
        name: 'Livrez-vous&nbsp;<b>le lundi</b> &amp; le mardi ?',
        acceptedAnswer: { text: '<p>Oui.</p>' },
      },
    ],
  };
  const { items } = read(`<script type="application/ld+json">${JSON.stringify(faq)}</script><p>Words.</p>`);
  const questions = items.flatMap((item) => ('question' in item ? item.question.replace(/\s/g, ' ') : []));
  assert.deepEqual(questions, ['Livrez-vous le lundi & le mardi ?']);
});
