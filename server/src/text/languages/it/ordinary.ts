/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `essere avere fare andare venire mettere dare lasciare prendere portare tenere restare rimanere stare stiamo stanno
usare utilizzare provare iniziare cominciare smettere finire terminare succedere sembrare mostrare vedere guardare
sentire pensare credere sapere conoscere significare capire dire parlare spiegare chiedere rispondere sperare
desiderare pianificare decidere preferire bisognare dovere dobbiamo potere volere servire valere funzionare uscire
entrare tornare arrivare salire scendere toccare permettere consigliare offrire solo soltanto anche molto abbastanza
davvero probabilmente forse magari normalmente generalmente spesso sempre mai già ancora presto poi dopo allora
volta quasi esattamente circa insieme invece altrimenti comunque però perché mentre semplicemente facilmente
velocemente direttamente subito attualmente recentemente finalmente soprattutto sicuro completamente correttamente
stesso stessa stessi stesse ogni qualche qualcuno nessuno qualsiasi altro altra altri parte buono buona cattivo bene
male possibile diverso uguale simile certo generale normale solito importante necessario pronto proprio quanto
quanta quanti quante come gente persona persone uomo donna cosa cose tipo modo maniera ragione esempio caso problema
domanda informazione informazioni idea punto grazie saluti cordiali buongiorno buonasera salve gentile signore
signora team
ho hai ha abbiamo avete hanno avevo aveva avrei avrebbe sono sei è siamo siete era erano sarebbe faccio fai fa
facciamo fate fanno fatto vado vai va andiamo andate vanno andato vengo vieni viene venite vengono venuto metto mette
mettete do dà danno dato lascio lascia lasciate prendo prende prendete prendono preso porto porta portate tengo tiene
tenete resto resta uso usa usate provo prova inizio inizia iniziate comincia smette finisce finisco succede sembra
sembrano mostra vedo vede vedete visto guardo guarda sento sente penso pensa credo crede so sai sa sapete sanno
conosco conosce conoscete significa capisco capisce dico dice dite detto parlo parla parlate spiega chiedo chiede
risponde rispondete spero spera desidero desidera decide preferisco preferisce bisogno bisogna voglio vuole volete
vogliono vorrei vorremmo vorrebbe posso puoi può possiamo potete possono potrei potrebbe potreste devo devi deve
dovete devono dovrei serve servono vale valgono funziona esco esce entro entra torno torna arrivo arriva arriviamo
arrivate arrivano permette permettete offre offrite offrono piacerebbe interessa interesserebbe prossimo prossima
prossimi prossime primo prima ultimo ultima seguente seguenti successivo successiva almeno pure ieri oggi domani
adesso ora mattina pomeriggio sera scusi scusate scusa perdoni saluto dentro fuori sopra sotto vicino lontano ovunque
nemmeno neanche
euro eur centesimi`;
