import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { queryClient } from './api/query.ts';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { figuresSearch } from './screens/figures/period.ts';
import { inboxSearch } from './screens/inbox/search.ts';
import { knowledgeSearch, newSearch } from './screens/knowledge/search.ts';
import { isSettingsTab, type SettingsTab } from './screens/settings/tabs.ts';
import { home, ownSide } from './session/home.ts';
import { sessionQuery } from './session/session.ts';
import { withTexts } from './texts/texts.tsx';

/** The business an admin acts on stays in the address from screen to screen. */
const root = createRootRoute({
  validateSearch: (search: Record<string, unknown>): { business_id?: string } =>
    typeof search.business_id === 'string' ? { business_id: search.business_id } : {},
  search: { middlewares: [retainSearchParams(['business_id'])] },
});

/** Everything for someone who is signed in; anyone else is sent to sign in and comes back. */
const frame = createRoute({
  id: 'frame',
  getParentRoute: () => root,
  component: Frame,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
    ownSide(session);
    if (session.suspension) throw redirect({ to: '/suspended' });
    return { session };
  },
});

/** Where the people of a suspended business are led from everywhere else. */
const suspended = createRoute({
  path: '/suspended',
  getParentRoute: () => root,
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session?.suspension) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./frame/suspended.tsx'), 'Suspended'),
});

const start = createRoute({
  path: '/',
  getParentRoute: () => frame,
  beforeLoad: async ({ context }) => {
    throw redirect({ to: await home(context.session), replace: true });
  },
});

const signIn = createRoute({
  path: '/sign-in',
  getParentRoute: () => root,
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in.tsx'), 'SignIn'),
});

const forgot = createRoute({
  path: '/forgot',
  getParentRoute: () => root,
  component: lazyRouteComponent(() => import('./screens/sign-in/forgot.tsx'), 'Forgot'),
});

/** Where invitations and reset links lead; what they carry stands after the #, so no server log holds it. */
const welcome = createRoute({
  path: '/welcome',
  getParentRoute: () => root,
  component: lazyRouteComponent(() => import('./screens/sign-in/welcome.tsx'), 'Welcome'),
});

/** Where sign-in links lead, which carry their secret in the same way. */
const link = createRoute({
  path: '/link',
  getParentRoute: () => root,
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in-link.tsx'), 'SignInLink'),
});

