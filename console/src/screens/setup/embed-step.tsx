import { EmbedTags } from '../widget/embed-code.tsx';
import { SendCode } from '../widget/send-code.tsx';
import { SiteSeen } from './site-seen.tsx';

/** The code to paste, and whether the widget has called in from the site. */
export function EmbedStep() {
  return (
    <>
      <EmbedTags />
      <SendCode />
      <SiteSeen />
    </>
  );
}
