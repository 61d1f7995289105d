import type { Replies } from '../replies.ts';

/** What Bob says in Polish outside of answers. */
export const replies: Replies = {
  greeting: 'Dzień dobry. Co chcesz wiedzieć o firmie {business}?',
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
  refused: 'Nie mam tego w materiałach od firmy {business}. Przekazać to zespołowi?',
  refused_again: 'Tego też nie mam. Pomoże ktoś z firmy {business}. Przekazać?',
  nothing_about: 'Nie znajduję nic o „{what}”.',
  rest_missing: 'Nie znajduję nic o reszcie pytania.',
  suggested: 'Czy chodziło o jedno z tych pytań?',
  escalated: 'Przekazuję to zespołowi firmy {business}. Odpowiedź pojawi się tutaj.',
  noted: 'Dziękuję. Zespół firmy {business} ma już także to. Odpowiedź pojawi się tutaj.',
  leave_address: 'Jeśli nie możesz czekać, zostaw adres e-mail.',
  angry: 'Przykro mi, że tak wyszło. Przekazuję wiadomość człowiekowi z firmy {business}.',
  not_helped: 'Przykro mi, że to nie pomogło. Pomoże ktoś z firmy {business}. Przekazać?',
  injection:
    'Odpowiadam tylko na pytania o firmę {business}, na podstawie zatwierdzonych treści. Co chcesz wiedzieć?',
  urgent:
    'To brzmi pilnie. Jeśli ktoś jest w niebezpieczeństwie, zadzwoń teraz pod 112. Zawiadamiam zespół firmy {business}.',
  urgent_leave:
    'To brzmi pilnie. Jeśli ktoś jest w niebezpieczeństwie, wyjdź i zadzwoń teraz pod 112. Zawiadamiam zespół firmy {business}.',
  blocked:
    '{business} nie przyjmuje tu dalszych wiadomości od Państwa. Ta wiadomość nie została nikomu przekazana.',
  with_staff: 'Tę rozmowę prowadzi teraz człowiek z firmy {business} i odpowie tutaj.',
  checking: 'Ktoś z firmy {business} sprawdza moją odpowiedź. Za chwilę pojawi się tutaj.',
  form_offer: 'Mogę to załatwić. Proszę to wypełnić i sprawdzić przed wysłaniem.',
  form_sign_in: 'Mogę to zrobić dla zalogowanych osób. Proszę zalogować się na stronie i zapytać ponownie.',
  form_send: 'Wyślij',
  action_mailed:
    'Drugi system teraz tego nie przyjął, więc przekazałem to e-mailem do firmy {business}. Ktoś odpowie tutaj albo e-mailem.',
  action_failed: 'Tym razem się nie udało. Przekazuję to osobie z firmy {business}, która odpowie tutaj.',
  action_unknown:
    'Nie wiem, czy to się udało. Proszę nie wysyłać tego ponownie: osoba z firmy {business} to sprawdzi i odpowie tutaj.',
  action_waits: 'Dziękuję. Osoba z firmy {business} najpierw to obejrzy, a odpowiedź pojawi się tutaj.',
  action_refused: '{business} nie może tego zrobić.',
  booking_slot: 'Termin',
  booking_taken: 'Ten termin został właśnie zajęty albo już minął. Proszę wybrać inny.',
  booking_none: 'Obecnie nie ma wolnego terminu. Osoba z firmy {business} poszuka go i odpowie tutaj.',
  booking_unknown:
    'Nie widzę teraz wolnych terminów, więc nic nie zarezerwowano. Osoba z firmy {business} odpowie tutaj.',
  booking_called_off: '{business} musi odwołać rezerwację: {when}.',
  booking_cancelled: 'Odwołano: rezerwacja {when}.',
  booking_moved: 'Przeniesiono: rezerwacja {what} jest teraz {when}.',
  trouble: 'Czat jest teraz niedostępny.',
  back_at: 'Nasz zespół będzie znowu dostępny: {when}.',
  still_waiting:
    'Przepraszamy, nikt z firmy {business} nie mógł jeszcze odpowiedzieć. Zespół dostał przypomnienie.',
  call_us: 'Można też zadzwonić: {what}.',
};
