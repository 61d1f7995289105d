import { at, side } from '../session/side.ts';

/** Registers the worker of this side once; null where the browser has none, or forbids it. */
export async function startWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    return await navigator.serviceWorker.register(scriptUrl(at(`${side}/sw.js`)), {
      scope: at(side),
    });
  } catch {
    return null;
  }
}

/** Browsers with trusted types run a worker only from an address that code vouches for. */
function scriptUrl(path: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('askbob-worker', { createScriptURL: (url) => url });
  // The DOM's types know no trusted types yet.
  return (policy?.createScriptURL(path) as string | undefined) ?? path;
}

interface Policy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}
let policy: Policy | undefined;
