import { cleanText } from './clean-text.ts';

/** Sentences that speak to a model instead of to a visitor. Each pattern is bounded, so none can blow up; they read clean text, with single spaces. */
const INSTRUCTIONS = [
  /\b(?:ignor\w*|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules?|guidelines?|previous|prior|above|earlier|everything|training|restrictions?|anweisung\w*|regeln|consignes|instrucciones|reglas|istruzioni|regole|instruc\w*)/iu,
  /\b(?:vergiss|missachte|oublie[rz]?|olvida\w*|dimentica\w*|negeer|vergeet|esque[cç]a)\b.{0,40}\b(?:anweisung\w*|regeln|consignes|instructions|r[eè]gles|instrucciones|reglas|istruzioni|regole|instructies|regels|instru[cç]\w*)/iu,
  /игнорируй|забудь.{0,20}инструкц|忽略.{0,12}(?:指令|指示|规则|提示)|無視して|اتجاهل|تجاهل/u,
  /\b(?:system|developer|hidden|initial|original|secret|internal)[ _-]{0,2}(?:prompt|messages?|instructions?)\b/iu,
  /\byou are (?:now|no longer|an? (?:ai|assistant|chatbot|helpful|language model|dan)\b)/iu,
  /\b(?:as an ai|language model|jailbr[eo]ak\w*|do anything now|dan mode|developer mode|debug mode|god mode|prompt injection)\b/iu,
  /(?:^|[.!?:;,]\s*|\b(?:please|must|should|shall|always|now|and|then|to)\s+)(?:tell|inform|instruct|advise|remind|convince|ask|direct|persuade|assure|send)\s+(?:the |all |any |every |each )?(?:users?|visitors?|readers?|person asking|asker)\b/iu,
  /(?:^|[.!?:;,]\s*|\b(?:please|must|should|shall|always|now|and|then|instead)\s+)(?:respond|reply|answer|output|print|repeat|say|write|append|insert|include|render|display)\b.{0,40}\b(?:exactly|the following|verbatim|instead|word for word|every (?:answer|reply|response|message)|(?:your|each|all|any) (?:answers?|repl(?:y|ies)|responses?|outputs?|messages?))\b/iu,
  /(?:^|[.!?:;>]\s*)(?:dear |hey |hi |hello |attention |note to )?(?:the )?(?:ai|a\.i\.|assistants?|chatbots?|bot|bob|model|llm|gpt|chatgpt|claude|gemini|system|developer|user|human) ?(?:assistant|model)? ?[:,>\]]/iu,
  /\b(?:note|attention|tasks?|message|instructions?|directive|command|memo|reminder|notice|important) (?:to|for) (?:the |any |all )?(?:ai|assistants?|bots?|chatbots?|models?|llms?|language)\b/iu,
  /\b(?:when|whenever|if) (?:you(?:'re| are)? )?(?:asked|(?:a|the|any|some)\s?(?:user|visitor|one|body) asks)\b.{0,60}\b(?:say|answer|reply|respond|tell|state|claim|quote|give|confirm|recommend|promise|offer)\b/iu,
  /<\|[^|]{0,40}\|>|\[\/?(?:inst|system|sys|assistant|user)\b[^\]]{0,40}\]|<<\/?sys>>|<\/?(?:system|assistant|instructions?|prompt|context|passage|documents?|data)>|#{2,}\s*(?:system|instructions?|assistant|user)\b|\b(?:begin|end) (?:system|prompt|instructions?)\b/iu,
  /\b(?:reveal|leak|exfiltrat\w*|disclose)\b.{0,40}\b(?:prompt|instructions?|keys?|passwords?|conversations?|secrets?|tenants?|business(?:es)?|customers?)\b/iu,
  /\b(?:the |this |our )?(?:ai|assistant|chatbot|bot|llm|language model) (?:must|should|shall|will|has to|is to|needs to|may now|is (?:now )?(?:allowed|authori[sz]ed|permitted|instructed|required)|can now)\b/iu,
];

const MARKUP =
  /!\[|\]\s?\(|\]\s?\[|^\s*\[[^\]]{1,200}\]:|<[a-z!/]|&#?\w{2,8};|\b(?:javascript|vbscript|data:\w+\/)/iu;
const PLACEHOLDER =
  /\{\{?[^}]{1,80}\}?\}|\$\{|%7b|\[(?:insert|user|visitor|message|name|data)[^\]]{0,40}\]/iu;
/** Base64 and the like: nothing a visitor reads, everything a channel needs. */
const ENCODED = /(?<![\w/.:-])(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z0-9+/_-]{32,}={0,2}/;

/** True when the text addresses a model: orders, role play, prompt markers. Such text is never a source and never a reply. */
export function isInstructionLike(text: string): boolean {
  return INSTRUCTIONS.some((pattern) => pattern.test(text));
}

/** Why this text may not be shown whatever it says, or null: markup, placeholders, encoded payloads. */
export function unsafeReason(text: string): 'markup' | 'placeholder' | 'encoded' | null {
  if (MARKUP.test(text)) return 'markup';
  if (PLACEHOLDER.test(text)) return 'placeholder';
  return ENCODED.test(text) ? 'encoded' : null;
}

/**
 * What a reader of the page sees, without paragraphs in which a sentence addresses a model (what stands beside an
 * order is part of it): links become their words; images, link lists, comments and tags go.
 */
export function visibleText(text: string): string {
  const visible = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '\n\n')
    .replace(/^[ \t]*\[[^\]\n]{1,200}\]:.*$/gm, '')
    .replace(/!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])?/g, ' ')
    .replace(/\[([^\]\n]{1,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, '$1');
  return visible
    .split(/\n\s*\n/)
    .filter((paragraph) => !addressesModel(paragraph))
    .map((paragraph) => paragraph.replace(/<\/?[a-z][^>\n]{0,2000}>/gi, ' '))
    .join('\n\n');
}

/** A page without the paragraphs in which a sentence addresses a model; what stands beside an order is part of it. */
export function withoutOrders(markdown: string): string {
  return markdown
    .split(/\n[^\S\n]*\n/)
    .filter((paragraph) => !addressesModel(paragraph))
    .join('\n\n');
}

function addressesModel(paragraph: string): boolean {
  return (
    isInstructionLike(cleanText(paragraph)) ||
    paragraph.split('\n').some((line) => isInstructionLike(cleanText(line)))
  );
}
