# Generated from /openapi.json by `npm run clients`. Do not edit.

from __future__ import annotations

from typing import Any, Awaitable, Callable, Literal, Optional, Union, cast

from . import types as t
from ._wire import segment

Call = Callable[..., Any]
AsyncCall = Callable[..., Awaitable[Any]]


class Api:
    """The operations that a service key may call."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def accept_proposal(self, *, id: str, body: Optional[t.AcceptProposalBody] = None) -> t.Document:
        """Take a proposal into the draft, as it is or in other words; visitors see it after the next publish."""
        return cast('t.Document', self._call('POST', f"/api/knowledge/proposals/{segment(id)}/accept", body=body))

    def activate_persona(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.Persona:
        """Let this persona speak."""
        return cast('t.Persona', self._call('POST', f"/api/personas/{segment(id)}/activate", body=body))

    def activate_release(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.Release:
        """Show this release to visitors again (roll back)."""
        return cast('t.Release', self._call('POST', f"/api/knowledge/releases/{segment(id)}/activate", body=body))

    def approve_action_run(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.ActionRun:
        """Have an action run that waits for a person."""
        return cast('t.ActionRun', self._call('POST', f"/api/actions/runs/{segment(id)}/approve", body=body))

    def approve_change(self, *, id: str, body: Optional[t.ApproveChangeBody] = None) -> t.Approval:
        """Let a change of another person become true for visitors."""
        return cast('t.Approval', self._call('POST', f"/api/knowledge/approvals/{segment(id)}/approve", body=body))

    def approve_release(self, *, id: str, body: Optional[t.ApproveReleaseBody] = None) -> t.Release:
        """Show a release that awaits approval to visitors; somebody else must have made it."""
        return cast('t.Release', self._call('POST', f"/api/knowledge/releases/{segment(id)}/approve", body=body))

    def assign_conversation(self, *, id: str, body: t.AssignConversationBody) -> t.ConversationRow:
        """Give the conversation to a colleague who may speak with visitors, or to nobody."""
        return cast('t.ConversationRow', self._call('POST', f"/api/conversations/{segment(id)}/assign", body=body))

    def block_sender(self, *, body: t.BlockSenderBody) -> t.BlockedSender:
        """Block a sender: a visitor, a mail address, or both."""
        return cast('t.BlockedSender', self._call('POST', '/api/blocked-senders', body=body))

    def business_metrics(self) -> t.BusinessMetricsReply:
        """Counters of one business."""
        return cast('t.BusinessMetricsReply', self._call('GET', '/api/metrics/business'))

    def cancel_booking(self, *, id: str, body: Optional[t.CancelBookingBody] = None) -> t.Booking:
        """Cancel a booking that is not over; the visitor reads the note in the chat, and by mail where he gave an address."""
        return cast('t.Booking', self._call('POST', f"/api/bookings/{segment(id)}/cancel", body=body))

    def change_conversations(self, *, body: t.ChangeConversationsBody) -> t.ChangeConversationsReply:
        """Close, assign, label or snooze up to 200 conversations at once."""
        return cast('t.ChangeConversationsReply', self._call('POST', '/api/conversations/change', body=body))

    def close_conversation(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.ConversationRow:
        """Close the conversation."""
        return cast('t.ConversationRow', self._call('POST', f"/api/conversations/{segment(id)}/close", body=body))

    def compare_strictness(self, *, limit: Optional[int] = None) -> t.CompareStrictnessReply:
        """What each setting of how sure Bob must be would have done with the last visitor messages."""
        return cast('t.CompareStrictnessReply', self._call('GET', '/api/knowledge/strictness', query={'limit': limit}))

    def create_action(self, *, body: t.CreateActionBody) -> t.Action:
        """Add an action to the draft; visitors are offered its form after the next publish."""
        return cast('t.Action', self._call('POST', '/api/actions', body=body))

    def create_canned_reply(self, *, body: t.CreateCannedReplyBody) -> t.CreateCannedReplyReply:
        """Keep a reply ready."""
        return cast('t.CreateCannedReplyReply', self._call('POST', '/api/canned-replies', body=body))

    def create_entry(self, *, body: t.CreateEntryBody) -> t.Document:
        """Add a question with its wordings and answer to the draft."""
        return cast('t.Document', self._call('POST', '/api/knowledge/entries', body=body))

    def create_label(self, *, body: t.CreateLabelBody) -> t.Label:
        """Add a label; a hundred at most."""
        return cast('t.Label', self._call('POST', '/api/labels', body=body))

    def create_page(self, *, body: t.CreatePageBody) -> t.Document:
        """Add a page of Markdown to the draft."""
        return cast('t.Document', self._call('POST', '/api/knowledge/pages', body=body))

    def create_persona(self, *, body: t.CreatePersonaBody) -> t.Persona:
        """Add a persona; it speaks once it is activated."""
        return cast('t.Persona', self._call('POST', '/api/personas', body=body))

    def create_proposal(self, *, body: t.CreateProposalBody) -> t.Proposal:
        """Propose a wording, a new entry or a correction; those who look after the knowledge decide."""
        return cast('t.Proposal', self._call('POST', '/api/knowledge/proposals', body=body))

    def create_session(self, *, body: dict[str, Any]) -> t.CreateSessionReply:
        """Path 3: a signed-in user starts a session."""
        return cast('t.CreateSessionReply', self._call('POST', '/api/chat/session', body=body))

    def create_source(self, *, body: t.CreateSourceBody) -> t.KnowledgeSource:
        """Add a site by its address; it is read when a run is started."""
        return cast('t.KnowledgeSource', self._call('POST', '/api/knowledge/sources', body=body))

    def create_test(self, *, body: t.CreateTestBody) -> t.CreateTestReply:
        """Add a question that every release must get right."""
        return cast('t.CreateTestReply', self._call('POST', '/api/knowledge/tests', body=body))

    def create_webhook(self, *, body: t.CreateWebhookBody) -> t.CreateWebhookReply:
        """Have a program told what happens; the secret is shown once."""
        return cast('t.CreateWebhookReply', self._call('POST', '/api/webhooks', body=body))

    def create_widget_key(self, *, body: t.CreateWidgetKeyBody) -> t.WidgetKey:
        """Make a widget key for a site."""
        return cast('t.WidgetKey', self._call('POST', '/api/customer-portal/widget-keys', body=body))

    def decide_draft(self, *, id: str, body: Union[t.DecideDraftBodyApprove, t.DecideDraftBodyEdit, t.DecideDraftBodyDiscard]) -> t.ConversationRow:
        """Approve, edit or discard the assistant's waiting draft."""
        return cast('t.ConversationRow', self._call('POST', f"/api/conversations/{segment(id)}/draft", body=body))

    def decide_source_document(self, *, id: str, document_id: str, body: t.DecideSourceDocumentBody) -> t.DecideSourceDocumentReply:
        """Take or leave what a site gave, or say who is right where both changed."""
        return cast('t.DecideSourceDocumentReply', self._call('POST', f"/api/knowledge/sources/{segment(id)}/documents/{segment(document_id)}", body=body))

    def delete_action(self, *, id: str) -> None:
        """Take an action out of the draft; visitors see it until the next publish."""
        self._call('DELETE', f"/api/actions/{segment(id)}", reply='none')

    def delete_canned_reply(self, *, id: str) -> None:
        """Remove a kept reply."""
        self._call('DELETE', f"/api/canned-replies/{segment(id)}", reply='none')

    def delete_document(self, *, id: str) -> None:
        """Take a document out of the draft."""
        self._call('DELETE', f"/api/knowledge/documents/{segment(id)}", reply='none')

    def delete_label(self, *, id: str) -> None:
        """Remove a label, also from the conversations that wear it."""
        self._call('DELETE', f"/api/labels/{segment(id)}", reply='none')

    def delete_persona(self, *, id: str) -> None:
        """Remove a persona that is not active."""
        self._call('DELETE', f"/api/personas/{segment(id)}", reply='none')

    def delete_source(self, *, id: str, documents: Optional[Literal['keep', 'remove']] = None) -> None:
        """Stop reading a site for good; a run under way ends at once."""
        self._call('DELETE', f"/api/knowledge/sources/{segment(id)}", query={'documents': documents}, reply='none')

    def delete_test(self, *, id: str) -> None:
        """Remove a test."""
        self._call('DELETE', f"/api/knowledge/tests/{segment(id)}", reply='none')

    def delete_webhook(self, *, id: str) -> None:
        """Tell an address nothing more, and forget what it was told."""
        self._call('DELETE', f"/api/webhooks/{segment(id)}", reply='none')

    def delete_widget_key(self, *, id: str) -> None:
        """Revoke a key; it stops working at once."""
        self._call('DELETE', f"/api/customer-portal/widget-keys/{segment(id)}", reply='none')

    def dismiss_unassigned_mail(self, *, id: str) -> None:
        """Take a mail off the list; its words are erased."""
        self._call('DELETE', f"/api/mail/unassigned/{segment(id)}", reply='none')

    def draft_changes(self, *, release: Optional[str] = None) -> t.DraftChangesReply:
        """How the draft, or a release, differs from the published release."""
        return cast('t.DraftChangesReply', self._call('GET', '/api/knowledge/changes', query={'release': release}))

    def erase_visitor(self, *, id: str) -> None:
        """Erase one visitor with all conversations and what receipts say of them; recorded, and not undone."""
        self._call('DELETE', f"/api/visitors/{segment(id)}", reply='none')

    def export_visitor(self, *, id: str) -> t.ExportVisitorReply:
        """Everything kept about one visitor, to hand to him."""
        return cast('t.ExportVisitorReply', self._call('GET', f"/api/visitors/{segment(id)}"))

    def extract_upload(self, *, body: t.ExtractUploadBody) -> t.ExtractUploadReply:
        """Read questions and answers or pages out of pasted text, or out of a file, for review; stores nothing."""
        return cast('t.ExtractUploadReply', self._call('POST', '/api/knowledge/extract', body=body))

    def get_attachment(self, *, id: str) -> bytes:
        """A file of a conversation."""
        return cast('bytes', self._call('GET', f"/api/attachments/{segment(id)}", reply='bytes'))

    def get_contact(self, *, id: str) -> t.ContactDetail:
        """One person with the conversations."""
        return cast('t.ContactDetail', self._call('GET', f"/api/contacts/{segment(id)}"))

    def get_conversation(self, *, id: str) -> t.ConversationDetail:
        """One conversation with its messages and notes."""
        return cast('t.ConversationDetail', self._call('GET', f"/api/conversations/{segment(id)}"))

    def get_document(self, *, id: str) -> t.Document:
        """One document of the draft."""
        return cast('t.Document', self._call('GET', f"/api/knowledge/documents/{segment(id)}"))

    def get_receipt(self, *, id: str) -> t.Receipt:
        """Why one reply was given."""
        return cast('t.Receipt', self._call('GET', f"/api/receipts/{segment(id)}"))

    def get_source(self, *, id: str) -> t.KnowledgeSource:
        """One site."""
        return cast('t.KnowledgeSource', self._call('GET', f"/api/knowledge/sources/{segment(id)}"))

    def get_source_run(self, *, id: str, run_id: str) -> t.SourceRun:
        """How far a run is, and what it found."""
        return cast('t.SourceRun', self._call('GET', f"/api/knowledge/sources/{segment(id)}/runs/{segment(run_id)}"))

    def get_unassigned_file(self, *, id: str, file_id: str) -> bytes:
        """A file of a mail that belongs to no conversation."""
        return cast('bytes', self._call('GET', f"/api/mail/unassigned/{segment(id)}/files/{segment(file_id)}", reply='bytes'))

    def history(self, *, session_id: str, after: Optional[int] = None) -> t.History:
        """Everything said in a session, in order."""
        return cast('t.History', self._call('GET', f"/api/chat/history/{segment(session_id)}", query={'after': after}))

    def import_knowledge(self, *, body: str) -> t.ImportKnowledgeReply:
        """Import entries and pages, one JSON object a line; all or nothing."""
        return cast('t.ImportKnowledgeReply', self._call('POST', '/api/knowledge/import', text=body))

    def knowledge_health(self) -> t.KnowledgeHealthReply:
        """How true and complete the draft is, in counts that each lead to a list."""
        return cast('t.KnowledgeHealthReply', self._call('GET', '/api/knowledge/health'))

    def label_conversation(self, *, id: str, body: t.LabelConversationBody) -> t.ConversationRow:
        """Put labels on the conversation, or take them off."""
        return cast('t.ConversationRow', self._call('POST', f"/api/conversations/{segment(id)}/labels", body=body))

    def list_action_runs(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, state: Optional[Literal['running', 'waiting', 'done', 'not_found', 'failed', 'refused', 'unknown']] = None, conversation_id: Optional[str] = None) -> t.ListActionRunsReply:
        """What visitors had done, the latest first."""
        return cast('t.ListActionRunsReply', self._call('GET', '/api/actions/runs', query={'limit': limit, 'cursor': cursor, 'state': state, 'conversation_id': conversation_id}))

    def list_actions(self) -> t.ListActionsReply:
        """The actions of the draft."""
        return cast('t.ListActionsReply', self._call('GET', '/api/actions'))

    def list_approvals(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, state: Optional[Literal['waiting', 'approved', 'rejected']] = None) -> t.ListApprovalsReply:
        """Changes that wait for another person, and those that were decided."""
        return cast('t.ListApprovalsReply', self._call('GET', '/api/knowledge/approvals', query={'limit': limit, 'cursor': cursor, 'state': state}))

    def list_audit(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, action: Optional[str] = None, actor: Optional[str] = None) -> t.ListAuditReply:
        """Who did what, newest first."""
        return cast('t.ListAuditReply', self._call('GET', '/api/audit', query={'limit': limit, 'cursor': cursor, 'action': action, 'actor': actor}))

    def list_blocked_senders(self) -> t.ListBlockedSendersReply:
        """Senders whose messages reach nobody, the newest first, 500 at most."""
        return cast('t.ListBlockedSendersReply', self._call('GET', '/api/blocked-senders'))

    def list_bookings(self, *, from_: Optional[str] = None, to: Optional[str] = None) -> t.ListBookingsReply:
        """Booked times, in order, 500 at most."""
        return cast('t.ListBookingsReply', self._call('GET', '/api/bookings', query={'from': from_, 'to': to}))

    def list_canned_replies(self) -> t.ListCannedRepliesReply:
        """Replies that staff keep ready."""
        return cast('t.ListCannedRepliesReply', self._call('GET', '/api/canned-replies'))

    def list_colleagues(self) -> t.ListColleaguesReply:
        """Names of the people a conversation can be assigned to."""
        return cast('t.ListColleaguesReply', self._call('GET', '/api/colleagues'))

    def list_contact_fields(self) -> t.ListContactFieldsReply:
        """The fields that the business keeps of its contacts."""
        return cast('t.ListContactFieldsReply', self._call('GET', '/api/contact-fields'))

    def list_contacts(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, q: Optional[str] = None) -> t.ListContactsReply:
        """People who said who they are, those heard of last first."""
        return cast('t.ListContactsReply', self._call('GET', '/api/contacts', query={'limit': limit, 'cursor': cursor, 'q': q}))

    def list_conversations(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, status: Optional[Literal['waiting', 'open', 'with_staff', 'closed']] = None, assignee: Optional[str] = None, q: Optional[str] = None, label: Optional[str] = None, snoozed: Optional[Literal['true', 'false', 'any']] = None, blocked: Optional[Literal['true', 'false', 'any']] = None) -> t.ListConversationsReply:
        """Conversations: who waits for a person first, urgent ones before those who wait longest."""
        return cast('t.ListConversationsReply', self._call('GET', '/api/conversations', query={'limit': limit, 'cursor': cursor, 'status': status, 'assignee': assignee, 'q': q, 'label': label, 'snoozed': snoozed, 'blocked': blocked}))

    def list_documents(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, kind: Optional[Literal['entry', 'page']] = None, q: Optional[str] = None, state: Optional[Literal['published', 'new', 'changed']] = None, check: Optional[Literal['due', 'expired', 'not_yet', 'thin', 'unused']] = None, owner: Optional[str] = None) -> t.ListDocumentsReply:
        """The draft."""
        return cast('t.ListDocumentsReply', self._call('GET', '/api/knowledge/documents', query={'limit': limit, 'cursor': cursor, 'kind': kind, 'q': q, 'state': state, 'check': check, 'owner': owner}))

    def list_doubles(self, *, id: str) -> t.ListDoublesReply:
        """What a site says twice, or says as the draft does already: candidates to be merged."""
        return cast('t.ListDoublesReply', self._call('GET', f"/api/knowledge/sources/{segment(id)}/doubles"))

    def list_doubts(self) -> t.ListDoubtsReply:
        """Where the draft contradicts itself, or says a thing twice."""
        return cast('t.ListDoubtsReply', self._call('GET', '/api/knowledge/doubts'))

    def list_labels(self) -> t.ListLabelsReply:
        """The business's labels for conversations, by name."""
        return cast('t.ListLabelsReply', self._call('GET', '/api/labels'))

    def list_personas(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListPersonasReply:
        """Personas of the business."""
        return cast('t.ListPersonasReply', self._call('GET', '/api/personas', query={'limit': limit, 'cursor': cursor}))

    def list_proposals(self, *, limit: Optional[int] = None) -> t.ListProposalsReply:
        """Wordings, entries and corrections proposed by people and by what visitors and staff wrote."""
        return cast('t.ListProposalsReply', self._call('GET', '/api/knowledge/proposals', query={'limit': limit}))

    def list_releases(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListReleasesReply:
        """Releases, newest first."""
        return cast('t.ListReleasesReply', self._call('GET', '/api/knowledge/releases', query={'limit': limit, 'cursor': cursor}))

    def list_source_pages(self, *, id: str, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListSourcePagesReply:
        """The pages of a site, what became of each, and why some were skipped."""
        return cast('t.ListSourcePagesReply', self._call('GET', f"/api/knowledge/sources/{segment(id)}/pages", query={'limit': limit, 'cursor': cursor}))

    def list_sources(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListSourcesReply:
        """Sites that knowledge is read from."""
        return cast('t.ListSourcesReply', self._call('GET', '/api/knowledge/sources', query={'limit': limit, 'cursor': cursor}))

    def list_templates(self, *, language: Optional[Literal['en', 'de']] = None) -> t.ListTemplatesReply:
        """Starter questions per trade."""
        return cast('t.ListTemplatesReply', self._call('GET', '/api/knowledge/templates', query={'language': language}))

    def list_tests(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListTestsReply:
        """Questions that every release must get right."""
        return cast('t.ListTestsReply', self._call('GET', '/api/knowledge/tests', query={'limit': limit, 'cursor': cursor}))

    def list_unassigned_mail(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, written_by: Optional[Literal['people', 'programs', 'blocked']] = None) -> t.ListUnassignedMailReply:
        """Mails that belong to no conversation, the newest first; those that programs wrote on their own; those of blocked senders."""
        return cast('t.ListUnassignedMailReply', self._call('GET', '/api/mail/unassigned', query={'limit': limit, 'cursor': cursor, 'written_by': written_by}))

    def list_webhook_deliveries(self, *, id: str, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListWebhookDeliveriesReply:
        """What an address was told in the last 30 days, newest first."""
        return cast('t.ListWebhookDeliveriesReply', self._call('GET', f"/api/webhooks/{segment(id)}/deliveries", query={'limit': limit, 'cursor': cursor}))

    def list_webhooks(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListWebhooksReply:
        """Addresses that are told what happens."""
        return cast('t.ListWebhooksReply', self._call('GET', '/api/webhooks', query={'limit': limit, 'cursor': cursor}))

    def list_widget_keys(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListWidgetKeysReply:
        """Widget keys and the sites they work on."""
        return cast('t.ListWidgetKeysReply', self._call('GET', '/api/customer-portal/widget-keys', query={'limit': limit, 'cursor': cursor}))

    def mail_transcript(self, *, id: str, body: t.MailTranscriptBody) -> t.MailTranscriptReply:
        """Mail what was said, without notes, to the visitor or to an address he names."""
        return cast('t.MailTranscriptReply', self._call('POST', f"/api/conversations/{segment(id)}/transcript", body=body))

    def mark_read(self, *, id: str, body: t.MarkReadBody) -> None:
        """Mark the conversation as read by you, up to a message."""
        self._call('POST', f"/api/conversations/{segment(id)}/read", body=body, reply='none')

    def merge_contact(self, *, id: str, body: t.MergeContactBody) -> t.ContactDetail:
        """Say that another contact is the same person; its conversations come here, and it goes."""
        return cast('t.ContactDetail', self._call('POST', f"/api/contacts/{segment(id)}/merge", body=body))

    def merge_documents(self, *, id: str, document_id: str, body: t.MergeDocumentsBody) -> t.MergeDocumentsReply:
        """Merge a document of a site with another one of the draft, as the preview showed."""
        return cast('t.MergeDocumentsReply', self._call('POST', f"/api/knowledge/sources/{segment(id)}/documents/{segment(document_id)}/merge", body=body))

    def open_unassigned_mail(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.OpenUnassignedMailReply:
        """Begin a new conversation with a mail, in which its sender can be answered."""
        return cast('t.OpenUnassignedMailReply', self._call('POST', f"/api/mail/unassigned/{segment(id)}/open", body=body))

    def overview(self, *, from_: Optional[str] = None, to: Optional[str] = None, interval: Optional[Literal['day', 'week', 'month']] = None) -> t.OverviewReply:
        """What visitors asked and how it went."""
        return cast('t.OverviewReply', self._call('GET', '/api/analytics/overview', query={'from': from_, 'to': to, 'interval': interval}))

    def ping_webhook(self, *, id: str) -> t.WebhookDelivery:
        """Send a sample of type `ping`."""
        return cast('t.WebhookDelivery', self._call('POST', f"/api/webhooks/{segment(id)}/ping"))

    def post_note(self, *, id: str, body: t.PostNoteBody) -> t.Note:
        """Leave a note for colleagues; the visitor never sees it."""
        return cast('t.Note', self._call('POST', f"/api/conversations/{segment(id)}/notes", body=body))

    def post_staff_message(self, *, id: str, body: t.PostStaffMessageBody) -> t.HistoryMessage:
        """Write to the visitor; the conversation must be with staff (a first message takes it over)."""
        return cast('t.HistoryMessage', self._call('POST', f"/api/conversations/{segment(id)}/messages", body=body))

    def preview_merge(self, *, id: str, document_id: str, with_: str, keep: Optional[str] = None) -> t.PreviewMergeReply:
        """How two documents would be merged; changes nothing."""
        return cast('t.PreviewMergeReply', self._call('GET', f"/api/knowledge/sources/{segment(id)}/documents/{segment(document_id)}/merge", query={'with': with_, 'keep': keep}))

    def preview_reply(self, *, body: t.PreviewReplyBody) -> t.PreviewReplyReply:
        """What the assistant would do and why; nothing is recorded."""
        return cast('t.PreviewReplyReply', self._call('POST', '/api/knowledge/preview', body=body))

    def preview_times(self, *, body: t.PreviewTimesBody) -> t.PreviewTimesReply:
        """The next times that visitors could book with these settings."""
        return cast('t.PreviewTimesReply', self._call('POST', '/api/actions/times', body=body))

    def publish(self, *, body: Optional[t.PublishBody] = None) -> t.Release:
        """Build, calibrate, test and switch to a new release."""
        return cast('t.Release', self._call('POST', '/api/knowledge/publish', body=body))

    def refuse_action_run(self, *, id: str, body: Optional[t.RefuseActionRunBody] = None) -> t.ActionRun:
        """Refuse an action that waits; the visitor reads the note."""
        return cast('t.ActionRun', self._call('POST', f"/api/actions/runs/{segment(id)}/refuse", body=body))

    def reject_change(self, *, id: str, body: t.RejectChangeBody) -> t.Approval:
        """Refuse a change, or take back one’s own; the note says why."""
        return cast('t.Approval', self._call('POST', f"/api/knowledge/approvals/{segment(id)}/reject", body=body))

    def reject_proposal(self, *, id: str, body: Optional[dict[str, Any]] = None) -> None:
        """Leave a proposal out; it does not come back."""
        self._call('POST', f"/api/knowledge/proposals/{segment(id)}/reject", body=body, reply='none')

    def reject_release(self, *, id: str, body: t.RejectReleaseBody) -> t.Release:
        """Refuse a release that awaits approval; the note says why."""
        return cast('t.Release', self._call('POST', f"/api/knowledge/releases/{segment(id)}/reject", body=body))

    def release_conversation(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.ConversationRow:
        """Give the conversation back to the assistant."""
        return cast('t.ConversationRow', self._call('POST', f"/api/conversations/{segment(id)}/release", body=body))

    def reopen_conversation(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.ConversationRow:
        """Open a closed conversation again."""
        return cast('t.ConversationRow', self._call('POST', f"/api/conversations/{segment(id)}/reopen", body=body))

    def replay(self, *, body: t.ReplayBody) -> t.ReplayReply:
        """Ask the last real visitor messages of the draft, or of a release, and of the published one, and compare."""
        return cast('t.ReplayReply', self._call('POST', '/api/knowledge/replay', body=body))

    def resend_webhook_delivery(self, *, id: str, delivery_id: str) -> t.WebhookDelivery:
        """Send something once more."""
        return cast('t.WebhookDelivery', self._call('POST', f"/api/webhooks/{segment(id)}/deliveries/{segment(delivery_id)}/resend"))

    def rotate_webhook(self, *, id: str) -> t.RotateWebhookReply:
        """Give a webhook a new secret; both sign for 24 hours."""
        return cast('t.RotateWebhookReply', self._call('POST', f"/api/webhooks/{segment(id)}/rotate"))

    def run_source(self, *, id: str) -> t.RunSourceReply:
        """Read a site now."""
        return cast('t.RunSourceReply', self._call('POST', f"/api/knowledge/sources/{segment(id)}/run"))

    def session_message(self, *, body: t.SessionMessageBody) -> t.ChatReply:
        """Path 3: a signed-in user asks in a session."""
        return cast('t.ChatReply', self._call('POST', '/api/chat/message', body=body))

    def setup_state(self) -> t.SetupStateReply:
        """What is done and what comes next until Bob answers on the site."""
        return cast('t.SetupStateReply', self._call('GET', '/api/customer-portal/setup'))

    def snooze_conversation(self, *, id: str, body: t.SnoozeConversationBody) -> t.ConversationRow:
        """Take the conversation out of the list until a moment, or until its visitor writes; null brings it back."""
        return cast('t.ConversationRow', self._call('POST', f"/api/conversations/{segment(id)}/snooze", body=body))

    def staff_typing(self, *, id: str, body: Optional[dict[str, Any]] = None) -> None:
        """Show the visitor that staff are typing; nothing is stored."""
        self._call('POST', f"/api/conversations/{segment(id)}/typing", body=body, reply='none')

    def stop_publishing(self, *, body: Optional[dict[str, Any]] = None) -> None:
        """Stop the publish that is under way, if there is one."""
        self._call('POST', '/api/knowledge/publish/stop', body=body, reply='none')

    def stop_source_run(self, *, id: str, run_id: str, body: Optional[t.StopSourceRunBody] = None) -> t.SourceRun:
        """Stop a run; the draft stays as it was, or keeps what was read until then."""
        return cast('t.SourceRun', self._call('POST', f"/api/knowledge/sources/{segment(id)}/runs/{segment(run_id)}/stop", body=body))

    def suggested_wordings(self, *, id: str) -> t.SuggestedWordingsReply:
        """Wordings that this entry should probably have: from real messages, and from how people usually ask."""
        return cast('t.SuggestedWordingsReply', self._call('GET', f"/api/knowledge/documents/{segment(id)}/wordings"))

    def take_over_conversation(self, *, id: str, body: Optional[t.TakeOverConversationBody] = None) -> t.TakeOverConversationReply:
        """Speak instead of the assistant, which can write nothing until release, or instead of a colleague."""
        return cast('t.TakeOverConversationReply', self._call('POST', f"/api/conversations/{segment(id)}/takeover", body=body))

    def try_action(self, *, id: str, body: t.TryActionBody) -> t.TryActionReply:
        """See the request an action of the draft would make, and with `send` make it."""
        return cast('t.TryActionReply', self._call('POST', f"/api/actions/{segment(id)}/try", body=body))

    def try_model(self, *, body: dict[str, Any]) -> t.TryModelReply:
        """Ask the model what your published knowledge must answer, and what it must not, before visitors do."""
        return cast('t.TryModelReply', self._call('POST', '/api/knowledge/try-model', body=body))

    def unanswered(self, *, limit: Optional[int] = None) -> t.UnansweredReply:
        """Questions Bob could not answer, grouped by what they ask."""
        return cast('t.UnansweredReply', self._call('GET', '/api/knowledge/gaps', query={'limit': limit}))

    def unblock_sender(self, *, id: str) -> None:
        """Let a sender through again; conversations that blocking had closed are as before."""
        self._call('DELETE', f"/api/blocked-senders/{segment(id)}", reply='none')

    def update_action(self, *, id: str, body: t.UpdateActionBody) -> t.Action:
        """Change an action of the draft."""
        return cast('t.Action', self._call('PATCH', f"/api/actions/{segment(id)}", body=body))

    def update_contact(self, *, id: str, body: t.UpdateContactBody) -> t.Contact:
        """Correct or add to what is known of a person."""
        return cast('t.Contact', self._call('PATCH', f"/api/contacts/{segment(id)}", body=body))

    def update_document(self, *, id: str, body: t.UpdateDocumentBody) -> t.Document:
        """Change a document of the draft; fields of the other kind are refused."""
        return cast('t.Document', self._call('PATCH', f"/api/knowledge/documents/{segment(id)}", body=body))

    def update_label(self, *, id: str, body: t.UpdateLabelBody) -> t.Label:
        """Give a label another name or colour, everywhere at once."""
        return cast('t.Label', self._call('PATCH', f"/api/labels/{segment(id)}", body=body))

    def update_persona(self, *, id: str, body: t.UpdatePersonaBody) -> t.Persona:
        """Change a persona."""
        return cast('t.Persona', self._call('PATCH', f"/api/personas/{segment(id)}", body=body))

    def update_source(self, *, id: str, body: t.UpdateSourceBody) -> t.KnowledgeSource:
        """Change which pages of a site are read, and how often; counts from the next run on."""
        return cast('t.KnowledgeSource', self._call('PATCH', f"/api/knowledge/sources/{segment(id)}", body=body))

    def update_webhook(self, *, id: str, body: t.UpdateWebhookBody) -> t.Webhook:
        """Change what an address is told, pause it or let it go on."""
        return cast('t.Webhook', self._call('PATCH', f"/api/webhooks/{segment(id)}", body=body))

    def update_widget_key(self, *, id: str, body: t.UpdateWidgetKeyBody) -> t.WidgetKey:
        """Change name, sites, or make it the default key."""
        return cast('t.WidgetKey', self._call('PATCH', f"/api/customer-portal/widget-keys/{segment(id)}", body=body))

    def upload_attachment(self, *, id: str, file: tuple[str, bytes]) -> t.Attachment:
        """Bring a file to send to the visitor with a message."""
        return cast('t.Attachment', self._call('POST', f"/api/conversations/{segment(id)}/attachments", form=file))

    def verify_audit(self) -> t.VerifyAuditReply:
        """Check the record: audit, receipts, the messages they vouch for, and the chain that joins them."""
        return cast('t.VerifyAuditReply', self._call('GET', '/api/audit/verify'))

    def widget_code(self) -> t.WidgetCodeReply:
        """The script tags to paste."""
        return cast('t.WidgetCodeReply', self._call('GET', '/api/customer-portal/widget-code'))

    def write_wordings(self, *, body: Optional[t.WriteWordingsBody] = None) -> t.WriteWordingsReply:
        """Have the language model write wordings as proposals; nothing of it is in the draft before it is accepted."""
        return cast('t.WriteWordingsReply', self._call('POST', '/api/knowledge/proposals/write', body=body))


class AsyncApi:
    """The same operations, to be awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def accept_proposal(self, *, id: str, body: Optional[t.AcceptProposalBody] = None) -> t.Document:
        """Take a proposal into the draft, as it is or in other words; visitors see it after the next publish."""
        return cast('t.Document', await self._call('POST', f"/api/knowledge/proposals/{segment(id)}/accept", body=body))

    async def activate_persona(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.Persona:
        """Let this persona speak."""
        return cast('t.Persona', await self._call('POST', f"/api/personas/{segment(id)}/activate", body=body))

    async def activate_release(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.Release:
        """Show this release to visitors again (roll back)."""
        return cast('t.Release', await self._call('POST', f"/api/knowledge/releases/{segment(id)}/activate", body=body))

    async def approve_action_run(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.ActionRun:
        """Have an action run that waits for a person."""
        return cast('t.ActionRun', await self._call('POST', f"/api/actions/runs/{segment(id)}/approve", body=body))

    async def approve_change(self, *, id: str, body: Optional[t.ApproveChangeBody] = None) -> t.Approval:
        """Let a change of another person become true for visitors."""
        return cast('t.Approval', await self._call('POST', f"/api/knowledge/approvals/{segment(id)}/approve", body=body))

    async def approve_release(self, *, id: str, body: Optional[t.ApproveReleaseBody] = None) -> t.Release:
        """Show a release that awaits approval to visitors; somebody else must have made it."""
        return cast('t.Release', await self._call('POST', f"/api/knowledge/releases/{segment(id)}/approve", body=body))

    async def assign_conversation(self, *, id: str, body: t.AssignConversationBody) -> t.ConversationRow:
        """Give the conversation to a colleague who may speak with visitors, or to nobody."""
        return cast('t.ConversationRow', await self._call('POST', f"/api/conversations/{segment(id)}/assign", body=body))

    async def block_sender(self, *, body: t.BlockSenderBody) -> t.BlockedSender:
        """Block a sender: a visitor, a mail address, or both."""
        return cast('t.BlockedSender', await self._call('POST', '/api/blocked-senders', body=body))

    async def business_metrics(self) -> t.BusinessMetricsReply:
        """Counters of one business."""
        return cast('t.BusinessMetricsReply', await self._call('GET', '/api/metrics/business'))

    async def cancel_booking(self, *, id: str, body: Optional[t.CancelBookingBody] = None) -> t.Booking:
        """Cancel a booking that is not over; the visitor reads the note in the chat, and by mail where he gave an address."""
        return cast('t.Booking', await self._call('POST', f"/api/bookings/{segment(id)}/cancel", body=body))

    async def change_conversations(self, *, body: t.ChangeConversationsBody) -> t.ChangeConversationsReply:
        """Close, assign, label or snooze up to 200 conversations at once."""
        return cast('t.ChangeConversationsReply', await self._call('POST', '/api/conversations/change', body=body))

    async def close_conversation(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.ConversationRow:
        """Close the conversation."""
        return cast('t.ConversationRow', await self._call('POST', f"/api/conversations/{segment(id)}/close", body=body))

    async def compare_strictness(self, *, limit: Optional[int] = None) -> t.CompareStrictnessReply:
        """What each setting of how sure Bob must be would have done with the last visitor messages."""
        return cast('t.CompareStrictnessReply', await self._call('GET', '/api/knowledge/strictness', query={'limit': limit}))

    async def create_action(self, *, body: t.CreateActionBody) -> t.Action:
        """Add an action to the draft; visitors are offered its form after the next publish."""
        return cast('t.Action', await self._call('POST', '/api/actions', body=body))

    async def create_canned_reply(self, *, body: t.CreateCannedReplyBody) -> t.CreateCannedReplyReply:
        """Keep a reply ready."""
        return cast('t.CreateCannedReplyReply', await self._call('POST', '/api/canned-replies', body=body))

    async def create_entry(self, *, body: t.CreateEntryBody) -> t.Document:
        """Add a question with its wordings and answer to the draft."""
        return cast('t.Document', await self._call('POST', '/api/knowledge/entries', body=body))

    async def create_label(self, *, body: t.CreateLabelBody) -> t.Label:
        """Add a label; a hundred at most."""
        return cast('t.Label', await self._call('POST', '/api/labels', body=body))

    async def create_page(self, *, body: t.CreatePageBody) -> t.Document:
        """Add a page of Markdown to the draft."""
        return cast('t.Document', await self._call('POST', '/api/knowledge/pages', body=body))

    async def create_persona(self, *, body: t.CreatePersonaBody) -> t.Persona:
        """Add a persona; it speaks once it is activated."""
        return cast('t.Persona', await self._call('POST', '/api/personas', body=body))

    async def create_proposal(self, *, body: t.CreateProposalBody) -> t.Proposal:
        """Propose a wording, a new entry or a correction; those who look after the knowledge decide."""
        return cast('t.Proposal', await self._call('POST', '/api/knowledge/proposals', body=body))

    async def create_session(self, *, body: dict[str, Any]) -> t.CreateSessionReply:
        """Path 3: a signed-in user starts a session."""
        return cast('t.CreateSessionReply', await self._call('POST', '/api/chat/session', body=body))

    async def create_source(self, *, body: t.CreateSourceBody) -> t.KnowledgeSource:
        """Add a site by its address; it is read when a run is started."""
        return cast('t.KnowledgeSource', await self._call('POST', '/api/knowledge/sources', body=body))

    async def create_test(self, *, body: t.CreateTestBody) -> t.CreateTestReply:
        """Add a question that every release must get right."""
        return cast('t.CreateTestReply', await self._call('POST', '/api/knowledge/tests', body=body))

    async def create_webhook(self, *, body: t.CreateWebhookBody) -> t.CreateWebhookReply:
        """Have a program told what happens; the secret is shown once."""
        return cast('t.CreateWebhookReply', await self._call('POST', '/api/webhooks', body=body))

    async def create_widget_key(self, *, body: t.CreateWidgetKeyBody) -> t.WidgetKey:
        """Make a widget key for a site."""
        return cast('t.WidgetKey', await self._call('POST', '/api/customer-portal/widget-keys', body=body))

    async def decide_draft(self, *, id: str, body: Union[t.DecideDraftBodyApprove, t.DecideDraftBodyEdit, t.DecideDraftBodyDiscard]) -> t.ConversationRow:
        """Approve, edit or discard the assistant's waiting draft."""
        return cast('t.ConversationRow', await self._call('POST', f"/api/conversations/{segment(id)}/draft", body=body))

    async def decide_source_document(self, *, id: str, document_id: str, body: t.DecideSourceDocumentBody) -> t.DecideSourceDocumentReply:
        """Take or leave what a site gave, or say who is right where both changed."""
        return cast('t.DecideSourceDocumentReply', await self._call('POST', f"/api/knowledge/sources/{segment(id)}/documents/{segment(document_id)}", body=body))

    async def delete_action(self, *, id: str) -> None:
        """Take an action out of the draft; visitors see it until the next publish."""
        await self._call('DELETE', f"/api/actions/{segment(id)}", reply='none')

    async def delete_canned_reply(self, *, id: str) -> None:
        """Remove a kept reply."""
        await self._call('DELETE', f"/api/canned-replies/{segment(id)}", reply='none')

    async def delete_document(self, *, id: str) -> None:
        """Take a document out of the draft."""
        await self._call('DELETE', f"/api/knowledge/documents/{segment(id)}", reply='none')

    async def delete_label(self, *, id: str) -> None:
        """Remove a label, also from the conversations that wear it."""
        await self._call('DELETE', f"/api/labels/{segment(id)}", reply='none')

    async def delete_persona(self, *, id: str) -> None:
        """Remove a persona that is not active."""
        await self._call('DELETE', f"/api/personas/{segment(id)}", reply='none')

    async def delete_source(self, *, id: str, documents: Optional[Literal['keep', 'remove']] = None) -> None:
        """Stop reading a site for good; a run under way ends at once."""
        await self._call('DELETE', f"/api/knowledge/sources/{segment(id)}", query={'documents': documents}, reply='none')

    async def delete_test(self, *, id: str) -> None:
        """Remove a test."""
        await self._call('DELETE', f"/api/knowledge/tests/{segment(id)}", reply='none')

    async def delete_webhook(self, *, id: str) -> None:
        """Tell an address nothing more, and forget what it was told."""
        await self._call('DELETE', f"/api/webhooks/{segment(id)}", reply='none')

    async def delete_widget_key(self, *, id: str) -> None:
        """Revoke a key; it stops working at once."""
        await self._call('DELETE', f"/api/customer-portal/widget-keys/{segment(id)}", reply='none')

    async def dismiss_unassigned_mail(self, *, id: str) -> None:
        """Take a mail off the list; its words are erased."""
        await self._call('DELETE', f"/api/mail/unassigned/{segment(id)}", reply='none')

    async def draft_changes(self, *, release: Optional[str] = None) -> t.DraftChangesReply:
        """How the draft, or a release, differs from the published release."""
        return cast('t.DraftChangesReply', await self._call('GET', '/api/knowledge/changes', query={'release': release}))

    async def erase_visitor(self, *, id: str) -> None:
        """Erase one visitor with all conversations and what receipts say of them; recorded, and not undone."""
        await self._call('DELETE', f"/api/visitors/{segment(id)}", reply='none')

    async def export_visitor(self, *, id: str) -> t.ExportVisitorReply:
        """Everything kept about one visitor, to hand to him."""
        return cast('t.ExportVisitorReply', await self._call('GET', f"/api/visitors/{segment(id)}"))

    async def extract_upload(self, *, body: t.ExtractUploadBody) -> t.ExtractUploadReply:
        """Read questions and answers or pages out of pasted text, or out of a file, for review; stores nothing."""
        return cast('t.ExtractUploadReply', await self._call('POST', '/api/knowledge/extract', body=body))

    async def get_attachment(self, *, id: str) -> bytes:
        """A file of a conversation."""
        return cast('bytes', await self._call('GET', f"/api/attachments/{segment(id)}", reply='bytes'))

    async def get_contact(self, *, id: str) -> t.ContactDetail:
        """One person with the conversations."""
        return cast('t.ContactDetail', await self._call('GET', f"/api/contacts/{segment(id)}"))

    async def get_conversation(self, *, id: str) -> t.ConversationDetail:
        """One conversation with its messages and notes."""
        return cast('t.ConversationDetail', await self._call('GET', f"/api/conversations/{segment(id)}"))

    async def get_document(self, *, id: str) -> t.Document:
        """One document of the draft."""
        return cast('t.Document', await self._call('GET', f"/api/knowledge/documents/{segment(id)}"))

    async def get_receipt(self, *, id: str) -> t.Receipt:
        """Why one reply was given."""
        return cast('t.Receipt', await self._call('GET', f"/api/receipts/{segment(id)}"))

    async def get_source(self, *, id: str) -> t.KnowledgeSource:
        """One site."""
        return cast('t.KnowledgeSource', await self._call('GET', f"/api/knowledge/sources/{segment(id)}"))

    async def get_source_run(self, *, id: str, run_id: str) -> t.SourceRun:
        """How far a run is, and what it found."""
        return cast('t.SourceRun', await self._call('GET', f"/api/knowledge/sources/{segment(id)}/runs/{segment(run_id)}"))

    async def get_unassigned_file(self, *, id: str, file_id: str) -> bytes:
        """A file of a mail that belongs to no conversation."""
        return cast('bytes', await self._call('GET', f"/api/mail/unassigned/{segment(id)}/files/{segment(file_id)}", reply='bytes'))

    async def history(self, *, session_id: str, after: Optional[int] = None) -> t.History:
        """Everything said in a session, in order."""
        return cast('t.History', await self._call('GET', f"/api/chat/history/{segment(session_id)}", query={'after': after}))

    async def import_knowledge(self, *, body: str) -> t.ImportKnowledgeReply:
        """Import entries and pages, one JSON object a line; all or nothing."""
        return cast('t.ImportKnowledgeReply', await self._call('POST', '/api/knowledge/import', text=body))

    async def knowledge_health(self) -> t.KnowledgeHealthReply:
        """How true and complete the draft is, in counts that each lead to a list."""
        return cast('t.KnowledgeHealthReply', await self._call('GET', '/api/knowledge/health'))

    async def label_conversation(self, *, id: str, body: t.LabelConversationBody) -> t.ConversationRow:
        """Put labels on the conversation, or take them off."""
        return cast('t.ConversationRow', await self._call('POST', f"/api/conversations/{segment(id)}/labels", body=body))

    async def list_action_runs(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, state: Optional[Literal['running', 'waiting', 'done', 'not_found', 'failed', 'refused', 'unknown']] = None, conversation_id: Optional[str] = None) -> t.ListActionRunsReply:
        """What visitors had done, the latest first."""
        return cast('t.ListActionRunsReply', await self._call('GET', '/api/actions/runs', query={'limit': limit, 'cursor': cursor, 'state': state, 'conversation_id': conversation_id}))

    async def list_actions(self) -> t.ListActionsReply:
        """The actions of the draft."""
        return cast('t.ListActionsReply', await self._call('GET', '/api/actions'))

    async def list_approvals(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, state: Optional[Literal['waiting', 'approved', 'rejected']] = None) -> t.ListApprovalsReply:
        """Changes that wait for another person, and those that were decided."""
        return cast('t.ListApprovalsReply', await self._call('GET', '/api/knowledge/approvals', query={'limit': limit, 'cursor': cursor, 'state': state}))

    async def list_audit(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, action: Optional[str] = None, actor: Optional[str] = None) -> t.ListAuditReply:
        """Who did what, newest first."""
        return cast('t.ListAuditReply', await self._call('GET', '/api/audit', query={'limit': limit, 'cursor': cursor, 'action': action, 'actor': actor}))

    async def list_blocked_senders(self) -> t.ListBlockedSendersReply:
        """Senders whose messages reach nobody, the newest first, 500 at most."""
        return cast('t.ListBlockedSendersReply', await self._call('GET', '/api/blocked-senders'))

    async def list_bookings(self, *, from_: Optional[str] = None, to: Optional[str] = None) -> t.ListBookingsReply:
        """Booked times, in order, 500 at most."""
        return cast('t.ListBookingsReply', await self._call('GET', '/api/bookings', query={'from': from_, 'to': to}))

    async def list_canned_replies(self) -> t.ListCannedRepliesReply:
        """Replies that staff keep ready."""
        return cast('t.ListCannedRepliesReply', await self._call('GET', '/api/canned-replies'))

    async def list_colleagues(self) -> t.ListColleaguesReply:
        """Names of the people a conversation can be assigned to."""
        return cast('t.ListColleaguesReply', await self._call('GET', '/api/colleagues'))

    async def list_contact_fields(self) -> t.ListContactFieldsReply:
        """The fields that the business keeps of its contacts."""
        return cast('t.ListContactFieldsReply', await self._call('GET', '/api/contact-fields'))

    async def list_contacts(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, q: Optional[str] = None) -> t.ListContactsReply:
        """People who said who they are, those heard of last first."""
        return cast('t.ListContactsReply', await self._call('GET', '/api/contacts', query={'limit': limit, 'cursor': cursor, 'q': q}))

    async def list_conversations(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, status: Optional[Literal['waiting', 'open', 'with_staff', 'closed']] = None, assignee: Optional[str] = None, q: Optional[str] = None, label: Optional[str] = None, snoozed: Optional[Literal['true', 'false', 'any']] = None, blocked: Optional[Literal['true', 'false', 'any']] = None) -> t.ListConversationsReply:
        """Conversations: who waits for a person first, urgent ones before those who wait longest."""
        return cast('t.ListConversationsReply', await self._call('GET', '/api/conversations', query={'limit': limit, 'cursor': cursor, 'status': status, 'assignee': assignee, 'q': q, 'label': label, 'snoozed': snoozed, 'blocked': blocked}))

    async def list_documents(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, kind: Optional[Literal['entry', 'page']] = None, q: Optional[str] = None, state: Optional[Literal['published', 'new', 'changed']] = None, check: Optional[Literal['due', 'expired', 'not_yet', 'thin', 'unused']] = None, owner: Optional[str] = None) -> t.ListDocumentsReply:
        """The draft."""
        return cast('t.ListDocumentsReply', await self._call('GET', '/api/knowledge/documents', query={'limit': limit, 'cursor': cursor, 'kind': kind, 'q': q, 'state': state, 'check': check, 'owner': owner}))

    async def list_doubles(self, *, id: str) -> t.ListDoublesReply:
        """What a site says twice, or says as the draft does already: candidates to be merged."""
        return cast('t.ListDoublesReply', await self._call('GET', f"/api/knowledge/sources/{segment(id)}/doubles"))

    async def list_doubts(self) -> t.ListDoubtsReply:
        """Where the draft contradicts itself, or says a thing twice."""
        return cast('t.ListDoubtsReply', await self._call('GET', '/api/knowledge/doubts'))

    async def list_labels(self) -> t.ListLabelsReply:
        """The business's labels for conversations, by name."""
        return cast('t.ListLabelsReply', await self._call('GET', '/api/labels'))

    async def list_personas(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListPersonasReply:
        """Personas of the business."""
        return cast('t.ListPersonasReply', await self._call('GET', '/api/personas', query={'limit': limit, 'cursor': cursor}))

    async def list_proposals(self, *, limit: Optional[int] = None) -> t.ListProposalsReply:
        """Wordings, entries and corrections proposed by people and by what visitors and staff wrote."""
        return cast('t.ListProposalsReply', await self._call('GET', '/api/knowledge/proposals', query={'limit': limit}))

    async def list_releases(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListReleasesReply:
        """Releases, newest first."""
        return cast('t.ListReleasesReply', await self._call('GET', '/api/knowledge/releases', query={'limit': limit, 'cursor': cursor}))

    async def list_source_pages(self, *, id: str, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListSourcePagesReply:
        """The pages of a site, what became of each, and why some were skipped."""
        return cast('t.ListSourcePagesReply', await self._call('GET', f"/api/knowledge/sources/{segment(id)}/pages", query={'limit': limit, 'cursor': cursor}))

    async def list_sources(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListSourcesReply:
        """Sites that knowledge is read from."""
        return cast('t.ListSourcesReply', await self._call('GET', '/api/knowledge/sources', query={'limit': limit, 'cursor': cursor}))

    async def list_templates(self, *, language: Optional[Literal['en', 'de']] = None) -> t.ListTemplatesReply:
        """Starter questions per trade."""
        return cast('t.ListTemplatesReply', await self._call('GET', '/api/knowledge/templates', query={'language': language}))

    async def list_tests(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListTestsReply:
        """Questions that every release must get right."""
        return cast('t.ListTestsReply', await self._call('GET', '/api/knowledge/tests', query={'limit': limit, 'cursor': cursor}))

    async def list_unassigned_mail(self, *, limit: Optional[int] = None, cursor: Optional[str] = None, written_by: Optional[Literal['people', 'programs', 'blocked']] = None) -> t.ListUnassignedMailReply:
        """Mails that belong to no conversation, the newest first; those that programs wrote on their own; those of blocked senders."""
        return cast('t.ListUnassignedMailReply', await self._call('GET', '/api/mail/unassigned', query={'limit': limit, 'cursor': cursor, 'written_by': written_by}))

    async def list_webhook_deliveries(self, *, id: str, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListWebhookDeliveriesReply:
        """What an address was told in the last 30 days, newest first."""
        return cast('t.ListWebhookDeliveriesReply', await self._call('GET', f"/api/webhooks/{segment(id)}/deliveries", query={'limit': limit, 'cursor': cursor}))

    async def list_webhooks(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListWebhooksReply:
        """Addresses that are told what happens."""
        return cast('t.ListWebhooksReply', await self._call('GET', '/api/webhooks', query={'limit': limit, 'cursor': cursor}))

    async def list_widget_keys(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> t.ListWidgetKeysReply:
        """Widget keys and the sites they work on."""
        return cast('t.ListWidgetKeysReply', await self._call('GET', '/api/customer-portal/widget-keys', query={'limit': limit, 'cursor': cursor}))

    async def mail_transcript(self, *, id: str, body: t.MailTranscriptBody) -> t.MailTranscriptReply:
        """Mail what was said, without notes, to the visitor or to an address he names."""
        return cast('t.MailTranscriptReply', await self._call('POST', f"/api/conversations/{segment(id)}/transcript", body=body))

    async def mark_read(self, *, id: str, body: t.MarkReadBody) -> None:
        """Mark the conversation as read by you, up to a message."""
        await self._call('POST', f"/api/conversations/{segment(id)}/read", body=body, reply='none')

    async def merge_contact(self, *, id: str, body: t.MergeContactBody) -> t.ContactDetail:
        """Say that another contact is the same person; its conversations come here, and it goes."""
        return cast('t.ContactDetail', await self._call('POST', f"/api/contacts/{segment(id)}/merge", body=body))

    async def merge_documents(self, *, id: str, document_id: str, body: t.MergeDocumentsBody) -> t.MergeDocumentsReply:
        """Merge a document of a site with another one of the draft, as the preview showed."""
        return cast('t.MergeDocumentsReply', await self._call('POST', f"/api/knowledge/sources/{segment(id)}/documents/{segment(document_id)}/merge", body=body))

    async def open_unassigned_mail(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.OpenUnassignedMailReply:
        """Begin a new conversation with a mail, in which its sender can be answered."""
        return cast('t.OpenUnassignedMailReply', await self._call('POST', f"/api/mail/unassigned/{segment(id)}/open", body=body))

    async def overview(self, *, from_: Optional[str] = None, to: Optional[str] = None, interval: Optional[Literal['day', 'week', 'month']] = None) -> t.OverviewReply:
        """What visitors asked and how it went."""
        return cast('t.OverviewReply', await self._call('GET', '/api/analytics/overview', query={'from': from_, 'to': to, 'interval': interval}))

    async def ping_webhook(self, *, id: str) -> t.WebhookDelivery:
        """Send a sample of type `ping`."""
        return cast('t.WebhookDelivery', await self._call('POST', f"/api/webhooks/{segment(id)}/ping"))

    async def post_note(self, *, id: str, body: t.PostNoteBody) -> t.Note:
        """Leave a note for colleagues; the visitor never sees it."""
        return cast('t.Note', await self._call('POST', f"/api/conversations/{segment(id)}/notes", body=body))

    async def post_staff_message(self, *, id: str, body: t.PostStaffMessageBody) -> t.HistoryMessage:
        """Write to the visitor; the conversation must be with staff (a first message takes it over)."""
        return cast('t.HistoryMessage', await self._call('POST', f"/api/conversations/{segment(id)}/messages", body=body))

    async def preview_merge(self, *, id: str, document_id: str, with_: str, keep: Optional[str] = None) -> t.PreviewMergeReply:
        """How two documents would be merged; changes nothing."""
        return cast('t.PreviewMergeReply', await self._call('GET', f"/api/knowledge/sources/{segment(id)}/documents/{segment(document_id)}/merge", query={'with': with_, 'keep': keep}))

    async def preview_reply(self, *, body: t.PreviewReplyBody) -> t.PreviewReplyReply:
        """What the assistant would do and why; nothing is recorded."""
        return cast('t.PreviewReplyReply', await self._call('POST', '/api/knowledge/preview', body=body))

    async def preview_times(self, *, body: t.PreviewTimesBody) -> t.PreviewTimesReply:
        """The next times that visitors could book with these settings."""
        return cast('t.PreviewTimesReply', await self._call('POST', '/api/actions/times', body=body))

    async def publish(self, *, body: Optional[t.PublishBody] = None) -> t.Release:
        """Build, calibrate, test and switch to a new release."""
        return cast('t.Release', await self._call('POST', '/api/knowledge/publish', body=body))

    async def refuse_action_run(self, *, id: str, body: Optional[t.RefuseActionRunBody] = None) -> t.ActionRun:
        """Refuse an action that waits; the visitor reads the note."""
        return cast('t.ActionRun', await self._call('POST', f"/api/actions/runs/{segment(id)}/refuse", body=body))

    async def reject_change(self, *, id: str, body: t.RejectChangeBody) -> t.Approval:
        """Refuse a change, or take back one’s own; the note says why."""
        return cast('t.Approval', await self._call('POST', f"/api/knowledge/approvals/{segment(id)}/reject", body=body))

    async def reject_proposal(self, *, id: str, body: Optional[dict[str, Any]] = None) -> None:
        """Leave a proposal out; it does not come back."""
        await self._call('POST', f"/api/knowledge/proposals/{segment(id)}/reject", body=body, reply='none')

    async def reject_release(self, *, id: str, body: t.RejectReleaseBody) -> t.Release:
        """Refuse a release that awaits approval; the note says why."""
        return cast('t.Release', await self._call('POST', f"/api/knowledge/releases/{segment(id)}/reject", body=body))

    async def release_conversation(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.ConversationRow:
        """Give the conversation back to the assistant."""
        return cast('t.ConversationRow', await self._call('POST', f"/api/conversations/{segment(id)}/release", body=body))

    async def reopen_conversation(self, *, id: str, body: Optional[dict[str, Any]] = None) -> t.ConversationRow:
        """Open a closed conversation again."""
        return cast('t.ConversationRow', await self._call('POST', f"/api/conversations/{segment(id)}/reopen", body=body))

    async def replay(self, *, body: t.ReplayBody) -> t.ReplayReply:
        """Ask the last real visitor messages of the draft, or of a release, and of the published one, and compare."""
        return cast('t.ReplayReply', await self._call('POST', '/api/knowledge/replay', body=body))

    async def resend_webhook_delivery(self, *, id: str, delivery_id: str) -> t.WebhookDelivery:
        """Send something once more."""
        return cast('t.WebhookDelivery', await self._call('POST', f"/api/webhooks/{segment(id)}/deliveries/{segment(delivery_id)}/resend"))

    async def rotate_webhook(self, *, id: str) -> t.RotateWebhookReply:
        """Give a webhook a new secret; both sign for 24 hours."""
        return cast('t.RotateWebhookReply', await self._call('POST', f"/api/webhooks/{segment(id)}/rotate"))

    async def run_source(self, *, id: str) -> t.RunSourceReply:
        """Read a site now."""
        return cast('t.RunSourceReply', await self._call('POST', f"/api/knowledge/sources/{segment(id)}/run"))

    async def session_message(self, *, body: t.SessionMessageBody) -> t.ChatReply:
        """Path 3: a signed-in user asks in a session."""
        return cast('t.ChatReply', await self._call('POST', '/api/chat/message', body=body))

    async def setup_state(self) -> t.SetupStateReply:
        """What is done and what comes next until Bob answers on the site."""
        return cast('t.SetupStateReply', await self._call('GET', '/api/customer-portal/setup'))

    async def snooze_conversation(self, *, id: str, body: t.SnoozeConversationBody) -> t.ConversationRow:
        """Take the conversation out of the list until a moment, or until its visitor writes; null brings it back."""
        return cast('t.ConversationRow', await self._call('POST', f"/api/conversations/{segment(id)}/snooze", body=body))

    async def staff_typing(self, *, id: str, body: Optional[dict[str, Any]] = None) -> None:
        """Show the visitor that staff are typing; nothing is stored."""
        await self._call('POST', f"/api/conversations/{segment(id)}/typing", body=body, reply='none')

    async def stop_publishing(self, *, body: Optional[dict[str, Any]] = None) -> None:
        """Stop the publish that is under way, if there is one."""
        await self._call('POST', '/api/knowledge/publish/stop', body=body, reply='none')

    async def stop_source_run(self, *, id: str, run_id: str, body: Optional[t.StopSourceRunBody] = None) -> t.SourceRun:
        """Stop a run; the draft stays as it was, or keeps what was read until then."""
        return cast('t.SourceRun', await self._call('POST', f"/api/knowledge/sources/{segment(id)}/runs/{segment(run_id)}/stop", body=body))

    async def suggested_wordings(self, *, id: str) -> t.SuggestedWordingsReply:
        """Wordings that this entry should probably have: from real messages, and from how people usually ask."""
        return cast('t.SuggestedWordingsReply', await self._call('GET', f"/api/knowledge/documents/{segment(id)}/wordings"))

    async def take_over_conversation(self, *, id: str, body: Optional[t.TakeOverConversationBody] = None) -> t.TakeOverConversationReply:
        """Speak instead of the assistant, which can write nothing until release, or instead of a colleague."""
        return cast('t.TakeOverConversationReply', await self._call('POST', f"/api/conversations/{segment(id)}/takeover", body=body))

    async def try_action(self, *, id: str, body: t.TryActionBody) -> t.TryActionReply:
        """See the request an action of the draft would make, and with `send` make it."""
        return cast('t.TryActionReply', await self._call('POST', f"/api/actions/{segment(id)}/try", body=body))

    async def try_model(self, *, body: dict[str, Any]) -> t.TryModelReply:
        """Ask the model what your published knowledge must answer, and what it must not, before visitors do."""
        return cast('t.TryModelReply', await self._call('POST', '/api/knowledge/try-model', body=body))

    async def unanswered(self, *, limit: Optional[int] = None) -> t.UnansweredReply:
        """Questions Bob could not answer, grouped by what they ask."""
        return cast('t.UnansweredReply', await self._call('GET', '/api/knowledge/gaps', query={'limit': limit}))

    async def unblock_sender(self, *, id: str) -> None:
        """Let a sender through again; conversations that blocking had closed are as before."""
        await self._call('DELETE', f"/api/blocked-senders/{segment(id)}", reply='none')

    async def update_action(self, *, id: str, body: t.UpdateActionBody) -> t.Action:
        """Change an action of the draft."""
        return cast('t.Action', await self._call('PATCH', f"/api/actions/{segment(id)}", body=body))

    async def update_contact(self, *, id: str, body: t.UpdateContactBody) -> t.Contact:
        """Correct or add to what is known of a person."""
        return cast('t.Contact', await self._call('PATCH', f"/api/contacts/{segment(id)}", body=body))

    async def update_document(self, *, id: str, body: t.UpdateDocumentBody) -> t.Document:
        """Change a document of the draft; fields of the other kind are refused."""
        return cast('t.Document', await self._call('PATCH', f"/api/knowledge/documents/{segment(id)}", body=body))

    async def update_label(self, *, id: str, body: t.UpdateLabelBody) -> t.Label:
        """Give a label another name or colour, everywhere at once."""
        return cast('t.Label', await self._call('PATCH', f"/api/labels/{segment(id)}", body=body))

    async def update_persona(self, *, id: str, body: t.UpdatePersonaBody) -> t.Persona:
        """Change a persona."""
        return cast('t.Persona', await self._call('PATCH', f"/api/personas/{segment(id)}", body=body))

    async def update_source(self, *, id: str, body: t.UpdateSourceBody) -> t.KnowledgeSource:
        """Change which pages of a site are read, and how often; counts from the next run on."""
        return cast('t.KnowledgeSource', await self._call('PATCH', f"/api/knowledge/sources/{segment(id)}", body=body))

    async def update_webhook(self, *, id: str, body: t.UpdateWebhookBody) -> t.Webhook:
        """Change what an address is told, pause it or let it go on."""
        return cast('t.Webhook', await self._call('PATCH', f"/api/webhooks/{segment(id)}", body=body))

    async def update_widget_key(self, *, id: str, body: t.UpdateWidgetKeyBody) -> t.WidgetKey:
        """Change name, sites, or make it the default key."""
        return cast('t.WidgetKey', await self._call('PATCH', f"/api/customer-portal/widget-keys/{segment(id)}", body=body))

    async def upload_attachment(self, *, id: str, file: tuple[str, bytes]) -> t.Attachment:
        """Bring a file to send to the visitor with a message."""
        return cast('t.Attachment', await self._call('POST', f"/api/conversations/{segment(id)}/attachments", form=file))

    async def verify_audit(self) -> t.VerifyAuditReply:
        """Check the record: audit, receipts, the messages they vouch for, and the chain that joins them."""
        return cast('t.VerifyAuditReply', await self._call('GET', '/api/audit/verify'))

    async def widget_code(self) -> t.WidgetCodeReply:
        """The script tags to paste."""
        return cast('t.WidgetCodeReply', await self._call('GET', '/api/customer-portal/widget-code'))

    async def write_wordings(self, *, body: Optional[t.WriteWordingsBody] = None) -> t.WriteWordingsReply:
        """Have the language model write wordings as proposals; nothing of it is in the draft before it is accepted."""
        return cast('t.WriteWordingsReply', await self._call('POST', '/api/knowledge/proposals/write', body=body))
