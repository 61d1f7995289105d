import { useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { type Extracted, type Review, reviewOf } from './extract.ts';
import { PasteText } from './paste-text.tsx';
import { ReviewItems } from './review-items.tsx';
import { TemplateList } from './template-list.tsx';
import { UploadFile } from './upload-file.tsx';
import { useKept } from './use-kept.ts';
import { WebsiteWay } from './website-way.tsx';

type Way = 'website' | 'paste' | 'upload' | 'template';

/** Ways to bring knowledge in, and looking through what was found before it is taken over. */
export function KnowledgeStep({ first = 'website' }: { first?: Way }) {
  const t = useTexts();
  const [way, setWay] = useState<Way>(first);
  const [pasted, setPasted] = useKept('pasted', '');
  const [review, setReview] = useKept<Review | null>('review', null);
  const [looking, setLooking] = useState(review !== null);
  const onFound = (found: Extracted, name = '') => {
    setReview(reviewOf(found, name));
    setLooking(true);
  };
  const onTaken = () => {
    if (review?.name === '') setPasted('');
    setReview(null);
  };
  if (review && looking)
    return (
      <ReviewItems review={review} onChange={setReview} onBack={() => setLooking(false)} onTaken={onTaken} />
    );
  return (
    <>
      {review ? (
        <Waiting review={review} onOpen={() => setLooking(true)} onDiscard={() => setReview(null)} />
      ) : null}
      <Tabs
        label={t.setup.waysLabel}
        value={way}
        onChange={setWay}
        tabs={[
          { value: 'website', label: t.setup.ways.website, content: <WebsiteWay /> },
          {
            value: 'paste',
            label: t.setup.ways.paste,
            content: <PasteText text={pasted} onChange={setPasted} onFound={onFound} />,
          },
          { value: 'upload', label: t.setup.ways.upload, content: <UploadFile onFound={onFound} /> },
          { value: 'template', label: t.setup.ways.template, content: <TemplateList onFound={onFound} /> },
        ]}
      />
    </>
  );
}

/** What was read and not yet taken over, when somebody went back. */
function Waiting(props: { review: Review; onOpen: () => void; onDiscard: () => void }) {
  const t = useTexts();
  const { rows, name } = props.review;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3 rounded-card border border-border bg-raised p-3">
      <p className="min-w-0 flex-1 basis-60">{t.setup.waiting(rows.length, name)}</p>
      <Button look="quiet" onClick={props.onDiscard}>
        {t.setup.discard}
      </Button>
      <Button onClick={props.onOpen}>{t.setup.lookThrough}</Button>
    </div>
  );
}
