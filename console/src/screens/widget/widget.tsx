import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../api/query.ts';
import { useBusinessName } from '../../frame/acting.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Page } from '../../ui/page.tsx';
import { WidgetPreview } from '../../widget-preview/widget-preview.tsx';
import { defaultLooks } from './default-looks.ts';
import { EmbedCode } from './embed-code.tsx';
import { Keys } from './keys.tsx';
import { LooksEditor } from './looks.tsx';

/** How the widget looks, on which sites it works, and the code to paste. */
export function Widget() {
  return (
    <Guard permission="widget.manage">
      <WidgetScreen />
    </Guard>
  );
}

function WidgetScreen() {
  const t = useTexts();
  const may = useMay();
  return (
    <Page title={t.widget.title} lead={t.widget.lead} wide>
      {may('settings.manage') ? (
        <LooksEditor />
      ) : (
        <div className="grid gap-6 lg:grid-cols-[1fr_24rem]">
          <div>
            <KeysAndCode />
          </div>
          <PreviewForManagers />
        </div>
      )}
    </Page>
  );
}

/** Keys, sites and the code, which stand beside the looks. */
export function KeysAndCode() {
  return (
    <>
      <Keys />
      <EmbedCode />
    </>
  );
}

function PreviewForManagers() {
  const t = useTexts();
  const { data } = useSuspenseQuery(apiQuery('listPersonas', { query: { limit: 200 } }));
  const persona = data.items.find(({ active }) => active) ?? { name: 'Bob', greeting: null };
  const business = useBusinessName() ?? '';
  return (
    <div>
      <WidgetPreview looks={defaultLooks} persona={persona} business={business} release="active" />
      <p className="mt-2 text-2 text-muted">{t.widget.looksForOwners}</p>
    </div>
  );
}
