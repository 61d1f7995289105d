import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toItems } from './items/to-items.ts';
import { readWords } from './read-words.ts';
import { readCsv } from './tables/read-csv.ts';

type Named = 'auto' | 'qa' | 'csv' | 'markdown' | 'html';
const extract = (text: string, format: Named = 'auto', name = '') => {
  const read = readWords(text, { format, name });
  return { ...read, ...toItems(read.blocks, { title: read.title || name.replace('.md', '') }) };
};
/** Questions with their answers, without where they stood. */
const pairs = (text: string, format?: 'csv') =>
  extract(text, format).items.map((item) =>
    'question' in item ? [item.question, ...item.variants, item.answer] : [item.title, item.text],
  );

test('marked questions and answers are read, with wordings that follow each other', () => {
  const { format, items, left_out } = extract(
    'Our FAQ\n\nQ: What does a service cost?\nQ: Service price\nA: It costs 95 euros.\n\nMeasurement is included.\n\n**Frage 2:** Kommt ihr sonntags?\nAntwort: Nein.\n\nQ: Nothing here?\n',
  );
  assert.equal(format, 'qa');
  assert.deepEqual(items, [
    {
      question: 'What does a service cost?',
      variants: ['Service price'],
      answer: 'It costs 95 euros.\n\nMeasurement is included.',
      source: { line: 3, heading: 'Our FAQ' },
    },
    {
      question: 'Kommt ihr sonntags?',
      variants: [],
      answer: 'Nein.',
      source: { line: 9, heading: 'Our FAQ' },
    },
  ]);
  assert.deepEqual(
    left_out.map(({ text, where, reason }) => [text, where.line, reason]),
    [
      ['Nothing here?', 12, 'no_answer'],
      ['Our FAQ', 1, 'group'],
    ],
  );
});

test('a list pasted from Word keeps its bullets, and a quoted question above it asks', () => {
  const { format, items } = extract(
    'Häufige Fragen\n„Was kostet eine Nacht?“\n\uf0b7\tHunde: 24,50 €\n\uf0b7\tKatzen: 16 €\no\tVögel: 5 €\n',
  );
  assert.equal(format, 'qa');
  assert.deepEqual(
    items.flatMap((item) => ('question' in item ? [[item.question, item.answer]] : [])),
    [['Was kostet eine Nacht?', '- Hunde: 24,50 €\n- Katzen: 16 €\n- Vögel: 5 €']],
  );
});

test('an R answers a Q, whether the question is bold, plain or a heading, and alone it is a letter', () => {
  const text = (question: string) => `${question}\nR : 95 €.\n`;
  for (const question of [
    '**Q : Combien ça coûte ?**',
    'Q : Combien ça coûte ?',
    '## Q : Combien ça coûte ?',
  ])
    assert.deepEqual(pairs(text(question)), [['Combien ça coûte ?', '95 €.']], question);
  assert.deepEqual(pairs('Q: Where are you?\nA: Here.\n\nWhich rooms?\n\nR: 12, on the left.\n'), [
    ['Where are you?', 'Here.'],
    ['Which rooms?', 'R: 12, on the left.'],
  ]);
});

test('each question is read by its own marks, whatever marks the others', () => {
  const questions = pairs(
    [
      'Q: Do you deliver? A: Yes, on Fridays.',
      '',
      'How long is a class?',
      'Two hours.',
      '',
      '- **Can I cancel?** Up to a day before.',
      '- **Is there parking?** Behind the house.',
      '',
      '3. What should I wear',
      'Old clothes.',
      '',
      'Do you sell clay?',
      '-----------------',
      'In bags of 10 kg.',
      '',
      '### Who teaches?',
      'Ana does.',
      '',
      '<details><summary>May I bring a dog?</summary>',
      '',
      'A quiet one.',
      '</details>',
      '',
      'Where do I park?',
      ': In the yard.',
      '',
      '| Question | Answer |',
      '| --- | --- |',
      '| When do you close? | At six. |',
    ].join('\n'),
  );
  assert.deepEqual(questions, [
    ['Do you deliver?', 'Yes, on Fridays.'],
    ['How long is a class?', 'Two hours.'],
    ['Can I cancel?', 'Up to a day before.'],
    ['Is there parking?', 'Behind the house.'],
    ['What should I wear', 'Old clothes.'],
    ['Do you sell clay?', 'In bags of 10 kg.'],
    ['Who teaches?', 'Ana does.'],
    ['May I bring a dog?', 'A quiet one.'],
    ['Where do I park?', 'In the yard.'],
    ['When do you close?', 'At six.'],
  ]);
});

