import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { call } from '../../api/call.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import type { Extracted } from './extract.ts';

/** A FAQ pasted as it is. */
export function PasteText(props: {
  text: string;
  onChange: (text: string) => void;
  onFound: (found: Extracted) => void;
}) {
  const t = useTexts();
  const { text } = props;
  const read = useMutation({
    mutationFn: () => call('extractUpload', { body: { text } }),
    onSuccess: (found) => props.onFound(found),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    read.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-3">
      <TextArea
        label={t.setup.pasteLabel}
        hint={t.setup.pasteHint}
        placeholder={t.setup.pastePlaceholder}
        required
        rows={8}
        maxLength={1_000_000}
        value={text}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <ProblemNote error={read.error} />
      <Button type="submit" look="primary" busy={read.isPending} className="self-start max-sm:self-stretch">
        {t.setup.read}
      </Button>
    </form>
  );
}
