import type { Phrases } from '../phrases.ts';

/** What visitors write in English, by what it is. */
export const phrases: Phrases = {
  groups: {
    thing:
      'kiln|oven|kitchen|house|room|building|flat|apartment|car|engine|van|boiler|dryer|tumble|laptop|battery|scooter|cooker|toaster|socket|tent|caravan|motorbike|motorcycle|bike|bin|barbecue|grill|garage|bedroom|hotel|studio|workshop|hall|shed|roof|bed|phone|plug|outlet|cabin|camper|campervan|lorry|truck|bus|machine|tree|forest|washing|ceiling|wall|door|lift|elevator|basement|cellar|floor|office|shop|bathroom|home|hob|stove|pool|tap|toilet|dashboard|bonnet|hood',
    who: 'person|human|someone|somebody|anyone|agent|advisor|adviser|operator|representative|rep|manager|supervisor|boss|owner|director|colleague|receptionist|staff|team|reception|sales|support|lettings|accounts|workshop|office|being',
    bot: 'bot|robot|human|person|ai|machine|computer|chatbot|chatgpt|program',
    call: 'call|ring|phone|telephone|contact|text',
    help: 'help|time|info|information|answer|answers|assistance|support|patience|reply|response|advice',
    very: 'so|very|really|extremely|absolutely|quite|bloody|beyond|totally|fucking|pretty|super',
    one: 'husband|wife|partner|mum|mom|mother|dad|father|son|daughter|kid|child|toddler|baby|boy|girl|nan|gran|grandma|grandad|he|she|guest|man|woman|someone|somebody|colleague|neighbour|friend|patient|brother|sister',
    thx: 'thanks|thx|thank|tx|ty|cheers|ta|tnx|tysm|thanx|thankyou',
  },
  greeting: `
    hi|hello|hey|hiya|howdy|yo|greetings|heya|helo|hullo|heyy|heyyy|hii|hiii|helloo|gday
    good morning|afternoon|evening|day
    hi|hello|hey there
    is anyone|anybody|someone there|here $
    anyone|anybody there|here|home $
    are you there|here $
    nice to meet you
    you there $
    pleased to meet you
    long time no see
    good mornin|mornin|eve
    ^ morning|mornin|afternoon|evening all|everyone|everybody|folks|team|bob|guys?
    is? anyone|anybody|someone around|there|here|available|online|home $
    is this? chat? live|on|open|working $
    hellooo|hellooo|gm|wotcha|wotcher|morning|mornin|evenin
    hello|hi|hey|anyone|anybody anyone|anybody|someone|somebody? in|home|about $
    ^ (ey up|ay up|aye up|eyup|oi oi) (mate|pal|love|duck|guys|all|bob)? $
    ^ alright mate|pal|love|duck|guys|all|bob $
    top of the morning to? you?
    good (day|morning|evening|afternoon) (sir|madam|ladies|gentlemen|folks|guys|to you)
  `,
  how_are_you: `
    how are|r you|u|ya doing|going? today?
    how's|hows it|everything|life going?
    how is it|everything|life going?
    how are things
    how do you do
    whats|what's|wassup|sup up?
    how have you been
    are? you ok|okay|alright|well today? $
    how about you $
    and you $
    i? hope you|youre|you're are? doing? well|fine|good
    hope all is well
    i'm fine|good|well|great
    i am fine|good|well|great
    hows|how's things|it|everything|life|you|business|tricks|u
    how are things (going|today)?
    you alright|ok|okay|well? $
    (how's|hows|how is|how was|hows) (your|ur|the) (day|morning|evening|week|weekend|night) (been|going|so)? (far|going)?
    you ok|okay|alright|good $
  `,
  thanks: `
    thanks|thx|thank|tx|ty|cheers|ta|thnx|tnx|tysm|thanx|thankyou|thnks|tks you|u? so|very? much?
    thanks a lot|bunch|million|ton
    thank|thanks you? very|so much
    many|kind|big thanks
    much appreciated
    i? really? appreciate it|that|this
    appreciated
    thanks|thank you? so|very? much? for your|the|all? the|your? help|time|info|information|answer|assistance|support|patience
    thanks|thank you? for helping|answering me?
    thanks|thank you? for your|the quick|fast|prompt|swift|kind response|reply|answer|help
    that|this really? helps|helped me? a? lot? $
    that|this was|is very|really|so? helpful|useful $
    that's|thats very|really|so? helpful|useful $
    very|so|really helpful $
    thanks in advance
    <thx> a lot|bunch|million|ton
    <thx> you|u? so|very? much? for (your|the|all|ur|that|this)? (quick|fast|prompt|kind|great|all)? (your|the)? <help>?
    many|big|huge thanks for (your|the|all) (quick|kind|great)? <help>
    appreciated|appreciate
    (that's|thats|that is|you're|youre|you are|very|so|really|how) <very>? kind (of you)?
    (i|we)? (really|very much|do)? appreciate (it|that|this|you|all)? (your|the|all)? <help>?
    much|greatly obliged
    <thx> (you)? (again|so much)? (for)? (getting back|coming back|looking into|sorting|explaining|clearing|taking|letting|confirming|checking|clarifying) (to|it|that|into|the|me)? (me|us|it|that|up|out|know|time)?
    (you've|youve|you have|you were|you) (been)? <very>? (helpful|kind|amazing|brilliant)
    (super|mega|ever so|most) helpful
    (that|this|you) (has|have)? (really|actually)? (helped|sorted|solved) (me|it)? (a lot|loads|out|no end)?
    (you've|youve|you have|you were|you|ve) (been)? (a|such a|so|really|very)? (big|great|huge|massive|real)? (help|star|lifesaver|legend|great|fantastic|wonderful|lovely) $
    (that|it|this) (has|just)? (fixed|sorted|solved|did|worked|fixes|works) (it|that|the trick|perfectly|now)?
    (ok|okay|alright|right|great|perfect) <thx> (you)? (very|so) much
  `,
  farewell: `
    bye|goodbye|byebye|cya|farewell|goodnight
    good bye|night
    bye bye
    see you|ya|u later|soon|tomorrow|then|around?
    have a|an good|nice|great|lovely|wonderful|excellent|amazing day|one|evening|weekend|night|afternoon|morning|week|time
    you too
    take care
    talk to? you? later|soon
    that's|thats|that is|was? all|it|everything for? now|me|today?
    that's|thats|that is|was? all i? needed|wanted to? know?
    that will|ll be all
    no more|further questions
    nothing else|more
    until next time
    i'm done|finished
    all the best
    gotta go
    bye|goodbye|cheerio|cya|laters for? now|then|all?
    ttyl|ttfn|laters|cheerio|tata
    catch|speak|talk|chat (to|with)? you|u|ya? later|soon|tomorrow
    have a (good|nice|great|lovely) rest
    until|till next time|tomorrow|then
    tara|toodles $
    ta ra
    toodle pip|oo
    night night
    (that'll|thatll|that will|that would) be (all|it|everything)
    (ok|right)? (i'm|im|i am) (off|done|finished|going|leaving) (now|here|then|thanks)?
    enjoy (your|the|ur) (day|evening|weekend|night|week|afternoon|rest of)
    (kind|best|warm|many) (regards|wishes)
    regards
    so long
    (mind how you go|all the best|over and out|peace out|peace|be seeing you|see you around)
    see (you|ya|u) (in|on|next|at) (the)? (january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weekend|month|year|summer|winter|spring|autumn) $
  `,
  praise: `
    you're|youre|your|you|ur are? so|very|really|the|a|pretty? great|awesome|amazing|best|brilliant|helpful|smart|clever|star|legend|lifesaver|good|kind|nice|quick|fast|funny bot|robot|help?
    good|great|nice|excellent|amazing|fantastic|awesome job|work|bot|stuff|answer|service
    well done
    awesome|amazing|brilliant|excellent|fantastic|wonderful|lovely|perfect|great|superb|nice|cool|impressive|terrific|sweet|neat|wow|marvellous|splendid
    i? love it|this|you|that
    that's|thats|that|this|it's is|was|s? so|very|really|just? awesome|amazing|brilliant|excellent|fantastic|wonderful|lovely|perfect|great|good|nice|cool|impressive|super|clever
    i like it|this|you
    very|so|really good|nice|cool|impressive|clever
    brill|ace|fab|fabulous|magic|lush|wicked|sweet|neat|love
    (that's|thats|that|this|it's|its) (is|was|s)? <very>? (brilliant|perfect|great|amazing|helpful|awesome|lovely|fab|spot on|clever|cool|handy)
    nice|good|great one
    lol|haha|hahaha|lmao|rofl|hehe|ha
    (ha|haha|lol)? good one
    not bad (for|at)? (a|all)? (bot|robot|machine|computer)?
  `,
  apology: `
    sorry|apologies|oops|whoops|pardon me?
    my bad|mistake|fault|apologies
    i'm|im|i am? so|very|really? sorry
    excuse me $
    i apologise|apologize
    sorry about|for that|this|it
    wrong chat|window
    (wrong|sorry wrong) chat|window|number|person|tab|site
    (ignore|scrap|disregard) that
    (ignore|scrap|disregard) that wrong (window|chat|tab|person)
    (my|i) (apologies|typo|misread|misclicked)
  `,
  identity: `
    are|r you|u even|actually|really|just? a|an? real|live|actual|genuine|human? bot|robot|human|person|ai|machine|real|chatbot|chatgpt|computer|man|woman|alive|gpt|llm|program|automated|bob|being|software
    are|r you|u a|an? bot|robot|human|person|ai|machine|computer or a|an|are? you? a|an? real|actual? human|person|bot|robot|machine|ai|someone
    who|what are|r you|u exactly|really|please?
    who|what is|s this|bob
    who's|whos this|bob
    who am i talking|speaking|chatting|writing to|with
    who is|s? answering|replying|writing
    am i talking|speaking|chatting|writing to|with a|an? real|live|actual? bot|robot|human|person|ai|machine|computer|chatbot|someone or? a|an? real|actual? bot|robot|human|person|ai|machine|computer?
    is|are this|that|it|there a|an? real|live|actual? bot|robot|human|person|ai|machine|computer|automated|chatbot|someone or? a|an? real|actual? bot|robot|human|person|ai|machine|computer?
    what is|s? your name
    what's|whats your name
    do you have a name
    you|u a|an? bot|robot|human|ai|real person|human?
    bot|chatbot
    are you ai powered|generated?
    are you chat gpt
    is|am this|i talking? to? chatgpt|chat|gpt gpt?
    are|r|is|am you|u|this|it|i (talking|speaking|chatting|writing)? to|with? just? a|an? real|actual|live|genuine? <bot> or|and a|an|some|just? real|actual? <bot>
    who am i|we talking|speaking|chatting|writing to|with
    what|whats your name|called
    is|are there a|any? real? humans|people|human|person behind|here|there this|it?
    (you|u) (even|actually)? (a|an)? (real)? <bot> or (a|an|just)? (real)? <bot>
  `,
  yes: `
    yes|yeah|yep|yup|yea|sure|definitely|absolutely|correct|exactly|affirmative|ja|yess|yess please?
    of course
    please do
    go ahead
    sounds good|great|fine
    that's|thats|that is? right|correct|fine|it
    yes please|sure|i do|it? is?
    i do
    why not
    for sure
    do it|that
    yes|yeah|yep|yup|ya|ok|sure|please (go on|go ahead|go for it|do that|do so|do it|do) then|please?
    (that|it|this) (would|ll|will|d)? (be)? (great|good|lovely|fine|perfect|nice|brilliant|helpful|ideal)
    that'd|thatd be great|good|lovely|fine|perfect|nice
    yes|yeah|yep|yup (that|this|the) (one|first|is|first one)? it?
    yes (it|that|they|i) (is|does|did|has|was|do|am|can|would|will|helped|helps|works|worked)
    go (for it|on then|on)
    yes|yeah|yep sure|ok|okay|definitely|absolutely|correct|thanks|great
    aye|indeed|certainly|agreed|true|affirmative|surely|yah|yass|righto
    okey dokey
    (that's|thats|yes that's|yes thats|yes) (the one|what i mean|what i meant|what i want|it exactly|exactly it|right|true|it)
    (yes|yeah|yep) (that's|thats) (exactly)? what i (mean|meant|want|wanted|need|asked)
    (sounds|that sounds|looks|would be) (perfect|great|fine|lovely|ideal|brilliant|good)
    great|perfect|lovely|good yes|yeah
  `,
  no: `
    no|nope|nah|negative|nay
    no thanks|thank you?
    not really|now|yet|today|at
    no it|that isn't|doesn't
    no i don't|dont|do not?
    no need|worries|problem
    don't|dont worry
    never mind
    nevermind|nvm
    no|nah|nope (it's|its|that's|thats|i'm|im|it is|that is) (ok|okay|fine|good|alright|wrong|all right|not it|not right|not)
    no|nah|nope (thanks|thank you|ta|cheers) (i'm|im|i am|it's|its|that's|thats) (ok|okay|fine|good|alright|all)
    (no|nope)? (it|that|this) (didn't|didnt|doesn't|doesnt|wasn't|wasnt|isn't|isnt|hasn't|did not) (help|helped|work|right|it|what i meant|what i asked)?
    not (right now|now|today|at the moment|at all|just yet|for now|interested|this time|really|yet)
    don't|dont (bother|worry|want to|want that|need it|need that|think so)
    nothing (else|more|thanks|thank you) (thanks|thank you)?
    no|nope i (didn't|didnt|haven't|havent|can't|cant|won't|wouldnt|wouldn't)
    forget it $
    no|nah|nope ta|cheers|ty|mate
    (no)? (that's|thats|that is|it's|its|thats) not (it|what|right|quite|really|at all) (i)? (asked|meant|mean|wanted|need|said|for)?
    not (what i|for me|what im|for now|at all|likely|necessary|needed|interested|quite) (asked|meant|mean|wanted|need|said|after|looking for)?
    no way
    (i'm|im|i am|we're) (alright|all right|ok|okay|fine|good|sorted|all set|not interested) (thanks|ta|thank you|cheers)
    (leave|forget|skip|scrap) (it|that)
    (don't|dont|do not) (worry|bother|need) (about it|it|about that|that)?
    (definitely|certainly|absolutely|probably|maybe|of course) not
    (i'd|id|i would) (rather|prefer) not (to)?
    no that's|thats all|everything|it
  `,
  notHelped: `
    (thanks|thank you|cheers) for (absolutely)? nothing
    (that|it|this|which|you) (has|have|really|just|is|s)? (didn't|didnt|doesn't|doesnt|does not|did not|don't|wont|won't|isn't|isnt|hasn't|not|is not|s not) (really|actually|very|at all|being)? (help|helping|helped|helpful|useful|answer|answered|true|correct|right|the answer) (me|my question|it|that|my)? (question)? (at all|much|either|though)?
    (that's|thats|that is|this is|it's|its|it is|you're|youre|you are) (just|completely|totally|simply)? (wrong|incorrect|false|nonsense|not true|not correct|no help|no use|not helpful|not right)
    (that's|thats|that is|this is|it's|its) (really)? not (really)? (what|the question) (i|i've|ive)? (asked|meant|said|wanted|was asking)? (for|about)?
    (not|wasn't|isn't) (very|really|at all)? (helpful|what i asked|what i asked for|the answer|what i meant)
    (didn't|didnt|doesn't|doesnt|you didn't|you haven't|you havent|you don't) (you)? (really)? (answer|answered|understand|understood|get) (my question|the question|me|it|what i asked)
    (wrong|incorrect) answer
    wrong
    incorrect
  `,
  ok: `
    ok|okay|k|kk|alright|fine|understood|noted|oki|okey|okie|okk|okayy|gotcha|aha|right|hm|hmm
    all right|good|clear
    got it
    i see|understand
    makes sense
    fair enough
    no problem|worries
    good to know
    ah ok|okay|right
  `,
  filler: `
    there|bob|mate|sir|madam|maam|dear|guys|team|everyone|everybody|again|friend|buddy|man|lol|haha|hahaha|hehe|hm|hmm|um|uh|erm|oh|ah|well|folks|really|very|pal|xx|x|please|indeed|bro|dude|lovely|xd|all|then|yeah
    you $
  `,
  person: `
    talk|speak|chat|talking|speaking|chatting|write|connect|connected|transfer|transferred|escalate|forward|switch|put me? me? to|with|through a|an|the|your|one|some|any|my? of|to? your|the? real|live|actual|human|customer|proper? human|person|someone|somebody|agent|agents|representative|rep|operator|adviser|advisor|support|staff|colleague|colleagues|manager|supervisor|people|humans|being|assistant|boss|team
    talk|speak|chat|connect me? me? to|with a|an|the|your? member|someone of|from|in|at the|your|staff|support|customer? staff|team|office|service|support|there
    i? want|need|wanna|prefer|demand|require|like to? talk|speak|have|get|see|a|an|the? to|with|a? a|an? real|live|actual|human|proper human|person|being
    want|need|wanna|prefer|like an|a|your|the human|person|agent|operator|representative|rep|advisor please|now? $
    ^ please? connect me please? $
    talk|speak to|with sales|support|reception
    i? want|need|wanna|prefer|demand|like a|an|the|to? talk|speak? to|with? a|an? human
    give|get|find|send me a|an|the|your real|live|actual? human|person|agent|operator|representative|rep|manager|supervisor
    ^ a? real|live|actual|human person|human|agent|representative|operator|support|chat|being|someone please|now? $
    ^ human|agent|operator|representative|advisor|adviser please|now? now|please? $
    ^ can|could i get|have a|an human|agent|person|operator|representative please? $
    ^ customer|live service|support|care|chat|agent please|now? $
    ^ person please
    human|person|agent|operator please $
    hand|pass me over|on? to|through? to? a|an|the|your|someone|somebody human|person|agent|team|else|colleague|manager|real
    call|ring|phone me back|please|asap|now|today|tomorrow|later|tonight
    call|ring|phone me $
    give me a call|ring|bell|callback back?
    ^ call back please? $
    request|want|need|like|arrange|book|get|have a callback
    request|want|need|like|arrange|book|get|have a call back
    ^ a? callback please? $
    call me|us on|at * $
    can|could|would|please have|get? someone|somebody|anyone|a|your human|person|colleague|team? please? call|ring|phone|contact|email me|us
    have|get|ask someone|somebody|a|your person|human|colleague|team? to? call|ring|phone|contact|email me|us back?
    someone|somebody should|must|please|to|needs call|ring|phone|contact to? me|us
    is there a|any|an real|live|actual? person|human|agent|someone|anyone|somebody i|we|to can|could? talk|speak|chat|there|here
    is there someone|anyone|somebody i|we|to can|could? talk|speak|chat
    don't|dont|not want|wanna|like to? talk|speak|chat to|with a|an|the|this? bot|robot|machine|computer|chatbot|ai
    stop|enough|no with|more? the|this|more|of? bot|robot|chatbot|bots|machines
    who can i|we speak|talk to $
    how can|do|could i|we speak|talk to|with a|someone|somebody|your real? human|person|team|agent|staff
    let me speak|talk|chat
    i? want|need|demand|like to? speak|talk|see to|with? the|your|a manager|supervisor|boss
    contact|reach a|an real|live|actual? human|person|agent
    someone|somebody|anyone real|human $
    not a bot|robot|machine $
    someone|somebody who|that is|s? not a bot|robot|machine
    take over please|this? chat|conversation
    pass|forward|send this|it|my message|question|request? on? to the|your|a|someone team|staff|person|human|colleague|office
    (can|could|may|might) i|we please|just? (talk|speak|chat|have a word|have a chat|get in touch) (to|with) * $
    (put|patch|transfer|switch|pass) me|us (through|over|across)
    (put|connect|transfer|patch|switch|pass) me|us (through|over)? to|with a|an|the|your|one|some? real|live|human|customer? <who>|dentist|mechanic|vet|doctor|service|landlord|dept|department
    (have|get) a? (word|chat) with (someone|somebody|a|the|your|one)
    (rather|prefer|prefer to|rather just) (deal|talk|speak|chat|work|write|communicate) (to|with) a|an|the|some|someone|somebody|real|your? real|actual? <who>|people
    who (can|could|do|should) i|we (speak|talk|chat) (to|with)
    (can|could|would|will|may) (a|an|some|any)? (real|actual|human)? (person|human|someone|somebody|colleague) (please)? (reply|answer|respond|write back|get back|take over|come on|join)
    (someone|somebody|anyone|person|human) (please)? (get|to get) back to me|us
    (can|could|would|will|please|pls)? (get|ask|tell|have) (the|a|your|one|someone|somebody|dr)? * (to)? (call|ring|phone) me|us
    (someone|somebody|colleague|they) (from|in|at|of) * (<call>) me|us
    customer|live|human service|services|support|care|chat|agent|help please|now? $
    (get|be|put) (me|us)? in (touch|contact) with (a|the|your|someone|somebody) <who>?
    <call> me|us (back|please|asap|now|today|tomorrow|on|at|when|about|in)
    (want|need|like|request|have|get) a? (call|callback|phone call|ring|call back) (from|back|please|asap|today|tomorrow)
    (give|drop) (me|us) a (call|ring|bell|buzz|shout|callback)
    (no|stop|enough) (more)? (bot|bots|robots|ai|machines)
    (get|fetch|find|bring) me a|an|the|your? <who>
    (speak|talk|chat) (to|with) (a|an|the|your|my)? (advisor|adviser|reception|manager|boss|owner|supervisor|receptionist|sales|accounts|workshop|office) $
    (any|is there any|is there a) chance (of|to) (a|an|get a|speak to a|talk to a|get)? (human|person|real person|someone|agent)
    (is|isnt) there (anyone|anybody|someone|somebody) (i|we) (can|could) (actually|please|just)? (talk|speak|chat) (to|with)
    (i|we) (need|want|would like|'d like) (a)? (phone)? (call|chat|conversation|word) (with|from) (somebody|someone|a person|a human|anyone|the|your)
    (want|need|like|wish|rather|prefer|demand|can i|could i|may i|let me) to? (speak|talk|chat) (to|with) (a|an|the|your|one of your) (practice|shop|store|general|office|duty|branch|area|senior|qualified)? <who>|manager|vet|doctor|dentist|nurse|owner|technician|tech|mechanic|boss|reception|receptionist|supervisor|director|landlord|consultant
    (want|need|get) (the|your|a) (manager|owner|boss|supervisor) (on the phone|on the line|now)
    (rather|prefer) to? (speak|talk|chat|deal) (to|with) (somebody|someone|anybody|anyone)
    (stop|enough|no) (of|with|more)? (the|these|your)? (automatic|automated|canned|robot|bot) (answers|replies|responses|messages)
    (have|get|ask) (a|one of your|your) (tech|technician|mechanic|vet|engineer|advisor|colleague) (to)? <call> (me|us)
    ^ (please|pls|kindly) <call> me|us
    (someone|somebody) (needs to|should|must|has to|please) (look at my|look into my|get back)
    (is there|isnt there) (anyone|anybody|someone|somebody) (in|at|from) (the|your) (office|shop|clinic|team|salon|practice) (i|we) (can|could) (talk|speak)
    (complain|dispute|discuss|go over|go through|take it up) (to|with|this|it|the|my)? * (with|to) (someone|somebody|the owner|your owner|the manager|your manager|your boss|a person|a human) $
    (human|person|someone|somebody) instead of (a|an|the|this)? (bot|chat|chatbot|robot|machine|computer|ai)
    (rather|prefer) (to)? (have|get|see|use|be with) (a|an|some)? (real|actual|live|proper)? (person|human|people|being)
    is (there)? (anyone|anybody|someone|somebody) (real|human|alive) (there|here|on|around)?
    who (can|could|do|should) (i|we) complain (to|with)?
    (complain|complaint) to (a person|someone|a human|a manager|the manager)
  `,
  personUnless: `
    when|whats|what's|time|times|hours|cost|costs|price|fee|charges|before|beforehand|saturday|saturdays|sundays|weekend|weekends|after|once|unless|free|long|number|certified|qualified|offer|if|languages|spanish|english|german
    what * call me
    what time|hours|number|happens|does|is|are
    how much|long|many|soon
    you charge
    don't|dont|not|never have|need|want? to? call|ring|phone|contact
    don't|dont|not need|have to talk|speak
    about (prices|pricing|costs|availability|vaccination|vaccinations)
    (my|his|her|their) (insurer|insurance|landlord|tenant|doctor|bank|accountant|solicitor)
    (can|could|does|do|should|must|will|would) (i|we|the|a|your|an) (need|have|want)? (to)? (call|ring|phone) (you|before|ahead|first|on)
    call|ring|phone|get|order|hail|find|book me|us up? a|an|another|some|our|two taxi|taxis|cab|cabs|uber|minicab|lyft|limo|lift|rickshaw|shuttle|tow|courier|plumber|locksmith
    give|get|find me|us a ring size|box|finger|sizing|in size|gold|silver|platinum
    (everyone|everybody|friends|people|they) calls?|call me
    get|give|find me|us a|an|the|your manager|person|agent|rep|operator|support|sales|human|owner job|jobs|role|position|vacancy|vacancies|apprenticeship|course|price|wig|hair
    (speak|talk|chat|chatting|talking|speaking) to|with my husband|wife|partner|kids|kid|son|daughter|dog|boss|mum|mom|dad|parents|family|flatmate|friend|neighbour
  `,
  anger: `
    you|youre|you're|ur|bob|your|this|that|it are? is? 's? s? bot|chat|service|company|chatbot|thing? is|are? such|so|just|a|an|all|absolutely|completely|totally|bunch|fucking|bloody|really|of? a|an|of|fucking|bloody|complete|total|absolutely? useless|stupid|idiot|idiots|pathetic|rubbish|garbage|joke|moron|morons|dumb|incompetent|worthless|crap|shit|hopeless|liar|liars|scammers|crooks|thieves|clowns|terrible|awful|ridiculous|disgusting|disgrace|horrible
    useless|stupid|dumb|fucking|bloody|worthless|pathetic|idiotic bot|robot|company|idiot|idiots|people|service|chatbot|thing|bastards|computer
    fuck|screw you|off|this|u|your
    what the fuck|hell
    go to hell
    shut up
    you suck
    company|service|bot|place sucks
    this sucks
    piece of shit|crap|garbage
    bullshit
    wtf
    ^ idiot|idiots|moron|useless|pathetic|asshole|bastards|stupid|fuck $
    i|i'll|ill|we|we'll|will|gonna|going will|am|are|to? going? to? sue|suing you|u|your
    sue you|your
    my lawyer|lawyers|solicitor|attorney will
    hear|hearing from my|our lawyer|lawyers|solicitor|attorney
    see you in court
    take|taking you|this|your to court|tribunal
    report|reporting you|your to the? trading|police|authorities|ombudsman|consumer|press|bbb
    small claims court against|for you
    this|that|it is|'s|s? now? the? third|fourth|fifth|3rd|4th|5th|tenth|second time|day|week|call|email|message|appointment i|we|you|no|and|someone|already|this|now|in|that?
    for the third|fourth|fifth|3rd|4th|5th|hundredth|millionth|umpteenth time
    how many times do|must|have i|we
    asked|told|called|emailed|written|phoned|complained you|u|this? three|four|five|several|many|multiple|3|4|5|countless|twice times
    no one ever|even? calls|called|answers|answered|replies|responds|cares|helps|turned|came
    nobody|noone ever|has|is|even|bothers|bothered? calls|called|answers|answered|replies|replied|responds|responded|cares|helps|picks|turned|showed|came
    never called|came|showed|turned|replied|responded|answered me|us|up|back|my
    fed up
    sick|tired and|of tired|this|waiting|you|your
    sick and tired
    had enough of
    i'm|im|i am so|really|very|absolutely|extremely|beyond? angry|furious|livid|disgusted|outraged|fuming|pissed
    worst service|company|experience|customer|support|firm|shop|place
    absolute|total|complete disgrace|joke|shambles|nonsense|rubbish|rip
    absolutely|totally|completely unacceptable|disgusting|ridiculous|outrageous|useless|disgraceful
    is|was|s unacceptable|outrageous|disgraceful|a disgrace
    a disgrace
    unacceptable $
    you ripped|scammed|robbed|cheated|lied|stole
    ripped me|us off
    never using|use|coming|come you|again|back
    one star review
    bad|terrible|negative|1 review everywhere|online|on
    i demand|want a|my|an immediate|full|compensation|money|apology|refund? refund|money|apology|compensation? now|immediately|today
    demand a|an|my|to|compensation
    make|want|file|lodge a|an official|formal? complaint about you|your|this|against
    waste of time|space|money
    this is a|an? ridiculous|outrageous|insulting|joke|insult
    are you kidding|joking|stupid|dumb|deaf|blind|braindead|insane me?
    you people
    i hate you|this|your
    worst * ever
    (make|raise|lodge|file|put|submit|register|got|have|want) (in)? (a|an|my) (official|formal|serious)? complaint
    bunch|load|lot of (cowboys|clowns|crooks|thieves|idiots|amateurs|liars|muppets|morons|cowboy|crap|rubbish|shit|nonsense|bollocks)
    (i'm|im|i am|we're|we are|am) (not)? <very>? (angry|furious|livid|unhappy|annoyed|frustrated|upset|disappointed|dissatisfied|disgusted|appalled|fuming|pissed|outraged|gutted) (right|with|about|by|at|now|as|that|and)?
    not (at all)? <very>? (happy|satisfied|impressed|pleased|good enough|acceptable) (at all)? (with|about|by) (you|your|the|this|that|how|what)
    not (at all)? <very>? (happy|satisfied|impressed|pleased|good enough|acceptable) (at all)? how
    not good enough $
    you|you've|youve|u|they (have|ve|just|guys|lot|people)? (completely|totally)? (broke|broken|ruined|damaged|wrecked|destroyed|scratched|overcharged|stole|messed|screwed|cheated|conned|scammed|robbed|lost) (my|our|me|us|up)
    charged (me|us) (twice|double|wrong|wrongly|too much)
    (piss|bugger|sod|fuck|naff|eff) off
    (shocking|appalling|dreadful|atrocious|disgusting|terrible|awful|horrible|diabolical|pathetic|useless|crap|shit|abysmal|disgraceful|lousy) (customer)? (service|experience|support|attitude|company|workmanship|treatment|job|communication|people)
    (taking|take) (this|it) further
    rude (staff|people|man|woman|receptionist|employee|service|and|to me)
    (you|staff|he|she|they|receptionist|guy|driver|people|everyone) (was|were|are|is) <very>? (rude|useless|incompetent|unprofessional|unhelpful)
    (been waiting|waited|still waiting|waiting) (for|over|since|now|already|about|nearly)? * (weeks|hours|months|ages|forever) (now|and|for|already|nobody|no)?
    (been waiting|waited) * since * (and|where|still|no|nobody|nothing)
    still waiting (for|on) (someone|somebody|you|your|anyone|a reply|an answer)
    (never|didn't|didnt) (turned|turn|showed|show) up
    (never|didn't|didnt|dont|don't) (called|call|replied|reply|answer|answered|respond|responded|came) (back|to me|me|yesterday|again|anymore)? $
    (want|give|need|demand) (me)? my money (back)? (now|immediately|back now|back) $
    never (coming|going|using|buying|booking|again) (back|again|here|you)?
    (load|pile|heap) of (rubbish|crap|shit|garbage|nonsense)
    ^ (this is|what|its|it's)? a? (total|complete|absolute|utter)? (joke|shambles|disgrace|farce|ripoff|scam|nightmare|disaster) $
    (bloody|fucking|damn|effing) (useless|hell|idiots|joke|ridiculous|awful|terrible|thing|bot|thieves|liars)
    thieves|crooks|scammers|liars|conmen $
    (you|u) (must|have|gotta|got) (got|to)? (be|be actually) (joking|kidding|having a laugh|taking the piss|taking the mick)
    (are|r|is) (you|u|this) (lot|guys|people|actually)? (having a laugh|taking the piss|taking the mick|kidding me|serious|for real|joking me)
    (what a|absolute|complete|total|utter|bunch of|load of) (shower|muppets|muppet|clowns|clown|cowboys|jokers|joke|shambles|disgrace|cretins|numpties|crooks|morons|amateurs|circus)
    (well|bang|totally|completely) out of order
    (taking|take) the (mick|piss|mickey)
    (out of order) (that|this|you) (is|lot|are)
  `,
  angerUnless: `
    stupid|dumb|silly|idiotic question
    idiot proof
    idiots guide
    not stupid|useless|dumb|an
    is this|it|that a|an scam|rip
    sue my|the|a|him|her|them|someone|for
    not angry|a|fed
    sound|sounds stupid|dumb
    (how|where|who) (do|can|to|would|should) (i|we|you)? * (complain|complaint|complaints)
    (is|would|isn't) (it|this|that) (be)? (ridiculous|stupid|silly|terrible|awful|rubbish|horrible|crazy) (to|if|that|when)
    (the|my|our) (dog|cat|landlord|neighbour|neighbor|ex|husband|wife|tenant|boss) (is|was|got|gets|are)
    if (i|i'm|im|we) (am|are|m)? (not|unhappy|dissatisfied)
    what (happens|if|happened) (if|i|when|my|we)
    (if|when) (i|my|we|you) (fail|fails|failed|miss|break|dont pass|don't pass|come|cancel|am late|book)
    (are there|is there|any|protect|against|problems with) (any)? (thieves|crooks)
  `,
  danger: `
    i|we|can|smelling|strong|keep|really|faint can|could|just|are? smell|smelling|smelled|smelt|smells? a|of|some|the|strong|faint? a|of|some|strong? gas
    smell|stink|stench|smells|smelling|stinks|reeks * gas
    gas smell|leak|leaks|leakage
    gas is|s|has|keeps|pipe|line|main|hob|cooker? been|is|s? leaking|escaping|hissing|leaked
    leaking gas
    gas is|are coming|pouring out
    rotten eggs smell|everywhere
    smells like|of rotten eggs
    carbon monoxide alarm|detector|sensor|sounder is|s|has|keeps|just|started|goes|went|was|won't? going|went|gone|beeping|sounding|ringing|beeps|chirping|stop|off|triggered|screaming
    co alarm|detector is|s|has|keeps|just|started|goes|went|was? going|went|gone|beeping|sounding|ringing|off|triggered|screaming
    carbon monoxide poisoning|leak
    there is|s|was carbon monoxide
    there's|theres carbon monoxide
    carbon monoxide in|inside|coming|leaking|leaks|escaping|building|detected|everywhere|symptoms
    carbon monoxide level|levels|reading|readings is|are|at|was? high|rising|up
    (think|believe|suspect|afraid|scared|worried|fear|smell|breathing|breathed|inhaled|might|could|may) * carbon monoxide
    exposed to carbon monoxide
    (boiler|cooker|hob|heater|meter|pipe|stove) (is|s)? leaks|leaking gas
    gas everywhere
    smoke is? coming|pouring|everywhere
    on fire
    caught fire
    there's|theres a fire|smoke
    there is a? fire|smoke
    sparks|sparking coming|from|flying|out
    socket|outlet|panel|plug|cable|wire|fuse|board|box is|s|are|keeps sparking|smoking|burning|melting
    got|had|getting|received an? electric|electrical shock
    electrocuted
    burst|bursting|bursted|exploded water? pipe|pipes|main|tank|hose|radiator
    broken water? pipe|main
    pipe|pipes|tank|hose|boiler|radiator|main|cylinder|valve has|have|just|is|s|are? just? burst|bursted|exploded|bursting|ruptured
    house|flat|kitchen|basement|bathroom|cellar|apartment|home|floor|garage|we|room|office|shop|everything is|s|has|are|re|getting|been been|completely? flooded|flooding|underwater
    flooding|flooded my|our|the
    we're flooded|flooding
    water is|s|are|keeps|coming|pouring|gushing|spraying|running? pouring|gushing|everywhere|flooding|spraying|bursting|coming|running through|out|everywhere|from|down|of|into? of|my|the|our? ceiling|wall|walls|everywhere
    water is|s|keeps? pouring|gushing|spraying|flooding|bursting
    water everywhere
    water through|from|down the|my|our ceiling|walls|lights|light|wall
    ceiling is|s|has|just|coming collapsing|collapsed|fallen|falling|caving|down|bulging
    leak|leaking|dripping|pouring|coming * ceiling
    can't|cannot|cant|unable|couldn't to? turn|stop|shut off? the? water|leak
    massive|major|huge|serious water? leak|flood
    sewage|sewer coming|backing|backed|overflowing|everywhere|flooding
    toilet|drain is|s|keeps? overflowing|flooding
    knocked|smashed out? my|his|her|a|the|our|two|both? son's|daughter's|front|adult? front|adult? tooth|teeth out?
    tooth|teeth has|was|got|is|just|were|have|been? been|just? knocked|fallen|fell|came out
    bleeding heavily|badly|profusely|everywhere
    bleeding|blood won't|wont|doesn't|not stop|stopping|stopped
    won't|wont|can't|cant|doesn't|not|cannot stop the? bleeding
    face|jaw|throat|tongue|neck is|s|has|really|badly|very? really|badly|very? swollen|swelling|swelled
    can't|cant|cannot|trouble|difficulty|struggling|hard to|not? breathe|breathing|swallow|swallowing
    not breathing
    chest pain|pains
    heart attack
    having|had|has a|an stroke|seizure
    allergic reaction
    anaphylactic|anaphylaxis
    unconscious|unresponsive|fainted|overdose|overdosed|suicidal|suicide
    passed out
    kill|hurt|harm|hurting|killing myself
    end my life
    want to die
    call|need|send an? ambulance
    chemical burn
    scalp|skin|head|eyes|eye is|s|are really? burning|blistering|bleeding|burnt
    swallowed|drank|inhaled|ingested bleach|chemical|chemicals|poison|battery|detergent|cleaner|acid
    choking|drowning
    emergency|urgent help|please|now|asap
    this|it is an? emergency
    it's|its an emergency
    ^ emergency $
    i|we|i've|we've have? got? an emergency
    stuck|trapped|locked|stranded in|inside|on the|a|an|my|your lift|elevator|house|flat|car|room|building|lifts|garage|bathroom
    person|people|child|kid|baby|someone|mum|dad|mother|father|son|daughter|dog is|are? stuck|trapped|locked in|inside
    someone|somebody|man|stranger is|are|s|has|just? breaking|broke|broken|attacking|threatening in|me|into
    break in now|happening
    im|am|were|are being attacked|robbed|burgled|mugged
    brakes|brake have|has|just|pedal? failed|gone|failing
    brakes|brake don't|dont|not|stopped|aren't work|working
    broken|broke|stranded|stopped down? on|at the|side|hard motorway|highway|freeway|m1|road|shoulder
    just had|been|in * accident|crash|collision
    tree fell|fallen through|on
    roof has|is|s|just? collapsed|collapsing|caved
    brake|brakes * failed|failing|fail
    brake|brakes (pedal)? (have|has|are|is|'ve|just)? (just)? (gone|dont work|don't work|not working|stopped)
    <one> (has|have|just|is|s|was)? (just)? (collapsed|collapsing|fainted|unconscious|choking|unresponsive|convulsing|fitting|drowning|electrocuted)
    (wont|won't|cant|can't|doesn't|not) wake (up|him|her)
    <one> * (not|isn't|isnt|wont|won't|stopped) (responding|moving|respond|breathing|breathe)
    (ate|eaten|swallowed|drank|drunk|licked) * (poison|bleach|antifreeze|pills|tablets|detergent|battery|batteries|chemicals|chemical|medication|meds)
    (dog|cat|puppy|kitten|rabbit) (has|just|have)? (just)? (ate|eaten|swallowed) * (chocolate|grapes|raisins|xylitol|onions|lilies|sock|bone|stone|ball|toy|needle)
    (dont|don't|not|no longer) (want|wanna) (to)? (live|be here|be alive|go on living|exist) (anymore|any more|any longer)?
    (end|ending) (it all|my life)
    (someone|somebody|man|men|people|burglars|burglar|they|thieves) * (breaking|break|broke) in|into
    burglar|burglars|intruder in|inside|now
    (accident|crash|collision|fall|fight) * (hurt|injured|bleeding|trapped|unconscious)
    (someone|somebody|person|child|kid|man|woman|guest|driver) (is|s|got|has been|are)? (badly|seriously)? (hurt|injured|bleeding|dying)
    (theres|there's|there is|see|black|thick|white|of|some|got) smoke
    ^ smoke (in|from|coming|everywhere|out|pouring)
    (smoke|flames) (is|are)? (coming|pouring|billowing|everywhere)
    (smoking|flames) * (bonnet|hood|engine|dashboard|socket|fuse|oven|dryer|boiler|tumble)
    (car|engine|van|boiler|oven|dryer|laptop|battery|scooter|cooker|toaster) (is|s|are|keeps|just|started)? (smoking|burning|on fire|sparking|exploded)
    fire in|at (the|our|room|kitchen|house|hotel|building|flat|apartment|number)
    fire in my (house|home|kitchen|flat|room|building|apartment|garage|car|bedroom)
    ceiling|roof|wall (is|has|just|s|have)? (just|now)? (came|come|coming|fell|fallen|falling|collapsed|collapsing|caved|caving|about) (down|in)?
    sewage|sewer|poo (is|keeps|s|water|has)? (coming|backing|backed|pouring|overflowing|everywhere|flooding|spilling)
    (fell|fallen|falling) (down|off|from) (the|a|some|our|your) (stairs|ladder|roof|balcony|scaffolding)
    rotten eggs? (near|in|by|from|around|smell)
    <very>? (dizzy|sick|faint) * (gas|carbon|co alarm|boiler)
    (gas|carbon|co alarm|co detector|boiler) * (dizzy|headache|headaches|unwell|sick)
    severe (chest|allergic|bleeding|pain)
    pain in|across (my|his|her|the) (chest|heart)
    stroke|seizure|fit (right)? now
    (gum|gums|wound|nose|it|socket|mouth|extraction|cut) (wont|won't|doesn't|keeps|still|is still|is) (stop)? (bleeding)
    (been|just got|just been) (hit|run over|knocked down|struck) by (a|an|the) (car|van|bus|lorry|truck|bike|train|motorbike|scooter)
    ^ (fire|explosion|flood) (fire|help|please|now|quick|emergency)? $
    ^ help (fire|fire fire|theres|someone|he|she|me quick)
    ^ help help
    (is|are|s|has|its) (now|just|completely|all)? (ablaze|in flames|up in flames|alight)
    (the|my|our|a|his|her|their|that|this|something) * (is|are|s) (now|still|just)? burning (down|now|badly|help|up|please|hurry)? $
    <thing> (is|are|s|started|just)? (burning|smoking|smouldering) (down|now|badly|help|up)? $
    (burst|gone up) into? flames
    (<thing>|gas|bottle|cylinder|something|canister) (has|have|just)? (just)? exploded
    (there|was|been|heard|is) (an|a)? (big|huge)? explosion
    (gas|propane|butane) (bottle|cylinder|canister|bottles|stove|hose|pipe) (is|s|are|has|keeps)? (leaking|hissing|leaks)
    (river|stream|lake|sea|water) (is|s|has|keeps) (rising|overflowing|burst its banks|coming in|flooding)
    (tap|pipe|hose|sink|toilet|washing machine) (has|just|is|have)? (burst|bursted|exploded|broken off|come off)
    (is|are|s|re|getting) (flooding|flooded|under water|underwater)
    (cut|sliced|stabbed|slashed) (my|his|her|their) (hand|finger|arm|leg|foot|wrist|thumb|head|fingers|neck)
    (cut|injured|hurt|burned|burnt|scalded) (myself|himself|herself|themselves) (badly|badly and|seriously|with|on)
    (badly|seriously) (cut|injured|hurt|burned|burnt|scalded)
    (cut|hurt|burned|burnt) (very|really)? badly
    (broke|broken) (my|his|her) (arm|leg|ankle|wrist|neck|back|hip|foot|nose|finger|hand) (help|now|please|here)? $
    (burnt|burned|scalded) (my|his|her) (hand|hands|arm|face|fingers|leg|finger|foot)
    (fell|fallen|tripped) * (bleeding|bleeds|unconscious|head)
    (is|am|s|m|are) bleeding (a lot|now|help)? $
    collapsed (on|in|at|and|here|now|outside)? $
    (has|have|just|guest|person) collapsed
    drowned
    (snake|adder|viper|spider|scorpion) (bite|bit|has bitten|bitten)
    bitten by (a|an) (snake|adder|viper|spider|dog|scorpion)
    (wasp|bee|hornet) * (cant breathe|can't breathe|swelling|swollen|allergic)
    (swallowed|drank|drunk|eaten|ate|inhaled) (some|a|the|a bit of)? (glaze|bleach|paint|chlorine|petrol|lye|magnet|coin|button|glue|thinner|turpentine|lead)
    (been|is|was|am|got) poisoned
    (my|our|a) (little|two|three|four|five|six|young|small|year|old|2|3|4|5|6)? (year)? (old)? (son|daughter|child|kid|boy|girl|baby|toddler|grandson|granddaughter) (is|has|s|went|was)? (missing|disappeared|vanished|gone missing|been kidnapped|kidnapped) (since|for|help|from|and|he|she|at|please|now)? $
    (my|our|a) (little|two|three|four|five|six|young|small|2|3|4|5|6)? (year old)? (son|daughter|child|kid|boy|girl|baby|toddler|grandson|granddaughter) (is|has|s|went|was)? (missing|disappeared|vanished|gone missing|been kidnapped|kidnapped) (since|for|help|from|and|he|she|at)
    (can't|cannot|cant) find (my|our) (son|daughter|child|kid|boy|girl|baby|little|toddler|children)
    lost (my|our) (son|daughter|child|kid|boy|girl|toddler) (on|in|at|here|help)? $
    (is|are|s|was) (threatening|attacking|following|chasing|stalking|hitting|beating) (me|us|people|my|someone|him|her)
    (man|woman|guy|someone|somebody|person|he|she) * (with|has|holding|waving|carrying) (a|got a)? (big)? (knife|gun|weapon|axe|pistol|machete|rifle)
    (armed|shooting|gunshots|gunman|shooter) (man|men|robber|robbers|person|outside|inside|here|now)
    (call|get|send|need|phone) (me|us)? (the|an|a)? (police|ambulance|fire brigade|fire department|firefighters|paramedics|paramedic|fire service|doctor quick)
    (there has been|there's been|theres been|there was|there has just been|there is) (just)? (an|a) (bad|serious|terrible)? accident
    (i|we) (was|were|got|have been|ve been|just got) (just)? (hit by|run over|knocked down|stabbed|shot|attacked)
  `,
  cry: `
    ^ (please)? help (me|us|please|now|someone|somebody|anyone)? $
  `,
  instruction: `
    what (should|do|must|can|shall) (i|we|you)? (do)?
    what to do
    in case of|an
    (turn|switch|shut|cut) (it|off|everything|the|your|all) (off|water|gas|power|electricity|mains|supply|main|boiler)?
    (close|shut|open) (the|your|all) (gas|water|main|mains|stop|windows|window|tap|valve|stopcock|doors|door)
    stopcock|evacuate|evacuation|extinguisher
    leave|exit (the|your) (building|house|flat|room|place|premises|area|property|hall|studio|site|pool) (at once|immediately|now|by)?
    (get|go|move|come|stay) (out|outside|away|clear|back|calm|low|down)
    (call|dial|ring|phone) (us|the|on|emergency|999|112|911|000|111|fire|0800|your|our) *
    emergency (number|line|services|service|exit|exits|call|stop|button)
    at once|immediately|straight away|right away
    (do|dont|don't) not? (touch|use|switch|light|open|enter|move|go|turn|try|smoke|wait|let|give|pull|rub)
    never (touch|use|switch|light|open|enter|move|go|turn|try)
    (press|rinse|cool|keep|put|hold|wash|apply|stop|raise|shout|alert|tell|unplug) (it|the|them|him|her|your|under|on|firmly|cool|cold|calm|a|any)
    first aid|aider
  `,
  hardship: `
    no|without|lost|zero any|our|my|the? heating|heat|hot|power|electricity|water|boiler
    heating|boiler|heat|power|electricity|radiators|water is|has|s|isn't|isnt|not|are|just|been been|still|not|just|completely|still? broken|working|work|gone|dead|off|stopped|out|broke|down|failed|packed|cut
    heating|boiler|power stopped|broke|gone|down|off|out|failed|broken
    freezing
    (boiler|heating|heat|power|electric|electrics|electricity|radiators) (has|have|is|s|are|just)? (completely|totally)? (packed|packed up|conked|died|dead|bust|kaput|broken|off|gone)
  `,
  vulnerable: `
    baby|babies|newborn|infant|toddler|elderly|pregnant|disabled|grandmother|grandma|grandad|grandfather|vulnerable|wheelchair|ill|sick|pensioner|oxygen|premature|triplets|twins
    70|75|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99 years|year|yr|yo old?
    week|weeks|month|months old
    old|ill|sick mother|father|mum|dad|parents|lady|man|people|woman
    small|young|little|two|three|sick|ill child|children|kids|kid
    nan|nana|nanna|gran|granny|grandparents|dialysis|chemo|chemotherapy|asthmatic|bedridden|premmie|elder
    (is|aged|age|are|im|i'm|am|s) 70|75|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99
  `,
  enquiry: `
    do|does|did you|u|your|the
    ^ are|is you|u|your|it|a|an|this
    how much|often|long|many
    what do|does you|is|a|it
    what's|whats|what is the|your price|cost|charge|fee|policy|difference|procedure|excess
    cost|costs|price|prices|pricing|quote|fee|fees|charge|charges|rate|rates|certificate|certified|course|training|buy|sell|install|installed|installation|fit|offer|policy|warranty|guarantee|insurance|insured|cover|covers|covered|include|included|prevent|avoid|advice|tips|difference|invoice|bill|last|ago|review|reviews|mean|opening|qualified
    ^ can|could|will|would you|i|a|an|the|it|your
    first aid (for|course|training|at|class|certificate|lesson)
    (learn|learned|learnt|taught|teach|covered) (about|that|this|how|it|what|in)
  `,
  happening: `
    could|might|can it|this|that be carbon monoxide
    i|we smell|have|had|can|think|got|need|am|are|'re|just|cannot
    im|ive|weve|were|theres|my|our|help|asap|now|immediately|urgently|quick|quickly|hurry|everywhere|still|happening
    there is|s|are
    right now
    come|send
    what|who should|do|can|must|shall i|we do|call
    just started|happened|now
    smell|smells
    son|daughter|husband|wife|mum|dad|child|neighbour|tenant|kid|friend
  `,
  orders: `
    ignore|disregard|forget|override|bypass|circumvent|overwrite all|any|every|the|your|our|of|those|these|what|previous|prior|above|earlier|preceding|system of|the|your|previous|prior|above|earlier|preceding|existing|initial|original|system|safety|past|former? previous|prior|above|earlier|preceding|existing|initial|original|system|safety|and? earlier|previous|above|security? instructions|instruction|rules|prompt|prompts|guidelines|directions|directives|directive|guardrails|constraints|restrictions|training|programming|safeguards|filters
    ignore|disregard|forget everything|all|anything you|above|before|that|i|the|previously * above|before|told|know|said|learned|previously|taught
    ignore|disregard|forget what|whatever you were|was|have|'ve|are been? told|instructed|taught|given
    ignore|disregard the above|previous|prior|foregoing
    ignore|disregard|forget everything|all above|previous|prior
    what were|are your system|original|initial|hidden|first? instructions before|exactly|verbatim
    developer message
    documents|passages|text|context you were|are given
    forget you are|were|re
    forget that you are|were
    print|show|reveal|repeat|output|display|tell|give|leak|dump|share|expose|recite|write|return|list|copy|paste|summarize|summarise|translate|send|disclose|describe|read|quote|spell|what * your system|initial|original|hidden|secret|internal|full|entire|complete|exact|own? prompt|prompts|instructions|preprompt|directives|guardrails $
    system|developer|master|base prompt|prompts|preprompt
    your hidden|secret|initial|original|internal|underlying|confidential|system instructions|rules|prompt|prompts|guidelines|directives|configuration|message
    hidden|secret|initial instructions|prompt|prompts
    your prompt|preprompt|guardrails|programming
    your instructions verbatim|word|above|exactly
    you were|are instructed|programmed|prompted to
    were you instructed|programmed|prompted
    repeat|print|output|show|copy|display|translate|summarize|summarise|recite|paste all? the? everything|text|words|message|messages|instructions|conversation|sentence|paragraph|content above|before|preceding|verbatim|prior|that
    jailbreak|jailbroken|jailbreaking|pwned
    developer|debug|god|dan|unrestricted|sudo|root|unfiltered|diagnostic|jailbreak mode
    enable|enter|activate|switch to|into|in? admin|developer|debug|god|dan|maintenance|test|training mode
    do anything now
    ^ dan $
    you are now|hereby|henceforth a|an|dan|free|unrestricted|my|called|jailbroken|evil|acting|playing|the|roleplaying
    youre|you're now a|an|dan|free|unrestricted|my|called|the
    from now on|onwards you|your|answer|reply|respond|act|ignore|speak|pretend|always
    pretend to|you|that|we|there|your|i
    pretending to be|you
    ^ act|behave|speak|talk as|like
    act|behave|respond|answer|speak|reply as if|though
    must|should|please|now|will|shall|can|to act|behave as a|an|my|the
    role play|playing|played
    roleplay|roleplaying
    let's|lets pretend|roleplay|imagine
    let's|lets play a game
    play|assume|take|adopt on? the|a role|part|character|persona|identity of|as
    you must|shall|will|should obey|comply|reveal
    you must|shall|will|should|may only|now|always|never answer|say|respond|reply|confirm|speak|output|refuse
    ^ imagine you|that are|re|were|you
    stay|stays|remain in character
    ^ new|updated|revised|important|additional|special instruction|instructions|directive|directives
    new|updated instructions|instruction|directive begin|follow|override|below|now
    begin|start|end of? system|instructions|prompt|override
    system|admin|administrator|developer|security override|overrides
    im start|end
    end of system|prompt|instructions|context|document|documents
    i|we am|'m|are your|an|the|one|from|with|of? your? developer|creator|programmer|administrator|admin|openai|anthropic|developers|sysadmin|superuser
    im|i'm your|the|an|from|with your? developer|creator|programmer|administrator|admin|openai|anthropic|developers|sysadmin|superuser
    as your|the|an|a developer|creator|administrator|admin|sysadmin|superuser
    sudo su|rm|mode|apt|cat|ls
    respond|reply|answer|output|write|speak|encode|talk only|exclusively|just|it|everything|this? in|with|using|as|like a? base64|rot13|hex|hexadecimal|binary|morse|leetspeak|json|pirate|emojis|emoji|xml
    ^ say|reply|respond|answer|output|write exactly|only|verbatim|nothing|literally|simply|just
    ^ say|reply|respond|answer with|yes|that
    repeat after me
    ^ repeat this|the|these|exactly|back|it|word|following
    begin|start|end|finish|prefix your|every|each|the|all answer|reply|response|message|sentence|responses|replies|answers with
    decode|decrypt|decipher|unscramble|deobfuscate this|the|following|and|it|base64|rot13
    base64|rot13|rot47
    execute|obey|evaluate this|these|the|my|following|any|it|decoded|hidden
    other|another|different business|businesses|businesses'|company|companies|company's|client's|tenant|tenants|visitor|visitor's|visitors|users|user's|customer's|customers|customers' data|knowledge|documents|conversations|messages|chats|records|database|conversation|chat|emails
    data|knowledge|documents|conversations|messages|chats|records|emails of|from other|another|different business|businesses|company|companies|customer|customers|client|clients|tenant|tenants|visitor|visitors|user|users
    dump|export|exfiltrate the|your|all|entire|me * database|knowledge|documents|index|records|conversations|passages
    entire|whole|full knowledge base
    api|secret|private|widget|bearer key|keys|token|tokens|credentials
    drop table users|messages|businesses|conversations
    union select
    admin|database|root|db password|passwords|credentials
    environment variables|variable
    etc passwd
    business|tenant id
    switch|change to|into business|tenant|persona|developer
    markdown image|img
    tracking pixel
    render|embed|append|insert|include|add * markdown|iframe|img|pixel
    send|post|forward|exfiltrate|transmit|upload * to|at http|https|webhook
    without restrictions|filters|guidelines|censorship|guardrails answer|respond|reply
    no longer bound|restricted|bob
    unrestricted|uncensored|unfiltered ai|assistant|model|response|answer|bot
    opposite day
    training data
    prompt injection|leak|leaking|leakage
    chain of thought
    stop being bob
    your new|real|true role|persona|task|goal|instructions|purpose|identity|directive
    agree with|to everything|anything|whatever|any
    which|what language? model|llm are|powers|version|is|do
    evil|anti bob|twin|gpt|assistant
    from now on|onwards (you|only|just|please|always)? * (answer|reply|respond|say|speak|act|talk)
    what other (customers|clients|visitors|users|people|guests|patients) (asked|ask|wrote|write|typed|chatted|are asking|have asked|said to you|told you)
    (give|show|dump|send|export|list|print|tell) (me|us)? (the|your|a|all|entire|whole|full)? (database|customer list|client list|customer database|user database|customer data|customers data)
    database of|with (customers|users|clients|visitors)
    (ignore|forget|disregard) what (your|the) (boss|owner|owners|developer|developers|creator|creators|company|manager|admin|programmers)
    (bypass|turn|disable|remove|switch|drop|break) (off)? your (filter|filters|safety|restrictions|rules|guardrails|limits|limitations|censorship|programming|guidelines)
    (you|u) (have|got|are under) no (more|longer)? (restrictions|rules|limits|limitations|filters|guidelines|boundaries)
    (stop|quit) being (an|a|the) (assistant|bot|ai|helper)
    (what|which) (is|are) your (exact|full|complete|original|system|secret|hidden|initial)? (instructions|prompt|system prompt|guidelines|programming)
    (act|behave|work|respond|function) as (a|an|my|the) (linux|terminal|hacker|pirate|python|shell|doctor|lawyer|different|evil|unrestricted|dan)
    ^ say|tell|write|answer|reply (everything|all|that|yes|no|you|we|i|it) (to|is|are|all|everything|repairs|services|was|will|have)
    (swear|curse|insult|lie|rap|sing) (at|to|for) me
    (agree|say yes|yes) (with|to) (everything|anything|all|whatever)
    (offer|give) (everything|free|a free|me a free|a 100|100) * (discount|free|service|refund)
    (dump|print|show|reveal|leak|list|export|tell|give) (me)? (all|your|the|everything in|everything from) (your|the)? (knowledge|knowledge base|rules|training|data|memory|source|config|configuration|instructions|secrets|password|passwords|admin password)
    (lets|let's|let us) (roleplay|role play|play pretend|pretend)
    (you|u) (must|have to|will|shall|should|are to) (now|always|only)? (agree|offer|obey|ignore|comply|say|answer|give)
    (translate|repeat|paste|show|summarise|summarize|rewrite|encode) (me)? (your|the system|all your) (secret|hidden|initial|own|system)? (instructions|prompt|rules|guidelines|directives)
  `,
};