test('marks are read in our languages; a letter counts only beside its partner', () => {
  for (const [question, answer] of [
    ['Frage: Habt ihr offen?', 'Antwort: Ja.'],
    ['F: Habt ihr offen?', 'A: Ja.'],
    ['P: ¿Abren hoy?', 'R: Sí.'],
    ['Pergunta: Abrem hoje?', 'Resposta: Sim.'],
    ['Q : Ouvrez-vous ?', 'R : Oui.'],
    ['Domanda: Aprite oggi?', 'Risposta: Sì.'],
    ['D: Aprite oggi?', 'R: Sì.'],
    ['Vraag: Bent u open?', 'Antwoord: Ja.'],
    ['Pytanie: Czy otwarte?', 'Odpowiedź: Tak.'],
    ['質問：今日は開いていますか。', '回答：はい。'],
  ] as const) {
    const [pair] = pairs(`${question}\n${answer}`);
    assert.equal(pair?.length, 2, question);
    assert.ok(question.endsWith(pair?.[0] ?? '-') && answer.endsWith(pair?.[1] ?? '-'), question);
  }
  const [page] = extract('T: 030 1234\nF: 030 1235\nWe are at the harbour.').items;
  assert.ok(page && 'title' in page && page.text.includes('F: 030 1235'));
});

test('a question inside an answer stays there; one that is written as the one before it does not', () => {
  assert.deepEqual(
    pairs(
      '1. When are you open?\nMonday to Friday.\nWhy not on Sunday?\nWe rest.\n\nFrom 8 to 5.\n\nDo you deliver?\nYes.',
    ),
    [
      ['When are you open?', 'Monday to Friday.\nWhy not on Sunday?\nWe rest.\n\nFrom 8 to 5.'],
      ['Do you deliver?', 'Yes.'],
    ],
  );
  assert.deepEqual(pairs('Do you deliver?\nYes.\nIs it free?\nNo.'), [
    ['Do you deliver?', 'Yes.'],
    ['Is it free?', 'No.'],
  ]);
});

test('a dash or an "o" before a tab is a cell where other rows have words there, and a bullet where they have none', () => {
  const rows = 'Size\tBlue\tRed\nS\t10 €\t12 €\n-\t14 €\t15 €\no\t16 €\t17 €\n';
  for (const [text, name] of [
    [rows, ''],
    [rows, 'prices.tsv'],
    ['-\t1 €\t2 €\n-\t3 €\t4 €\n', 'prices.tsv'],
  ] as const) {
    const said = JSON.stringify(extract(text, 'auto', name).items);
    for (const line of text.trim().split('\n'))
      assert.ok(said.includes(`| ${line.replaceAll('\t', ' | ')} |`), `${line} in ${said}`);
  }
  const list = extract('What we do:\n-\tBoilers\no\tHeat pumps\n·\tBaths\n').items;
  assert.match(JSON.stringify(list), /- Boilers\\n- Heat pumps\\n- Baths/);
});

test('questions copied with what opens them, with a number and a dash, or in quotation marks beside marked ones', () => {
  assert.deepEqual(
    pairs(
      '▼ Do I need a visit?\nYes.\n\n› May my dog come in?\nOn a leash.\n\n1 - Do you take cheques ?\nYes, from 20 €.\n\nQ: Is it warm?\nA: Always.\n\n« Is there room ? »\nFor 30 people.\n\nWas this helpful?  Yes  No\n',
    ),
    [
      ['Do I need a visit?', 'Yes.'],
      ['May my dog come in?', 'On a leash.'],
      ['Do you take cheques ?', 'Yes, from 20 €.'],
      ['Is it warm?', 'Always.'],
      ['Is there room ?', 'For 30 people.'],
    ],
  );
});

