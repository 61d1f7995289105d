import { actingBusiness } from '../api/acting.ts';
import { call } from '../api/call.ts';
import type { Input, Reply } from '../api/endpoints.ts';
import { startWorker } from './worker.ts';

export type Choices = Reply<'subscribeDevice'>['choices'];
type Choosing = Input<'subscribeDevice'>['body']['choices'];

/** Whether this device is told, can be, or why not. */
export type DeviceState =
  | { kind: 'off' }
  | { kind: 'on'; choices: Choices }
  /** The browser has no notifications, or not for a page that is not installed. */
  | { kind: 'unable' }
  /** The person said no to the browser. */
  | { kind: 'blocked' };

/** For which person and business this browser was set up: one entry for each. */
const prefix = 'askbob.device:';
const keyOf = (userId: string): string => `${prefix}${userId}:${actingBusiness() ?? ''}`;

/** How things stand, after telling the server that this device is still here. What another person set up here ends. */
export async function deviceState(userId: string, language: 'en' | 'de'): Promise<DeviceState> {
  if (!('PushManager' in window) || !('Notification' in window)) return { kind: 'unable' };
  const worker = await startWorker();
  if (!worker) return { kind: 'unable' };
  const subscription = await worker.pushManager.getSubscription();
  if (subscription && !isOf(userId)) {
    await subscription.unsubscribe();
    forgetAll();
  } else if (subscription && localStorage.getItem(keyOf(userId)) !== null) {
    const { choices } = await report(subscription, language);
    return { kind: 'on', choices };
  }
  return Notification.permission === 'denied' ? { kind: 'blocked' } : { kind: 'off' };
}

/** Asks the browser, and has this device told from now on. */
export async function turnOn(userId: string, language: 'en' | 'de'): Promise<DeviceState> {
  if ((await Notification.requestPermission()) !== 'granted') return { kind: 'blocked' };
  const worker = await startWorker();
  if (!worker) return { kind: 'unable' };
  await ready(worker);
  const { key } = await call('pushKey', {});
  const options = { userVisibleOnly: true, applicationServerKey: fromBase64Url(key) };
  const subscription = await worker.pushManager.subscribe(options).catch(async () => {
    // Made with the key of before.
    await (await worker.pushManager.getSubscription())?.unsubscribe();
    return worker.pushManager.subscribe(options);
  });
  const { choices } = await report(subscription, language);
  localStorage.setItem(keyOf(userId), 'on');
  return { kind: 'on', choices };
}

/** Changes what this device is told. */
export async function choose(choices: Choosing, language: 'en' | 'de'): Promise<DeviceState> {
  const subscription = await current();
  if (!subscription) return { kind: 'off' };
  const reply = await report(subscription, language, choices);
  return { kind: 'on', choices: reply.choices };
}

/** Tells this device nothing more of the business. */
export async function turnOff(userId: string): Promise<DeviceState> {
  const subscription = await current();
  if (subscription) await call('forgetDevice', { body: { endpoint: subscription.endpoint } });
  localStorage.removeItem(keyOf(userId));
  if (subscription && !isOf(userId)) await subscription.unsubscribe();
  return { kind: 'off' };
}

/** Has the server write to this device now; says what came of it. */
export async function tryOut(): Promise<Reply<'tryDevice'>> {
  const subscription = await current();
  return call('tryDevice', { body: { endpoint: subscription?.endpoint ?? '' } });
}

async function current(): Promise<PushSubscription | null> {
  return (await (await startWorker())?.pushManager.getSubscription()) ?? null;
}

function report(subscription: PushSubscription, language: 'en' | 'de', choices?: Choosing) {
  const { endpoint = '', keys = {} } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys;
  return call('subscribeDevice', { body: { endpoint, keys: { p256dh, auth }, language, choices } });
}

function isOf(userId: string): boolean {
  return Object.keys(localStorage).some((key) => key.startsWith(`${prefix}${userId}:`));
}

function forgetAll(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/** A worker subscribes only once it is active. */
async function ready(worker: ServiceWorkerRegistration): Promise<void> {
  const coming = worker.installing ?? worker.waiting;
  if (worker.active || !coming) return;
  await new Promise<void>((resolve) => {
    coming.addEventListener('statechange', () => coming.state === 'activated' && resolve());
  });
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0));
}
