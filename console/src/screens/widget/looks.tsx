import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Segments } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Draft, useDraft } from '../../ui/use-draft.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { WidgetPreview } from '../../widget-preview/widget-preview.tsx';
import { patchBusiness } from '../settings/patch-business.ts';
import { ColourField } from './colour-field.tsx';
import { LogoField } from './logo-field.tsx';
import { KeysAndCode } from './widget.tsx';

type Looks = Reply<'getOwnBusiness'>['settings']['widget'];

/** The looks with a preview that follows every change. */
export function LooksEditor() {
  const t = useTexts();
  const { data: business } = useSuspenseQuery(apiQuery('getOwnBusiness', {}));
  const { data: personas } = useSuspenseQuery(apiQuery('listPersonas', { query: { limit: 200 } }));
  const draft = useDraft(business.settings.widget);
  const save = useMutation({
    mutationFn: () => patchBusiness({ widget: draft.changes }),
    onSuccess: async () => {
      await refresh('getOwnBusiness');
      draft.reset();
      toast.say(t.common.saved);
    },
  });
  const persona = personas.items.find(({ active }) => active) ?? { name: 'Bob', greeting: null };
  return (
    <div className="grid items-start gap-x-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div>
        <Section title={t.widget.looks} lead={t.widget.looksLead}>
          <LooksFields draft={draft} />
          <ProblemNote error={save.error} />
        </Section>
        <SaveBar
          shown={draft.isChanged}
          busy={save.isPending}
          onSave={() => save.mutate()}
          onDiscard={draft.reset}
        />
      </div>
      <div className="max-lg:mb-6 lg:sticky lg:top-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <WidgetPreview looks={draft.value} persona={persona} business={business.name} release="active" />
      </div>
      <div>
        <KeysAndCode />
      </div>
    </div>
  );
}

function LooksFields({ draft }: { draft: Draft<Looks> }) {
  const t = useTexts();
  const { value, set } = draft;
  const positions = t.widget.positions;
  const themes = t.widget.themes;
  return (
    <>
      <ColourField
        label={t.widget.accent}
        hint={t.widget.accentHint}
        value={value.accent}
        onChange={(accent) => set({ accent })}
      />
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <div>
          <p className="mb-1 text-2 font-medium">{t.widget.position}</p>
          <Segments
            label={t.widget.position}
            value={value.position}
            options={[
              ['bottom-left', positions['bottom-left']],
              ['bottom-right', positions['bottom-right']],
            ]}
            onChange={(position) => set({ position })}
          />
        </div>
        <div>
          <p className="mb-1 text-2 font-medium">{t.widget.theme}</p>
          <Segments
            label={t.widget.theme}
            value={value.theme}
            options={[
              ['auto', themes.auto],
              ['light', themes.light],
              ['dark', themes.dark],
            ]}
            onChange={(theme) => set({ theme })}
          />
        </div>
      </div>
      <WordsField
        label={t.widget.suggestions}
        hint={t.widget.suggestionsHint}
        placeholder={t.widget.suggestionPlaceholder}
        keepCommas
        max={5}
        words={value.suggestions}
        onChange={(suggestions) => set({ suggestions })}
      />
      <TextField
        label={t.widget.label}
        hint={t.widget.labelHint}
        optional
        maxLength={40}
        value={value.launcher_label}
        onChange={(event) => set({ launcher_label: event.target.value })}
      />
      <LogoField value={value.avatar_url} onChange={(avatar_url) => set({ avatar_url })} />
    </>
  );
}
