import { useTexts } from '../../texts/texts.tsx';
import { RadioCards, Switch } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Section } from '../../ui/page.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import type { SettingsDraft } from './settings.tsx';
import { StrictnessCompared } from './strictness-compared.tsx';

/** How sure Bob must be, who reads first, and what he never answers himself. */
export function Answers({ draft }: { draft: SettingsDraft }) {
  const t = useTexts();
  const { value, set } = draft;
  return (
    <>
      <Section id="set-strictness" title={t.settings.strictness} lead={t.settings.strictnessLead}>
        <RadioCards
          legend={t.settings.strictness}
          hideLegend
          value={value.strictness}
          options={[
            { value: 'careful', label: t.settings.careful, hint: t.settings.carefulHint },
            { value: 'balanced', label: t.settings.balanced, hint: t.settings.balancedHint },
            { value: 'bold', label: t.settings.bold, hint: t.settings.boldHint },
          ]}
          onChange={(strictness) => set({ strictness })}
        />
        <StrictnessCompared value={value.strictness} choose={(strictness) => set({ strictness })} />
      </Section>
      <Supervision draft={draft} />
      <Section id="set-approval" title={t.settings.approval}>
        <Switch
          label={t.settings.approvalOn}
          hint={t.settings.approvalHint}
          checked={value.approval === 'two'}
          onChange={(two) => set({ approval: two ? 'two' : 'one' })}
        />
      </Section>
      <Section id="set-wording" title={t.settings.wording} lead={t.settings.wordingLead}>
        <RadioCards
          legend={t.settings.wording}
          hideLegend
          value={value.wording}
          options={[
            { value: 'exact', label: t.settings.wordingExact, hint: t.settings.wordingExactHint },
            { value: 'natural', label: t.settings.wordingNatural, hint: t.settings.wordingNaturalHint },
          ]}
          onChange={(wording) => set({ wording })}
        />
      </Section>
      <Section id="set-peopleTopics" title={t.settings.peopleTopics} lead={t.settings.peopleTopicsLead}>
        <WordsField
          label={t.settings.personTopics}
          hint={t.settings.personTopicsHint}
          placeholder={t.settings.wordPlaceholder}
          words={value.person_topics}
          onChange={(person_topics) => set({ person_topics })}
        />
        <WordsField
          label={t.settings.escalationWords}
          hint={t.settings.escalationWordsHint}
          placeholder={t.settings.wordPlaceholder}
          words={value.escalation_words}
          onChange={(escalation_words) => set({ escalation_words })}
        />
      </Section>
      <Section id="set-emergency" title={t.settings.emergency} lead={t.settings.emergencyLead}>
        <WordsField
          label={t.settings.emergencyWords}
          hint={t.settings.emergencyWordsHint}
          placeholder={t.settings.wordPlaceholder}
          words={value.emergency_words}
          onChange={(emergency_words) => set({ emergency_words })}
        />
        <TextArea
          label={t.settings.emergencyText}
          placeholder={t.settings.emergencyPlaceholder}
          maxLength={1000}
          value={value.emergency_text}
          onChange={(event) => set({ emergency_text: event.target.value })}
        />
      </Section>
    </>
  );
}

function Supervision({ draft }: { draft: SettingsDraft }) {
  const t = useTexts();
  const { value, set } = draft;
  return (
    <Section id="set-supervision" title={t.settings.supervision}>
      <RadioCards
        legend={t.settings.supervision}
        hideLegend
        value={value.supervised}
        options={(['off', 'topics', 'all'] as const).map((mode) => ({
          value: mode,
          label: t.settings.supervised[mode],
          hint: t.settings.supervisedHint[mode],
        }))}
        onChange={(supervised) => set({ supervised })}
      />
      {value.supervised === 'topics' ? (
        <WordsField
          label={t.settings.supervisedTopics}
          hint={t.settings.supervisedTopicsHint}
          placeholder={t.settings.wordPlaceholder}
          words={value.supervised_topics}
          onChange={(supervised_topics) => set({ supervised_topics })}
        />
      ) : null}
      {value.supervised === 'off' ? null : (
        <NumberField
          label={t.settings.supervisedTimeout}
          unit={t.settings.seconds}
          min={10}
          max={3600}
          value={value.supervised_timeout}
          onChange={(supervised_timeout) => set({ supervised_timeout })}
        />
      )}
    </Section>
  );
}
