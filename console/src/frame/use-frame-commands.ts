import { useNavigate } from '@tanstack/react-router';
import { Ban, Keyboard, LogOut, MailQuestionMark, Moon, Search, Sun, UserRoundCog } from 'lucide-react';
import { useTheme } from '../session/theme.ts';
import { useTexts } from '../texts/texts.tsx';
import { useCommands } from './commands.ts';
import { usePlaces } from './use-places.ts';
import { useSignOut } from './use-sign-out.ts';

/** Screens beside the inbox that are in no rail. */
const BESIDE = [
  { to: '/mail', icon: MailQuestionMark },
  { to: '/blocked', icon: Ban },
] as const;

/** The commands that every screen has: go to a place, search, theme, shortcuts, sign out. */
export function useFrameCommands(open: (sheet: 'palette' | 'shortcuts') => void): void {
  const t = useTexts();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [, setTheme] = useTheme();
  const places = usePlaces();
  const beside = places.some(({ to }) => to === '/inbox') ? BESIDE : [];
  useCommands([
    ...places.map((place) => ({
      id: `go${place.to}`,
      title: t.frame.places[place.name],
      group: 'go' as const,
      keys: place.keys,
      icon: place.icon,
      run: () => void navigate({ to: place.to }),
    })),
    ...beside.map(({ to, icon }) => ({
      id: `go${to}`,
      title: t.frame.places[to === '/mail' ? 'mail' : 'blocked'],
      group: 'go' as const,
      icon,
      run: () => void navigate({ to }),
    })),
    {
      id: 'go/account',
      title: t.frame.places.account,
      group: 'go',
      icon: UserRoundCog,
      run: () => void navigate({ to: '/account' }),
    },
    {
      id: 'search',
      title: t.frame.search,
      group: 'do',
      keys: 'mod+k',
      icon: Search,
      keysOnly: true,
      run: () => open('palette'),
    },
    {
      id: 'shortcuts',
      title: t.frame.shortcuts,
      group: 'do',
      keys: '?',
      icon: Keyboard,
      run: () => open('shortcuts'),
    },
    {
      id: 'light',
      title: `${t.frame.theme}: ${t.frame.themes.light}`,
      group: 'do',
      icon: Sun,
      run: () => setTheme('light'),
    },
    {
      id: 'dark',
      title: `${t.frame.theme}: ${t.frame.themes.dark}`,
      group: 'do',
      icon: Moon,
      run: () => setTheme('dark'),
    },
    { id: 'sign-out', title: t.frame.signOut, group: 'do', icon: LogOut, run: () => void signOut() },
  ]);
}
