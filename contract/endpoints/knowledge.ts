import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Moment, Page, Text, Time, Url } from '../fields.ts';
import { LeftOutReason } from '../left-out-reason.ts';
import { ReasonParts } from '../reason-parts.ts';
import { Citation, MessageText, Outcome, StaffSession, Suggestion } from './chat.ts';
import { SourceConflict } from './sources.ts';

export const ExternalId = z.string().trim().min(1).max(128);

/** Where in a file or on a page it stood, counted from 1. */
export const Source = z.strictObject({
  line: z.int().min(1).optional(),
  page: z.int().min(1).optional(),
  heading: z.string().trim().max(300).optional(),
});
const originFields = {
  url: Url.nullable().optional(),
  external_id: ExternalId.nullable().optional(),
  source: Source.nullable().optional(),
};
/** How long it holds and who looks after it; a day is one of the business's time zone, `valid_until` the last on which it holds. */
const keepingFields = {
  valid_from: Moment.nullable().optional(),
  valid_until: Moment.nullable().optional(),
  review_by: Moment.nullable().optional(),
  owner: Id.nullable().optional(),
};
const entryFields = {
  question: Text(500),
  variants: z.array(Text(500)).max(500).default([]),
  answer: Text(8000),
  ...originFields,
  ...keepingFields,
};
const pageFields = { title: Text(300), text: Text(200_000), ...originFields, ...keepingFields };
export const EntryBody = z.strictObject(entryFields);
export const PageBody = z.strictObject(pageFields);

export const Document = z.strictObject({
  id: Id,
  kind: z.enum(['entry', 'page']),
  external_id: z.string().nullable(),
  version: z.int(),
  question: z.string().optional(),
  variants: z.array(z.string()).optional(),
  answer: z.string().optional(),
  title: z.string().optional(),
  text: z.string().optional(),
  url: z.string().nullable(),
  /** Where in a file or on a page it stood; null where it was typed. */
  source: Source.nullable(),
  /** How the draft differs from what visitors see. */
  state: z.enum(['published', 'new', 'changed']),
  valid_from: Time.nullable(),
  /** It answers nothing from this moment on, without a publish. */
  valid_until: Time.nullable(),
  review_by: Time.nullable(),
  /** Who is asked to look at it. */
  owner: Id.nullable(),
  created_at: Time,
  updated_at: Time,
});

const OperatingPoint = z.strictObject({
  answer_at: z.number(),
  suggest_at: z.number(),
  expected_coverage: z.number().nullable(),
  expected_wrong_per_100: z.number().nullable(),
});
const Points = z.strictObject({ careful: OperatingPoint, balanced: OperatingPoint, bold: OperatingPoint });
export const CalibrationReport = z.strictObject({
  basis: z.enum(['wordings', 'default']),
  probes: z.int(),
  entries: Points,
  pages: Points,
  /** The embedding model the release was made for, and the thresholds for entries when a message has no vector; left out without one. */
  embedding: z.strictObject({ model: z.string(), entries_without: Points }).optional(),
  notes: z.array(z.string()),
  needs_wordings: z.array(
    z.strictObject({ document_id: Id, title: z.string(), wordings: z.int(), recall: z.number() }),
  ),
  competing: z.array(
    z.strictObject({ a: Id, b: Id, a_title: z.string(), b_title: z.string(), confusions: z.number() }),
  ),
});

const TestResult = z.strictObject({
  test_id: Id,
  question: z.string(),
  expect: z.enum(['answered', 'refused']),
  document_id: Id.nullable(),
  got: Outcome,
  got_document_id: Id.nullable(),
  passed: z.boolean(),
});
export const TestReport = z.strictObject({ passed: z.int(), failed: z.int(), results: z.array(TestResult) });

export const Release = z.strictObject({
  id: Id,
  number: z.int(),
  note: z.string().nullable(),
  documents: z.int(),
  active: z.boolean(),
  forced: z.boolean(),
  /** One that awaits approval or was rejected has not been shown by this publish. */
  state: z.enum(['published', 'awaiting_approval', 'rejected']),
  /** Its documents are still there; one without them cannot be shown again (`settings.keep_releases`). */
  kept: z.boolean(),
  calibration: CalibrationReport,
  tests: TestReport,
  created_by: z.string(),
  created_at: Time,
});

const edit = { tag: 'Knowledge', caller: 'login', scope: 'business', permission: 'knowledge.edit' } as const;
const publishing = { ...edit, permission: 'knowledge.publish' } as const;

