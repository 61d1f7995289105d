/** Languages with a stemmer and stop words of their own. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'it' | 'nl' | 'pt';
