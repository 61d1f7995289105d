import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Page, Time, Url } from '../fields.ts';
import { LeftOutReason } from '../left-out-reason.ts';
import { Facts, Hours } from './businesses.ts';

/** A pattern of paths: `*` is any text. */
const Glob = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[/*]/, 'must begin with / or *, such as /faq/* (a path, without the host)');
const Globs = z.array(Glob).max(50);
/** Hours between two readings; 0 is by hand. */
const EveryHours = z.int().min(0).max(2160);
const MaxPages = z.int().min(1).max(2000);

export const SourceRun = z.strictObject({
  id: Id,
  source_id: Id,
  state: z.enum(['running', 'done', 'failed']),
  /** Why it failed, or what is to be known of it. */
  why: z.string().nullable(),
  /** The same for programs: a code, and what it is about. */
  code: z.string().nullable(),
  detail: z.string().nullable(),
  /** Addresses it knows of, and those it has asked for. */
  found: z.int(),
  fetched: z.int(),
  /** Pages, once it has ended. */
  new: z.int(),
  changed: z.int(),
  gone: z.int(),
  unchanged: z.int(),
  /** The first 500; `skipped_count` counts all. */
  skipped: z.array(
    z.strictObject({ url: z.string(), why: z.string(), code: z.string(), detail: z.string() }),
  ),
  skipped_count: z.int(),
  /** What did not become knowledge, such as menus and what stands on every page: what stands on most pages first. */
  left_out: z.array(
    z.strictObject({
      text: z.string(),
      why: z.string(),
      reason: LeftOutReason,
      /** On how many pages it stands, and one of them. */
      pages: z.int(),
      url: z.string(),
    }),
  ),
  started_by: z.string(),
  started_at: Time,
  finished_at: Time.nullable(),
});

/** What a site says of the business in data made for machines and in the links people call and write by; offered, never taken by itself. */
const Offered = z.strictObject({ url: z.string(), facts: Facts, office_hours: z.array(Hours) });

export const KnowledgeSource = z.strictObject({
  id: Id,
  kind: z.literal('site'),
  url: z.string(),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
  max_pages: z.int(),
  every_hours: z.int(),
  state: z.enum(['idle', 'running', 'failed']),
  /** Pages that were read and are there. */
  pages: z.int(),
  /** Documents in which people and the site say something different. */
  conflicts: z.int(),
  last_run: SourceRun.omit({ skipped: true, left_out: true }).nullable(),
  next_run_at: Time.nullable(),
  offered: Offered.nullable(),
  created_at: Time,
});

const SourceDocument = z.strictObject({
  document_id: Id,
  external_id: z.string(),
  kind: z.enum(['entry', 'page']),
  title: z.string(),
  /**
   * `left`: people do not want it; `gone`: the site does not have it any more; `conflict`: see the changes; `merged`: it is one
   * with another document.
   */
  state: z.enum(['taken', 'left', 'gone', 'conflict', 'merged']),
  /** The document it became one with. */
  merged_into: z.strictObject({ document_id: Id, title: z.string() }).nullable(),
});
const SourcePage = z.strictObject({
  id: Id,
  url: z.string(),
  title: z.string().nullable(),
  state: z.enum(['queued', 'read', 'skipped']),
  result: z.enum(['new', 'changed', 'unchanged', 'gone']).nullable(),
  why: z.string().nullable(),
  code: z.string().nullable(),
  detail: z.string().nullable(),
  documents: z.array(SourceDocument),
});

/** A document that people changed and whose page changed or went too. */
export const SourceConflict = z.strictObject({
  source_id: Id,
  document_id: Id,
  url: z.string(),
  kind: z.enum(['changed', 'gone']),
  title: z.string(),
  /** What stands in the draft, and what the site says; null when the page is gone. */
  mine: z.unknown(),
  theirs: z.unknown().nullable(),
});

const edit = { tag: 'Knowledge', caller: 'login', scope: 'business', permission: 'knowledge.edit' } as const;

export const listSources = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/sources',
  summary: 'Sites that knowledge is read from',
  limit: 'read',
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(KnowledgeSource),
});
export const createSource = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/sources',
  summary: 'Add a site by its address; it is read when a run is started',
  limit: 'write',
  body: z.strictObject({
    kind: z.literal('site'),
    url: Url,
    include: Globs.default([]),
    exclude: Globs.default([]),
    max_pages: MaxPages.default(200),
    every_hours: EveryHours.default(0),
  }),
  status: 201,
  reply: KnowledgeSource,
  errors: ['conflict'],
  example: { body: { kind: 'site', url: 'https://brightwater.example', every_hours: 24 } },
});
export const getSource = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/sources/:id',
  summary: 'One site',
  limit: 'read',
  params: IdParams,
  status: 200,
  reply: KnowledgeSource,
});
export const updateSource = define({
  ...edit,
  method: 'PATCH',
  path: '/api/knowledge/sources/:id',
  summary: 'Change which pages of a site are read, and how often; counts from the next run on',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    include: Globs.optional(),
    exclude: Globs.optional(),
    max_pages: MaxPages.optional(),
    every_hours: EveryHours.optional(),
  }),
  status: 200,
  reply: KnowledgeSource,
  example: { body: { every_hours: 24 } },
});
export const deleteSource = define({
  ...edit,
  method: 'DELETE',
  path: '/api/knowledge/sources/:id',
  summary: 'Stop reading a site for good; a run under way ends at once',
  description:
    'Its documents stay in the draft as yours, unless `documents=remove` takes those out that nobody edited.',
  limit: 'write',
  params: IdParams,
  query: z.strictObject({ documents: z.enum(['keep', 'remove']).default('keep') }),
  status: 204,
});
export const runSource = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/sources/:id/run',
  summary: 'Read a site now',
  description:
    'Changes the draft only, all at once when the run has ended, never what visitors see. One run a site at a time: while one is under way, its id is given. Progress comes as `source` on `GET /api/events`.',
  limit: 'heavy',
  params: IdParams,
  status: 202,
  reply: z.strictObject({ run_id: Id }),
});
const RunParams = z.strictObject({ id: Id, run_id: Id });
export const getSourceRun = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/sources/:id/runs/:run_id',
  summary: 'How far a run is, and what it found',
  limit: 'read',
  params: RunParams,
  status: 200,
  reply: SourceRun,
});
export const stopSourceRun = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/sources/:id/runs/:run_id/stop',
  summary: 'Stop a run; the draft stays as it was, or keeps what was read until then',
  limit: 'write',
  params: RunParams,
  body: z.strictObject({ keep: z.boolean().default(false) }).default({ keep: false }),
  status: 200,
  reply: SourceRun,
});
export const listSourcePages = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/sources/:id/pages',
  summary: 'The pages of a site, what became of each, and why some were skipped',
  limit: 'read',
  params: IdParams,
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(SourcePage),
});
export const decideSourceDocument = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/sources/:id/documents/:document_id',
  summary: 'Take or leave what a site gave, or say who is right where both changed',
  description:
    '`leave` takes a document out of the draft and later runs leave it out; `take` brings it back, also one that was merged, whose wordings the other then gives back. In a conflict `keep_mine` keeps what people wrote until the site changes again, `take_theirs` takes what the site says, or removes the document whose page is gone.',
  limit: 'write',
  params: z.strictObject({ id: Id, document_id: Id }),
  body: z.strictObject({ decision: z.enum(['take', 'leave', 'keep_mine', 'take_theirs']) }),
  status: 200,
  reply: SourceDocument,
  errors: ['conflict'],
  example: { body: { decision: 'leave' } },
});