export const createEntry = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/entries',
  summary: 'Add a question with its wordings and answer to the draft',
  limit: 'write',
  bodyLimit: 1024 * 1024,
  body: EntryBody,
  location: '/api/knowledge/documents/:id',
  status: 201,
  reply: Document,
  errors: ['conflict'],
  example: {
    body: {
      question: 'What does a boiler service cost?',
      variants: ['how much is a service', 'boiler service price'],
      answer: 'A boiler service costs 95 euros including the exhaust measurement.',
    },
  },
});
export const createPage = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/pages',
  summary: 'Add a page of Markdown to the draft',
  limit: 'write',
  bodyLimit: 1024 * 1024,
  body: PageBody,
  location: '/api/knowledge/documents/:id',
  status: 201,
  reply: Document,
  errors: ['conflict'],
});
export const listDocuments = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/documents',
  summary: 'The draft',
  limit: 'read',
  query: z.strictObject({
    ...listQuery,
    kind: z.enum(['entry', 'page']).optional(),
    q: z.string().trim().max(200).optional(),
    state: z.enum(['published', 'new', 'changed']).optional(),
    /** Those to look at again (`due`, what has expired too), that hold no more, or not yet; entries with one wording; what no reply rests on. */
    check: z.enum(['due', 'expired', 'not_yet', 'thin', 'unused']).optional(),
    owner: Id.optional(),
  }),
  status: 200,
  reply: Page(Document),
});
export const getDocument = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/documents/:id',
  summary: 'One document of the draft',
  limit: 'read',
  params: IdParams,
  status: 200,
  reply: Document,
});
export const updateDocument = define({
  ...edit,
  method: 'PATCH',
  path: '/api/knowledge/documents/:id',
  summary: 'Change a document of the draft; fields of the other kind are refused',
  limit: 'write',
  bodyLimit: 1024 * 1024,
  params: IdParams,
  body: z.strictObject({
    question: Text(500).optional(),
    variants: z.array(Text(500)).max(500).optional(),
    answer: Text(8000).optional(),
    title: Text(300).optional(),
    text: Text(200_000).optional(),
    url: Url.nullable().optional(),
    external_id: ExternalId.nullable().optional(),
    ...keepingFields,
  }),
  status: 200,
  reply: Document,
  errors: ['conflict'],
});
export const deleteDocument = define({
  ...edit,
  method: 'DELETE',
  path: '/api/knowledge/documents/:id',
  summary: 'Take a document out of the draft',
  limit: 'write',
  params: IdParams,
  status: 204,
});
export const importKnowledge = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/import',
  summary: 'Import entries and pages, one JSON object a line; all or nothing',
  limit: 'heavy',
  accepts: 'application/x-ndjson',
  bodyLimit: 20 * 1024 * 1024,
  status: 200,
  reply: z.strictObject({ created: z.int(), updated: z.int(), unchanged: z.int() }),
  errors: ['payload_too_large'],
});

const Candidate = z.strictObject({
  document_id: Id,
  external_id: z.string().nullable(),
  title: z.string(),
  score: z.number(),
});
export const previewReply = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/preview',
  summary: 'What the assistant would do and why; nothing is recorded',
  description:
    'What is published is asked with the model, where the business has one, as visitors are; the draft without.',
  limit: 'visitor',
  body: z.strictObject({
    message: MessageText,
    previous: z.array(MessageText).max(10).default([]),
    release: z.enum(['draft', 'active']).default('draft'),
  }),
  status: 200,
  reply: z.strictObject({
    outcome: Outcome,
    confidence: z.number().nullable(),
    threshold: z.number().nullable(),
    /** Which rule decided, as receipts name it, and the same for people. */
    rule: z.string(),
    reason: z.string(),
    /** What stands in `reason`. */
    reason_parts: ReasonParts.optional(),
    reply: z.string().nullable(),
    citations: z.array(Citation),
    suggestions: z.array(Suggestion),
    candidates: z.array(Candidate),
  }),
  example: { body: { message: 'how much is a service' } },
});

export const draftChanges = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/changes',
  summary: 'How the draft, or a release, differs from the published release',
  limit: 'read',
  query: z.strictObject({ release: Id.optional() }),
  status: 200,
  reply: z.strictObject({
    added: z.int(),
    changed: z.int(),
    removed: z.int(),
    items: z.array(
      z.strictObject({
        document_id: Id,
        change: z.enum(['added', 'changed', 'removed']),
        title: z.string(),
        before: z.unknown().nullable(),
        after: z.unknown().nullable(),
      }),
    ),
    /** Documents that people edited and whose page on the site changed since. */
    conflicts: z.array(SourceConflict),
  }),
});

