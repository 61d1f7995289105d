import { type LimitName, limitNames, type Plan } from '@askbob/contract/endpoints/plans.ts';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../kernel/errors.ts';
import { type Page, sendPage } from './frame.ts';
import { html } from './html/html.ts';
import type { Services } from './services.ts';

type Language = 'en' | 'de';
type Shown = Exclude<LimitName, 'model_spend'>;

const WORDS: Record<
  Language,
  {
    title: string;
    lead: string;
    unlimited: string;
    soFar: Record<Shown, string>;
    /** The same of a single one. */
    one: Record<Shown, string>;
  }
> = {
  en: {
    title: 'Prices',
    lead: 'What each plan holds. Bob never falls silent: beyond the messages of a plan people take over.',
    unlimited: 'Nothing is limited.',
    soFar: {
      messages: 'messages a month that Bob answers',
      model_calls: 'requests to the language model a month',
      members: 'people',
      widget_keys: 'widget keys',
      service_keys: 'service keys',
      documents: 'entries and pages',
    },
    one: {
      messages: 'message a month that Bob answers',
      model_calls: 'request to the language model a month',
      members: 'person',
      widget_keys: 'widget key',
      service_keys: 'service key',
      documents: 'entry or page',
    },
  },
  de: {
    title: 'Preise',
    lead: 'Was jeder Tarif enthält. Bob verstummt nie: Sind die Nachrichten eines Tarifs verbraucht, übernehmen Menschen.',
    unlimited: 'Nichts ist begrenzt.',
    soFar: {
      messages: 'Nachrichten im Monat, die Bob beantwortet',
      model_calls: 'Anfragen an das Sprachmodell im Monat',
      members: 'Personen',
      widget_keys: 'Widget-Schlüssel',
      service_keys: 'Dienstschlüssel',
      documents: 'Einträge und Seiten',
    },
    one: {
      messages: 'Nachricht im Monat, die Bob beantwortet',
      model_calls: 'Anfrage an das Sprachmodell im Monat',
      members: 'Person',
      widget_keys: 'Widget-Schlüssel',
      service_keys: 'Dienstschlüssel',
      documents: 'Eintrag oder Seite',
    },
  },
};

/** Serves the price list, from the very plans that are counted by; 404 unless the operator wants one. */
export function servePrices(app: FastifyInstance, { config }: Services): void {
  const isShown = config.PRICE_LIST && config.PLANS.length > 0;
  for (const [path, language] of [
    ['/prices', 'en'],
    ['/prices/de', 'de'],
  ] as const) {
    app.get(path, (_request, reply) => {
      if (!isShown) throw notFound();
      return sendPage(reply, page(config.PLANS, language));
    });
  }
}

function page(plans: readonly Plan[], language: Language): Page {
  const w = WORDS[language];
  return {
    title: `${w.title} · Ask Bob`,
    description: w.lead,
    here: null,
    language,
    body: html`<section class="hero"><div class="pitch">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
</div>
<div class="plans">${plans.map(
      (plan) => html`<section class="card"><h2>${plan.name}</h2>
<p><strong>${plan.price}</strong></p>
<ul>${heldBy(plan, language).map((line) => html`<li>${line}</li>`)}</ul></section>`,
    )}</div></section>`,
  };
}

/** What a plan holds, a line each; what the model costs is the operator's own affair. */
function heldBy({ limits }: Plan, language: Language): string[] {
  const { soFar, one, unlimited } = WORDS[language];
  const lines = limitNames.flatMap((name) => {
    const limit = limits[name];
    return name === 'model_spend' || limit === undefined
      ? []
      : [`${new Intl.NumberFormat(language).format(limit)} ${(limit === 1 ? one : soFar)[name]}`];
  });
  return lines.length > 0 ? lines : [unlimited];
}
