import { useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { Extracted } from './extract.ts';
import { PasteText } from './paste-text.tsx';
import { ReviewItems } from './review-items.tsx';
import { TemplateList } from './template-list.tsx';
import { UploadFile } from './upload-file.tsx';
import { WebsiteWay } from './website-way.tsx';

type Way = 'website' | 'paste' | 'upload' | 'template';

/** Ways to bring knowledge in, and looking through what was found before it is taken over. */
export function KnowledgeStep({ first = 'website' }: { first?: Way }) {
  const t = useTexts();
  const [way, setWay] = useState<Way>(first);
  const [found, setFound] = useState<Extracted | null>(null);
  if (found) return <ReviewItems found={found} onDone={() => setFound(null)} />;
  return (
    <Tabs
      label={t.setup.waysLabel}
      value={way}
      onChange={setWay}
      tabs={[
        { value: 'website', label: t.setup.ways.website, content: <WebsiteWay /> },
        { value: 'paste', label: t.setup.ways.paste, content: <PasteText onFound={setFound} /> },
        { value: 'upload', label: t.setup.ways.upload, content: <UploadFile onFound={setFound} /> },
        { value: 'template', label: t.setup.ways.template, content: <TemplateList onFound={setFound} /> },
      ]}
    />
  );
}
