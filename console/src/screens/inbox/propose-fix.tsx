import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioCards } from '../../ui/choice.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';

type Kind = 'correction' | 'wording' | 'entry';

/** What somebody who talks with visitors proposes for the knowledge, which others look after. */
export function ProposeFix(props: {
  conversationId: string;
  question: string;
  /** The document that Bob answered from, or null. */
  cited: string | null;
  onClose: () => void;
}) {
  const t = useTexts();
  // What the business says of itself is no document.
  const document = props.cited === 'business' ? null : props.cited;
  const [kind, setKind] = useState<Kind>(document ? 'correction' : 'entry');
  const [question, setQuestion] = useState(props.question.slice(0, 500));
  const [answer, setAnswer] = useState('');
  const [note, setNote] = useState('');
  const propose = useMutation({
    mutationFn: () => call('createProposal', { body: bodyOf() }),
    onSuccess: () => {
      toast.say(t.fix.proposed);
      props.onClose();
    },
  });
  const bodyOf = () => ({
    kind,
    conversation_id: props.conversationId,
    ...(kind === 'entry' ? { question: question.trim() } : { document_id: document }),
    ...(kind === 'wording' ? { text: question.trim() } : { answer: answer.trim() }),
    ...(kind === 'correction' ? { text: question.trim() } : {}),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  });
  const lacks = question.trim() === '' || (kind !== 'wording' && answer.trim() === '');
  const kinds: readonly Kind[] = document ? ['correction', 'wording', 'entry'] : ['entry'];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      {kinds.length > 1 ? (
        <RadioCards
          legend={t.fix.proposeTitle}
          hideLegend
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t.fix.proposeKinds[value], hint: '' }))}
        />
      ) : null}
      {kind === 'correction' ? null : (
        <TextField
          label={kind === 'entry' ? t.fix.question : t.fix.wording}
          value={question}
          maxLength={500}
          onChange={({ target }) => setQuestion(target.value)}
        />
      )}
      {kind === 'wording' ? null : (
        <TextArea
          label={kind === 'entry' ? t.fix.answer : t.fix.proposeRight}
          value={answer}
          maxLength={8000}
          onChange={({ target }) => setAnswer(target.value)}
        />
      )}
      <TextField
        label={t.fix.proposeNote}
        optional
        value={note}
        maxLength={1000}
        onChange={({ target }) => setNote(target.value)}
      />
      <ProblemNote error={propose.error} />
      <Actions>
        <Button type="submit" look="primary" busy={propose.isPending} disabled={lacks}>
          {t.fix.propose}
        </Button>
      </Actions>
    </form>
  );
}
