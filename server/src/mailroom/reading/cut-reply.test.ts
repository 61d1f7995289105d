import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutReply } from './cut-reply.ts';

const SAID = 'Friday at nine is fine.\n\nThank you';
const OURS = 'We can come on Friday.';
const quoted = OURS.split('\n').map((line) => `> ${line}`);

/** The line above a quote, as each program writes it in each language. */
const above: Record<string, Record<string, string>> = {
  Gmail: {
    en: 'On Sat, Nov 28, 2026 at 10:00 AM Shop <bob@desk.example> wrote:',
    de: 'Am Sa., 28. Nov. 2026 um 10:00 Uhr schrieb Shop <bob@desk.example>:',
    es: 'El sáb, 28 nov 2026 a las 10:00, Shop (<bob@desk.example>) escribió:',
    fr: 'Le sam. 28 nov. 2026 à 10:00, Shop <bob@desk.example> a écrit :',
    it: 'Il giorno sab 28 nov 2026 alle ore 10:00 Shop <bob@desk.example> ha scritto:',
    nl: 'Op za 28 nov 2026 om 10:00 schreef Shop <bob@desk.example>:',
    pl: 'sob., 28 lis 2026 o 10:00 Shop <bob@desk.example> napisał(a):',
    pt: 'Shop <bob@desk.example> escreveu no dia sábado, 28/11/2026 à(s) 10:00:',
    ja: '2026年11月28日(土) 10:00 Shop <bob@desk.example>:',
  },
  'Apple Mail': {
    en: 'On 28. Nov 2026, at 10:00, Shop <bob@desk.example> wrote:',
    de: 'Am 28.11.2026 um 10:00 schrieb Shop <bob@desk.example>:',
    es: 'El 28 nov 2026, a las 10:00, Shop <bob@desk.example> escribió:',
    fr: 'Le 28 nov. 2026 à 10:00, Shop <bob@desk.example> a écrit :',
    it: 'Il giorno 28 nov 2026, alle ore 10:00, Shop <bob@desk.example> ha scritto:',
    nl: 'Op 28 nov 2026 om 10:00 heeft Shop <bob@desk.example> het volgende geschreven:',
    pl: 'Wiadomość napisana przez Shop <bob@desk.example> w dniu 28 lis 2026, o godz. 10:00:',
    pt: 'No dia 28/11/2026, às 10:00, Shop <bob@desk.example> escreveu:',
    ja: '2026/11/28 10:00、Shop <bob@desk.example>のメール:',
  },
  Thunderbird: {
    en: 'On 11/28/26 10:00, Shop wrote:',
    de: 'Am 28.11.26 um 10:00 schrieb Shop:',
    es: 'El 28/11/26 a las 10:00, Shop escribió:',
    fr: 'Le 28/11/2026 à 10:00, Shop a écrit :',
    it: 'Il 28/11/26 10:00, Shop ha scritto:',
    nl: 'Op 28-11-2026 om 10:00 schreef Shop:',
    pl: 'W dniu 28.11.2026 o 10:00, Shop pisze:',
    pt: 'Às 10:00 de 28/11/2026, Shop escreveu:',
    ja: 'On 2026/11/28 10:00, Shop wrote:',
  },
};

/** The block that Outlook writes above what it quotes without signs. */
const blocks: Record<string, string> = {
  en: 'From: Shop <bob@desk.example>\nSent: Saturday, November 28, 2026 10:00 AM\nTo: Ada\nSubject: Shop has answered you',
  de: 'Von: Shop <bob@desk.example>\nGesendet: Samstag, 28. November 2026 10:00\nAn: Ada\nBetreff: Shop hat Ihnen geantwortet',
  es: 'De: Shop <bob@desk.example>\nEnviado el: sábado, 28 de noviembre de 2026 10:00\nPara: Ada\nAsunto: Shop',
  fr: 'De : Shop <bob@desk.example>\nEnvoyé : samedi 28 novembre 2026 10:00\nÀ : Ada\nObjet : Shop vous a répondu',
  it: 'Da: Shop <bob@desk.example>\nInviato: sabato 28 novembre 2026 10:00\nA: Ada\nOggetto: Shop Le ha risposto',
  nl: 'Van: Shop <bob@desk.example>\nVerzonden: zaterdag 28 november 2026 10:00\nAan: Ada\nOnderwerp: Shop heeft u geantwoord',
  pl: 'Od: Shop <bob@desk.example>\nWysłano: sobota, 28 listopada 2026 10:00\nDo: Ada\nTemat: Odpowiedź od Shop',
  pt: 'De: Shop <bob@desk.example>\nEnviada: sábado, 28 de novembro de 2026 10:00\nPara: Ada\nAssunto: Shop respondeu-lhe',
  ja: '差出人: Shop <bob@desk.example>\n送信日時: 2026年11月28日 10:00\n宛先: Ada\n件名: Shopからお返事があります',
};

