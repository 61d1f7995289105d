import { ChevronDown, Circle, CircleCheck } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { useTexts, withTexts } from '../../texts/texts.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ProfileStep } from './profile-step.tsx';
import type { StepId } from './setup.tsx';

type StepState = Reply<'setupState'>['steps'][number];

const PublishStep = lazy(() =>
  withTexts(import('./publish-step.tsx'), 'knowledge').then((module) => ({ default: module.PublishStep })),
);
const ToldStep = lazy(() => import('./told-step.tsx').then((module) => ({ default: module.ToldStep })));
const LooksStep = lazy(() => import('./looks-step.tsx').then((module) => ({ default: module.LooksStep })));
const EmbedStep = lazy(() => import('./embed-step.tsx').then((module) => ({ default: module.EmbedStep })));
const KeyStep = lazy(() => import('./key-step.tsx').then((module) => ({ default: module.KeyStep })));
const LiveTestStep = lazy(() =>
  import('./live-test-step.tsx').then((module) => ({ default: module.LiveTestStep })),
);
const PeopleStep = lazy(() => import('./people-step.tsx').then((module) => ({ default: module.PeopleStep })));
const FactsStep = lazy(() => import('./facts-step.tsx').then((module) => ({ default: module.FactsStep })));
const KnowledgeStep = lazy(() =>
  withTexts(import('./knowledge-step.tsx'), 'knowledge').then((module) => ({
    default: module.KnowledgeStep,
  })),
);

const contents: Record<StepId, (onLeave: () => void) => ReactNode> = {
  profile: () => <ProfileStep />,
  knowledge: () => <KnowledgeStep />,
  publish: () => <PublishStep />,
  facts: () => <FactsStep />,
  told: () => <ToldStep />,
  looks: (onLeave) => <LooksStep onLeave={onLeave} />,
  widget_key: () => <KeyStep />,
  embed: () => <EmbedStep />,
  live_test: () => <LiveTestStep />,
  people: () => <PeopleStep />,
};

/** One step: a quiet line until it is opened, then a card in which it is done. */
export function Step(props: { step: StepState; open: boolean; onOpen: () => void; onLeave: () => void }) {
  const { step, open, onOpen, onLeave } = props;
  const t = useTexts();
  const detail = step.done ? t.setup.details[step.id] : step.optional ? t.setup.optional : '';
  const Icon = step.done ? CircleCheck : Circle;
  return (
    <li className={`rounded-card border bg-surface ${open ? 'border-accent' : 'border-border'}`}>
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={onOpen}
          className="flex min-h-12 w-full items-center gap-3 rounded-card px-4 py-2 text-left hover:bg-raised"
        >
          <Icon size={20} aria-hidden className={`shrink-0 ${step.done ? 'text-answered' : 'text-muted'}`} />
          <span className="min-w-0 flex-1">
            <span className={`block ${open ? 'text-4 font-semibold' : 'font-medium'}`}>
              {t.setup.steps[step.id]}
            </span>
            {detail && !open ? <span className="block truncate text-2 text-muted">{detail}</span> : null}
          </span>
          <span className="sr-only">{step.done ? t.setup.stepDone : t.setup.stepOpen}</span>
          <ChevronDown
            size={18}
            aria-hidden
            className={`shrink-0 text-muted transition-transform ${open ? 'rotate-180' : ''}`}
          />
        </button>
      </h2>
      {open ? (
        <div className="flex flex-col gap-4 px-4 pb-4 sm:pl-12">
          <p className="max-w-[68ch] text-pretty text-muted">{t.setup.stepTexts[step.id]}</p>
          <Suspense fallback={<Skeleton rows={4} />}>{contents[step.id](onLeave)}</Suspense>
        </div>
      ) : null}
    </li>
  );
}
