import type { Texts } from '../texts.tsx';

export const problems: Texts['problems'] = {
  offline:
    'Der Server ist nicht erreichbar. Nichts wurde geändert; prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  internal_error: 'Bei uns ging etwas schief. Nichts ist verloren; versuchen Sie es gleich noch einmal.',
  unauthenticated: 'Sie sind abgemeldet. Melden Sie sich wieder an, um weiterzumachen.',
  forbidden: 'Ihre Rolle umfasst das nicht. Ein Inhaber kann sie unter Personen ändern.',
  csrf_failed: 'Diese Seite ist veraltet. Laden Sie sie neu und versuchen Sie es noch einmal.',
  not_found: 'Das gibt es nicht mehr; vielleicht hat es jemand entfernt.',
  mail_not_set_up:
    'Von hier lässt sich keine Mail senden, also ist kein Link unterwegs. Bitten Sie einen Inhaber Ihres Betriebs oder einen Administrator um einen neuen Anmelde-Link.',
  payload_too_large: 'Das ist zu groß. Teilen Sie es in kleinere Stücke.',
  draining: 'Der Server startet neu. Versuchen Sie es in einigen Sekunden noch einmal.',
  quota_exceeded: 'Das Tageskontingent dieses Betriebs ist aufgebraucht. Morgen beginnt es neu.',
  suspended: (business, reason) => `${business} ist stillgelegt. Der angegebene Grund: ${reason}`,
  suspendedNoReason: 'Dieser Betrieb ist stillgelegt. Fragen Sie, wer diese Installation betreibt.',
  wait: (seconds) => `Das war viel auf einmal. Versuchen Sie es in ${seconds} Sekunden noch einmal.`,
};
