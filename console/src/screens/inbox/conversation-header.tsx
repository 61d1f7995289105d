import {
  AlarmClock,
  ArrowLeft,
  Ban,
  CircleCheck,
  FileSearch,
  Hand,
  Mail,
  MoreHorizontal,
  RotateCcw,
  Tag,
  Undo2,
  UserRound,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { type Command, useCommands } from '../../frame/commands.ts';
import { Keys } from '../../frame/keys.tsx';
import { useMay, useSession } from '../../session/session.ts';
import { useTexts, withTexts } from '../../texts/texts.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Face } from './face.tsx';
import { LabelMarks } from './label-marks.tsx';
import { rowOf, useChange } from './use-change.ts';
import { useColleagues } from './use-colleagues.ts';
import type { Detail } from './use-conversation.ts';
import { visitorName } from './visitor-name.ts';

const SortDialog = lazy(() =>
  withTexts(import('../sorting/sort-dialog.tsx'), 'desk').then((module) => ({ default: module.SortDialog })),
);

const TranscriptDialog = lazy(() =>
  withTexts(import('../senders/transcript-dialog.tsx'), 'desk').then((module) => ({
    default: module.TranscriptDialog,
  })),
);
const BlockDialog = lazy(() =>
  withTexts(import('../senders/block-dialog.tsx'), 'desk').then((module) => ({
    default: module.BlockDialog,
  })),
);

/** Who this is, how it stands, and the one thing to do next. */
export function ConversationHeader(props: {
  detail: Detail;
  choosing: boolean;
  onLeave: () => void;
  onEvidence: () => void;
}) {
  const t = useTexts();
  const may = useMay();
  const { detail } = props;
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-border px-2 md:px-4">
      <IconButton label={t.inbox.leave} icon={ArrowLeft} className="md:hidden" onClick={props.onLeave} />
      <Face visitor={detail.visitor} size={32} language={detail.language} />
      <h1 className="min-w-0 truncate text-4 font-semibold">{visitorName(detail.visitor, t)}</h1>
      <span className="max-sm:hidden">
        <StatusBadge status={detail.status} />
      </span>
      <span className="flex min-w-0 gap-1.5 overflow-hidden max-md:hidden">
        <LabelMarks ids={detail.labels} />
      </span>
      <div className="ml-auto flex items-center gap-1">
        <IconButton
          label={t.inbox.showEvidence}
          icon={FileSearch}
          className="min-[1200px]:hidden"
          onClick={props.onEvidence}
        />
        {may('chat.manage') ? <Actions detail={detail} choosing={props.choosing} /> : null}
      </div>
    </header>
  );
}

function Actions({ detail, choosing }: { detail: Detail; choosing: boolean }) {
  const t = useTexts();
  const { user } = useSession();
  const colleagues = useColleagues();
  const change = useChange(detail);
  const [sorting, setSorting] = useState<'labels' | 'snooze' | null>(null);
  const [asking, setAsking] = useState<'transcript' | 'block' | null>(null);
  const shut = () => setAsking(null);
  const closed = detail.status === 'closed';
  const canTake = !closed && (detail.status !== 'with_staff' || detail.assignee?.id !== user.id);
  const release = { label: t.inbox.release, icon: Undo2, run: change.release };
  const close = { label: t.inbox.closeIt, icon: CircleCheck, run: change.close };
  const label = { label: t.inbox.labels, icon: Tag, run: () => setSorting('labels') };
  const snooze = { label: t.inbox.snooze, icon: AlarmClock, run: () => setSorting('snooze') };
  const transcript = { label: t.inbox.transcript, icon: Mail, run: () => setAsking('transcript') };
  const block = { label: t.inbox.block, icon: Ban, danger: true, run: () => setAsking('block') };
  const commands: Command[] = [
    { id: 'transcript', title: t.inbox.transcript, group: 'do', icon: Mail, run: transcript.run },
    { id: 'label', title: t.inbox.labels, group: 'do', keys: 'l', icon: Tag, run: label.run },
    ...(canTake
      ? [
          {
            id: 'take',
            title: t.inbox.takeOver,
            group: 'do' as const,
            keys: 't',
            icon: Hand,
            run: change.takeOver,
          },
        ]
      : []),
    ...(detail.status === 'with_staff'
      ? [
          {
            id: 'release',
            title: t.inbox.release,
            group: 'do' as const,
            keys: 'b',
            icon: Undo2,
            run: change.release,
          },
        ]
      : []),
    ...(closed
      ? []
      : [
          {
            id: 'close',
            title: t.inbox.closeIt,
            group: 'do' as const,
            keys: 'e',
            icon: CircleCheck,
            run: change.close,
          },
          {
            id: 'snooze',
            title: t.inbox.snooze,
            group: 'do' as const,
            keys: 's',
            icon: AlarmClock,
            run: snooze.run,
          },
        ]),
  ];
  useCommands(choosing ? [] : commands);
  const others: MenuItem[] = [
    { id: user.id, name: t.inbox.me },
    ...colleagues
      .filter(({ id }) => id !== user.id)
      .map(({ id, name, online }) => ({ id, name: online ? `${name} · ${t.inbox.here}` : name })),
  ].map(({ id, name }) => ({
    label: name,
    icon: UserRound,
    chosen: detail.assignee?.id === id,
    run: () => change.assign(id),
  }));
  const nobody = {
    label: t.inbox.assignNobody,
    chosen: detail.assignee === null,
    run: () => change.assign(null),
  };
  return (
    <>
      {canTake ? (
        <Button look="primary" icon={Hand} busy={change.busy} onClick={change.takeOver}>
          {t.inbox.takeOver}
          <span className="max-lg:hidden">
            <Keys keys="t" />
          </span>
        </Button>
      ) : null}
      {detail.status === 'with_staff' && !canTake ? (
        <Button icon={Undo2} busy={change.busy} onClick={change.release}>
          {t.inbox.release}
        </Button>
      ) : null}
      {closed ? (
        <Button icon={RotateCcw} busy={change.busy} onClick={change.reopen}>
          {t.inbox.reopen}
        </Button>
      ) : null}
      <Menu
        label={t.inbox.more}
        trigger={<MoreHorizontal size={18} aria-hidden />}
        triggerClass="flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised hover:text-text max-sm:size-11"
        groups={[
          {
            items: [
              ...(detail.status === 'with_staff' && canTake ? [release] : []),
              ...(closed ? [] : [close, snooze]),
              label,
              transcript,
              ...(detail.blocked || detail.channel === 'console' ? [] : [block]),
            ],
          },
          { heading: t.inbox.assign, items: [...others, nobody] },
        ]}
      />
      {asking === null ? null : (
        <Suspense>
          {asking === 'block' ? (
            <BlockDialog detail={detail} onClose={shut} />
          ) : (
            <TranscriptDialog detail={detail} onClose={shut} />
          )}
        </Suspense>
      )}
      {sorting ? (
        <Suspense>
          <SortDialog what={sorting} rows={[rowOf(detail)]} onClose={() => setSorting(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
