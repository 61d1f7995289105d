import { useNavigate } from '@tanstack/react-router';
import { Bell, BellRing, SlidersHorizontal, Smartphone, Volume2 } from 'lucide-react';
import { useDeviceState } from '../../device/use-device-state.ts';
import { useSoundChoice } from '../../frame/alerts/alert-choice.ts';
import { chime } from '../../frame/alerts/chime.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Menu } from '../../ui/menu.tsx';

/** How this browser brings to notice what needs a person. */
export function AlertsMenu() {
  const t = useTexts();
  const navigate = useNavigate();
  const device = useDeviceState();
  const [sound, setSound] = useSoundChoice();
  const told = device.state?.kind === 'on';
  const toggleSound = () => {
    if (!sound) chime();
    setSound(!sound);
  };
  const Icon = told || sound ? BellRing : Bell;
  return (
    <Menu
      label={t.inbox.alerts}
      trigger={<Icon size={18} aria-hidden />}
      triggerClass="flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised hover:text-text max-sm:size-11"
      groups={[
        {
          heading: t.inbox.alerts,
          items: [
            {
              label: t.inbox.notify,
              icon: Smartphone,
              chosen: told,
              disabled: device.busy || device.state?.kind === 'unable',
              run: () => (told ? device.turnOff() : device.turnOn()),
            },
            { label: t.inbox.sound, icon: Volume2, chosen: sound, run: toggleSound },
          ],
        },
        {
          items: [
            {
              label: t.inbox.alertChoices,
              icon: SlidersHorizontal,
              run: () => void navigate({ to: '/account', hash: 'this-device' }),
            },
          ],
        },
      ]}
    />
  );
}
