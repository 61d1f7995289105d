import { useSpeech } from '../../texts/texts.tsx';
import type { Overview } from './four-numbers.tsx';
import { ResultsChart } from './results-chart.tsx';

/** How it went by the page a conversation began on. */
export function PagesChart({ overview: { by_page } }: { overview: Overview }) {
  const { texts: t } = useSpeech();
  const hosts = new Set(by_page.flatMap(({ page }) => (page === null ? [] : [page.split('/')[0]])));
  // Where there is one site only, its name says nothing.
  const short = (page: string) => (hosts.size === 1 ? page.slice(page.indexOf('/')) : page);
  return (
    <ResultsChart
      title={t.figures.pages}
      lead={t.figures.pagesLead}
      heading={t.figures.page}
      file="figures-pages.csv"
      rows={by_page.map(({ page, kind, results }) => ({
        key: page ?? kind,
        label: page === null ? t.figures.noPage[kind === 'rest' ? 'rest' : 'unknown'] : short(page),
        results,
      }))}
    />
  );
}

/** How it went by the language of the first question. */
export function LanguagesChart({ overview: { by_language } }: { overview: Overview }) {
  const { texts: t, language } = useSpeech();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const nameOf = (code: string | null): string => {
    if (code === null) return t.figures.noLanguage;
    return code === 'other' ? t.figures.otherLanguage : (names.of(code) ?? code);
  };
  return (
    <ResultsChart
      title={t.figures.languages}
      lead={t.figures.languagesLead}
      heading={t.figures.language}
      file="figures-languages.csv"
      rows={by_language.map((row) => ({
        key: row.language ?? '',
        label: nameOf(row.language),
        results: row.results,
      }))}
    />
  );
}
