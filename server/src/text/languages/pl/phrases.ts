import type { Phrases } from '../phrases.ts';

/** What visitors write in Polish, by what it is. */
export const phrases: Phrases = {
  groups: {
    thing:
      'piec|piekarnik|kuchnia|kuchni|dom|domu|pokój|pokoju|samochód|auto|budynek|mieszkanie|silnik|motor|motocykl|skuter|gniazdko|kocioł|namiot|przyczepa|kamper|domek|garaż|grill|bateria|łóżko|hotel|warsztat|pracownia|las|drzewo|ciężarówka|autobus|śmietnik|dach|sufit|ściana|łazienka|winda|windzie|piwnica|telefon|skrzynka|korytarzu',
    kim: 'człowiekiem|czlowiekiem|kimś|kims|konsultantem|konsultantką|pracownikiem|pracownikami|osobą|doradcą|obsługą|agentem|operatorem|kierownikiem|szefem|właścicielem|recepcją|lekarzem|dentystą|weterynarzem|mechanikiem|warsztatem|biurem|sprzedażą|menedżerem|przełożonym|ludźmi|serwisem|asystentką|dyrektorem',
    rozmawiac:
      'rozmawiać|porozmawiać|pogadać|gadać|mówić|pomówić|połączyć|skontaktować|pisać|rozmawiac|porozmawiac|pogadac|gadac|mowic|rozmowa|rozmowę|kontakt|połączenie',
    bardzo:
      'bardzo|naprawdę|strasznie|mega|tak|totalnie|zupełnie|po|prostu|już|taki|taka|całkiem|w|ogóle|mocno|mi|mnie',
    co: 'bot|botem|robot|robotem|człowiek|człowiekiem|czlowiekiem|osobą|osoba|maszyną|maszyna|ai|komputerem|komputer|program|programem|chatbotem|automatem|automat',
    kto: 'syn|córka|mąż|żona|mama|tata|matka|ojciec|babcia|dziadek|dziecko|niemowlę|brat|siostra|sąsiad|sąsiadka|kolega|koleżanka|gość|ktoś|on|ona|pies|kot|piesek|szczeniak|kotek|klient|pan|pani|mężczyzna|kobieta|człowiek',
  },
  greeting: `
    cześć|czesc|hej|witam|siema|witajcie|witaj|dzieńdobry|halo|hejka
    dzień|dzien dobry
    dobry wieczór|wieczor
    jest|czy jest? tam|tu ktoś $
    szanowni państwo
    (czy)? (jest|są) (tu|tam)? (ktoś|ktos) (tam|tu|online)? $
    (dzień|dobry|dzien|dobrego|miłego) (dobry|dzień|dobry wieczór) $
    dobrywieczór|elo|joł|hejo|cześć|hejka|heja|siemka|siemano|uszanowanie (wam|wszystkim)?
    dobry|haj|halo|elo|siemano|hejo|joł|doberek|witam|hejcia
    dzień|dzien (dobry|doberek) (paniom|panom|wszystkim|państwu|panu|pani)?
    (jest)? (tam|tu) (ktoś|ktos|kto) (żywy|zywy)? $
    halo? (jest)? (tam|tu) (kto|ktoś|ktos)
    (hej|cześć|czesc|siema) (ekipa|ekipo|wszystkim|i czołem|ludzie|wam)
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
    (bardzo|wielkie|serdeczne|serdecznie|super|ok|piękne|ślicznie)? (dziękuję|dziekuje|dzięki|dzieki|dziękuje|dzieks|dziena|podziękowania) (bardzo|wielkie|pięknie|ślicznie|serdecznie|śliczne|z góry|jeszcze raz)? (za)? (pomoc|info|informację|informacje|odpowiedź|wszystko|szybką|czas|poradę|wyjaśnienie)? (odpowiedź|pomoc)?
    (doceniam|jestem wdzięczny|jestem wdzięczna)
    (bardzo|naprawdę|wiele|dużo) (mi)? (pomogłeś|pomogłaś|pomogliście|pomogło|pomógł|pomocne)
    (stokrotne|piękne|śliczne|ogromne|wielkie|serdeczne) (dzięki|podziękowania|dzieki)
    (pięknie|ślicznie|bardzo|serdecznie|ogromnie|najmocniej) (dziękuję|dziekuje|dzięki|dziękujemy)
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
    narka|nara|pa|papatki|ciao|pozdrawiam|żegnam|bywaj pa?
    (trzymaj|trzymajcie) się (ciepło)?
    (do) (widzenia|zobaczenia|usłyszenia|jutra|następnego|poniedziałku|później)
    (miłego|dobrego|udanego|spokojnego|przyjemnego|miłej) (dnia|wieczoru|weekendu|popołudnia|nocy|tygodnia|urlopu)
    (to|na razie) (wszystko|tyle|by było na tyle) (na dziś|ode mnie)?
    pozdrawiam|pozdrawiamy|pozdrowienia|pozdro serdecznie|gorąco?
    (spadam|lecę|kończę|uciekam|zmykam) (już|pa|dzięki)?
    (do)? (zobaczyska|dozobaczenia|następnego|zobaczenia)
    z (poważaniem|wyrazami szacunku|pozdrowieniami)
    (spokojnej|dobrej|miłej) (nocy|nocki|soboty|niedzieli|podróży)
  `,
  praise: `
    super|świetnie|swietnie|doskonale|wspaniale|rewelacja|ekstra|brawo|genialnie|fajnie|idealnie|perfekcyjnie
    bardzo dobrze|fajnie|pomocne|miło
    dobra robota
    jesteś|to|jest bardzo|naprawdę|jest? super|świetny|świetna|świetne|genialny|najlepszy|pomocny|miły|mądry
    (jesteś|to|ale|super|bardzo|naprawdę|świetna|dobra) <bardzo>? (super|świetny|świetna|świetne|fajnie|fajny|mądry|mądra|pomocny|pomocna|dobre|miły|najlepszy|szybki|fajne|robota|obsługa)
    haha|hahaha|hehe|lol|nieźle|niezle|niezły|wow|ekstra|bomba|sztos|kozak
    o kurczę|kurcze|rany nieźle|niezłe|super?
  `,
  apology: `
    przepraszam|sorki|sorry|przepraszamy|ups
    bardzo? przepraszam
    przykro mi
    mój błąd
    (przepraszam|sorki|sorry|ups|oj|pardon)? (to)? (pomyłka|pomyliłem|pomyliłam|zły|nie ten) (się|czat|chat|numer|okno)?
    (to)? (moja|mój) (wina|błąd)
  `,
  identity: `
    czy? jesteś|jestes|jest pan|pani|to? prawdziwym|prawdziwy? człowiekiem|czlowiekiem|botem|robotem|osobą|maszyną|bot|robot|człowiek|ai|sztuczną prawdziwą|inteligencją?
    czy jesteś|jestes|to prawdziwym|prawdziwy? człowiekiem|czlowiekiem|botem|robotem|osobą|maszyną|bot|robot|człowiek|ai
    kim|czym|kto jesteś|jestes|to|jest
    z kim rozmawiam|piszę|pisze
    czy? rozmawiam z prawdziwym? botem|robotem|człowiekiem|czlowiekiem|maszyną|osobą
    czy rozmawiam z prawdziwym? botem|robotem|człowiekiem|czlowiekiem|maszyną
    jak masz|się na|nazywasz imię|imie?
    bot|chatbot
    (czy|jesteś|jestes|jest|to|rozmawiam|piszę|gadam) (jest|ty|pan|pani|jesteś|jestes|z|tu)? (z)? (prawdziwym|prawdziwy|żywym|żywy|prawdziwą)? <co> (czy|albo|lub) (z)? (prawdziwym|żywym|prawdziwą)? <co>
    (czy)? (jesteś|jestes|to jest|to|rozmawiam z|piszę z) (prawdziwym|prawdziwy|żywym|prawdziwą)? <co>
    (kto) (to|tam|mi|pisze|odpowiada|jesteś) (odpowiada|pisze|jest)?
  `,
  yes: `
    tak|jasne|oczywiście|oczywiscie|pewnie|dokładnie|owszem|zgadza no? się?
    tak proszę|poproszę|jest
    zgadza się
    no pewnie|tak|jasne
    (tak|no|ok|jasne|pewnie|dobra|dobrze) (tak|proszę|poproszę|jasne|pewnie|o to|dokładnie|zgadza|oczywiście|chcę|jest|to|chętnie|może|pomogło) (chodzi|chodziło|się|być|tak|to|prawda)?
    (może|niech) (być|będzie) (tak)?
    (chętnie|zgoda|pasuje|dobra|no|yhm|mhm|ok tak|spoko|git|poproszę|prawda|racja|jak najbardziej|na pewno|bardzo chętnie)
    (o) (to|tak) (chodzi|chodziło)?
    potwierdzam|zdecydowanie|właśnie|wlasnie|taak|tiaa|owszem|zgoda
    rzecz jasna
    (no|zdecydowanie|oczywiście|pewnie|jasne|właśnie)? (jasne|pewnie|oczywiście)? (że)? tak (właśnie|dokładnie|jest|poproszę|zdecydowanie)?
  `,
  no: `
    nie|niee|nope dzięki|dziękuję?
    nie dziękuję|dzięki|dziekuje|trzeba
    raczej|jeszcze nie
    nie ma problemu|sprawy|za co?
    nieważne
    (nie)? (to)? nie (to|o to|pomogło|pomaga|trzeba|teraz|tak|działa|zgadza|jest|dziś|chcę|potrzeba|interesuje|warto|ma potrzeby) (to|nie to|chodzi|chodziło|się|tego|mi)?
    (niepotrzebne|niepotrzebnie|nieważne|niewazne|nic|niczego) (już|więcej|nie|dzięki|dziękuję)? (dzięki|dziękuję|trzeba)?
    (lepiej|absolutnie|raczej|jeszcze|chyba|na razie|na pewno|dziś|jednak|jasne że|oczywiście że|wcale) nie
    (w) (żadnym|zadnym) (razie|wypadku)
    (nigdy|odpada|zapomnij|daj spokój|dajmy spokój|skądże|bynajmniej|nope)
    no nie
    nie (dzisiaj|dziś|teraz|o to|to|chcę|potrzebuję|wszystko|coś innego|tak|bardzo) (pytałem|pytałam|chodziło|chodzi|mi chodziło)?
    (niestety|raczej|chyba|jeszcze|dziś|dzisiaj|dziękuję|dziekuje|lepiej|absolutnie) nie $
    nic więcej|wiecej $
    (zostawmy|zostaw|odpuśćmy|dajmy|daj) (to|spokój|sobie)
  `,
  notHelped: `
    (dzięki|dzieki|dziękuję) za nic
    (to|to mi|mi to)? (mi)? nie (pomaga|pomogło|pomoglo|prawda|jest prawda|jest prawdą|odpowiada na moje pytanie|o to pytałem|o to pytałam|o to mi chodziło|jest odpowiedź|rozumiesz|zgadza się|jest poprawne) (wcale|nic)?
    (to)? (jest)? (nieprawda|błędne|błąd|bzdura|nieprawidłowe|źle)
    (zła|błędna|niewłaściwa) odpowiedź
    nie o to (pytałem|pytałam|pytam|chodziło|mi chodzi)
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
    bob|panie|pani|państwu|panu|państwo|wszystkim|bardzo|jeszcze|raz|i|to|no|już|wam|za|ok|haha|kochani|serdecznie|też|proszę
  `,
  person: `
    rozmawiać|porozmawiać|rozmowy|rozmowę|pogadać|połączyć|skontaktować|połącz|porozmawiac|rozmawiac mnie|się|sie? z|ze|mnie żywym|prawdziwym|jakimś|kimś? człowiekiem|czlowiekiem|konsultantem|konsultantką|pracownikiem|kimś|osobą|doradcą|obsługą|agentem|operatorem|kierownikiem|kims
    chcę|chce|potrzebuję|poproszę|wolę z? człowieka|konsultanta|pracownika|agenta|doradcę|żywego|człowiekiem|konsultantem
    ^ konsultant|człowiek|czlowiek|pracownik|agent|operator|doradca proszę|poproszę? $
    proszę|prosze o telefon|kontakt|oddzwonienie|rozmowę telefoniczny? $
    oddzwońcie|oddzwonić|oddzwoń|oddzwoncie|oddzwonienie do? mnie?
    zadzwońcie|zadzwoń|zadzwoncie do mnie
    proszę|prosze (do mnie)? zadzwonić|oddzwonić|zadzwonic|oddzwonic (do mnie)?
    czy? może|mógłby|możecie ktoś|pan|pani? do mnie? zadzwonić|oddzwonić
    nie chcę|chce rozmawiać z botem|robotem|maszyną
    (chcę|chce|chciałbym|chciałabym|mogę|moge|mógłbym|mogłabym|muszę|wolę|wole|potrzebuję|proszę|prosze|czy mogę|poproszę|da się|można)? (się)? <rozmawiac> (się|mnie)? (z|ze) (prawdziwym|prawdziwą|żywym|żywą|jakimś|kimś|waszym|normalnym|państwa)? <kim>
    (czy)? (mogę|moge|można|chcę|chciałbym|chciałabym|muszę|da się) (z|ze) (kimś|kims|wami|państwem|człowiekiem|lekarzem|szefem) <rozmawiac>
    z kim (mogę|moge|można|mam) (się)? <rozmawiac>
    (jest|czy jest) (tu|tam)? ktoś z kim * <rozmawiac>
    (proszę|prosze|czy możecie|możecie|może pan|poproszę|da się)? (mnie)? (połączyć|przełączyć|polaczyc|przelaczyc|połączcie|przełączcie|połącz|przełącz|połączenie|przekierować) (mnie)? (z|do|na) * (recepcją|recepcją|warsztatu|biurem|biura|konsultantem|konsultanta|człowiekiem|działem|działu|kimś|lekarzem|kierownikiem|agentem|doradcą|obsługą|serwisem|szefem)
    (może|moze|czy może|mógłby|niech|czy) (mi|ktoś|do mnie|mnie|się)? (ktoś|człowiek|pracownik|konsultant)? (się)? (ze mną|do mnie|mi)? (odpisać|odpowiedzieć|zadzwonić|oddzwonić|zadzwoni|oddzwoni|odpisze|skontaktować|skontaktuje|zadzwonic|oddzwonic|napisać) (ktoś|człowiek|do mnie|ze mną|pracownik)?
    (proszę|prosze|poproszę|czekam na|chcę|dajcie|dawaj|zawołaj|zawołajcie|daj) (o|mi|żywego|z)? (telefon|kontakt|oddzwonienie|rozmowę|szefa|kierownika|człowieka|konsultanta|pracownika|menedżera|oddzwonić|oddzwonic|zadzwonić|zadzwonic|właściciela|doradcę)
    (zadzwońcie|zadzwoncie|zadzwoń|zadzwon|oddzwońcie|oddzwoń|dzwońcie|proszę dzwonić|proszę zadzwonić) (do mnie|na|pod|proszę|jutro|dziś)?
    (kontakt|rozmowa) z (konsultantem|człowiekiem|pracownikiem|doradcą|obsługą|kierownikiem)
    (obsługa|biuro) (klienta) (proszę)? $
    (człowieka|czlowieka|konsultanta|pracownika|kierownika) (proszę|poproszę|żywego|dajcie|a nie bota)? $
    ^ (żywy|prawdziwy)? (konsultant|człowiek|pracownik|kierownik) (proszę)? $
    (nie|dość|dosyć) (chcę|z|rozmowy)? (gadać|rozmawiać|pisać)? (z)? (botem|robotem|maszyną|automatem|botów|bota|komputerem)
    (jest|czy jest) (tu|tam)? (jakiś|ktoś|prawdziwy|żywy) (człowiek|prawdziwy|żywy)
    (wolę|wolałbym|wolałabym) (prawdziwego|żywego)? (człowieka|osobę|prawdziwą)
    (żadnych|bez|nie chcę) (botów|bota|robotów)
    (komu|do kogo) (mogę|mam) (się)? (poskarżyć|złożyć skargę)
    ^ (proszę)? (odezwijcie|skontaktujcie) się (ze mną|do mnie|proszę)? $
  `,
  personUnless: `
    kiedy|godzinach|godziny|kosztuje|cena|zanim|przed|sobotę|soboty|niedzielę|numer
    ile
    o której
    (mówi|mówią|mówicie) (po|ktoś)
    (czy)? (muszę|trzeba) * (dzwonić|rozmawiać)
    zadzwońcie|zadzwoncie|zadzwoń|zadzwon|zadzwonić|zadzwonic|dzwonić mi|nam? po taksówkę|taksowke|taxi|ubera|lawetę|lawete|hydraulika|ślusarza|kuriera|karetkę
    (potrzebuję|szukam|chcę) osoby|osobę|człowieka|pracownika (do|żeby|która) sprzątania|opieki|gotowania|prasowania|sprzątać|pilnowania
    <rozmawiac> z (moim|moją|mężem|żoną|synem|córką|dziećmi|rodzicami|mamą|tatą|psem|partnerem|partnerką|bankiem) (mężem|żoną|synem|córką|dziećmi|rodzicami|psem|partnerem|partnerką|bankiem|lekarzem|szefem)?
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
    (złożyć|zgłosić|składam|napisać|wnieść|złoże) (oficjalną)? (skargę|skarge|zażalenie|reklamację bo)
    (banda|bando|zgraja|sami) (nieudaczników|idiotów|oszustów|złodziei|debili|amatorów|kretynów|partaczy|oszuści|naciągaczy)
    (głupi|głupia|głupie|durny|durna|beznadziejny|beznadziejna|pieprzony|żałosny|tępy|bezużyteczny|gówniany|gówniana) (jesteś|bot|robot|firma|serwis|automat|program|czat|jesteście|obsługa|hotel|jakiś)
    (jesteś|jesteście|wy jesteście|czy ty jesteś|ty) <bardzo>? (głupi|głupia|głupie|durny|beznadziejni|beznadziejny|idiotami|idiotą|oszustami|złodziejami|niepoważni|bezczelni|chamscy|żałośni|nienormalni|debilem|niekompetentni|bezużyteczny|śmieszni|nieudolni|naciągaczami)
    (spadaj|spadajcie|spieprzaj|odwal|odwalcie|pierdol|pierdolcie|wypierdalaj|wypchajcie) (się|na drzewo)?
    (najgorszy|najgorsza|najgorsze|fatalny|fatalna|tragiczna|tragiczny|beznadziejna|okropna|skandaliczna|żenująca|koszmarna|chamska|słaba) (warsztat|firma|obsługa|serwis|hotel|usługa|dentysta|doświadczenie|klinika|sklep|jakość|usługi|kontakt|miejsce)
    (obsługa|serwis|firma|usługa) (fatalna|tragiczna|beznadziejna|żenada|dno|skandaliczna|żenująca|poniżej krytyki|beznadziejny)
    nigdy (więcej|już|wiecej) (do was|u was|nie wrócę|tu)? $
    (jestem|jesteśmy|czuję się) <bardzo>? (zły|zła|wściekły|wściekła|rozczarowany|rozczarowana|niezadowolony|niezadowolona|wkurzony|wkurzona|oburzony|oburzona|zażenowany|oszukany|oszukana|zdenerwowany|zdenerwowana|zawiedziony|zawiedziona|wkurwiony|wkurwiona|zbulwersowana)
    <bardzo> (niezadowolony|niezadowolona|rozczarowany|rozczarowana|zawiedziony|zawiedziona|zły|zła)
    (oszukaliście|okradliście|okłamaliście|zepsuliście|zniszczyliście|naciągnęliście|olaliście|zbywacie|ignorujecie|uszkodziliście|wystawiliście) (mnie|nas|mój|moje|mi|auto)?
    (zostałem|zostałam|czuję się) (oszukany|oszukana|okradziony|potraktowany|potraktowana)
    (oddajcie|zwróćcie|oddawajcie|żądam|chcę) (mi|natychmiast|zwrotu)? (moje|moich|zwrotu|z powrotem)? (pieniądze|kasę|pieniędzy|kasy|zwrotu|przeprosin) (natychmiast|z powrotem|teraz)?
    (co|ale|to jest|to jakaś|to jakiś|jakaś|jakiś) (za|jakaś|jest|to|jakiś|po prostu)? (kpina|żenada|żart|dziadostwo|skandal|bezczelność|hańba|wstyd|oszustwo|syf|cyrk|porażka|dno|masakra|patologia|złodziejstwo|chamstwo|badziew|farsa)
    ^ (żenada|skandal|kpina|bezczelność|hańba|wstyd|dno|tragedia|masakra|porażka|dziadostwo|chamstwo|dramat) (jakaś|po prostu)?
    (zamknij|stul|przymknij|zamknijcie) (się|pysk|mordę|ryj|dziób)
    (robicie|robisz|stroicie) (sobie)? (ze mnie|ze mną|sobie)? (jaja|żarty|idiotę|kpiny|debila|ze mnie)
    (szlag|krew|cholera) mnie trafia|zalewa|bierze
    cholera jasna?
    (znowu|znów|dalej|nadal|kolejny raz|już) (nikt|nie) (nie)? (przyjechał|oddzwonił|odpisał|przyszedł|odebrał|odpowiada|oddzwania)
    (nikt) (mi|do mnie)? nie (oddzwania|odbiera|odpisuje|odpowiada|przyjechał|przyszedł|oddzwonił|odpisał|odebrał|reaguje|raczy)
    (czekam|czekamy) (już|od)? * (tygodnie|tygodni|dni|godzin|godziny|miesiąc|miesiące) (i|na|a|bez|nikt)?
    (kurwa|kurwy|chuj|chuje|huj|pierdolę|cholera|gówno|debil|debile|debili|kretyni|dupki|frajerzy|sukinsyny|skurwysyny|złodzieje|oszuści|partacze|naciągacze|pojeby|wypad|bezczelność|chamy|jebani|jebać)
    to (niedopuszczalne|skandaliczne|nieakceptowalne|karygodne|żenujące|nie do przyjęcia|chore|śmieszne co)
    mam (was)? (dość|dosyć|powyżej uszu) (tego|was|czekania)?
    (podam|pozwę|zgłoszę|pozwe|zglosze) (was|to|sprawę) (do sądu|na policję|do uokik|do rzecznika|gdzie trzeba)?
    (zwariowaliście|zwariowałeś|oszaleliście|pogięło|powaliło|pojebało|popieprzyło|porąbało) (was|cię|chyba|tam)?
    (chyba)? (was|cię|ciebie) (pogięło|powaliło|porąbało|pogrzało|popieprzyło|pojebało)
    kpicie|kpisz|kpią|jaja (sobie|ze mnie|robicie)
  `,
  angerUnless: `
    głupie pytanie
    (sąsiad|sąsiadka|wynajmujący|właściciel|ex|szef|pies|kot) (to|jest|był)
    (jak|gdzie|komu) * (skargę|skarga|reklamację|reklamacja|zażalenie)
    (sms|mail|wiadomość) to (oszustwo|spam)
    czy (ten|ta|to) (sms|mail|wiadomość)
    kpina (to)? czy
    co (jeśli|jesli|jeżeli|gdy|jak|się stanie)
    (jeśli|jesli|jeżeli|jak|gdy) (nie zdam|obleję|oblej|się spóźnię)
    (są|przed) (tam)? (złodzieje|złodziejami)
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
    <kto> (wybił|wybiła|złamał|stracił|ułamał) (sobie)? (ząb|zab|zęba|zęby|dwa zęby)
    (nie) (przestaje|przestanie|chce przestać) (krwawić|lecieć krew|się lać)
    (krew|krwotok) (leci|leje się|tryska|nie przestaje)
    (zamknięci|zamknięty|zamknięta|uwięzieni|zatrzaśnięci|utknęliśmy|zablokowani|zatrzaśnięta|zamkneli nas) (w|na) (garażu|windzie|piwnicy|środku|toalecie|budynku|parkingu|pokoju)
    (poraził|porazil|kopnął|kopnal|popieścił|porażenie|porażony) (mnie|go|ją|prąd|prądem) (prąd|prad|prądem)?
    (boli|ból|bol|kłuje|ucisk|gniecie) (mnie|go|ją)? (w)? (klatce|piersi|klatka|sercu|serce) (piersiowej)?
    <kto> (zjadł|zjadła|zjadło|wypił|wypiła|wypiło|połknął|połknęła|połknęło|polizał) * (trutkę|truciznę|wybielacz|tabletki|leki|baterię|płyn|detergent|czekoladę|domestos|środek|kreta|baterie|proszek)
    (zjadł|zjadła|wypił|wypiła|wypiło|połknął|połknęło) * (trutkę|truciznę|wybielacz|baterię|domestos|kreta)
    (chcę|chce|zamierzam) (się)? (zabić|zabic|umrzeć|powiesić|skończyć ze sobą)
    nie (chcę|chce) (już|dłużej)? (żyć|zyc)
    (zabiję|zabije) się
    (ktoś|ktos|złodziej|złodzieje|włamywacz|włamywacze) (się|próbuje|właśnie|chce)? (włamuje|włamać|wlamuje|wchodzi|włamali|włamują|dobija|jest w domu) (się)?
    (włamanie|napad) (teraz|w toku|trwa)
    (wypadek|zderzenie|kolizja|potrącenie) * (ranny|ranni|ranna|krwawi|poszkodowany|nieprzytomny)
    (jest|są) (ranny|ranni|ranna|poszkodowany|poszkodowani)
    (reakcja|wstrząs) (alergiczna|anafilaktyczny|uczuleniowa)
    (sufit|dach|ściana) (się)? (wali|zawalił|zawala|spada|leci|runął|spadł|zarwał|sypie)
    <kto> (upadł|upadła|upadło|spadł|spadła|przewróciła|przewrócił|zemdlał|zemdlała|dusi|dławi|krztusi|nie) (się|z|i)? * (reaguje|oddycha|przytomny|przytomna|rusza|budzi|odpowiada|schodów|drabiny)
    <kto> (zemdlał|zemdlała|zasłabł|zasłabła|stracił przytomność|straciła przytomność|dusi się|dławi się|krztusi się|ma zawał|ma udar|ma drgawki|nie oddycha|nie reaguje)
    (nie) (reaguje|oddycha|budzi się) $
    (śmierdzi|zapach|smród|smierdzi|czuć) * (zgniłymi jajami|zgniłych jaj|zgniłe jaja|spalenizną|spalenizny|gazem)
    (dymi|dym|dymi się|płomienie|ogień) * (maski|silnika|gniazdka|skrzynki|kuchni|piekarnika|pokoju|korytarzu|pieca|kotłowni|bezpiecznikami|maską)
    (iskry|iskrzy) (lecą|leca|z|się|sypią)
    (pali|pali się|płonie) (się)? (w)? (kuchni|kuchnia|dom|domu|pokój|pokoju|samochód|mieszkanie|piec|garaż|piwnica|budynek|dach|gniazdko)
    ^ (ratunku|pożar|alarm) (pali|szybko|proszę|pomocy|ratunku|się)?
    ^ (pomocy|pomoc) (pali|szybko|pożar|ratunku) (się)?
    (piszczy|wyje|alarmuje|włączył się|dzwoni) * (czujnik|czad|czadu|gazu|alarm|dymu)
    (ciężko|trudno|trudności|problem) (mi)? (z|się)? (oddychać|oddychaniem|oddycha|przełykać)
    (spuchniętą|spuchnięta|spuchnięty|spuchło|spuchła|spuchł|puchnie|opuchnięta) (mi|mam)? (twarz|język|gardło|szyja|policzek|usta|oko)
    (twarz|język|gardło|usta) (mi)? (puchnie|spuchła|spuchło|spuchł|spuchnięta)
    (hamulce|hamulec) (mi)? (nie|przestały|padły|puściły) (działają|działać|działa)?
    nie (działają|dzialaja|mam) (mi)? (hamulce|hamulców)
    woda (leje|tryska|leci|zalewa|chlapie|cieknie|kapie) (się)? (z|po|wszędzie|na|strumieniami) (sufitu|ścianie|rury|gniazdka|podłogę|lampy)?
    (leje|leci|kapie|cieknie) (się|mi)? (woda)? (z|ze) (sufitu|ściany|lampy)
    (zalewa|zalało|zalewam) (mi|nam|mnie|sąsiada)? (kuchnię|mieszkanie|łazienkę|piwnicę|dom|sklep|biuro|wszystko)
    (szambo|ścieki|kanalizacja|fekalia) (wybija|wybiło|cofa|leci|wylewa|wraca|cofnęło|zalewa)
    (czuć|czuję|ulatnia|wyciek|uciecka|ucieka) (się)? (mocno|silnie)? (gaz|gazu|gazem)
    tonie|tonę
    topię się
    (ktoś|dziecko|syn|córka|człowiek|mąż|żona) (się)? topi (się)?
    (potrącił|potrąciło|potrącony|potrącona|przejechał|przejechany) (go|ją|mnie|psa|kota|dziecko|samochód|auto|przez)
    ^ (pożar|ogień|ogien|wybuch|powódź) (pali|pomocy|szybko|ogień|pożar)? $
    ^ (pomocy|ratunku) (ogień|pożar|pomocy|ktoś|moje|mój|moja|ratunku)
    (namiot|motor|motocykl|przyczepa|kamper|piec|samochód|auto|kosz|las|dom|drzewo|domek) (się)? (pali|płonie|dymi|płoną)
    <thing> (się)? (pali|płonie|dymi) (się)?
    (stoi|jest|cały|cała) (cały|cała)? w (ogniu|płomieniach)
    (był|było|słyszałem|nastąpił|doszło do) (wielki)? (wybuch|wybuchu|eksplozja|eksplozji)
    (wybuchł|wybuchła|wybuchło|eksplodował|eksplodowała)
    butla|kuchenka|wąż (z|gazowa|z gazem)? (gazem|gazowa)? (przecieka|cieknie|syczy|ulatnia|nieszczelna)
    (woda|rzeka|potok|jezioro) (się)? (podnosi|wzbiera|wylewa|wylała|przybiera|wdziera) (się)?
    (kran|rura|wąż|pralka) (się)? (pękł|urwał|urwała|eksplodował)
    (złamałem|złamałam|złamał|złamała|złamalem) (sobie)? (rękę|nogę|kostkę|nadgarstek|palec|nos|biodro) (pomocy)? $
    (skaleczyłem|skaleczyłam|przeciąłem|przecięłam|przeciął|poparzyłem|poparzyłam|poparzył|poparzyła|oparzyłem|oparzyłam|uciąłem) (sobie|się)? (mocno|głęboko|rękę|palec|dłoń|nogę|w|twarz|ręce)
    (upadł|upadła|spadł|spadła|przewrócił) * (krwawi|krew|nieprzytomny|nieprzytomna|głowę)
    krwawi|krwawię $
    upadł|upadła nieprzytomny|nieprzytomna
    (zasłabł|zasłabła|stracił przytomność|straciła przytomność)
    utopił|utopiła|utonął|utonęła|utopiło (się)?
    (ugryzł|ugryzła|ukąsił|ukąsiła|użądliła|użądlił) (mnie|go|ją|syna|córkę|dziecko)? (wąż|żmija|pies|skorpion)
    (wąż|żmija|zmija|pies) (ugryzł|ugryzła|ukąsił|ukąsiła)
    (osa|pszczoła|szerszeń) * (oddychać|oddycha|puchnie|spuchła|uczulenie|uczulony|dusi)
    (wypiłem|wypiłam|połknąłem|połknęłam|zjadł|zjadła|wypił|wypiła|połknął|połknęła) * (szkliwo|wybielacz|chlor|farbę|klej|benzynę|rozpuszczalnik|kwas|monetę|magnes|truciznę)
    otruty|otruta|zatruty|zatruł
    (mój|moja|moje|nasz|nasza|nasze) * (syn|córka|dziecko|synek|córeczka|wnuk|wnuczka) (zaginął|zaginęła|zaginęło|zniknął|zniknęła|zniknęło|zgubił|zgubiła|zgubiło|został porwany)
    (zaginął|zaginęła|zaginęło|zniknął|zniknęła|zniknęło) (mi|nam|mój|moja|moje)? (mój|moja|moje)? (syn|córka|dziecko|synek|córeczka)
    nie (mogę|możemy) znaleźć (mojego|mojej|naszego|naszej)? (syna|córki|dziecka|synka|córeczki)
    (grozi|grożą|atakuje|atakują|bije|goni|śledzi) (mi|mnie|nam|nas)
    (mężczyzna|facet|ktoś|kobieta|człowiek|gość) * (z|ma) (nożem|pistoletem|bronią|siekierą|nóż|broń|pistolet|maczetą)
    uzbrojony|uzbrojeni|strzelanina|strzały (mężczyzna|facet)?
    (wezwijcie|wezwij|dzwońcie|zadzwońcie|dzwoń|proszę wezwać|potrzebuję|potrzebna|wezwać) (po|szybko|na|proszę)? (straż|straż pożarną|policję|karetkę|karetka|karetki|pogotowie|strażaków)
    (zdarzył|stał|wydarzył|był|jest) (się)? (tu|właśnie|poważny)? wypadek (na|tutaj|tu|drogowy|pomocy)? $
    doszło do wypadku
    (potrącił|zaatakował|pchnął|postrzelił) (mnie|nas)
  `,
  cry: `
    ^ (pomocy|pomóżcie|pomoc|pomóż) (mi|nam|proszę)? $
  `,
  instruction: `
    co (robić|zrobić|mam|mamy|należy|trzeba) (zrobić|robić)?
    w razie|przypadku
    (zakręć|zakręcić|proszę zakręcić|zamknij|zamknąć|wyłącz|wyłączyć|odłącz|odłączyć|otwórz|otworzyć|otwórzcie|zakręćcie) (zawór|kurek|wodę|gaz|prąd|okna|okno|dopływ|główny|zasilanie)?
    (wyjdź|wyjść|wyjdźcie|opuść|opuścić|opuśćcie|ewakuuj~|ewakuacja)
    (zadzwoń|zadzwonić|zadzwońcie|dzwoń|dzwonić|proszę dzwonić|wezwij|wezwać) (na|do|pod|po|112|998|999|straż|pogotowie)
    alarmowy|gaśnica|pogotowie|straż pożarna
    natychmiast|niezwłocznie|od razu
    nie (dotykaj|dotykać|używaj|używać|włączaj|włączać|zapalaj|zapalać|wchodź|wchodzić|ruszać)
    (przepłucz|przepłukać|uciskaj|uciskać|schładzaj|włóż|włożyć|trzymaj)
  `,
  hardship: `
    brak|bez|nie ma|mamy? ogrzewania|prądu|wody|ciepła|ciepłej
    ogrzewanie|piec|kocioł nie|padł|zepsuty|padło|zepsute działa|grzeje?
    (nie ma|nie mam|nie mamy|brak|bez) (ogrzewania|prądu|ciepłej wody|wody|ciepła)
    (piec|kocioł|ogrzewanie|kaloryfery) (nie|padł|padło|wysiadł|wysiadło|zepsuty|nie grzeją|zepsuł) (działa|grzeje|się)?
  `,
  vulnerable: `
    dziecko|dziecka|dzieckiem|noworodek|noworodka|noworodkiem|niemowlę|niemowlak|niemowlęciem|ciąży|babcia|dziadek|chory|chora|starsza|starszą|starsi|niepełnosprawny|dzieci|dziećmi
    babcia|babcię|dziadka|noworodka|niemowlakiem|dializy|tlen|astma|ciężarna
    (ma|lat) 75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96 lat?
  `,
  enquiry: `
    ile|cena|ceny|oferujecie|macie|sprzedajecie|montujecie|naprawiacie|robicie|ubezpieczenie|gwarancja|uniknąć|zapobiec|szkolenie|kosztuje|wycena
    pierwsza|pierwszej|pierwszą pomoc|pomocy (przy|kurs|w|na)?
    (uczy|uczyć|nauczę|uczycie) (się)?
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
    (zapomnij|zignoruj|pomiń|olej) (o|wszystko|to|te|swoje|twoje)? (wszystkim|wszystko|zasady|reguły|instrukcje|ograniczenia|filtry|tym|wszystkie)? (co|i|zasady|instrukcje|wytyczne) * (powiedziano|kazano|wiesz|napisano|cenę|prawdziwą|powyżej|nauczono|mówili)?
    (zignoruj|obejdź|wyłącz|usuń|złam|pomiń) (swoje|twoje|wszystkie|te)? (zasady|filtry|filtr|ograniczenia|zabezpieczenia|wytyczne|reguły|instrukcje)
    jakie (są|masz) (twoje|swoje) (dokładne|tajne|wewnętrzne|ukryte|systemowe)? (instrukcje|zasady|wytyczne|polecenia)
    (ujawnij|pokaż|podaj|daj|zdradź|wypisz|wyświetl|wyślij|dawaj) (mi|nam)? (swoje|twoje|wszystkie|całą|tajne)? (tajne|ukryte|wewnętrzne)? (zasady|instrukcje|bazę|bazę danych|hasło|hasła|czaty|rozmowy klientów|rozmowy|klucz|klucze|dane klientów|prompt|kod źródłowy) (danych|klientów|api|dostępu|innych)?
    (o)? co (pytali|pytają|pisali|piszą|mówili|pytał) (inni|pozostali) (klienci|użytkownicy|goście|pacjenci)
    zgadzaj się (ze|na) (wszystkim|wszystko)
    ^ (powiedz|napisz|odpowiedz|mów) (że)? (wszystko|tak|tylko|nie|każdy) (jest|na|tak|za|wszystko)
    (jakim|jaki|który) (modelem|model) (językowym|językowy|ai|gpt|llm) (jesteś|używasz|to)?
    (klucz|klucze) api
    (wyobraź sobie|udawaj|załóż|przyjmij) (że|ze) (nie|jesteś|jestes) (masz|ma|wolny|moją|moim|obowiązują)?
    nie (masz|obowiązują cię|ma) (już|więcej|teraz|żadnych)? (żadnych)? (ograniczeń|zasad|reguł|filtrów|ograniczenia)
    (jesteś) (teraz|od teraz) (piratem|wolny|hakerem|złym|moim|moją|dan|kimś|innym)
    (przestań) (być|udawać) (asystentem|botem|ai|asystenta)
    (zagrajmy|pobawmy się|bawimy się|zróbmy) (w)? (odgrywanie ról|rpg|role|grę w role|roleplay)
    (system|systemowa) wszystko (jest)? (za darmo|darmowe)
    (zachowuj|odpowiadaj|mów|pisz) (się)? (jak|jakbyś|jako) (haker|pirat|był|mój|moja|terminal|babcia)
    (powtórz|wypisz|przepisz|skopiuj|przetłumacz) (wszystko|swoje|całość|tekst|słowo) * (powyżej|instrukcje|wcześniej|słowo|prompt|angielski)
    jestem (twoim)? (adminem|administratorem|programistą|deweloperem|twórcą|właścicielem systemu)
    jesteś teraz (bobem|nowym|inną|innym|moim|piratem|wolny|bez)
  `,
};
