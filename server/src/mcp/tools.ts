import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { quoteOf } from '../answering/writing/quotable.ts';
import { chat } from '../conversations/receive/chat.ts';
import { spendMessage } from '../conversations/receive/spend-message.ts';
import type { Services } from '../conversations/services.ts';
import { startConsoleSession } from '../conversations/staff/start-console-session.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError } from '../kernel/errors.ts';
import { activeReleaseId } from '../knowledge/drafts/active-release.ts';
import { preview } from '../knowledge/drafts/preview.ts';
import { createProposal } from '../knowledge/proposals/create-proposal.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { actorOf } from '../record/audit/append.ts';
import { retrieve } from '../retrieval/retrieve.ts';

/** Who asks by the protocol, and of which business. */
export interface Asking {
  services: Services;
  caller: LoginCaller;
  db: BusinessDb;
}

const Question = z.string().trim().min(1).max(4000).describe('What a customer asks, in any language.');
const PASSAGES = { most: 20, usual: 5 };

/** The tools that this caller may use. Nothing any of them does reaches a visitor or changes what is published. */
export function createTools(asking: Asking): McpServer {
  const { services, caller } = asking;
  const server = new McpServer({ name: 'ask-bob', version: services.config.version });
  addAsk(server, asking);
  addSearch(server, asking);
  if (caller.permissions.includes('knowledge.edit')) addProposal(server, asking);
  return server;
}

function addAsk(server: McpServer, asking: Asking): void {
  const inputSchema = z.object({
    question: Question,
    record: z
      .boolean()
      .default(false)
      .describe('Keep it as a conversation of the business, which its people see.'),
  });
  const description =
    'Asks the business’s assistant, who answers only from knowledge the business has approved and shows where each answer ' +
    'comes from. When he does not know he says so: do not fill the gap yourself.';
  server.registerTool('ask', { title: 'Ask', description, inputSchema }, ({ question, record }) =>
    tool(() => (record ? askRecorded(asking, question) : askUnrecorded(asking, question))),
  );
}

function addSearch(server: McpServer, asking: Asking): void {
  const inputSchema = z.object({
    query: Question,
    limit: z.int().min(1).max(PASSAGES.most).default(PASSAGES.usual),
  });
  const description =
    'Finds passages of the approved knowledge, most likely first, with the chance that each answers.';
  server.registerTool(
    'search_knowledge',
    { title: 'Search the knowledge', description, inputSchema },
    ({ query, limit }) => tool(() => search(asking, query, limit)),
  );
}

function addProposal(server: McpServer, asking: Asking): void {
  const inputSchema = z.object({
    question: z.string().trim().min(1).max(500),
    answer: z.string().trim().min(1).max(8000),
    note: z.string().trim().max(1000).optional().describe('Where it comes from, for whoever decides.'),
  });
  const description =
    'Proposes a question with its answer. A person of the business takes it into the draft or not; nothing is published.';
  server.registerTool('propose_entry', { title: 'Propose an entry', description, inputSchema }, (entry) =>
    tool(() =>
      createProposal(asking.services, actorOf(asking.caller), asking.db, { kind: 'entry', ...entry }),
    ),
  );
}

/** Answered as a preview is, but for a program: it is one of the plan's messages, or none where the plan leaves none. */
async function askUnrecorded({ services, db }: Asking, message: string) {
  const business = await services.profiles.find(db.businessId);
  if (business?.status !== 'active') throw new ApiError('not_found', 'This business is not there.');
  await db.transaction(async (tx) => {
    if (await spendMessage(tx, services.now(), business)) return;
    throw new ApiError(
      'conflict',
      'The messages of the business’s plan are used up for this month. A person of the business can answer, or ask for a larger plan.',
    );
  });
  const { outcome, confidence, reply, citations, suggestions } = await preview(services, db, {
    message,
    previous: [],
    release: 'active',
  });
  return { outcome, confidence, reply, citations, suggestions };
}

async function askRecorded({ services, caller, db }: Asking, message: string) {
  if (!caller.permissions.includes('chat.manage')) {
    throw new ApiError('forbidden', 'Recording a conversation needs chat.manage. Ask without "record".');
  }
  const business = await services.profiles.find(db.businessId);
  if (business?.status !== 'active') throw new ApiError('not_found', 'This business is not there.');
  services.limits.take('business', business.id);
  const { session_id } = await startConsoleSession(services, caller, db);
  const session = { channel: 'console', token: null, sessionId: session_id, userId: caller.userId } as const;
  const turn = { business, message, attachments: [], suggestion: null, locale: null, client: null, session };
  const { outcome, confidence, reply, citations, suggestions, conversation_id } = await chat(
    services,
    turn,
    null,
  );
  return { outcome, confidence, reply, citations, suggestions, conversation_id };
}

async function search({ services, db }: Asking, message: string, limit: number) {
  const id = await db.read(activeReleaseId);
  const release = id === null ? null : await services.releases.get(db.businessId, id);
  const found = release ? retrieve(release.index, { message, previous: [] }, { limit }) : [];
  const passages = found.map((candidate) => ({
    document_id: candidate.document_id,
    title: candidate.passage.title,
    url: candidate.passage.url,
    chance: Math.round(candidate.confidence * 1000) / 1000,
    text: quoteOf(candidate) ?? candidate.passage.text,
  }));
  return { passages };
}

/** Runs a tool: its result as JSON, a refusal as the sentence that says what to do. */
async function tool(work: () => Promise<object>) {
  try {
    const result = await work();
    return { content: [{ type: 'text' as const, text: JSON.stringify(result) }] };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { isError: true, content: [{ type: 'text' as const, text: error.message }] };
  }
}
