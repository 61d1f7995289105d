import { useMutation } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';

/** Has the model write wordings, for one answer or for those that have one wording only; they are proposed, and added by nobody. */
export function WriteWordings({ documentId, model }: { documentId?: string; model: string }) {
  const t = useTexts();
  const write = useMutation({
    mutationFn: () =>
      call('writeWordings', { body: documentId === undefined ? {} : { document_id: documentId } }),
    onSuccess: async ({ items, entries }) => {
      toast.say(entries === 0 ? t.proposals.nothingThin : t.proposals.wrote(items.length));
      await refresh('listProposals', 'suggestedWordings', 'knowledgeHealth');
    },
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <Button icon={Sparkles} busy={write.isPending} onClick={() => write.mutate()} title={model}>
        {t.proposals.write}
      </Button>
      {documentId === undefined ? <p className="text-2 text-muted">{t.proposals.writeHint}</p> : null}
      <ProblemNote error={write.error} />
    </div>
  );
}
