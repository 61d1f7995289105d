import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIndex } from '../build-index.ts';
import { retrieve } from '../retrieve.ts';
import type { IndexedDocument } from '../types.ts';
import type { Stop } from './guard.ts';

function page(id: string, title: string, text: string): IndexedDocument {
  return { kind: 'page', id, external_id: id, version: 1, url: null, title, text };
}

const english = buildIndex([
  page(
    'pets',
    'Dogs in our rooms',
    'Dogs up to 20 kg may stay in the apartments. They cost €8 a night each.',
  ),
  page('massage', 'Massage prices', 'A massage of 60 minutes is €70.'),
  page('late', 'Late return', 'A bike that comes back late is €12 an hour.'),
  page(
    'baths',
    'New bathrooms',
    '| Package | Size | Price |\n|---|---|---|\n| Compact | up to 4 m² | 16,500 € |\n| Comfort | up to 8 m² | 24,800 € |\n\nTiles up to 45 € are included.',
  ),
  page('men', 'Movers by the hour', 'Two men cost £70 an hour, within 25 miles of the yard.'),
  page('kiln', 'Our kilns', 'Kiln 2 is for porcelain. Kilns 5 to 9 are for stoneware.'),
  page('ferry', 'Ferry', 'The 8 o’clock ferry has a ramp for wheelchairs.'),
  page('course', 'Beginners course', 'The six-week beginners course costs £210.'),
  page('hours', 'Opening hours', 'The desk is staffed from Monday to Friday.'),
]);
const german = buildIndex([
  page('oil', 'Wartung der Ölheizung', 'Die Wartung für eine Ölheizung kostet 259 €.'),
  page('pump', 'Wärmepumpe', 'Die Lieferzeit der Wärmepumpe beträgt acht Wochen.'),
  page('pitch', 'Platz am Wasser', 'Platz 12 liegt am Wasser. Der Kiosk ist bis 20 Uhr offen.'),
  page('lesson', 'Fahrstunde', 'Eine Fahrstunde von 45 Minuten kostet 68 €.'),
  page('cancel', 'Termin absagen', 'Einen Termin sagen Sie bitte 24 Stunden vorher ab.'),
]);

/** What answers a message first, and what stops it. */
function firstOf(
  index: typeof english,
  message: string,
): [string | null | undefined, Stop | null | undefined] {
  const [first] = retrieve(index, { message, previous: [] }, { limit: 1 });
  return [first?.external_id, first?.stop];
}

test('another number than the line’s stops an answer', () => {
  assert.deepEqual(firstOf(english, 'how much is a massage of 80 minutes'), ['massage', 'number']);
});

test('a number that is joined to what it counts, or follows a “von”, is that number and no other', () => {
  assert.deepEqual(firstOf(english, 'how much is the 6 week beginners course'), ['course', null]);
  for (const weeks of ['eight-week', 'four week', '12-week'])
    assert.deepEqual(firstOf(english, `how much is the ${weeks} beginners course`), ['course', 'number']);
  assert.deepEqual(firstOf(german, 'was kostet eine Fahrstunde von 45 Minuten'), ['lesson', null]);
  assert.deepEqual(firstOf(german, 'was kostet eine Fahrstunde von 90 Minuten'), ['lesson', 'number']);
});

test('a line that says up to which number it holds, or what one costs, speaks of any number', () => {
  assert.deepEqual(firstOf(english, 'my dog has 32 kg, may he stay in the apartments'), ['pets', null]);
  assert.deepEqual(firstOf(english, 'bike back 3 hours late, how much'), ['late', null]);
});

test('a number beyond all grades of a list stops an answer, one inside of them does not', () => {
  assert.deepEqual(firstOf(english, 'what does a new bathroom of 12 m² cost'), ['baths', 'number']);
  assert.deepEqual(firstOf(english, 'what does a new bathroom of 7 m² cost'), ['baths', null]);
});

test('a number is not inside a range of something else', () => {
  assert.deepEqual(firstOf(english, 'how much are three men an hour'), ['men', 'number']);
  assert.deepEqual(firstOf(english, 'how much are two men an hour'), ['men', null]);
});

test('what is told apart by its number is no other of its kind, but one of a range', () => {
  assert.deepEqual(firstOf(english, 'is kiln 2 for porcelain'), ['kiln', null]);
  assert.deepEqual(firstOf(english, 'is kiln 3 for porcelain'), ['kiln', 'number']);
  assert.deepEqual(firstOf(english, 'is kiln 7 for stoneware'), ['kiln', null]);
  assert.deepEqual(firstOf(german, 'liegt Platz Nr. 12 am Wasser'), ['pitch', null]);
  assert.deepEqual(firstOf(german, 'liegt Platz Nr. 47 am Wasser'), ['pitch', 'number']);
});

