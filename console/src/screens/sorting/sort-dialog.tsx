import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { LabelChoice } from './label-choice.tsx';
import { SnoozeChoice } from './snooze-choice.tsx';
import { type ManyChange, type NotDone, useChangeMany } from './use-change-many.ts';

/** Labels conversations, or puts them off. */
export function SortDialog(props: {
  what: 'labels' | 'snooze';
  rows: readonly ConversationRow[];
  onClose: () => void;
  /** Where nobody else says it, a line in the corner does. */
  onNotDone?: (left: NotDone) => void;
  hold?: (held: boolean) => void;
}) {
  const t = useTexts();
  const { rows, what, onClose } = props;
  const sayNotDone = ([first]: NotDone) => first && toast.say(first.detail);
  const many = useChangeMany(props.onNotDone ?? sayNotDone, props.hold);
  const change = (next: ManyChange) => many.mutate({ rows, change: next }, { onSuccess: onClose });
  const title = what === 'labels' ? t.sorting.labelsFor(rows.length) : t.sorting.snoozeTitle(rows.length);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={what === 'snooze' ? t.sorting.snoozeText : undefined}
    >
      {what === 'labels' ? (
        <LabelChoice rows={rows} busy={many.isPending} onChange={change} onClose={onClose} />
      ) : (
        <SnoozeChoice rows={rows} onChange={change} />
      )}
    </Dialog>
  );
}
