import type { Attachment } from '@askbob/contract/endpoints/chat.ts';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { addressOf } from '../../api/call.ts';
import { useTexts } from '../../texts/texts.tsx';
import { fileSize } from './file-size.ts';

/** The files of a message: pictures as such, all else by name, to be saved. */
export function Attachments({ files }: { files: readonly Attachment[] }) {
  return (
    <ul className="flex max-w-[85%] flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id}>
          {file.type.startsWith('image/') ? <Picture file={file} /> : <Saved file={file} />}
        </li>
      ))}
    </ul>
  );
}

const addressOfFile = ({ id }: Attachment) => addressOf('getAttachment', { params: { id } });

function Picture({ file }: { file: Attachment }) {
  const [failed, setFailed] = useState(false);
  if (failed) return <Saved file={file} />;
  return (
    <a href={addressOfFile(file)} target="_blank" rel="noreferrer" className="block" title={file.name}>
      <img
        src={addressOfFile(file)}
        alt={file.name}
        loading="lazy"
        onError={() => setFailed(true)}
        className="max-h-60 min-h-12 max-w-full min-w-12 rounded-card border border-border bg-raised object-contain"
      />
    </a>
  );
}

function Saved({ file }: { file: Attachment }) {
  const t = useTexts();
  return (
    <a
      href={addressOfFile(file)}
      download={file.name}
      title={t.inbox.saveFile}
      className="flex max-w-72 items-center gap-2 rounded-card border border-border bg-surface px-3 py-2 text-2 hover:bg-raised max-sm:min-h-11"
    >
      <FileText size={16} aria-hidden className="shrink-0 text-muted" />
      <span className="min-w-0 truncate font-medium">{file.name}</span>
      <span className="shrink-0 text-muted">{fileSize(file.size)}</span>
    </a>
  );
}
