import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { upload } from '../../api/upload.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { Extracted } from './extract.ts';

const largest = 20 * 1024 * 1024;
const endings = '.txt,.md,.markdown,.csv,.tsv,.xlsx,.html,.htm,.pdf,.docx,.odt,text/*';

/** A file, chosen or dropped; the server reads it. */
export function UploadFile({ onFound }: { onFound: (found: Extracted, name: string) => void }) {
  const t = useTexts();
  const [tooLarge, setTooLarge] = useState(false);
  const [over, setOver] = useState(false);
  const [sent, setSent] = useState(0);
  const stop = useRef(new AbortController());
  const read = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      stop.current = new AbortController();
      setSent(0);
      return upload('extractUpload', { form }, { signal: stop.current.signal, onSent: setSent });
    },
    onSuccess: (found, file) => onFound(found, file.name),
  });
  const take = (file: File | undefined) => {
    if (!file || read.isPending) return;
    setTooLarge(file.size > largest);
    if (file.size <= largest) read.mutate(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className="flex flex-col gap-3">
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={`flex flex-col items-center gap-2 rounded-card border border-dashed p-8 text-center hover:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-accent-text ${over ? 'border-accent bg-raised' : 'border-control'}`}
      >
        <FileUp size={24} aria-hidden className="text-muted" />
        <span className="font-medium">{t.setup.choose}</span>
        <span className="text-2 text-muted">{t.setup.chooseHint}</span>
        <input
          type="file"
          accept={endings}
          className="sr-only"
          disabled={read.isPending}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {read.isPending ? (
        <Sending file={read.variables} sent={sent} onStop={() => stop.current.abort()} />
      ) : null}
      {tooLarge ? (
        <p role="alert" className="text-failed">
          {t.setup.tooLarge}
        </p>
      ) : null}
      <ProblemNote error={stop.current.signal.aborted ? null : read.error} />
    </div>
  );
}

function Sending({ file, sent, onStop }: { file: File; sent: number; onStop: () => void }) {
  const { texts: t, language } = useSpeech();
  const { name, size } = file;
  const bytes = size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(sent);
  const text = sent < 1 ? t.setup.sending(name, share) : t.setup.reading(name, bytes);
  return (
    <div role="status" className="flex flex-wrap items-center gap-3">
      <span className="min-w-0 flex-1 truncate">{text}</span>
      <Button look="quiet" onClick={onStop}>
        {t.setup.stop}
      </Button>
      <div className="basis-full">
        <ProgressBar label={text} {...(sent < 1 ? { done: sent, all: 1 } : {})} />
      </div>
    </div>
  );
}
