/**
 * Starter knowledge per trade, for the setup guide. One JSON file per trade and language lies in
 * `server/templates/<id>.<language>.json`: fifteen to twenty entries with wordings that visitors use, and answers
 * whose [placeholders] the owner fills in. A template is only ever copied into a draft; `unfilled` finds what is
 * still open before it is published.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const templatesFolder = new URL('../../../templates/', import.meta.url);

const templateSchema = z.strictObject({
  id: z.string(),
  language: z.string(),
  name: z.string(),
  description: z.string(),
  entries: z.array(
    z.strictObject({
      external_id: z.string(),
      question: z.string(),
      variants: z.array(z.string()).min(4),
      answer: z.string(),
    }),
  ),
});

/** Starter knowledge of one trade in one language; its entries have the shape of an import. */
export type Template = z.infer<typeof templateSchema>;

/** A template as the setup guide offers it. */
export interface TemplateSummary {
  id: string;
  language: string;
  name: string;
  description: string;
  entries: number;
}

let loaded: Template[] | null = null;

/** The templates in a language, by name; in English when there are none in it. */
export function listTemplates(language: string): TemplateSummary[] {
  const all = allTemplates();
  const own = all.filter((template) => template.language === language);
  return (own.length > 0 ? own : all.filter((template) => template.language === 'en'))
    .map(({ entries, ...summary }) => ({ ...summary, entries: entries.length }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** One trade's template, in English when it isn't written in that language; null when the trade is unknown. */
export function loadTemplate(id: string, language: string): Template | null {
  const same = allTemplates().filter((template) => template.id === id);
  return (
    same.find((template) => template.language === language) ??
    same.find((template) => template.language === 'en') ??
    null
  );
}

/** The [placeholders] that an answer still holds, without their brackets, innermost first. */
export function unfilled(answer: string): string[] {
  const open: string[] = [];
  let rest = answer;
  for (let found = innermost(rest); found !== null; found = innermost(rest)) {
    open.push(found.text);
    rest = rest.slice(0, found.start) + found.text + rest.slice(found.start + found.text.length + 2);
  }
  return open;
}

function innermost(text: string): { text: string; start: number } | null {
  const end = text.indexOf(']');
  const start = text.lastIndexOf('[', end);
  return end < 0 || start < 0 ? null : { text: text.slice(start + 1, end), start };
}

function allTemplates(): Template[] {
  loaded ??= readdirSync(templatesFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => templateSchema.parse(JSON.parse(readFileSync(new URL(file, templatesFolder), 'utf8'))));
  return loaded;
}
