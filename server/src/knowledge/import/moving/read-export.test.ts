import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExport } from './read-export.ts';

const shown = (value: unknown, from: 'chatwoot' | 'intercom' | 'zendesk') => {
  const { items, skipped } = readExport(JSON.stringify(value), from);
  return {
    items: items.map((item) => [
      item.external_id,
      'question' in item ? item.question : item.title,
      'question' in item ? item.answer : item.text,
    ]),
    skipped: skipped.map(({ title }) => title),
  };
};

test('answers that are written over several lines may stand one below the other', () => {
  const pages = [1, 2].map((id) => ({
    articles: [{ id, title: `Page ${id}?`, body: `<p>Words ${id}: {}.</p>` }],
  }));
  const { items } = readExport(pages.map((page) => JSON.stringify(page, null, 2)).join('\n'), 'zendesk');
  assert.deepEqual(
    items.map(({ external_id }) => external_id),
    ['zendesk:article:1', 'zendesk:article:2'],
  );
});

test('Chatwoot: articles, canned replies and macros', () => {
  const article = {
    id: 7,
    title: 'How do I pay?',
    content: 'By **card**.\n\n## Abroad\n\nBy transfer.',
    status: 'published',
  };
  assert.deepEqual(
    shown(
      { payload: [article, { ...article, id: 8, title: 'Draft', content: 'x', status: 'draft' }], meta: {} },
      'chatwoot',
    ),
    {
      items: [['chatwoot:article:7', 'How do I pay?', 'By **card**.\n\n### Abroad\n\nBy transfer.']],
      skipped: ['Draft'],
    },
  );
  assert.deepEqual(
    shown(
      [
        { id: 1, short_code: 'opening_hours', content: 'From 8 to 5.' },
        { id: 2, short_code: 'hi', content: 'Hi {{contact.name}}' },
      ],
      'chatwoot',
    ),
    { items: [['chatwoot:reply:1', 'opening hours', 'From 8 to 5.']], skipped: ['hi'] },
  );
  const macro = {
    id: 3,
    name: 'Refund',
    actions: [
      { action_name: 'add_label', action_params: ['x'] },
      { action_name: 'send_message', action_params: ['Within 14 days.'] },
    ],
  };
  assert.deepEqual(shown({ payload: [macro] }, 'chatwoot').items, [
    ['chatwoot:macro:3', 'Refund', 'Within 14 days.'],
  ]);
});

test('Intercom: articles in their languages, and macros', () => {
  const article = {
    type: 'article',
    id: '5',
    title: 'Delivery',
    body: '<p>On <a href="https://a.example/f">Fridays</a>.</p><h2>Is it free?</h2><p>Yes.</p>',
    state: 'published',
    url: 'https://help.example/5',
    default_locale: 'en',
    translated_content: {
      type: 'x',
      en: { title: 'Delivery', body: '<p>x</p>' },
      de: { title: 'Lieferung', body: '<p>Freitags.</p>', state: 'published' },
    },
  };
  assert.deepEqual(shown({ type: 'list', data: [article], pages: {} }, 'intercom').items, [
    ['intercom:article:5', 'Delivery', '# Delivery\n\nOn [Fridays](https://a.example/f).'],
    ['intercom:article:5#2', 'Is it free?', 'Yes.'],
    ['intercom:article:5:de', 'Lieferung', '# Lieferung\n\nFreitags.'],
  ]);
  assert.deepEqual(
    shown(
      { type: 'list', data: [{ type: 'macro', id: 'm', name: 'Parking', body: '<p>Behind the house.</p>' }] },
      'intercom',
    ).items,
    [['intercom:macro:m', 'Parking', 'Behind the house.']],
  );
});

