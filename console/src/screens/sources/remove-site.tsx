import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Source } from './start-reading.ts';

/** Ends a site, with what came from it or without. */
export function RemoveSite({ source, onRemoved }: { source: Source; onRemoved: () => void }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: (documents: 'keep' | 'remove') =>
      call('deleteSource', { params: { id: source.id }, query: { documents } }),
    onSuccess: async () => {
      toast.say(t.sources.deleted);
      onRemoved();
      await refresh('listSources', 'draftChanges', 'listDocuments');
    },
  });
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t.sources.deleteIt}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t.sources.deleteTitle}
        description={t.sources.deleteText}
      >
        <ProblemNote error={remove.error} />
        <Actions>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate('remove')}>
            {t.sources.deleteAll}
          </Button>
          <Button look="primary" busy={remove.isPending} onClick={() => remove.mutate('keep')}>
            {t.sources.deleteKeep}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
