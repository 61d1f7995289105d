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
signora team`;
