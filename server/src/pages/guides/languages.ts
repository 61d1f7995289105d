/** Languages that pages for people are written in; the first where nothing else is said. */
export const pageLanguages = ['en', 'de'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** Pages that there are in each language. */
export const guidePaths = ['/docs/owners', '/docs/staff'] as const;
export type GuidePath = (typeof guidePaths)[number];

/** Whether a page is there in each language. */
export function isGuide(path: string | null): path is GuidePath {
  return guidePaths.some((guide) => guide === path);
}

/** Where a page lies in a language, or in English where it is in that alone. */
export function pathIn(language: PageLanguage, path: string): string {
  return language === 'en' || !isGuide(path) ? path : `${path}/${language}`;
}

/** What stands around each page. */
export const words = {
  en: {
    language: 'English',
    languages: 'Language',
    skip: 'Skip to the content',
    pages: 'Pages',
    owners: 'Owners',
    staff: 'Staff',
    developers: 'Developers',
    api: 'API',
    portal: 'Customer Portal',
    control: 'Mission Control',
    contents: 'On this page',
    foot: 'Ask Bob answers only from what a business has approved.',
    belong: 'These pages belong to',
    version: 'version',
    searchDocs: 'Search the documentation',
    search: 'Search',
    found: 'Found',
    architecture: 'Architecture',
    flows: 'Request flows',
    running: 'Running it',
    more: 'More',
    health: 'Health',
    licences: 'Licences of others',
  },
  de: {
    language: 'Deutsch',
    languages: 'Sprache',
    skip: 'Zum Inhalt',
    pages: 'Seiten',
    owners: 'Inhaber',
    staff: 'Mitarbeiter',
    developers: 'Entwickler',
    api: 'API',
    portal: 'Kundenportal',
    control: 'Mission Control',
    contents: 'Auf dieser Seite',
    foot: 'Ask Bob antwortet nur aus dem, was ein Betrieb freigegeben hat.',
    belong: 'Diese Seiten gehören zu',
    version: 'Version',
    searchDocs: 'Dokumentation durchsuchen',
    search: 'Suchen',
    found: 'Gefunden',
    architecture: 'Aufbau',
    flows: 'Wege einer Anfrage',
    running: 'Betrieb',
    more: 'Mehr',
    health: 'Zustand',
    licences: 'Lizenzen anderer',
  },
} as const;
