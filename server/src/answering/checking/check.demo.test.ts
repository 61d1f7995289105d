import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkSentence } from './check.ts';

const file = readFileSync(new URL('../../../demo/knowledge.ndjson', import.meta.url), 'utf8');
const passages = new Map(
  file
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          external_id: string;
          question?: string;
          title?: string;
          answer?: string;
          text?: string;
        },
    ) // our own file
    .map((row) => [
      row.external_id,
      { title: row.question ?? row.title ?? '', text: row.answer ?? row.text ?? '' },
    ]),
);

/** What a model may well write about the demo business, and its passage says. */
const TRUE: [string, string][] = [
  [
    'opening-hours',
    'Our office is open Monday to Friday from 8:00 to 18:00 and on Saturday from 9:00 to 13:00.',
  ],
  ['opening-hours', 'On Saturdays the office is open from 9:00 to 13:00.'],
  [
    'opening-hours',
    'We are closed on Sundays and bank holidays, but the emergency line is answered day and night.',
  ],
  ['opening-hours', 'We are closed on Sundays and bank holidays.'],
  ['opening-hours', 'The emergency line is answered day and night.'],
  ['contact', 'You can call us on 01632 960 410 during office hours.'],
  ['contact', 'You can call 01632 960 410 during office hours or write to hello@brightwater.example.'],
  ['contact', 'We answer e-mails within one working day.'],
  ['service-price', 'An annual gas boiler service costs £95 including VAT.'],
  ['service-price', 'The annual service of a gas boiler is £95, including VAT.'],
  ['service-price', 'It takes about 45 minutes.'],
  ['service-price', 'You also get a written service record.'],
  ['service-content', 'We check the gas pressure, flue, seals and safety devices.'],
  ['service-content', 'We also clean the burner and the condensate trap and measure the flue gases.'],
  ['service-content', 'Parts that need replacing are quoted first.'],
  ['service-interval', 'A boiler should be serviced once a year.'],
  ['service-interval', 'For rented homes, the gas safety check is due every 12 months by law.'],
  ['callout-fee', 'There is no separate call-out fee during office hours.'],
  ['callout-fee', 'You pay £78 for the first hour and £32 for each further half hour, including VAT.'],
  ['callout-fee', 'Parts are extra.'],
  ['emergency-price', 'Outside office hours, a visit costs £140, which includes the first hour of work.'],
  ['emergency-how', 'Our emergency line 01632 960 411 is answered day and night.'],
  ['areas', 'We work within 20 miles of Millbridge.'],
  ['areas', 'Up to 30 miles is possible with a travel charge of £35.'],
  ['booking', 'You can book at brightwater.example/book, by phone on 01632 960 410 or by e-mail.'],
  ['arrival-window', 'The engineer sends a text about 30 minutes before arriving.'],
  [
    'cancel',
    'You can cancel or move your appointment free of charge up to 24 hours before the start of your window.',
  ],
  ['cancel', 'After that, we charge £40.'],
  ['cancel', 'Use the link in your confirmation text or call the office.'],
  ['repair-price', 'A boiler repair starts at £78 for the first hour, including finding the fault.'],
  [
    'new-combi',
    'A new combi boiler starts at £2,350 fitted, including removal of the old one, a new thermostat and VAT.',
  ],
  ['new-combi', 'After a free visit you get a fixed price.'],
  ['system-boiler', 'A system boiler with a new hot water cylinder starts at £3,900 fitted, including VAT.'],
  ['install-time', 'A like-for-like combi swap takes one day.'],
  ['install-time', 'Adding a cylinder takes two to three days.'],
  ['heat-pump', 'We install air source heat pumps from £9,800 before any grant.'],
  ['landlord', 'A gas safety check with certificate costs £75 for up to three appliances.'],
  ['senior-discount', 'Customers aged 65 and over get 10% off labour.'],
  ['care-plan', 'The care plan costs £14.50 a month.'],
  ['care-plan', 'It covers the annual service, priority appointments and 15% off repairs.'],
  ['payment', 'We accept debit and credit cards, Apple Pay, Google Pay and bank transfer.'],
  ['payment', 'We do not take cheques or cash.'],
  ['finance', 'For jobs over £1,500 we offer 12 monthly payments at 0% interest, subject to a credit check.'],
  ['deposit', 'Repairs and services do not need a deposit.'],
  ['quote', 'The visit and the written quote are free and without obligation.'],
  ['guarantee-work', 'We guarantee our workmanship for 2 years and the parts we supply for 1 year.'],
  ['guarantee-boiler', "New boilers come with a 10-year manufacturer's guarantee."],
  ['insured', 'We carry £5 million in public liability insurance.'],
  ['oil', "We don't work on oil boilers or oil tanks."],
  ['lpg', 'Two of our engineers are qualified for LPG.'],
  ['trv', 'A thermostatic radiator valve costs £65 fitted.'],
  ['smart-thermostat', 'If you already have one, fitting alone costs £95.'],
  ['underfloor', 'We install and repair water-based underfloor heating.'],
  ['parking', 'If your street needs a permit, please have a visitor permit ready.'],
  ['about', 'Brightwater is a family firm from Millbridge, founded in 2009 by Dana Whitcombe.'],
  ['privacy', 'You can ask for a copy or deletion at privacy@brightwater.example.'],
];

