import { Bell, BellRing, Volume2 } from 'lucide-react';
import { useTexts } from '../../texts/texts.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import { chime, useAlertChoice } from './alerts.ts';

/** How this browser says that someone waits. */
export function AlertsMenu() {
  const t = useTexts();
  const [notify, setNotify] = useAlertChoice('notify');
  const [sound, setSound] = useAlertChoice('sound');
  const toggleNotify = async () => {
    if (notify) return setNotify(false);
    const allowed = (await Notification.requestPermission()) === 'granted';
    if (!allowed) toast.say(t.inbox.notifyBlocked);
    setNotify(allowed);
  };
  const toggleSound = () => {
    if (!sound) chime();
    setSound(!sound);
  };
  const Icon = notify || sound ? BellRing : Bell;
  return (
    <Menu
      label={t.inbox.alerts}
      trigger={<Icon size={18} aria-hidden />}
      triggerClass="flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised hover:text-text max-sm:size-11"
      groups={[
        {
          heading: t.inbox.alerts,
          items: [
            { label: t.inbox.notify, icon: BellRing, chosen: notify, run: () => void toggleNotify() },
            { label: t.inbox.sound, icon: Volume2, chosen: sound, run: toggleSound },
          ],
        },
      ]}
    />
  );
}
