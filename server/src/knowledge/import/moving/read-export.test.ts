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
