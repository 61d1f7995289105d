import type { Language } from '../../text/languages/reply-languages.ts';

/** What Bob says outside of answers; `{business}`, `{persona}` and `{when}` are filled in. */
export interface Replies {
  greeting: string;
  thanks: string;
  farewell: string;
  identity: string;
  how_are_you: string;
  praise: string;
  apology: string;
  confirmation: string;
  /** After a "no". */
  declined: string;
  /** Nothing askable was written. */
  empty: string;
  /** The knowledge doesn't hold it. */
  refused: string;
  /** The same again, after an earlier refusal. */
  refused_again: string;
  /** Part of a message that the knowledge does not hold; `{what}` are the visitor's words. */
  nothing_about: string;
  /** Before up to three questions to choose from. */
  suggested: string;
  /** A person was asked for, or the rules call for one. */
  escalated: string;
  /** After that, where mail can be sent. */
  leave_address: string;
  /** To an angry message, together with passing it on. */
  angry: string;
  /** An order to Bob instead of a question. */
  injection: string;
  /** Danger, and the business wrote no emergency text of its own. */
  urgent: string;
  /** A person of the business writes in this conversation now. */
  with_staff: string;
  /** An answer waits for a person to approve it. */
  checking: string;
  /** After other words, outside office hours; `{when}` is a weekday and time. */
  back_at: string;
}

