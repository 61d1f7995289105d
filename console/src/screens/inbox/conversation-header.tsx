import {
  ArrowLeft,
  CircleCheck,
  FileSearch,
  Hand,
  MoreHorizontal,
  RotateCcw,
  Undo2,
  UserRound,
} from 'lucide-react';
import { useCommands } from '../../frame/commands.ts';
import { Keys } from '../../frame/keys.tsx';
import { useMay, useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Face } from './face.tsx';
import { useColleagues } from './list-filter.tsx';
import { useChange } from './use-change.ts';
import type { Detail } from './use-conversation.ts';
import { visitorName } from './visitor-name.ts';

/** Who this is, how it stands, and the one thing to do next. */
export function ConversationHeader(props: { detail: Detail; onLeave: () => void; onEvidence: () => void }) {
  const t = useTexts();
  const may = useMay();
  const { detail } = props;
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-border px-2 md:px-4">
      <IconButton label={t.inbox.leave} icon={ArrowLeft} className="md:hidden" onClick={props.onLeave} />
      <Face visitor={detail.visitor} size={32} />
      <h1 className="min-w-0 truncate text-4 font-semibold">{visitorName(detail.visitor, t)}</h1>
      <span className="max-sm:hidden">
        <StatusBadge status={detail.status} />
      </span>
      <div className="ml-auto flex items-center gap-1">
        <IconButton
          label={t.inbox.showEvidence}
          icon={FileSearch}
          className="min-[1200px]:hidden"
          onClick={props.onEvidence}
        />
        {may('chat.manage') ? <Actions detail={detail} /> : null}
      </div>
    </header>
  );
}

function Actions({ detail }: { detail: Detail }) {
  const t = useTexts();
  const { user } = useSession();
  const colleagues = useColleagues();
  const change = useChange(detail);
  const closed = detail.status === 'closed';
  const canTake = !closed && (detail.status !== 'with_staff' || detail.assignee?.id !== user.id);
  const release = { label: t.inbox.release, icon: Undo2, run: change.release };
  const close = { label: t.inbox.closeIt, icon: CircleCheck, run: change.close };
  useCommands([
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
        ]),
  ]);
  const others: MenuItem[] = [
    { id: user.id, name: t.inbox.me },
    ...colleagues.filter(({ id }) => id !== user.id),
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
          ...(closed
            ? []
            : [{ items: detail.status === 'with_staff' && canTake ? [release, close] : [close] }]),
          { heading: t.inbox.assign, items: [...others, nobody] },
        ]}
      />
    </>
  );
}
