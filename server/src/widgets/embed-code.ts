import type { BusinessDb } from '../platform/db/store.ts';
import { listWidgetKeys } from './keys.ts';
import type { Services } from './services.ts';

/** The script tags an owner can paste; `html` is the one to recommend. */
export async function embedCode(services: Services, db: BusinessDb) {
  const keys = await db.read((read) => listWidgetKeys(read, 200));
  const key = keys.find(({ is_default }) => is_default === 1) ?? keys[0];
  const base = services.publicUrl();
  const tenant_html = `<script async src="${base}/widget/${db.businessId}/widget.js"></script>`;
  const loader_html = `<script async src="${base}/widget/loader.js" data-widget-key="${key?.key ?? 'pk_live_…'}" data-position="bottom-right"></script>`;
  // For tag managers and optimisers, which strip attributes or load the file in their own way.
  const keyed_html = `<script async src="${base}/widget/loader.js?key=${key?.key ?? 'pk_live_…'}"></script>`;
  // Publishable, as the key is: whoever looks after the site needs no login to read where the code goes.
  const install_url = `${base}/docs/install/${db.businessId}`;
  return { html: tenant_html, tenant_html, loader_html, keyed_html, install_url, key: key?.key ?? null };
}
