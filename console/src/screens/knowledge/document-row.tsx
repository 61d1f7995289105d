import { Link } from '@tanstack/react-router';
import { CalendarClock, CalendarX2, FilePen, FilePlus2 } from 'lucide-react';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ChooseRow } from '../../ui/choose-row.tsx';
import { oneLine } from '../../ui/one-line.ts';
import { type Document, type Health, healthLooks } from './health.ts';
import { standingOf } from './keeping.ts';

const dots = {
  answered: 'bg-answered',
  suggested: 'bg-suggested',
  refused: 'bg-refused',
  waiting: 'bg-waiting',
  failed: 'bg-failed',
  accent: 'bg-accent',
};

/** How reliably Bob finds a document, as dot and word. */
export function HealthDot({ health }: { health: Health }) {
  const t = useTexts();
  return (
    <span
      className="flex items-center gap-1.5 text-1 whitespace-nowrap text-muted"
      title={t.knowledge.healthHints[health]}
    >
      <span aria-hidden className={`size-2 rounded-full ${dots[healthLooks[health]]}`} />
      {t.knowledge.health[health]}
    </span>
  );
}

/** That a document holds no more, not yet, or should be looked at; nothing where all is well. */
export function StandingBadge({ document }: { document: Document }) {
  const t = useTexts();
  const standing = standingOf(document, Date.now());
  if (standing === null) return null;
  const meaning = { expired: 'failed', not_yet: 'refused', due: 'waiting', ends: 'waiting' } as const;
  return (
    <Badge meaning={meaning[standing]} icon={standing === 'expired' ? CalendarX2 : CalendarClock}>
      {t.knowledge.standings[standing]}
    </Badge>
  );
}

/**
 * A document in the list: what is asked, what is answered, how well Bob finds it. It opens, or while documents are chosen is chosen.
 */
export function DocumentRow(props: {
  document: Document;
  health: Health;
  marked: boolean;
  /** Whether it is chosen; null while nobody chooses. */
  chosen: boolean | null;
  /** Something is being done with those that are chosen. */
  held: boolean;
  /** @param more the key for several at once is held */
  onChoose: (more: boolean) => void;
}) {
  const { document, marked, chosen, onChoose } = props;
  const look = `flex min-h-17 w-full items-center gap-3 border-b border-border px-4 text-left -outline-offset-2 ${chosen ? 'tint-[var(--accent)]' : marked ? 'bg-raised shadow-[inset_3px_0_var(--accent)]' : 'hover:bg-raised'}`;
  if (chosen !== null) {
    return (
      <ChooseRow on={chosen} held={props.held} onChoose={onChoose} className={look}>
        <Words document={document} health={props.health} />
      </ChooseRow>
    );
  }
  return (
    <Link to="/knowledge/$id" params={{ id: document.id }} preload={false} className={look}>
      <Words document={document} health={props.health} />
    </Link>
  );
}

function Words({ document, health }: { document: Document; health: Health }) {
  const t = useTexts();
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-x-2 gap-y-0.5 max-sm:flex-wrap max-sm:pt-2">
          <span className="truncate font-medium max-sm:basis-full">
            {document.question ?? document.title}
          </span>
          {document.state === 'published' ? null : (
            <Badge
              meaning={document.state === 'new' ? 'accent' : 'suggested'}
              icon={document.state === 'new' ? FilePlus2 : FilePen}
            >
              {t.knowledge.states[document.state]}
            </Badge>
          )}
          <StandingBadge document={document} />
          <span className="sm:hidden">
            <HealthDot health={health} />
          </span>
        </span>
        <span className="block truncate text-2 text-muted max-sm:pb-2">
          {oneLine(document.answer ?? document.text ?? '')}
        </span>
      </span>
      <span className="flex w-40 shrink-0 flex-col gap-0.5 max-sm:hidden">
        <HealthDot health={health} />
        {document.kind === 'entry' ? (
          <span className="pl-3.5 text-1 text-muted">
            {t.knowledge.wordings((document.variants?.length ?? 0) + 1)}
          </span>
        ) : null}
      </span>
    </>
  );
}
