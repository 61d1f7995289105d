/** Sentences a visitor or a business might say, by the kind of word that fills `_`; a second blank `#` takes a frequent noun. */
export const TEMPLATES = {
  noun: [
    'where is my _',
    'do you have _',
    'how much is the _',
    'how much does a _ cost',
    'i need a new _',
    'what is a _',
    'is _ included',
    'i lost my _',
    'my _ is broken',
    'my _ does not work',
    'can i change my _',
    'how do i change my _',
    'i want to cancel my _',
    'please send me the _',
    'tell me about _',
    'can you help me with my _',
    'i have a problem with the _',
    'why is the _ so expensive',
    'when will my _ arrive',
    'is there a fee for _',
    'which _ do you recommend',
    'can i get a refund for my _',
    'what is your _ policy',
    'the _ was late',
    'i did not receive my _',
    'i have a question about _',
    'is the _ safe',
    'how long does the _ take',
    'who is responsible for the _',
    'can i use my _ abroad',
    'do i need a _ for the #',
    'what is the difference between _ and #',
    'i would like to book a _',
    'is the _ free',
    'how many _ can i have',
    'the _ is missing from my #',
    'add a _ to my #',
    'show me my _',
    'what happened to my _',
    'can you repair my _',
    'what is the _ for',
    'i got the wrong _',
    'how old must i be for a _',
    'the _ and the #',
    '_ for my #',
    'is my # covered by the _',
    'how do i set up the _',
    'remove the _ from my #',
    'my # needs a _',
    'where can i find the _',
    'are there any _ near me',
    'what time does the _ open',
    'how can i contact the _',
    'what kind of _ is it',
  ],
  verb: [
    'can i _ my #',
    'how do i _ my #',
    'how can i _',
    'i want to _ the #',
    'please _ my #',
    'why can i not _ my #',
    'do you _ #',
    'when will you _ the #',
    'i need to _ a #',
    'is it possible to _ the #',
    'you must _ before you can _ the #',
    'can you _ it for me',
    'i forgot to _ my #',
    'where do i _ the #',
    'what do i need to _',
    'did you _ my #',
    'they will _ the #',
    'should i _ it',
    'i do not want to _',
    'help me _ the #',
    'how long does it take to _ a #',
    'what happens if i _ my #',
    'let us _',
  ],
  ing: [
    'i am having trouble _ my #',
    'is _ allowed',
    'the # is _',
    'how much do you charge for _ a #',
    'i keep _',
    'what about _',
    'why is my # _',
    'thank you for _ my #',
    'someone is _ my #',
    'stop _ me',
    'tips for _ #',
  ],
  ed: [
    'my # was _',
    'has my # been _',
    'i _ my #',
    'why was my # _',
    'the # has not been _ yet',
    'when was it _',
    'it got _ yesterday',
    'i was _ twice',
    'they _ the # without asking',
    'you _ me',
  ],
  adjective: [
    'is the # _',
    'i need a _ #',
    'my # is _',
    'why is my # so _',
    'do you have a _ #',
    'that is _',
    'it looks _',
    'are you _',
    'the # was very _',
    'how _ is it',
    'what makes the # _',
    'a _ # for my #',
    'i am _',
  ],
  adverb: [
    'i _ use my #',
    'it _ works',
    'can you do it _',
    'the # _ stops',
    'please answer _',
    '_ i need a #',
    'is it _ open',
  ],
  other: [
    'what about _',
    'is it _',
    'do you know _',
    'tell me about _',
    '_ is not working',
    'i am looking for _',
    'can you help me with _',
    'where is _',
    'who is _',
    '_ please',
    'do you work with _',
    'i live in _',
    'how far is _',
    'i bought it from _',
    'i like _',
  ],
} as const;

/** What people put before, between and after such sentences when they write more than one. */
export const OPENINGS =
  `hi|hello|hey there|good morning|please|excuse me|sorry|thanks|i would like to know|could you tell me|i was wondering|quick question|
  can someone tell me|i need help|just checking|hello i have a question|do you know if|any idea|i think that|i noticed that`.split(
    /\|\s*/,
  );
export const LINKS =
  `and|but|because|so|or|also|then|and now|since|if|even though|when|after|before|while|by the way|that is why|and also|as`.split(
    '|',
  );
export const CLOSINGS =
  `please|thanks|thank you|thanks in advance|asap|today|now|right away|what should i do|can you help|please help|let me know|is that right`.split(
    '|',
  );

export type Kind = keyof typeof TEMPLATES;

/** Words that visitors write and a news corpus of 2014 ranks low or doesn't know. */
export const CHAT_WORDS =
  `i'm i've i'd i'll you're you've you'd you'll it's that's there's what's where's who's how's when's he's she's we're we've they're
  don't doesn't didn't can't cannot couldn't won't wouldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't let's y'all
  dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt havent hasnt im ive id whats wheres hows thats pls plz please thx thanks
  u ur r hi hey hello hiya bye ok okay yep nope yeah yea gonna wanna gotta lol btw asap faq covid corona coronavirus wifi app apps login
  logout signup checkout online offline email emails gmail whatsapp facebook instagram twitter youtube netflix uber lyft airbnb paypal
  venmo cashback contactless iphone ipad android smartphone smartwatch chromebook bluetooth usb username password passcode pin otp sms
  captcha cvv iban voucher vouchers coupon coupons promo refund refunds refunded refundable reimbursed reschedule rescheduled rebook
 preorder restock callback chatbot bot helpdesk helpline inbox dropdown screenshot url website webpage browser unsubscribe
  subscription subscriptions autopay payday paycheck paystub payslip debit overdraft mortgage cryptocurrency bitcoin crypto ebook
  podcast spotify alexa siri google todo homepage timezone barcode tracking parcel courier doorstep delivered undelivered cancelled
  cancellation boiler thermostat radiator plumber plumbing leak leaking clogged heating dentist dental orthodontist braces filling
  crown toothache whitening checkup tenant tenants landlord letting rental deposit lease mot tyre tyres brake brakes exhaust clutch
  oil windscreen garage hygienist invoice invoices quote estimate warranty guarantee vegan vegetarian gluten keto protein
  supplement supplements multivitamin halal kosher allergen allergens reusable sanitizer dietary hairdresser manicure spa
  massage tattoo parking wheelchair accessible babysitter daycare vet vaccination vaccinated spayed neutered groomer kennel`
    .split(/\s+/)
    .filter((word) => word !== '');
