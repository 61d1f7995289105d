import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Document } from './health.ts';

/** Saves a document into the draft; a new one is opened after it was saved. */
export function useSaveDocument(save: () => Promise<Document>, isNew: boolean, onSaved: () => void) {
  const t = useTexts();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: save,
    onSuccess: async ({ id }) => {
      toast.say(t.knowledge.saved);
      await refresh(
        'getDocument',
        'listDocuments',
        'draftChanges',
        'previewReply',
        'suggestedWordings',
        'unanswered',
      );
      onSaved();
      if (isNew) {
        await navigate({ to: '/knowledge/$id', params: { id }, replace: true, ignoreBlocker: true });
      }
    },
  });
}
