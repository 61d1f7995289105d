/** Why an address was not read or a run ended, in words that a shop owner understands; what stands in them comes with the code. */
const sentences = {
  robots: () => 'The robots.txt of the site asks robots to stay away.',
  circle: () => 'It leads back to itself in a circle (redirect loop).',
  far: () => 'It leads on from address to address without an end.',
  not_chosen: () => 'It is not among the pages that you chose.',
  moved: (path: string) => `It leads to ${path}, which is read instead.`,
  other_site: (host: string) => `It leads to another site (${host}), which is not read.`,
  same: (path: string) => `It says the same as ${path}, which is taken.`,
  endless: () =>
    'It differs from pages that were read in its numbers alone, as an endless list or a calendar does.',
  many: () => 'There are many pages of this address that differ after the “?” alone.',
  not_found: (status: string) => `Not found: the site has no such page (${status}).`,
  closed: (status: string) => `It is not open to the public (${status}).`,
  error: (status: string) => `The site answered with an error (${status}).`,
  busy: () => 'The site was too busy to answer.',
  late: () => 'The site did not answer in time.',
  unreachable: () => 'The site could not be reached.',
  unknown_host: () => 'There is no site under this name.',
  certificate: () => 'The certificate of the site is not valid, so nobody can tell whether it is yours.',
  private: () => 'The address is not on the public internet, so it is not read.',
  large: () => 'It is too large to read.',
  no_page: (type: string) => `It is not a page${type ? ` (${type})` : ''}.`,
  script: () => 'The page shows nothing without JavaScript, so there are no words to read.',
  noindex: () => 'The page asks not to be listed (noindex).',
  unreadable: () => 'The file could not be read.',
  empty: () => 'There are no words on it.',
  failed_twice: () => 'Reading this page failed twice.',
  limit: (pages: string) => `Only ${pages} pages are read. Raise the number to read more.`,
  no_time: () => 'There was no time left: a run takes an hour at most.',
  stopped: () => 'The run was stopped before.',
  stopped_kept: (name: string) => `Stopped by ${name}; what was read until then is in the draft.`,
  stopped_dropped: (name: string) => `Stopped by ${name}; the draft stayed as it was.`,
  leads_elsewhere: (hosts: string) =>
    `The address leads to another site (${hosts}). Add that one instead, if it is yours.`,
  robots_failed: (status: string) =>
    `The site could not say what robots may read: its robots.txt answers with an error (${status}). Try again later.`,
  given_up: () => 'Something went wrong on our side, again and again.',
  nothing: () => 'There was no page to read.',
} as const satisfies Record<string, (detail: string) => string>;

type Code = keyof typeof sentences;

/** A reason as it is stored: its code, and what it is about behind a colon. */
export type Why = Code | `${Code}:${string}`;

/** A stored reason as the wire shows it. */
export function presentWhy(stored: string): { why: string; code: string; detail: string } {
  const at = stored.indexOf(':');
  const code = at === -1 ? stored : stored.slice(0, at);
  const detail = at === -1 ? '' : stored.slice(at + 1);
  const sentence = isCode(code) ? sentences[code](detail) : stored;
  return { why: sentence, code, detail };
}

function isCode(code: string): code is Code {
  return Object.hasOwn(sentences, code);
}
