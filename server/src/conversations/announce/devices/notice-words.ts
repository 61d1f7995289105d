import type { News } from '../../../platform/jobs/enqueue.ts';

/** Whom a notice speaks of. */
export interface NoticeNames {
  /** The visitor's name, where he gave one. */
  visitor: string | null;
  holder: string | null;
  minutes: number;
}

type Words = Record<News, (names: { visitor: string; holder: string; minutes: number }) => string> & {
  someone: string;
  colleague: string;
  waitingCount: (n: number) => string;
};

const WORDS: Record<'en' | 'de', Words> = {
  en: {
    someone: 'A visitor',
    colleague: 'A colleague',
    waiting: ({ visitor }) => `${visitor} waits for a person`,
    message: ({ visitor }) => `${visitor} wrote`,
    draft: () => "Bob's answer needs your approval",
    still_waiting: ({ visitor, minutes }) => `${visitor} has waited for ${minutes} min`,
    unanswered: ({ visitor, holder, minutes }) => `${holder} has not answered ${visitor} for ${minutes} min`,
    waitingCount: (n) => (n === 1 ? 'One visitor waits.' : `${n} visitors wait.`),
  },
  de: {
    someone: 'Ein Besucher',
    colleague: 'Ein Kollege',
    waiting: ({ visitor }) => `${visitor} wartet auf jemanden`,
    message: ({ visitor }) => `${visitor} hat geschrieben`,
    draft: () => 'Bobs Antwort wartet auf Ihre Freigabe',
    still_waiting: ({ visitor, minutes }) => `${visitor} wartet seit ${minutes} Min.`,
    unanswered: ({ visitor, holder, minutes }) =>
      `${holder} hat ${visitor} seit ${minutes} Min. nicht geantwortet`,
    waitingCount: (n) => (n === 1 ? 'Ein Besucher wartet.' : `${n} Besucher warten.`),
  },
};

/** What a notice says first, in the language of the device. */
export function noticeTitle(language: string, about: News, names: NoticeNames): string {
  const words = wordsIn(language);
  return words[about]({
    visitor: names.visitor ?? words.someone,
    holder: names.holder ?? words.colleague,
    minutes: names.minutes,
  });
}

/** How many wait: what a notice says that shows nobody's words. */
export function noticeCount(language: string, waiting: number): string {
  return waiting === 0 ? '' : wordsIn(language).waitingCount(waiting);
}

function wordsIn(language: string): Words {
  return WORDS[language === 'de' ? 'de' : 'en'];
}