export const publish = define({
  ...publishing,
  method: 'POST',
  path: '/api/knowledge/publish',
  summary: 'Build, calibrate, test and switch to a new release',
  limit: 'heavy',
  body: z
    .strictObject({ note: z.string().trim().max(500).optional(), force: z.boolean().optional() })
    .default({}),
  location: '/api/knowledge/releases',
  status: 201,
  waitingStatus: 202,
  reply: Release,
  errors: ['release_blocked', 'conflict', 'overloaded'],
  example: { body: { note: 'Winter prices' } },
});
export const stopPublishing = define({
  ...publishing,
  method: 'POST',
  path: '/api/knowledge/publish/stop',
  summary: 'Stop the publish that is under way, if there is one',
  description:
    'The call that publishes then answers 409 `conflict`, and visitors see what they saw before. How far a publish is comes as `publishing` with `{ done, all }` on GET /api/events; `all: 0` when it is over.',
  limit: 'write',
  body: z.strictObject({}).optional(),
  status: 204,
});
export const listReleases = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/releases',
  summary: 'Releases, newest first',
  limit: 'read',
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(Release),
});
export const activateRelease = define({
  ...publishing,
  method: 'POST',
  path: '/api/knowledge/releases/:id/activate',
  summary: 'Show this release to visitors again (roll back)',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({}).optional(),
  status: 200,
  waitingStatus: 202,
  reply: Release,
  errors: ['conflict'],
});

const Test = z.strictObject({
  id: Id,
  question: z.string(),
  expect: z.enum(['answered', 'refused']),
  document_id: Id.nullable(),
  created_at: Time,
});
export const listTests = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/tests',
  summary: 'Questions that every release must get right',
  limit: 'read',
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(Test),
});
export const createTest = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/tests',
  summary: 'Add a question that every release must get right',
  limit: 'write',
  body: z.strictObject({
    question: MessageText,
    expect: z.enum(['answered', 'refused']),
    document_id: Id.nullable().optional(),
  }),
  status: 201,
  reply: Test,
});
export const deleteTest = define({
  ...edit,
  method: 'DELETE',
  path: '/api/knowledge/tests/:id',
  summary: 'Remove a test',
  limit: 'write',
  params: IdParams,
  status: 204,
});

const ReplayChange = z.strictObject({
  message: z.string(),
  change: z.enum(['same', 'better', 'changed', 'lost', 'new']),
  before: z.strictObject({
    outcome: Outcome,
    document_id: Id.nullable(),
    reply: z.string().nullable(),
    confidence: z.number().nullable(),
  }),
  after: z.strictObject({
    outcome: Outcome,
    document_id: Id.nullable(),
    reply: z.string().nullable(),
    confidence: z.number().nullable(),
  }),
});
export const replay = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/replay',
  summary:
    'Ask the last real visitor messages of the draft, or of a release, and of the published one, and compare',
  limit: 'heavy',
  body: z.strictObject({
    /** `draft`, or the id of a release. */
    release: Id.default('draft'),
    limit: z.int().min(1).max(1000).default(200),
  }),
  status: 200,
  reply: z.strictObject({
    messages: z.int(),
    counts: z.strictObject({ same: z.int(), better: z.int(), changed: z.int(), lost: z.int(), new: z.int() }),
    expected: z.strictObject({
      before: OperatingPoint.nullable(),
      after: OperatingPoint,
    }),
    items: z.array(ReplayChange),
  }),
});

const StrictnessFigures = z.strictObject({
  /** Measured at the last publish with the business's own wordings; null where entries have too few. */
  expected_coverage: z.number().nullable(),
  expected_wrong_per_100: z.number().nullable(),
  /** What it would have done with the last messages. */
  answered: z.int(),
  offered: z.int(),
  passed_on: z.int(),
  /** Of those whose right answer visitors told: answered with it, and with another. */
  known_right: z.int(),
  known_wrong: z.int(),
});
const StrictnessName = z.enum(['careful', 'balanced', 'bold']);
export const compareStrictness = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/strictness',
  summary: 'What each setting of how sure Bob must be would have done with the last visitor messages',
  description:
    'Asked of the published release by words alone. What visitors pressed, praised and called wrong tells which answers were right; from 30 such messages on another setting may be proposed. Nothing is changed by it.',
  limit: 'heavy',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(200) }),
  status: 200,
  reply: z.strictObject({
    current: StrictnessName,
    messages: z.int(),
    /** Messages whose right answer visitors told. */
    labelled: z.int(),
    settings: z.strictObject({
      careful: StrictnessFigures,
      balanced: StrictnessFigures,
      bold: StrictnessFigures,
    }),
    /** The setting that the told messages speak for; null for the present one. */
    proposal: StrictnessName.nullable(),
  }),
});