test('what is told apart by its time is no other, but a time is put right', () => {
  assert.deepEqual(firstOf(english, 'has the 8 o’clock ferry a ramp for wheelchairs'), ['ferry', null]);
  assert.deepEqual(firstOf(english, 'has the 7 o’clock ferry a ramp for wheelchairs'), ['ferry', 'number']);
  assert.deepEqual(firstOf(english, 'a ramp for wheelchairs on the ferry at 7'), ['ferry', 'number']);
  assert.deepEqual(firstOf(german, 'ist der Kiosk bis 22 Uhr offen'), ['pitch', null]);
});

test('a name after “my” and a preposition is not the visitor’s own', () => {
  assert.deepEqual(firstOf(english, 'my dog in Brenna, may he stay in the apartments')[1], 'unknown_word');
  assert.deepEqual(firstOf(english, 'my new labrador dog, may he stay in the apartments')[1], null);
});

test('German is read as it is typed without umlauts', () => {
  assert.deepEqual(firstOf(german, 'was kostet die wartung fuer eine oelheizung'), ['oil', null]);
  assert.deepEqual(firstOf(german, 'lieferzeit der waermepumpe'), ['pump', null]);
});

test('a word that only asks for a price needs no line that holds it, but a price there must be', () => {
  assert.deepEqual(firstOf(german, 'was kostet die lieferzeit der wärmepumpe'), ['pump', 'kind']);
});

test('an age is no house number', () => {
  const studio = buildIndex([
    page('where', 'Where we are', '4 Lantern Lane, behind the old market.'),
    page('glaze', 'Glazing', 'Firing takes 3 weeks.'),
  ]);
  const [first] = retrieve(studio, { message: 'can my 4 year old come', previous: [] }, { limit: 1 });
  assert.ok((first?.confidence ?? 0) < 0.3);
  assert.equal(firstOf(studio, 'where is 4 Lantern Lane')[0], 'where');
});

test('German verbs are one word in the knowledge and two in a message, and the other way round', () => {
  const shop = buildIndex([
    page('fit', 'Klimaanlagen', 'Den Einbau einer Klimaanlage übernehmen wir.'),
    page('fetch', 'Ihr Rad', 'Wir holen Ihr Rad zu Hause ab.'),
    page('pay', 'Zahlung', 'Sie zahlen in bar.'),
  ]);
  assert.deepEqual(firstOf(shop, 'baut ihr auch klimaanlagen ein'), ['fit', null]);
  assert.deepEqual(firstOf(shop, 'wird mein rad abgeholt'), ['fetch', null]);
});

test('neighbouring function words make no other word', () => {
  const school = buildIndex([
    page('theory', 'Theorie', 'Einsteigen können Sie jederzeit.'),
    page('both', 'Rabatte', 'Beider Eltern Rabatt gilt nicht zusammen.'),
  ]);
  assert.deepEqual(firstOf(school, 'kann ich bei der theorie jederzeit einsteigen'), ['theory', null]);
});

test('concepts: what is frozen on the page may be paused in the message', () => {
  const gym = buildIndex([
    page('freeze', 'Membership', 'You can freeze your membership for up to three months.'),
    page('park', 'Parking', 'There is a yard behind the studio.'),
    page('pets', 'Pets', 'Pets stay outside.'),
  ]);
  assert.deepEqual(firstOf(gym, 'can I pause my membership'), ['freeze', null]);
  // What is said of pets is found for a hamster, and only offered: it may be another animal that is meant.
  assert.deepEqual(firstOf(gym, 'may a hamster come in'), ['pets', 'unknown_word']);
});

test('a course of 10 is no course of 6, and the row up to 20 says nothing of 35', () => {
  const prices = buildIndex([
    page(
      'laser',
      'Laser',
      '| Treatment | Single | Course of 6 |\n|---|---|---|\n| Laser therapy | €38 | €198 |',
    ),
    page(
      'boiler',
      'New boilers',
      '| Boiler | Price |\n|---|---|\n| Gas boiler up to 20 kW | €9,400 |\n| Pellet boiler 15 kW | €31,500 |',
    ),
    page('course', 'Beginners course', 'The six-week beginners course costs £210.'),
    page('hours', 'Opening hours', 'The desk is staffed from Monday to Friday.'),
  ]);
  assert.deepEqual(firstOf(prices, 'laser therapy course of 6 price'), ['laser', null]);
  assert.deepEqual(firstOf(prices, 'laser therapy course of 10 price'), ['laser', 'number']);
  assert.deepEqual(firstOf(prices, 'price of a gas boiler with 18 kW'), ['boiler', null]);
  assert.deepEqual(firstOf(prices, 'price of a gas boiler with 35 kW'), ['boiler', 'number']);
});

