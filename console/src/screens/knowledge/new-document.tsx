import { useSearch } from '@tanstack/react-router';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { useTitle } from '../../ui/page.tsx';
import { AskBob } from './ask-bob.tsx';
import { EditorFrame } from './document-page.tsx';
import { EntryForm } from './entry-form.tsx';
import { PageForm } from './page-form.tsx';
import type { NewSearch } from './search.ts';

/** A new answer or page, begun empty or with what visitors asked. */
export function NewDocument() {
  const t = useTexts();
  const {
    kind = 'entry',
    question = '',
    wordings = [],
  }: Omit<NewSearch, 'kind'> & { kind?: 'entry' | 'page' } = useSearch({ strict: false });
  useTitle(t.knowledge.creating[kind]);
  return (
    <Guard permission="knowledge.edit">
      <EditorFrame
        title={t.knowledge.creating[kind]}
        beside={kind === 'entry' ? <AskBob first={question} /> : null}
      >
        {kind === 'entry' ? <EntryForm begin={{ question, variants: wordings }} /> : <PageForm />}
      </EditorFrame>
    </Guard>
  );
}
