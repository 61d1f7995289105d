import { useMutation, useQuery } from '@tanstack/react-query';
import { ListPlus, MessageSquareQuote, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';
import { toast } from '../../ui/toast.tsx';

/** Replies that staff keep ready: pick one, keep what is written, remove one. */
export function CannedMenu({ text, onPick }: { text: string; onPick: (text: string) => void }) {
  const t = useTexts();
  return (
    <Popover label={t.inbox.canned} icon={MessageSquareQuote}>
      {(close) => (
        <>
          <CannedList
            onPick={(words) => {
              onPick(words);
              close();
            }}
          />
          {text.trim() === '' ? null : <KeepReady text={text.trim()} />}
        </>
      )}
    </Popover>
  );
}

function CannedList({ onPick }: { onPick: (text: string) => void }) {
  const t = useTexts();
  const { data } = useQuery(apiQuery('listCannedReplies', {}));
  const remove = useMutation({
    mutationFn: (id: string) => call('deleteCannedReply', { params: { id } }),
    onSuccess: () => refresh('listCannedReplies'),
    onError: toast.failed,
  });
  const items = data?.items ?? [];
  if (data && items.length === 0) return <Starters />;
  return (
    <ul className="min-h-0 overflow-y-auto p-1">
      {items.map((reply) => (
        <li key={reply.id} className="flex items-center rounded-control hover:bg-raised">
          <button
            type="button"
            className="min-w-0 flex-1 px-2 py-1.5 text-left"
            onClick={() => onPick(reply.text)}
          >
            <span className="block truncate font-medium">{reply.title}</span>
            <span className="block truncate text-2 text-muted">{reply.text}</span>
          </button>
          <IconButton
            label={t.common.removeItem(reply.title)}
            icon={Trash2}
            onClick={() => remove.mutate(reply.id)}
          />
        </li>
      ))}
    </ul>
  );
}

/** What a desk writes most, to begin with. */
function Starters() {
  const t = useTexts();
  const may = useMay();
  const add = useMutation({
    mutationFn: async () => {
      for (const [title, text] of t.inbox.starters)
        await call('createCannedReply', { body: { title, text } });
    },
    onSettled: () => refresh('listCannedReplies'),
    onError: toast.failed,
  });
  return (
    <div className="flex flex-col items-start gap-2 px-3 pb-3 text-2">
      <p className="text-muted">{t.inbox.cannedEmpty}</p>
      {may('chat.manage') ? (
        <Button icon={ListPlus} busy={add.isPending} onClick={() => add.mutate()}>
          {t.inbox.addStarters}
        </Button>
      ) : null}
    </div>
  );
}

function KeepReady({ text }: { text: string }) {
  const t = useTexts();
  const [title, setTitle] = useState('');
  const keep = useMutation({
    mutationFn: () => call('createCannedReply', { body: { title: title.trim(), text } }),
    onSuccess: async () => {
      setTitle('');
      toast.say(t.inbox.cannedSaved);
      await refresh('listCannedReplies');
    },
    onError: toast.failed,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (title.trim() !== '') keep.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-2 border-t border-border p-3">
      <TextField
        label={t.inbox.cannedTitle}
        value={title}
        maxLength={120}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" busy={keep.isPending} disabled={title.trim() === ''}>
        {t.inbox.cannedSave}
      </Button>
    </form>
  );
}
