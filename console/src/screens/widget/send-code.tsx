import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useBusinessName } from '../../frame/acting.ts';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
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

/** The kinds of site that have a part of their own on the page without a login. */
const anchors: readonly string[] = [
  'wordpress',
  'wix',
  'squarespace',
  'shopify',
  'webflow',
  'gtm',
  'react',
  'html',
];

/** The form of the code that this kind of site takes, where it is not the usual one. */
function ownForm(builder: string, code: Reply<'widgetCode'>): string | null {
  if (builder === 'gtm') return code.keyed_html;
  if (builder !== 'react' || code.key === null) return null;
  const [origin] = code.install_url.split('/docs/install/');
  return `import { AskBob } from '@askbob/react';\n\n<AskBob origin="${origin}" widgetKey="${code.key}" />`;
}

/** For whoever does not paste code every day: where it goes in each kind of site, or a mail to somebody who does. */
export function SendCode() {
  const t = useTexts();
  const business = useBusinessName() ?? '';
  const [builder, setBuilder] = useState<(typeof builders)[number]>('wordpress');
  const code = useQuery(apiQuery('widgetCode', {}));
  if (!code.data) return null;
  const own = ownForm(builder, code.data);
  const place = `${code.data.install_url}#${anchors.includes(builder) ? builder : 'code'}`;
  const letter = new URLSearchParams({
    subject: t.setup.letterSubject(business),
    body: t.setup.letter(business, own ?? code.data.html, place),
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
        {own ? <CopyField label={t.setup.builderCode(t.setup.builders[builder])} value={own} lines /> : null}
      </div>
      {/* Mail programs read a plus as a plus. */}
      <a
        href={`mailto:?${letter.toString().replaceAll('+', '%20')}`}
        className={buttonClass('plain', 'self-start max-sm:self-stretch')}
      >
        <Mail size={16} aria-hidden />
        {t.setup.sendCode}
      </a>
      {code.data.key ? <CopyField label={t.setup.installLink} value={place} /> : null}
    </>
  );
}
