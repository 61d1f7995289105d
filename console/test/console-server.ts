import { createUser } from '@askbob/server/src/members/create-user.ts';
import { startTestServer, type TestServer } from '@askbob/server/src/testing/test-server.ts';
import { launchChromium, newPage } from '@askbob/widget/test/browser.ts';
import { startFaultProxy } from '@askbob/widget/test/fault-proxy.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { fillBusiness } from './fill-business.ts';

export const password = 'a quiet front desk';
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop = { viewport: { width: 1440, height: 900 } };

/** A whole server with the built console, a browser, and people who can sign in. */
export interface ConsoleServer {
  server: TestServer;
  browser: Browser;
  base: string;
  /** Adds someone who signs in with `password`; returns the address. */
  person(role: 'admin' | 'owner' | 'manager' | 'agent', businessId?: string): Promise<string>;
  /** A page of a new browser profile on which this person is signed in. */
  signedIn(email: string, options?: BrowserContextOptions): Promise<SignedIn>;
  /** A page of a new browser profile on which nobody is. */
  visit(options?: BrowserContextOptions): Promise<SignedIn>;
  close(): Promise<void>;
}

export interface SignedIn {
  page: Page;
  /** Everything the page complained about. */
  complaints: string[];
  close(): Promise<void>;
}

/** What stands in front of the server, and below which path of its host. */
export interface Front {
  port: number;
  target: number;
  path?: string;
  close(): Promise<void>;
}

/** Starts all of it on a free port; end it with close(). @param environment settings beside the address */
export async function startConsole(
  environment: Record<string, string> = {},
  front?: Front,
): Promise<ConsoleServer> {
  // The server must know its address before it has one, for the links and the embed code it makes.
  const proxy = front ?? (await startFaultProxy());
  const base = `http://127.0.0.1:${proxy.port}${front?.path ?? ''}`;
  const server = await startTestServer({}, { PUBLIC_URL: base, ...environment });
  proxy.target = Number(new URL(await server.listen()).port);
  const browser = await launchChromium();
  const sides = new Map<string, string>();
  let people = 0;

  const visit = async (options: BrowserContextOptions = desktop): Promise<SignedIn> => {
    const { context, page, complaints } = await newPage(browser, { locale: 'en-GB', ...options });
    return { page, complaints, close: () => context.close() };
  };
  return {
    server,
    browser,
    base,
    visit,
    person: async (role, businessId) => {
      people += 1;
      const email = `${role}${people}@front-desk.example`;
      const kind = role === 'admin' ? 'admin' : 'customer';
      const name = `Anna ${role}`;
      await createUser(server.services, {
        kind,
        business_id: businessId ?? null,
        email,
        name,
        role,
        password,
      });
      sides.set(email, role === 'admin' ? '/mission-control' : '/portal');
      return email;
    },
    signedIn: async (email, options) => {
      const visitor = await visit(options);
      await visitor.page.goto(`${base}${sides.get(email)}`);
      await signIn(visitor.page, email);
      await visitor.page.locator('#content').waitFor();
      return visitor;
    },
    close: async () => {
      await browser.close();
      await proxy.close();
      await server.close();
    },
  };
}

/** One business with something in every screen, and its owner signed in. */
export interface FilledConsole {
  app: ConsoleServer;
  business: { id: string; token: string };
  email: string;
  owner: SignedIn;
}

/** Starts a console with such a business; end it with app.close(). */
export async function startFilledConsole(): Promise<FilledConsole> {
  const app = await startConsole();
  const business = await app.server.business({ name: 'Brightwater Heating' });
  await fillBusiness(app.server, business);
  const email = await app.person('owner', business.id);
  return { app, business, email, owner: await app.signedIn(email) };
}

/** Fills in the sign-in screen that is shown, in whatever language. */
export async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.locator('[autocomplete=username]').fill(email);
  await page.locator('[autocomplete=current-password]').fill(typed);
  await page.locator('[type=submit]').click();
}
