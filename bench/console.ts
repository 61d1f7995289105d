/// <reference lib="dom" />
// The inbox as people feel it: how soon it can be used, how it scrolls, how fast a visitor's words arrive.
//   node bench/console.ts
import { newId } from '@askbob/server/src/kernel/ids.ts';
import type { TestServer } from '@askbob/server/src/testing/test-server.ts';
import type { Page } from 'playwright-core';
import { startConsole } from '../console/test/console-server.ts';

const loads = 7;
const probes = 100;
const scrollSeconds = 5;

const app = await startConsole();
try {
  await timeToInteractive(1000);
  await scrolling(10_000);
  await arrival();
} finally {
  await app.close();
}

async function timeToInteractive(conversations: number): Promise<void> {
  const { email } = await businessWith(conversations);
  const { page, close } = await app.signedIn(email);
  const times: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    await page.goto(`${app.base}/portal/inbox`);
    await page.locator('li[aria-setsize] button').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('li[aria-setsize] button[aria-current]').first().waitFor();
    times.push(await page.evaluate(() => performance.now()));
  }
  const [cold = 0, ...warm] = times;
  print(`inbox with ${conversations} conversations can be used`, {
    'first load': cold,
    'median of later loads': quantile(warm, 0.5),
  });
  await close();
}

async function scrolling(conversations: number): Promise<void> {
  const { email } = await businessWith(conversations);
  const { page, close } = await app.signedIn(email);
  await page.goto(`${app.base}/portal/inbox`);
  await page.locator('li[aria-setsize] button').first().waitFor();
  const frames = await scroll(page, scrollSeconds * 1000);
  const drawn = await page.locator('li[aria-setsize] button').count();
  const reached = Number(await page.locator('li[aria-setsize]').last().getAttribute('aria-posinset'));
  print(`scrolling ${conversations} conversations for ${scrollSeconds} s`, {
    'frame, median': quantile(frames, 0.5),
    'frame, p95': quantile(frames, 0.95),
    'longest frame': Math.max(...frames),
  });
  console.log(`  ${frames.length} frames, ${drawn} rows drawn at the end, row ${reached} reached`);
  await close();
}

/** Scrolls the list a screen further every frame and returns how long each frame took. */
function scroll(page: Page, milliseconds: number): Promise<number[]> {
  return page.evaluate(async (span) => {
    const list = document.querySelector('li[aria-setsize]')?.parentElement?.parentElement;
    const frames: number[] = [];
    const end = performance.now() + span;
    let last = performance.now();
    while (performance.now() < end) {
      list?.scrollBy(0, 120);
      const now = await new Promise<number>((resolve) => {
        requestAnimationFrame(resolve);
      });
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, milliseconds);
}

async function arrival(): Promise<void> {
  const { email, id } = await businessWith(100);
  const ask = async (message: string, session: { session_id?: string; token?: string }) => {
    const { json } = await app.server.call('POST', '/api/chat', {
      body: { business_id: id, message, ...(session.session_id ? { session_id: session.session_id } : {}) },
      headers: session.token ? { 'x-visitor-token': session.token } : {},
    });
    return json;
  };
  const first = await ask('hello', {});
  const session = { session_id: first.session_id, token: first.visitor_token };
  const { page, close } = await app.signedIn(email);
  await page.goto(`${app.base}/portal/inbox?c=${first.conversation_id}`);
  await page.getByRole('log').getByText('hello', { exact: true }).waitFor();
  const times: number[] = [];
  for (let n = 0; n < probes; n += 1) {
    const text = `do you sell part number ${n}x`;
    const seen = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const log = document.querySelector('[role=log]');
          const look = () => log?.textContent?.includes(wanted) && resolve(Date.now());
          if (log) new MutationObserver(look).observe(log, { childList: true, subtree: true });
        }),
      text,
    );
    // The observer must stand before the visitor writes.
    await page.evaluate('0');
    const written = Date.now();
    const [at] = await Promise.all([seen, ask(text, session)]);
    times.push(at - written);
  }
  print('a visitor writes and an open inbox shows it', {
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    longest: Math.max(...times),
  });
  await close();
}

/** A business with so many conversations of one message each, and its owner. */
async function businessWith(conversations: number): Promise<{ id: string; email: string }> {
  const { id } = await app.server.business({ name: `${conversations} conversations` });
  await insertConversations(app.server, id, conversations);
  return { id, email: await app.person('owner', id) };
}

async function insertConversations(server: TestServer, businessId: string, count: number): Promise<void> {
  const now = Date.now();
  const statuses = ['open', 'open', 'open', 'closed', 'waiting'] as const;
  const rows = Array.from({ length: count }, (_, n) => ({
    visitor: {
      business_id: businessId,
      id: newId(),
      external_id: null,
      name: `Visitor ${n}`,
      email: null,
      verified: 0 as const,
      created_at: now - n * 60_000,
      last_seen_at: now - n * 60_000,
    },
    id: newId(),
    at: now - n * 60_000,
    status: statuses[n % statuses.length] ?? 'open',
  }));
  await server.services.store.forBusiness(businessId).transaction(async ({ q }) => {
    for (let from = 0; from < rows.length; from += 500) {
      const part = rows.slice(from, from + 500);
      await q
        .insertInto('visitors')
        .values(part.map(({ visitor }) => visitor))
        .execute();
      const values = part.map(({ id, visitor, at, status }) => ({
        business_id: businessId,
        id,
        visitor_id: visitor.id,
        alias: null,
        channel: 'widget' as const,
        status,
        assignee_id: null,
        fence: 0,
        last_seq: 2,
        last_note: 0,
        first_message: `What does part ${id.slice(-4)} cost, and when can you bring it?`,
        last_message: 'I do not have that.',
        last_outcome: 'refused',
        escalation: null,
        context: null,
        draft: null,
        had_staff: 0 as const,
        waiting_since: status === 'waiting' ? at : null,
        staff_spoke_at: null,
        created_at: at,
        updated_at: at,
      }));
      await q.insertInto('conversations').values(values).execute();
    }
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print(what: string, figures: Record<string, number>): void {
  const shown = Object.entries(figures).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`);
  console.log(`${what}: ${shown.join(', ')}`);
}
