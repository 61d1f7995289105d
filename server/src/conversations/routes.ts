import * as blocks from '@askbob/contract/endpoints/blocking.ts';
import * as chat from '@askbob/contract/endpoints/chat.ts';
import * as contract from '@askbob/contract/endpoints/conversations.ts';
import * as labels from '@askbob/contract/endpoints/labels.ts';
import { sessionNotFound } from '../channels/console/console.ts';
import { invalid } from '../kernel/errors.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { fileOf, RawForm } from '../platform/http/multipart.ts';
import { mailTranscript } from './announce/send-transcript.ts';
import { keepFile, lookAt } from './attachments/keep-file.ts';
import { readFile } from './attachments/read-file.ts';
import { listBlocked } from './blocked/read-blocked.ts';
import { staffTyping } from './following/staff-typing.ts';
import { streamStaff } from './following/stream-staff.ts';
import { markRead } from './inbox/mark-read.ts';
import { readConversation } from './inbox/read-conversation.ts';
import { readInbox } from './inbox/read-inbox.ts';
import { presentMessage, readMessages } from './inbox/read-messages.ts';
import { recordRead } from './inbox/record-read.ts';
import { createLabel, deleteLabel, listLabels, updateLabel } from './labels/labels.ts';
import { holdConversation } from './messages/access.ts';
import { reply } from './receive/reply.ts';
import type { Services } from './services.ts';
import { blockSender, unblockSender } from './staff/block-sender.ts';
import { createCannedReply, deleteCannedReply, listCannedReplies } from './staff/canned-replies.ts';
import { assign, close, giveBack, reopen, takeOver } from './staff/change-conversation.ts';
import { changeMany } from './staff/change-many.ts';
import { decideDraft } from './staff/decide-draft.ts';
import { labelConversation } from './staff/label-conversation.ts';
import { snooze } from './staff/snooze.ts';
import { startConsoleSession } from './staff/start-console-session.ts';
import { writeNote, writeToVisitor } from './staff/write-as-staff.ts';

const endpoint = endpointsWith<Services>();

/** Path 3 of the chat. */
const consoleChat: Endpoint<Services>[] = [
  endpoint(chat.createSession, ({ services, db, caller }) => startConsoleSession(services, caller, db)),
  endpoint(chat.sessionMessage, (context) =>
    reply(context, context.db.businessId, {
      channel: 'console',
      token: null,
      sessionId: context.body.session_id,
      userId: context.caller.userId,
    }),
  ),
  endpoint(chat.history, async ({ db, params, query }) =>
    db.read(async (read) => {
      const known = await read.q
        .selectFrom('conversations')
        .select('id')
        .where('id', '=', params.session_id)
        .executeTakeFirst();
      if (!known) throw sessionNotFound();
      const rows = await readMessages(read, known.id, query.after);
      return {
        session_id: known.id,
        conversation_id: known.id,
        messages: rows.map((row) => presentMessage(row, 'staff')),
      };
    }),
  ),
];

