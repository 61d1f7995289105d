import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { AlarmClock, CircleCheck, Tag, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../../frame/commands.ts';
import { useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { type Left, ManyBar } from '../../ui/many-bar.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { Choosing } from '../../ui/use-chosen.ts';
import { useColleagues } from '../inbox/use-colleagues.ts';
import { visitorName } from '../inbox/visitor-name.ts';
import { SortDialog } from './sort-dialog.tsx';
import { type ManyChange, type NotDone, useChangeMany } from './use-change-many.ts';

/** What can be done to all conversations that are chosen, where the filter is otherwise. */
export function BulkBar({
  choosing,
  items,
}: {
  choosing: Choosing<ConversationRow>;
  items: readonly ConversationRow[];
}) {
  const t = useTexts();
  const { user } = useSession();
  const colleagues = useColleagues();
  const rows = choosing.rows ?? [];
  const [dialog, setDialog] = useState<'labels' | 'snooze' | null>(null);
  const [left, setLeft] = useState<Left[]>([]);
  const onNotDone = (notDone: NotDone) => {
    const why = (code: string, detail: string) => (t.sorting.whys as Record<string, string>)[code] ?? detail;
    setLeft(
      notDone.map(({ id, code, detail }) => {
        const row = items.find((item) => item.id === id);
        return { id, name: row ? visitorName(row.visitor, t) : t.inbox.visitor, why: why(code, detail) };
      }),
    );
    choosing.leave(notDone);
  };
  const many = useChangeMany(onNotDone, choosing.hold);
  const change = (next: ManyChange) => many.mutate({ rows, change: next });
  const none = rows.length === 0 || choosing.held;
  const open = (what: 'labels' | 'snooze') => !none && setDialog(what);
  const close = () => !none && change({ action: 'close' });
  useCommands([
    { id: 'close-chosen', title: t.sorting.close, group: 'do', keys: 'e', run: close },
    { id: 'label-chosen', title: t.sorting.labels, group: 'do', keys: 'l', run: () => open('labels') },
    { id: 'snooze-chosen', title: t.sorting.snooze, group: 'do', keys: 's', run: () => open('snooze') },
  ]);
  const others = colleagues
    .filter(({ id }) => id !== user.id)
    .map(({ id, name, online }) => ({ id, name: online ? `${name} · ${t.inbox.here}` : name }));
  const people = [{ id: user.id, name: t.inbox.me }, ...others];
  return (
    <ManyBar choosing={choosing} items={items} left={left} hint={t.sorting.hint} className="px-4 pt-2 pb-3">
      <div className="grid grid-cols-2 gap-2">
        <Button icon={CircleCheck} disabled={none} onClick={close}>
          {t.sorting.close}
        </Button>
        <Button icon={Tag} disabled={none} onClick={() => open('labels')}>
          {t.sorting.labels}
        </Button>
        <Button icon={AlarmClock} disabled={none} onClick={() => open('snooze')}>
          {t.sorting.snooze}
        </Button>
        {none ? (
          <Button icon={UserRound} disabled>
            {t.sorting.assign}
          </Button>
        ) : (
          <Menu
            trigger={
              <>
                <UserRound size={16} aria-hidden />
                {t.sorting.assign}
              </>
            }
            triggerClass={buttonClass()}
            groups={[
              {
                items: [...people, { id: null, name: t.inbox.assignNobody }].map(({ id, name }) => ({
                  label: name,
                  run: () => change({ action: 'assign', user_id: id }),
                })),
              },
            ]}
          />
        )}
      </div>
      {dialog ? (
        <SortDialog
          what={dialog}
          rows={rows}
          onNotDone={onNotDone}
          hold={choosing.hold}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </ManyBar>
  );
}
