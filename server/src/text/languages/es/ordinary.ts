/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `ser estar haber tener hacer ir venir poner dar dejar llevar traer tomar coger quedar quedarse usar utilizar probar
empezar comenzar parar terminar acabar pasar parecer mostrar ver mirar oír sentir pensar creer saber conocer
significar entender decir hablar explicar preguntar responder esperar desear planear decidir preferir necesitar
querer poder deber seguir sigo soler tocar toca servir valer funcionar salir entrar volver llegar subir bajar sumar
caber permitir recomendar ofrecer solo sólo también muy bastante realmente probablemente quizás tal vez normalmente
generalmente menudo siempre nunca ya todavía aún pronto luego después entonces otra casi exactamente aproximadamente
juntos junto además aunque porque mientras simplemente fácilmente rápido rápidamente directamente ahora actualmente
recientemente finalmente especialmente seguro completamente correctamente mismo misma mismos mismas cada alguno
alguna algún ninguno cualquier cualquiera otro bueno buena malo bien mal posible distinto diferente igual similar
cierto general normal habitual importante necesario listo propio cuanto cuánto cuanta cuánta cuantos cuántos cuál
cómo gente persona personas hombre mujer cosa cosas tipo manera forma razón ejemplo caso problema pregunta duda
información idea punto favor gracias saludos saludo cordial hola buenos buenas días tardes estimado equipo`;
