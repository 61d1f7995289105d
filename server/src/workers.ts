import { mailBooking } from './actions/bookings/mail-booking.ts';
import { mailEventLeft } from './actions/bookings/mail-event-left.ts';
import { mailTeamBooking } from './actions/bookings/mail-team-booking.ts';
import { writeCalendar } from './actions/bookings/write-calendar.ts';
import { mailFallback } from './actions/running/mail-fallback.ts';
import { settleLeft } from './actions/running/settle-left.ts';
import { billAll, billBusiness } from './businesses/billing/bill-business.ts';
import { pushDevice } from './conversations/announce/devices/push-device.ts';
import { tellStaff } from './conversations/announce/devices/tell-staff.ts';
import { mailTeam } from './conversations/announce/mail-team.ts';
import { mailTranscript } from './conversations/announce/mail-transcript.ts';
import { mailVisitor } from './conversations/announce/mail-visitor.ts';
import { remindStaff } from './conversations/announce/remind-staff.ts';
import { autoRelease } from './conversations/staff/auto-release.ts';
import { expireDraft } from './conversations/staff/expire-draft.ts';
import { wakeConversation } from './conversations/staff/wake-conversation.ts';
import { mailWeekly } from './insights/weekly/mail-weekly.ts';
import { sendWeekly } from './insights/weekly/send-weekly.ts';
import { mailApproval } from './knowledge/approvals/mail-approval.ts';
import { tellApprovers } from './knowledge/approvals/tell-approvers.ts';
import { mailReview } from './knowledge/review/mail-review.ts';
import { watchReviews } from './knowledge/review/watch-reviews.ts';
import { readSource } from './knowledge/sources/runs/read-source.ts';
import { recheckSource } from './knowledge/sources/start-run.ts';
import { recordFailedSignIns } from './logins/failed-sign-ins.ts';
import { mailResetLinks } from './logins/mail-reset-links.ts';
import type { Workers } from './platform/jobs/work.ts';
import { writeAnchor } from './record/chains/write-anchor.ts';
import { housekeeping } from './retention/housekeeping.ts';
import type { Services } from './services.ts';
import { deliverWebhook } from './webhooks/deliver-webhook.ts';
import { mailWebhookOff } from './webhooks/mail-off.ts';

/** Says which code does which kind of job. @param services asked for when there is one, since these are one of them */
export function createWorkers(services: () => Services): Workers {
  return {
    auto_release: (job) => autoRelease(services(), job),
    wake_conversation: (job) => wakeConversation(services(), job),
    draft_timeout: (job) => expireDraft(services(), job),
    mail_team: (job) => mailTeam(services(), job),
    tell_staff: (job) => tellStaff(services(), job),
    push_device: (job) => pushDevice(services(), job),
    remind_staff: (job) => remindStaff(services(), job),
    mail_visitor: (job) => mailVisitor(services(), job),
    mail_transcript: (job) => mailTranscript(services(), job),
    mail_reset_links: (job) => mailResetLinks(services(), job),
    tell_approvers: (job) => tellApprovers(services(), job),
    mail_approval: (job) => mailApproval(services(), job),
    mail_review: (job) => mailReview(services(), job),
    watch_reviews: (job) => watchReviews(services(), job),
    send_weekly: (job) => sendWeekly(services(), job),
    mail_weekly: (job) => mailWeekly(services(), job),
    mail_booking: (job) => mailBooking(services(), job),
    mail_team_booking: (job) => mailTeamBooking(services(), job),
    write_calendar: (job) => writeCalendar(services(), job),
    mail_event_left: (job) => mailEventLeft(services(), job),
    mail_fallback: (job) => mailFallback(services(), job),
    settle_action: (job) => settleLeft(services(), job),
    read_source: (job) => readSource(services(), job),
    recheck_source: (job) => recheckSource(services(), job),
    record_failed_sign_ins: (job) => recordFailedSignIns(services(), job),
    deliver_webhook: (job) => deliverWebhook(services(), job),
    mail_webhook_off: (job) => mailWebhookOff(services(), job),
    bill_all: (job) => billAll(services(), job),
    bill_business: (job) => billBusiness(services(), job),
    housekeeping: (job) => housekeeping(services(), job),
    write_anchor: (job) => writeAnchor(services(), job),
  };
}
