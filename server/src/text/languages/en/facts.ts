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
        beside:
          'car cars space spaces spot spots place outside nearby front free available people person persons',
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
      hours: {
        words: 'open opening hours closed close closing staffed',
        beside:
          'times time hour business office closes opens days day week late early weekday weekdays available reachable there',
        phrase:
          'when (?:are|r) (?:you|u) (?:guys )?(?:available|reachable|there|in)|when (?:can|could) (?:i|we) (?:reach|come(?: (?:by|over|in))?)(?: (?:to )?(?:you|u))?|are (?:you|u)(?= (?:[^ ]+ ){0,3}(?:there|in)\\b)(?= [^?]*{day})|is (?:any(?:one|body)|some(?:one|body)) (?:there|in)(?= [^?]*{day})',
      },
    },
    around:
      'really shop store office practice surgery clinic place branch business company contact number detail details current currently exact exactly normal normally regular regularly usual usually moment right given local best right cool great nice fine alright reception desk front sure perfect lovely awesome brilliant next coming',
    schedule:
      'when|what time|hours|times?|until|till|how (?:long|late|early)|(?:what|which) days?|closing days?|days? (?:are|r) (?:you|u)|weekdays?',
    now: 'now|at the moment|currently|right now|still(?= open)',
    today: 'today|tonight|this (?:morning|afternoon|evening)',
    tomorrow: 'tomorrow',
    afterTomorrow: '(?:the )?day after tomorrow|overmorrow',
    next: 'next|coming|this coming',
    dayOfMonth: '(?:the |on )(?:the )?(\\d{1,2})(?:st|nd|rd|th)',
    yearEnd:
      "between the years|twixmas|(?:between|from) (?:christmas|xmas) (?:and|to|until) (?:the )?new year'?s?(?: day| eve)?(?= week)",
    always:
      '24 hours(?: a day| per day)?|(?:a|all) ?round the clock|every ?day|daily|all day|(?:7|seven) days(?: a week)?|all week|year.?round|all year(?: round)?',
    partOfDay:
      '(?:in |over )?(?:the )?(?:early |late )?(?:mornings?|afternoons?|evenings?|lunch ?(?:time|break|hour)?|noon|midday|midnight|nights?)',
    mine: 'my|our',
    where: 'where(?: (?:is (?:it|that)|exactly))?',
    remark: 'weather|rain|raining|rainy|snow|snowing|sunny|cold|hot day|lovely day|nice day',
    other: '(?:a|the|nearest|public|national|theme|water) park',
    weekend: 'weekends?',
    holidays: '(?:bank |public )?holidays?',
    feasts: {
      thanksgiving: 'thanksgiving(?: day)?',
      independence: '(?:the )?(?:4th|fourth) of july|independence day',
      early_may: 'early may bank holiday|may bank holiday',
      spring_bank: '(?:late may|spring) bank holiday|memorial day',
      summer_bank: '(?:late )?(?:august|summer) bank holiday',
      maundy_thursday: 'maundy thursday',
      easter_saturday: '(?:easter|holy) saturday',
      carnival: 'shrove tuesday|pancake day|mardi gras',
      epiphany: 'epiphany|three kings(?: day)?',
      corpus_christi: 'corpus christi',
      assumption: 'assumption(?: day)?',
      all_saints: "all saints'?(?: day)?",
      german_unity: 'german unity day',
      reformation: 'reformation day',
      bastille: 'bastille day',
      christmas_eve: '(?:christmas|xmas) eve',
      boxing_day: "boxing day|st\\.? stephen'?s day|second day of christmas",
      christmas: '(?:christmas|xmas)(?: day)?',
      new_years_eve: "new year'?s? eve|nye",
      new_year: "new year'?s? day|new years?",
      good_friday: 'good friday',
      easter_monday: 'easter monday',
      easter: 'easter(?: sunday)?',
      labour_day: 'may day|labou?r day|(?:1st|first) of may',
      ascension: 'ascension(?: day)?',
      whit_monday: '(?:whit|pentecost) monday',
      pentecost: '(?:pentecost|whit(?:sun| sunday|suntide))(?: sunday)?',
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
    no_exception: 'As far as I know, no other holiday hours are entered.',
    not_listed: 'Not among them, as far as I know: {value}.',
  },
};
