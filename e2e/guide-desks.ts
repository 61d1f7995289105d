import { de } from '../console/src/texts/de.ts';
import { deBusiness } from '../console/src/texts/de-business.ts';
import { deKnowledge } from '../console/src/texts/de-knowledge.ts';
import { en } from '../console/src/texts/en.ts';
import { enBusiness } from '../console/src/texts/en-business.ts';
import { enKnowledge } from '../console/src/texts/en-knowledge.ts';
import deWidget from '../widget/src/texts/de.ts';
import enWidget from '../widget/src/texts/en.ts';

/** The front desks that the guides' pictures show, a language each: what is called how there, and what is said. */
export const guideDesks = {
  en: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    t: { ...en, ...enBusiness, ...enKnowledge },
    widget: enWidget,
    /** The demo business of a first start. */
    content: undefined,
    owner: 'Rosa Bright',
    agent: 'Anna Weir',
    newBusiness: 'Brightwater',
    faq: `What does a boiler service cost?
A boiler service costs 95 euros including the exhaust measurement.

When are you open?
Our office is open Monday to Friday from 8 am to 5 pm.

Which areas do you cover?
We cover the whole city and 20 km around it.
`,
    visitor: 'what does a boiler service cost',
    search: 'annual boiler service',
    found: /annual boiler service cost/,
    fragment: 'how much for a service',
    newQuestion: 'Do you sweep chimneys?',
    newAnswer: 'No, we look after heating, water and drains only.',
    unknown: 'do you clean windows too?',
    staffSays: 'We don’t, but I can give you the number of a good firm nearby.',
  },
  de: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    t: { ...de, ...deBusiness, ...deKnowledge },
    widget: deWidget,
    content: new URL('guide-business/de/', import.meta.url),
    owner: 'Ruth Lindner',
    agent: 'Anna Weber',
    newBusiness: 'Lindner',
    faq: `Was kostet eine Wartung?
Eine Wartung kostet 139 Euro einschließlich der Abgasmessung.

Wann haben Sie geöffnet?
Unser Büro ist Montag bis Freitag von 8 bis 17 Uhr geöffnet.

In welchen Orten arbeiten Sie?
Wir arbeiten in der ganzen Stadt und 20 km darum herum.
`,
    visitor: 'was kostet eine wartung',
    search: 'wartung der heizung',
    found: /jährliche Wartung der Heizung/,
    fragment: 'wie viel für eine wartung',
    newQuestion: 'Kehren Sie Schornsteine?',
    newAnswer: 'Nein, wir kümmern uns nur um Heizung, Wasser und Abwasser.',
    unknown: 'putzen Sie auch Fenster?',
    staffSays: 'Das nicht, aber ich kann Ihnen die Nummer einer guten Firma in der Nähe geben.',
  },
} as const;

export type GuideLanguage = keyof typeof guideDesks;
