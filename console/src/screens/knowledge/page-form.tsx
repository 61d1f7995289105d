import { useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError } from '../../api/problem.ts';
import { useTexts } from '../../texts/texts.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { MarkdownView } from '../../ui/markdown-view.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { Document } from './health.ts';
import { keepingBody, keepingOf } from './keeping.ts';
import { KeepingFields } from './keeping-fields.tsx';
import { useSaveDocument } from './use-save-document.ts';

/** A page of Markdown with its preview. */
export function PageForm({ document }: { document?: Document }) {
  const t = useTexts();
  const [view, setView] = useState<'write' | 'preview'>('write');
  const draft = useDraft({
    title: document?.title ?? '',
    text: document?.text ?? '',
    url: document?.url ?? '',
    ...keepingOf(document),
  });
  const { value } = draft;
  const save = useSaveDocument(
    () => {
      const { valid_from, valid_until, review_by, owner, ...written } = value;
      const body = { ...written, url: value.url.trim() || null, ...keepingBody(draft.changes) };
      return document
        ? call('updateDocument', { params: { id: document.id }, body })
        : call('createPage', { body });
    },
    !document,
    draft.reset,
  );
  const error = save.error instanceof ApiError ? save.error : null;
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label={t.knowledge.pageTitle}
        value={value.title}
        maxLength={300}
        error={error?.field('title')}
        onChange={(event) => draft.set({ title: event.target.value })}
        className="text-5"
      />
      <Tabs
        label={t.knowledge.pageText}
        value={view}
        onChange={setView}
        tabs={[
          {
            value: 'write',
            label: t.knowledge.write,
            content: (
              <TextArea
                label={t.knowledge.pageText}
                hint={t.knowledge.pageHint}
                rows={18}
                value={value.text}
                maxLength={200_000}
                error={error?.field('text')}
                onChange={(event) => draft.set({ text: event.target.value })}
                className="max-h-[65dvh] min-h-80 font-mono"
              />
            ),
          },
          {
            value: 'preview',
            label: t.knowledge.preview,
            content:
              value.text.trim() === '' ? (
                <p className="text-muted">{t.knowledge.emptyPreview}</p>
              ) : (
                <MarkdownView text={value.text} />
              ),
          },
        ]}
      />
      <TextField
        label={t.knowledge.url}
        hint={t.knowledge.urlHint}
        optional
        type="url"
        placeholder="https://"
        value={value.url}
        maxLength={2000}
        error={error?.field('url')}
        onChange={(event) => draft.set({ url: event.target.value })}
      />
      <KeepingFields value={value} error={error} onChange={draft.set} />
      <ProblemNote error={save.error} />
      <SaveBar
        shown={draft.isChanged}
        busy={save.isPending}
        onSave={() => save.mutate()}
        onDiscard={draft.reset}
      />
    </div>
  );
}
