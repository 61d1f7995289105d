import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { buildIndex } from '../../retrieval/build-index.ts';
import type { Calibration, Candidate, OperatingPoint } from '../../retrieval/types.ts';
import type { Reading } from '../reading/read-message.ts';
import type { Situation } from '../reading/situation.ts';
import { type Decision, decide, offerNearest, topicOf } from './decide.ts';

const point = (answer_at: number, suggest_at: number): OperatingPoint => ({
  answer_at,
  suggest_at,
  expected_coverage: null,
  expected_wrong_per_100: null,
});

/** Every threshold is another one, so that none can stand in for a neighbour. */
const calibration: Calibration = {
  basis: 'default',
  probes: 0,
  entries: { careful: point(0.8, 0.6), balanced: point(0.5, 0.3), bold: point(0.35, 0.2) },
  pages: { careful: point(0.9, 0.7), balanced: point(0.7, 0.4), bold: point(0.55, 0.25) },
  notes: [],
  needs_wordings: [],
  competing: [],
};
const embedded: Calibration = {
  ...calibration,
  embedding: {
    model: 'e',
    entries_without: { careful: point(0.95, 0.85), balanced: point(0.65, 0.45), bold: point(0.45, 0.25) },
  },
};

function candidate(kind: 'entry' | 'page', confidence: number, more: Partial<Candidate> = {}): Candidate {
  const id = `${kind} ${confidence}`;
  return {
    document_id: id,
    external_id: null,
    title: id,
    passage: {
      index: 0,
      document_id: id,
      external_id: null,
      version: 1,
      kind,
      title: id,
      url: null,
      text: 't',
    },
    matched_wording: null,
    score: confidence,
    confidence,
    stop: null,
    missing: [],
    exact: false,
    features: { unknown: 0, content: 1 },
    ...more,
  };
}

const entry = (confidence: number, more?: Partial<Candidate>) => candidate('entry', confidence, more);
const page = (confidence: number, more?: Partial<Candidate>) => candidate('page', confidence, more);

function situation(settings: Partial<Settings> = {}, more: Partial<Situation> = {}): Situation {
  return {
    business: { id: 'b', name: 'B', persona: null, settings: { ...Settings.parse({}), ...settings } },
    release: { id: 'r', number: 1, index: buildIndex([]), calibration, validity: [] },
    query: { message: 'm', previous: [] },
    reading: { kind: 'question', language: 'en', text: 'm', oneWord: true },
    now: 0,
    refusals: 0,
    personOffered: false,
    ...more,
  };
}

const text = 'what does it cost';
const question: Reading = { kind: 'question', language: 'en', text, oneWord: false };
const told = (kind: 'urgent' | 'wants_person' | 'angry' | 'injection'): Reading => ({
  kind,
  language: 'en',
  matched: ['w'],
  text,
});
const smallTalk = (topic: 'thanks' | 'confirmation', answer?: 'yes' | 'no'): Reading => ({
  kind: 'small_talk',
  topic,
  language: 'en',
  ...(answer ? { answer } : {}),
});

const sharesNothing = { features: { unknown: 1, content: 0 } };
const nearTo = (near: number) => ({ features: { unknown: 1, content: 0, near } });
const vector = { vector: { kind: 'ok', vector: new Float32Array(1), ms: 1 } } as const;
const careful = situation({ strictness: 'careful' });
const withModel = (more: Partial<Situation> = {}) =>
  situation(
    {},
    { release: { id: 'r', number: 1, index: buildIndex([]), calibration: embedded, validity: [] }, ...more },
  );

