import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnPdf } from '../../../testing/small-pdf.ts';
import { Paragraphs } from '../blocks/paragraphs.ts';
import { partsOfPage } from './columns.ts';
import { joinLines, writeRegion } from './layout.ts';
import { takeEdges } from './page-edges.ts';
import { readPdf } from './read-pdf.ts';
import { regionsOf } from './regions.ts';
import { linesOfPage, type TextPiece } from './segments.ts';
import { typeScale } from './type-scale.ts';

/** Letters are half as wide as they are high. */
const piece = (str: string, x: number, y: number, size = 10, bold = false): TextPiece => ({
  str,
  transform: [size, 0, 0, size, x, y],
  width: (str.length * size) / 2,
  bold,
});

/** What a page of these pieces is read as. */
function blocksOf(pieces: readonly TextPiece[]) {
  const lines = linesOfPage(pieces);
  const out = new Paragraphs();
  for (const region of regionsOf(lines)) writeRegion(out, region, typeScale(lines));
  return out.blocks.map(({ source: _source, ...block }) => block);
}

test('pieces of one line are one line, in the order they are read, with spaces where there are gaps', () => {
  const [first, second] = linesOfPage([
    piece('service', 54, 700),
    piece('Next line', 10, 688),
    piece('A boiler', 10, 700.5),
  ]);
  assert.deepEqual(
    first?.map(({ text }) => text),
    ['A boiler service'],
  );
  assert.deepEqual(
    second?.map(({ text }) => text),
    ['Next line'],
  );
});

test('what stands far apart on a line is not one sentence', () => {
  const [line] = linesOfPage([piece('Service', 10, 700), piece('95 euros', 200, 700)]);
  assert.deepEqual(
    line?.map(({ text }) => text),
    ['Service', '95 euros'],
  );
});

test('cells at equal gaps are cells, and a line that is spread to fill its column is one', () => {
  const texts = (pieces: readonly TextPiece[]) =>
    linesOfPage(pieces).map((line) => line.map(({ text }) => text));
  const cells = ['Cut', 'Wash and blow-dry', 'Beard'].map((word, at) =>
    piece(word, [10, 50, 160][at] ?? 0, 700),
  );
  assert.deepEqual(texts(cells), [['Cut', 'Wash and blow-dry', 'Beard']]);
  const spread = ['Heizung', 'ist', 'Vertrauenssache'].map((word, at) =>
    piece(word, [10, 70, 110][at] ?? 0, 688),
  );
  const above = piece('Seit dreißig Jahren gilt bei uns', 10, 700);
  assert.deepEqual(texts([{ ...above, width: 175 }, ...spread]), [
    ['Seit dreißig Jahren gilt bei uns'],
    ['Heizung ist Vertrauenssache'],
  ]);
});

test('a long file of justified words, each a piece of its own, costs little beyond what pdf.js takes', () => {
  const pieces = Array.from({ length: 48 * 14 }, (_, at) => {
    const [row, column] = [Math.floor(at / 14), at % 14];
    return piece(
      'word'.slice(0, 2 + ((row * 7 + column * 3) % 3)),
      72 + column * 32 + ((row * 5 + column * 11) % 9),
      740 - row * 14,
    );
  });
  let asked = 0;
  const counted = pieces.map((each) => ({
    ...each,
    get transform() {
      asked += 1;
      return each.transform;
    },
  }));
  const parts = partsOfPage(counted);
  assert.equal(parts.flatMap(({ lines }) => lines).length, 48);
  // Where a piece stands is asked once for the page, not for every place where a column could begin.
  assert.ok(asked < pieces.length * 4, `${asked} times`);
});

test('what is linked keeps its target, also where it is a part of the words', () => {
  const url = 'https://example.com/terms';
  const text = 'Read our terms here first.';
  // Over "our terms", five points a letter.
  const rect = [10 + 5 * 5, 698, 10 + 14 * 5, 710];
  const [line] = linesOfPage([piece(text, 10, 700), piece('Nothing here', 10, 680)], [{ url, rect }]);
  assert.equal(line?.[0]?.text, `Read [our terms](${url}) here first.`);
  const [whole] = linesOfPage(
    [piece('Our', 10, 700), piece('terms', 27, 700)],
    [{ url, rect: [8, 698, 60, 710] }],
  );
  assert.equal(whole?.[0]?.text, `[Our terms](${url})`);
});

