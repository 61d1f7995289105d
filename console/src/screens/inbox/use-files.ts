import type { Attachment } from '@askbob/contract/endpoints/chat.ts';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { toast } from '../../ui/toast.tsx';

/** Files of one message at most. */
const most = 5;

/** Files that are brought for the next message to a visitor. */
export function useFiles(conversationId: string) {
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [bringing, setBringing] = useState(0);
  const bring = async (file: File) => {
    setBringing((count) => count + 1);
    try {
      const form = new FormData();
      form.set('file', file);
      const kept = await call('uploadAttachment', { params: { id: conversationId }, form });
      setFiles((before) => [...before, kept].slice(0, most));
    } catch (error) {
      toast.failed(error);
    } finally {
      setBringing((count) => count - 1);
    }
  };
  return {
    files,
    isBringing: bringing > 0,
    add: (list: Iterable<File>) => {
      for (const file of [...list].slice(0, most - files.length)) void bring(file);
    },
    remove: (id: string) => setFiles((before) => before.filter((file) => file.id !== id)),
    clear: () => setFiles([]),
  };
}
