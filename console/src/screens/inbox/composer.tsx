import type { Attachment } from '@askbob/contract/endpoints/chat.ts';
import { useMutation } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import {
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useKeptWords } from '../../session/kept-words.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Segments } from '../../ui/choice.tsx';
import { toast } from '../../ui/toast.tsx';
import { Brought, FileButton } from './brought.tsx';
import { CannedMenu } from './canned-menu.tsx';
import { fillReply } from './fill-reply.ts';
import type { Detail } from './use-conversation.ts';
import { useFiles } from './use-files.ts';
import { visitorName } from './visitor-name.ts';

type OnSend = (text: string, attachments?: readonly Attachment[]) => void;

/** The visitor is told at most this often, in milliseconds, that somebody types. */
const typingEvery = 3000;

/** Where staff write: to the visitor while they hold the conversation, and notes at any time. */
export function Composer({ detail, onSend }: { detail: Detail; onSend: OnSend }) {
  const t = useTexts();
  const may = useMay();
  const { user } = useSession();
  const mine = detail.status === 'with_staff' && detail.assignee?.id === user.id;
  const [chosen, setChosen] = useState<'reply' | 'note'>('reply');
  if (!may('chat.manage')) return null;
  const mode = mine ? chosen : 'note';
  return (
    <div className="px-3 pb-3 md:px-6 md:pb-4">
      <div
        className={`mx-auto max-w-3xl rounded-card border ${mine && mode === 'reply' ? 'border-accent' : 'border-border'} bg-surface`}
      >
        <div
          className={`flex min-h-10 flex-wrap items-center gap-2 rounded-t-card px-3 py-1 text-2 ${mine && mode === 'reply' ? 'bg-accent text-on-accent' : 'border-b border-border text-muted'}`}
        >
          <p role="status" className="min-w-0 flex-1">
            <Standing detail={detail} mine={mine} />
          </p>
          {mine ? (
            <Segments
              label={t.inbox.mode}
              value={mode}
              options={[
                ['reply', t.inbox.reply],
                ['note', t.inbox.note],
              ]}
              onChange={setChosen}
            />
          ) : null}
        </div>
        <Writer key={mode} detail={detail} mode={mode} focus={mine} onSend={onSend} />
      </div>
    </div>
  );
}

function Standing({ detail, mine }: { detail: Detail; mine: boolean }) {
  const t = useTexts();
  if (mine) return t.inbox.speakingWith(visitorName(detail.visitor, t));
  if (detail.status === 'with_staff') return t.inbox.heldBy(detail.assignee?.name ?? '');
  if (detail.status === 'waiting') return t.inbox.waitsForYou;
  return detail.status === 'closed' ? t.inbox.closedHint : t.inbox.bobSpeaks;
}

function Writer(props: { detail: Detail; mode: 'reply' | 'note'; focus: boolean; onSend: OnSend }) {
  const t = useTexts();
  const { user, business } = useSession();
  const { id, contact, visitor } = props.detail;
  const known = {
    name: contact?.name ?? visitor.name,
    business: business?.name ?? null,
    me: user.name,
  };
  const [kept, keep] = useKeptWords(`${user.id}/${id}/${props.mode}`);
  const text = kept ?? '';
  const setText = keep;
  const files = useFiles(id);
  const field = useRef<HTMLTextAreaElement>(null);
  const tell = useTellTyping(id);
  const { focus, mode } = props;
  useEffect(() => {
    if (focus && mode === 'reply') field.current?.focus();
  }, [focus, mode]);
  const note = useMutation({
    mutationFn: (words: string) => call('postNote', { params: { id }, body: { text: words } }),
    onSuccess: () => refresh('getConversation'),
    onError: (error, words) => {
      setText(words);
      toast.failed(error);
    },
  });
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const words = text.trim();
    if ((words === '' && files.files.length === 0) || files.isBringing) return;
    setText('');
    if (mode === 'reply') {
      props.onSend(words, files.files);
      files.clear();
    } else note.mutate(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const label = mode === 'reply' ? t.inbox.write : t.inbox.writeNote;
  const take = (event: ClipboardEvent | DragEvent, list: FileList | undefined) => {
    if (mode !== 'reply' || !list || list.length === 0) return;
    event.preventDefault();
    files.add(list);
  };
  return (
    <form
      onSubmit={send}
      onPaste={(event) => take(event, event.clipboardData.files)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer.files)}
    >
      <Brought files={files} />
      <div className="flex items-end gap-1 p-1.5">
        {mode === 'reply' ? (
          <>
            <FileButton onFiles={files.add} />
            <CannedMenu
              text={text}
              onPick={(words) => {
                const filled = fillReply(words, known);
                setText(text === '' ? filled : `${text}\n${filled}`);
              }}
            />
          </>
        ) : null}
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={4000}
          aria-label={label}
          placeholder={label}
          title={t.inbox.writeHint}
          onChange={(event) => {
            setText(event.target.value);
            if (mode === 'reply') tell();
          }}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-40 min-h-9 min-w-0 flex-1 resize-none rounded-control bg-transparent px-2 py-2 outline-offset-0 max-sm:text-4"
        />
        <IconButton
          type="submit"
          label={mode === 'reply' ? t.inbox.send : t.inbox.addNote}
          icon={SendHorizontal}
          disabled={(text.trim() === '' && files.files.length === 0) || files.isBringing}
        />
      </div>
    </form>
  );
}

function useTellTyping(id: string): () => void {
  const last = useRef(0);
  return () => {
    const now = Date.now();
    if (now - last.current < typingEvery) return;
    last.current = now;
    // Nobody misses anything when this does not arrive.
    call('staffTyping', { params: { id } }).catch(() => undefined);
  };
}
