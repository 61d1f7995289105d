import { retrieve, retrieveOffered } from '../retrieval/retrieve.ts';
import { retrieveNear } from '../retrieval/retrieve-near.ts';
import type { Candidate } from '../retrieval/types.ts';
import { contentWords } from '../text/content-words.ts';
import { KINDS, kindsAsked } from '../text/kinds.ts';
import { type Language, languageOf } from '../text/languages/language.ts';
import { type Decision, decide, decidePressed, offerNearest } from './deciding/decide.ts';
import { areDifferent, type Part } from './deciding/parts.ts';
import { reasonFor, reasonParts } from './deciding/reasons.ts';
import { answerFacts } from './facts/answer-facts.ts';
import { askedText } from './reading/asked-text.ts';
import { isTold, partsOf } from './reading/parts.ts';
import type { Reading } from './reading/read-message.ts';
import { isForeign, queryOf, type Situation } from './reading/situation.ts';
import type { ModelUse, Reply } from './writing/reply.ts';
import { type Written, write } from './writing/write.ts';

/** Documents a decision looks at. */
const CANDIDATES = 8;

/** What is known before anything is written: the reading, the candidates and the decision. */
export interface Considered {
  reading: Reading;
  candidates: Candidate[];
  decision: Decision;
  /** The embedding model was asked for the message's vector and failed. */
  vectorMissed: boolean;
  timings: Record<string, number>;
}

/**
 * What a message finds, before anything is decided. It rests on its words and the turns before, the release, the business and the
 * moment alone: what was found for these once needs not be looked for again.
 */
export interface LookedUp {
  /** What is asked, without what is said besides; null where nothing is. */
  asked: string | null;
  /** The offer that was pressed. */
  pressed: Candidate | null;
  candidates: Candidate[];
  parts: Part[];
  /** Milliseconds. */
  took: number;
}

/** Looks a message up; pure but for the clock of its timing. */
export function lookUp(situation: Situation): LookedUp {
  const started = performance.now();
  const { release, vector, reading } = situation;
  const query = queryOf(situation);
  const asked = askedText(reading, query.message);
  const queryVector = vector?.kind === 'ok' ? vector.vector : undefined;
  const pressed =
    release && situation.pressed ? retrieveOffered(release.index, query, situation.pressed) : null;
  const found =
    release && asked !== null && !pressed
      ? retrieve(release.index, { ...query, message: asked }, { limit: CANDIDATES, queryVector })
      : [];
  const isWorded = found[0]?.exact === true && found[0].confidence === 1;
  const fact = asked === null || pressed ? null : answerFacts(asked, situation, { isWorded });
  const candidates = [pressed ?? fact ?? found].flat();
  const parts = pressed || fact || isWorded ? [] : consideredParts({ reading }, situation);
  return { asked, pressed, candidates, parts, took: performance.now() - started };
}

/** Reads, retrieves and decides; pure but for the clock of its timings. @param found what was looked up for the same before */
export function consider(situation: Situation, found: LookedUp = lookUp(situation)): Considered {
  const started = performance.now();
  const { vector, reading } = situation;
  const { asked, pressed, candidates, parts } = found;
  const words = pressed ? decidePressed(pressed, situation) : decide(reading, candidates, situation, parts);
  return {
    reading,
    ...withNearest({ candidates, decision: words }, asked, parts, situation),
    vectorMissed: vector?.kind === 'failed',
    timings: {
      ...(vector && { embed: vector.ms }),
      retrieve: found.took,
      decide: performance.now() - started,
    },
  };
}

type Decided = Pick<Considered, 'candidates' | 'decision'>;

/** Where words answer nothing, offers what the encoder finds near besides what they find. */
function withNearest(decided: Decided, asked: string | null, parts: Part[], situation: Situation): Decided {
  const { release, vector, reading } = situation;
  const query = queryOf(situation);
  // Of several questions each is offered what its own words find.
  if (vector?.kind !== 'near' || !release || asked === null || areDifferent(parts)) return decided;
  const near = retrieveNear(release.index, { ...query, message: asked }, vector.near);
  const decision = offerNearest(decided.decision, near, {
    isForeign: isForeign(reading, situation),
  });
  if (decision.kind !== 'suggest') return { ...decided, decision };
  // A receipt shows what words found first, then what was offered.
  const [best, ...others] = decided.candidates;
  const shown = [...(best ? [best] : []), ...decision.candidates, ...others];
  const candidates = shown.filter(
    ({ document_id }, at) => shown.findIndex((each) => each.document_id === document_id) === at,
  );
  return { decision, candidates };
}

