# Generated from /openapi.json by `npm run clients`. Do not edit.

from __future__ import annotations

import sys
from typing import Any, Literal, Optional, Union

if sys.version_info >= (3, 11):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict


class Action(TypedDict):
    name: str
    title: str
    wordings: list[str]
    intro: str
    fields: list[ActionField]
    request: ActionRequest
    risk: Literal['read', 'write']
    approval: Literal['none', 'visitor', 'staff']
    reply: str
    not_found: str
    match: dict[str, str]
    submit: str
    fallback_email: Optional[str]
    daily_cap: int
    secret_headers: list[str]
    id: str
    version: int
    state: Literal['published', 'new', 'changed']
    host: Optional[str]
    host_allowed: bool
    created_at: str
    updated_at: str


class ActionField(TypedDict):
    name: str
    label: str
    type: Literal['text', 'email', 'phone', 'date', 'time', 'number', 'choice']
    required: bool
    options: NotRequired[list[str]]
    bind: NotRequired[Literal['identity.email', 'identity.sub']]


class ActionRequestCallback(TypedDict):
    kind: Literal['callback']

ActionRequest = Union['HttpRequest', ActionRequestCallback, 'BookingRequest']


class ActionRunValuesItem(TypedDict):
    name: str
    label: str
    value: str


class ActionRunResponse(TypedDict):
    status: int
    body: str

ActionRunApprovalsItem = TypedDict('ActionRunApprovalsItem', {
    'by': 'str',
    'as': 'Literal["visitor", "staff"]',
    'at': 'str',
})


class ActionRun(TypedDict):
    id: str
    action: str
    title: str
    conversation_id: str
    state: Literal['running', 'waiting', 'done', 'not_found', 'failed', 'refused', 'unknown']
    values: list[ActionRunValuesItem]
    request: Optional[ShownRequest]
    response: Optional[ActionRunResponse]
    problem: Optional[str]
    approvals: list[ActionRunApprovalsItem]
    note: Optional[str]
    receipt_id: Optional[str]
    created_at: str
    ended_at: Optional[str]


class Approval(TypedDict):
    id: str
    kind: Literal['publish', 'activate', 'settings']
    release_id: Optional[str]
    release_number: Optional[int]
    before: dict[str, Any]
    after: dict[str, Any]
    note: Optional[str]
    made_by: str
    mine: bool
    created_at: str
    state: Literal['waiting', 'approved', 'rejected', 'replaced']
    decided_by: Optional[str]
    decided_note: Optional[str]
    decided_at: Optional[str]


class Attachment(TypedDict):
    id: str
    name: str
    size: int
    type: str


class AuditRecordActor(TypedDict):
    id: Optional[str]
    kind: str
    name: str


class AuditRecord(TypedDict):
    id: str
    number: int
    action: str
    actor: AuditRecordActor
    target: Optional[str]
    detail: dict[str, Any]
    created_at: str
    hash: str


class BlockedSenderVisitor(TypedDict):
    id: str
    name: Optional[str]


class BlockedSender(TypedDict):
    id: str
    visitor: Optional[BlockedSenderVisitor]
    email: Optional[str]
    reason: str
    blocked_by: str
    created_at: str


class BookingValuesItem(TypedDict):
    label: str
    value: str

Booking = TypedDict('Booking', {
    'id': 'str',
    'title': 'str',
    'conversation_id': 'str',
    'run_id': 'str',
    'starts_at': 'str',
    'ends_at': 'str',
    'date': 'str',
    'from': 'str',
    'to': 'str',
    'state': 'Literal["held", "booked", "cancelled"]',
    'values': 'list[BookingValuesItem]',
    'note': 'Optional[str]',
})


class BookingRequestCalendar(TypedDict):
    url: str
    kind: NotRequired[Literal['ical', 'caldav']]


class BookingRequest(TypedDict):
    kind: Literal['booking']
    minutes: int
    notice_minutes: int
    days_ahead: int
    buffer_minutes: int
    at_once: int
    calendar: NotRequired[BookingRequestCalendar]


