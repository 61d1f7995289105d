/** Where a part of a path lists things: `/tags/red+large`. */
const LIST = /[+,;|]|%2c|%3b|%7c/i;
/** Parameters that order a list or cut it into pages; the first show nothing that is not on it. */
const ORDER = /^(?:sort|sort_?by|order|order_?by|dir|direction|per_?page|page_?size)$/i;
const PAGING = /^(?:page|p|paged|pg|seite|offset|start|from)$/i;
/** Parameters that name a page, its language or its place in a menu: they make it another one, and narrow nothing. */
const NAMING =
  /^(?:\w{0,30}id|[lpn]|lang|language|locale|hl|sprache|langue|idioma|taal|option|view|task|layout|format|mod|module|controller|action|do|act|cmd|func|site|seite|pagina|section|sektion|menu|menue|submenu|nav|sub|subpage|topic|thema|rubrik|chapter|kapitel|content|article|artikel|post|news|event|item|detail|name|title|slug|show|file|doc|path|url|year|jahr|month|monat|day|date|datum|tx_\w{1,60}|\w{1,40}\[\w{1,40}\])$/i;
/** A year with its month, or as what a parameter says. */
const DATE = /[/=](20\d\d)[-/.](?:0?[1-9]|1[0-2])(?!\d)|[?&](?:year|jahr|annee|ano|anno|jaar|rok)=(20\d\d)/i;
/** A path that ends with a day or a month. */
const ENDS_WITH_DATE = /\/20\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?\/?$/;

/** Whether an address goes in a circle, as links that are written wrongly make it: `/a/b/a/b/a/b`, `/tags/a+a+b`. */
export function repeatsItself(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  const parts = pathname.split('/').filter(Boolean);
  if (parts.length > 12 || mostOften(parts) > 2) return true;
  if (parts.some((part) => mostOften(listOf(part)) > 1)) return true;
  const pairs = [...searchParams];
  const saysItself = pairs.some(
    ([name, value]) => value.includes(`?${name}=`) || value.includes(`&${name}=`),
  );
  return saysItself || mostOften(pairs.map(([name, value]) => `${name}=${value}`)) > 1;
}

/**
 * Whether a page leads to one that shows less of the same: one more filter beside those it has, one more tag beside its own, the same
 * list in another order. Their number grows with every choice there is.
 */
export function narrows(from: string, to: string): boolean {
  const [here, there] = [new URL(from), new URL(to)];
  if (here.pathname !== there.pathname) return narrowsPath(here.pathname, there.pathname);
  const had = new Set([...here.searchParams].map(pairOf));
  const has = new Set([...there.searchParams].map(pairOf));
  const more = [...there.searchParams].filter((pair) => !had.has(pairOf(pair))).map(([name]) => name);
  if (more.length === 0 || more.some((name) => PAGING.test(name) || NAMING.test(name))) return false;
  if (more.every((name) => ORDER.test(name))) return true;
  const filters = [...here.searchParams.keys()].filter((name) => !NAMING.test(name) && !PAGING.test(name));
  return filters.length > 1 && has.size > had.size && [...had].every((pair) => has.has(pair));
}

/** Whether an address names a month more than a year ahead, as a calendar does that never ends. */
export function isFarAhead(address: string, now: number): boolean {
  const { pathname, search } = new URL(address);
  const [, dated, named] = DATE.exec(`${pathname}${search}`) ?? [];
  const ahead = Number(dated ?? named ?? 0) - new Date(now).getUTCFullYear();
  // Further ahead, and not called a year, it is the number of something.
  return ahead > 1 && (ahead <= 10 || named !== undefined);
}

/** Whether an address ends with a day or month: a page of a calendar, or of what was written then. */
export function endsWithDate(address: string): boolean {
  return ENDS_WITH_DATE.test(new URL(address).pathname);
}

function narrowsPath(from: string, to: string): boolean {
  const [here, there] = [from.split('/'), to.split('/')];
  const differing = there.findIndex((part, at) => part !== here[at]);
  const others = there.every((part, at) => at === differing || part === here[at]);
  if (here.length !== there.length || !others) return false;
  const [had, has] = [listOf(here[differing] ?? ''), listOf(there[differing] ?? '')];
  return had.length > 1 && has.length > had.length && had.every((each) => has.includes(each));
}

function pairOf([name, value]: [string, string]): string {
  return `${name}=${value}`;
}

function listOf(part: string): string[] {
  return part.toLowerCase().split(LIST).filter(Boolean);
}

function mostOften(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
