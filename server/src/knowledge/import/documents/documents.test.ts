import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zip } from '../../../testing/zip.ts';
import { createReader } from '../reader.ts';

const reader = createReader();
const read = (bytes: Buffer, name = 'file') => reader.read('a', { kind: 'file', bytes, name });
const shown = async (bytes: Buffer, name?: string) =>
  (await read(bytes, name)).items.map((item) =>
    'question' in item ? `${item.question} = ${item.answer}` : item.text,
  );

const word = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string, properties = '', run = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

test('a Word document keeps headings, lists, tables and links; deleted, hidden and edge words are not knowledge', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const file = zip({
    'word/document.xml': word(
      `${paragraph('Camp', '<w:pStyle w:val="berschrift1"/>')}${paragraph('Read ')}<w:p><w:hyperlink r:id="r1"><w:r><w:t>the rules</w:t></w:r></w:hyperlink></w:p>` +
        `${paragraph('tent', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}${paragraph('peg', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')}` +
        `<w:p><w:del><w:r><w:delText>gone words</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen words</w:t></w:r><w:ins><w:r><w:t>New words.</w:t></w:r></w:ins></w:p>` +
        `<w:tbl><w:tr>${cell('Pitch')}${cell('Night')}</w:tr><w:tr>${cell('Tent')}${cell('14 €')}</w:tr></w:tbl>` +
        `${paragraph('Are dogs allowed?', '', '<w:b/>')}${paragraph('On a leash.')}`,
    ),
    'word/styles.xml':
      '<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>',
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r1" Target="https://camp.example/rules"/></Relationships>',
    'word/footer1.xml': `<w:ftr>${paragraph('Edge words')}</w:ftr>`,
  });
  const { items, left_out } = await read(file);
  const [page, entry] = items;
  assert.equal(
    page && 'text' in page && page.text,
    '# Camp\n\nRead\n\n[the rules](https://camp.example/rules)\n\n- tent\n  - peg\n\nNew words.\n\n| Pitch | Night |\n| --- | --- |\n| Tent | 14 € |',
  );
  assert.deepEqual(entry && 'question' in entry && [entry.question, entry.answer], [
    'Are dogs allowed?',
    'On a leash.',
  ]);
  assert.deepEqual(
    left_out.map(({ text }) => text),
    ['Edge words'],
  );
});

