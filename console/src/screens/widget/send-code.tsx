import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { apiQuery } from '../../api/query.ts';
import { useBusinessName } from '../../frame/acting.ts';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';

const builders = [
  'wordpress',
  'wix',
  'squarespace',
  'shopify',
  'jimdo',
  'webflow',
  'gtm',
  'react',
  'html',
  'other',
] as const;

/** For whoever does not paste code every day: where it goes in each kind of site, or a mail to somebody who does. */
export function SendCode() {
  const t = useTexts();
  const business = useBusinessName() ?? '';
  const [builder, setBuilder] = useState<(typeof builders)[number]>('wordpress');
  const code = useQuery(apiQuery('widgetCode', {}));
  if (!code.data) return null;
  const letter = new URLSearchParams({
    subject: t.setup.letterSubject(business),
    body: t.setup.letter(business, code.data.html),
  });
  return (
    <>
      <div className="flex flex-col gap-2">
        <Select
          label={t.setup.builder}
          value={builder}
          options={builders.map((each) => [each, t.setup.builders[each]] as const)}
          onChange={({ target }) => setBuilder(target.value as typeof builder)}
        />
        <p className="max-w-[68ch] text-pretty whitespace-pre-line">{t.setup.builderHelp[builder]}</p>
      </div>
      {/* Mail programs read a plus as a plus. */}
      <a
        href={`mailto:?${letter.toString().replaceAll('+', '%20')}`}
        className={buttonClass('plain', 'self-start max-sm:self-stretch')}
      >
        <Mail size={16} aria-hidden />
        {t.setup.sendCode}
      </a>
    </>
  );
}
