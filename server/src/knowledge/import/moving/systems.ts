import { StartError } from '../../../kernel/errors.ts';

/** Systems whose exports are read. */
export const systems = ['chatwoot', 'intercom', 'zendesk'] as const;
export type System = (typeof systems)[number];

/** An article or a ready reply of another system. */
export interface Exported {
  kind: 'article' | 'reply';
  /** Stays the same when it is exported again. */
  id: string;
  title: string;
  body: string;
  html: boolean;
  url: string | null;
  published: boolean;
  /** Only some people may see it there: the team, or who signs in. */
  restricted: boolean;
}

type Json = Record<string, unknown>;

/** Everything in an export: one answer of the system's interface, a list of them, or one a line. Throws StartError where there is nothing. */
export function exportedOf(text: string, from: System): Exported[] {
  const found = parsed(text)
    .flatMap((value) => recordsOf(value))
    .flatMap((record) => readers[from](record));
  if (found.length > 0) return found.map((one) => ({ ...one, id: `${from}:${one.id}` }));
  throw new StartError(
    `There are no articles, replies or macros of ${from} in this file. docs/moving-in.md says how to export them.`,
  );
}

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    // One answer a line, as a script that goes through the pages writes them.
  }
  try {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    // Answers written over several lines, one below the other: within one, a comma stands between two objects.
  }
  try {
    return JSON.parse(`[${text.replaceAll(/([}\]])\r?\n([{[])/g, '$1,$2')}]`) as unknown[];
  } catch {
    throw new StartError(
      'The file is not JSON. docs/moving-in.md says how to export it; for tables use --from csv.',
    );
  }
}

const lists = [
  'payload',
  'data',
  'articles',
  'macros',
  'canned_responses',
  'results',
  'article',
  'macro',
  'canned_response',
];

/** The records in an answer, whatever lists and envelopes it wraps them in. */
function recordsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(recordsOf);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Json;
  const inner = lists.map((name) => record[name]).find((each) => typeof each === 'object' && each !== null);
  return inner === undefined ? [record] : recordsOf(inner);
}

const readers: Record<System, (record: Json) => Exported[]> = {
  chatwoot: (record) => {
    const id = String(record.id ?? '');
    if (typeof record.short_code === 'string')
      return [reply(`reply:${id}`, record.short_code, text(record.content))];
    if (Array.isArray(record.actions)) {
      const said = record.actions.flatMap((action: Json) =>
        action.action_name === 'send_message' ? [action.action_params].flat().map(text) : [],
      );
      return said.length > 0 ? [reply(`macro:${id}`, text(record.name), said.join('\n\n'))] : [];
    }
    if (typeof record.content !== 'string' || typeof record.title !== 'string') return [];
    const published = record.status === undefined || record.status === 'published' || record.status === 1;
    const more = { published, html: false, url: null, restricted: false };
    return [article(`article:${id}`, record.title, record.content, more)];
  },
  intercom: (record) => {
    const id = String(record.id ?? '');
    if (record.type === 'macro' || typeof record.name === 'string')
      return [
        {
          ...reply(`macro:${id}`, text(record.name), text(record.body ?? record.body_text)),
          html: typeof record.body === 'string',
        },
      ];
    return [record, ...translations(record)].flatMap((each, at) => {
      if (typeof each.title !== 'string' || typeof each.body !== 'string') return [];
      const more = {
        published: each.state === undefined || each.state === 'published',
        html: true,
        url: address(each.url),
        restricted: record.type === 'internal_article',
      };
      return [
        article(
          at === 0 ? `article:${id}` : `article:${id}:${text(each.language)}`,
          each.title,
          each.body,
          more,
        ),
      ];
    });
  },
  zendesk: (record) => {
    const id = String(record.id ?? '');
    if (Array.isArray(record.actions)) {
      const action = (name: string) =>
        Array.isArray(record.actions) && record.actions.find((each: Json) => each.field === name);
      const rich = setBy(action('comment_value_html'));
      const said = rich ?? setBy(action('comment_value'));
      if (said === undefined) return [];
      const words = text([said].flat().at(-1));
      return [
        {
          ...reply(`macro:${id}`, text(record.title), words),
          html: Boolean(rich),
          published: record.active !== false,
          restricted: String(setBy(action('comment_mode_is_public')) ?? true) === 'false',
        },
      ];
    }
    const segments = [record.user_segment_id, record.user_segment_ids].flat();
    const restricted = segments.some((segment) => segment !== null && segment !== undefined);
    return [record, ...sideloaded(record)].flatMap((each, at) => {
      if (typeof each.title !== 'string' || typeof each.body !== 'string') return [];
      const published = each.draft !== true && each.hidden !== true;
      const more = { published, html: true, url: address(each.html_url), restricted };
      const own = at === 0 ? `article:${id}` : `article:${id}:${text(each.locale)}`;
      return [article(own, each.title, each.body, more)];
    });
  },
};

/** Other languages of an Intercom article, without the one it stands in itself. */
function translations({ translated_content, default_locale }: Json): Json[] {
  if (typeof translated_content !== 'object' || translated_content === null) return [];
  return Object.entries(translated_content as Json).flatMap(([language, value]) =>
    language !== default_locale && typeof value === 'object' && value !== null
      ? [{ ...(value as Json), language }]
      : [],
  );
}

/** Other languages of a Zendesk article that were asked for with it, without the one it stands in itself. */
function sideloaded({ translations, locale }: Json): Json[] {
  if (!Array.isArray(translations)) return [];
  return translations.filter((each: Json | null) => typeof each === 'object' && each?.locale !== locale);
}

/** What an action of a macro sets. */
function setBy(action: unknown): unknown {
  return typeof action === 'object' && action !== null && 'value' in action ? action.value : undefined;
}

function article(
  id: string,
  title: string,
  body: string,
  more: Pick<Exported, 'published' | 'html' | 'url' | 'restricted'>,
): Exported {
  return { kind: 'article', id, title: title.trim(), body, ...more };
}

/** A short code such as `opening_hours` is read as words. */
function reply(id: string, name: string, body: string): Exported {
  const title = name.includes(' ') ? name.trim() : name.replace(/[_-]/g, ' ').trim();
  return { kind: 'reply', id, title, body, html: false, url: null, published: true, restricted: false };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function address(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\//i.test(value) ? value : null;
}
