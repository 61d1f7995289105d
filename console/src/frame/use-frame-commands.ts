import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, Moon, Search, Sun, UserRoundCog } from 'lucide-react';
import { useTheme } from '../session/theme.ts';
import { useTexts } from '../texts/texts.tsx';
import { useCommands } from './commands.ts';
import { usePlaces } from './use-places.ts';
import { useSignOut } from './use-sign-out.ts';

/** The commands that every screen has: go to a place, search, theme, shortcuts, sign out. */
export function useFrameCommands(open: (sheet: 'palette' | 'shortcuts') => void): void {
  const t = useTexts();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [, setTheme] = useTheme();
  const places = usePlaces();
  useCommands([
    ...places.map((place) => ({
      id: `go${place.to}`,
      title: t.frame.places[place.name],
      group: 'go' as const,
      keys: place.keys,
      icon: place.icon,
      run: () => void navigate({ to: place.to }),
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