/** What sounds like the passage and is not so: [passage, sentence]. */
const FALSE: [string, string][] = [
  ['opening-hours', 'We are open on Sundays.'],
  ['opening-hours', 'The office is open on Saturday until 18:00.'],
  ['opening-hours', 'Our office is open day and night.'],
  ['opening-hours', 'The emergency line is closed on Sundays.'],
  ['contact', 'E-mails are answered within one hour.'],
  ['contact', 'Call 01632 960 410 day and night.'],
  ['service-price', 'An annual service costs £95 plus VAT.'],
  ['service-price', 'The written service record costs £95.'],
  ['service-price', 'It takes 45 minutes.'],
  ['service-content', 'Parts that need replacing are included.'],
  ['service-content', 'We replace parts.'],
  ['service-interval', 'The gas safety check is due every year by law for all homes.'],
  ['callout-fee', 'There is no separate call-out fee.'],
  ['callout-fee', 'You pay £32 for the first hour.'],
  ['callout-fee', 'Parts are included.'],
  ['callout-fee', 'There is a separate call-out fee in office hours.'],
  ['emergency-price', 'A visit costs £140.'],
  ['emergency-price', 'A visit costs £55 including the first hour of work.'],
  ['emergency-price', 'The first half hour costs £55.'],
  ['emergency-how', 'We will be with you within 2 hours.'],
  ['emergency-how', 'Yes, we are with you within 2 hours in our area.'],
  ['areas', 'We work within 30 miles of Millbridge.'],
  ['areas', 'Travel is free within 20 miles.'],
  ['areas', 'Up to 30 miles is possible.'],
  ['waiting-time', 'Homes without any heating are seen on the same day.'],
  ['waiting-time', 'Normal jobs are seen within 24 hours.'],
  ['smell-gas', 'Call us on 0800 111 999.'],
  ['smell-gas', 'Touch the switches.'],
  ['smell-gas', 'Call us before they have made it safe.'],
  ['burst-pipe', 'Switch on electricity near the water.'],
  ['cancel', 'You can cancel free of charge.'],
  ['cancel', 'You can cancel free of charge up to 40 hours before.'],
  ['cancel', 'We charge £24.'],
  ['repair-price', 'A repair costs £78.'],
  ['repair-price', 'A boiler repair takes two hours.'],
  ['repair-price', 'Most repairs take over two hours.'],
  ['new-combi', 'A new combi boiler costs £2,350.'],
  ['new-combi', 'A new thermostat is free.'],
  ['system-boiler', 'A cylinder starts at £3,900.'],
  ['install-time', 'Changing to another kind of boiler takes one day.'],
  ['heat-pump', 'Heat pumps from £9,800 after the grant.'],
  ['heat-pump', 'The grant is guaranteed.'],
  ['landlord', 'The gas safety check costs £145.'],
  ['landlord-discount', 'You get 10% off everything.'],
  ['landlord-discount', 'Landlords get 10% off services.'],
  ['senior-discount', 'Customers get 10% off labour.'],
  ['senior-discount', 'It can be combined with the care plan discount.'],
  ['care-plan', 'The care plan covers 15% off the annual service.'],
  ['care-plan-cancel', 'You can cancel at any time.'],
  ['payment', 'We take cheques and cash.'],
  ['payment', 'You can pay by cheque.'],
  ['payment', 'You can pay in cash or by bank transfer.'],
  ['finance', 'We offer 12 monthly payments at 0% interest.'],
  ['finance', 'For all jobs we offer 0% interest.'],
  ['deposit', 'We ask for 20% when you book.'],
  ['deposit', 'Installations need no deposit.'],
  ['quote', 'The price is free.'],
  ['guarantee-work', 'We guarantee our workmanship for 1 year.'],
  ['guarantee-work', 'We guarantee the parts for 2 years.'],
  ['guarantee-boiler', 'The guarantee stays valid.'],
  ['oil', 'We work on oil boilers.'],
  ['power-flush', 'A power flush costs £30.'],
  ['power-flush', 'A power flush costs £420 for each radiator.'],
  ['trv', 'A thermostatic radiator valve costs £50.'],
  ['smart-thermostat', 'Fitting alone is £240.'],
  ['tap', 'Fitting a tap costs £60.'],
  ['tap', 'Taps cost £85.'],
  ['bathroom', 'Bathrooms are free.'],
  ['bathroom', 'Complete bathrooms cost £5,400.'],
  ['toilet', 'Parts cost £78.'],
  ['blocked', 'We clear drains outside the house for £110.'],
  ['underfloor', 'We repair electric heating mats.'],
  ['parking', 'Parking is free.'],
  ['privacy', 'Your name is sold.'],
  ['noisy', 'It is dangerous.'],
  ['condensate', 'Pour boiling water along the plastic pipe.'],
  ['insured', 'We carry liability insurance of £5.'],
];

function verdictOn(id: string, sentence: string) {
  const passage = passages.get(id);
  assert.ok(passage, id);
  return checkSentence(`${sentence} [1]`, [passage]);
}

test('plain paraphrases of the demo business survive', () => {
  for (const [id, sentence] of TRUE) {
    const verdict = verdictOn(id, sentence);
    assert.equal(verdict.kind, 'kept', `${sentence} ${'reason' in verdict ? verdict.reason : ''}`);
  }
});

test('near misses about the demo business are dropped', () => {
  for (const [id, sentence] of FALSE) assert.equal(verdictOn(id, sentence).kind, 'dropped', sentence);
});
