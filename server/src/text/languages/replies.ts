/** What Bob says outside of answers; `{business}`, `{persona}` and `{when}` are filled in. */
export interface Replies {
  greeting: string;
  thanks: string;
  farewell: string;
  identity: string;
  how_are_you: string;
  praise: string;
  apology: string;
  confirmation: string;
  /** After a "no". */
  declined: string;
  /** Nothing askable was written. */
  empty: string;
  /** The knowledge doesn't hold it. */
  refused: string;
  /** The same again, after an earlier refusal. */
  refused_again: string;
  /** Part of a message that the knowledge does not hold; `{what}` are the visitor's words. */
  nothing_about: string;
  /** The same, where it can't be said which part. */
  rest_missing: string;
  /** Before up to three questions to choose from. */
  suggested: string;
  /** A person was asked for, or the rules call for one. */
  escalated: string;
  /** Who waits has left how to reach him. */
  noted: string;
  /** After that, where mail can be sent. */
  leave_address: string;
  /** To an angry message, together with passing it on. */
  angry: string;
  /** An order to Bob instead of a question. */
  injection: string;
  /** To who says that an answer was wrong or no help: offers a person. */
  not_helped: string;
  /** Danger, and the business wrote no emergency text of its own. */
  urgent: string;
  /** The same where the place itself is dangerous. */
  urgent_leave: string;
  /** To a sender whom the business has blocked. */
  blocked: string;
  /** A person of the business writes in this conversation now. */
  with_staff: string;
  /** An answer waits for a person to approve it. */
  checking: string;
  /** Above the form of something that Bob can have done. */
  form_offer: string;
  /** The same for visitors who are not signed in, where that is needed. */
  form_sign_in: string;
  /** The button of a form. */
  form_send: string;
  /** What was asked for failed, and is on its way to the business by mail. */
  action_mailed: string;
  /** What was asked for failed. */
  action_failed: string;
  /** It may or may not have been done. */
  action_unknown: string;
  /** It is done once a person has looked at it. */
  action_waits: string;
  /** A person did not let it be done. */
  action_refused: string;
  /** What the times of a form are called. */
  booking_slot: string;
  /** The time of a booking is no longer free. */
  booking_taken: string;
  /** No time can be booked. */
  booking_none: string;
  /** Nobody knows which times are free. */
  booking_unknown: string;
  /** Staff cancelled a booking at `{when}`. */
  booking_called_off: string;
  /** Its visitor cancelled it. */
  booking_cancelled: string;
  /** He moved it from `{what}` to `{when}`. */
  booking_moved: string;
  /** Where the chat cannot be loaded. */
  trouble: string;
  /** After other words, outside office hours; `{when}` is a weekday and time. */
  back_at: string;
  /** To who has waited for some minutes while people should be there. */
  still_waiting: string;
  /** After that; `{what}` is the business's phone number. */
  call_us: string;
}
