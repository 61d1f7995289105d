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
información idea punto favor gracias saludos saludo cordial hola buenos buenas días tardes estimado equipo
tengo tienes tiene tenemos tenéis tienen tenía tuve hago haces hace hacemos hacéis hacen hecho voy vas va vamos vais
van fui ido vengo viene vienen vino pongo pone ponen puesto doy das damos dais dan dado dejo deja dejan dejado llevo
lleva llevan llevado traigo trae traen traído tomo toma toman cojo coge quedo queda quedan uso usa usan pruebo prueba
empiezo empieza empiezan comienza comienzan termino termina terminan acabo acaba paso pasa pasan pasado parece parecen
veo ve ven visto miro mira oigo siento siente pienso piensa creo cree creen sé sabe saben sabéis sabía conozco conoce
conocen significa entiendo entiende digo dice dicen dicho hablo habla hablan explica explicarme pregunto respondo
responde espero espera deseo desea decido decide prefiero prefiere necesito necesita necesitan necesitáis quiero
quiere quieren queréis quisiera querría puedo puede pueden podéis podría podrían podemos debo debe deben debería hay
había sigue siguen sirve sirven vale valen salgo sale salen entro entra entran vuelvo vuelve vuelven llego llega
llegan llegado subo sube bajo baja cabe caben permite permiten permitís ofrece ofrecéis ofrecen estoy estás está
estamos estáis están soy eres somos sois son era fue sería siguiente siguientes anterior próximo próxima próximos
próximas primera primero segundo última último ultimo disculpa disculpe disculpen perdón perdona perdone gustaría
gusta interesa interesaría antes mañana tarde noche ayer hoy veces tampoco cerca lejos dentro fuera encima debajo
sitio
euro euros eur céntimos pavos`;
