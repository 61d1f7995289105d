import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { queryClient } from './api/query.ts';
import { Frame } from './frame/frame.tsx';
import { home, ownSide } from './session/home.ts';
import { sessionQuery } from './session/session.ts';

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
    return { session };
  },
});

const start = createRoute({
  path: '/',
  getParentRoute: () => frame,
  beforeLoad: () => {
    throw redirect({ to: home, replace: true });
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

const redeem = createRoute({
  path: '/redeem',
  getParentRoute: () => root,
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: lazyRouteComponent(() => import('./screens/sign-in/redeem.tsx'), 'Redeem'),
});

/** A screen inside the frame; each is a chunk of its own that loads when it is first needed. */
const account = createRoute({
  path: '/account',
  getParentRoute: () => frame,
  component: lazyRouteComponent(() => import('./screens/account/account.tsx'), 'Account'),
});

export const routeTree = root.addChildren([signIn, forgot, redeem, frame.addChildren([start, account])]);
