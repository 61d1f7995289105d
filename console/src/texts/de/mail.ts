import type { Texts } from '../texts.tsx';

export const mail: Texts['mail'] = {
  title: 'Mails ohne Gespräch',
  lead: 'Was per Mail kam und zu keinem Gespräch gehört. Nichts geht verloren: Beginnen Sie damit ein Gespräch oder legen Sie es weg.',
  writers: {
    people: 'Von Menschen',
    programs: 'Abwesenheitsnotizen und Ähnliches',
    blocked: 'Von gesperrten Absendern',
  },
  empty: 'Nichts da',
  emptyText: 'Jede Mail, die kam, hat ihr Gespräch gefunden.',
  noSubject: 'Ohne Betreff',
  noSender: 'Ohne Absender',
  open: 'Gespräch beginnen',
  dismiss: 'Weglegen',
  dismissed: 'Weggelegt',
  dismissedMany: (n) => (n === 1 ? '1 Mail weggelegt' : `${n} Mails weggelegt`),
  dismissTitle: (n) => (n === 1 ? '1 Mail weglegen?' : `${n} Mails weglegen?`),
  dismissText:
    'Was darin steht, wird nicht aufbewahrt. Aus Mails, die Sie noch brauchen, machen Sie lieber ein Gespräch.',
  files: 'Dateien dieser Mail',
  notKept: (names) => `Von diesen wurden nur die Namen aufgehoben: ${names}`,
  more: 'Mehr zeigen',
  why: {
    unknown_address: 'Sie antwortet auf eine Mail, deren Antwortadresse zu alt oder hier nicht bekannt ist.',
    other_sender:
      'Sie antwortet auf eine Mail, die an eine andere Adresse ging. Sie kann weitergeleitet oder gefälscht sein.',
    no_right: 'Sie kommt von jemandem aus dem Team, der nicht mehr mit Besuchern sprechen darf.',
    closed: 'Ihr Gespräch ist voll, gelöscht oder geschlossen.',
    suspended: 'Sie kam, während Ihr Betrieb stillgelegt war.',
    no_business: 'Sie nennt keinen Betrieb dieser Installation.',
    too_large:
      'Sie ist größer als 25 MB. Nur Absender und Betreff werden aufbewahrt; die Mail selbst liegt noch im Postfach.',
    too_many: 'Ihr Absender hat in kurzer Zeit sehr viele Mails geschrieben. Nur ihr Anfang wird aufbewahrt.',
    unreadable: 'Sie lässt sich nicht als Mail lesen, oder es steht nichts darin.',
    auto_reply:
      'Ein Programm hat sie geschrieben: eine Abwesenheitsnotiz oder Ähnliches. Sie wird nie beantwortet.',
    bounce: 'Eine Mail von Ihnen kam zurück: Die Adresse hat sie nicht angenommen.',
    list: 'Ein Mailverteiler hat sie geschickt. Sie wird nie beantwortet.',
    blocked: 'Ihr Absender ist gesperrt, darum hat sie niemanden erreicht.',
    loop: 'Sie ist eine unserer eigenen Mails, die im Kreis zurückkam.',
  },
};