// The screens inside the frame; each is a chunk of its own that loads when it is first needed,
// with the texts that the first screens do without.
const inbox = createRoute({
  path: '/inbox',
  getParentRoute: () => frame,
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./screens/inbox/inbox.tsx'), 'Inbox'),
});
const contacts = createRoute({
  path: '/contacts',
  getParentRoute: () => frame,
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {},
  component: lazyRouteComponent(
    () => withTexts(import('./screens/contacts/contacts.tsx'), 'desk'),
    'Contacts',
  ),
});
const bookings = createRoute({
  path: '/bookings',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/bookings/bookings.tsx'), 'desk'),
    'Bookings',
  ),
});
const contact = createRoute({
  path: '/contacts/$id',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/contacts/contact-page.tsx'), 'desk'),
    'ContactPage',
  ),
});
const blockedSenders = createRoute({
  path: '/blocked',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => withTexts(import('./screens/senders/blocked.tsx'), 'desk'), 'Blocked'),
});
const unassignedMail = createRoute({
  path: '/mail',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/mail/unassigned.tsx'), 'business'),
    'Unassigned',
  ),
});
const receipt = createRoute({
  path: '/receipts/$id',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => import('./screens/receipt/receipt.tsx'), 'Receipt'),
});
const knowledge = createRoute({
  path: '/knowledge',
  getParentRoute: () => frame,
  validateSearch: knowledgeSearch,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/knowledge/knowledge.tsx'), 'knowledge'),
    'Knowledge',
  ),
});
const newDocument = createRoute({
  path: '/knowledge/new',
  getParentRoute: () => frame,
  validateSearch: newSearch,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/knowledge/new-document.tsx'), 'knowledge', 'business'),
    'NewDocument',
  ),
});
const document = createRoute({
  path: '/knowledge/$id',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/knowledge/document-page.tsx'), 'knowledge', 'business'),
    'DocumentPage',
  ),
});
const importKnowledge = createRoute({
  path: '/knowledge/import',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/knowledge/import-screen.tsx'), 'knowledge', 'business'),
    'ImportScreen',
  ),
});
const sites = createRoute({
  path: '/knowledge/website',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/sources/sites.tsx'), 'knowledge', 'business'),
    'Sites',
  ),
});
const site = createRoute({
  path: '/knowledge/website/$id',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/sources/site-page.tsx'), 'knowledge', 'business'),
    'SitePage',
  ),
});
const gaps = createRoute({
  path: '/knowledge/gaps',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => withTexts(import('./screens/knowledge/gaps.tsx'), 'knowledge'), 'Gaps'),
});
const tests = createRoute({
  path: '/knowledge/tests',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/knowledge/tests.tsx'), 'knowledge'),
    'Tests',
  ),
});
const publish = createRoute({
  path: '/knowledge/publish',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/knowledge/publish.tsx'), 'knowledge', 'business'),
    'Publish',
  ),
});
const releases = createRoute({
  path: '/knowledge/releases',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/knowledge/releases.tsx'), 'knowledge'),
    'Releases',
  ),
});
const knowledgeHealth = createRoute({
  path: '/knowledge/health',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/knowledge-health/knowledge-health.tsx'), 'knowledge', 'business'),
    'KnowledgeHealth',
  ),
});
const actions = createRoute({
  path: '/knowledge/actions',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/actions/actions.tsx'), 'knowledge'),
    'Actions',
  ),
});
const proposals = createRoute({
  path: '/knowledge/proposals',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/proposals/proposals.tsx'), 'knowledge'),
    'Proposals',
  ),
});
const approvals = createRoute({
  path: '/knowledge/approvals',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/approvals/approvals.tsx'), 'knowledge', 'business'),
    'Approvals',
  ),
});
const figures = createRoute({
  path: '/figures',
  getParentRoute: () => frame,
  validateSearch: figuresSearch,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/figures/figures.tsx'), 'platform'),
    'Figures',
  ),
});
const setup = createRoute({
  path: '/setup',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => withTexts(import('./screens/setup/setup.tsx'), 'business'), 'Setup'),
});
const personas = createRoute({
  path: '/personas',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/personas/personas.tsx'), 'business'),
    'Personas',
  ),
});
const widget = createRoute({
  path: '/widget',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => withTexts(import('./screens/widget/widget.tsx'), 'business'), 'Widget'),
});
const people = createRoute({
  path: '/people',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => withTexts(import('./screens/people/people.tsx'), 'business'), 'People'),
});
const connections = createRoute({
  path: '/connections',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/connections/connections.tsx'), 'business'),
    'Connections',
  ),
});
const audit = createRoute({
  path: '/audit',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => withTexts(import('./screens/audit/audit.tsx'), 'platform'), 'Audit'),
});
const account = createRoute({
  path: '/account',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/account/account.tsx'), 'platform', 'business'),
    'Account',
  ),
});
const businesses = createRoute({
  path: '/businesses',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/businesses/businesses.tsx'), 'platform', 'business'),
    'Businesses',
  ),
});
const health = createRoute({
  path: '/health',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => withTexts(import('./screens/health/health.tsx'), 'platform'), 'Health'),
});
const platformAudit = createRoute({
  path: '/platform-audit',
  getParentRoute: () => frame,
  component: lazyRouteComponent(
    () => withTexts(import('./screens/audit/audit.tsx'), 'platform'),
    'PlatformAudit',
  ),
});
const settings = createRoute({
  path: '/settings',
  getParentRoute: () => frame,
  validateSearch: (search: Record<string, unknown>): { tab?: SettingsTab } =>
    isSettingsTab(search.tab) ? { tab: search.tab } : {},
  component: lazyRouteComponent(
    () => withTexts(import('./screens/settings/settings.tsx'), 'business'),
    'Settings',
  ),
});

/** Addresses that lead nowhere keep the rail, so that people find their way on. */
const nowhere = createRoute({ path: '$', getParentRoute: () => frame, component: NotFound });

export const routeTree = root.addChildren([
  signIn,
  forgot,
  welcome,
  link,
  suspended,
  frame.addChildren([
    start,
    inbox,
    receipt,
    knowledge,
    newDocument,
    document,
    importKnowledge,
    sites,
    site,
    gaps,
    tests,
    publish,
    releases,
    approvals,
    knowledgeHealth,
    actions,
    proposals,
    figures,
    contacts,
    bookings,
    contact,
    unassignedMail,
    blockedSenders,
    setup,
    personas,
    widget,
    people,
    connections,
    settings,
    audit,
    account,
    businesses,
    health,
    platformAudit,
    nowhere,
  ]),
]);
