import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useBusinessName } from '../../frame/acting.ts';
import { Guard } from '../../frame/guard.tsx';
import { GuideLink } from '../../frame/guide-link.tsx';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { WidgetPreview } from '../../widget-preview/widget-preview.tsx';
import { defaultLooks } from '../widget/default-looks.ts';
import { Step } from './step.tsx';

export type StepId = Reply<'setupState'>['steps'][number]['id'];

/** Setup is asked again this often while a step waits for something that happens elsewhere. */
const watchEvery = 4000;
const happensElsewhere: readonly StepId[] = ['embed', 'live_test'];

/** The guided checklist, true to the state of the business, with the widget beside it. */
export function Setup() {
  return (
    <Guard permission="knowledge.edit">
      <Checklist />
    </Guard>
  );
}

function Checklist() {
  const t = useTexts();
  const [shown, setShown] = useState<StepId | null>(null);
  const { data: setup } = useSuspenseQuery({
    ...apiQuery('setupState', {}),
    refetchInterval: ({ state }) =>
      happensElsewhere.includes(state.data?.next as StepId) ? watchEvery : false,
  });
  // A step that was done gives way to the next one, unless the person opened another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new next step closes what is open
  useEffect(() => {
    const isDone = (id: StepId) => setup.steps.some((step) => step.id === id && step.done);
    setShown((step) => (step && isDone(step) ? null : step));
  }, [setup.next]);
  const [left, setLeft] = useState(false);
  const open = shown ?? nextOf(setup, left);
  const needed = setup.steps.filter(({ optional }) => !optional);
  const done = needed.filter((step) => step.done).length;
  return (
    <Page
      wide
      title={t.setup.title}
      lead={
        <>
          {setup.next ? t.setup.lead : t.setup.doneLead} <GuideLink to="/docs/owners" />
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <Progress done={done} all={needed.length} />
          {setup.next ? null : <AllDone />}
          <ol className="flex flex-col gap-2">
            {setup.steps.map((step) => (
              <Step
                key={step.id}
                step={step}
                open={step.id === open}
                onOpen={() => setShown(step.id === open ? null : step.id)}
                onLeave={() => {
                  setLeft(true);
                  setShown(null);
                }}
              />
            ))}
          </ol>
        </div>
        <div className="lg:sticky lg:top-8">
          <SetupPreview />
        </div>
      </div>
    </Page>
  );
}

/** The step that is shown next: how Bob looks is not needed, but asked once on the way. */
function nextOf({ steps, next }: Reply<'setupState'>, leftLooks: boolean): StepId | null {
  const looks = steps.findIndex(({ id, done }) => id === 'looks' && !done);
  const needed = steps.findIndex(({ id }) => id === next);
  return !leftLooks && looks >= 0 && looks < needed ? 'looks' : (steps[needed]?.id ?? null);
}

function AllDone() {
  const t = useTexts();
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3 rounded-card border border-answered p-4 tint-[var(--answered)]">
      <p className="min-w-0 flex-1 basis-40 text-4 font-semibold">{t.setup.allDone}</p>
      <Link to="/inbox" className={buttonClass('primary')}>
        {t.setup.toInbox}
      </Link>
    </div>
  );
}

function Progress({ done, all }: { done: number; all: number }) {
  const t = useTexts();
  return (
    <div className="mb-4">
      <p className="mb-1.5 flex items-center gap-2 text-2 text-muted">
        {done === all ? <CircleCheck size={16} aria-hidden className="text-answered" /> : null}
        {t.setup.progress(done, all)}
      </p>
      <progress
        value={done}
        max={all}
        aria-label={t.setup.progress(done, all)}
        className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-raised [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}

/** The widget with the looks and the persona chosen so far, answering from the draft. */
function SetupPreview() {
  const may = useMay();
  const business = useQuery({ ...apiQuery('getOwnBusiness', {}), enabled: may('settings.manage') });
  const personas = useQuery(apiQuery('listPersonas', { query: { limit: 200 } }));
  const persona = personas.data?.items.find(({ active }) => active) ?? { name: 'Bob', greeting: null };
  const name = useBusinessName() ?? business.data?.name ?? '';
  return (
    <WidgetPreview
      looks={business.data?.settings.widget ?? defaultLooks}
      persona={persona}
      business={name}
      release="draft"
    />
  );
}
