import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { CodeField } from './code-field.tsx';
import type { ServiceKey } from './connections.tsx';
import { ShownOnce } from './shown-once.tsx';

/** Gives a key a new secret and shows that once. */
export function RotateKey(props: { serviceKey: ServiceKey; open: boolean; onClose: () => void }) {
  const t = useTexts();
  const { id, name } = props.serviceKey;
  const [code, setCode] = useState('');
  const rotate = useMutation({
    mutationFn: () => call('rotateServiceKey', { params: { id }, body: code ? { code } : {} }),
    onSuccess: () => refresh('listServiceKeys'),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    rotate.mutate();
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={(next) => !next && props.onClose()}
      title={rotate.data ? t.connections.made(name) : t.connections.rotateTitle(name)}
      description={rotate.data ? t.connections.madeText : t.connections.rotateText}
    >
      {rotate.data ? (
        <ShownOnce secret={rotate.data.key} onTaken={props.onClose} />
      ) : (
        <form onSubmit={onSubmit} className="flex flex-col gap-4">
          <CodeField value={code} onChange={setCode} />
          <ProblemNote error={rotate.error} />
          <Actions>
            <Button onClick={props.onClose}>{t.common.cancel}</Button>
            <Button type="submit" look="primary" busy={rotate.isPending}>
              {t.connections.rotateDo}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
