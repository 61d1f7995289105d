import { createRouter } from '@tanstack/react-router';
import { Failure } from './frame/failure.tsx';
import { NotFound } from './frame/not-found.tsx';
import { routeTree } from './routes.ts';
import { at, side } from './session/side.ts';
import { ScreenSkeleton } from './ui/skeleton.tsx';

/** The app's router, at the address it was opened under. */
export const router = createRouter({
  routeTree,
  basepath: at(side),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 120,
  defaultPendingMinMs: 200,
  defaultPendingComponent: ScreenSkeleton,
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