test('a chat that was copied from a messenger is what was said, without who said it and when', () => {
  for (const head of [
    (at: number, name: string) => `[12.05.24, 10:0${at}:11] ${name}: `,
    (at: number, name: string) => `12/05/2024, 10:0${at} - ${name}: `,
    (at: number, name: string) => `5/12/24, 10:0${at} AM - ${name}: `,
  ]) {
    const chat = `${head(1, 'Lena')}What does a tattoo cost?\n${head(2, 'Studio')}From 120 euros.\n${head(3, 'Lena')}Do I pay ahead?\n${head(4, 'Studio')}50 euros.\n`;
    assert.deepEqual(pairs(chat), [
      ['What does a tattoo cost?', 'From 120 euros.'],
      ['Do I pay ahead?', '50 euros.'],
    ]);
    assert.match(extract(chat).left_out[0]?.text ?? '', /Lena/);
  }
  assert.match(JSON.stringify(extract('12.05.24, 10:00: Concert: Anna\n\nMore words.').items), /Concert/);
});

test('a line that leads to a price is no word', () => {
  assert.match(
    JSON.stringify(extract('Our prices today.\nHair + beard_______34 €').items),
    /Hair \+ beard: 34 €/,
  );
});

test('a table is read by the names of its columns, with quotes, line breaks and several wordings', () => {
  const { format, items, problems, left_out } = extract(
    'ID;Antwort;Frage;Variante 1;Variante 2;Link;Intern\n7;"Ja; ""immer"".\nAuch nachts.";Kommt ihr?;wann kommt ihr|kommt ihr nachts;notdienst;https://a.example/x;Ute\n8;;Ohne Antwort?;;;\n9;Ja.;Offen?;;;;;zu viel\n',
  );
  assert.equal(format, 'csv');
  assert.deepEqual(items, [
    {
      question: 'Kommt ihr?',
      answer: 'Ja; "immer".\nAuch nachts.',
      variants: ['wann kommt ihr', 'kommt ihr nachts', 'notdienst'],
      url: 'https://a.example/x',
      external_id: '7',
      source: { line: 2 },
    },
    {
      question: 'Offen?',
      answer: 'Ja.',
      variants: [],

      external_id: '9',
      source: { line: 5 },
    },
  ]);
  assert.deepEqual(
    problems.map(({ line }) => line),
    [4, 5],
  );
  assert.deepEqual(
    left_out.map(({ text, reason }) => [text, reason]),
    [
      ['ID | Antwort | Frage | Variante 1 | Variante 2 | Link | Intern', 'header_row'],
      ['Intern: Ute', 'surplus'],
      ['8 | Ohne Antwort?', 'no_answer'],
      ['zu viel', 'surplus'],
    ],
  );
});

test('columns without names are told by what they hold, and other wordings and links are offered as such', () => {
  assert.deepEqual(pairs('Open on Sunday?,No\nDeliver?,"Yes, always"', 'csv'), [
    ['Open on Sunday?', 'No'],
    ['Deliver?', 'Yes, always'],
  ]);
  const { items } = extract(
    'sep=;\nQuestion;Answer;Also;More\nOpen?;Yes;Are you open?;https://a.example/1\n',
    'auto',
    'x.csv',
  );
  assert.deepEqual(items, [
    {
      question: 'Open?',
      variants: ['Are you open?'],
      answer: 'Yes',
      url: 'https://a.example/1',

      source: { line: 3 },
    },
  ]);
  const broken = extract('question,answer\nOpen?,"Yes\nDeliver?,No', 'csv');
  assert.equal(broken.problems[0]?.line, 2);
});

