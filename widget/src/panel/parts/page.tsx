import type { Door } from '../parts.ts';

export const css = '';

/** Milliseconds between two looks: a page that changes its address by itself says so nowhere. */
const OFTEN = 3000;

/** The part that tells staff on which page the visitor is, where the business has it so; never what follows ? or #. */
export default function page({ core }: Door) {
  let told = '';

  function tell(): void {
    const { conversation, token } = core.state.kept;
    const url = location.origin + location.pathname;
    if (!conversation || !token || document.hidden || told === conversation + url) return;
    told = conversation + url;
    core.api('page', { body: { conversation_id: conversation, url } }).catch(() => {});
  }

  tell();
  setInterval(tell, OFTEN);
  return {};
}
