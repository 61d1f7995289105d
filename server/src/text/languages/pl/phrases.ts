import type { Phrases } from '../phrases.ts';

/** What visitors write in Polish, by what it is. */
export const phrases: Phrases = {
  groups: {},
  greeting: `
    cześć|czesc|hej|witam|siema|witajcie|witaj|dzieńdobry|halo|hejka
    dzień|dzien dobry
    dobry wieczór|wieczor
    jest|czy jest? tam|tu ktoś $
    szanowni państwo
  `,
  how_are_you: `
    jak się|sie masz|miewasz|pan|pani? ma? $
    co słychać|slychac|tam u? ciebie?
    jak leci
    co u ciebie|pana|pani $
    wszystko w? porządku|dobrze $
    a ty|u ciebie? $
  `,
  thanks: `
    dziękuję|dziekuje|dzięki|dzieki|dzięks
    dziękuję|dziekuje|dzięki|dzieki bardzo|wielkie|serdecznie|ślicznie
    bardzo|serdecznie|wielkie dziękuję|dziekuje|dzięki|dzieki
    bardzo? dziękuję|dziekuje|dzięki|dzieki bardzo? za pomoc|odpowiedź|odpowiedz|informację|informacje
    z góry dziękuję
  `,
  farewell: `
    pa|papa|żegnam|zegnam|narazie|bywaj
    do widzenia|zobaczenia|usłyszenia|jutra
    na razie
    miłego|milego|dobrego|udanego dnia|wieczoru|weekendu|popołudnia
    dobrej nocy
    dobranoc
    to wszystko|tyle
    nic więcej
    nawzajem|wzajemnie
  `,
  praise: `
    super|świetnie|swietnie|doskonale|wspaniale|rewelacja|ekstra|brawo|genialnie|fajnie|idealnie|perfekcyjnie
    bardzo dobrze|fajnie|pomocne|miło
    dobra robota $
    jesteś|to|jest bardzo|naprawdę|jest? super|świetny|świetna|świetne|genialny|najlepszy|pomocny|miły|mądry $
  `,
  apology: `
    przepraszam|sorki|sorry|przepraszamy|ups
    bardzo? przepraszam
    przykro mi
    mój błąd
  `,
  identity: `
    czy? jesteś|jestes|jest pan|pani|to? prawdziwym|prawdziwy? człowiekiem|czlowiekiem|botem|robotem|osobą|maszyną|bot|robot|człowiek|ai|sztuczną prawdziwą|inteligencją?
    czy jesteś|jestes|to prawdziwym|prawdziwy? człowiekiem|czlowiekiem|botem|robotem|osobą|maszyną|bot|robot|człowiek|ai
    kim|czym|kto jesteś|jestes|to|jest $
    z kim rozmawiam|piszę|pisze $
    czy? rozmawiam z prawdziwym? botem|robotem|człowiekiem|czlowiekiem|maszyną|osobą $
    czy rozmawiam z prawdziwym? botem|robotem|człowiekiem|czlowiekiem|maszyną $
    jak masz|się na|nazywasz imię|imie? $
    bot|chatbot $
  `,
  yes: `
    tak|jasne|oczywiście|oczywiscie|pewnie|dokładnie|owszem|zgadza no? się?
    tak proszę|poproszę|jest
    zgadza się
    no pewnie|tak|jasne
  `,
  no: `
    nie|niee|nope dzięki|dziękuję?
    nie dziękuję|dzięki|dziekuje|trzeba
    raczej|jeszcze nie $
    nie ma problemu|sprawy|za co? $
    nieważne
  `,
  ok: `
    ok|okej|oki|okay|rozumiem|dobrze|dobra|zrozumiano|jasne
    w porządku|porzadku
    no dobra|dobrze
    wszystko jasne
    dobrze wiedzieć
  `,
  filler: `
    bob|panie|pani|państwu|panu|wszystkim|bardzo|jeszcze|raz
  `,
  person: `
    rozmawiać|porozmawiać|rozmowy|rozmowę|pogadać|połączyć|skontaktować|połącz|porozmawiac|rozmawiac mnie|się|sie? z|ze|mnie żywym|prawdziwym|jakimś|kimś? człowiekiem|czlowiekiem|konsultantem|konsultantką|pracownikiem|kimś|osobą|doradcą|obsługą|agentem|operatorem|kierownikiem|kims
    chcę|chce|potrzebuję|poproszę|wolę z? człowieka|konsultanta|pracownika|agenta|doradcę|żywego|człowiekiem|konsultantem
    ^ konsultant|człowiek|czlowiek|pracownik|agent|operator|doradca proszę|poproszę? $
    proszę|prosze o telefon|kontakt|oddzwonienie|rozmowę telefoniczny? $
    oddzwońcie|oddzwonić|oddzwoń|oddzwoncie|oddzwonienie do? mnie?
    zadzwońcie|zadzwoń|zadzwoncie do mnie
    czy? może|mógłby|możecie ktoś|pan|pani? do mnie? zadzwonić|oddzwonić
    nie chcę|chce rozmawiać z botem|robotem|maszyną
  `,
  personUnless: `
    kiedy|godzinach|godziny|kosztuje|cena|zanim|przed|sobotę|soboty|niedzielę|numer
    ile
    o której
  `,
  anger: `
    idiota|idioci|idiotów|debil|debile|oszuści|złodzieje|kretyn|kretyni|gówno|żałosne|skandal|kurwa|nieudacznicy|spierdalaj
    trzeci|czwarty|piąty|kolejny|setny raz dzwonię|piszę|pytam|już|z
    to|już już|jest? trzeci|czwarty|piąty|kolejny|setny raz
    po raz trzeci|czwarty|kolejny|setny|piąty
    mój prawnik|adwokat się|was
    pozwę|podam was|do sądu?
    nikt nie oddzwania|odpowiada|odbiera|oddzwonił|przyjechał|przyszedł|reaguje
    mam dość|dosyć
    jestem wściekły|wściekła|oburzony|oburzona|zły|zła
    najgorsza|najgorszy firma|obsługa|serwis
    nie do przyjęcia
    jesteście|jesteś beznadziejni|beznadziejny|bezużyteczny|głupi|bezużyteczni|niekompetentni
  `,
  angerUnless: `
    głupie pytanie
  `,
  danger: `
    czuć|czuje|czuję|czuc|śmierdzi|zapach|smierdzi|wyczuwam silny|mocno|zapach? gaz|gazem|gazu
    ulatnia|wyciek|wycieka|nieszczelność się? gaz|gazu
    gaz się ulatnia
    tlenek|tlenku|zatrucie węgla|czadem
    czad|czadu|czadem $
    czujnik czadu|gazu wyje|piszczy|alarmuje|się
    pękła|pekla|pęknięta|pękł|strzeliła rura|wąż|rury|grzejnik|bojler
    rura|wąż pękła|pekla|strzeliła
    zalało|zalewa|zalany|zalana|zalalo|powódź|zalane|zatopiło
    woda leci|leje|cieknie|kapie|tryska|się * sufitu|ściany|wszędzie|ścianach
    leje się woda
    pożar|pozar|płonie|plonie
    pali się|sie
    się|sie pali
    dym z|wydobywa|leci
    iskrzy|iskry|poparzony
    gniazdko|kabel pali|dymi|topi
    wybity|wybiłem|wypadł|wybiłam|wybito|wybił ząb|zab|zęba
    ząb|zab wypadł|wybity
    krwawi|krwawię|krwawienie mocno|bardzo|cały|nie
    twarz|policzek|szczęka|gardło|język spuchnięta|spuchła|opuchnięta|spuchnięte|spuchnięty
    spuchnięta|spuchła|opuchnięta twarz|szczęka
    nie mogę|moge|może oddychać|oddychac|przełykać
    nie oddycha
    dusi się
    zawał|udar|karetka|karetkę|pogotowie|nieprzytomny|nieprzytomna|zemdlał|zemdlała|samobójstwo|porażenie
    ból w klatce
    ^ ratunku $
    ^ nagły wypadek
    to jest nagłe|nagły
    utknąłem|utknęłam|utknęliśmy|zatrzasnąłem|zablokowany|uwięziony|uwięziona|zatrzasnęłam|utknalem|utknelam|zamknięty się? w windzie
    hamulce nie|przestały działają|działać
    właśnie miałem|miałam wypadek
    sufit spada|wali
    szambo|kanalizacja wybija|wybiła|wylewa
  `,
  hardship: `
    brak|bez|nie ma|mamy? ogrzewania|prądu|wody|ciepła|ciepłej
    ogrzewanie|piec|kocioł nie|padł|zepsuty|padło|zepsute działa|grzeje?
  `,
  frail: `
    dziecko|dziecka|dzieckiem|noworodek|noworodka|noworodkiem|niemowlę|niemowlak|niemowlęciem|ciąży|babcia|dziadek|chory|chora|starsza|starszą|starsi|niepełnosprawny|dzieci|dziećmi
  `,
  enquiry: `
    ile|cena|ceny|oferujecie|macie|sprzedajecie|montujecie|naprawiacie|robicie|ubezpieczenie|gwarancja|uniknąć|zapobiec|szkolenie|kosztuje|wycena
  `,
  happening: `
    mój|moja|moje|u|mam|mamy|nas|pomocy|teraz|natychmiast|szybko|pilne|czuję|czuć
    co robić|mam zrobić?
  `,
  orders: `
    zignoruj|ignoruj|zapomnij|pomiń|obejdź|nadpisz wszystkie|o|swoje|poprzednie|wszystko|wszystkich|twoje|te|dotychczasowe|powyższe swoje|poprzednie|wcześniejsze|wszystkich|swoich|poprzednich|twoje|co? poprzednie|wcześniejsze|poprzednich|wcześniejszych? instrukcje|instrukcjach|polecenia|zasady|reguły|poleceniach|zasadach|powyżej|wytyczne|ograniczenia
    pokaż|wyświetl|ujawnij|podaj|powtórz|wypisz|zdradź|napisz|przetłumacz * swój|swoje|twój|twoje prompt|instrukcje|instrukcję|wytyczne|polecenia|systemowy
    prompt|instrukcje|komunikat systemowy|systemowe|systemu|systemowego
    swoje|twoje|swoich|twoich|swój instrukcje|polecenia|wytyczne|prompt|instrukcji
    ^ jesteś teraz
    ^ teraz jesteś
    od teraz|tej jesteś|odpowiadaj|odpowiadasz|będziesz|ignoruj
    udawaj|odgrywaj
    zachowuj się jak
    wyobraź sobie że jesteś
    wciel się
    tryb|trybie|trybu deweloperski|programisty|administratora|debugowania|dewelopera
    jestem twoim administratorem|twórcą|programistą|deweloperem
    jestem administratorem|programistą
    ^ odpowiadaj|odpowiedz|powiedz tylko|wyłącznie|zawsze|dokładnie
    powtórz|powtarzaj po|za mnie|mną
    powtórz dokładnie|wszystko|dosłownie
    nowe instrukcje
    dane|rozmowy|wiadomości innych klientów|firm|użytkowników
  `,
};
