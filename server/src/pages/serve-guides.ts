import type { FastifyInstance } from 'fastify';
import { sendPage } from './frame.ts';
import { owners } from './guides/en/owners.ts';
import { staff } from './guides/en/staff.ts';
import { guidePage } from './guides/guide.ts';
import { servePictures } from './guides/picture.ts';
import type { Searched } from './serve-search.ts';

const guides = { '/docs/owners': owners, '/docs/staff': staff } as const;

/** Serves the guides for people of a business, with their pictures. */
export function serveGuides(app: FastifyInstance): Searched[] {
  servePictures(app);
  return (Object.keys(guides) as (keyof typeof guides)[]).map((here) => {
    const { title, description } = guides[here];
    const body = guidePage(guides[here]);
    app.get(here, (_request, reply) =>
      sendPage(reply, { title: `${title} · Ask Bob`, description, here, body }),
    );
    return { path: here, title, body: () => body };
  });
}
