import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readPdf } from '@askbob/server/src/knowledge/import/pdf/read-pdf.ts';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../widget/test/browser.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const ABOUT =
  'Unsere Werkstatt besteht seit 1987 und kümmert sich um Heizungen, Bäder und Wärmepumpen in der ganzen Region. Eine Wartung kostet 129 Euro einschließlich Anfahrt und Messung.';
const VISIT =
  'Bitte halten Sie zum Termin den Heizungsraum frei und legen Sie die Unterlagen der letzten Wartung bereit. Absagen sind bis 24 Stunden vorher kostenlos, danach berechnen wir 45 Euro.';
const WARRANTY =
  'Die Gewährleistung auf unsere Arbeit beträgt fünf Jahre. Notdienst gibt es an Wochenenden und Feiertagen von 8 bis 20 Uhr, der Zuschlag beträgt 60 Euro.';
const PAYMENT =
  'Zahlen können Sie bar, mit Karte oder auf Rechnung binnen 14 Tagen. Altgeräte nehmen wir mit und entsorgen sie fachgerecht für 35 Euro.';
const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const columns = (body: string) => `<div class="columns">${body}</div>`;

/** What a page that Chromium prints is read as: each block as its words. */
async function readPrinted(body: string, css = ''): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="de"><meta charset="utf-8"><style>@page { size: A4; margin: 20mm }
    body { font: 11pt/1.4 sans-serif } .columns { column-count: 2; column-gap: 8mm } ${css}</style>${body}`,
  );
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const { blocks } = await readPdf(new Uint8Array(pdf));
  return blocks.map((block) => {
    if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n');
    if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
    return 'text' in block ? block.text : JSON.stringify(block);
  });
}

for (const [name, css] of [
  ['with ragged lines', ''],
  ['with lines that fill them', 'p { text-align: justify }'],
  ['close together', '.columns { column-gap: 4mm } p { font-size: 9pt; text-align: justify }'],
  ['three of them', '.columns { column-count: 3; column-gap: 6mm } p { font-size: 9pt }'],
] as const)
  test(`columns are read one after the other: ${name}`, async () => {
    const read = await readPrinted(
      `<h1>Merkblatt</h1>${columns(paragraphs(ABOUT, VISIT, WARRANTY, PAYMENT))}`,
      css,
    );
    assert.deepEqual(read, ['Merkblatt', ABOUT, VISIT, WARRANTY, PAYMENT]);
  });

test('a heading over both columns parts what stands above and below it', async () => {
  const between = 'Was zwischen den beiden Teilen steht und über beide Spalten geht';
  const read = await readPrinted(
    `${columns(paragraphs(ABOUT, VISIT))}<h2>${between}</h2>${columns(paragraphs(WARRANTY, PAYMENT))}`,
  );
  assert.deepEqual(read, [ABOUT, VISIT, between, WARRANTY, PAYMENT]);
});

test('footnotes come after the columns, and their marks stay in the line', async () => {
  const read = await readPrinted(
    `${columns(`<p>${ABOUT}<sup>1</sup></p>${paragraphs(VISIT, WARRANTY)}`)}
     <p style="font-size: 8pt"><sup>1</sup> Anfahrt bis 30 Kilometer.</p>`,
  );
  assert.deepEqual(read, [`${ABOUT}¹`, VISIT, WARRANTY, '¹ Anfahrt bis 30 Kilometer.']);
});

test('questions in two columns keep their answers', async () => {
  const read = await readPrinted(
    columns(
      '<h3>Was kostet eine Wartung?</h3><p>129 Euro einschließlich Anfahrt.</p>' +
        '<h3>Wie sage ich ab?</h3><p>Bis 24 Stunden vorher kostenlos per Telefon, danach 45 Euro.</p>' +
        '<h3>Wann ist Notdienst?</h3><p>An Wochenenden und Feiertagen von 8 bis 20 Uhr.</p>' +
        '<h3>Wie lange gilt die Gewähr?</h3><p>Fünf Jahre auf unsere Arbeit.</p>',
    ),
  );
  assert.deepEqual(read, [
    'Was kostet eine Wartung?',
    '129 Euro einschließlich Anfahrt.',
    'Wie sage ich ab?',
    'Bis 24 Stunden vorher kostenlos per Telefon, danach 45 Euro.',
    'Wann ist Notdienst?',
    'An Wochenenden und Feiertagen von 8 bis 20 Uhr.',
    'Wie lange gilt die Gewähr?',
    'Fünf Jahre auf unsere Arbeit.',
  ]);
});

test('lists in two columns keep their headings', async () => {
  const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const read = await readPrinted(
    columns(
      `<h2>Vor dem Termin</h2>${list('Heizungsraum frei halten', 'Unterlagen bereitlegen', 'Haustiere in ein anderes Zimmer bringen')}` +
        `<h2>Nach dem Termin</h2>${list('Protokoll aufheben', 'Druck nach einer Woche prüfen, er soll bei 1,5 bar liegen', 'Rechnung binnen 14 Tagen zahlen')}`,
    ),
  );
  assert.deepEqual(read, [
    'Vor dem Termin',
    '- Heizungsraum frei halten\n- Unterlagen bereitlegen\n- Haustiere in ein anderes Zimmer bringen',
    'Nach dem Termin',
    '- Protokoll aufheben\n- Druck nach einer Woche prüfen, er soll bei 1,5 bar liegen\n- Rechnung binnen 14 Tagen zahlen',
  ]);
});

const table = (...rows: string[][]) =>
  `<table>${rows.map((row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;
const TABLE = 'table { width: 100%; border-collapse: collapse } th, td { text-align: left; padding: 3px }';
const asRows = (rows: string[][]) => rows.map((row) => row.join(' | ')).join('\n');

test('a table stays a table, also where its cells have several lines and nearly touch', async () => {
  const rows = [
    ['Leistung', 'Preis und was dabei ist'],
    [
      'Wartung der Heizung mit Messung der Abgase',
      '129 Euro einschließlich Anfahrt und Messung der Abgase vor Ort',
    ],
    ['Notdienst an Wochenenden und Feiertagen von 8 bis 20 Uhr', '60 Euro Zuschlag auf den Preis der Arbeit'],
    ['Entsorgung von Altgeräten', '35 Euro je Gerät'],
    [
      'Spülung der Fußbodenheizung mit Protokoll',
      'ab 240 Euro, je nach Zahl der Kreise und Alter der Anlage',
    ],
  ];
  for (const css of ['td { width: 50% }', 'td { width: 50%; vertical-align: top; border: 1px solid }']) {
    const read = await readPrinted(`<h1>Preise</h1><p>Hier sind sie.</p>${table(...rows)}`, TABLE + css);
    assert.deepEqual(read, ['Preise', 'Hier sind sie.', asRows(rows)]);
  }
});

test('a table within a column stays one, beside what the other column says', async () => {
  const rows = [
    ['Leistung', 'Preis'],
    ['Wartung', '129 Euro'],
    ['Notdienst', '60 Euro'],
    ['Entsorgung', '35 Euro'],
  ];
  const read = await readPrinted(
    columns(`<p>${ABOUT}</p>${table(...rows)}${paragraphs(VISIT, WARRANTY)}`),
    `${TABLE} table { font-size: 9pt }`,
  );
  assert.deepEqual(read, [ABOUT, asRows(rows), VISIT, WARRANTY]);
});

test('short lines side by side, one of a pair for each, are a table though the file writes column by column', async () => {
  const side = (...lines: string[]) => `<div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
  const read = await readPrinted(
    `<div style="display: flex; gap: 40mm">${side('Wartung', 'Notdienst', 'Entsorgung', 'Spülung')}${side('129 Euro', '60 Euro', '35 Euro', '240 Euro')}</div>`,
  );
  assert.deepEqual(
    read.map((each) => each.replace(/^\n/, '')),
    ['Wartung | 129 Euro\nNotdienst | 60 Euro\nEntsorgung | 35 Euro\nSpülung | 240 Euro'],
  );
});
