import { sharesOf } from '@askbob/contract/shares.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ChartNoAxesColumn, Mail } from 'lucide-react';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay, useSession } from '../../session/session.ts';
import { formatCount, formatShare } from '../../texts/format.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Segments } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FourNumbers, type Overview } from './four-numbers.tsx';
import { HoursChart } from './hours-chart.tsx';
import { OutcomesChart } from './outcomes-chart.tsx';
import { askFor, type FiguresSearch, intervals, periods } from './period.ts';
import { StillUnanswered, TopQuestions } from './question-lists.tsx';
import { LanguagesChart, PagesChart } from './where-asked.tsx';

/** What visitors asked and how it went. */
export function Figures() {
  return (
    <Guard permission="analytics.read">
      <Overviewed />
    </Guard>
  );
}

function Overviewed() {
  const t = useTexts();
  const isAdmin = useSession().user.role === 'admin';
  const search: FiguresSearch = useSearch({ strict: false });
  const asked = askFor(search, new Date().toISOString().slice(0, 10));
  const query = useQuery({
    ...apiQuery('overview', { query: asked }),
    placeholderData: keepPreviousData,
  });
  const overview = query.data;
  const empty = overview && overview.counts.messages === 0 && overview.previous.counts.messages === 0;
  return (
    <Page
      wide
      title={t.figures.title}
      action={isAdmin ? null : <WeeklyMail />}
      lead={overview && !empty ? <Totals overview={overview} /> : undefined}
    >
      <Choices search={search} interval={asked.interval} />
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.isPending ? <Skeleton rows={6} tall /> : null}
      {empty ? <Nothing /> : null}
      {overview && !empty ? (
        <>
          <FourNumbers overview={overview} />
          <OutcomesChart overview={overview} interval={asked.interval} />
          <div className="grid grid-cols-1 items-start gap-x-6 lg:grid-cols-2">
            <StillUnanswered overview={overview} />
            <div>
              <TopQuestions overview={overview} />
              <HoursChart overview={overview} />
            </div>
          </div>
          <div className="grid grid-cols-1 items-start gap-x-6 lg:grid-cols-2">
            <PagesChart overview={overview} />
            <LanguagesChart overview={overview} />
          </div>
        </>
      ) : null}
    </Page>
  );
}

function Totals({ overview }: { overview: Overview }) {
  const { texts: t, language } = useSpeech();
  const { conversations, messages } = overview.counts;
  const shares = sharesOf(overview.results);
  const contained =
    shares === null ? '' : `. ${t.figures.contained(formatShare(1 - shares.with_person, language))}.`;
  return `${t.figures.totals(formatCount(conversations, language), formatCount(messages, language))}${contained}`;
}

function Choices({ search, interval }: { search: FiguresSearch; interval: (typeof intervals)[number] }) {
  const t = useTexts();
  const navigate = useNavigate();
  const set = (patch: FiguresSearch) =>
    void navigate({ to: '/figures', search: (before) => ({ ...before, ...patch }), replace: true });
  return (
    <div className="mb-4 flex flex-wrap gap-3">
      <Segments
        label={t.figures.period}
        value={search.period ?? 'month'}
        options={periods.map((period) => [period, t.figures.periods[period]] as const)}
        onChange={(period) => set({ period, interval: undefined })}
      />
      <Segments
        label={t.figures.interval}
        value={interval}
        options={intervals.map((each) => [each, t.figures.intervals[each]] as const)}
        onChange={(each) => set({ interval: each })}
      />
    </div>
  );
}

/** Leads to where the mails to oneself are chosen. */
function WeeklyMail() {
  const t = useTexts();
  return (
    <Link to="/account" className={buttonClass()}>
      <Mail size={16} aria-hidden />
      {t.figures.weekly}
    </Link>
  );
}

function Nothing() {
  const t = useTexts();
  const may = useMay();
  return (
    <EmptyState icon={ChartNoAxesColumn} title={t.figures.emptyTitle} text={t.figures.emptyText}>
      {may('widget.manage') ? (
        <Link to="/widget" className={buttonClass('primary')}>
          {t.figures.emptyAction}
        </Link>
      ) : null}
    </EmptyState>
  );
}
