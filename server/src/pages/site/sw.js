// Keeps the shell of the web app for when there is no network, and shows what is pushed. It never answers for data:
// what is not the page itself or a file of its build goes to the server as if this were not here.
const side = location.pathname.replace(/\/sw\.js$/, '');
/** What our own addresses stand below. */
const base = side.replace(/\/[^/]+$/, '');
const shell = `askbob-shell:${side}`;
const files = `askbob-files:${side}`;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith(`${base}/console/assets/`)) event.respondWith(file(request));
});

// Every address of the app is the same page: the newest there is, or offline the last one seen.
async function page(request) {
  try {
    const fresh = await fetch(request);
    if (fresh.ok && fresh.headers.get('content-type')?.startsWith('text/html')) await keepPage(fresh.clone());
    return fresh;
  } catch (offline) {
    const kept = await (await caches.open(shell)).match(side);
    if (kept) return kept;
    throw offline;
  }
}

// Another page is another build: the files of the one before are of no use.
async function keepPage(fresh) {
  const cache = await caches.open(shell);
  const text = await fresh.text();
  const before = await (await cache.match(side))?.text();
  if (text === before) return;
  await caches.delete(files);
  await cache.put(side, new Response(text, { headers: fresh.headers }));
}

// A file has its content's hash in its name, so it is never another one.
async function file(request) {
  const cache = await caches.open(files);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

self.addEventListener('push', (event) => event.waitUntil(show(event.data.json())));

async function show({ title, body, url, tag, badge }) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await self.registration.showNotification(title, {
    body,
    tag,
    renotify: true,
    // Whoever looks at the app hears it there.
    silent: windows.some(({ focused }) => focused),
    icon: `${base}/site/icons/icon-192.png`,
    badge: `${base}/site/icons/badge-96.png`,
    data: { url },
  });
  await self.navigator.setAppBadge?.(badge);
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

async function open(url) {
  const windows = await self.clients.matchAll({ type: 'window' });
  const own = windows.find((each) => each.focused) ?? windows[0];
  if (!own) return self.clients.openWindow(url);
  // Going there inside the app keeps what was begun in it.
  own.postMessage({ open: url });
  return own.focus();
}