test('bullets of any font begin items, and larger words are headings', () => {
  const blocks = blocksOf([
    piece('What we do', 10, 760, 16, true),
    piece('We look after heating in the whole city, and come on the day you call.', 10, 730),
    piece('\uf0b7 Boiler service', 10, 712),
    piece('\uf0b7 Heat pumps', 10, 700),
    piece('• Radiators', 10, 688),
  ]);
  assert.deepEqual(
    blocks.map((block) => block.kind),
    ['heading', 'paragraph', 'list'],
  );
  assert.deepEqual(blocks.at(-1), {
    kind: 'list',
    start: null,
    items: ['Boiler service', 'Heat pumps', 'Radiators'],
  });
});

test('cells under one another are a table', () => {
  const blocks = blocksOf([
    piece('What', 10, 700, 10, true),
    piece('Price', 200, 700, 10, true),
    piece('Service', 10, 688),
    piece('95 euros', 200, 688),
    piece('Repair', 10, 676),
    piece('70 euros', 200, 676),
  ]);
  assert.deepEqual(blocks, [
    {
      kind: 'table',
      head: ['What', 'Price'],
      rows: [
        ['Service', '95 euros'],
        ['Repair', '70 euros'],
      ],
    },
  ]);
});

test('two columns are read one after the other', () => {
  const column = (x: number, words: string) =>
    Array.from({ length: 6 }, (_, at) => piece(`${words} number ${at} of this column.`, x, 700 - at * 12));
  const text = JSON.stringify(blocksOf([...column(10, 'Left'), ...column(320, 'Right')]));
  assert.ok(text.lastIndexOf('Left') < text.indexOf('Right'), text);
});

test('a column whose last line had room ends there, and one that was full goes on in the next', () => {
  const read = (last: string, next: string) => {
    const left = ['We look after heating systems in the whole of our city', last];
    const pieces = [
      ...left.map((text, at) => piece(text, 10, 700 - at * 12)),
      ...[next, 'and of gas boilers, and that every year again, for you'].map((text, at) =>
        piece(text, 320, 700 - at * 12),
      ),
    ];
    const out = new Paragraphs();
    const lines = linesOfPage(pieces);
    const sides = [0, 1].map((side) => lines.map((line) => line.slice(side, side + 1)));
    for (const region of sides) writeRegion(out, region, typeScale(lines));
    return out.blocks.length;
  };
  assert.equal(
    read('and in all villages that lie around it', 'Heating of the houses, of the flats and of the baths,'),
    2,
  );
  assert.equal(
    read(
      'and all villages around it, and that for the cleaning',
      'Heating of the houses, of the flats and of the baths,',
    ),
    1,
  );
});

test('a line below two columns that is written last is read last', () => {
  const item = (x: number, y: number, words: string) => piece(words, x, y);
  const left = Array.from({ length: 6 }, (_, at) =>
    item(10, 700 - at * 14, `Left words of line ${at} go on here,`),
  );
  const right = Array.from({ length: 6 }, (_, at) =>
    item(320, 700 - at * 14, `right words of line ${at} go on there,`),
  );
  const parts = partsOfPage([...left, ...right, item(10, 616, 'Closed on Mondays.')]);
  const texts = parts.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join(' ')));
  assert.equal(texts.at(-1), 'Closed on Mondays.');
  assert.equal(texts.length, 13);
});

test('a word that was broken at the end of a line is whole again', () => {
  assert.equal(joinLines('We guaran-', 'tee it.', false), 'We guarantee it.');
  assert.equal(joinLines('Gemeinschafts\u2010', 'anlagen', false), 'Gemeinschaftsanlagen');
  assert.equal(joinLines('Kfz-', 'Werkstatt', false), 'Kfz-Werkstatt');
  assert.equal(joinLines('Open daily', 'from 8', false), 'Open daily from 8');
  assert.equal(joinLines('Miller Ltd', 'Hamburg', true), 'Miller Ltd\nHamburg');
});

