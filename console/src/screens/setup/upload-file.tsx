import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { useTexts } from '../../texts/texts.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import type { Extracted } from './extract.ts';

const largest = 1_000_000;

/** A file of text, chosen or dropped; it is read here and sent as text. */
export function UploadFile({ onFound }: { onFound: (found: Extracted) => void }) {
  const t = useTexts();
  const [refusal, setRefusal] = useState<string | null>(null);
  const read = useMutation({
    mutationFn: (file: { name: string; text: string }) => call('extractUpload', { body: file }),
    onSuccess: onFound,
  });
  const take = async (file: File | undefined) => {
    if (!file) return;
    setRefusal(file.size > largest ? t.setup.tooLarge : null);
    if (file.size > largest) return;
    const text = await file.text();
    if (text.includes('\0') || text.includes('\uFFFD')) setRefusal(t.setup.notText);
    else read.mutate({ name: file.name, text });
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className="flex flex-col gap-3">
      <label
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
        className="flex flex-col items-center gap-2 rounded-card border border-dashed border-control p-8 text-center hover:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-accent-text"
      >
        <FileUp size={24} aria-hidden className="text-muted" />
        <span className="font-medium">{t.setup.choose}</span>
        <span className="text-2 text-muted">{t.setup.chooseHint}</span>
        <input
          type="file"
          accept=".txt,.md,.markdown,.csv,.tsv,text/*"
          className="sr-only"
          disabled={read.isPending}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {refusal ? (
        <p role="alert" className="text-failed">
          {refusal}
        </p>
      ) : null}
      <ProblemNote error={read.error} />
    </div>
  );
}