class CalibrationReportEntriesCareful(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportEntriesBalanced(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportEntriesBold(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportEntries(TypedDict):
    careful: CalibrationReportEntriesCareful
    balanced: CalibrationReportEntriesBalanced
    bold: CalibrationReportEntriesBold


class CalibrationReportPagesCareful(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportPagesBalanced(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportPagesBold(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportPages(TypedDict):
    careful: CalibrationReportPagesCareful
    balanced: CalibrationReportPagesBalanced
    bold: CalibrationReportPagesBold


class CalibrationReportEmbeddingEntriesWithoutCareful(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportEmbeddingEntriesWithoutBalanced(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportEmbeddingEntriesWithoutBold(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class CalibrationReportEmbeddingEntriesWithout(TypedDict):
    careful: CalibrationReportEmbeddingEntriesWithoutCareful
    balanced: CalibrationReportEmbeddingEntriesWithoutBalanced
    bold: CalibrationReportEmbeddingEntriesWithoutBold


class CalibrationReportEmbedding(TypedDict):
    model: str
    entries_without: CalibrationReportEmbeddingEntriesWithout


class CalibrationReportNeedsWordingsItem(TypedDict):
    document_id: str
    title: str
    wordings: int
    recall: float


class CalibrationReportCompetingItem(TypedDict):
    a: str
    b: str
    a_title: str
    b_title: str
    confusions: float


class CalibrationReport(TypedDict):
    basis: Literal['wordings', 'default']
    probes: int
    entries: CalibrationReportEntries
    pages: CalibrationReportPages
    embedding: NotRequired[CalibrationReportEmbedding]
    notes: list[str]
    needs_wordings: list[CalibrationReportNeedsWordingsItem]
    competing: list[CalibrationReportCompetingItem]


class ChatReply(TypedDict):
    session_id: str
    conversation_id: str
    message_id: str
    seq: int
    in_reply_to: str
    reply: Optional[str]
    outcome: Outcome
    handled_by: Literal['assistant', 'staff']
    confidence: Optional[float]
    citations: list[Citation]
    suggestions: list[Suggestion]
    form: Optional[Form]
    receipt_id: str
    visitor_token: Optional[str]
    degraded: bool


class Citation(TypedDict):
    n: int
    document_id: str
    external_id: Optional[str]
    version: int
    title: str
    url: Optional[str]
    quote: str


class Contact(TypedDict):
    id: str
    name: Optional[str]
    email: Optional[str]
    phone: Optional[str]
    note: str
    consent: Optional[bool]
    fields: dict[str, Union[str, float]]
    created_at: str
    updated_at: str


class ContactDetail(TypedDict):
    id: str
    name: Optional[str]
    email: Optional[str]
    phone: Optional[str]
    note: str
    consent: Optional[bool]
    fields: dict[str, Union[str, float]]
    created_at: str
    updated_at: str
    conversations: list[ConversationRow]
    visitors: list[str]


class ContactField(TypedDict):
    key: str
    label: str
    type: Literal['text', 'number', 'date', 'choice']
    options: NotRequired[list[str]]


class ConversationDetailVisitor(TypedDict):
    id: str
    name: Optional[str]
    email: Optional[str]
    verified: bool


class ConversationDetailAssignee(TypedDict):
    id: str
    name: str


class ConversationDetailMailsItem(TypedDict):
    id: str
    kind: Literal['team', 'visitor', 'transcript']
    to: str
    seq: Optional[int]
    state: Literal['queued', 'sent', 'failed']
    reason: Optional[str]
    created_at: str

ConversationDetailLettersItem = TypedDict('ConversationDetailLettersItem', {
    'message_id': 'str',
    'from': 'str',
    'subject': 'str',
    'quoted': 'str',
    'left_out': 'list[str]',
})


class ConversationDetailEscalation(TypedDict):
    name: Optional[str]
    email: Optional[str]
    phone: Optional[str]
    note: Optional[str]


class ConversationDetailEarlierItem(TypedDict):
    id: str
    status: ConversationStatus
    first_message: Optional[str]
    updated_at: str


class ConversationDetail(TypedDict):
    id: str
    status: ConversationStatus
    channel: Literal['page', 'widget', 'console', 'email']
    visitor: ConversationDetailVisitor
    assignee: Optional[ConversationDetailAssignee]
    first_message: Optional[str]
    last_message: Optional[str]
    last_by: Optional[Literal['visitor', 'assistant', 'staff', 'system']]
    last_outcome: Optional[Outcome]
    last_seq: int
    unread: int
    urgent: bool
    has_draft: NotRequired[bool]
    labels: list[str]
    snoozed_until: Optional[str]
    blocked: bool
    language: Optional[str]
    delivery: Optional[Literal['seen', 'mailed', 'no_mail', 'no_address', 'refused']]
    waiting_since: Optional[str]
    created_at: str
    updated_at: str
    messages: list[HistoryMessage]
    notes: list[Note]
    draft: Optional[Draft]
    context: Optional[dict[str, Any]]
    origin: Optional[str]
    page: Optional[str]
    device: Optional[str]
    mails: list[ConversationDetailMailsItem]
    letters: list[ConversationDetailLettersItem]
    escalation: Optional[ConversationDetailEscalation]
    block: Optional[BlockedSender]
    contact: Optional[Contact]
    earlier: list[ConversationDetailEarlierItem]


class ConversationRowVisitor(TypedDict):
    id: str
    name: Optional[str]
    email: Optional[str]
    verified: bool


class ConversationRowAssignee(TypedDict):
    id: str
    name: str


class ConversationRow(TypedDict):
    id: str
    status: ConversationStatus
    channel: Literal['page', 'widget', 'console', 'email']
    visitor: ConversationRowVisitor
    assignee: Optional[ConversationRowAssignee]
    first_message: Optional[str]
    last_message: Optional[str]
    last_by: Optional[Literal['visitor', 'assistant', 'staff', 'system']]
    last_outcome: Optional[Outcome]
    last_seq: int
    unread: int
    urgent: bool
    has_draft: NotRequired[bool]
    labels: list[str]
    snoozed_until: Optional[str]
    blocked: bool
    language: Optional[str]
    delivery: Optional[Literal['seen', 'mailed', 'no_mail', 'no_address', 'refused']]
    waiting_since: Optional[str]
    created_at: str
    updated_at: str

ConversationStatus = Literal['waiting', 'open', 'with_staff', 'closed']


class Document(TypedDict):
    id: str
    kind: Literal['entry', 'page']
    external_id: Optional[str]
    version: int
    question: NotRequired[str]
    variants: NotRequired[list[str]]
    answer: NotRequired[str]
    title: NotRequired[str]
    text: NotRequired[str]
    url: Optional[str]
    source: Optional[Source]
    state: Literal['published', 'new', 'changed']
    valid_from: Optional[str]
    valid_until: Optional[str]
    review_by: Optional[str]
    owner: Optional[str]
    created_at: str
    updated_at: str


class Draft(TypedDict):
    id: str
    in_reply_to: str
    text: str
    citations: list[Any]
    expires_at: str


class EntryBody(TypedDict):
    question: str
    variants: list[str]
    answer: str
    url: NotRequired[Optional[str]]
    external_id: NotRequired[Optional[ExternalId]]
    source: NotRequired[Optional[Source]]
    valid_from: NotRequired[Optional[str]]
    valid_until: NotRequired[Optional[str]]
    review_by: NotRequired[Optional[str]]
    owner: NotRequired[Optional[str]]

ExternalId = str


class Facts(TypedDict):
    address: NotRequired[str]
    phone: NotRequired[str]
    email: NotRequired[Union[Literal[''], str]]
    website: NotRequired[str]
    parking: NotRequired[str]
    payment: NotRequired[str]
    directions: NotRequired[str]

FindingCode = Literal['record_changed', 'record_missing', 'receipt_changed', 'receipt_missing', 'receipt_erased', 'message_changed', 'message_missing', 'message_unknown', 'erasure_changed', 'link_changed', 'link_missing', 'unsealed', 'foreign_key', 'business_missing', 'anchor_missing', 'anchor_differs']


class FormFieldsItem(TypedDict):
    name: str
    label: str
    type: Literal['text', 'email', 'phone', 'date', 'time', 'number', 'choice']
    required: bool
    options: NotRequired[list[str]]
    value: NotRequired[str]
    bound: NotRequired[Literal[True]]


class Form(TypedDict):
    action: str
    title: str
    fields: list[FormFieldsItem]
    submit: str


class History(TypedDict):
    session_id: StaffSession
    conversation_id: str
    messages: list[HistoryMessage]


class HistoryMessage(TypedDict):
    message_id: str
    seq: int
    role: Literal['visitor', 'assistant', 'staff', 'system']
    text: str
    outcome: NotRequired[Outcome]
    citations: NotRequired[list[Citation]]
    suggestions: NotRequired[list[Suggestion]]
    form: NotRequired[Form]
    attachments: NotRequired[list[Attachment]]
    author: NotRequired[str]
    receipt_id: NotRequired[str]
    client_message_id: NotRequired[str]
    rating: NotRequired[Literal['up', 'down']]
    created_at: str

Hours = TypedDict('Hours', {
    'day': 'int',
    'from': 'str',
    'to': 'str',
})


class HttpRequest(TypedDict):
    method: Literal['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
    url: str
    headers: NotRequired[dict[str, str]]
    body: NotRequired[Any]


class KnowledgeSourceLastRun(TypedDict):
    id: str
    source_id: str
    state: Literal['running', 'done', 'failed']
    why: Optional[str]
    code: Optional[str]
    detail: Optional[str]
    found: int
    fetched: int
    new: int
    changed: int
    gone: int
    unchanged: int
    skipped_count: int
    started_by: str
    started_at: str
    finished_at: Optional[str]


class KnowledgeSourceOffered(TypedDict):
    url: str
    facts: Facts
    office_hours: list[Hours]


class KnowledgeSource(TypedDict):
    id: str
    kind: Literal['site']
    url: str
    include: list[str]
    exclude: list[str]
    max_pages: int
    every_hours: int
    state: Literal['idle', 'running', 'failed']
    pages: int
    conflicts: int
    last_run: Optional[KnowledgeSourceLastRun]
    next_run_at: Optional[str]
    offered: Optional[KnowledgeSourceOffered]
    created_at: str


class Label(TypedDict):
    id: str
    name: str
    colour: Literal['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple']


class Note(TypedDict):
    id: str
    number: int
    text: str
    author: str
    created_at: str

Outcome = Literal['answered', 'suggested', 'refused', 'escalated', 'small_talk', 'with_staff']


class PageBody(TypedDict):
    title: str
    text: str
    url: NotRequired[Optional[str]]
    external_id: NotRequired[Optional[ExternalId]]
    source: NotRequired[Optional[Source]]
    valid_from: NotRequired[Optional[str]]
    valid_until: NotRequired[Optional[str]]
    review_by: NotRequired[Optional[str]]
    owner: NotRequired[Optional[str]]


class Persona(TypedDict):
    id: str
    name: str
    description: str
    tone: str
    system_prompt: str
    greeting: Optional[str]
    active: bool
    created_at: str
    updated_at: str


class ProblemErrorsItem(TypedDict):
    pointer: str
    message: str


class ProblemBusinessesItem(TypedDict):
    id: str
    name: str


class Problem(TypedDict):
    type: str
    title: str
    status: int
    detail: str
    # Stable; branch on it.
    code: Literal['malformed_json', 'bad_request', 'unauthenticated', 'invalid_credentials', 'second_factor_required', 'invalid_widget_key', 'forbidden', 'origin_not_allowed', 'csrf_failed', 'cross_site', 'business_suspended', 'identity_required', 'not_found', 'session_not_found', 'method_not_allowed', 'conversation_closed', 'duplicate_in_flight', 'release_blocked', 'choose_business', 'same_person', 'conflict', 'mail_not_set_up', 'payload_too_large', 'unsupported_media_type', 'invalid_request', 'client_action_id_reused', 'client_message_id_reused', 'headers_too_large', 'rate_limited', 'quota_exceeded', 'internal_error', 'overloaded', 'draining']
    request_id: str
    errors: NotRequired[list[ProblemErrorsItem]]
    tests: NotRequired[list[Any]]
    businesses: NotRequired[list[ProblemBusinessesItem]]
    business: NotRequired[str]
    reason: NotRequired[Optional[str]]
    contact: NotRequired[Optional[str]]


class Proposal(TypedDict):
    id: str
    kind: Literal['wording', 'entry', 'correction']
    document_id: Optional[str]
    title: Optional[str]
    text: Optional[str]
    question: Optional[str]
    answer: Optional[str]
    why: Literal['pressed', 'staff_same', 'staff_answered', 'complaint', 'person', 'model']
    note: Optional[str]
    conversation_id: Optional[str]
    count: int
    made_by: Optional[str]
    created_at: str


class ReceiptReasonParts(TypedDict):
    titles: list[str]
    words: list[str]
    unanswered: list[str]
    score: Optional[float]
    threshold: Optional[float]
    without_vectors: bool


class ReceiptPassagesItem(TypedDict):
    document_id: str
    external_id: Optional[str]
    title: str
    text: str
    matched_wording: Optional[str]
    score: float
    confidence: float
    cited: bool
    features: dict[str, float]


class ReceiptActionValuesItem(TypedDict):
    name: str
    label: str
    value: str


class ReceiptActionRequest(TypedDict):
    method: str
    url: str
    headers: dict[str, str]
    body: Optional[str]


class ReceiptActionResponse(TypedDict):
    status: int
    body: str

ReceiptActionApprovalsItem = TypedDict('ReceiptActionApprovalsItem', {
    'by': 'str',
    'as': 'Literal["visitor", "staff"]',
    'at': 'str',
})


class ReceiptAction(TypedDict):
    run_id: str
    name: str
    version: int
    state: str
    values: list[ReceiptActionValuesItem]
    request: Optional[ReceiptActionRequest]
    response: Optional[ReceiptActionResponse]
    problem: Optional[str]
    approvals: list[ReceiptActionApprovalsItem]


class ReceiptPersona(TypedDict):
    id: str
    name: str


class ReceiptRelease(TypedDict):
    id: str
    number: int


class ReceiptModelDroppedItem(TypedDict):
    text: str
    reason: str


class ReceiptModel(TypedDict):
    name: str
    prompt: NotRequired[str]
    offered: NotRequired[int]
    draft: Optional[str]
    dropped: list[ReceiptModelDroppedItem]
    input_tokens: Optional[int]
    output_tokens: Optional[int]
    cost: Optional[float]
    failure: Optional[str]


class Receipt(TypedDict):
    id: str
    number: int
    session_id: StaffSession
    conversation_id: str
    message_id: Optional[str]
    created_at: str
    summary: str
    message: str
    outcome: Outcome
    reply: Optional[str]
    confidence: Optional[float]
    threshold: Optional[float]
    rule: str
    reason: str
    reason_parts: NotRequired[ReceiptReasonParts]
    passages: list[ReceiptPassagesItem]
    citations: list[Citation]
    action: NotRequired[ReceiptAction]
    persona: Optional[ReceiptPersona]
    release: Optional[ReceiptRelease]
    model: Optional[ReceiptModel]
    timings_ms: dict[str, float]
    degraded: bool
    hash: str
    previous_hash: str
    link: Optional[int]


class Release(TypedDict):
    id: str
    number: int
    note: Optional[str]
    documents: int
    active: bool
    forced: bool
    state: Literal['published', 'awaiting_approval', 'rejected']
    kept: bool
    calibration: CalibrationReport
    tests: TestReport
    created_by: str
    created_at: str


class ShownRequest(TypedDict):
    method: str
    url: str
    headers: dict[str, str]
    body: Optional[str]


class Source(TypedDict):
    line: NotRequired[int]
    page: NotRequired[int]
    heading: NotRequired[str]


class SourceConflict(TypedDict):
    source_id: str
    document_id: str
    url: str
    kind: Literal['changed', 'gone']
    title: str
    mine: Any
    theirs: Optional[Any]


class SourceRunSkippedItem(TypedDict):
    url: str
    why: str
    code: str
    detail: str


class SourceRunLeftOutItem(TypedDict):
    text: str
    why: str
    reason: Literal['menu', 'cookies', 'footer', 'hidden', 'share', 'form', 'repeated', 'every_page', 'contents', 'group', 'no_answer', 'no_question', 'surplus', 'header_row', 'comment', 'too_long', 'picture', 'page_edge', 'other_sheet']
    pages: int
    url: str


class SourceRun(TypedDict):
    id: str
    source_id: str
    state: Literal['running', 'done', 'failed']
    why: Optional[str]
    code: Optional[str]
    detail: Optional[str]
    found: int
    fetched: int
    new: int
    changed: int
    gone: int
    unchanged: int
    skipped: list[SourceRunSkippedItem]
    skipped_count: int
    left_out: list[SourceRunLeftOutItem]
    started_by: str
    started_at: str
    finished_at: Optional[str]

StaffSession = str


class Suggestion(TypedDict):
    document_id: str
    external_id: Optional[str]
    question: str
    quote: Optional[str]


class TestReportResultsItem(TypedDict):
    test_id: str
    question: str
    expect: Literal['answered', 'refused']
    document_id: Optional[str]
    got: Outcome
    got_document_id: Optional[str]
    passed: bool


class TestReport(TypedDict):
    passed: int
    failed: int
    results: list[TestReportResultsItem]


class UnassignedMailFilesItem(TypedDict):
    id: Optional[str]
    name: str
    type: str
    size: int

UnassignedMail = TypedDict('UnassignedMail', {
    'id': 'str',
    'from': 'str',
    'from_name': 'Optional[str]',
    'to': 'str',
    'subject': 'str',
    'text': 'str',
    'quoted': 'str',
    'why': 'Literal["unknown_address", "other_sender", "no_right", "closed", "no_business", "suspended", "too_many", "unreadable", "too_large", "auto_reply", "bounce", "list", "loop", "blocked"]',
    'files': 'list[UnassignedMailFilesItem]',
    'received_at': 'str',
})


class WebhookLastDelivery(TypedDict):
    type: str
    state: str
    at: str


class Webhook(TypedDict):
    id: str
    url: str
    events: list[str]
    description: str
    format: Literal['standard', 'slack', 'teams']
    state: Literal['on', 'paused', 'off']
    off_reason: Optional[Literal['gone', 'failing']]
    created_at: str
    last_delivery: Optional[WebhookLastDelivery]


class WebhookDeliveryAttemptsItem(TypedDict):
    at: str
    status: Optional[float]
    error: Optional[str]
    ms: float


class WebhookDelivery(TypedDict):
    id: str
    event_id: str
    type: str
    state: Literal['queued', 'delivered', 'retrying', 'dead']
    attempts: list[WebhookDeliveryAttemptsItem]
    next_attempt_at: Optional[str]
    body: str


class WidgetKeySeenOriginsItem(TypedDict):
    origin: str
    at: str
    form: Literal['own', 'address', 'attribute']


class WidgetKeyRefusedOriginsItem(TypedDict):
    origin: str
    at: str
    related: bool
    why: Literal['www', 'subdomain', 'scheme', 'port', 'no_origin', 'other_site']


class WidgetKey(TypedDict):
    id: str
    key: str
    name: str
    allowed_origins: list[str]
    default: bool
    last_used_at: Optional[str]
    last_origin: Optional[str]
    seen_origins: list[WidgetKeySeenOriginsItem]
    refused_origins: list[WidgetKeyRefusedOriginsItem]
    created_at: str


class AcceptProposalBody(TypedDict):
    text: NotRequired[str]
    question: NotRequired[str]
    answer: NotRequired[str]


class ApproveChangeBody(TypedDict):
    note: NotRequired[str]


class ApproveReleaseBody(TypedDict):
    note: NotRequired[str]


class AssignConversationBody(TypedDict):
    user_id: Optional[str]


class BlockSenderBody(TypedDict):
    visitor_id: NotRequired[str]
    email: NotRequired[str]
    reason: NotRequired[str]


class BusinessMetricsReply(TypedDict):
    business_id: str
    conversations: int
    messages: int
    documents: int
    releases: int
    members: int
    waiting: int
    messages_today: int
    model_calls_today: int


class CancelBookingBody(TypedDict):
    note: NotRequired[str]


class ChangeConversationsBodyChangeClose(TypedDict):
    action: Literal['close']


class ChangeConversationsBodyChangeReopen(TypedDict):
    action: Literal['reopen']


class ChangeConversationsBodyChangeAssign(TypedDict):
    action: Literal['assign']
    user_id: Optional[str]


class ChangeConversationsBodyChangeLabel(TypedDict):
    action: Literal['label']
    add: NotRequired[list[str]]
    remove: NotRequired[list[str]]


class ChangeConversationsBodyChangeSnooze(TypedDict):
    action: Literal['snooze']
    until: Optional[str]


class ChangeConversationsBody(TypedDict):
    ids: list[str]
    change: Union[ChangeConversationsBodyChangeClose, ChangeConversationsBodyChangeReopen, ChangeConversationsBodyChangeAssign, ChangeConversationsBodyChangeLabel, ChangeConversationsBodyChangeSnooze]


class ChangeConversationsReplyNotDoneItem(TypedDict):
    id: str
    code: str
    detail: str


class ChangeConversationsReply(TypedDict):
    done: list[ConversationRow]
    not_done: list[ChangeConversationsReplyNotDoneItem]


class CompareStrictnessReplySettingsCareful(TypedDict):
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]
    answered: int
    offered: int
    passed_on: int
    known_right: int
    known_wrong: int


class CompareStrictnessReplySettingsBalanced(TypedDict):
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]
    answered: int
    offered: int
    passed_on: int
    known_right: int
    known_wrong: int


class CompareStrictnessReplySettingsBold(TypedDict):
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]
    answered: int
    offered: int
    passed_on: int
    known_right: int
    known_wrong: int


class CompareStrictnessReplySettings(TypedDict):
    careful: CompareStrictnessReplySettingsCareful
    balanced: CompareStrictnessReplySettingsBalanced
    bold: CompareStrictnessReplySettingsBold


class CompareStrictnessReply(TypedDict):
    current: Literal['careful', 'balanced', 'bold']
    messages: int
    labelled: int
    settings: CompareStrictnessReplySettings
    proposal: Optional[Literal['careful', 'balanced', 'bold']]


class CreateActionBodyFieldsItem(TypedDict):
    name: str
    label: str
    type: NotRequired[Literal['text', 'email', 'phone', 'date', 'time', 'number', 'choice']]
    required: NotRequired[bool]
    options: NotRequired[list[str]]
    bind: NotRequired[Literal['identity.email', 'identity.sub']]


class CreateActionBodyRequest(TypedDict):
    method: Literal['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
    url: str
    headers: NotRequired[dict[str, str]]
    body: NotRequired[Any]


class CreateActionBodyRequestCallback(TypedDict):
    kind: Literal['callback']


class CreateActionBodyRequestBookingCalendar(TypedDict):
    url: str
    kind: NotRequired[Literal['ical', 'caldav']]


class CreateActionBodyRequestBooking(TypedDict):
    kind: Literal['booking']
    minutes: NotRequired[int]
    notice_minutes: NotRequired[int]
    days_ahead: NotRequired[int]
    buffer_minutes: NotRequired[int]
    at_once: NotRequired[int]
    calendar: NotRequired[CreateActionBodyRequestBookingCalendar]


class CreateActionBody(TypedDict):
    name: str
    title: str
    wordings: list[str]
    intro: NotRequired[str]
    fields: list[CreateActionBodyFieldsItem]
    request: Union[CreateActionBodyRequest, CreateActionBodyRequestCallback, CreateActionBodyRequestBooking]
    risk: Literal['read', 'write']
    approval: NotRequired[Literal['none', 'visitor', 'staff']]
    reply: str
    not_found: NotRequired[str]
    match: NotRequired[dict[str, str]]
    submit: NotRequired[str]
    fallback_email: NotRequired[Optional[str]]
    daily_cap: NotRequired[int]
    secrets: NotRequired[dict[str, Optional[str]]]


class CreateCannedReplyBody(TypedDict):
    title: str
    text: str


class CreateCannedReplyReply(TypedDict):
    id: str
    title: str
    text: str


class CreateEntryBodySource(TypedDict):
    line: NotRequired[int]
    page: NotRequired[int]
    heading: NotRequired[str]


class CreateEntryBody(TypedDict):
    question: str
    variants: NotRequired[list[str]]
    answer: str
    url: NotRequired[Optional[str]]
    external_id: NotRequired[Optional[str]]
    source: NotRequired[Optional[CreateEntryBodySource]]
    valid_from: NotRequired[Optional[str]]
    valid_until: NotRequired[Optional[str]]
    review_by: NotRequired[Optional[str]]
    owner: NotRequired[Optional[str]]


class CreateLabelBody(TypedDict):
    name: str
    colour: Literal['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple']


class CreatePageBodySource(TypedDict):
    line: NotRequired[int]
    page: NotRequired[int]
    heading: NotRequired[str]


class CreatePageBody(TypedDict):
    title: str
    text: str
    url: NotRequired[Optional[str]]
    external_id: NotRequired[Optional[str]]
    source: NotRequired[Optional[CreatePageBodySource]]
    valid_from: NotRequired[Optional[str]]
    valid_until: NotRequired[Optional[str]]
    review_by: NotRequired[Optional[str]]
    owner: NotRequired[Optional[str]]


class CreatePersonaBody(TypedDict):
    name: str
    description: NotRequired[str]
    tone: NotRequired[str]
    greeting: NotRequired[Optional[str]]
    system_prompt: NotRequired[str]
    systemPrompt: NotRequired[str]


class CreateProposalBody(TypedDict):
    kind: Literal['wording', 'entry', 'correction']
    document_id: NotRequired[Optional[str]]
    text: NotRequired[str]
    question: NotRequired[str]
    answer: NotRequired[str]
    note: NotRequired[str]
    conversation_id: NotRequired[Optional[str]]


class CreateSessionReply(TypedDict):
    session_id: StaffSession
    conversation_id: str


class CreateSourceBody(TypedDict):
    kind: Literal['site']
    url: str
    include: NotRequired[list[str]]
    exclude: NotRequired[list[str]]
    max_pages: NotRequired[int]
    every_hours: NotRequired[int]


class CreateTestBody(TypedDict):
    question: str
    expect: Literal['answered', 'refused']
    document_id: NotRequired[Optional[str]]


class CreateTestReply(TypedDict):
    id: str
    question: str
    expect: Literal['answered', 'refused']
    document_id: Optional[str]
    created_at: str


class CreateWebhookBody(TypedDict):
    url: str
    events: list[Literal['conversation.started', 'conversation.waiting', 'conversation.taken', 'conversation.closed', 'message.created', 'contact.changed', 'rating.created', 'knowledge.published', 'knowledge.gap', 'action.requested', 'action.done', 'action.failed', 'plan.near', 'plan.reached']]
    description: NotRequired[str]
    format: NotRequired[Literal['standard', 'slack', 'teams']]


class CreateWebhookReplyLastDelivery(TypedDict):
    type: str
    state: str
    at: str


class CreateWebhookReply(TypedDict):
    id: str
    url: str
    events: list[str]
    description: str
    format: Literal['standard', 'slack', 'teams']
    state: Literal['on', 'paused', 'off']
    off_reason: Optional[Literal['gone', 'failing']]
    created_at: str
    last_delivery: Optional[CreateWebhookReplyLastDelivery]
    secret: str


class CreateWidgetKeyBody(TypedDict):
    name: str
    allowed_origins: list[str]
    default: NotRequired[bool]


class DecideDraftBodyApprove(TypedDict):
    action: Literal['approve']
    draft_id: str


class DecideDraftBodyEdit(TypedDict):
    action: Literal['edit']
    draft_id: str
    text: str


class DecideDraftBodyDiscard(TypedDict):
    action: Literal['discard']
    draft_id: str


class DecideSourceDocumentBody(TypedDict):
    decision: Literal['take', 'leave', 'keep_mine', 'take_theirs']


class DecideSourceDocumentReplyMergedInto(TypedDict):
    document_id: str
    title: str


class DecideSourceDocumentReply(TypedDict):
    document_id: str
    external_id: str
    kind: Literal['entry', 'page']
    title: str
    state: Literal['taken', 'left', 'gone', 'conflict', 'merged']
    merged_into: Optional[DecideSourceDocumentReplyMergedInto]


class DraftChangesReplyItemsItem(TypedDict):
    document_id: str
    change: Literal['added', 'changed', 'removed']
    title: str
    before: Optional[Any]
    after: Optional[Any]


class DraftChangesReply(TypedDict):
    added: int
    changed: int
    removed: int
    items: list[DraftChangesReplyItemsItem]
    conflicts: list[SourceConflict]


class ExportVisitorReplyFilesItem(TypedDict):
    id: str
    name: str
    size: int
    type: str
    content: str


class ExportVisitorReply(TypedDict):
    id: str
    external_id: Optional[str]
    name: Optional[str]
    email: Optional[str]
    verified: bool
    created_at: str
    last_seen_at: str
    contact: NotRequired[Contact]
    conversations: list[ConversationDetail]
    files: NotRequired[list[ExportVisitorReplyFilesItem]]
    more: NotRequired[dict[str, list[dict[str, Any]]]]


class ExtractUploadBody(TypedDict):
    format: NotRequired[Literal['auto', 'qa', 'csv', 'markdown', 'html']]
    text: str
    name: NotRequired[str]


class ExtractUploadReplyLeftOutItem(TypedDict):
    text: str
    where: Source
    why: str
    reason: Literal['menu', 'cookies', 'footer', 'hidden', 'share', 'form', 'repeated', 'every_page', 'contents', 'group', 'no_answer', 'no_question', 'surplus', 'header_row', 'comment', 'too_long', 'picture', 'page_edge', 'other_sheet']


class ExtractUploadReplyProblemsItem(TypedDict):
    line: int
    message: str
    reason: Literal['many_cells', 'no_question', 'no_answer', 'no_text', 'open_quote']


class ExtractUploadReply(TypedDict):
    format: Literal['qa', 'csv', 'markdown', 'html', 'pdf', 'docx', 'odt', 'xlsx']
    items: list[Union[EntryBody, PageBody]]
    left_out: list[ExtractUploadReplyLeftOutItem]
    problems: list[ExtractUploadReplyProblemsItem]


class ImportKnowledgeReply(TypedDict):
    created: int
    updated: int
    unchanged: int


class KnowledgeHealthReplyThinWays(TypedDict):
    asked: int
    answered: int


class KnowledgeHealthReply(TypedDict):
    documents: int
    unanswered: int
    thumbs_down: int
    never_used: int
    due: int
    contradictory: int
    thin: int
    thin_ways: KnowledgeHealthReplyThinWays
    proposals: int


class LabelConversationBody(TypedDict):
    add: NotRequired[list[str]]
    remove: NotRequired[list[str]]


class ListActionRunsReply(TypedDict):
    items: list[ActionRun]
    next_cursor: Optional[str]


class ListActionsReply(TypedDict):
    items: list[Action]


class ListApprovalsReply(TypedDict):
    items: list[Approval]
    next_cursor: Optional[str]


class ListAuditReply(TypedDict):
    items: list[AuditRecord]
    next_cursor: Optional[str]


class ListBlockedSendersReply(TypedDict):
    items: list[BlockedSender]


class ListBookingsReply(TypedDict):
    items: list[Booking]
    today: str


class ListCannedRepliesReplyItemsItem(TypedDict):
    id: str
    title: str
    text: str


class ListCannedRepliesReply(TypedDict):
    items: list[ListCannedRepliesReplyItemsItem]


class ListColleaguesReplyItemsItem(TypedDict):
    id: str
    name: str
    role: Literal['owner', 'manager', 'agent', 'viewer']
    online: bool


class ListColleaguesReply(TypedDict):
    items: list[ListColleaguesReplyItemsItem]


class ListContactFieldsReply(TypedDict):
    items: list[ContactField]


class ListContactsReply(TypedDict):
    items: list[Contact]
    next_cursor: Optional[str]


class ListConversationsReply(TypedDict):
    items: list[ConversationRow]
    next_cursor: Optional[str]


class ListDocumentsReply(TypedDict):
    items: list[Document]
    next_cursor: Optional[str]


class ListDoublesReplyItemsItemWith(TypedDict):
    document_id: str
    title: str
    url: Optional[str]

ListDoublesReplyItemsItem = TypedDict('ListDoublesReplyItemsItem', {
    'kind': 'Literal["question", "answer", "page"]',
    'document_id': 'str',
    'title': 'str',
    'url': 'Optional[str]',
    'with': 'ListDoublesReplyItemsItemWith',
})


class ListDoublesReply(TypedDict):
    count: int
    items: list[ListDoublesReplyItemsItem]


class ListDoubtsReplyItemsItemA(TypedDict):
    document_id: str
    title: str
    text: str


class ListDoubtsReplyItemsItemB(TypedDict):
    document_id: str
    title: str
    text: str


class ListDoubtsReplyItemsItem(TypedDict):
    kind: Literal['same_question', 'double', 'price', 'hours', 'phone', 'email']
    a: ListDoubtsReplyItemsItemA
    b: ListDoubtsReplyItemsItemB


class ListDoubtsReply(TypedDict):
    count: int
    items: list[ListDoubtsReplyItemsItem]


class ListLabelsReply(TypedDict):
    items: list[Label]


class ListPersonasReply(TypedDict):
    items: list[Persona]
    next_cursor: Optional[str]


class ListProposalsReply(TypedDict):
    items: list[Proposal]
    model: Optional[str]


class ListReleasesReply(TypedDict):
    items: list[Release]
    next_cursor: Optional[str]


class ListSourcePagesReplyItemsItemDocumentsItemMergedInto(TypedDict):
    document_id: str
    title: str


class ListSourcePagesReplyItemsItemDocumentsItem(TypedDict):
    document_id: str
    external_id: str
    kind: Literal['entry', 'page']
    title: str
    state: Literal['taken', 'left', 'gone', 'conflict', 'merged']
    merged_into: Optional[ListSourcePagesReplyItemsItemDocumentsItemMergedInto]


class ListSourcePagesReplyItemsItem(TypedDict):
    id: str
    url: str
    title: Optional[str]
    state: Literal['queued', 'read', 'skipped']
    result: Optional[Literal['new', 'changed', 'unchanged', 'gone']]
    why: Optional[str]
    code: Optional[str]
    detail: Optional[str]
    documents: list[ListSourcePagesReplyItemsItemDocumentsItem]


class ListSourcePagesReply(TypedDict):
    items: list[ListSourcePagesReplyItemsItem]
    next_cursor: Optional[str]


class ListSourcesReply(TypedDict):
    items: list[KnowledgeSource]
    next_cursor: Optional[str]


class ListTemplatesReplyItemsItem(TypedDict):
    id: str
    language: str
    name: str
    description: str
    entries: list[EntryBody]


class ListTemplatesReply(TypedDict):
    items: list[ListTemplatesReplyItemsItem]


class ListTestsReplyItemsItem(TypedDict):
    id: str
    question: str
    expect: Literal['answered', 'refused']
    document_id: Optional[str]
    created_at: str


class ListTestsReply(TypedDict):
    items: list[ListTestsReplyItemsItem]
    next_cursor: Optional[str]


class ListUnassignedMailReply(TypedDict):
    items: list[UnassignedMail]
    next_cursor: Optional[str]


class ListWebhookDeliveriesReply(TypedDict):
    items: list[WebhookDelivery]
    next_cursor: Optional[str]


class ListWebhooksReply(TypedDict):
    items: list[Webhook]
    next_cursor: Optional[str]


class ListWidgetKeysReply(TypedDict):
    items: list[WidgetKey]
    next_cursor: Optional[str]


class MailTranscriptBody(TypedDict):
    to: NotRequired[str]


class MailTranscriptReply(TypedDict):
    to: str


class MarkReadBody(TypedDict):
    seq: int


class MergeContactBody(TypedDict):
    contact_id: str

MergeDocumentsBody = TypedDict('MergeDocumentsBody', {
    'with': 'str',
    'keep': 'str',
    'versions': 'list[int]',
})


class MergeDocumentsReply(TypedDict):
    document_id: str
    title: str
    added: list[str]


class OpenUnassignedMailReply(TypedDict):
    conversation_id: str


class OverviewReplyCounts(TypedDict):
    conversations: int
    messages: int
    answered: int
    suggested: int
    refused: int
    escalated: int
    small_talk: int
    with_staff: int


class OverviewReplyRates(TypedDict):
    answered: float
    suggested: float
    refused: float
    escalated: float


class OverviewReplyResults(TypedDict):
    resolved: int
    unresolved: int
    with_person: int


class OverviewReplyRatings(TypedDict):
    up: int
    down: int


class OverviewReplyPreviousCounts(TypedDict):
    conversations: int
    messages: int
    answered: int
    suggested: int
    refused: int
    escalated: int
    small_talk: int
    with_staff: int


class OverviewReplyPreviousRates(TypedDict):
    answered: float
    suggested: float
    refused: float
    escalated: float


class OverviewReplyPreviousResults(TypedDict):
    resolved: int
    unresolved: int
    with_person: int


class OverviewReplyPreviousRatings(TypedDict):
    up: int
    down: int


class OverviewReplyPrevious(TypedDict):
    counts: OverviewReplyPreviousCounts
    rates: OverviewReplyPreviousRates
    results: OverviewReplyPreviousResults
    containment: Optional[float]
    ratings: OverviewReplyPreviousRatings
    median_first_reply_ms: Optional[float]


class OverviewReplySeriesItemCounts(TypedDict):
    conversations: int
    messages: int
    answered: int
    suggested: int
    refused: int
    escalated: int
    small_talk: int
    with_staff: int


class OverviewReplySeriesItem(TypedDict):
    at: str
    counts: OverviewReplySeriesItemCounts


class OverviewReplyByHourItemCounts(TypedDict):
    conversations: int
    messages: int
    answered: int
    suggested: int
    refused: int
    escalated: int
    small_talk: int
    with_staff: int


class OverviewReplyByHourItem(TypedDict):
    hour: int
    counts: OverviewReplyByHourItemCounts


class OverviewReplyByPageItemResults(TypedDict):
    resolved: int
    unresolved: int
    with_person: int


class OverviewReplyByPageItem(TypedDict):
    page: Optional[str]
    kind: Literal['page', 'rest', 'unknown']
    results: OverviewReplyByPageItemResults


class OverviewReplyByLanguageItemResults(TypedDict):
    resolved: int
    unresolved: int
    with_person: int


class OverviewReplyByLanguageItem(TypedDict):
    language: Optional[str]
    results: OverviewReplyByLanguageItemResults


class OverviewReplyTopQuestionsItem(TypedDict):
    document_id: str
    title: str
    count: int


class OverviewReplyTopUnansweredItem(TypedDict):
    question: str
    count: int
    last_at: str

OverviewReply = TypedDict('OverviewReply', {
    'counts': 'OverviewReplyCounts',
    'rates': 'OverviewReplyRates',
    'results': 'OverviewReplyResults',
    'containment': 'Optional[float]',
    'ratings': 'OverviewReplyRatings',
    'median_first_reply_ms': 'Optional[float]',
    'business_id': 'str',
    'from': 'str',
    'to': 'str',
    'previous': 'OverviewReplyPrevious',
    'series': 'list[OverviewReplySeriesItem]',
    'hours': 'list[int]',
    'by_hour': 'list[OverviewReplyByHourItem]',
    'by_page': 'list[OverviewReplyByPageItem]',
    'by_language': 'list[OverviewReplyByLanguageItem]',
    'top_questions': 'list[OverviewReplyTopQuestionsItem]',
    'top_unanswered': 'list[OverviewReplyTopUnansweredItem]',
})


class PostNoteBody(TypedDict):
    text: str


class PostStaffMessageBody(TypedDict):
    text: str
    attachments: NotRequired[list[str]]
    client_message_id: NotRequired[str]


class PreviewMergeReplyKeep(TypedDict):
    document_id: str
    kind: Literal['entry', 'page']
    title: str
    text: str
    url: Optional[str]
    version: int
    edited: bool


class PreviewMergeReplyDrop(TypedDict):
    document_id: str
    kind: Literal['entry', 'page']
    title: str
    text: str
    url: Optional[str]
    version: int
    edited: bool


class PreviewMergeReply(TypedDict):
    keep: PreviewMergeReplyKeep
    drop: PreviewMergeReplyDrop
    added: list[str]
    no_room: int
    url: Optional[str]


class PreviewReplyBody(TypedDict):
    message: str
    previous: NotRequired[list[str]]
    release: NotRequired[Literal['draft', 'active']]


class PreviewReplyReplyReasonParts(TypedDict):
    titles: list[str]
    words: list[str]
    unanswered: list[str]
    score: Optional[float]
    threshold: Optional[float]
    without_vectors: bool


class PreviewReplyReplyCandidatesItem(TypedDict):
    document_id: str
    external_id: Optional[str]
    title: str
    score: float


class PreviewReplyReply(TypedDict):
    outcome: Outcome
    confidence: Optional[float]
    threshold: Optional[float]
    rule: str
    reason: str
    reason_parts: NotRequired[PreviewReplyReplyReasonParts]
    reply: Optional[str]
    citations: list[Citation]
    suggestions: list[Suggestion]
    candidates: list[PreviewReplyReplyCandidatesItem]


class PreviewTimesBodyRequestCalendar(TypedDict):
    url: str
    kind: NotRequired[Literal['ical', 'caldav']]


class PreviewTimesBodyRequest(TypedDict):
    kind: Literal['booking']
    minutes: NotRequired[int]
    notice_minutes: NotRequired[int]
    days_ahead: NotRequired[int]
    buffer_minutes: NotRequired[int]
    at_once: NotRequired[int]
    calendar: NotRequired[PreviewTimesBodyRequestCalendar]


class PreviewTimesBody(TypedDict):
    request: PreviewTimesBodyRequest
    action_id: NotRequired[str]


class PreviewTimesReply(TypedDict):
    times: list[str]
    problem: Optional[str]


class PublishBody(TypedDict):
    note: NotRequired[str]
    force: NotRequired[bool]


class RefuseActionRunBody(TypedDict):
    note: NotRequired[str]


class RejectChangeBody(TypedDict):
    note: str


class RejectReleaseBody(TypedDict):
    note: str


class ReplayBody(TypedDict):
    release: NotRequired[str]
    limit: NotRequired[int]


class ReplayReplyCounts(TypedDict):
    same: int
    better: int
    changed: int
    lost: int
    new: int


class ReplayReplyExpectedBefore(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class ReplayReplyExpectedAfter(TypedDict):
    answer_at: float
    suggest_at: float
    expected_coverage: Optional[float]
    expected_wrong_per_100: Optional[float]


class ReplayReplyExpected(TypedDict):
    before: Optional[ReplayReplyExpectedBefore]
    after: ReplayReplyExpectedAfter


class ReplayReplyItemsItemBefore(TypedDict):
    outcome: Outcome
    document_id: Optional[str]
    reply: Optional[str]
    confidence: Optional[float]


class ReplayReplyItemsItemAfter(TypedDict):
    outcome: Outcome
    document_id: Optional[str]
    reply: Optional[str]
    confidence: Optional[float]


class ReplayReplyItemsItem(TypedDict):
    message: str
    change: Literal['same', 'better', 'changed', 'lost', 'new']
    before: ReplayReplyItemsItemBefore
    after: ReplayReplyItemsItemAfter


class ReplayReply(TypedDict):
    messages: int
    counts: ReplayReplyCounts
    expected: ReplayReplyExpected
    items: list[ReplayReplyItemsItem]


class RotateWebhookReplyLastDelivery(TypedDict):
    type: str
    state: str
    at: str


class RotateWebhookReply(TypedDict):
    id: str
    url: str
    events: list[str]
    description: str
    format: Literal['standard', 'slack', 'teams']
    state: Literal['on', 'paused', 'off']
    off_reason: Optional[Literal['gone', 'failing']]
    created_at: str
    last_delivery: Optional[RotateWebhookReplyLastDelivery]
    secret: str


class RunSourceReply(TypedDict):
    run_id: str


class SessionMessageBody(TypedDict):
    message: str
    session_id: str
    client_message_id: NotRequired[str]
    suggestion: NotRequired[str]
    locale: NotRequired[str]
    page: NotRequired[str]
    attachments: NotRequired[list[str]]


class SetupStateReplyStepsItem(TypedDict):
    id: Literal['profile', 'knowledge', 'publish', 'facts', 'told', 'looks', 'widget_key', 'embed', 'live_test', 'people']
    done: bool
    optional: bool
    detail: str


class SetupStateReply(TypedDict):
    steps: list[SetupStateReplyStepsItem]
    next: Optional[str]


class SnoozeConversationBody(TypedDict):
    until: Optional[str]


class StopSourceRunBody(TypedDict):
    keep: NotRequired[bool]

SuggestedWordingsReplyItemsItem = TypedDict('SuggestedWordingsReplyItemsItem', {
    'text': 'str',
    'count': 'int',
    'why': 'str',
    'from': 'Literal["messages", "table", "model"]',
})


class SuggestedWordingsReply(TypedDict):
    items: list[SuggestedWordingsReplyItemsItem]
    model: Optional[str]

TakeOverConversationBody = TypedDict('TakeOverConversationBody', {
    'from': NotRequired['Optional[str]'],
})


class TakeOverConversationReplyVisitor(TypedDict):
    id: str
    name: Optional[str]
    email: Optional[str]
    verified: bool


class TakeOverConversationReplyAssignee(TypedDict):
    id: str
    name: str


class TakeOverConversationReplyTakenFrom(TypedDict):
    id: str
    name: str


class TakeOverConversationReply(TypedDict):
    id: str
    status: ConversationStatus
    channel: Literal['page', 'widget', 'console', 'email']
    visitor: TakeOverConversationReplyVisitor
    assignee: Optional[TakeOverConversationReplyAssignee]
    first_message: Optional[str]
    last_message: Optional[str]
    last_by: Optional[Literal['visitor', 'assistant', 'staff', 'system']]
    last_outcome: Optional[Outcome]
    last_seq: int
    unread: int
    urgent: bool
    has_draft: NotRequired[bool]
    labels: list[str]
    snoozed_until: Optional[str]
    blocked: bool
    language: Optional[str]
    delivery: Optional[Literal['seen', 'mailed', 'no_mail', 'no_address', 'refused']]
    waiting_since: Optional[str]
    created_at: str
    updated_at: str
    taken_from: Optional[TakeOverConversationReplyTakenFrom]


class TryActionBody(TypedDict):
    values: dict[str, Union[str, float]]
    send: NotRequired[bool]


class TryActionReplyResponse(TypedDict):
    status: int
    body: str


class TryActionReply(TypedDict):
    request: Optional[ShownRequest]
    response: Optional[TryActionReplyResponse]
    outcome: Literal['shown', 'done', 'not_found', 'failed']
    reply: Optional[str]
    problem: Optional[str]


class TryModelReplyCounts(TypedDict):
    right: int
    wrong: int
    refused: int
    failed: int


class TryModelReplyNatural(TypedDict):
    kept: int
    dropped: int


class TryModelReplyItemsItemNatural(TypedDict):
    said: str
    kept: int
    dropped: int


class TryModelReplyItemsItem(TypedDict):
    message: str
    expect: Literal['answered', 'refused']
    result: Literal['right', 'wrong', 'refused', 'failed']
    chose: str
    natural: Optional[TryModelReplyItemsItemNatural]


class TryModelReply(TypedDict):
    model: str
    counts: TryModelReplyCounts
    natural: TryModelReplyNatural
    items: list[TryModelReplyItemsItem]


class UnansweredReplyItemsItemMessagesItem(TypedDict):
    message_id: str
    session_id: StaffSession
    conversation_id: str
    text: str


class UnansweredReplyItemsItemClosest(TypedDict):
    document_id: str
    external_id: Optional[str]
    title: str
    score: float


class UnansweredReplyItemsItem(TypedDict):
    question: str
    messages: list[UnansweredReplyItemsItemMessagesItem]
    count: int
    last_at: str
    closest: Optional[UnansweredReplyItemsItemClosest]


class UnansweredReply(TypedDict):
    items: list[UnansweredReplyItemsItem]


class UpdateActionBodyFieldsItem(TypedDict):
    name: str
    label: str
    type: NotRequired[Literal['text', 'email', 'phone', 'date', 'time', 'number', 'choice']]
    required: NotRequired[bool]
    options: NotRequired[list[str]]
    bind: NotRequired[Literal['identity.email', 'identity.sub']]


class UpdateActionBodyRequest(TypedDict):
    method: Literal['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
    url: str
    headers: NotRequired[dict[str, str]]
    body: NotRequired[Any]


class UpdateActionBodyRequestCallback(TypedDict):
    kind: Literal['callback']


class UpdateActionBodyRequestBookingCalendar(TypedDict):
    url: str
    kind: NotRequired[Literal['ical', 'caldav']]


class UpdateActionBodyRequestBooking(TypedDict):
    kind: Literal['booking']
    minutes: NotRequired[int]
    notice_minutes: NotRequired[int]
    days_ahead: NotRequired[int]
    buffer_minutes: NotRequired[int]
    at_once: NotRequired[int]
    calendar: NotRequired[UpdateActionBodyRequestBookingCalendar]


class UpdateActionBody(TypedDict):
    name: NotRequired[str]
    title: NotRequired[str]
    wordings: NotRequired[list[str]]
    intro: NotRequired[str]
    fields: NotRequired[list[UpdateActionBodyFieldsItem]]
    request: NotRequired[Union[UpdateActionBodyRequest, UpdateActionBodyRequestCallback, UpdateActionBodyRequestBooking]]
    risk: NotRequired[Literal['read', 'write']]
    approval: NotRequired[Literal['none', 'visitor', 'staff']]
    reply: NotRequired[str]
    not_found: NotRequired[str]
    match: NotRequired[dict[str, str]]
    submit: NotRequired[str]
    fallback_email: NotRequired[Optional[str]]
    daily_cap: NotRequired[int]
    secrets: NotRequired[dict[str, Optional[str]]]


class UpdateContactBody(TypedDict):
    name: NotRequired[Optional[str]]
    email: NotRequired[Optional[str]]
    phone: NotRequired[Optional[str]]
    note: NotRequired[str]
    consent: NotRequired[Optional[bool]]
    fields: NotRequired[dict[str, Optional[Union[str, float]]]]


class UpdateDocumentBody(TypedDict):
    question: NotRequired[str]
    variants: NotRequired[list[str]]
    answer: NotRequired[str]
    title: NotRequired[str]
    text: NotRequired[str]
    url: NotRequired[Optional[str]]
    external_id: NotRequired[Optional[str]]
    valid_from: NotRequired[Optional[str]]
    valid_until: NotRequired[Optional[str]]
    review_by: NotRequired[Optional[str]]
    owner: NotRequired[Optional[str]]


class UpdateLabelBody(TypedDict):
    name: NotRequired[str]
    colour: NotRequired[Literal['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple']]


class UpdatePersonaBody(TypedDict):
    name: NotRequired[str]
    description: NotRequired[str]
    tone: NotRequired[str]
    greeting: NotRequired[Optional[str]]
    system_prompt: NotRequired[str]
    systemPrompt: NotRequired[str]


class UpdateSourceBody(TypedDict):
    include: NotRequired[list[str]]
    exclude: NotRequired[list[str]]
    max_pages: NotRequired[int]
    every_hours: NotRequired[int]


class UpdateWebhookBody(TypedDict):
    url: NotRequired[str]
    events: NotRequired[list[Literal['conversation.started', 'conversation.waiting', 'conversation.taken', 'conversation.closed', 'message.created', 'contact.changed', 'rating.created', 'knowledge.published', 'knowledge.gap', 'action.requested', 'action.done', 'action.failed', 'plan.near', 'plan.reached']]]
    description: NotRequired[str]
    format: NotRequired[Literal['standard', 'slack', 'teams']]
    state: NotRequired[Literal['on', 'paused']]


class UpdateWidgetKeyBody(TypedDict):
    name: NotRequired[str]
    allowed_origins: NotRequired[list[str]]
    default: NotRequired[bool]


class VerifyAuditReplyAudit(TypedDict):
    records: int
    broken_at: Optional[int]


class VerifyAuditReplyReceipts(TypedDict):
    records: int
    broken_at: Optional[int]

VerifyAuditReplySegmentsItem = TypedDict('VerifyAuditReplySegmentsItem', {
    'key_id': 'str',
    'from': 'int',
    'to': 'int',
    'checked': 'bool',
})


class VerifyAuditReplyFindingsItem(TypedDict):
    code: FindingCode
    record: str


class VerifyAuditReply(TypedDict):
    ok: bool
    audit: VerifyAuditReplyAudit
    receipts: VerifyAuditReplyReceipts
    links: int
    erasures: int
    unjoined: int
    segments: list[VerifyAuditReplySegmentsItem]
    findings: list[VerifyAuditReplyFindingsItem]


class WidgetCodeReply(TypedDict):
    html: str
    tenant_html: str
    loader_html: str
    keyed_html: str
    install_url: str
    key: Optional[str]


class WriteWordingsBody(TypedDict):
    document_id: NotRequired[str]


class WriteWordingsReply(TypedDict):
    model: str
    entries: int
    items: list[Proposal]