test('Markdown headings that ask become entries, the rest pages', () => {
  const { format, items } = extract(
    '# Prices\n\nAll with tax.\n\n## Boilers\n\nFrom 95 euros.\n\n# FAQ\n\n## **Do you deliver?** ##\n\nYes, *always*.\n\n```\n# not a heading?\n```\n',
  );
  assert.equal(format, 'markdown');
  assert.deepEqual(items, [
    {
      title: 'Prices',
      text: '# Prices\n\nAll with tax.\n\n## Boilers\n\nFrom 95 euros.',
      source: { line: 1, heading: 'Prices' },
    },
    {
      question: 'Do you deliver?',
      variants: [],
      answer: 'Yes, *always*.\n\n```\n# not a heading?\n```',
      source: { line: 11, heading: 'Do you deliver?' },
    },
  ]);
  const [plain] = extract('Only text.', 'markdown', 'Warranty.md').items;
  assert.deepEqual(plain, { title: 'Warranty', text: 'Only text.', source: { line: 1 } });
});

test('a text without questions is a page', () => {
  const { items } = extract('We are a small shop, founded long ago.');
  assert.deepEqual(
    items.map((item) => 'text' in item && item.text),
    ['We are a small shop, founded long ago.'],
  );
});

const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', ',', '\n', ' ', ';', '😀', '=') });

test('lines within a cell are as Excel on Windows writes them, and come back as lines', () => {
  const [entry] = extract('Frage;Antwort\r\nWie lange?;"Einen Tag.\r\nOder zwei."\r\n', 'csv').items;
  assert.equal(entry && 'answer' in entry && entry.answer, 'Einen Tag.\nOder zwei.');
});

test('any table that is written comes back cell by cell', () => {
  const row = fc.array(cell, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = rows
        .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join(end);
      const { records, unclosed } = readCsv(text, ',');
      assert.equal(unclosed, null);
      assert.deepEqual(
        records.map(({ cells }) => cells),
        rows.filter((cells) => cells.some((each) => each.trim() !== '')),
      );
    }),
  );
});

test('no text breaks a reader, each problem names a line of the text, and every word is in an item or left out', () => {
  const noise = fc.array(
    fc.constantFrom(
      ...[
        'Q: ',
        'A: ',
        '# ',
        '## ',
        '"',
        ',',
        ';',
        '\n',
        '\n\n',
        '\r\n',
        '?',
        'word ',
        'how do I pay',
        '**',
        '`',
        '|',
      ],
      ...[
        '\t',
        '1. ',
        '- ',
        '---',
        '===',
        ': ',
        '<details>',
        '<summary>',
        '</details>',
        '<!--',
        '```',
        '© me',
        'Home | Shop | Blog',
      ],
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(noise, fc.constantFrom('auto', 'qa', 'csv', 'markdown', 'html'), (parts, format) => {
      // Each word differs, so that none is found in the place of another.
      const text = parts
        .map((part, at) => part.replace(/word|pay|me|Blog/, (word) => `${word}${at}x`))
        .join('');
      const { items, problems, left_out } = extract(text, format);
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { line } of problems) assert.ok(line >= 1 && line <= lines);
      for (const item of items)
        assert.ok('question' in item ? item.question && item.answer : item.title && item.text);
      if (format === 'html') return;
      const said = JSON.stringify([items, left_out.map((each) => each.text)]);
      for (const [word] of text.matchAll(/[a-zA-Z]+\d+x/g))
        assert.ok(said.includes(word), `${word} of ${JSON.stringify(text)}`);
    }),
    { numRuns: 1000 },
  );
});

test('a megabyte of odd Markdown is read in the time its length takes', () => {
  for (const odd of ['_a', '[a](', '>', '- ', '*_[`|>#-', '```\n', '# a?\n', '\n# a #', '# ###\n']) {
    const began = process.cpuUsage();
    extract(odd.repeat(1_000_000 / odd.length), 'markdown', 'odd.md');
    const spent = process.cpuUsage(began).user / 1000;
    assert.ok(spent < 3000, `${JSON.stringify(odd)} took ${spent} ms`);
  }
});
