import { Paperclip, X } from 'lucide-react';
import { useRef } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { IconButton } from '../../ui/button.tsx';
import { fileSize } from './file-size.ts';
import type { useFiles } from './use-files.ts';

/** The files that go with the next message, and whether one is still on its way. */
export function Brought({ files }: { files: ReturnType<typeof useFiles> }) {
  const t = useTexts();
  if (files.files.length === 0 && !files.isBringing) return null;
  return (
    <ul className="flex flex-wrap gap-1.5 px-3 pt-2" aria-label={t.inbox.files}>
      {files.files.map((file) => (
        <li
          key={file.id}
          className="flex max-w-full items-center gap-2 rounded-control bg-raised py-0.5 pl-2 text-2"
        >
          <span className="min-w-0 truncate">{file.name}</span>
          <span className="shrink-0 text-muted">{fileSize(file.size)}</span>
          <IconButton label={t.common.removeItem(file.name)} icon={X} onClick={() => files.remove(file.id)} />
        </li>
      ))}
      {files.isBringing ? (
        <li role="status" className="py-2 text-2 text-muted">
          {t.inbox.bringing}
        </li>
      ) : null}
    </ul>
  );
}

/** Chooses files from the disk. */
export function FileButton({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const t = useTexts();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={t.inbox.addFiles} icon={Paperclip} onClick={() => field.current?.click()} />
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t.inbox.addFiles}
        onChange={(event) => {
          onFiles(event.target.files ?? []);
          event.target.value = '';
        }}
      />
    </>
  );
}
