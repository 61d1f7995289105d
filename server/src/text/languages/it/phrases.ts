import type { Phrases } from '../phrases.ts';

/** What visitors write in Italian, by what it is. */
export const phrases: Phrases = {
  greeting: `
    ciao|salve|buongiorno|buonasera|buondì|buonpomeriggio
    buon giorno|pomeriggio|dì
    buona sera|giornata
    c'è qualcuno $
    piacere
  `,
  how_are_you: `
    come stai|sta|va|state oggi|andiamo? $
    tutto bene|ok $
    e tu|lei $
    sto bene $
  `,
  thanks: `
    grazie|graz
    grazie mille|tante|infinite
    grazie mille? per il|la|l'|tutto tuo|suo|vostro? aiuto|risposta|informazioni|laiuto?
    molte|tante|mille grazie
    ti|la|vi ringrazio
    molto utile|gentile
  `,
  farewell: `
    arrivederci|arrivederla|addio|bye
    a presto|dopo|domani|più
    buona notte|giornata|serata
    buonanotte
    alla prossima
    ci vediamo
    è tutto
    nient'altro
    altrettanto
  `,
  praise: `
    ottimo|perfetto|fantastico|eccellente|bravo|brava|bravissimo|grande|meraviglioso|stupendo|magnifico|super|bello
    molto bene|bravo|buono|utile
    ottimo|buon|bel lavoro $
    sei|è molto|davvero|un|il|proprio? bravo|brava|grande|fantastico|migliore|gentile|utile|intelligente $
  `,
  apology: `
    scusa|scusi|scusate|pardon|ops|perdonami
    mi dispiace|scuso
    colpa mia
  `,
  identity: `
    sei|è|lei un|una|è? vera|vero|un|una? persona|umano|umana|robot|bot|macchina|ia|reale|chatbot vera|reale|o? un|una? persona|robot|bot|macchina|umano?
    chi|cosa|che sei|è|cosa lei|sei? $
    con chi parlo|sto|ho parlando|a? $
    sto parlando con un|una vera|vero? persona|umano|robot|bot|macchina vera|reale? $
    parlo con un|una vera|vero? persona|umano|robot|bot|macchina vera|reale? $
    come ti|si chiami|chiama $
    qual è il tuo|suo nome $
    questo è un bot|robot $
    bot|chatbot $
  `,
  yes: `
    sì|si|certo|certamente|esatto|volentieri|corretto|giusto
    sì|si per favore|grazie
    va bene
    d'accordo
    come no
  `,
  no: `
    no|nono grazie?
    no grazie
    non proprio|ora|ancora|adesso $
    non importa
    niente $
    fa niente
  `,
  ok: `
    ok|okay|capito|bene|inteso|ricevuto|okk
    va bene
    ho capito
    tutto chiaro
    capisco
    molto bene
  `,
  filler: `
    bob|signore|signora|tutti|a tutti?
    signore|signora|tutti|molto|davvero|ancora|ragazzi
  `,
  person: `
    parlare|parlo|chattare|comunicare con un|una|qualcuno|il|la|uno|vostro|l'? vero|vera? persona|umano|umana|operatore|operatrice|agente|qualcuno|responsabile|consulente|essere|servizio|assistenza|addetto|loperatore
    parlare con qualcuno
    voglio|vorrei|preferisco|ho bisogno? di? un|una|un'? vero|vera? persona|umano|operatore|agente
    ^ un? operatore|umano|agente|operatrice per? favore? $
    ^ persona reale|vera
    richiamatemi|chiamatemi|richiamami|chiamami|mi richiamate|chiamate?
    essere richiamato|richiamata|contattato|contattata
    potete|può|puoi|potreste chiamarmi|richiamarmi|contattarmi
    mi può|potete|puoi chiamare|richiamare|contattare
    passami|passatemi|mi passi un|una|qualcuno|a? operatore|persona
    non voglio parlare con un|una bot|robot|macchina
  `,
  personUnless: `
    quando|orari|orario|costa|prezzo|prima|sabato|domenica|numero
    quanto
    a che ora
  `,
  anger: `
    idiota|idioti|imbecille|imbecilli|incapaci|incompetenti|truffatori|ladri|stronzi|stronzo|merda|inutili|cretini|cretino|vaffanculo|buffoni
    terza|quarta|quinta|ennesima volta che
    è la terza|quarta|quinta|ennesima volta
    mio avvocato vi|si
    vi|ti denuncio|denuncerò|querelo
    nessuno risponde|richiama|mi|chiama|viene
    sono furioso|furiosa|stufo|stufa|arrabbiato|arrabbiata|incazzato|molto|davvero
    peggior|peggiore servizio|azienda|ditta
    è|e una|un vergogna|truffa|scandalo|schifo
    vergogna|inaccettabile|vergognatevi $
    sei|siete inutile|stupido|stupidi|ridicoli|inutili|pessimi
  `,
  angerUnless: `
    domanda stupida|idiota
  `,
  danger: `
    odore|puzza|sento|sentiamo|fuga forte|un|una? odore|puzza|forte? di|del? gas
    perdita di gas
    monossido
    tubo|tubatura|tubazione|tubi si|è|sono? è|sono? rotto|scoppiato|scoppiata|rotta|esploso|scoppiati
    scoppiato|scoppiata|rotto|rotta|esploso un|una|il|la|lo tubo|tubatura|tubazione|scaldabagno
    allagato|allagata|allagando|allagamento|alluvione|allagati
    acqua dappertutto|ovunque
    acqua * soffitto|pareti
    incendio in|nella|a
    c'è|ce un? incendio
    ha preso|va a fuoco
    preso fuoco
    va a fuoco
    fumo dalla|esce|nero
    scintille
    dente|denti mi|si|è? è? caduto|saltato|spezzato
    caduto|perso|saltato un|il dente
    sanguina|sanguino molto|ancora|tanto
    smette|ferma di sanguinare
    faccia|viso|guancia|gola|lingua|mandibola è molto? gonfia|gonfio
    riesco|riesce|posso|fatica a? respirare|deglutire
    infarto|ambulanza|svenuto|svenuta|incosciente|convulsioni|avvelenato|suicidarmi
    dolore al petto
    ^ emergenza|urgenza $
    è|ho un|una? emergenza|un'emergenza
    bloccato|bloccata|bloccati|chiuso|chiusi|intrappolato|intrappolati in|nell|nell'ascensore ascensore|casa?
    bloccato|bloccata|bloccati|chiuso|intrappolato nell'ascensore
    ascensore|l'ascensore bloccato|fermo con
    freni non|sono funzionano|vanno|rispondono|rotti
    appena avuto un incidente
    ladri in casa
  `,
  hardship: `
    senza|niente riscaldamento|luce|acqua|corrente
    riscaldamento|caldaia non|rotta|è|rotto|guasta|spento funziona|parte|rotta|rotto|guasta|spenta?
  `,
  frail: `
    neonato|neonata|bambino|bambina|bambini|anziano|anziana|anziani|incinta|disabile|malato|malata|nonna|nonno
  `,
  enquiry: `
    quanto|prezzo|prezzi|offrite|avete|vendete|installate|riparate|fate|assicurazione|garanzia|copre|evitare|prevenire|corso|preventivo
  `,
  happening: `
    mio|mia|nostro|nostra|aiuto|subito|adesso|ora|urgente|presto|sento|venite|c'è
    cosa faccio|fare|devo
  `,
  orders: `
    ignora|ignorate|dimentica|scorda|annulla|aggira tutte|le|tutto|ogni|tue le|tue|quello|precedenti? tue|precedenti? istruzioni|regole|direttive|indicazioni|restrizioni|precedenti|che
    mostra|mostrami|rivela|ripeti|stampa|scrivi|dimmi|elenca|traduci|dammi * tuo|tue|tuoi prompt|istruzioni|direttive|regole
    prompt di sistema
    messaggio|istruzioni di|iniziali|interne|nascoste|segrete sistema
    istruzioni nascoste|interne|segrete
    tue istruzioni|direttive
    tuo prompt
    ora|adesso sei un|una|il|mio|dan|libero
    ^ sei ora
    da ora in poi|avanti sei|rispondi|devi|ignora|agisci
    fai finta di|che
    fingi di|che
    immagina di essere
    comportati|agisci come
    modalità sviluppatore|amministratore|debug|dan
    sono il|un tuo? sviluppatore|creatore|amministratore|programmatore
    sono l'amministratore
    ^ rispondi|di' solo|soltanto|sempre|esattamente|come
    gioco di ruolo
    ripeti dopo|esattamente|con|parola
    nuove istruzioni
    dati|conversazioni|messaggi di altri|altre|altra clienti|aziende|utenti|azienda
  `,
};
