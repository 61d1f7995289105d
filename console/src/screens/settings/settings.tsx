import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { apiQuery, refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Draft, useDraft } from '../../ui/use-draft.ts';
import { Answers } from './answers.tsx';
import { BusinessProfile } from './business-profile.tsx';
import { Hours } from './hours.tsx';
import { Model } from './model.tsx';
import { type Business, patchBusiness } from './patch-business.ts';
import { Privacy } from './privacy.tsx';
import { SettingsSearch } from './settings-search.tsx';
import { settingsTabs } from './tabs.ts';

type Own = Pick<Business, 'name' | 'site_hosts' | 'public_chat'>;
export type SettingsDraft = Draft<Business['settings'] & Own>;

/** What an owner can set, by theme; all changes are saved together. */
export function Settings() {
  return (
    <Guard permission="settings.manage">
      <SettingsForm />
    </Guard>
  );
}

function SettingsForm() {
  const t = useTexts();
  const navigate = useNavigate();
  const { tab = 'answers' } = useSearch({ from: '/frame/settings' });
  const { data: business } = useSuspenseQuery(apiQuery('getOwnBusiness', {}));
  const { name, site_hosts, public_chat } = business;
  const draft = useDraft({ ...business.settings, name, site_hosts, public_chat });
  const save = useMutation({
    mutationFn: () => patchBusiness(draft.changes),
    onSuccess: async ({ awaiting = [] }) => {
      await refresh('getOwnBusiness', 'setupState', 'listApprovals');
      void refresh('listBusinesses', 'widgetCode', 'listContactFields');
      draft.reset();
      toast.say(awaiting.length > 0 ? t.common.savedWaits : t.common.saved);
    },
  });
  const content = {
    answers: <Answers draft={draft} />,
    hours: <Hours draft={draft} />,
    privacy: <Privacy draft={draft} />,
    business: <BusinessProfile draft={draft} />,
    model: <Model />,
  };
  return (
    <Page title={t.settings.title}>
      <SettingsSearch>
        <Tabs
          label={t.settings.tabsLabel}
          value={tab}
          onChange={(value) => void navigate({ to: '/settings', search: { tab: value }, replace: true })}
          tabs={settingsTabs.map((value) => ({
            value,
            label: t.settings.tabs[value],
            content: content[value],
          }))}
        />
      </SettingsSearch>
      <ProblemNote error={save.error} />
      <SaveBar
        shown={draft.isChanged}
        busy={save.isPending}
        onSave={() => save.mutate()}
        onDiscard={draft.reset}
      />
    </Page>
  );
}
