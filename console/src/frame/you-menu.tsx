import { useNavigate } from '@tanstack/react-router';
import { BookOpenText, CircleUserRound, LogOut, UserRoundCog } from 'lucide-react';
import { useSession } from '../session/session.ts';
import { themes, useTheme } from '../session/theme.ts';
import { type Language, languages, useSpeech } from '../texts/texts.tsx';
import { Menu } from '../ui/menu.tsx';
import { guideFor } from './guide-link.tsx';
import { useSignOut } from './use-sign-out.ts';

/** The person's own menu: account, theme, language, sign out. */
export function YouMenu({ collapsed }: { collapsed: boolean }) {
  const { texts: t, language, setLanguage } = useSpeech();
  const { user } = useSession();
  const [theme, setTheme] = useTheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu
      label={collapsed ? t.frame.youMenu : undefined}
      align="start"
      triggerClass="flex h-11 w-full items-center gap-2.5 rounded-control px-2 text-left hover:bg-raised"
      trigger={
        <>
          <CircleUserRound size={20} aria-hidden className="shrink-0 text-muted" />
          {collapsed ? null : (
            <span className="min-w-0 flex-1">
              <span className="block truncate text-2 font-medium">{user.name}</span>
              <span className="block truncate text-1 text-muted">{t.common.roles[user.role]}</span>
            </span>
          )}
        </>
      }
      groups={[
        {
          items: [
            {
              label: t.frame.places.account,
              icon: UserRoundCog,
              run: () => void navigate({ to: '/account' }),
            },
            {
              label: t.frame.guide,
              icon: BookOpenText,
              run: () => window.open(guideFor(user.role, language), '_blank', 'noopener'),
            },
          ],
        },
        {
          heading: t.frame.theme,
          items: themes.map((value) => ({
            label: t.frame.themes[value],
            chosen: value === theme,
            run: () => setTheme(value),
          })),
        },
        {
          heading: t.frame.language,
          items: (Object.keys(languages) as Language[]).map((value) => ({
            label: languages[value],
            chosen: value === language,
            run: () => setLanguage(value),
          })),
        },
        { items: [{ label: t.frame.signOut, icon: LogOut, run: () => void signOut() }] },
      ]}
    />
  );
}
