import type { Replies } from '../replies.ts';

/** What Bob says in English outside of answers. */
export const replies: Replies = {
  greeting: 'Hello. What would you like to know about {business}?',
  thanks: 'You are welcome. Ask again whenever you like.',
  farewell: 'Goodbye, and thank you for stopping by.',
  identity:
    'I am {persona}, the AI assistant of {business}. I answer from what {business} has approved, and I can pass you to a person.',
  how_are_you: 'All well here, thank you. What can I look up for you?',
  praise: 'Thank you, I am glad that helped.',
  apology: 'No harm done. What would you like to know?',
  confirmation: 'All right. What would you like to know?',
  declined: 'All right. I am here if anything comes up.',
  empty: 'Write your question in a few words, and I will look it up.',
  refused: "I don't have that in what {business} gave me. Shall I pass it to the team?",
  refused_again: "I don't have that one either. A person at {business} can help. Shall I pass it on?",
  nothing_about: 'I find nothing about “{what}”.',
  rest_missing: 'I find nothing about the rest of your question.',
  suggested: 'Did you mean one of these?',
  escalated: 'I have passed this to the team at {business}. They will answer here.',
  noted: 'Thank you. The team at {business} has that too. They will answer here.',
  leave_address: 'If you cannot wait, leave an e-mail address.',
  angry: 'I am sorry this has gone badly. I have passed your message to a person at {business}.',
  not_helped: 'I am sorry that this did not help. A person at {business} can. Shall I pass it on?',
  injection:
    'I can only answer questions about {business} from what it has approved. What would you like to know?',
  urgent:
    'This sounds urgent. If anyone is in danger, call 112 or your local emergency number now. I am telling the team at {business}.',
  urgent_leave:
    'This sounds urgent. If anyone is in danger, leave the place and call 112 or your local emergency number now. I am telling the team at {business}.',
  blocked: '{business} takes no further messages from you here. This one was not passed on to anybody.',
  with_staff: 'A person at {business} has this conversation now and will answer here.',
  checking: 'A person at {business} is checking my answer. It will appear here in a moment.',
  form_offer: 'I can do that for you. Fill this in, and check it before you send it.',
  form_sign_in: 'I can do that for people who are signed in. Sign in on the site, then ask again.',
  form_send: 'Send',
  action_mailed:
    'The other system did not take it just now, so I passed it on to {business} by e-mail. A person will answer you here or by e-mail.',
  action_failed:
    'That did not work just now. I am passing it to a person at {business}, who will answer here.',
  action_unknown:
    'I cannot tell whether that went through. Please do not send it again: a person at {business} looks at it and answers here.',
  action_waits: 'Thank you. A person at {business} looks at it first, and you get the answer here.',
  action_refused: '{business} could not do this for you.',
  booking_slot: 'Time',
  booking_taken: 'That time has just been taken or is over. Please choose another one.',
  booking_none:
    'There is no free time to book right now. A person at {business} looks for one and answers here.',
  booking_unknown:
    'I cannot see the free times right now, so nothing is booked. A person at {business} answers here.',
  booking_called_off: '{business} had to cancel your booking: {when}.',
  booking_cancelled: 'Cancelled: the booking {when}.',
  booking_moved: 'Moved: the booking {what} is now {when}.',
  trouble: 'The chat is not available right now.',
  back_at: 'Our team is back: {when}.',
  still_waiting: 'I am sorry, nobody at {business} has been free to answer yet. They have been reminded.',
  call_us: 'You can also call {what}.',
};