test('another row of a table is about another thing', () => {
  const fleet = buildIndex([
    page(
      'fleet',
      'Fleet prices',
      '| Service | Fleet price |\n|---|---|\n| Windscreen wipers | $44.95 |\n| Labor on a diesel, an hour | $152 |',
    ),
    page('diesel', 'Pickups', 'Diesel pickups need 13 quarts.'),
    ...['Tyres', 'Brakes', 'Paint', 'Battery', 'Lights', 'Exhaust'].map((title) =>
      page(title, title, `${title} are fitted on Mondays.`),
    ),
  ]);
  assert.deepEqual(firstOf(fleet, 'fleet price of windscreen wipers'), ['fleet', null]);
  assert.equal(firstOf(fleet, 'fleet price of windscreen wipers on a diesel')[1], 'known_word_missing');
});

test('in a large library a small part of a long question may be missing, in a small one none', () => {
  const topics = 'weather forests rivers painting music insects planets history cooking sailing'.split(' ');
  const library = (size: number) =>
    buildIndex([
      page('mill', 'Windmills', 'Dutch windmills pumped water out of polders for four centuries.'),
      ...Array.from({ length: size }, (_, at) =>
        page(
          `p${at}`,
          `Notes ${at}`,
          `Chapter ${at} on ${topics[at % 10]} and why it matters${at % 10 === 3 ? ' to experts' : ''}.`,
        ),
      ),
    ]);
  const asked = 'why did dutch windmills pump water out of the polders for centuries, experts';
  assert.equal(firstOf(library(12), asked)[1], 'known_word_missing');
  assert.equal(firstOf(library(700), asked)[1], null);
});

test('everyday words are known though they are spelt wrongly and the knowledge lacks them', () => {
  const practice = buildIndex([
    page('hours', 'Praxis', 'Geöffnet Mo. bis Do. 7:30–19:30 Uhr.'),
    page('way', 'Anfahrt', 'Linie 4 fährt alle 15 Min.'),
  ]);
  assert.deepEqual(firstOf(practice, 'öffnugszeiten'), ['hours', null]);
});

test('where a thing comes from is no place, and what lies behind the house is one', () => {
  const beans = buildIndex([
    page('beans', 'Our beans', 'Our beans come from small farms and are roasted by hand.'),
  ]);
  assert.notEqual(firstOf(beans, 'where do your beans come from')[1], 'kind');
  assert.equal(firstOf(beans, 'where are your beans roasted')[1], 'kind');
  const parking = buildIndex([
    page('parking', 'Parken', 'Hinter der Halle können Gäste drei Stunden parken.'),
  ]);
  assert.notEqual(firstOf(parking, 'Wo kann ich parken?')[1], 'kind');
});

test('a page is not answered with for the words of its title where what is asked for is missing', () => {
  const index = buildIndex([
    page('kiln', 'Raku kiln', 'Our raku kiln is fired with gas and stands in the yard.'),
    page('wheel', 'Potter’s wheel', 'You may use the wheel after a first lesson.'),
  ]);
  const [asked] = retrieve(index, { message: 'how much is the raku kiln', previous: [] }, { limit: 1 });
  assert.equal(asked?.stop, 'kind');
  assert.equal(asked?.exact, false);
  const [named] = retrieve(index, { message: 'raku kiln', previous: [] }, { limit: 1 });
  assert.equal(named?.exact, true);
});

test('an entry with a long answer is about its question, not about all that the answer names by the way', () => {
  const said =
    'Wash your hands, keep your distance and stay at home when you feel ill. Local rules may close schools for a while.';
  const entry = (id: string, question: string, answer: string): IndexedDocument => ({
    ...{ kind: 'entry', id, external_id: id, version: 1, url: null },
    ...{ question, variants: [], answer },
  });
  const other = entry('price', 'What does a visit cost?', 'A visit is €20.');
  const asked = 'do local rules close schools';
  const long = buildIndex([
    entry('protect', 'How can I protect myself?', said.padEnd(600, ' And so on.')),
    other,
  ]);
  assert.deepEqual(firstOf(long, asked), ['protect', 'by_the_way']);
  const short = buildIndex([entry('protect', 'How can I protect myself?', said), other]);
  assert.deepEqual(firstOf(short, asked), ['protect', null]);
});