test('what only the team or some visitors may see stays behind, and so does what needs a name filled in', () => {
  const article = { title: 'Wages', body: '<p>Paid on the 1st.</p>', draft: false, locale: 'en-us' };
  const translations = [
    { locale: 'en-us', title: 'Wages', body: '<p>x</p>', draft: false },
    { locale: 'de', title: 'Parken', body: '<p>Hinter dem Haus.</p>', draft: false, hidden: false },
    { locale: 'fr', title: 'Caché', body: '<p>Non.</p>', draft: true },
  ];
  const open = {
    ...article,
    id: 2,
    title: 'Parking',
    body: '<p>Behind.</p>',
    user_segment_id: null,
    translations,
  };
  const answer = {
    data: {
      meta: { has_more: false, after_cursor: 'x' },
      links: { next: null },
      articles: [{ ...article, id: 1, user_segment_id: 360000000001 }, open],
    },
  };
  assert.deepEqual(shown(answer, 'zendesk'), {
    items: [
      ['zendesk:article:2', 'Parking', '# Parking\n\nBehind.'],
      ['zendesk:article:2:de', 'Parken', '# Parken\n\nHinter dem Haus.'],
    ],
    skipped: ['Wages', 'Caché'],
  });
  const said = (mode: unknown, value: unknown) => [
    { field: 'comment_value_html', value },
    { field: 'comment_mode_is_public', value: mode },
  ];
  const macros = [
    { id: 1, title: 'Note', active: true, actions: said('false', '<p>Ask Ana.</p>') },
    { id: 2, title: 'Public', active: true, actions: said('true', '<p>We <b>open</b> at 8.</p>') },
  ];
  assert.deepEqual(shown({ macros, count: 2 }, 'zendesk'), {
    items: [['zendesk:macro:2', 'Public', 'We **open** at 8.']],
    skipped: ['Note'],
  });
  const order = {
    type: 'macro',
    id: '1',
    name: 'Order',
    body: '<p>Hi <attribute key="user.name" default="there"/>, it is ready!</p>',
    body_text: 'Hi {{user.name|fallback:"there"}}, it is ready!',
  };
  const internal = { type: 'internal_article', id: '9', title: 'Safe', body: '<p>The code is 1234.</p>' };
  assert.throws(() => readExport(JSON.stringify({ users: [] }), 'intercom'), /docs/);
  assert.deepEqual(shown({ type: 'list', data: [order, internal], pages: { type: 'pages' } }, 'intercom'), {
    items: [],
    skipped: ['Order', 'Safe'],
  });
});

test('one record by itself, and records deeper within an answer, are read', () => {
  const article = {
    id: 4,
    title: 'Parking',
    content: 'Behind.',
    status: 'published',
    category: { id: null },
  };
  assert.equal(shown({ payload: article }, 'chatwoot').items.length, 1);
  const page = { id: '4', type: 'article', title: 'Parking', body: '<p>Behind.</p>', state: 'published' };
  const found = { type: 'list', data: { articles: [page], highlights: [] }, pages: null, total_count: 1 };
  assert.equal(shown(found, 'intercom').items.length, 1);
  const macro = {
    id: 5,
    title: 'Late',
    active: true,
    actions: [{ field: 'comment_value', value: 'Sorry.' }],
  };
  assert.equal(shown({ macro }, 'zendesk').items.length, 1);
});

test('Zendesk: articles and macros; what says the same twice is taken once', () => {
  const article = {
    id: 1,
    title: 'Returns',
    body: '<p>Within 14 days.</p>',
    html_url: 'https://z.example/1',
    draft: false,
  };
  assert.deepEqual(
    shown({ articles: [article, { ...article, id: 2, title: 'Again' }], next_page: null }, 'zendesk'),
    {
      items: [['zendesk:article:1', 'Returns', '# Returns\n\nWithin 14 days.']],
      skipped: ['Again'],
    },
  );
  const macro = {
    id: 3,
    title: 'Late',
    active: true,
    actions: [
      { field: 'status', value: 'solved' },
      { field: 'comment_value', value: ['channel:all', 'We are sorry.'] },
    ],
  };
  assert.deepEqual(shown({ macros: [macro] }, 'zendesk').items, [
    ['zendesk:macro:3', 'Late', 'We are sorry.'],
  ]);
  assert.throws(() => readExport('{"users":[{"id":1}]}', 'zendesk'), /docs\/moving-in\.md/);
  assert.throws(() => readExport('id;title', 'zendesk'), /not JSON/);
});