/** [what it shows, reading, candidates, situation, "kind rule" and what else the decision names] */
const rows: [string, Reading, Candidate[], Situation, string][] = [
  [
    'an entry at its threshold is answered',
    question,
    [entry(0.5)],
    situation(),
    'answer above_threshold 0.5',
  ],
  ['an entry below it is offered', question, [entry(0.49)], situation(), 'suggest close_matches 0.5'],
  [
    'an entry below what is offered is refused',
    question,
    [entry(0.29)],
    situation(),
    'refuse below_threshold 0.5',
  ],
  ['a careful business answers later', question, [entry(0.79)], careful, 'suggest close_matches 0.8'],
  ['and offers later', question, [entry(0.59)], careful, 'refuse below_threshold 0.8'],
  ['a page has thresholds of its own', question, [page(0.69)], situation(), 'suggest close_matches 0.7'],
  ['and is answered from them', question, [page(0.7)], situation(), 'answer above_threshold 0.7'],
  ['and offered from them', question, [page(0.39)], situation(), 'refuse below_threshold 0.7'],
  [
    'only the first may be answered',
    question,
    [page(0.6), entry(0.59)],
    situation(),
    'suggest close_matches 0.7 x2',
  ],
  [
    'what is offered beside a likely first needs a third of its threshold',
    question,
    [entry(0.35), page(0.14), page(0.13)],
    situation(),
    'suggest close_matches 0.5 x2',
  ],
  [
    'the guard stops an answer however likely it is, and it is offered',
    question,
    [entry(0.9, { stop: 'known_word_missing' })],
    situation(),
    'suggest close_matches 0.5',
  ],
  [
    'approved words are answered whatever the threshold',
    question,
    [entry(0.1, { exact: true })],
    situation(),
    'answer exact_words 0.5',
  ],
  [
    'two questions with the same approved words are both offered',
    question,
    [entry(0.9, { exact: true }), entry(0.8, { exact: true, document_id: 'other' })],
    situation(),
    'suggest close_matches 1 x2',
  ],
  [
    'three are offered at most',
    question,
    [0.4, 0.39, 0.38, 0.37].map((c) => entry(c)),
    situation(),
    'suggest close_matches 0.5 x3',
  ],
  ['nothing found is nothing close', question, [], situation(), 'refuse nothing_close null'],
  [
    'words that are all foreign offer nothing',
    question,
    [entry(0.4, sharesNothing)],
    situation(),
    'refuse below_threshold 0.5',
  ],
  [
    'unless a vector says it is near',
    question,
    [entry(0.4, nearTo(0.6))],
    situation({}, vector),
    'suggest close_matches 0.5',
  ],
  [
    'likeness of bundled vectors is no vector',
    question,
    [entry(0.4, nearTo(0.9))],
    situation(),
    'refuse below_threshold 0.5',
  ],
  [
    'and near begins at 0.6',
    question,
    [entry(0.4, nearTo(0.59))],
    situation({}, vector),
    'refuse below_threshold 0.5',
  ],
  [
    'without its vector a message needs more',
    question,
    [entry(0.6)],
    withModel(),
    'suggest close_matches 0.65',
  ],
  ['and with it the usual', question, [entry(0.6)], withModel(vector), 'answer above_threshold 0.5'],
  ['pages have one set for both', question, [page(0.7)], withModel(), 'answer above_threshold 0.7'],
  [
    'an order is never answered with an offer',
    told('injection'),
    [entry(0.4)],
    situation(),
    'refuse tries_to_instruct 0.5',
  ],
  [
    'but the question beside it may be answered',
    told('injection'),
    [entry(0.5)],
    situation(),
    'answer above_threshold 0.5',
  ],
  ['no word is small talk', { kind: 'empty' }, [entry(0.9)], situation(), 'small_talk empty'],
  ['thanks are small talk', smallTalk('thanks'), [], situation(), 'small_talk small_talk'],
  [
    'a yes without an offer is small talk',
    smallTalk('confirmation', 'yes'),
    [],
    situation(),
    'small_talk small_talk',
  ],
  [
    'a yes to the offer of a person brings one',
    smallTalk('confirmation', 'yes'),
    [],
    situation({}, { personOffered: true }),
    'escalate accepted_person',
  ],
  [
    'a no to it does not',
    smallTalk('confirmation', 'no'),
    [],
    situation({}, { personOffered: true }),
    'small_talk small_talk',
  ],
  [
    'thanks to it do not',
    smallTalk('thanks'),
    [],
    situation({}, { personOffered: true }),
    'small_talk small_talk',
  ],
  [
    'danger brings a person without the answer that is sure but no instruction',
    told('urgent'),
    [entry(0.9)],
    situation(),
    'escalate danger w',
  ],
  [
    'not even one in these very words',
    { kind: 'urgent', language: 'en', matched: ['the kiln is on fire'], text },
    [entry(1, { title: 'The kiln', exact: true })],
    situation(),
    'escalate danger the kiln is on fire',
  ],
  [
    'who asks for a person gets one, whatever is known',
    told('wants_person'),
    [entry(0.9)],
    situation(),
    'escalate asked_for_person w',
  ],
  [
    'who is upset gets one, with the answer there is',
    told('angry'),
    [entry(0.9)],
    situation(),
    'escalate angry w with',
  ],
  ['or without one that is sure', told('angry'), [entry(0.3)], situation(), 'escalate angry w'],
  [
    'what is approved for this danger is said below the threshold',
    { kind: 'urgent', language: 'en', matched: ['there is entry'], text },
    [entry(0.15, { title: 'Entry? Get out at once.' })],
    situation(),
    'escalate danger there is entry with',
  ],
  [
    'a topic for people comes before an answer',
    question,
    [entry(0.9)],
    situation({ person_topics: ['COST'] }),
    'escalate person_topic COST',
  ],
  [
    'also before anything was published',
    question,
    [],
    situation({ person_topics: ['cost'] }, { release: null }),
    'escalate person_topic cost',
  ],
  [
    'a yes with a number accepts the person who was offered',
    { ...question, text: 'yes, my number is 07700 900123' } as Reading,
    [entry(0.9)],
    situation({}, { personOffered: true }),
    'escalate accepted_person',
  ],
  [
    'and accepts nobody where none was offered',
    { ...question, text: 'yes, my number is 07700 900123' } as Reading,
    [entry(0.9)],
    situation(),
    'answer above_threshold 0.5',
  ],
  [
    'who says that an answer was no help is offered a person',
    { kind: 'not_helped', language: 'en', text: 'thanks for nothing' },
    [entry(0.9)],
    situation(),
    'refuse not_helped null',
  ],
  [
    'danger comes before a topic',
    told('urgent'),
    [],
    situation({ person_topics: ['cost'] }),
    'escalate danger w',
  ],
  [
    'an order about a topic goes to people',
    told('injection'),
    [],
    situation({ person_topics: ['cost'] }),
    'escalate person_topic cost',
  ],
  [
    'before anything was published all is refused',
    question,
    [entry(0.9)],
    situation({}, { release: null }),
    'refuse nothing_published null',
  ],
];