test('a question of a page is not shown where what follows it is left out', () => {
  const text = (id: number) =>
    `Setting number ${'abcdefgh'[id]} is for another sort of coffee and is written on the bag.`;
  const long = [0, 1, 2, 3, 4, 5].map(text).join(' ');
  const index = buildIndex([
    page(
      'machine',
      'Coffee machine',
      `# Coffee machine\n\nUnplug the machine when you smell burning. ${long}\n\nSmell burning again?\n\nWrite to us with a photo of the plate under it.`,
    ),
    page('beans', 'Beans', 'Beans are roasted on Monday.'),
  ]);
  const [first] = retrieve(index, { message: 'smell of burning', previous: [] }, { limit: 1 });
  assert.match(first?.passage.text ?? '', /Unplug the machine/);
  assert.doesNotMatch(first?.passage.text ?? '', /again\?/);
});

test('what is everyday stops an answer that lacks it, though it is the visitor’s own; a name of his does not', () => {
  const index = buildIndex([
    page('party', 'Parties', 'You may bring a cake to the party.'),
    page('open', 'Opening hours', 'We are open from Monday to Friday.'),
    page('pay', 'Paying', 'You can pay by card.'),
    page('shoes', 'Shoes', 'Shoes are £3 a day.'),
    page('lockers', 'Lockers', 'Lockers take a coin.'),
    page('wall', 'The wall', 'The wall is 12 metres high.'),
    page('reset', 'Routes', 'Routes are reset each month.'),
  ]);
  assert.deepEqual(firstOf(index, 'may I bring my dog to the party'), ['party', 'unknown_word']);
  assert.deepEqual(firstOf(index, 'may I bring my Fluffington cake to the party'), ['party', null]);
});

test('a particle makes another thing of a word', () => {
  const index = buildIndex([page('pitch', 'Platz 12', 'Platz 12 hat Wasser und Strom.')]);
  assert.deepEqual(firstOf(index, 'hat Platz 12 Wasser'), ['pitch', null]);
  assert.deepEqual(firstOf(index, 'hat Platz 12 Abwasser'), ['pitch', 'unknown_word']);
});

test('what is asked of nothing but the entry before may be told by any of its lines', () => {
  const index = buildIndex([
    {
      ...page('taster', '', ''),
      kind: 'entry',
      question: 'I am new to climbing. What should I do?',
      variants: [],
      answer: 'Book the taster, it costs £24 with shoes. It runs on Tuesdays and Thursdays at 7 pm.',
    },
    page('party', 'Parties', 'A party is £210 for 16 children.'),
  ]);
  const after = (message: string) =>
    retrieve(index, { message, previous: ['how much is the taster'] }, { limit: 1 })[0];
  assert.equal(after('and when is it?')?.document_id, 'taster');
  assert.equal(after('and when is it?')?.stop, null);
  assert.equal(after('and where is it?')?.stop, 'kind');
});

test('only what no document knows is said to be missing', () => {
  const index = buildIndex([
    page('diet', 'Vegetarian or gluten free', 'We have gluten free bread for vegetarians.'),
    page('hours', 'Breakfast', 'Breakfast is served from 8 am.'),
  ]);
  const found = retrieve(
    index,
    { message: 'gluten free breakfast without lupins', previous: [] },
    { limit: 2 },
  );
  const diet = found.find(({ document_id }) => document_id === 'diet');
  assert.deepEqual(diet?.missing, ['lupins']);
});

test('a day that is not named is found where others are', () => {
  const index = buildIndex([
    page('tour', 'Tours', 'Tours start at 3 pm. Children are free.'),
    page('shop', 'The shop', 'The shop is open on Tuesday and Friday from 2 to 6 pm.'),
    page('pay', 'Paying', 'You can pay by card.'),
  ]);
  const [first] = retrieve(index, { message: 'Sundays?', previous: [] }, { limit: 1 });
  assert.equal(first?.external_id, 'shop');
  assert.ok((first?.features.document_cover ?? 0) > 0);
});

test('a heading that leads to a list is named without its colon', () => {
  const index = buildIndex([
    page('bath', 'Bathrooms', '# Bathrooms\n\nWe build them.\n\n## Not included:\n\n- Lamps\n- Mirrors'),
    page('open', 'Opening hours', 'We are open from Monday to Friday.'),
  ]);
  const [first] = retrieve(index, { message: 'are mirrors included', previous: [] }, { limit: 1 });
  assert.equal(first?.passage.title, 'Bathrooms › Not included');
});
