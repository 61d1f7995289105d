import { useTexts } from '../../texts/texts.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import type { SettingsDraft } from './settings.tsx';

const short = ['address', 'phone', 'email', 'website'] as const;
const long = ['parking', 'payment', 'directions'] as const;

/** What the business says of itself: Bob answers with it as soon as it is saved. */
export function Facts({ draft: { value, set } }: { draft: SettingsDraft }) {
  const t = useTexts();
  const field = (name: (typeof short | typeof long)[number]) => ({
    label: t.settings.facts[name],
    optional: true,
    value: value.facts[name] ?? '',
    onChange: (event: { target: { value: string } }) =>
      set({ facts: { ...value.facts, [name]: event.target.value } }),
  });
  return (
    <Section id="set-factsTitle" title={t.settings.factsTitle} lead={t.settings.factsLead}>
      {short.map((name) => (
        <TextField key={name} {...field(name)} maxLength={name === 'phone' ? 60 : 250} />
      ))}
      {long.map((name) => (
        <TextArea key={name} {...field(name)} rows={2} maxLength={500} />
      ))}
    </Section>
  );
}
