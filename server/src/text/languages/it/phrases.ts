import type { Phrases } from '../phrases.ts';

/** What visitors write in Italian, by what it is. */
export const phrases: Phrases = {
  groups: {
    thing:
      'forno|cucina|casa|camera|stanza|macchina|auto|palazzo|motore|moto|motorino|presa|caldaia|tenda|roulotte|camper|bungalow|garage|barbecue|batteria|letto|hotel|officina|laboratorio|bosco|albero|camion|autobus|cestino|tetto|soffitto|parete|muro|bagno|ascensore|cantina|cofano|quadro|corridoio|telefono|negozio|porta',
    chi: 'persona|persone|umano|umana|qualcuno|operatore|operatrice|agente|responsabile|consulente|titolare|direttore|collega|addetto|incaricato|reception|ufficio|lufficio|officina|assistenza|servizio|capo|dentista|dottore|dottoressa|medico|veterinario|meccanico|tecnico|segreteria|proprietario|gestore|commerciale',
    parlare: 'parlare|parlo|chattare|comunicare|conversare|discutere|parli',
    molto: 'molto|davvero|proprio|così|tanto|veramente|estremamente|abbastanza|un po|piuttosto|super|troppo',
    cosa: 'bot|robot|umano|umana|persona|macchina|ia|computer|chatbot|programma',
    uno: 'figlio|figlia|marito|moglie|madre|padre|mamma|papà|nonna|nonno|bambino|bambina|bimbo|bimba|neonato|fratello|sorella|vicino|vicina|amico|amica|ospite|signore|signora|lui|lei|qualcuno|cane|cagnolino|gatto|gatta|cucciolo|compagno|compagna|collega|uomo|donna',
  },
  greeting: `
    ciao|salve|buongiorno|buonasera|buondì|buonpomeriggio
    buon giorno|pomeriggio|dì
    buona sera|giornata
    c'è qualcuno $
    piacere
    ciaoo|ciaooo|ehi|ehilà|hey|hola|salve|buondi|buongiornissimo|saluti a? tutti?
    (c'è|ce) (qualcuno|nessuno) (qui|in linea|lì|online)? $
    buon pomeriggio a? tutti|voi?
    ohi|ohilà|ehilà|pronto
    ciao raga|ragazzi|team|bella|tutti|belli
    ciao|ehi ci sei|siete|sei $
    (gentili|egregi|spettabili) (signori|signore|ditta)
  `,
  how_are_you: `
    come stai|sta|va|state oggi|andiamo? $
    tutto bene|ok $
    e tu|lei $
    sto bene $
    (come) (stai|sta|va|state|andiamo|butta|procede) (oggi|tutto)? $
    tutto (bene|ok|a posto)? $
  `,
  thanks: `
    grazie|graz
    grazie mille|tante|infinite
    grazie mille? per il|la|l'|tutto tuo|suo|vostro? aiuto|risposta|informazioni|laiuto?
    molte|tante|mille grazie
    ti|la|vi ringrazio
    molto utile|gentile
    grazie|graz|graziee mille|tante|infinite|ancora|1000|moltissime? (per|della|del|dell|di|dell'|per l'|per le|per la|per il)? (tuo|suo|vostro|tua|sua|vostra|le|la|l')? (aiuto|laiuto|risposta|informazioni|informazione|disponibilità|tempo|info|tutto|cortesia|supporto)?
    grazie per l'aiuto|l'informazione|laiuto
    (la|ti|vi) ringrazio <molto>? (per tutto|tanto|ancora)?
    molto gentile|gentili|utile|cortese
    gentilissimo|gentilissima|gentilissimi
    grazie di (cuore|tutto|nuovo)
    grazie (anticipatamente|in anticipo|ancora|davvero|infinite|assai|comunque)
    (mi|ci) (è|e|sei|siete|ha|hai|avete) (stato|stata|stati|aiutato|aiutata) (molto|davvero|tanto|di grande)? (utile|aiuto|tanto|molto|gentile)?
    grz|graz|thanks|tnx|thx
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
    ciao|bye|saluti ciao
    (ci) (sentiamo|vediamo|aggiorniamo|risentiamo) (presto|domani|dopo)?
    buon|buona|buone (weekend|week end|fine settimana|domenica|lavoro|proseguimento|giornata|serata|notte|continuazione|vacanze)
    (è|questo è|per ora è) tutto (grazie)?
    a (presto|domani|dopo|più tardi|lunedì|la prossima|risentirci)
    (cordiali|distinti|tanti|cari|un) (saluti|saluto)
    saluti|addio|bye|baci
    (ok|va bene|bene)? ciao ciao
    ok ciao $
    (vi|ti|la) saluto
    (stammi|stia|statemi|stai) bene
    (ho)? (finito|è tutto|tutto qui|basta così|nient'altro|niente altro) grazie (ciao|arrivederci)?
  `,
  praise: `
    ottimo|perfetto|fantastico|eccellente|bravo|brava|bravissimo|grande|meraviglioso|stupendo|magnifico|super|bello
    molto bene|bravo|buono|utile
    ottimo|buon|bel lavoro
    sei|è molto|davvero|un|il|proprio? bravo|brava|grande|fantastico|migliore|gentile|utile|intelligente
    (che|sei|è|siete) <molto>? (bello|bravo|brava|bravi|bravissimo|utile|forte|veloce|intelligente|fantastico|gentile|comodo|ottimo|figo)
    bellissimo|ottimamente|complimenti|benissimo|fortissimo|figo
    ahah|ahaha|ahahah|ahahaha|haha|lol|wow|figo|forte
    niente|mica male
  `,
  apology: `
    scusa|scusi|scusate|pardon|ops|perdonami
    mi dispiace|scuso
    colpa mia
    (scusa|scusi|scusate|ops|pardon)? (ho)? (sbagliato|errato|errata|sbagliata) (chat|numero|finestra|persona)
    (chat|numero) (sbagliata|sbagliato|errata|errato)
    (mi|chiedo) (scusi|scusa|scusate|dispiace|perdoni)
    (scusa|scusi|scusate|perdono|pardon|perdonami) (ho)? (sbagliato) (chat|finestra|persona|numero)?
  `,
  identity: `
    sei|è|lei un|una|è? vera|vero|un|una? persona|umano|umana|robot|bot|macchina|ia|reale|chatbot vera|reale|o? un|una? persona|robot|bot|macchina|umano?
    chi|cosa|che sei|è|cosa lei|sei?
    con chi parlo|sto|ho parlando|a?
    ma? sto parlando con un|una vera|vero? persona|umano|robot|bot|macchina vera|reale? o? con? un|una? persona|umano|robot|bot|macchina|computer?
    parlo con un|una vera|vero? persona|umano|robot|bot|macchina vera|reale?
    come ti|si chiami|chiama
    qual è il tuo|suo nome
    questo è un bot|robot
    bot|chatbot
    (sei|è|siete|lei è|sto parlando|parlo|sto chattando|questo è|parlando) (con)? (un|una|con un|con una)? (vera|vero)? <cosa> (vera|vero|reale)? (o (con)? (un|una)? (vera|vero)? <cosa>)? (vera|vero|reale)?
    (chi) (mi)? (risponde|scrive|parla|c'è) (qui|dall'altra parte)?
    (sei|è) (un'ia|un ia|un'intelligenza artificiale|un intelligenza artificiale|una ia|un'ai|un ai)
    (hai|ha) un nome
    (c'è|ce|c è) (una|un) (vera|vero)? (persona|umano|essere umano) (dietro|vera|dall'altra)
  `,
  yes: `
    sì|si|certo|certamente|esatto|volentieri|corretto|giusto
    sì|si per favore|grazie
    va bene
    d'accordo
    come no
    (sì|si) (sì|si|certo|esatto|giusto|grazie|per favore|proprio|volentieri|va bene|ok|è|quello|questo|corretto|confermo) (quello|questo|giusto|così|corretto|lui|lei|esatto)?
    (ok|va bene|certo|perfetto|dai|d'accordo) (sì|si|va bene|facciamo|procedi|procediamo)
    (fai|faccia|fate|procedi|proceda|procedete|vada|vai) (pure|così|avanti)?
    (sisi|sissì|sissi|certamente|confermo|assolutamente sì|ovvio|naturalmente|ovviamente|magari|proprio così|esattamente)
    certo|ma? (che)? (sì|si)
    assolutamente|sicuro|ovvio|ovviamente|confermo|sicuramente|esattamente|yes|okay|altroché $
    perché|perche no $
    (sì|si) (lo|la|li|le)? (voglio|vorrei|esatto|dai|certo|confermo|quello)
    (mi)? (sembra|pare|va) (perfetto|bene|ottimo|giusto|benissimo)
  `,
  no: `
    no|nono grazie?
    no grazie
    non proprio|ora|ancora|adesso
    non importa
    niente
    fa niente
    (no)? (per niente|lascia stare|lasci stare|lascia perdere|niente affatto|assolutamente no|meglio di no|direi di no|credo di no|penso di no|non credo|non serve|non mi serve|non ora|non ancora|non adesso|non importa|fa niente|no no|nient'altro|niente altro|niente grazie|nulla grazie)
    (no)? non (è|era|mi|serve|va|ha|funziona|mi ha) (quello|questo|così|giusto|serve|aiutato|aiuta|interessa|corretto|bene|funzionato|vero)
    (nono|macché|macche|mai|neanche|nemmeno|figurati)
    no (per)? (ora|adesso|oggi|sbagliato|questo|mai|grazie mille)
    (oggi|domani|ora|adesso|stavolta|per ora|meglio) no
    (no)? non (è)? (quello|ciò|cosa|questo) che (ho|avevo|volevo|cercavo|intendevo) (chiesto|detto)?
    (no)? non (voglio|vorrei|mi interessa|c'è bisogno|serve|occorre|ora|adesso|proprio|credo)
    (lasci|lascia|lasciate) (perdere|stare)
    no va bene così
    nient'altro $
    (neanche|nemmeno|macché|giammai)
  `,
  notHelped: `
    grazie (di|per) (niente|nulla)
    (questo|questa|ciò|così)? non (mi|ci)? (aiuta|ha aiutato|serve|è vero|è corretto|è giusto|è quello che ho chiesto|è ciò che ho chiesto|è quello che chiedevo|risponde alla mia domanda|hai capito|ha capito|è utile) (affatto|per niente|molto|a niente)?
    (questo|questa)? (è) (sbagliato|falso|errato|sbagliata|inutile)
    (risposta) (sbagliata|errata)
    (sbagliato|falso|errato)
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
    bob|signore|signora|tutti|molto|davvero|ancora|ragazzi|allora|e|ok|eh|ah|va|bene|dai|pure|anche|voi|te|lei|a|cari|gentilissimi|ehi
  `,
  person: `
    parlare|parlo|chattare|comunicare con un|una|qualcuno|il|la|uno|vostro|l'? vero|vera? persona|umano|umana|operatore|operatrice|agente|qualcuno|responsabile|consulente|essere|servizio|assistenza|addetto|loperatore
    parlare con qualcuno
    voglio|vorrei|preferisco|ho bisogno? di? un|una|un'? vero|vera? persona|umano|operatore|agente
    ^ un? operatore|umano|agente|operatrice per? favore? $
    ^ persona reale|vera
    essere richiamato|richiamata|contattato|contattata
    potete|può|puoi|potreste chiamarmi|richiamarmi|contattarmi
    mi può|potete|puoi chiamare|richiamare|contattare
    passami|passatemi|mi passi un|una|qualcuno|a? operatore|persona
    non voglio parlare con un|una bot|robot|macchina
    richiamatemi|chiamatemi|richiamami|chiamami
    mi richiamate|chiamate|richiami|chiami|richiama|chiama
    (voglio|vorrei|posso|potrei|possiamo|devo|desidero|preferisco|preferirei|ho bisogno di|mi piacerebbe|fammi|fatemi|mi faccia)? (poter)? <parlare> (direttamente)? (con|al|alla) (un|una|il|la|l'|uno|lo|il vostro|un vostro|qualcuno)? (vera|vero|altra|altro)? <chi>
    (posso|potrei|vorrei|voglio|devo) <parlare> (con|al|alla) * $
    <parlare> con (qualcuno|l'ufficio|l'officina|l'assistenza|lufficio|lofficina)
    (mi)? (passi|passa|passate|passami|passatemi|mettimi|mettetemi|metta|metti|mettete|trasferiscimi|trasferitemi|colleghi|collegami) (la|il|un|una|in contatto|in comunicazione|con|a|alla|al|l'|lo)
    (mi)? (fate|faccia|fai|fatemi|faccio) (chiamare|richiamare|contattare|parlare) (da|con|dal|dalla)?
    (mi)? (può|puo|potete|puoi|potrebbe|potreste|riuscite a|fatemi|potrei) (essere)? (mi)? (rispondere|chiamare|chiamarmi|richiamare|richiamarmi|contattare|contattarmi|passare|telefonare|telefonarmi|passarmi|richiamato|farmi una telefonata|fare una telefonata|mettere in contatto|mettermi in contatto|farmi chiamare|farmi richiamare|dare un colpo di telefono)
    (qualcuno|una persona|un umano|un operatore|un collega) (vera|reale)? (mi)? (può|puo|potrebbe|deve|che|mi) (rispondere|rispondermi|chiamare|chiamarmi|contattare|contattarmi|richiamare|richiamarmi|chiami|richiami|contatti|contattare)
    (c'è|ce|avete) (qualcuno|una persona|un operatore) (con cui|a cui|con il quale|che) <parlare>?
    con chi (posso|potrei|devo) <parlare>
    (vorrei|voglio|chiedo|desidero|gradirei|serve|aspetto) (un|una|essere|il)? (contatto telefonico|telefonata|richiamato|richiamata|contattato|contattata|chiamata|ricontattato|ricontattata|titolare|responsabile|umano|persona|persona vera|operatore|direttore|capo|consulente)
    (assistenza|servizio) (clienti|cliente) (per favore|grazie)? $
    ^ (un|una|il|la)? (vero|vera)? (operatore|umano|persona|agente|consulente|responsabile|titolare|collega) (vera|reale|per favore|grazie|subito)? $
    (basta|niente|no) (bot|robot|macchine|con i bot|con il bot|con questo bot)
    (chiamatemi|richiamatemi|chiamami|richiamami|telefonatemi|contattatemi|ricontattatemi|telefonami)
    (vorrei|voglio|preferirei) (che)? (mi|ci) (chiamasse|chiami|richiamasse|richiami|contattasse|contatti) (qualcuno|un|una|voi)
    (preferirei|preferisco|meglio) (avere|con)? una persona (vera|reale)?
    c'è|ce (qualcuno|una persona|un essere) (di)? (reale|vero|vera|umano) (lì|qui)?
    (niente|no|basta|nessun) (bot|robot|chatbot) (per favore|grazie)? $
    ^ (per favore)? (contattatemi|contattami|mi contatti|mi contattate) (per favore|presto|al più presto)? $
    (a|con) chi (posso|devo) (reclamare|lamentarmi)
  `,
  personUnless: `
    quando|orari|orario|costa|prezzo|prima|sabato|domenica|numero
    quanto
    a che ora
    (parla|parlano|parlate) (inglese|francese|tedesco|spagnolo)
    (devo|bisogna|si deve|si può) (parlare|chiamare) (con il|prima|per)
    (padrone|padrona|proprietario) (di casa)? per
    (aspetto|attendo|aspettiamo) da
    nessuno mi? richiama|risponde|chiama
    chiamatemi|chiamami|chiamarmi|chiamarci|chiamateci|chiamare|chiama|chiami|chiamate|prenotarmi|chiamerebbe un|una altro? taxi|uber|ncc|carro|fabbro|idraulico|corriere
    (bisogno|cerco|vorrei) (di)? una persona per (le|la|il|pulire|cucinare|stirare|portare|badare|i|gli) (pulizie|cane|bambini|anziani|casa)?
    <parlare> con (mio|mia|i|miei) marito|moglie|compagno|compagna|figlio|figlia|figli|padre|madre|genitori|capo|cane|avvocato|medico|miei
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
    (fare|presentare|sporgere|inoltrare|faccio) (un|una)? (reclamo|denuncia|lamentela|esposto)
    (sei|siete|ma sei|è|siete dei|siete degli) <molto>? (un|una|dei|degli|tutti|solo)? (scemo|scema|scemi|stupido|stupidi|inutile|inutili|idiota|idioti|ridicoli|ridicolo|incapaci|incapace|incompetenti|ladri|truffatori|buffoni|pessimi|maleducati|imbecilli|vergognosi|bugiardi|delinquenti|cretini|pagliacci|cafoni|disonesti|sordi)
    (bot|robot|chat|servizio|assistente|macchina) (inutile|stupido|idiota|di merda|pessimo|schifoso|del cazzo|vergognoso|scadente|penoso)
    (pessimo|pessima|peggior|peggiore|orribile|scandaloso|vergognoso|penoso|schifoso|scadente|indecente) (servizio|officina|garage|esperienza|trattamento|azienda|ditta|assistenza|hotel|albergo|dentista|accoglienza|comportamento)
    (la|il) peggiore|peggior * (mai|vista|visto|vita|mondo)
    ^ (mai|mai e poi) (più|mai più) (da voi|qui)?
    (non) (tornerò|torno|verrò|vengo|comprerò|ci torno|mi vedrete) (mai)? (più)
    (sono|siamo|mi sento) <molto>? (arrabbiato|arrabbiata|arrabbiatissimo|arrabbiatissima|furioso|furiosa|furibondo|deluso|delusa|delusissimo|insoddisfatto|insoddisfatta|stufo|stufa|incazzato|incazzata|scontento|scontenta|indignato|indignata|nero|amareggiato|seccato|infuriato|infuriata)
    (mi|ci) (avete|hai|hanno|avete solo) <molto>? (truffato|truffata|rubato|mentito|fregato|ingannato|preso in giro|rovinato|rotto|imbrogliato|fatto perdere|derubato|trattato|addebitato)
    (mi|ci) (state|stai|stanno) (prendendo in giro|prendendo per|pigliando per|prendendo per il culo|truffando|ignorando)
    (presa|prese) (in|per) (giro|il culo|i fondelli)
    (voglio|pretendo|esigo|rivoglio|ridatemi|restituitemi|ridammi) (indietro)? (i|il|subito)? (miei|rimborso|mio)? (soldi|denaro|rimborso)? (indietro|subito|immediatamente)
    (rivoglio|ridatemi|restituitemi) (i|il|subito)? (miei|mio)? (soldi|denaro)
    (che|è uno|è una|fa|fate|una|uno|tutto uno) (vero|vera|gran|proprio)? (schifo|vergogna|truffa|scandalo|presa in giro|merda|indecenza|porcheria|disastro|fregatura|cavolata|pagliacciata)
    (vergognoso|scandaloso|scandalosa|inaccettabile|indecente|ridicolo|inammissibile|assurdo|vergogna|vergognatevi|intollerabile|allucinante) $
    (stai|statti|state|fai|chiudi) (zitto|zitta|zitti|silenzio|il becco|quella bocca|la bocca)
    (cazzo|merda|stronzi|stronzo|vaffanculo|fanculo|bastardi|bastardo|coglioni|coglione|cretini|porca puttana|porco dio|cafoni|maleducati|maleducato|farabutti|cialtroni|imbroglioni|deficienti|deficiente|delinquenti|pezzi di merda|puttana|fottiti|minchia)
    (vai|andate|va) (a) (quel paese|cagare|fanculo|farti fottere|farvi fottere|quel)
    (non ne posso|ne ho|non se ne può|basta) (più|abbastanza|piene le scatole|le palle piene|di voi)
    (nessuno) (mi)? (risponde|richiama|ha|viene|chiama|è|si|risposto|arriva) (risposto|venuto|richiamato|fatto vivo|presentato|al telefono|mai)?
    (non è|anche stavolta|di nuovo|ancora) (non)? (venuto|è venuto|arrivato|si è presentato) nessuno
    (aspetto|aspettiamo|attendo) (da) * (settimane|giorni|mesi|ore) (e|che|senza|nessuno|una risposta)?
    (mancanza) di (rispetto|serietà|professionalità)
    (vi|ti) (denuncio|denuncerò|querelo|querelerò|faccio causa|porto in tribunale|segnalo|faccio chiudere)
    (siete|sei|ma siete) (fuori|pazzi|matti|impazziti|malati) (di testa|di melone|completamente|tutti)? $
    (mi|ci) (prendete|prendi|state|stai) (prendendo)? (in giro|per il culo|per i fondelli)
    (ma)? (vi|ti|si) rendete|rendi|rende conto
    (roba|cose|da) da (matti|pazzi|chiodi) $
    vergognatevi|vergognati|buffoni|pagliacci|ridicoli|vergogna
  `,
  angerUnless: `
    domanda stupida|idiota
    (vicino|vicina|padrone|inquilino|ex|capo|gatto|cane|proprietario) (è|era)
    (sms|messaggio|mail|email|chiamata) (è|sembra) (una)? (truffa|spam)
    (come|dove|a chi|chi) * (reclamo|denuncia|lamentela|lamentarsi)
    (cosa|che|che cosa) (succede|accade|faccio) (se|quando)
    se (non passo|non supero|vengo bocciato|boccio|arrivo)
    (ci sono|contro) (molti|i)? ladri
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
    (rilevatore|allarme|sensore) * (suona|suonando|scattato|fischia|monossido)
    (suona|suonando|scattato|fischia) * (monossido|allarme|rilevatore|antincendio)
    (odore|puzza) * (uova marce|uovo marcio|bruciato)
    <uno> (si|ha|è|mi) (è|ha)? (rotto|rotta|spezzato|scheggiato|svenuto|svenuta|caduto|caduta|accasciato|soffocando|strozzando|perso conoscenza|fatto male|perso i sensi|infarto|tagliato)
    (rotto|spezzato|scheggiato|perso) (un|i|il|due|la)? (dente|denti|incisivo)
    <uno> * (non) (si|risponde|respira|reagisce|dà) (sveglia|muove|respira|risponde|bene|segni)?
    (non) (si) (sveglia|riprende) (più)?
    (faccia|viso|lingua|gola|labbra|guancia|bocca|occhio) (è|si è|sono|si sta)? <molto>? (gonfia|gonfio|gonfie|gonfiata|gonfiando)
    non (riesco|riesce|posso|può) (più)? (a)? (respirare|deglutire)
    (fatico|fatica|difficoltà|affanno) (a|ad)? (respirare|respira|deglutire)
    (chiusi|chiuso|chiusa|bloccati|bloccato|bloccata|intrappolati|intrappolato|intrappolata) (dentro|in|nel|nella|nell'|nell'ascensore|nellascensore|fuori) (il|la|un)? (garage|ascensore|cantina|palazzo|bagno|montacarichi|negozio)?
    (preso|presa|beccato|prende) (una|la)? (scossa|scarica|corrente) (elettrica|fortissima|forte|dalla|dal|con)?
    (folgorato|folgorata|fulminato|fulminata|elettrocutato)
    (non|voglio) (voglio|più)? (vivere|morire|uccidermi|farla finita|ammazzarmi|suicidarmi|togliermi la vita)
    (la faccio|voglio farla|farla) finita
    (mi) (ammazzo|uccido|suicido)
    (incidente|scontro|schianto|caduta) * (ferito|ferita|feriti|sangue|sanguina)
    (c'è|ce|ci sono) (un|una|dei)? (ferito|ferita|feriti|morto)
    (ha|hanno|ha appena) (mangiato|bevuto|ingerito|ingoiato|leccato) * (veleno|candeggina|topicida|pastiglie|pillole|pila|pile|detersivo|antigelo|cioccolato|cioccolata|farmaci|lumachicida|ammoniaca|acido)
    (camera|casa|cucina|macchina|auto|caldaia|motore|forno|tetto|palazzo|stanza|presa|batteria) (sta|è|va)? (bruciando|brucia|in fiamme|a fuoco|esplosa|esplodendo|prende fuoco)
    (al fuoco|a fuoco|fiamme)
    fumo * (cofano|motore|quadro|presa|caldaia|forno|corridoio|camera|cantina)
    (reazione|shock) (allergica|anafilattica|anafilattico)
    (fogna|fogne|liquami|acque nere|fognatura|merda) * (torna|tornano|sale|salgono|esce|escono|trabocca|su|rigurgita)
    (sta|stanno|è|sono)? (crollando|crollato|crollata|venendo giù|venuto giù|cedendo) (il|la|un)? (soffitto|tetto|muro|parete)
    (soffitto|tetto|muro) (sta|è|si)? (crollando|crollato|venendo|venuto|staccando|cadendo) (giù)?
    ^ (emergenza|sos|soccorso) (aiuto|emergenza|presto|subito|urgente)
    ^ aiuto (emergenza|presto|al fuoco|sos)
    (entrando|entrano|entrare|entrati|forzando|scassinando) * (casa|ladri|porta|negozio|finestra)
    (ladri|ladro|intruso) (in|dentro|che entra|stanno)
    (acqua) * (a fiotti|dal soffitto|dappertutto|zampilla)
    (cade|esce|scende|piove|gocciola|entra) (tanta|molta)? acqua (dal|dalla|a|da) (soffitto|fiotti|tetto|lampadario|tutte|presa|muro)
    (dolore|dolori|male|fitta|oppressione) (forte|fortissimo)? (al|nel|a) (petto|torace|cuore)
    (si|mi si|ci si) (sta|è) (allagando|allagata|allagato) (la|il|tutto|casa)?
    (non) (smette|ferma|si ferma|smette più) (di|il)? (sanguinare|sangue|sanguinamento)
    fuga di gas
    (non) (funzionano|frenano|vanno|rispondono) (più)? (i|più i)? (freni)
    (sta|sto|stanno|si) annegando|annega|affogando
    (investito|investita|travolto|travolta) da (una|un'|un) (macchina|auto|camion|moto|autobus|treno|automobile)
    ^ (fuoco|incendio|esplosione|alluvione) (fuoco|aiuto|presto|subito)? $
    ^ aiuto (fuoco|incendio|aiuto|qualcuno|c'è|mio|mia|al)
    (il|la|lo|i|le|mio|mia|nostro|nostra|un|una|tutto|l'albero|lalbero) * (brucia|bruciano|sta bruciando|in fiamme) (aiuto|tutto|presto|subito)? $
    <thing> (sta|stanno)? (bruciando|brucia|fumando|fuma|prendendo fuoco)
    (è|sono|e) (tutto|tutta)? in fiamme
    (c'è|ce|stata|sentito|grande) (stata)? (una|un'|un)? (grande)? (esplosione|unesplosione|un'esplosione)
    (è|e) (esploso|esplosa|scoppiato|scoppiata)
    bombola|gas (del|di)? (gas)? (perde|sibila|fuoriesce|ha una perdita)
    (acqua|l'acqua|lacqua|fiume|lago|torrente) (sta)? (salendo|sale|straripa|straripando|esonda|entrando)
    (rubinetto|tubo|lavatrice) (si)? (è|e)? (rotto e|scoppiato|esploso|saltato)
    (mi|si) (sono|è|e) (tagliato|tagliata|bruciato|bruciata|rotto|rotta|ustionato|ustionata|spezzato) (gravemente|profondamente|la|il|un|una|a)? (mano|dito|braccio|gamba|piede|polso|testa|faccia|caviglia|collo) (aiuto)? $
    (mi|si) (sono|è|e) (tagliato|tagliata|bruciato|bruciata|ustionato|ustionata) (gravemente|profondamente|molto)
    (caduto|caduta) * (sanguina|sangue|incosciente|testa)
    sanguina|sanguino (aiuto|tantissimo|forte)? $
    collassato|collassata|accasciato|accasciata
    annegato|annegata|affogato|affogata
    (morso|morsa|punto|punta) (da|di) (un|una)? (serpente|vipera|scorpione|cane)
    morso di vipera|serpente
    (vespa|ape|calabrone) * (respirare|respira|gonfia|gonfiando|allergico|allergica)
    (ho|ha|hanno|abbiamo) (bevuto|ingoiato|ingerito|mangiato|inghiottito) * (candeggina|smalto|cloro|vernice|colla|benzina|solvente|soda|acido|moneta|calamita|veleno)
    avvelenato|avvelenata|intossicato|intossicata
    (mio|mia|nostro|nostra|un|una) (figlio|figlia|bambino|bambina|bimbo|bimba|nipote) (è|e|si è) (scomparso|scomparsa|sparito|sparita|perso|persa|stato rapito)
    (non) (trovo|troviamo) (più)? (mio|mia|nostro|nostra|il|la) (figlio|figlia|bambino|bambina|bimbo|bimba)
    (mi|ci) (sta|stanno)? (minaccia|minacciando|minacciano|aggredisce|aggredendo|attaccando|seguendo|picchiando|inseguendo)
    (uomo|tizio|donna|qualcuno|tipo|persona) * (con|ha) (un|una)? (coltello|pistola|arma|ascia|fucile|machete)
    (uomo|uomini|rapinatore|tizio) armato|armati
    (chiamate|chiami|chiama|chiamare|mandate|serve|mi serve) (subito|un|i|la|un'|l'|una)? (i|la|un|un'|una)? (pompieri|vigili del fuoco|polizia|ambulanza|carabinieri|un'ambulanza|unambulanza|lambulanza|l'ambulanza|soccorsi)
    (c'è|ce) stato un? (grave|brutto)? incidente
    (sono|è) (stato|stata) (investito|investita|accoltellato|accoltellata|aggredito|aggredita)
  `,
  cry: `
    ^ (aiuto|aiutatemi|aiutami) (per favore|vi prego)? $
  `,
  instruction: `
    cosa|che (devo|fare|si fa|dobbiamo|faccio) (fare)?
    in caso di
    (chiuda|chiudete|chiudere|chiudi|spenga|spegnete|spegnere|stacchi|staccate|staccare|apra|aprite|aprire) (il|la|le|i|l'acqua|tutto|subito)
    (esca|uscite|uscire|esci|abbandonate|lasciate|lasciare|evacuate|evacuare) (dal|dalla|subito|il|la|l'edificio|tutti)
    (chiami|chiamate|chiamare|chiama) (il|i|lo|subito|112|115|118|ci|noi)
    emergenza|emergenze|estintore|pronto soccorso
    subito|immediatamente
    non (tocchi|toccate|toccare|usare|usate|accendere|accendete|entrare|aprire|muovere|fumare)
    (sciacqui|sciacquate|prema|premete|tenete|tenga|mettete|metta|raffreddate|lavare)
  `,
  hardship: `
    senza|niente riscaldamento|luce|acqua|corrente
    riscaldamento|caldaia non|rotta|è|rotto|guasta|spento funziona|parte|rotta|rotto|guasta|spenta?
    (senza|non|niente) (c'è|abbiamo|ho|funziona)? (riscaldamento|luce|corrente|acqua calda|elettricità)
  `,
  vulnerable: `
    neonato|neonata|bambino|bambina|bambini|anziano|anziana|anziani|incinta|disabile|malato|malata|nonna|nonno
    neonato|neonata|nonni|anziana|prematuro|dialisi|ossigeno|incinta
    (ha|di|con) 75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96 anni
  `,
  enquiry: `
    quanto|prezzo|prezzi|offrite|avete|vendete|installate|riparate|fate|assicurazione|garanzia|copre|evitare|prevenire|corso|preventivo
    primo soccorso
    (impara|imparare|insegnate|si impara)
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
    (cosa|che cosa|cos'|che) (hanno|chiedono|scrivono|avete|hanno) (chiesto|scritto|detto|domandato)? (gli|le)? (altri|altre) (clienti|utenti|visitatori|ospiti|persone|pazienti)
    (dammi|mostrami|fammi vedere|esporta|elenca|passami|dimmi|rivela|inviami) (tutto|tutte|tutti)? (il|la|le|i|l'|tuo|gli)? (tuo|tua|tue)? (database|password|chat|conversazioni|dati dei clienti|lista clienti|chiave|chiavi|api|prompt|istruzioni|regole segrete|codice sorgente)
    (ripeti|scrivi|copia|stampa|riscrivi|traduci) (tutto|tutte|il|le|quello|le tue) * (sopra|precedente|prima|parola|istruzioni|prompt)
    (ignora|dimentica|scorda|aggira|disattiva|togli|elimina|supera|bypassa) (tutto|tutte|tutti)? (quello che|ciò che|i tuoi|le tue|i|le|tuoi|tue)? * (detto|insegnato|filtri|regole|filtro|restrizioni|sicurezza|istruzioni|limiti|vero|vincoli)
    ^ (di'|di|dì|dimmi|rispondi|scrivi) (che)? (è|sì|si|tutto|solo|no|tutti) (tutto|a|è|gratis|sì)
    dì|di|di' sì a tutto
    (smetti|smettila|basta) (di) (essere|fare) (un|una|l'|il)? (assistente|bot|lassistente|ia|robot)
    non hai (più)? (restrizioni|regole|limiti|filtri|vincoli)
    (immagina|fai finta|supponi|fingi|pensa) (di|che) (non)? (avere|essere|sei|hai|ci sono|esistano) (regole|un|una|libero|mia|mio|il|alcuna|più|filtri)?
    (che|quale) modello (linguistico|di linguaggio|di ia|ai|gpt|llm) (sei|usi|utilizzi)?
    (quali|dimmi|dammi) (sono)? (le)? tue istruzioni|regole|direttive
    (facciamo|giochiamo|fare) (a)? (un)? (gioco di ruolo|ruoli|roleplay)
    (agisci|comportati|rispondi|parla) come (se|un|una|il|mia|mio)
    (sistema|system) (è)? tutto
    (sono) (l'amministratore|lamministratore|il tuo sviluppatore|lo sviluppatore|il programmatore|il tuo creatore|l'admin)
  `,
};
