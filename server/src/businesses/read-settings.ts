import { Settings } from '@askbob/contract/endpoints/businesses.ts';

/** Settings as stored, whole: what was not there yet has its default, and one address from before there could be several is still told. */
export function readSettings(stored: string): Settings {
  return toldBy(Settings.parse(JSON.parse(stored)));
}

/** With the one address that older clients read made from those that are told. */
export function toldBy(settings: Settings): Settings {
  const { notify_email, notify } = settings;
  const emails = notify.emails.length === 0 && notify_email !== '' ? [notify_email] : notify.emails;
  const told = notify.when === 'never' ? '' : (emails[0] ?? '');
  return { ...settings, notify: { ...notify, emails }, notify_email: told };
}
