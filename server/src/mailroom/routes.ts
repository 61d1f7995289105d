import * as contract from '@askbob/contract/endpoints/mail.ts';
import { sendTestMail } from '../conversations/mails/send-test-mail.ts';
import { ApiError } from '../kernel/errors.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { readsMail } from '../platform/mail/sender.ts';
import { inboxAddress } from './inbox-address.ts';
import type { Services } from './services.ts';
import { takeMail } from './take-mail.ts';
import { dismissUnassigned, listUnassigned, openUnassigned, unassignedFile } from './unassigned.ts';

const endpoint = endpointsWith<Services>();

/** Mail that comes in, what of it is nobody's, and whether mail goes out. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.testMail, async ({ services, caller, db }) => ({
    ...(await sendTestMail(services, caller, db.businessId)),
    inbox_address: readsMail(services.config) ? inboxAddress(services.config, db.businessId) : null,
  })),
  endpoint(contract.takeMail, async ({ services, request }) => {
    if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
      throw new ApiError(
        'bad_request',
        'Send the mail as it came in as the body, with Content-Type: message/rfc822.',
      );
    }
    return { result: (await takeMail(services, request.body)).kind };
  }),
  endpoint(contract.listUnassignedMail, ({ services, caller, db, query }) =>
    listUnassigned(services, caller, db, query),
  ),
  endpoint(contract.getUnassignedFile, ({ services, caller, db, params, reply }) =>
    unassignedFile(services, caller, db, params, reply),
  ),
  endpoint(contract.openUnassignedMail, ({ services, caller, db, params }) =>
    openUnassigned(services, caller, db, params.id),
  ),
  endpoint(contract.dismissUnassignedMail, async ({ services, caller, db, params }) => {
    await dismissUnassigned(services, caller, db, params.id);
    return undefined;
  }),
];