/** One of two documents that say the same. */
const Double = z.strictObject({
  document_id: Id,
  kind: z.enum(['entry', 'page']),
  title: z.string(),
  text: z.string(),
  url: z.string().nullable(),
  version: z.int(),
  /** People wrote it, or changed what the site says. */
  edited: z.boolean(),
});
const MergeParams = z.strictObject({ id: Id, document_id: Id });

export const listDoubles = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/sources/:id/doubles',
  summary: 'What a site says twice, or says as the draft does already: candidates to be merged',
  description:
    'Two entries with the same question or wording, or nearly the same answer, and two pages with nearly the same text. The first 50; `count` counts all.',
  limit: 'heavy',
  params: IdParams,
  status: 200,
  reply: z.strictObject({
    count: z.int(),
    items: z.array(
      z.strictObject({
        kind: z.enum(['question', 'answer', 'page']),
        document_id: Id,
        title: z.string(),
        url: z.string().nullable(),
        with: z.strictObject({ document_id: Id, title: z.string(), url: z.string().nullable() }),
      }),
    ),
  }),
});
export const previewMerge = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/sources/:id/documents/:document_id/merge',
  summary: 'How two documents would be merged; changes nothing',
  description:
    'The better text stays: what people wrote or edited before what a site says, then the longer one, unless `keep` names the other. An entry gets the question and wordings of the other one as wordings; an address comes along where the one that stays has none.',
  limit: 'read',
  params: MergeParams,
  query: z.strictObject({ with: Id, keep: Id.optional() }),
  status: 200,
  reply: z.strictObject({
    keep: Double,
    drop: Double,
    /** Wordings that the one that stays gets, and those for which it has no room. */
    added: z.array(z.string()),
    no_room: z.int(),
    /** Its address afterwards. */
    url: z.string().nullable(),
  }),
});
export const mergeDocuments = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/sources/:id/documents/:document_id/merge',
  summary: 'Merge a document of a site with another one of the draft, as the preview showed',
  description:
    'The other document leaves the draft. Later runs know its page as a part of the one that stays; if that one goes from the site, the other comes back. 409 when one of the two has changed since the preview.',
  limit: 'write',
  params: MergeParams,
  body: z.strictObject({
    with: Id,
    keep: Id,
    /** Versions of the two documents as they were shown, the one that stays first. */
    versions: z.array(z.int()).length(2),
  }),
  status: 200,
  reply: z.strictObject({ document_id: Id, title: z.string(), added: z.array(z.string()) }),
  errors: ['conflict'],
  example: { body: { with: '0190…', keep: '0190…', versions: [1, 1] } },
});
