import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  questions: {
    asked: {
      address: {
        words: 'address located location situated postcode postal whereabouts',
        beside: 'based street shop city town',
        phrase:
          'where (?:exactly )?(?:are|r) (?:you|u)(?: guys)?(?: based| located)?(?! from)|where (?:can|do|could) (?:i|we) find you|where is your (?:shop|store|office|practice|surgery|clinic|restaurant|hotel|garage|salon|studio|workshop|showroom|branch)',
      },
      phone: {
        words: 'phone telephone landline',
        beside: 'call ring mobile',
        phrase:
          '(?:can|could|do|how do|may) (?:i|we) (?:call|ring) you|number to (?:call|ring)|number (?:can|do) i (?:call|ring)',
      },
      email: { words: 'email e-mail mail', beside: 'address write send' },
      website: { words: 'website homepage webpage', beside: 'address web site' },
      parking: {
        words: 'park parking carpark',
        beside: 'car cars space spaces spot spots place outside nearby front free available',
      },
      payment: {
        words:
          'pay payment paying card cards cash credit debit contactless paypal visa mastercard amex cheque',
        beside: 'method methods accept accepted take option options apple google pay',
      },
      directions: {
        words: 'directions',
        beside: 'bus train tram tube underground metro public transport station reach car',
        phrase:
          'how (?:do|can|could) (?:i|we) (?:get|come|travel) (?:to you|there|to your (?:shop|store|office|practice|clinic|place))|how to get (?:there|to you)',
      },
      hours: { words: 'open opening hours closed close closing', beside: 'times time hour business office' },
    },
    around:
      'really shop store office practice surgery clinic place branch business company contact number detail details current currently exact exactly normal normally regular regularly usual usually moment right given local',
    schedule: 'when|what time|hours|times?|until|till|how long',
    now: 'now|at the moment|currently|right now|still(?= open)',
    today: 'today|tonight|this (?:morning|afternoon|evening)',
    tomorrow: 'tomorrow',
    weekend: 'weekends?',
    holidays: '(?:bank |public )?holidays?',
    feasts: {
      christmas_eve: '(?:christmas|xmas) eve',
      boxing_day: "boxing day|st\\.? stephen'?s day",
      christmas: '(?:christmas|xmas)(?: day)?',
      new_years_eve: "new year'?s? eve",
      new_year: "new year'?s? day|new year",
      good_friday: 'good friday',
      easter_monday: 'easter monday',
      easter: 'easter(?: sunday)?',
      labour_day: 'may day',
      ascension: 'ascension(?: day)?',
      whit_monday: 'whit monday',
    },
  },
  replies: {
    address: 'Our address is {value}.',
    phone: 'You can call us on {value}.',
    email: 'You can write to us at {value}.',
    website: 'Our website is {value}.',
    parking: 'Parking: {value}',
    payment: 'Payment: {value}',
    directions: 'How to get here: {value}',
    open_now: 'Yes, we are open now, until {time}.',
    open_all_day: 'Yes, we are open now.',
    closed_now: 'We are closed at the moment. We open again on {when}.',
    open_on: 'On {day} we are open {hours}.',
    closed_on: 'On {day} we are closed.',
    week: 'Our opening hours:',
    closed: 'closed',
    holidays: 'Different on these days:',
  },
};