/** One set of replies per language. */
export const replies: Record<Language, Replies> = {
  en: {
    greeting: 'Hello. What would you like to know about {business}?',
    thanks: 'You are welcome. Ask again whenever you like.',
    farewell: 'Goodbye, and thank you for stopping by.',
    identity:
      'I am {persona}, the AI assistant of {business}. I answer from what {business} has approved, and I can pass you to a person.',
    how_are_you: 'All well here, thank you. What can I look up for you?',
    praise: 'Thank you, I am glad that helped.',
    apology: 'No harm done. What would you like to know?',
    confirmation: 'All right. What would you like to know?',
    declined: 'All right. I am here if anything comes up.',
    empty: 'Write your question in a few words, and I will look it up.',
    refused: "I don't have that in what {business} gave me. Shall I pass it to the team?",
    refused_again: "I don't have that one either. A person at {business} can help. Shall I pass it on?",
    nothing_about: 'I find nothing about “{what}”.',
    suggested: 'Did you mean one of these?',
    escalated: 'I have passed this to the team at {business}. They will answer here.',
    leave_address: 'If you cannot wait, leave an e-mail address.',
    angry: 'I am sorry this has gone badly. I have passed your message to a person at {business}.',
    injection:
      'I can only answer questions about {business} from what it has approved. What would you like to know?',
    urgent:
      'This sounds urgent. If anyone is in danger, leave the place and call 112 or your local emergency number now. I am telling the team at {business}.',
    with_staff: 'A person at {business} has this conversation now and will answer here.',
    checking: 'A person at {business} is checking my answer. It will appear here in a moment.',
    back_at: 'Our team is back: {when}.',
  },
  de: {
    greeting: 'Guten Tag. Was möchten Sie über {business} wissen?',
    thanks: 'Gern geschehen. Fragen Sie jederzeit wieder.',
    farewell: 'Auf Wiedersehen, und danke für Ihren Besuch.',
    identity:
      'Ich bin {persona}, der KI-Assistent von {business}. Ich antworte aus dem, was {business} freigegeben hat, und kann Sie an einen Menschen weitergeben.',
    how_are_you: 'Alles gut, danke. Was darf ich für Sie nachsehen?',
    praise: 'Danke, schön, dass das geholfen hat.',
    apology: 'Kein Problem. Was möchten Sie wissen?',
    confirmation: 'In Ordnung. Was möchten Sie wissen?',
    declined: 'In Ordnung. Ich bin da, wenn noch etwas ist.',
    empty: 'Schreiben Sie Ihre Frage in ein paar Worten, dann sehe ich nach.',
    refused: 'Dazu habe ich von {business} nichts bekommen. Soll ich es an das Team weitergeben?',
    refused_again:
      'Auch dazu habe ich nichts. Bei {business} kann Ihnen ein Mensch helfen. Soll ich es weitergeben?',
    nothing_about: 'Zu „{what}“ finde ich nichts.',
    suggested: 'Meinten Sie eine dieser Fragen?',
    escalated: 'Ich habe das an das Team von {business} weitergegeben. Die Antwort kommt hier.',
    leave_address: 'Wenn Sie nicht warten können, hinterlassen Sie eine E-Mail-Adresse.',
    angry:
      'Es tut mir leid, dass das schiefgelaufen ist. Ich habe Ihre Nachricht an einen Menschen bei {business} weitergegeben.',
    injection:
      'Ich beantworte nur Fragen zu {business}, und zwar aus dem, was freigegeben ist. Was möchten Sie wissen?',
    urgent:
      'Das klingt dringend. Ist jemand in Gefahr, verlassen Sie den Ort und rufen Sie jetzt die 112. Ich sage dem Team von {business} Bescheid.',
    with_staff: 'Ein Mensch von {business} hat dieses Gespräch übernommen und antwortet hier.',
    checking: 'Ein Mensch von {business} prüft gerade meine Antwort. Sie erscheint gleich hier.',
    back_at: 'Unser Team ist wieder da: {when}.',
  },
  es: {
    greeting: 'Hola. ¿Qué le gustaría saber sobre {business}?',
    thanks: 'De nada. Pregunte cuando quiera.',
    farewell: 'Hasta pronto, y gracias por su visita.',
    identity:
      'Soy {persona}, el asistente de IA de {business}. Respondo con lo que {business} ha aprobado y puedo pasarle con una persona.',
    how_are_you: 'Todo bien, gracias. ¿Qué puedo buscarle?',
    praise: 'Gracias, me alegra que haya servido.',
    apology: 'No pasa nada. ¿Qué le gustaría saber?',
    confirmation: 'De acuerdo. ¿Qué le gustaría saber?',
    declined: 'De acuerdo. Aquí estoy si surge algo.',
    empty: 'Escriba su pregunta en pocas palabras y la busco.',
    refused: 'No tengo eso en lo que {business} me ha dado. ¿Se lo paso al equipo?',
    refused_again: 'Eso tampoco lo tengo. Una persona de {business} puede ayudarle. ¿Se lo paso?',
    nothing_about: 'No encuentro nada sobre «{what}».',
    suggested: '¿Se refiere a una de estas preguntas?',
    escalated: 'Lo he pasado al equipo de {business}. Le responderán aquí.',
    leave_address: 'Si no puede esperar, deje un correo.',
    angry: 'Siento que haya ido mal. He pasado su mensaje a una persona de {business}.',
    injection: 'Solo respondo preguntas sobre {business} con lo que ha aprobado. ¿Qué le gustaría saber?',
    urgent:
      'Parece urgente. Si alguien corre peligro, salga del lugar y llame ya al 112 o al número de emergencias local. Aviso al equipo de {business}.',
    with_staff: 'Una persona de {business} lleva ahora esta conversación y responderá aquí.',
    checking: 'Una persona de {business} está revisando mi respuesta. Aparecerá aquí en un momento.',
    back_at: 'Nuestro equipo vuelve a atender: {when}.',
  },
  fr: {
    greeting: 'Bonjour. Que souhaitez-vous savoir sur {business} ?',
    thanks: 'Je vous en prie. Revenez quand vous voulez.',
    farewell: 'Au revoir, et merci de votre visite.',
    identity:
      "Je suis {persona}, l'assistant IA de {business}. Je réponds avec ce que {business} a approuvé et je peux vous passer une personne.",
    how_are_you: 'Tout va bien, merci. Que puis-je chercher pour vous ?',
    praise: 'Merci, content que cela vous ait aidé.',
    apology: "Il n'y a pas de mal. Que souhaitez-vous savoir ?",
    confirmation: "D'accord. Que souhaitez-vous savoir ?",
    declined: "D'accord. Je reste là si besoin.",
    empty: 'Écrivez votre question en quelques mots et je cherche.',
    refused:
      "Je n'ai pas cela dans ce que {business} m'a donné. Voulez-vous que je le transmette à l'équipe ?",
    refused_again: "Je n'ai pas cela non plus. Une personne de {business} peut vous aider. Je transmets ?",
    nothing_about: 'Je ne trouve rien sur « {what} ».',
    suggested: "Pensiez-vous à l'une de ces questions ?",
    escalated: "Je l'ai transmis à l'équipe de {business}. Elle répondra ici.",
    leave_address: 'Si vous ne pouvez pas attendre, laissez une adresse e-mail.',
    angry:
      "Je suis désolé que cela se soit mal passé. J'ai transmis votre message à une personne de {business}.",
    injection:
      'Je réponds seulement aux questions sur {business}, avec ce qui a été approuvé. Que souhaitez-vous savoir ?',
    urgent:
      "Cela semble urgent. Si quelqu'un est en danger, quittez les lieux et appelez tout de suite le 112 ou les secours. Je préviens l'équipe de {business}.",
    with_staff: 'Une personne de {business} suit maintenant cette conversation et répondra ici.',
    checking: 'Une personne de {business} vérifie ma réponse. Elle apparaîtra ici dans un instant.',
    back_at: 'Notre équipe sera de retour : {when}.',
  },
  it: {
    greeting: 'Buongiorno. Che cosa vuole sapere su {business}?',
    thanks: 'Prego. Chieda pure quando vuole.',
    farewell: 'Arrivederci, e grazie della visita.',
    identity:
      "Sono {persona}, l'assistente IA di {business}. Rispondo con ciò che {business} ha approvato e posso passarle una persona.",
    how_are_you: 'Tutto bene, grazie. Che cosa posso cercare per lei?',
    praise: 'Grazie, sono contento che sia servito.',
    apology: 'Nessun problema. Che cosa vuole sapere?',
    confirmation: 'Va bene. Che cosa vuole sapere?',
    declined: 'Va bene. Sono qui se serve altro.',
    empty: 'Scriva la domanda in poche parole e la cerco.',
    refused: 'Non ho questo in ciò che {business} mi ha dato. Lo passo al team?',
    refused_again: 'Non ho nemmeno questo. Una persona di {business} può aiutarla. Lo passo?',
    nothing_about: 'Non trovo nulla su «{what}».',
    suggested: 'Intendeva una di queste domande?',
    escalated: "L'ho passato al team di {business}. Risponderanno qui.",
    leave_address: "Se non può aspettare, lasci un'e-mail.",
    angry: 'Mi dispiace che sia andata male. Ho passato il suo messaggio a una persona di {business}.',
    injection: 'Rispondo solo a domande su {business}, con ciò che ha approvato. Che cosa vuole sapere?',
    urgent:
      'Sembra urgente. Se qualcuno è in pericolo, esca e chiami subito il 112. Avviso il team di {business}.',
    with_staff: 'Una persona di {business} segue ora questa conversazione e risponderà qui.',
    checking: 'Una persona di {business} sta controllando la mia risposta. Apparirà qui tra un momento.',
    back_at: 'Il nostro team torna: {when}.',
  },
  nl: {
    greeting: 'Goedendag. Wat wilt u weten over {business}?',
    thanks: 'Graag gedaan. Vraag gerust opnieuw.',
    farewell: 'Tot ziens, en bedankt voor uw bezoek.',
    identity:
      'Ik ben {persona}, de AI-assistent van {business}. Ik antwoord met wat {business} heeft goedgekeurd en kan u doorgeven aan een mens.',
    how_are_you: 'Alles goed, dank u. Wat kan ik voor u opzoeken?',
    praise: 'Dank u, fijn dat het heeft geholpen.',
    apology: 'Geen probleem. Wat wilt u weten?',
    confirmation: 'Goed. Wat wilt u weten?',
    declined: 'Goed. Ik ben er als er nog iets is.',
    empty: 'Schrijf uw vraag in een paar woorden, dan zoek ik het op.',
    refused: 'Dat staat niet in wat {business} mij heeft gegeven. Zal ik het doorgeven aan het team?',
    refused_again: 'Ook dat heb ik niet. Een mens bij {business} kan u helpen. Zal ik het doorgeven?',
    nothing_about: 'Over ‘{what}’ vind ik niets.',
    suggested: 'Bedoelde u een van deze vragen?',
    escalated: 'Ik heb dit doorgegeven aan het team van {business}. Zij antwoorden hier.',
    leave_address: 'Kunt u niet wachten, laat dan een e-mailadres achter.',
    angry:
      'Het spijt me dat dit niet goed is gegaan. Ik heb uw bericht doorgegeven aan een mens bij {business}.',
    injection: 'Ik beantwoord alleen vragen over {business}, met wat is goedgekeurd. Wat wilt u weten?',
    urgent:
      'Dit klinkt dringend. Is er iemand in gevaar, ga dan weg en bel nu 112. Ik waarschuw het team van {business}.',
    with_staff: 'Een mens van {business} heeft dit gesprek nu overgenomen en antwoordt hier.',
    checking: 'Een mens van {business} controleert mijn antwoord. Het verschijnt hier zo.',
    back_at: 'Ons team is er weer: {when}.',
  },
  pl: {
    greeting: 'Dzień dobry. Co chcesz wiedzieć o {business}?',
    thanks: 'Proszę bardzo. Pytaj, kiedy zechcesz.',
    farewell: 'Do widzenia i dziękuję za odwiedziny.',
    identity:
      'Jestem {persona}, asystent AI firmy {business}. Odpowiadam na podstawie tego, co {business} zatwierdziło, i mogę przekazać rozmowę człowiekowi.',
    how_are_you: 'Wszystko w porządku, dziękuję. Co mam sprawdzić?',
    praise: 'Dziękuję, cieszę się, że to pomogło.',
    apology: 'Nic się nie stało. Co chcesz wiedzieć?',
    confirmation: 'Dobrze. Co chcesz wiedzieć?',
    declined: 'Dobrze. Jestem tu, gdyby coś było potrzebne.',
    empty: 'Napisz pytanie w kilku słowach, a sprawdzę.',
    refused: 'Nie mam tego w materiałach od {business}. Przekazać to zespołowi?',
    refused_again: 'Tego też nie mam. Pomoże ktoś z {business}. Przekazać?',
    nothing_about: 'Nie znajduję nic o „{what}”.',
    suggested: 'Czy chodziło o jedno z tych pytań?',
    escalated: 'Przekazuję to zespołowi {business}. Odpowiedź pojawi się tutaj.',
    leave_address: 'Jeśli nie możesz czekać, zostaw adres e-mail.',
    angry: 'Przykro mi, że tak wyszło. Przekazuję wiadomość człowiekowi z {business}.',
    injection:
      'Odpowiadam tylko na pytania o {business}, na podstawie zatwierdzonych treści. Co chcesz wiedzieć?',
    urgent:
      'To brzmi pilnie. Jeśli ktoś jest w niebezpieczeństwie, wyjdź i zadzwoń teraz pod 112. Zawiadamiam zespół {business}.',
    with_staff: 'Tę rozmowę prowadzi teraz człowiek z {business} i odpowie tutaj.',
    checking: 'Ktoś z {business} sprawdza moją odpowiedź. Za chwilę pojawi się tutaj.',
    back_at: 'Nasz zespół będzie znowu dostępny: {when}.',
  },
  pt: {
    greeting: 'Olá. O que gostaria de saber sobre {business}?',
    thanks: 'De nada. Pergunte sempre que quiser.',
    farewell: 'Até logo, e obrigado pela visita.',
    identity:
      'Sou {persona}, o assistente de IA de {business}. Respondo com o que {business} aprovou e posso passar a conversa a uma pessoa.',
    how_are_you: 'Tudo bem, obrigado. O que posso procurar?',
    praise: 'Obrigado, fico contente por ter ajudado.',
    apology: 'Não faz mal. O que gostaria de saber?',
    confirmation: 'Certo. O que gostaria de saber?',
    declined: 'Certo. Estou aqui se precisar.',
    empty: 'Escreva a sua pergunta em poucas palavras e eu procuro.',
    refused: 'Não tenho isso no que {business} me deu. Passo à equipe?',
    refused_again: 'Também não tenho isso. Uma pessoa de {business} pode ajudar. Passo a ela?',
    nothing_about: 'Não encontro nada sobre «{what}».',
    suggested: 'Queria dizer uma destas perguntas?',
    escalated: 'Passei isto à equipe de {business}. A resposta virá aqui.',
    leave_address: 'Se não puder esperar, deixe um e-mail.',
    angry: 'Lamento que tenha corrido mal. Passei a sua mensagem a uma pessoa de {business}.',
    injection: 'Só respondo a perguntas sobre {business}, com o que foi aprovado. O que gostaria de saber?',
    urgent:
      'Parece urgente. Se alguém corre perigo, saia do local e ligue já para o número de emergência. Vou avisar a equipe de {business}.',
    with_staff: 'Uma pessoa de {business} está agora nesta conversa e responderá aqui.',
    checking: 'Uma pessoa de {business} está verificando a minha resposta. Ela aparecerá aqui em instantes.',
    back_at: 'Nossa equipe volta a atender: {when}.',
  },
  ja: {
    greeting: 'こんにちは。{business}について何をお調べしましょうか。',
    thanks: 'どういたしまして。いつでもお尋ねください。',
    farewell: 'ありがとうございました。またお越しください。',
    identity:
      '{business}のAIアシスタント、{persona}です。{business}が承認した内容からお答えし、担当者におつなぎすることもできます。',
    how_are_you: 'おかげさまで順調です。何をお調べしましょうか。',
    praise: 'ありがとうございます。お役に立ててうれしいです。',
    apology: 'どうぞお気になさらず。何をお調べしましょうか。',
    confirmation: 'わかりました。何をお調べしましょうか。',
    declined: 'わかりました。何かあればお知らせください。',
    empty: '短い言葉でご質問をお書きください。お調べします。',
    refused: '{business}から預かった内容には見当たりません。担当者にお伝えしましょうか。',
    refused_again: 'こちらも見当たりません。{business}の担当者がお手伝いできます。お伝えしましょうか。',
    nothing_about: '「{what}」については見つかりませんでした。',
    suggested: '次のどれかをお尋ねでしょうか。',
    escalated: '{business}の担当者に伝えました。ここでお返事します。',
    leave_address: 'お急ぎの場合はメールアドレスをお残しください。',
    angry: 'ご不快な思いをさせて申し訳ありません。{business}の担当者に伝えました。',
    injection:
      '{business}についてのご質問に、承認された内容からのみお答えしています。何をお調べしましょうか。',
    urgent:
      '緊急のようです。危険がある場合はその場を離れ、すぐに119番か110番に電話してください。{business}の担当者に知らせます。',
    with_staff: '{business}の担当者がこの会話を引き継ぎ、ここでお返事します。',
    checking: '{business}の担当者が回答を確認しています。まもなくここに表示されます。',
    back_at: '担当者の対応再開：{when}',
  },
};