export const tryModel = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/try-model',
  summary:
    'Ask the model what your published knowledge must answer, and what it must not, before visitors do',
  description:
    'Up to twelve approved wordings of what is published must be answered from their document; the same, while that document and what is near it are withheld, must be refused. What is rightly chosen is said more freely, too (`settings.wording`). Takes a minute at most; what was not asked until then is left out. The requests count as the business’s.',
  limit: 'heavy',
  body: z.strictObject({}),
  status: 200,
  reply: z.strictObject({
    model: z.string(),
    counts: z.strictObject({ right: z.int(), wrong: z.int(), refused: z.int(), failed: z.int() }),
    /** Of the model's sentences where it says what it rightly chose more freely: those that say the same, and those that code left out. */
    natural: z.strictObject({ kept: z.int(), dropped: z.int() }),
    items: z.array(
      z.strictObject({
        message: z.string(),
        expect: z.enum(['answered', 'refused']),
        /** `refused`: it found nothing although the answer was there; `failed`: it gave no choice. */
        result: z.enum(['right', 'wrong', 'refused', 'failed']),
        /** The approved words that it chose. */
        chose: z.string(),
        /** What a visitor would read where the business allows freer words; null where nothing was rightly chosen, or none came. */
        natural: z.strictObject({ said: z.string(), kept: z.int(), dropped: z.int() }).nullable(),
      }),
    ),
  }),
  errors: ['conflict'],
  example: { body: {} },
});

export const unanswered = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/gaps',
  summary: 'Questions Bob could not answer, grouped by what they ask',
  limit: 'read',
  query: z.strictObject({ limit: listQuery.limit }),
  status: 200,
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        question: z.string(),
        messages: z.array(
          z.strictObject({ message_id: Id, session_id: StaffSession, conversation_id: Id, text: z.string() }),
        ),
        count: z.int(),
        last_at: Time,
        closest: Candidate.nullable(),
      }),
    ),
  }),
});

export const suggestedWordings = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/documents/:id/wordings',
  summary:
    'Wordings that this entry should probably have: from real messages, and from how people usually ask',
  limit: 'read',
  params: IdParams,
  status: 200,
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        text: z.string(),
        /** How often visitors wrote it; 0 for others. */
        count: z.int(),
        why: z.string(),
        /** Visitors, a table of how people ask, or a language model. */
        from: z.enum(['messages', 'table', 'model']),
      }),
    ),
    /** The model that can write some; null where there is none. */
    model: z.string().nullable(),
  }),
});

export const listTemplates = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/templates',
  summary: 'Starter questions per trade',
  limit: 'read',
  query: z.strictObject({ language: z.enum(['en', 'de']).default('en') }),
  status: 200,
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        language: z.string(),
        name: z.string(),
        description: z.string(),
        /** Answers hold [placeholders] that the owner fills in. */
        entries: z.array(EntryBody),
      }),
    ),
  }),
});

export const extractUpload = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/extract',
  summary:
    'Read questions and answers or pages out of pasted text, or out of a file, for review; stores nothing',
  description:
    'Pasted text (any kind, Markdown, CSV, HTML) comes as JSON. A file of up to 20 MB comes as `multipart/form-data` in the field `file`: text, Markdown, CSV, TSV, XLSX, HTML, PDF, DOCX or ODT in any common encoding. Every line is in an item or in `left_out`; a file that cannot be read is a 422 that says what to do.',
  limit: 'heavy',
  // A file somewhat too large is told so in words.
  bodyLimit: 32 * 1024 * 1024,
  alsoAccepts: 'multipart/form-data',
  body: z.strictObject({
    format: z.enum(['auto', 'qa', 'csv', 'markdown', 'html']).default('auto'),
    text: z.string().min(1).max(1_000_000),
    name: z.string().max(200).optional(),
  }),
  status: 200,
  reply: z.strictObject({
    format: z.enum(['qa', 'csv', 'markdown', 'html', 'pdf', 'docx', 'odt', 'xlsx']),
    items: z.array(z.union([EntryBody, PageBody])),
    /** What did not become knowledge, in its own words, and why; `reason` is for programs. */
    left_out: z.array(
      z.strictObject({ text: z.string(), where: Source, why: z.string(), reason: LeftOutReason }),
    ),
    problems: z.array(
      z.strictObject({
        line: z.int(),
        message: z.string(),
        reason: z.enum(['many_cells', 'no_question', 'no_answer', 'no_text', 'open_quote']),
      }),
    ),
  }),
});
