import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { AddSite } from '../sources/add-site.tsx';
import { RunProgress } from '../sources/run-progress.tsx';
import { RunResult } from '../sources/run-result.tsx';
import type { Source } from '../sources/start-reading.ts';
import { useRun } from '../sources/use-run.ts';

/** The first way to bring knowledge: the business's own site, read while one looks on. */
export function WebsiteWay() {
  const { data } = useQuery(apiQuery('listSources', { query: { limit: 200 } }));
  const newest = data?.items.at(-1);
  return newest?.last_run ? <Reading source={newest} /> : <AddSite onStarted={() => undefined} />;
}

function Reading({ source }: { source: Source }) {
  const t = useTexts();
  const { run, pages } = useRun(source);
  if (run === undefined) return null;
  if (run.state === 'running') return <RunProgress run={run} pages={pages} />;
  return (
    <>
      <RunResult run={run} />
      <Link
        to="/knowledge/website/$id"
        params={{ id: source.id }}
        className={buttonClass('plain', 'self-start')}
      >
        {t.sources.pagesTitle}
      </Link>
    </>
  );
}
