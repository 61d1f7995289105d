import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleX, ListChecks, Trash2 } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.tsx';
import { AddTest } from './add-test.tsx';
import { KnowledgeViews } from './knowledge-views.tsx';

type Test = Reply<'createTest'>;
type Result = Reply<'publish'>['tests']['results'][number];

/** Questions that every release must get right. */
export function Tests() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.knowledge.testsTitle} lead={t.knowledge.testsLead}>
        <KnowledgeViews />
        <AddTest />
        <TestList />
      </Page>
    </Guard>
  );
}

function TestList() {
  const t = useTexts();
  const tests = useQuery(apiQuery('listTests', { query: { limit: 200 } }));
  const releases = useQuery(apiQuery('listReleases', { query: { limit: 1 } }));
  if (tests.isPending) return <Skeleton rows={4} tall />;
  if (tests.error) return <ProblemNote error={tests.error} retry={() => void tests.refetch()} />;
  if (tests.data.items.length === 0) {
    return <EmptyState icon={ListChecks} title={t.knowledge.testsEmpty} text={t.knowledge.testsEmptyText} />;
  }
  const results = releases.data?.items[0]?.tests.results ?? [];
  return (
    <ul className="divide-y divide-border rounded-card border border-border bg-surface">
      {tests.data.items.map((test) => (
        <TestRow key={test.id} test={test} result={results.find(({ test_id }) => test_id === test.id)} />
      ))}
    </ul>
  );
}

function TestRow({ test, result }: { test: Test; result: Result | undefined }) {
  const t = useTexts();
  const document = useQuery({
    ...apiQuery('getDocument', { params: { id: test.document_id ?? '' } }),
    enabled: test.document_id !== null,
    staleTime: 300_000,
  });
  const remove = useMutation({
    mutationFn: () => call('deleteTest', { params: { id: test.id } }),
    onSuccess: async () => {
      const { question, expect, document_id } = test;
      const again = () => call('createTest', { body: { question, expect, document_id } });
      toast.done(
        t.knowledge.testRemoved,
        () =>
          void again()
            .then(() => refresh('listTests'))
            .catch(toast.failed),
      );
      await refresh('listTests');
    },
    onError: toast.failed,
  });
  const answer = document.data?.question ?? document.data?.title;
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="font-medium [overflow-wrap:anywhere]">{test.question}</p>
        <p className="text-2 text-muted">
          {t.knowledge.testExpect} {t.knowledge.expects[test.expect]}
          {answer ? ` · ${answer}` : ''}
          {result && !result.passed ? ` · ${t.knowledge.testGot(t.common.outcomes[result.got])}` : ''}
        </p>
      </div>
      <Verdict result={result} />
      <IconButton
        label={t.common.removeItem(test.question)}
        icon={Trash2}
        disabled={remove.isPending}
        onClick={() => remove.mutate()}
      />
    </li>
  );
}

function Verdict({ result }: { result: Result | undefined }) {
  const t = useTexts();
  if (!result) {
    return (
      <Badge meaning="refused" icon={CircleDashed}>
        {t.knowledge.testNotRun}
      </Badge>
    );
  }
  return result.passed ? (
    <Badge meaning="answered" icon={CircleCheck}>
      {t.knowledge.testPassed}
    </Badge>
  ) : (
    <Badge meaning="failed" icon={CircleX}>
      {t.knowledge.testFailed}
    </Badge>
  );
}
