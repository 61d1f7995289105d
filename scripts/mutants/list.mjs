import { actionFaults } from './list/actions.mjs';
import { answering } from './list/answering.mjs';
import { clients } from './list/clients.mjs';
import { conversations } from './list/conversations.mjs';
import { device } from './list/device.mjs';
import { toldDevices } from './list/devices.mjs';
import { doors } from './list/doors.mjs';
import { figures } from './list/figures.mjs';
import { files } from './list/files.mjs';
import { hosts } from './list/hosts.mjs';
import { knowledge } from './list/knowledge.mjs';
import { mail } from './list/mail.mjs';
import { outside } from './list/outside.mjs';
import { record } from './list/record.mjs';
import { rights } from './list/rights.mjs';
import { serviceKeys } from './list/service-keys.mjs';
import { sessionIds } from './list/sessions.mjs';
import { signIn } from './list/sign-in.mjs';
import { sitesThatAreRead } from './list/sources.mjs';
import { store } from './list/store.mjs';
import { walls } from './list/walls.mjs';
import { webhooks } from './list/webhooks.mjs';

/** Every deliberate fault. @type {import('./mutate.mjs').Mutant[]} */
export const mutants = [
  ...answering,
  ...conversations,
  ...knowledge,
  ...sitesThatAreRead,
  ...walls,
  ...actionFaults,
  ...doors,
  ...mail,
  ...sessionIds,
  ...device,
  ...files,
  ...hosts,
  ...toldDevices,
  ...figures,
  ...signIn,
  ...rights,
  ...serviceKeys,
  ...webhooks,
  ...clients,
  ...outside,
  ...record,
  ...store,
];
