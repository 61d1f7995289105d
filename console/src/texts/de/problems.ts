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
  suspended: (business, reason) =>
    `${business} ist stillgelegt. Der angegebene Grund: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`,
  suspendedNoReason: 'Dieser Betrieb ist stillgelegt.',
  suspendedAsk: (contact) => `Wen Sie fragen können: ${contact}`,
  suspendedAskOperator: 'Fragen Sie, wer diese Installation betreibt.',
  wait: (seconds) => `Das war viel auf einmal. Versuchen Sie es in ${seconds} Sekunden noch einmal.`,
  /** Why a file could not be read, by the server's name for it. */
  refusals: {
    empty: 'Darin steht kein Text. Wählen Sie eine Datei mit Text, oder fügen Sie ihn ein.',
    damaged:
      'Diese Datei ist beschädigt oder unvollständig. Öffnen Sie sie auf Ihrem Rechner, speichern Sie sie neu und wählen Sie die neue Kopie.',
    locked:
      'Diese Datei ist mit einem Passwort geschützt. Speichern Sie eine Kopie ohne Passwort und wählen Sie diese.',
    scan: 'Dieses PDF enthält nur Bilder von Seiten (einen Scan). Lassen Sie den Text erkennen (OCR) und mitspeichern, oder fügen Sie ihn ein.',
    many_pages: 'Dieses PDF hat mehr als 500 Seiten. Teilen Sie es, und wählen Sie die Teile mit Antworten.',
    bomb: 'Ausgepackt ist diese Datei viel zu groß für bloßen Text. Speichern Sie den Teil mit dem Text als eigene Datei.',
    archive: 'Das ist ein Paket aus Dateien. Packen Sie es aus, und wählen Sie die Dokumente einzeln.',
    slides: 'Das sind Folien. Speichern Sie sie als PDF, und wählen Sie dieses.',
    old_office:
      'Das ist eine alte Word- oder Excel-Datei oder eine mit Passwort. Speichern Sie sie ohne Passwort als .docx, .xlsx, .odt oder PDF, und wählen Sie diese.',
    rtf: 'RTF-Dateien können hier nicht gelesen werden. Speichern Sie sie als .docx, .odt oder PDF, und wählen Sie diese.',
    picture: 'Das ist ein Bild. Fügen Sie ein, was darauf steht.',
    no_text:
      'Diese Datei enthält keinen lesbaren Text. Speichern Sie sie als .docx, .xlsx, .odt oder PDF, und wählen Sie diese.',
    too_much:
      'Das Lesen dauert zu lange oder braucht zu viel Speicher und wurde abgebrochen. Speichern Sie den Teil mit Antworten als kleinere Datei.',
    too_large: 'Diese Datei ist größer als 20 MB. Lassen Sie Bilder weg, oder teilen Sie sie.',
  },
};
