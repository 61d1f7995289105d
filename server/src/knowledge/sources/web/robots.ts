/** What a site asks of robots (RFC 9309). */
export interface Robots {
  /** Whether a path with its query may be read. */
  allows(path: string): boolean;
  /** Milliseconds it asks to leave between two requests; 0 where it says nothing. */
  delayMs: number;
  /** Addresses of its sitemaps. */
  sitemaps: string[];
}

interface Rule {
  allow: boolean;
  pattern: string;
}

interface Group {
  agents: string[];
  rules: Rule[];
  delayMs: number;
}

/** Characters of a robots.txt that are read; RFC 9309 asks for 500 KiB at least. */
const MOST_CHARACTERS = 512 * 1024;

/** Reads a robots.txt for the robot of this name; the groups of `*` hold where none names it. */
export function readRobots(text: string, agent: string): Robots {
  const { groups, sitemaps } = readGroups(text.slice(0, MOST_CHARACTERS));
  const named = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    allows: (path) => decide(rules, comparable(path)),
    delayMs: Math.max(0, ...chosen.map(({ delayMs }) => delayMs)),
    sitemaps,
  };
}

function readGroups(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let named = false;
  for (const { name, value } of linesOf(text)) {
    const group = groups.at(-1);
    if (name === 'user-agent') {
      const agent = productOf(value);
      // Lines that follow each other name the robots of one group.
      if (named && group) group.agents.push(agent);
      else groups.push({ agents: [agent], rules: [], delayMs: 0 });
      named = true;
      continue;
    }
    if (name === 'sitemap') {
      sitemaps.push(value);
      continue;
    }
    named = false;
    if (!group) continue;
    if ((name === 'allow' || name === 'disallow') && value !== '') {
      group.rules.push({ allow: name === 'allow', pattern: comparable(value) });
    }
    if (name === 'crawl-delay') group.delayMs = Math.max(0, Number(value) || 0) * 1000;
  }
  return { groups, sitemaps };
}

function* linesOf(text: string): Generator<{ name: string; value: string }> {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [said = ''] = line.split('#', 1);
    const colon = said.indexOf(':');
    if (colon === -1) continue;
    yield { name: said.slice(0, colon).trim().toLowerCase(), value: said.slice(colon + 1).trim() };
  }
}

/** The product a user-agent line names, without its version. */
function productOf(value: string): string {
  return value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}

/** The longest rule that fits decides; of two as long, the one that allows. */
function decide(rules: readonly Rule[], path: string): boolean {
  if (path === '/robots.txt') return true;
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!fits(rule.pattern, path)) continue;
    const longer = best === null || rule.pattern.length > best.pattern.length;
    if (longer || (rule.pattern.length === best?.pattern.length && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}

/** Whether a path begins as the pattern says: `*` is any text, `$` at the end is the end. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...others] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = anchored && others.length > 0 ? others.pop() : undefined;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (!anchored) return true;
  if (last === undefined) return at === path.length;
  return path.length - last.length >= at && path.endsWith(last);
}

/** A path or pattern in which the same characters are always written alike. */
function comparable(path: string): string {
  return path
    .replaceAll(/[^\x21-\x7e]+/g, (characters) => encodeURIComponent(characters.toWellFormed()))
    .replaceAll(/%[0-9a-f]{2}/gi, (escaped) => {
      const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
    });
}