/** The conversations as staff see and hold them. */
const missionControl: Endpoint<Services>[] = [
  endpoint(contract.listConversations, ({ caller, db, query }) =>
    // A search may take its time, and shows what was there a moment ago.
    db[query.q === undefined ? 'read' : 'readReplica']((read) => readInbox(read, query, caller.userId)),
  ),
  endpoint(contract.getConversation, async ({ services, caller, db, params }) => {
    const detail = await db.read((read) => readConversation(read, params.id, caller.userId));
    await recordRead(services, caller, db, params.id);
    return detail;
  }),
  endpoint(contract.markRead, ({ caller, db, params, body }) => markRead(caller, db, params.id, body.seq)),
  endpoint(contract.takeOverConversation, ({ services, caller, db, params, body }) =>
    takeOver(services, caller, db, params.id, body?.from),
  ),
  endpoint(contract.releaseConversation, ({ services, caller, db, params }) =>
    giveBack(services, caller, db, params.id),
  ),
  endpoint(contract.postStaffMessage, ({ services, caller, db, params, body }) =>
    writeToVisitor(services, caller, db, params.id, body),
  ),
  endpoint(contract.uploadAttachment, async ({ services, caller, db, params, request }) => {
    if (!(request.body instanceof RawForm)) throw invalid('/file', 'is missing. Send it as a form');
    const file = await lookAt(services, fileOf(request.body, 'file'));
    return db.transaction(async (tx) => {
      const { id } = await holdConversation(tx, params.id);
      return keepFile(tx, services.now(), { user_id: caller.userId, conversation_id: id }, file);
    });
  }),
  endpoint(contract.getAttachment, ({ db, params, reply: http }) => readFile(db, params.id, 'staff', http)),
  endpoint(contract.postNote, ({ services, caller, db, params, body }) =>
    writeNote(services, caller, db, params.id, body.text),
  ),
  endpoint(contract.assignConversation, ({ services, caller, db, params, body }) =>
    assign(services, caller, db, params.id, body.user_id),
  ),
  endpoint(contract.closeConversation, ({ services, caller, db, params }) =>
    close(services, caller, db, params.id),
  ),
  endpoint(contract.mailTranscript, ({ services, caller, db, params, body }) =>
    mailTranscript(services, caller, db, params.id, body.to),
  ),
  endpoint(contract.reopenConversation, ({ services, caller, db, params }) =>
    reopen(services, caller, db, params.id),
  ),
  endpoint(contract.labelConversation, ({ services, caller, db, params, body }) =>
    labelConversation(services, caller, db, params.id, body),
  ),
  endpoint(contract.snoozeConversation, ({ services, caller, db, params, body }) =>
    snooze(services, caller, db, params.id, body.until),
  ),
  endpoint(contract.changeConversations, ({ services, caller, db, body }) =>
    changeMany(services, caller, db, body),
  ),
  endpoint(contract.decideDraft, ({ services, caller, db, params, body }) =>
    decideDraft(services, caller, db, params.id, body),
  ),
  endpoint(contract.staffTyping, async ({ services, caller, db, params }) => {
    await staffTyping(services, caller, db, params.id);
    return undefined;
  }),
  endpoint(contract.staffEvents, (context) => streamStaff(context)),
  endpoint(contract.listCannedReplies, ({ db }) => listCannedReplies(db)),
  endpoint(contract.createCannedReply, ({ services, db, body }) =>
    createCannedReply(db, services.now(), body),
  ),
  endpoint(contract.deleteCannedReply, async ({ db, params }) => {
    await deleteCannedReply(db, params.id);
    return undefined;
  }),
];

/** What a business sorts its conversations by. */
const labelling: Endpoint<Services>[] = [
  endpoint(labels.listLabels, ({ db }) => db.read(listLabels)),
  endpoint(labels.createLabel, ({ services, caller, db, body }) => createLabel(services, caller, db, body)),
  endpoint(labels.updateLabel, ({ services, caller, db, params, body }) =>
    updateLabel(services, caller, db, params.id, body),
  ),
  endpoint(labels.deleteLabel, ({ services, caller, db, params }) =>
    deleteLabel(services, caller, db, params.id),
  ),
];

/** Senders whose messages reach nobody. */
const blocking: Endpoint<Services>[] = [
  endpoint(blocks.listBlockedSenders, ({ db }) => db.read(listBlocked)),
  endpoint(blocks.blockSender, ({ services, caller, db, body }) => blockSender(services, caller, db, body)),
  endpoint(blocks.unblockSender, ({ services, caller, db, params }) =>
    unblockSender(services, caller, db, params.id),
  ),
];

/** Conversations: path 3 of the chat, and Mission Control. */
export const routes: Endpoint<Services>[] = [...consoleChat, ...missionControl, ...labelling, ...blocking];
