import { useTexts } from '../../texts/texts.tsx';
import { Switch } from '../../ui/choice.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { PlanSection } from '../plan/plan-section.tsx';
import { ContactFields } from './contact-fields.tsx';
import { Facts } from './facts.tsx';
import type { SettingsDraft } from './settings.tsx';

/** Name, language, and the addresses at which Bob answers without the widget. */
export function BusinessProfile({ draft }: { draft: SettingsDraft }) {
  const t = useTexts();
  const { value, set } = draft;
  const known = Object.entries(t.settings.languages);
  const isKnown = known.some(([code]) => code === value.language);
  return (
    <>
      <Section id="set-profile" title={t.settings.profile}>
        <TextField
          label={t.settings.name}
          required
          maxLength={120}
          value={value.name}
          error={value.name.trim() === '' ? t.common.required : undefined}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Select
          label={t.settings.language}
          value={value.language}
          options={isKnown ? known : [[value.language, value.language] as [string, string], ...known]}
          onChange={(event) => set({ language: event.target.value })}
        />
      </Section>
      <PlanSection />
      <Facts draft={draft} />
      <ContactFields draft={draft} />
      <Section id="set-publicChat" title={t.settings.publicChat}>
        <WordsField
          label={t.settings.hosts}
          hint={t.settings.hostsHint}
          placeholder={t.settings.hostPlaceholder}
          max={50}
          words={value.site_hosts}
          onChange={(hosts) => set({ site_hosts: hosts.map(hostOf) })}
        />
        <Switch
          label={t.settings.publicChat}
          hint={t.settings.publicChatHint}
          checked={value.public_chat}
          onChange={(public_chat) => set({ public_chat })}
        />
        <Switch
          label={t.settings.llmsTxt}
          hint={t.settings.llmsTxtHint}
          checked={value.llms_txt}
          onChange={(llms_txt) => set({ llms_txt })}
        />
      </Section>
    </>
  );
}

/** The host of what was typed: people paste whole addresses. */
function hostOf(text: string): string {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address).host : text.toLowerCase();
}