/** The questions of a message that asks several, each looked up after the one before; none for a single question. */
export function consideredParts({ reading }: Pick<Considered, 'reading'>, situation: Situation): Part[] {
  const { release } = situation;
  const query = queryOf(situation);
  const asked = askedText(reading, query.message);
  if (!release || asked === null) return [];
  const { index } = release;
  const language = languageOf(index.language);
  const texts = partsOf(asked, language).filter((text) => asksSomething(text, language));
  if (texts.length < 2) return [];
  return texts.map((text, at) => {
    const fact = answerFacts(text, situation);
    const told = isTold(text, language);
    if (fact) return { text, candidates: [{ ...fact, exact: true }], told };
    const before = texts[at - 1];
    const goesOn = before !== undefined && isAboutTheSame(text, language);
    const asked = goesOn
      ? { ...query, message: text, previous: [...query.previous, before] }
      : { ...query, message: text, beside: before };
    return { text, candidates: retrieve(index, asked, { limit: CANDIDATES }), told };
  });
}

/** Whether a part of a message has a topic, or asks for a kind of thing; "what should I do" says nothing by itself. */
function asksSomething(text: string, language: Language): boolean {
  return contentWords(text, language, true).length > 0 || kindsAsked(text, language) !== 0;
}

/** What is asked of the thing that was just named. */
const OF_A_THING = KINDS.reduce(
  (bits, kind, at) => (kind === 'money' || kind === 'duration' ? bits | (1 << at) : bits),
  0,
);

/** Whether a part has no topic of its own: "and how long does it take" is about what stands before it, "when are you open" isn't. */
function isAboutTheSame(text: string, language: Language): boolean {
  const kinds = kindsAsked(text, language);
  if (kinds === 0 || (kinds & ~OF_A_THING) !== 0) return false;
  const words = contentWords(text, language, true);
  return words.every(({ stem }) => language.ordinary.has(stem) || isKindWord(stem, language));
}

function isKindWord(stem: string, { kindWords }: Language): boolean {
  return [...kindWords.values()].some((words) => words.has(stem));
}

/** The whole pipeline with the built-in writer: nothing is recorded and no model is asked. */
export function answerFrom(situation: Situation): Reply {
  return finish(consider(situation), situation);
}

/** Writes what was decided with the built-in writer; a page without a quote becomes a suggestion or a refusal. */
export function finish(
  considered: Considered,
  situation: Situation,
  more: { model?: ModelUse | null; degraded?: boolean } = {},
): Reply {
  const started = performance.now();
  const { decision, reading } = considered;
  const written = write(decision, reading, situation);
  if (written)
    return replyOf(considered, decision, written, { ...more, writing: performance.now() - started });
  const instead: Decision = {
    kind: 'refuse',
    rule: 'no_quote',
    threshold: decision.kind === 'answer' ? decision.threshold : null,
  };
  const refusal = write(instead, reading, situation);
  if (!refusal) throw new Error('a refusal always has words');
  return replyOf(considered, instead, refusal, { ...more, writing: performance.now() - started });
}

/** Said when the embedding model failed; the answer is as sure as without one, so it doesn't count as degraded. */
const WITHOUT_VECTOR = 'The embedding model did not answer in time, so Bob compared words alone.';

const outcomeOf = {
  answer: 'answered',
  suggest: 'suggested',
  refuse: 'refused',
  escalate: 'escalated',
  small_talk: 'small_talk',
} as const;

/** A reply with its reasons from a decision and the words for it. */
export function replyOf(
  { reading, candidates, timings, vectorMissed }: Considered,
  decision: Decision,
  written: Written,
  more: { model?: ModelUse | null; degraded?: boolean; writing: number },
): Reply {
  const threshold = 'threshold' in decision ? decision.threshold : null;
  const asked = decision.kind !== 'small_talk' && decision.kind !== 'escalate';
  return {
    outcome: outcomeOf[decision.kind],
    text: written.text,
    confidence: asked ? (candidates[0]?.confidence ?? 0) : null,
    threshold,
    rule: decision.rule,
    reason: vectorMissed ? `${reasonFor(decision)} ${WITHOUT_VECTOR}` : reasonFor(decision),
    reason_parts: reasonParts(decision, vectorMissed),
    citations: written.citations,
    suggestions: written.suggestions,
    form: written.form ?? null,
    reading: reading.kind,
    candidates,
    decision: decision.kind,
    model: more.model ?? null,
    degraded: more.degraded ?? false,
    timings: { ...timings, write: more.writing },
  };
}