test('headings of a Word document without styles are told by their name, their letters or their place in the outline', async () => {
  const bold = '<w:b/>';
  const bodies = {
    name: paragraph('Prices', '<w:pStyle w:val="Heading2"/>'),
    german: paragraph('Prices', '<w:pStyle w:val="berschrift2"/>'),
    outline: paragraph('Prices', '<w:outlineLvl w:val="1"/>'),
    bold: paragraph('Our workshop', '', `${bold}<w:sz w:val="40"/>`) + paragraph('Prices', '', bold),
    size: paragraph('Our workshop', '', '<w:sz w:val="40"/>') + paragraph('Prices', '', '<w:sz w:val="30"/>'),
  };
  for (const [how, head] of Object.entries(bodies)) {
    const text = (
      await shown(zip({ 'word/document.xml': word(`${head}${paragraph('A tyre costs 30 €.')}`) }))
    )[0];
    assert.match(text ?? '', /^## Prices\n\nA tyre costs 30 €\.$/m, how);
  }
  const address = ['Miller', 'Main Street 1'].map((line) => paragraph(line, '', bold)).join('');
  const said = await shown(zip({ 'word/document.xml': word(address + paragraph('Note.', '', bold)) }));
  assert.ok(
    said.every((text) => typeof text === 'string' && !/^#+ Miller/m.test(text)),
    said.join(),
  );
});

test('an OpenDocument text keeps headings, lists, tables and links', async () => {
  const file = zip({
    'content.xml': `<office:document-content><office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number/></text:list-style></office:automatic-styles>
      <office:body><office:text><text:h text:outline-level="2">Zips</text:h><text:p>We<text:s text:c="2"/>mend<text:line-break/>zips, <text:a xlink:href="https://zip.example/p">prices</text:a>.</text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Size</text:p></table:table-cell><table:table-cell><text:p>Price</text:p></table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row><table:table-cell><text:p>long</text:p></table:table-cell><table:table-cell><text:p>8 €</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`,
  });
  assert.deepEqual(await shown(file), [
    '## Zips\n\nWe mend\nzips, [prices](https://zip.example/p).\n\n1. one\n2. two\n\n| Size | Price |\n| --- | --- |\n| long | 8 € |',
  ]);
});

test('a workbook is read as its owner sees it: dates, money, percent, linked words; hidden rows and sheets are left out', async () => {
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const row = (line: number, question: string, answer: string, more = '') =>
    `<row r="${line}"${more}>${text(`A${line}`, question)}${answer}</row>`;
  const file = zip({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="FAQ" r:id="a"/><sheet name="Old" state="hidden" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="#,##0.00&quot; €&quot;"/><numFmt numFmtId="171" formatCode="dd.mm.yyyy"/><numFmt numFmtId="172" formatCode="[$£-809]#,##0.00"/><numFmt numFmtId="173" formatCode="#,##0.00\\ [$€-407]"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="9"/><xf numFmtId="172"/><xf numFmtId="173"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet(
      row(1, 'Question', text('B1', 'Answer')) +
        row(2, 'Deposit?', '<c r="B2" s="1"><v>80</v></c>') +
        row(3, 'Since when?', '<c r="B3" s="2"><v>45678</v></c>') +
        row(4, 'Off?', '<c r="B4" s="3"><v>0.1</v></c>') +
        row(5, 'How many?', '<c r="B5"><v>0.30000000000000004</v></c>') +
        row(7, 'Pounds?', '<c r="B7" s="4"><v>12.99</v></c>') +
        row(8, 'Euros?', '<c r="B8" s="5"><v>9.5</v></c>') +
        row(6, 'Secret?', text('B6', 'Unseen words'), ' hidden="1"'),
    ),
    'xl/worksheets/sheet2.xml': sheet(row(1, 'Old?', text('B1', 'Former words'))),
  });
  const { left_out } = await read(file);
  assert.deepEqual(await shown(file), [
    'Deposit? = 80,00 €',
    'Since when? = 21.01.2025',
    'Off? = 10 %',
    'How many? = 0.3',
    'Pounds? = £12.99',
    'Euros? = 9,50 €',
  ]);
  assert.deepEqual(
    left_out.map(({ reason }) => reason),
    ['header_row', 'hidden', 'other_sheet'],
  );
});

test('a title above a sheet is no row of it, and cells that are one say the same in each column', async () => {
  const cell = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const row = (line: number, ...words: string[]) =>
    `<row r="${line}">${words.map((each, at) => (each === '' ? '' : cell(`${'ABC'[at]}${line}`, each))).join('')}</row>`;
  const rows = [
    row(1, 'Prices 2026'),
    row(3, 'What', 'short', 'long'),
    row(4, 'Cut', '45 €', '58 €'),
    row(5, 'Bridal', '75 €', ''),
    row(6, 'Colour', '60 €', '80 €'),
    row(7, '', '65 €', '85 €'),
  ];
  const merges = ['A1:C1', 'B5:C5', 'A6:A7'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const file = zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
  });
  assert.deepEqual(await shown(file), [
    'Prices 2026\n\n| What | short | long |\n| --- | --- | --- |\n| Cut | 45 € | 58 € |\n| Bridal | 75 € | 75 € |\n| Colour | 60 € | 80 € |\n| Colour | 65 € | 85 € |',
  ]);
});

test('text is read in any common encoding', async () => {
  const question = 'Frage;Antwort\r\nGibt es Grüße?;Für 5 € – ja.\r\n';
  const latin = Buffer.from(question.replace('€', '\x80').replace('–', '\x96'), 'latin1');
  const polish = Buffer.from(
    [...'Pytanie;Odpowied\x9f\r\nCzy jest gor\xb9co?;Tak, \xbfe a\xbf za bardzo. \xa3\xf3d\x9f.\r\n'].map(
      (each) => each.charCodeAt(0),
    ),
  );
  const wide = Buffer.from(`\ufeff${question}`, 'utf16le');
  for (const bytes of [
    latin,
    wide,
    Buffer.from(wide.subarray(2)),
    Buffer.from(`\ufeff${question}`),
    Buffer.from(wide).swap16(),
  ])
    assert.deepEqual(await shown(bytes, 'faq.csv'), ['Gibt es Grüße? = Für 5 € – ja.']);
  assert.deepEqual(await shown(polish, 'faq.csv'), ['Czy jest gorąco? = Tak, że aż za bardzo. Łódź.']);
});

test('what cannot be read is refused within five seconds, in a sentence that says what to do', async () => {
  const bomb = zip({ 'word/document.xml': Buffer.alloc(200 * 1024 * 1024, 32) });
  const deep = zip({ 'word/document.xml': word('<w:ins>'.repeat(300_000)) });
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  for (const [bytes, says] of [
    [Buffer.alloc(0), /empty.*[Cc]hoose/],
    [Buffer.from(' \n'), /empty/],
    [bomb, /too large/],
    [deep, /damaged|empty|stopped/],
    [zip({ 'word/document.xml': 'x' }, { encrypted: true }), /password/],
    [zip({ 'a.txt': 'x' }), /[Uu]npack/],
    [zip({ 'word/document.xml': word(paragraph('x')) }).subarray(0, 120), /damaged/],
    [Buffer.from('%PDF-1.7\nnonsense'), /damaged/],
    [Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old', 'latin1'), /password|save it as/],
    [Buffer.from('{\\rtf1 words}'), /save it as/],
    [zip({ 'ppt/presentation.xml': '<p/>' }), /slides.*PDF/],
    [Buffer.from('\x89PNG\r\n', 'latin1'), /picture/],
    [Buffer.from('<div>'.repeat(400_000) + '</p>'.repeat(400_000)), /stopped|empty/],
  ] as const) {
    const began = performance.now();
    await assert.rejects(
      async () => {
        const { items, left_out } = await read(bytes, 'file');
        if (items.length + left_out.length === 0)
          throw Object.assign(new Error('empty'), { code: 'invalid_request' });
      },
      { code: 'invalid_request', message: says },
    );
    assert.ok(performance.now() - began < 5000, `${says} took ${performance.now() - began} ms`);
  }
  const said = await shown(zip({ 'word/document.xml': entities + word(paragraph('x &b; &f; y')) }));
  assert.ok(said.every((text) => typeof text === 'string' && !/aaaa|root:/.test(text)));
});
