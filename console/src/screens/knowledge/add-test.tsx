import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** Answers offered for a test: those that fit its question. */
const offered = 5;

/** A question, whether Bob should answer it, and if so with which answer. */
export function AddTest() {
  const t = useTexts();
  const [question, setQuestion] = useState('');
  const [expect, setExpect] = useState<'answered' | 'refused'>('answered');
  const [documentId, setDocumentId] = useState('');
  const asked = useDeferredValue(question.trim());
  const close = useQuery({
    ...apiQuery('previewReply', { body: { message: asked, release: 'draft' } }),
    enabled: asked.length > 3 && expect === 'answered',
    placeholderData: (before) => before,
  });
  const add = useMutation({
    mutationFn: () =>
      call('createTest', {
        body: {
          question: question.trim(),
          expect,
          document_id: expect === 'answered' ? documentId || null : null,
        },
      }),
    onSuccess: async () => {
      setQuestion('');
      setDocumentId('');
      await refresh('listTests');
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() !== '') add.mutate();
  };
  const options = (close.data?.candidates ?? [])
    .filter(({ document_id }, at, all) => all.findIndex((other) => other.document_id === document_id) === at)
    .slice(0, offered)
    .map(({ document_id, title }) => [document_id, title] as const);
  return (
    <form
      onSubmit={onSubmit}
      className="mb-6 grid items-end gap-3 rounded-card border border-border bg-surface p-4 sm:grid-cols-2"
    >
      <div className="sm:col-span-2">
        <TextField
          label={t.knowledge.testQuestion}
          value={question}
          maxLength={4000}
          onChange={(event) => setQuestion(event.target.value)}
        />
      </div>
      <Select
        label={t.knowledge.testExpect}
        value={expect}
        options={[
          ['answered', t.knowledge.expects.answered],
          ['refused', t.knowledge.expects.refused],
        ]}
        onChange={(event) => setExpect(event.target.value === 'refused' ? 'refused' : 'answered')}
      />
      <Select
        label={t.knowledge.testAnswer}
        value={documentId}
        disabled={expect === 'refused'}
        options={[['', t.knowledge.testAnyAnswer], ...options]}
        onChange={(event) => setDocumentId(event.target.value)}
      />
      <div className="flex flex-col gap-3 sm:col-span-2">
        <ProblemNote error={add.error} />
        <Button type="submit" look="primary" busy={add.isPending} className="self-end max-sm:self-stretch">
          {t.knowledge.testAdd}
        </Button>
      </div>
    </form>
  );
}
