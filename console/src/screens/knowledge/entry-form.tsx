import { call } from '../../api/call.ts';
import { ApiError } from '../../api/problem.ts';
import { useTexts } from '../../texts/texts.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { WordsField } from '../../ui/words-field.tsx';
import type { Document } from './health.ts';
import { keepingBody, keepingOf } from './keeping.ts';
import { KeepingFields } from './keeping-fields.tsx';
import { SuggestedWordings } from './suggested-wordings.tsx';
import { useSaveDocument } from './use-save-document.ts';

/** The question as the title, its wordings, the answer as visitors read it, and a link. */
export function EntryForm(props: { document?: Document; begin?: { question: string; variants: string[] } }) {
  const t = useTexts();
  const { document, begin } = props;
  const draft = useDraft({
    question: document?.question ?? '',
    variants: document?.variants ?? [],
    answer: document?.answer ?? '',
    url: document?.url ?? '',
    ...keepingOf(document),
  });
  // What was begun elsewhere counts as typed, so that it can be saved at once.
  const value = document ? draft.value : { ...draft.value, ...startOf(begin), ...draft.changes };
  const save = useSaveDocument(
    () => {
      const { valid_from, valid_until, review_by, owner, ...written } = value;
      const body = { ...written, url: value.url.trim() || null, ...keepingBody(draft.changes) };
      return document
        ? call('updateDocument', { params: { id: document.id }, body })
        : call('createEntry', { body });
    },
    !document,
    draft.reset,
  );
  const error = save.error instanceof ApiError ? save.error : null;
  const begun = !document && (value.question !== '' || value.answer !== '');
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label={t.knowledge.question}
        placeholder={t.knowledge.questionPlaceholder}
        value={value.question}
        maxLength={500}
        error={error?.field('question')}
        onChange={(event) => draft.set({ question: event.target.value })}
        className="text-5"
      />
      <div className="flex flex-col gap-2">
        <WordsField
          keepCommas
          max={500}
          label={t.knowledge.variants}
          hint={t.knowledge.variantsHint}
          placeholder={t.knowledge.variantsPlaceholder}
          words={value.variants}
          error={error?.field('variants')}
          onChange={(variants) => draft.set({ variants })}
        />
        {document ? (
          <SuggestedWordings
            id={document.id}
            known={value.variants}
            onAdd={(text) => draft.set({ variants: [...value.variants, text] })}
          />
        ) : null}
      </div>
      <TextArea
        label={t.knowledge.answer}
        hint={t.knowledge.answerHint}
        placeholder={t.knowledge.answerPlaceholder}
        rows={6}
        value={value.answer}
        maxLength={8000}
        error={error?.field('answer')}
        onChange={(event) => draft.set({ answer: event.target.value })}
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
        shown={draft.isChanged || begun}
        busy={save.isPending}
        onSave={() => save.mutate()}
        onDiscard={draft.reset}
      />
    </div>
  );
}

const startOf = (begin: { question: string; variants: string[] } | undefined) => begin ?? {};
