/** Column names people use, in our languages. */
const names = {
  question:
    'question questions q frage fragen faq pregunta preguntas pergunta perguntas domanda domande vraag vragen pytanie pytania 質問 問い prompt',
  answer:
    'answer answers a reply response antwort antworten respuesta respuestas réponse réponses reponse risposta risposte antwoord antwoorden odpowiedź odpowiedzi odpowiedz resposta respostas 回答 答え 答',
  variants:
    'variants variant wordings wording alternatives alternative synonyms synonym variante varianten formulierung formulierungen variantes formulations varianti varianten formuleringen warianty also_asked_as also_asked aliases alias other_wordings auch_gefragt andere_formulierungen',
  title: 'title titel heading titre título titolo tytuł タイトル topic thema subject name überschrift',
  text: 'text content body inhalt contenu texte contenido texto contenuto testo inhoud tekst treść conteúdo 本文 beschreibung description',
  url: 'url link source quelle source_url adresse lien enlace fuente collegamento bron źródło ligação リンク web website',
  external_id: 'external_id id key nr no number nummer',
} as const;

/** What a column is for. */
export type Field = keyof typeof names;

const known = new Map<string, Field>();
for (const [field, words] of Object.entries(names))
  for (const word of words.split(' ')) if (!known.has(word)) known.set(word, field as Field); // the keys of `names`

/** The field of each column, where the heads name at least a question and an answer, or a title and a text; else null. */
export function columnsOf(heads: readonly string[]): (Field | null)[] | null {
  const columns = heads.map((cell): Field | null => known.get(nameOf(cell)) ?? null);
  const has = (field: Field) => columns.includes(field);
  return (has('question') && has('answer')) || (has('title') && has('text')) ? columns : null;
}

function nameOf(cell: string): string {
  return cell
    .trim()
    .slice(0, 60)
    .toLowerCase()
    .replaceAll('**', '')
    .replace(/[\s_-]{0,3}\d{0,3}:?$/, '')
    .replaceAll(' ', '_');
}