function shown(reading: Reading, candidates: Candidate[], where: Situation): string {
  const decision = decide(reading, candidates, where);
  const parts: unknown[] = [decision.kind, decision.rule];
  if (decision.kind === 'escalate') {
    parts.push(...decision.matched, ...(decision.candidate ? ['with'] : []));
  }
  if ('threshold' in decision) parts.push(decision.threshold);
  if (decision.kind === 'suggest' && candidates.length > 1) parts.push(`x${decision.candidates.length}`);
  return parts.map(String).join(' ');
}

describe('decide', () => {
  for (const [name, reading, candidates, where, expected] of rows) {
    test(name, () => assert.equal(shown(reading, candidates, where), expected));
  }
});

describe('a message with two questions', () => {
  const parts = (...found: [text: string, candidate: Candidate][]) =>
    found.map(([text, each]) => ({ text, candidates: [each] }));
  const decided = (whole: Candidate, ...found: [string, Candidate][]) => {
    const decision = decide(question, [whole], situation(), parts(...found));
    return decision.kind === 'answer'
      ? [
          ...decision.candidates.map(({ document_id }) => document_id),
          ...decision.unanswered.map((text) => `no ${text}`),
        ]
      : decision.kind;
  };
  const other = (confidence: number, more: Partial<Candidate> = {}) =>
    entry(confidence, { document_id: 'other', ...more });

  test('is answered twice where both have an answer', () => {
    assert.deepEqual(decided(entry(0.4), ['a', entry(0.8)], ['b', other(0.7)]), ['entry 0.8', 'other']);
  });

  test('has a second answer from half a chance on, once one is answered', () => {
    assert.deepEqual(decided(entry(0.4), ['a', entry(0.8)], ['b', other(0.5, { stop: 'unknown_word' })]), [
      'entry 0.8',
      'other',
    ]);
    const guarded = other(0.7, { stop: 'known_word_missing', features: { guard_known: 2.6 } });
    assert.deepEqual(decided(entry(0.4), ['a', entry(0.8)], ['b', guarded]), ['entry 0.8', 'no b']);
    const inPassing = other(0.5, { stop: 'unknown_word', features: { on_topic: 0 } });
    assert.deepEqual(decided(entry(0.4), ['a', entry(0.8)], ['b', inPassing]), ['entry 0.8', 'no b']);
  });

  test('has one from a quarter on that is among the first for the whole message, too', () => {
    const second = other(0.25);
    const parts = [
      { text: 'a', candidates: [entry(0.8)] },
      { text: 'b', candidates: [second] },
    ];
    const ids = (whole: Candidate[]) => {
      const decision = decide(question, whole, situation(), parts);
      return decision.kind === 'answer' ? decision.candidates.map(({ document_id }) => document_id) : [];
    };
    assert.deepEqual(ids([entry(0.4), second]), [entry(0.8).document_id, 'other']);
    assert.deepEqual(ids([entry(0.4), page(0.3)]), [entry(0.8).document_id]);
    const another = other(0.9, { stop: 'number' });
    parts[1] = { text: 'b', candidates: [another] };
    assert.deepEqual(ids([entry(0.4), another]), [entry(0.8).document_id]);
    const guarded = other(0.25, { stop: 'known_word_missing', features: { guard_known: 2.6 } });
    parts[1] = { text: 'b', candidates: [guarded] };
    assert.deepEqual(ids([entry(0.4), guarded]), [entry(0.8).document_id]);
  });

  test('answers nothing to what is only told, and does not miss it', () => {
    const parts = [
      { text: 'we are eight', candidates: [entry(0.9)], told: true },
      { text: 'b', candidates: [other(0.8)] },
    ];
    const decision = decide(question, [entry(0.4)], situation(), parts);
    assert.equal(decision.kind, 'answer');
    if (decision.kind !== 'answer') return;
    assert.deepEqual(
      decision.candidates.map(({ document_id }) => document_id),
      ['other'],
    );
    assert.deepEqual(decision.unanswered, []);
  });

  test('hears what is not known', () => {
    assert.deepEqual(decided(entry(0.4), ['a', entry(0.8)], ['b', other(0.3)]), ['entry 0.8', 'no b']);
  });

  test('is one question where both parts mean the same document', () => {
    assert.deepEqual(decided(entry(0.8), ['a', entry(0.8)], ['b', entry(0.8)]), ['entry 0.8']);
    assert.equal(decided(entry(0.4), ['a', entry(0.4)], ['b', other(0.4)]), 'suggest');
  });
});