for (const [program, languages] of Object.entries(above)) {
  describe(`${program}'s quotes are cut`, () => {
    for (const [language, line] of Object.entries(languages)) {
      test(`in ${language}, also where the line is wrapped`, () => {
        const at = line.indexOf(' ', line.length / 2);
        for (const written of [line, at === -1 ? line : `${line.slice(0, at)}\n${line.slice(at + 1)}`]) {
          const cut = cutReply([SAID, '', written, ...quoted].join('\n'));
          assert.equal(cut.text, SAID, written);
          assert.match(cut.quoted, /We can come on Friday/);
        }
      });
    }
  });
}

describe('Outlook’s quotes are cut', () => {
  for (const [language, block] of Object.entries(blocks)) {
    test(`in ${language}, with and without the line above, and in bold`, () => {
      const bold = block.replaceAll(/^([^:：]+)(\s?[:：])/gm, '*$1$2*');
      for (const written of [block, `________________________________\n${block}`, bold]) {
        const cut = cutReply([SAID, '', written, '', OURS].join('\n'));
        assert.equal(cut.text, SAID, written);
        assert.match(cut.quoted, /We can come on Friday/);
      }
    });
  }
});

test('signatures go with the quote: two dashes, and what phones add', () => {
  const added = [
    '-- \nAda Lovelace\nAnalytical Engines',
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    'Enviado desde mi iPhone',
    'Envoyé de mon iPhone',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Wysłane z iPhone’a',
    'Enviado do meu iPhone',
    'iPhoneから送信',
    'Get Outlook for iOS<https://aka.ms/o0ukef>',
  ];
  for (const signature of added) {
    const cut = cutReply(`${SAID}\n\n${signature}\n\nOn 11/28/26 10:00, Shop wrote:\n> ${OURS}`);
    assert.equal(cut.text, SAID, signature);
    assert.ok(cut.quoted.includes(signature.split('\n').at(-1) ?? '?'), signature);
  }
});

test('what stands between and below quoted lines is kept', () => {
  const cut = cutReply(
    'On 11/28/26 10:00, Shop wrote:\n> Does Friday suit you?\n\nYes.\n\n> And nine?\n\nNine is fine.',
  );
  assert.equal(cut.text, 'Yes.\n\nNine is fine.');
});

test('nothing of what somebody wrote himself is taken for a quote', () => {
  const own = [
    'From my side all is well.\nTo be sure: call me at 9:00.',
    'On Friday we wrote:\nplease come at nine',
    'Meine Daten:\nName: Ada\nTelefon: 0123',
    'I sent 3 things:\n1. a\n2. b',
    'Von: hier bis da',
    'Le 5 je ne peux pas :\nvenez le 6',
  ];
  for (const text of own) assert.deepEqual(cutReply(text), { text, quoted: '' });
});

test('a mail that is nothing but a quote is kept whole', () => {
  const text = 'On 11/28/26 10:00, Shop wrote:\n> We can come on Friday.';
  assert.deepEqual(cutReply(text), { text, quoted: '' });
});

test('the longest mail is cut in a moment', () => {
  const start = performance.now();
  for (const line of ['On 1 a', '> '.repeat(5), 'From: x', '-'.repeat(50), 'a:1'])
    cutReply(`${line}\n`.repeat(20_000));
  assert.ok(performance.now() - start < 2000);
});
