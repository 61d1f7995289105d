import type { FastifyInstance } from 'fastify';
import { sendPage } from './frame.ts';
import { owners as deOwners } from './guides/de/owners.ts';
import { staff as deStaff } from './guides/de/staff.ts';
import { owners as enOwners } from './guides/en/owners.ts';
import { staff as enStaff } from './guides/en/staff.ts';
import { type Guide, guidePage } from './guides/guide.ts';
import { type GuidePath, guidePaths, type PageLanguage, pageLanguages, pathIn } from './guides/languages.ts';
import { servePictures } from './guides/picture.ts';
import type { Searched } from './serve-search.ts';

const guides: Record<PageLanguage, Record<GuidePath, Guide>> = {
  en: { '/docs/owners': enOwners, '/docs/staff': enStaff },
  de: { '/docs/owners': deOwners, '/docs/staff': deStaff },
};

/** Serves the guides for people of a business in each language, with their pictures. */
export function serveGuides(app: FastifyInstance): Searched[] {
  servePictures(app);
  return pageLanguages.flatMap((language) =>
    guidePaths.map((here) => {
      const guide = guides[language][here];
      const { title, description } = guide;
      const body = guidePage(guide, language, here);
      const path = pathIn(language, here);
      app.get(path, (_request, reply) =>
        sendPage(reply, { title: `${title} · Ask Bob`, description, language, here, body }),
      );
      return { path, title, body: () => body };
    }),
  );
}
