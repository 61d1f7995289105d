/** @import { AskBob, Options } from './index.d.ts' */

/** @type {Promise<AskBob> | undefined} */
let loading;
/** @type {string | undefined} */
let address;
/** @type {(widget: AskBob) => void} */
let arrive;
/** @type {Promise<AskBob>} */
const arrived = new Promise((resolve) => {
  arrive = resolve;
});

/** @param {Options} options */
export function load({ origin, key, position }) {
  const query = new URLSearchParams({ key, ...(position && { position }) });
  const wanted = `${origin.replace(/\/$/, '')}/widget/loader.js?${query}`;
  if (typeof document === 'undefined') return Promise.reject(new Error('Ask Bob: load() needs a browser.'));
  if (loading && address !== wanted) {
    return Promise.reject(new Error(`Ask Bob: this page already has the widget ${address}.`));
  }
  address = wanted;
  loading ??= bring(wanted);
  return loading;
}

/**
 * @param {string} src
 * @returns {Promise<AskBob>}
 */
function bring(src) {
  return new Promise((resolve, reject) => {
    const done = () => {
      if (!window.askbob?.identify) return fail();
      arrive(window.askbob);
      resolve(window.askbob);
    };
    const script = document.createElement('script');
    const fail = () => {
      script.remove();
      loading = undefined;
      reject(
        new Error(`Ask Bob: ${src} did not load. Is the address right, and allowed by the page's policy?`),
      );
    };
    // A tag in the page's HTML may have brought it.
    if (window.askbob?.identify) return done();
    script.async = true;
    script.src = src;
    script.onload = done;
    script.onerror = fail;
    document.head.append(script);
  });
}

export const open = async () => (await arrived).open();
export const close = async () => (await arrived).close();
/** @param {string} text */
export const send = async (text) => (await arrived).send(text);
/** @param {string} token */
export const identify = async (token) => (await arrived).identify(token);
/** @param {Record<string, unknown>} context */
export const setContext = async (context) => (await arrived).setContext(context);
export const reset = async () => (await arrived).reset();

/** @type {AskBob['on']} */
export function on(event, listener) {
  let stop = () => {};
  let isOver = false;
  void arrived.then((widget) => {
    if (!isOver) stop = widget.on(event, listener);
  });
  return () => {
    isOver = true;
    stop();
  };
}
