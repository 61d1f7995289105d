/** An action that books a visit, as a request would add it. */
export const visit = {
  name: 'visit',
  title: 'Book a visit',
  wordings: ['book a visit', 'i would like an appointment', 'termin buchen'],
  fields: [
    { name: 'name', label: 'Your name', type: 'text' },
    { name: 'mail', label: 'E-mail', type: 'email', required: false },
  ],
  request: { kind: 'booking', minutes: 30, notice_minutes: 60, days_ahead: 7 },
  risk: 'write',
  approval: 'visitor',
  reply: 'Thank you, {name}. See you on {when}.',
};

/** Monday to Friday from nine to noon. */
export const mornings = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '12:00' }));
