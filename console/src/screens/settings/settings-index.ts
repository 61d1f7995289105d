import type { Texts } from '../../texts/texts.tsx';
import { fold } from '../../ui/fold.ts';
import type { SettingsTab } from './tabs.ts';

/** Where a setting is: under a tab here, or on a screen of its own. */
export type SettingPlace =
  | { tab: SettingsTab }
  | { to: '/widget' | '/people' | '/personas' | '/account' | '/connections' };

interface Setting {
  /** Its section is called so. */
  key: string;
  place: SettingPlace;
  /** What stands there, of which the first is its name. */
  texts(t: Texts): string[];
  /** It is there only where the business has a plan of the operator's. */
  needsPlan?: boolean;
  /** What owners call it, in English and German, whichever language they read. */
  words: string;
}

const of = (place: SettingPlace, key: string, texts: Setting['texts'], words: string): Setting => ({
  key,
  place,
  texts,
  words,
});
const answers = { tab: 'answers' } as const;
const hours = { tab: 'hours' } as const;
const privacy = { tab: 'privacy' } as const;
const business = { tab: 'business' } as const;

/** All settings by the sections they stand in, in the order of the screen. */
export const settingsIndex: readonly Setting[] = [
  of(
    answers,
    'strictness',
    ({ settings: s }) => [s.strictness, s.strictnessLead, s.careful, s.balanced, s.bold, s.carefulHint],
    'wrong answers mistakes accuracy confidence threshold strict falsche Antworten Fehler Genauigkeit Schwelle streng Sicherheit',
  ),
  of(
    answers,
    'supervision',
    ({ settings: s }) => [
      s.supervision,
      ...Object.values(s.supervised),
      s.supervisedTopics,
      s.supervisedTimeout,
    ],
    'approve check before sending review drafts supervise freigeben prüfen Entwurf gegenlesen Aufsicht Kontrolle',
  ),
  of(
    answers,
    'approval',
    ({ settings: s }) => [s.approval, s.approvalOn, s.approvalHint],
    'four eyes second person sign off publish vier Augen Freigabe zweite Person veröffentlichen',
  ),
  of(
    answers,
    'wording',
    ({ settings: s }) => [s.wording, s.wordingLead, s.wordingExact, s.wordingNatural],
    'tone style rephrase natural own words Ton Stil Formulierung umformulieren wörtlich frei',
  ),
  of(
    answers,
    'peopleTopics',
    ({ settings: s }) => [s.peopleTopics, s.personTopics, s.escalationWords, s.peopleTopicsLead],
    'handover hand over human complaint refund forward pass on Übergabe Mensch Beschwerde weitergeben Erstattung Weiterleitung',
  ),
  of(
    answers,
    'emergency',
    ({ settings: s }) => [s.emergency, s.emergencyWords, s.emergencyText, s.emergencyLead],
    'danger gas fire smoke flood urgent alarm Notfall Notdienst Gefahr Feuer Rauch Wasser dringend',
  ),
  of(
    hours,
    'hours',
    ({ settings: s }) => [s.hours, s.hoursLead, s.timeZone, s.weekdays],
    'opening times open closed business hours schedule clock weekend Öffnungszeiten geöffnet geschlossen Uhrzeit Zeitzone Wochenende',
  ),
  of(
    hours,
    'holidays',
    ({ settings: s }) => [s.holidays, s.holidaysLead],
    'vacation christmas bank holiday closed day Urlaub Feiertage Ferien Betriebsferien Weihnachten Ruhetag',
  ),
  of(
    hours,
    'mail',
    ({ settings: s }) => [
      s.mail,
      s.mailLead,
      s.notify,
      s.notifyWhen,
      s.mailAssistant,
      s.testMail,
      s.inboxAddress,
    ],
    'e-mail email notification notify alert address smtp inbox forward Benachrichtigung Adresse Postfach weiterleiten melden Bescheid',
  ),
  of(
    hours,
    'handover',
    ({ settings: s }) => [s.handover, s.handOverAsks, s.remind, s.autoRelease, s.autoReleaseHint],
    'contact form phone number waiting reminder escalation take over give back Kontaktformular Telefonnummer Wartezeit Erinnerung zurückgeben Übernahme',
  ),
  of(
    privacy,
    'retention',
    ({ settings: s }) => [s.retention, s.retentionLead, s.retentionAfter],
    'gdpr privacy delete erase data storage DSGVO Datenschutz löschen Aufbewahrung Speicherdauer Daten',
  ),
  of(
    privacy,
    'besides',
    ({ settings: s }) => [s.besides, s.visitorPage, s.visitorPageHint, s.transcriptRedacts],
    'tracking page address device copy mail transcript redact Seite Gerät Kopie Gesprächsverlauf schwärzen',
  ),
  of(
    privacy,
    'releases',
    ({ settings: s }) => [s.releases, s.releasesLead, s.releasesKept],
    'versions history old state undo Versionen Verlauf alte Stände rückgängig',
  ),
  of(
    privacy,
    'identity',
    ({ settings: s }) => [s.identity, s.identityLead, s.identityRequired, s.newSecret],
    'login customers account jwt token signed secret Anmeldung Kundenkonto angemeldete Besucher Schlüssel Geheimnis',
  ),
  of(
    privacy,
    'signingIn',
    ({ settings: s }) => [s.signingIn, s.factor, s.factorHint],
    'two factor 2fa totp security code password Zwei-Faktor Sicherheit Anmeldung Passwort Code',
  ),
  of(
    business,
    'profile',
    ({ settings: s }) => [s.profile, s.name, s.language],
    'company name rename language translation Firma Firmenname umbenennen Sprache Übersetzung',
  ),
  {
    ...of(
      business,
      'plan',
      ({ settings: s }) => [s.plan, s.planOthers, ...Object.values(s.planLimits)],
      'plan limit usage quota price credit used up Tarif Verbrauch Grenze Kontingent Preis Guthaben verbraucht',
    ),
    needsPlan: true,
  },
  of(
    business,
    'factsTitle',
    ({ settings: s }) => [s.factsTitle, s.factsLead, ...Object.values(s.facts)],
    'contact details location map where parking pay card Kontaktdaten Standort Anfahrt Parkplatz bezahlen Karte Impressum',
  ),
  of(
    business,
    'contactFields',
    ({ settings: s }) => [s.contactFields, s.contactFieldsLead],
    'custom fields crm customer number person own eigene Felder Kundennummer Kontakte Personen',
  ),
  of(
    business,
    'publicChat',
    ({ settings: s }) => [s.publicChat, s.hosts, s.hostsHint, s.publicChatHint],
    'domain host website url own page Domain Internetseite Adresse eigene Seite',
  ),
  of(
    { tab: 'model' },
    'model',
    ({ settings: s }) => [s.model, s.modelLead, s.modelUrl, s.modelName, s.modelKey],
    'ai llm gpt openai language model api key KI künstliche Intelligenz Sprachmodell Schlüssel',
  ),
  of(
    { to: '/widget' },
    'widget',
    ({ frame }) => [frame.places.widget],
    'logo colour color design look button position avatar greeting suggestion embed code script site Farbe Aussehen Gestaltung Knopf Einbetten Website Bild Begrüßung',
  ),
  of(
    { to: '/personas' },
    'personas',
    ({ frame }) => [frame.places.personas],
    'name of the assistant bob character tone greeting Name des Assistenten Charakter Tonfall Begrüßung',
  ),
  of(
    { to: '/people' },
    'people',
    ({ frame }) => [frame.places.people],
    'team staff colleagues users roles rights invite password reset Mitarbeiter Kollegen Benutzer Rollen Rechte einladen Passwort zurücksetzen',
  ),
  of(
    { to: '/connections' },
    'connections',
    ({ frame }) => [frame.places.connections],
    'api webhook key integration zapier program Schnittstelle Anbindung Programm Schlüssel',
  ),
  of(
    { to: '/account' },
    'account',
    ({ frame, device }) => [frame.places.account, device.title],
    'my password push phone sound weekly mail report unsubscribe mein Passwort Handy Ton Wochenmail Bericht abbestellen Benachrichtigung',
  ),
];

/**
 * Settings that hold each word that was typed, anywhere in a word of theirs, those called so first: German puts words together, and
 * people type the part they think of.
 */
export function findSettings(t: Texts, typed: string, hasPlan: boolean): Setting[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const scored = settingsIndex.flatMap((setting) => {
    if (setting.needsPlan && !hasPlan) return [];
    const [name = '', ...more] = setting.texts(t).map(fold);
    const all = [name, ...more, fold(setting.words)].join(' ');
    if (!wanted.every((word) => all.includes(word))) return [];
    return [{ setting, score: wanted.filter((word) => name.includes(word)).length }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ setting }) => setting);
}