test('a topic is found in the message, or in a title that matches well, by whole words', () => {
  const titled = (confidence: number) => entry(confidence, { title: 'Refunds and returns' });
  assert.equal(topicOf(['refund'], 'a refund, please', undefined), 'refund');
  assert.equal(topicOf(['refund'], 'are refunds possible', undefined), null);
  assert.equal(topicOf(['returns'], 'money back', titled(0.5)), 'returns');
  assert.equal(topicOf(['returns'], 'money back', titled(0.49)), null);
  assert.equal(topicOf(['—'], 'a — b', titled(0.9)), null);
});

describe('what the encoder finds near', () => {
  const near = (meant: number, more: Partial<Candidate> = {}) => ({
    ...entry(0.1, { document_id: `meant ${meant}`, ...more }),
    nearness: 0.9,
    meant,
  });
  const refusal = decide(question, [entry(0.05)], situation());
  const offer = decide(question, [entry(0.4)], situation());
  const ids = (decision: Decision) =>
    'candidates' in decision ? decision.candidates.map(({ document_id }) => document_id) : [];

  test('is offered where words found nothing, three at most', () => {
    assert.equal(refusal.kind, 'refuse');
    const decision = offerNearest(refusal, [near(0.3), near(0.2), near(0.05), near(0.04)]);
    assert.equal(decision.kind, 'suggest');
    assert.deepEqual(ids(decision), ['meant 0.3', 'meant 0.2', 'meant 0.05']);
  });

  test('is left out where it was hardly meant, beside the first too', () => {
    assert.deepEqual(ids(offerNearest(offer, [near(0.3), near(0.02)])), ['meant 0.3']);
  });

  test('makes a refusal where nothing was likely meant, whatever words would have offered', () => {
    assert.equal(offer.kind, 'suggest');
    assert.equal(offerNearest(offer, [near(0.19)]).kind, 'refuse');
    assert.equal(offerNearest(refusal, [near(0.19)]).kind, 'refuse');
    assert.equal(offerNearest(offer, [near(0.2)]).kind, 'suggest');
    assert.equal(offerNearest(offer, []), offer);
  });

  test('needs more where it shares nothing but everyday words with the message', () => {
    const apart = (meant: number) => ({ ...near(meant), features: { ...near(meant).features, on_topic: 0 } });
    assert.equal(offerNearest(refusal, [apart(0.24)]).kind, 'refuse');
    assert.equal(offerNearest(refusal, [apart(0.25)]).kind, 'suggest');
    assert.deepEqual(ids(offerNearest(refusal, [near(0.3), apart(0.09), near(0.05)])), [
      'meant 0.3',
      'meant 0.05',
    ]);
    assert.equal(offerNearest(refusal, [apart(0.11)], { isForeign: true }).kind, 'suggest');
  });

  test('needs less where the message is in another language than the knowledge', () => {
    const foreign = { isForeign: true };
    assert.equal(offerNearest(refusal, [near(0.11)], foreign).kind, 'suggest');
    assert.equal(offerNearest(refusal, [near(0.19)]).kind, 'refuse');
    assert.equal(offerNearest(refusal, [near(0.09)], foreign).kind, 'refuse');
  });

  test('never changes an answer, a rule or a person, however near it is', () => {
    const exact = [entry(1, { exact: true }), page(1, { exact: true })];
    const decisions = [
      decide(question, [entry(0.9)], situation()),
      decide(question, exact, situation()),
      decide(told('injection'), [entry(0.4)], situation()),
      decide(told('wants_person'), [entry(0.9)], situation()),
      decide(told('urgent'), [entry(0.9)], situation()),
      decide(question, [entry(0.9)], situation({}, { release: null })),
    ];
    assert.deepEqual(
      decisions.map(({ kind }) => kind),
      ['answer', 'suggest', 'refuse', 'escalate', 'escalate', 'refuse'],
    );
    for (const decision of decisions) assert.equal(offerNearest(decision, [near(0.99)]), decision);
  });
});