test('what is repeated at the edge of each page is taken away', () => {
  const pages = [1, 2, 3].map((number) => ({
    lines: linesOfPage([
      piece('Miller Heating, price list', 10, 780),
      piece(`Words that stand on page ${number} alone, as ${'x'.repeat(number)}.`, 10, 400),
      piece(`Page ${number} of 3`, 10, 20),
    ]),
    bottom: 0,
    height: 800,
  }));
  const edges = takeEdges(pages, 10);
  assert.ok(edges.some((text) => text.includes('price list')));
  assert.deepEqual(
    pages.map(({ lines }) => lines.map((line) => line[0]?.text)),
    [1, 2, 3].map((number) => [`Words that stand on page ${number} alone, as ${'x'.repeat(number)}.`]),
  );
});

/** A circle of four curves, as word processors draw it. */
const circle = (x: number, y: number, r = 2) =>
  `${x + r} ${y} m ${x + r} ${y + r / 2} ${x + r / 2} ${y + r} ${x} ${y + r} c ${x - r / 2} ${y + r} ${x - r} ${y + r / 2} ${x - r} ${y} c ` +
  `${x - r} ${y - r / 2} ${x - r / 2} ${y - r} ${x} ${y - r} c ${x + r / 2} ${y - r} ${x + r} ${y - r / 2} ${x + r} ${y} c f`;
const words = (x: number, y: number, text: string) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`;
const drawn = async (...operators: string[]) =>
  (await readPdf(new Uint8Array(drawnPdf(operators.join('\n'))))).blocks.map(
    ({ source: _source, ...block }) => block,
  );
const list = (...items: string[]) => ({ kind: 'list', start: null, items });

for (const [name, bullet] of [
  ['circles', (y: number) => circle(80, y)],
  [
    'squares in a drawing of their own scale',
    (y: number) => `q 0.5 0 0 0.5 70 0 cm 16 ${2 * y - 4} 8 8 re f Q`,
  ],
  ['rings', (y: number) => `${circle(80, y).slice(0, -1)}S`],
] as const)
  test(`bullets that are drawn as ${name} begin items, and a line that goes on stays with its item`, async () => {
    const blocks = await drawn(
      words(72, 700, 'What we do:'),
      bullet(684),
      words(90, 680, 'Boiler service with a measurement of the exhaust, which the law asks'),
      words(90, 666, 'for every two years'),
      bullet(656),
      words(90, 652, 'Heat pumps'),
    );
    assert.deepEqual(
      blocks.at(-1),
      list(
        'Boiler service with a measurement of the exhaust, which the law asks for every two years',
        'Heat pumps',
      ),
    );
  });

test('bullets that are one drawing, in both columns, are told apart', async () => {
  const rows = [700, 686, 672, 658];
  const blocks = await drawn(
    `${rows.flatMap((y) => [72, 320].map((x) => `${x} ${y + 2} 4 4 re`)).join(' ')} f`,
    ...rows.flatMap((y, at) => [
      words(84, y, `Left item ${at} of the things we do here`),
      words(332, y, `Right item ${at} of the things we do`),
    ]),
  );
  assert.deepEqual(
    blocks.map((block) => block.kind === 'list' && block.items.length),
    [8],
  );
});

test('one shape, a rule, a frame and the bar of a chart are no bullets', async () => {
  const blocks = await drawn(
    circle(80, 704),
    words(90, 700, 'A single dot stands before this line.'),
    '72 660 400 1 re f',
    words(90, 662, 'A rule stands under this one.'),
    '60 600 420 40 re S 60 540 420 40 re S',
    words(90, 614, 'A frame is around this one.'),
    words(90, 554, 'And around this one.'),
  );
  assert.ok(
    blocks.every(({ kind }) => kind === 'paragraph'),
    JSON.stringify(blocks),
  );
});
