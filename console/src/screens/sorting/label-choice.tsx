import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import type { Label } from '@askbob/contract/endpoints/labels.ts';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { LabelMark, useLabels } from '../inbox/label-marks.tsx';
import { EditLabel, NewLabel } from './edit-label.tsx';
import type { ManyChange } from './use-change-many.ts';

type Worn = 'all' | 'some' | 'none';

/** Which labels conversations wear, and the list of labels itself. */
export function LabelChoice(props: {
  rows: readonly ConversationRow[];
  busy: boolean;
  onChange: (change: ManyChange) => void;
  onClose: () => void;
}) {
  const t = useTexts();
  const { rows } = props;
  const labels = useLabels();
  const [picked, setPicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [editing, setEditing] = useState<string | null>(null);
  const pick = (id: string, on: boolean) => setPicked(new Map([...picked, [id, on]]));
  const wornBy = (id: string): Worn => {
    const on = picked.get(id);
    if (on !== undefined) return on ? 'all' : 'none';
    const count = rows.filter((row) => row.labels.includes(id)).length;
    return count === 0 ? 'none' : count === rows.length ? 'all' : 'some';
  };
  const save = () => {
    const of = (wanted: boolean) => [...picked].filter(([, on]) => on === wanted).map(([id]) => id);
    props.onChange({ action: 'label', add: of(true), remove: of(false) });
  };
  return (
    <>
      {labels.length === 0 ? <p className="mb-3 text-muted">{t.sorting.noLabels}</p> : null}
      <ul className="-mx-2 mb-2 flex flex-col">
        {labels.map((label) => (
          <li key={label.id}>
            {editing === label.id ? (
              <EditLabel label={label} onDone={() => setEditing(null)} />
            ) : (
              <Line
                label={label}
                worn={wornBy(label.id)}
                onPick={(on) => pick(label.id, on)}
                onEdit={() => setEditing(label.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <NewLabel onMade={(id) => pick(id, true)} taken={labels.length} />
      <Actions>
        <Button onClick={props.onClose}>{t.common.cancel}</Button>
        <Button look="primary" busy={props.busy} disabled={picked.size === 0} onClick={save}>
          {t.common.save}
        </Button>
      </Actions>
    </>
  );
}

function Line(props: { label: Label; worn: Worn; onPick: (on: boolean) => void; onEdit: () => void }) {
  const t = useTexts();
  const { label, worn } = props;
  return (
    <div className="flex items-center rounded-control pl-2 hover:bg-raised">
      <label className="flex min-h-9 min-w-0 flex-1 items-center gap-3 max-sm:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={worn === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = worn === 'some';
          }}
          onChange={(event) => props.onPick(event.target.checked)}
        />
        <LabelMark label={label} />
        {worn === 'some' ? <span className="text-1 text-muted">{t.sorting.some}</span> : null}
      </label>
      <IconButton label={t.sorting.editLabel(label.name)} icon={Pencil} onClick={props.onEdit} />
    </div>
  );
}
