import type { Candidate } from '../../retrieval/types.ts';
import { languageOf } from '../../text/languages/language.ts';
import { searchedCodes } from '../../text/languages/languages.ts';
import { toldLanguage } from '../reading/read-message.ts';
import type { Situation } from '../reading/situation.ts';
import { type AskedFacts, askedFacts, isPlace } from './asked-facts.ts';
import { factText } from './fact-text.ts';
import { dateOf, localTime } from './opening-times.ts';

/** What citations call the business itself, where its own facts answer. */
export const BUSINESS = 'business';

/**
 * What a business says of itself to a message that asks for nothing else, as a candidate; null otherwise. Pure.
 * @param isWorded the message has the words of an approved question: its answer comes before all facts but opening hours, which are
 * surer as they stand today than as they were once written
 */
export function answerFacts(
  message: string,
  { business, reading, now, query }: Pick<Situation, 'business' | 'reading' | 'now' | 'query'>,
  { isWorded = false }: { isWorded?: boolean } = {},
): Candidate | null {
  const { settings } = business;
  const own = toldLanguage(reading) ?? settings.language.slice(0, 2).toLowerCase();
  const today = localTime(now, settings.time_zone).date;
  const at = {
    today,
    monthFirst: settings.time_zone.startsWith('America/'),
    ownName: business.name,
    holidays: upcoming(settings, today),
    values: settings.facts,
    isFirst: query.previous.length === 0,
  };
  const before = query.previous.at(-1);
  const read = (code: string) => {
    const language = languageOf(code);
    const last = before === undefined ? null : askedFacts(before, language, { ...at, continues: true });
    const asked = askedFacts(message, language, { ...at, continues: last?.facts.includes('hours') ?? false });
    return asked && { code, asked, last };
  };
  const known = searchedCodes.some((each) => each === own) ? read(own) : null;
  const found = known ?? (message.length <= LONGEST_FRAGMENT ? fragment(own, read) : null);
  if (!found || (isWorded && found.asked.facts.some((fact) => fact !== 'hours'))) return null;
  const text = factText(settings, found.asked, found.code, now);
  return text ? candidateOf(business, text) : null;
}

/** Longer messages show which language they are in; these are taken for the business's own where they show none. */
const LONGEST_FRAGMENT = 25;

/** Few words that show no language, such as "und neujahr?": those of a day, "where?", or what goes on from a fact asked in one. */
function fragment<T extends { asked: AskedFacts; last: AskedFacts | null }>(
  own: string,
  read: (code: string) => T | null,
): T | null {
  for (const code of searchedCodes) {
    const found = code === own ? null : read(code);
    if (found && (found.last || found.asked.dates.length > 0 || isPlace(found.asked))) return found;
  }
  return null;
}

/** The holidays from a day on, each by its name once. */
function upcoming({ holidays }: Situation['business']['settings'], today: number) {
  const days = holidays
    .map(({ name, date }) => ({ name, date: dateOf(date) }))
    .filter(({ date }) => date >= today)
    .sort((a, b) => a.date - b.date);
  return days.filter(({ name }, at) => days.findIndex((each) => each.name === name) === at);
}

function candidateOf({ name, settings }: Situation['business'], text: string): Candidate {
  const passage = {
    index: 0,
    document_id: BUSINESS,
    external_id: null,
    version: settings.facts_version,
    kind: 'entry' as const,
    title: name,
    url: null,
    text,
  };
  return {
    document_id: BUSINESS,
    external_id: null,
    title: name,
    passage,
    matched_wording: null,
    score: 0,
    confidence: 1,
    stop: null,
    missing: [],
    exact: false,
    features: {},
  };
}
