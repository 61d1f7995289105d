import { useNavigate } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { useHasPlan } from '../screens/plan/use-has-plan.ts';
import { openSetting } from '../screens/settings/open-setting.ts';
import { findSettings, type SettingPlace } from '../screens/settings/settings-index.ts';
import { useMay } from '../session/session.ts';
import { useTexts } from '../texts/texts.tsx';
import type { Command } from './commands.ts';
import { usePlaces } from './use-places.ts';

const most = 6;

/** Settings that what was typed may mean, as lines of the palette; only those this person can open. */
export function useFoundSettings(text: string): Command[] {
  const t = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const places = usePlaces();
  const isAsked = text.trim().length >= 2;
  const hasPlan = useHasPlan(isAsked && places.some(({ to }) => to === '/settings'));
  if (!isAsked) return [];
  const opens = (place: SettingPlace) => {
    if ('tab' in place) return may('settings.manage') && places.some(({ to }) => to === '/settings');
    return place.to === '/account' || places.some(({ to }) => to === place.to);
  };
  return findSettings(t, text, hasPlan)
    .filter(({ place }) => opens(place))
    .slice(0, most)
    .map((setting) => ({
      id: `setting-${setting.key}`,
      title: setting.texts(t)[0] ?? '',
      group: 'setting' as const,
      icon: SlidersHorizontal,
      run: () => openSetting(setting, (where) => navigate(where)),
    }));
}
