import type { Language } from '../../text/language.ts';

/** How a word that is not plain content changes what a sentence claims. */
export type LimitClass =
  | 'if'
  | 'unless'
  | 'only'
  | 'except'
  | 'at_least'
  | 'at_most'
  | 'about'
  | 'before'
  | 'after'
  | 'must'
  | 'off';

const words = (list: string) => new Set(list.split(' '));

/** Words that carry no claim of their own, by language (accents removed). */
export const FUNCTION_WORDS: Record<Language, Set<string>> = {
  en: words(
    'a an the this that these those it its he she they them their theirs his her we us our ours you your yours i me my who which what where how is are was were be been being am do does did done have has had having will would shall can could to of in on at for with by from as and or but so also too then than there here please s ll re ve d m into onto upon about around across when while out up per during',
  ),
  de: words(
    'der die das den dem des ein eine einen einem einer eines und oder aber auch ist sind war waren sei werden wird wurde wir uns unser unsere unseren unserem unserer sie ihr ihre ihren ihrem ihrer ihnen er es ich mich mir mein meine du dich dir dein deine zu zum zur in im an am auf aus bei beim mit von vom fur durch um als wie so dann hier dort da dass bitte hat haben hatte kann konnen sich diese dieser dieses diesen diesem',
  ),
  fr: words(
    'le la les l un une des de du d et ou mais aussi est sont etait etaient etre sera seront nous notre nos vous votre vos il elle ils elles on je me mon ma mes tu te ton ta tes son sa ses leur leurs a au aux en dans sur par pour avec chez ce cet cette ces que qui quoi dont ou y se s c qu n j ai as avons avez ont peut peuvent pouvez pouvons ici alors donc comme',
  ),
  es: words(
    'el la los las un una unos unas y e o u pero tambien es son era eran ser sera estan esta estamos nosotros nuestro nuestra nuestros nuestras usted ustedes su sus tu tus mi mis yo me te se lo le les de del a al en por para con que quien como donde este esta estos estas ese esa esos esas ha han hemos puede pueden podemos aqui entonces',
  ),
  it: words(
    'il lo la i gli le l un uno una e ed o ma anche e sono era erano essere sara siamo noi nostro nostra nostri nostre voi vostro vostra lei suo sua suoi sue io mi ti si ci vi di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella su sul sulla per con che chi come dove questo questa questi queste ha hanno abbiamo puo possono qui',
  ),
  nl: words(
    'de het een en of maar ook is zijn was waren wordt worden wij we ons onze u uw jij je jouw hij zij ze hun ik me mijn te van in op aan bij met voor door om als zo dan hier daar dat die dit deze wie wat heeft hebben kan kunnen er naar uit tot',
  ),
  pt: words(
    'o a os as um uma uns umas e ou mas tambem e sao era eram ser estao esta estamos nos nosso nossa nossos nossas voce voces seu sua seus suas eu me te se lhe de do da dos das em no na nos nas para por pelo pela com que quem como onde este esta isto esse essa isso ha tem temos pode podem podemos aqui entao ao aos',
  ),
};

/** Words that turn a statement into its opposite. */
export const NEGATIONS = words(
  'not no none never neither nor nobody nothing nowhere cannot without non dont doesnt didnt cant wont isnt arent wasnt couldnt shouldnt wouldnt hardly nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts ne pas jamais aucun aucune sans nunca sin ningun ninguna jamas mai senza nessun nessuna niet geen nooit zonder',
);

/** Words that limit a claim: leaving one out, or adding one, changes what is promised. */
export const LIMITS = new Map<string, LimitClass>(
  Object.entries({
    if: 'if provided providing depending subject wenn falls sofern cuando quando wanneer mits whenever',
    unless: 'unless',
    only: 'only solely exclusively nur ausschliesslich seulement uniquement solo solamente soltanto alleen slechts',
    except:
      'except excluding excluded excludes exclude excl apart plus besides ausser ausgenommen zuzuglich zzgl sauf excepte hors excepto salvo tranne escluso behalve',
    at_least:
      'over above exceeding minimum min starting onwards uber mindestens ab minimo mindest ouder boven exceed exceeds',
    at_most:
      'under below within maximum max unter hochstens maximal innerhalb binnen onder jusqu hasta entro fino',
    about:
      'approximately approx roughly circa ca usually normally typically generally often sometimes occasionally possibly perhaps maybe mostly likely might may estimated nearly almost aim aims aiming try tries hope expect expected intend ungefahr etwa meist meistens normalerweise vielleicht manchmal environ generalement parfois aproximadamente normalmente ongeveer meestal soms',
    before: 'before until till prior vor avant antes prima voordat',
    after: 'after following apres despues dopo nachdem',
    off: 'off outside',
    must: 'must need needs needed require requires required mandatory obligatory compulsory should muss mussen erforderlich doit devez debe deben deve devono moet moeten',
  }).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind as LimitClass] as const)), // keys above are the classes
);

/** Limits and negations of two words. */
export const PHRASES = new Map<string, LimitClass | 'not'>([
  ['up to', 'at_most'],
  ['at most', 'at_most'],
  ['less than', 'at_most'],
  ['fewer than', 'at_most'],
  ['at least', 'at_least'],
  ['more than', 'at_least'],
  ['as long', 'if'],
  ['in case', 'if'],
  ['other than', 'except'],
  ['have to', 'must'],
  ['has to', 'must'],
]);

/** Promises so strong that the passage itself must make them, with everything they depend on. */
export const STRONG_WORDS = words(
  'free always any all every everything everyone anyone anything anytime anywhere guarantee unlimited fully entire whole best cheapest instant instantly immediately forever lifetime included inclusive refund discount kostenlos gratis gratuit gratuite gratuitement immer alle jeder jede jedes garantiert toujours tous toutes siempre todo todos todas garantizado sempre tutti altijd gegarandeerd',
);

/** Prepositions that narrow a claim down; what follows them may not be left out of a price or a promise. */
export const NARROWING = words(
  'for to in at with on from of per fur in bei mit auf pro pour avec dans chez par para con en por per con nel voor met bij op',
);

/** Words between a preposition and what it names. */
export const DETERMINERS = words(
  'a an the this that these those our your their its my der die das den dem des ein eine einen einem einer unser unsere unseren ihr ihre ihren le la les l un une nos votre vos el los las una uno il lo gli i de het een onze uw o os as um uma',
);

/** Words for money that a currency sign says as well. */
export const PRICE_WORDS = words(
  'cost costs price prices priced pricing charge charges fee fees kosten kostet preis prix coute precio cuesta prezzo costa prijs kost',
);

/** Openers that answer yes or no; whether that is right depends on how the question was put, so they go. */
export const OPENERS =
  /^(?:yes|yeah|yep|yup|sure|certainly|absolutely|definitely|of course|no|nope|correct|right|ja|nein|doch|naturlich|natürlich|oui|non|bien sûr|sí|si|claro|certo|nee)\s*[,.!:;-]+\s*/iu;
