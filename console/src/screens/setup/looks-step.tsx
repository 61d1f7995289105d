import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery, refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { patchBusiness } from '../settings/patch-business.ts';
import { ColourField } from '../widget/colour-field.tsx';
import { LogoField } from '../widget/logo-field.tsx';

/** Colour and picture of the widget; the preview beside follows each choice. */
export function LooksStep({ onLeave }: { onLeave: () => void }) {
  const t = useTexts();
  const may = useMay();
  return may('settings.manage') ? (
    <LooksForm onLeave={onLeave} />
  ) : (
    <p className="text-muted">{t.frame.notAllowedText}</p>
  );
}

function LooksForm({ onLeave }: { onLeave: () => void }) {
  const t = useTexts();
  const { data: business } = useSuspenseQuery(apiQuery('getOwnBusiness', {}));
  const { accent, avatar_url } = business.settings.widget;
  // Saved as it is chosen, so that the preview shows what visitors will see.
  const save = useMutation({
    mutationFn: (widget: { accent?: string; avatar_url?: string }) => patchBusiness({ widget }),
    onSuccess: () => refresh('getOwnBusiness'),
  });
  return (
    <>
      <LogoField value={avatar_url} onChange={(url) => save.mutate({ avatar_url: url })} />
      <ColourField
        label={t.widget.accent}
        hint={t.widget.accentHint}
        value={save.variables?.accent ?? accent}
        onChange={(chosen) => save.mutate({ accent: chosen })}
      />
      <ProblemNote error={save.error} />
      <Button
        look="primary"
        className="self-start max-sm:self-stretch"
        onClick={() => {
          void refresh('setupState');
          onLeave();
        }}
      >
        {t.setup.looksDone}
      </Button>
    </>
  );
}