/** The danger as it is told, its language, and a text: whether that is shown. */
const instructions: [string, string, string, boolean][] = [
  ['riecht nach Gas', 'de', 'Bei Gasgeruch: alle hinaus.', true],
  ['riecht nach Gas', 'de', 'Wenn Sie Gas riechen, gehen Sie hinaus.', true],
  ['riecht nach Gas', 'de', 'Unsere Preise', false],
  ['riecht nach Gas', 'de', 'Wir verleihen Gasgrills und Gasflaschen.', false],
  ['smell gas', 'en', 'Gas grill hire: £20 a day', false],
  ['smell gas', 'en', 'Gas? Turn off the main valve and call 0800 111 999.', true],
  ['water everywhere', 'en', 'Bathrooms with warm water', false],
  ['water everywhere', 'en', 'Water bottles are sold at the desk.', false],
  [
    'water is coming through the ceiling',
    'en',
    'A burst water pipe: shut off the stopcock under the sink.',
    true,
  ],
  ['flooded', 'en', 'In case of a flood, leave the cellar.', true],
  ['there is a fire', 'en', 'We fire the oven to 1,200 degrees. Firing costs £8.', false],
  ['there is a fire', 'en', 'Fire pit hire', false],
  ['there is a fire', 'en', 'Fire: leave the building by the nearest exit and call 999.', true],
  ['kiln is on fire', 'en', 'Kiln hire is £1.20 a litre. Never open the kiln: call us.', false],
  ['kiln is on fire', 'en', 'The kiln: never open it while it is hot.', false],
  ['kiln is on fire', 'en', 'If the kiln is on fire, leave the studio and call 112.', true],
  ['fire in the kitchen', 'en', 'The kitchen: keep the door closed.', false],
  ['there is a fire', 'en', 'Membership costs £40 and includes firing. Leave the studio by nine.', false],
  ['au feu', 'fr', 'Barbecue : pas de feu au sol. Gardez vos distances.', false],
  ['au secours', 'fr', 'La caution est rendue immédiatement.', false],
  ['au feu', 'fr', 'En cas d’incendie, sortez et appelez le 18.', true],
  ['hay fuego', 'es', 'Fire: leave the building by the nearest exit and call 999.', true],
  ['es brennt', 'de', 'En cas d’incendie, sortez et appelez le 18.', true],
  ['es brennt', 'de', 'Kurse für Brandmalerei', false],
  ['fumée noire', 'fr', 'Interdit de fumer. La fumée dérange les voisins.', false],
  ['gaslucht', 'nl', 'Een rokende accu? Ga naar buiten en bel direct 112.', false],
  ['brandlucht', 'nl', 'Brandhout te koop', false],
  ['tooth knocked out', 'en', 'Tooth whitening costs £200.', false],
  ['tooth knocked out', 'en', 'A knocked-out tooth: put it into milk and come at once.', true],
];

for (const [matched, language, words, isShown] of instructions) {
  test(`in danger ("${matched}") "${words}" is ${isShown ? '' : 'not '}shown`, () => {
    const danger: Reading = { kind: 'urgent', language: language as 'en', matched: [matched], text };
    const saying = entry(0.3, {
      title: 'Page',
      passage: { ...entry(0).passage, kind: 'entry', title: 'Page', text: words },
    });
    const decision = decide(danger, [saying], situation());
    assert.equal(
      decision.kind === 'escalate' ? decision.candidate?.passage.text : '',
      isShown ? words : undefined,
    );
  });
}
