import type { Phrases } from '../phrases.ts';

/** What visitors write in Spanish, by what it is. */
export const phrases: Phrases = {
  groups: {
    thing:
      'horno|cocina|casa|habitación|coche|carro|edificio|piso|motor|moto|enchufe|caldera|tienda|caravana|autocaravana|cabaña|bungalow|garaje|barbacoa|batería|cama|hotel|taller|bosque|árbol|camión|autobús|cubo|techo|tejado|pared|baño|ascensor|sótano|capó|cuadro|pasillo|móvil|máquina|departamento|puerta',
    quien:
      'persona|personas|gente|humano|humana|alguien|agente|asesor|asesora|operador|operadora|representante|encargado|encargada|gerente|jefe|jefa|director|responsable|supervisor|compañero|compañera|colega|equipo|recepción|taller|oficina|ventas|comercial|dueño|dueña|administración|dentista|médico|doctor|doctora|veterinario|mecánico|técnico|recepcionista',
    hablar: 'hablar|chatear|conversar|comunicarme|contactar|charlar|hablo|hable|hablarlo',
    muy: 'muy|tan|super|súper|realmente|bastante|totalmente|muchísimo|mucho|bien',
    ser: 'bot|robot|humano|humana|persona|máquina|ia|chatbot|ordenador|computadora|programa|real',
    uno: 'hijo|hija|marido|mujer|esposa|esposo|madre|padre|abuela|abuelo|bebé|niño|niña|hermano|hermana|vecino|vecina|novio|novia|huésped|señor|señora|él|ella|alguien|perro|perra|gato|gata|cachorro|amigo|amiga|compañero',
  },
  greeting: `
    hola|buenas|holi|saludos
    buenos|buenas días|dias|tardes|noches|día
    hay alguien ahí|ahi|aquí|aqui? $
    mucho gusto
    qué tal $
    ola|holaa|holaaa|wenas|alo|aló|hey|ey|muy buenas?
    muy buenas (tardes|noches|días)?
    hay (alguien|alguno) (ahí|por ahí|aquí|conectado|atendiendo)? $
    wenas|ei|ey|alo|holi|holis|epa
    buen|buenos día|dia|días|dias a? todos|señores|señor|señora|todas?
    hola disculpe|disculpa|perdona|perdon
    que|qué hay $
    hola|buenas a todos|todas|equipo|amigos|chicos|gente
  `,
  how_are_you: `
    cómo|como estás|estas|está|esta|están|va|andas todo|hoy? $
    qué|que tal estás|está|todo? $
    todo bien $
    y tú|tu|usted $
    estoy bien $
    (cómo|qué) (estás|está|te va|va|tal|andas|lo llevas) (todo|hoy|usted)?
    (qué|que) haces (hoy)? $
    (todo|va todo) (bien|ok|en orden) (por ahí|por ahi)? $
  `,
  thanks: `
    gracias|grax|graciass
    muchas|muchísimas|mil gracias
    muchas? gracias por la|tu|su|todo ayuda|información|respuesta|tiempo|atención?
    te|se|le|os lo? agradezco
    muy amable
    muy útil|util
    te? agradezco mucho?
    (muchas|mil|muchísimas|infinitas)? gracias|grcias|grasias por? (la|tu|su|todo|vuestra|el|los|las)? (ayuda|información|info|respuesta|tiempo|atención|todo|rapidez|datos)?
    (se|te|os) (lo)? agradezco (mucho|un montón)?
    agradecido|agradecida
    (muchas|mil|muchisimas|muchísimas|infinitas)? gracias (majo|maja|guapo|guapa|tio|crack|amigo|señor|señora|bob|a ti|a usted|a vosotros|a ustedes|igualmente)
    gracias (por) (responder|contestar|atender|atenderme|ayudar|ayudarme|avisar|aclarar|la|el|tu|su|vuestra|todo|lo) (me)? (tan)? (rápido|rapido|pronto|ayuda|respuesta|atención|atencion|tiempo|información|informacion|info|aclaración)?
    (un millón|un millon|miles) de gracias
    (me|nos) (has|ha|habéis|han) (ayudado|servido|sido) (mucho|un montón|bastante|de gran ayuda)
    (de|ha sido de|muy de) gran ayuda
    gracias de (verdad|corazón|corazon|antemano|nuevo)
    (muy|super|súper) (útil|util|agradecido|agradecida|amable)
  `,
  farewell: `
    adiós|adios|chao|chau|bye
    nos vemos
    que? tenga|tengas|tengan un? buen|feliz|lindo día|dia|tarde|fin de? semana?
    eso es todo
    nada más|mas
    cuídate|cuidate|igualmente
    adiós|chao|chau|agur|venga|hala|bye adiós|chao?
    hasta (otra|luego|pronto|mañana|ahora|el lunes|la vista|siempre|la próxima)
    (que)? (tengas|tenga|pases|pase|tengan) (un|una)? (buen|buena|feliz|lindo) (día|tarde|noche|finde|fin de semana)
    (feliz) (día)
    (buen|feliz) (finde|fin de semana|tarde|noche|viaje)
    (eso|es|era) (es|era|todo) (todo|eso)?
    un saludo|saludos|abrazo
    saludos? (cordiales|cordial|a todos)
    nos (hablamos|vemos|leemos|escribimos) (luego|pronto|mañana)?
    me despido|voy|marcho
    (ya)? (está|esta|es todo|es)? (nada más|nada mas|todo) gracias?
    (que)? (descanses|descanse|descansen|te vaya bien|le vaya bien|vaya bien)
    besos|besitos|abrazo|abrazos|agur|chaíto|adeu
    un (beso|abrazo|saludo) (cordial|grande|fuerte)?
  `,
  praise: `
    genial|perfecto|excelente|estupendo|fantástico|maravilloso|increíble|fenomenal|guay|bravo|súper|super|chévere
    muy bien|bueno|buena|útil|inteligente
    buen|buena trabajo|respuesta
    qué bien|bueno|guay
    eres muy|el|la? mejor|genial|increíble|inteligente|bueno|buena|útil
    me encanta|gusta
    (eres|es|qué|sois|está) <muy>? (genial|listo|lista|inteligente|bueno|buena|majo|maja|amable|útil|guay|bien|rápido|crack|bonito|interesante)
    (qué|muy) (guay|bien|bueno|majo|amable|amables|rápido|útil|listo)
    jaja|jajaja|jajajaja|jeje|guau|wow|ole|olé|maravilla|lol
    (qué|que) (maravilla|pasada|chulo|bonito|gracioso|majo|bien|listo|rápido|rapido)
  `,
  apology: `
    perdón|perdon|disculpa|disculpe|perdona|perdone|disculpas
    lo siento mucho?
    mil disculpas
    mi error
    (perdón|perdona|lo siento|disculpa)? (me)? (he)? (equivoqué|equivocado|confundí|confundido) (de)? (chat|número|ventana|sitio|persona)?
    (chat|número|ventana) (equivocado|equivocada)
  `,
  identity: `
    eres|es|sos un|una|usted|real? persona|humano|humana|real|bot|robot|máquina|ia|chatbot|bob o? un|una? real|persona|humano|humana|bot|robot|máquina?
    quién|quien|qué|que eres|es|sos usted|esto|tú?
    con quién|quien hablo|estoy hablando?
    estoy hablando|hablo con un|una persona|humano|bot|robot|máquina real? o? con? un|una? persona|humano|bot|robot|máquina|ordenador?
    cómo|como te|se llamas|llama usted?
    cuál es tu|su nombre
    bot|chatbot
    esto es un|una bot|robot|persona|ia
    (eres|es|esto es|estoy hablando con|hablo con|hablando con|sois) (un|una|con)? (verdadera|verdadero)? <ser> (o (un|una)? <ser>)? (real|de verdad)?
    (quién|quien) (me)? (habla|contesta|escribe|responde|está ahí|eres|hay ahí)
    (quién|quien) me (atiende|responde|habla|escribe|contesta)
    con (quién|quien) (tengo el gusto|hablo|estoy hablando|chateo|trato)
    (tienes|tiene) (nombre|un nombre)
  `,
  yes: `
    sí|si|claro|vale|correcto|exacto|exactamente|sip que? sí?
    por supuesto|favor
    sí|si por favor
    de acuerdo
    así es
    desde luego
    (sí|si|vale|venga|claro|ok|perfecto|dale|genial)  (sí|si|adelante|claro|por favor|quiero|eso|vale|perfecto|porfa|venga)
    (venga|adelante|dale|hazlo|hágalo|porfa|sip|sipi|efectivamente|cierto|ajá|eso|perfecto)
    (sí|si) (eso|es|está|lo|me) (es|eso|bien|correcto|sirve|sirvió|quiero|necesito|ayuda)?
    (eso|ese|esa) (es|mismo|misma)
    (me)? (parece) bien
    sin duda|dudas
    afirmativo|efectivamente|va|dale|confirmo|sip|sep|efectivo|hecho|vamos
    (sí|si) (eso|ese|esa|lo)? (mismo|es|justo|exacto|quiero|necesito)
    cómo|como no $
    eso es $
    me (sirve|vale|viene bien|va bien|encaja)
  `,
  no: `
    no|nop gracias?
    no gracias
    para nada
    ahora|todavía no
    no hace falta
    no importa
    no pasa nada
    (no|nada|qué) (eso|así|es|era|lo|va|gracias) (no|eso|así|es|lo que|quiero|necesito)? (quería|buscaba|preguntaba|eso)?
    (no|nada) (me)? (sirve|sirvió|ayuda|ayudó|vale|hace falta|quiero|necesito|funciona|interesa) (gracias|nada|eso)?
    (mejor|creo que|claro que|ahora|de momento|por ahora|todavía|aún|pues|va a ser que) no
    (da|me da) igual
    (déjalo|dejalo|deja|olvídalo|olvidalo) (así|estar)?
    (nada|no) (más)? (gracias)
    (de)? (ninguna|ningún) (manera|modo)
    (qué va|ni hablar|para nada|en absoluto|nanay|jamás|tampoco)
    qué|que va|no $
    no (es)? (eso)? (lo)? que (pregunté|pregunte|pedí|pedi|quería|queria|digo|decía|buscaba|quise)
    nada más|mas gracias?
    (no)? (me|nos) (ha|has|han)? (no)? (ayudado|servido|sirve|ayuda)
    no (me|nos) (ha|has|han) (ayudado|servido|resuelto|solucionado) (nada|mucho)?
    (hoy|mañana|ahora|todavía|todavia|mejor|esta vez) no
    (no)? (ni hablar|ni loco|ni de broma|que no|tampoco|negativo|nanai)
  `,
  notHelped: `
    gracias por nada
    (eso|esto)? no (me|nos)? (ayuda|ayudó|ha ayudado|sirve|ha servido|es verdad|es cierto|es correcto|es así|es lo que pregunté|es lo que pregunte|es lo que pedí|es lo que he preguntado|responde a mi pregunta|responde mi pregunta|has entendido|contesta) (de nada|nada|para nada|mucho)?
    (eso|esto)? (es|está) (falso|incorrecto|mal|equivocado|mentira)
    (respuesta) (incorrecta|equivocada|errónea)
    (incorrecto|falso|equivocado)
  `,
  ok: `
    ok|okey|vale|entendido|bueno|bien|entiendo
    de acuerdo
    ya veo
    está bien
    muy bien
    bueno saberlo
  `,
  filler: `
    bob|amigo|amiga|amigos|señor|señora|equipo|otra|pues|muy|mucho|todos|a todos?
    bob|amigo|amiga|señor|señora|pues|muy|mucho|todos|venga|bueno|entonces|también|y|eh|jaja|jajaja|guapa|guapo|tío|ya|otra|vez
  `,
  person: `
    hablar|chatear|comunicar|comunicarme|comunicarse|contactar|conversar|hablo con un|una|alguien|el|la|su|algún? ser|persona|agente|humano|humana|asesor|asesora|operador|operadora|representante|alguien|encargado|gerente|servicio|equipo|supervisor
    hablar|comunicarme|contactar con alguien
    ^ agente|humano|operador|operadora|asesor|representante por? favor? $
    ^ persona|atención humana|real $
    llámame|llamame|llámeme|llameme|llámenme|llamenme
    me pueden|puede|puedes|podrían|podría llamar|contactar|devolver
    pueden|puede|puedes llamarme|contactarme
    devolver|devuélvame|devolverme la? llamada
    quiero que me llamen|llame|contacten
    pásame|paseme|páseme|pasame con|a un|una|alguien
    no quiero hablar con un|una robot|bot|máquina
    (puedo|podría|podria|podemos|quiero|quisiera|necesito|me gustaría|me gustaria|deseo|prefiero|déjame|dejame) <hablar> (con|a) (un|una|el|la|tu|su|los|algún|alguno de)? <quien>
    <hablar> con (un|una|el|la|tu|su|algún|vuestro|vuestra)? <quien>
    (pásame|paseme|páseme|pasame|pásenme|ponme|póngame|pongame|comunícame|comuníqueme|comunicame|transfiéreme|transfiera|transfiere|conéctame|derívame|dirígeme) (con|a|al)
    (que)? (me)? (llame|llamen|llaméis|contacte|contacten|conteste|contesten|atienda|atiendan|devuelva|devuelvan|responda|escriba) (alguien|una persona|un humano|la llamada|por teléfono|cuanto antes|un agente|alguno)
    (que)? (alguien|una persona|un humano|un agente) (me|pueda)? (llame|llamar|llamarme|devuelva|conteste|contacte|atienda|responda|atender|atenderme)
    (me)? (puede|puedes|pueden|podéis|podeis|podría|podrían|podrias|podríais)? (me)? (atender|atenderme|contestar|contestarme|responder|responderme|llamar|llamarme|hablar|ayudarme) (alguien|una persona|un humano|un agente|un compañero)
    (me)? (puede|puedes|pueden|podéis|podeis|podría|podrían|podrias|podríais) (me)? (llamar|llamarme|devolver|contactar|contactarme|telefonear|telefonearme|dar un toque|dar una llamada|echar una llamada|pasar con|poner con|comunicar con)
    (ponerse|pónganse|póngase|poneos|poneros|ponte|ponerte) en contacto (conmigo)?
    (hay|habrá|tenéis|existe) (alguna|algún|alguien|una)? (persona|humano|agente)? * (pueda|puedo|poder|podría) hablar
    con (quién|quien) (puedo|podría|tengo que|hablo) (hablar|contactar)?
    (necesito|quiero|espero|pido|solicito|querría) (que)? (me)? (llamen|llame|llaméis|llameis|llamada|una llamada|contacten|atienda|atiendan|atención|que me llamen|que me llame)
    ^ (un|una|algún)? (humano|persona|agente|asesor|operador|encargado|jefe|gerente) (real|de verdad|por favor|porfa|ya|ahora)? $
    atención (al cliente|humana|personalizada|telefónica)
    servicio (al|de atención al) cliente (por favor)? $
    (no quiero|basta de|nada de|paso de) (un|una|hablar con|más)? (robot|bot|robots|bots|máquina|máquinas)
    (dile|avisa|decidle|dígale) a (tu|su|el|un|vuestro)? (jefe|compañero|encargado|dueño|equipo)
    (contactar|contacto|hablar) (con|directamente con) (un|una|el|la|vuestro|algún) <quien>
    (llámame|llamame|llámeme|llámenme|llamadme|telefonéame|escríbeme una persona)
    quiero|prefiero|quisiera|dame|deme|necesito un|una persona|agente|humano|asesor|operador|humana (real|humano)?
    (ponme|poneme|póngame|pongame|pásame|pasame|páseme|paseme) (con)? (una|un|el|la|alguien|algún)? (persona|humano|agente|encargado|encargada|responsable|jefe|gerente|compañero|alguien)
    (hay|existe|teneis|tienen) (algún|algun|alguna|un|una) (humano|persona|agente|asesor) (con quien|con el que|real|por ahí|que)
    (preferiría|prefiero|mejor) (a|tener|con)? (una)? persona (real|de verdad)?
    hay alguien (real|humano|de verdad) (ahí|aquí)?
    (sin|no quiero|nada de|no más) (bots|robots|un bot|bot) (por favor)? $
    ^ (por favor)? (contáctenme|contactadme|contacten conmigo|contactad conmigo|pónganse en contacto) (por favor|conmigo)? $
    (a|con|ante) (quién|quien) (puedo|debo) (quejarme|reclamar)
  `,
  personUnless: `
    cuándo|cuando|horario|horarios|cuesta|precio|antes|sábado|sábados|domingos|número
    a|de qué hora|horario
    cuánto|cuanto
    no me llamen|llame|llamen
    necesito (un|una) (representante|asesor|agente|persona) (legal|fiscal|inmobiliario|para)
    hay que hablar
    hablar * (por teléfono|inglés|español)
    llámame|llamame|llámeme|llameme|llámenme|llamenme|llamadme|llamarme|llámanos|llamarnos|llamar|pídeme|pídanme|pedirme un|una|otro taxi|uber|cabify|coche|grúa|cerrajero|fontanero|mensajero|bolt
    (necesito|busco|quiero) una? persona * (limpiar|limpieza|cuidar|pasear|cocinar|planchar)
    (hablar|hablarlo) con mi|mis marido|mujer|esposo|esposa|pareja|hijo|hija|hijos|padres|madre|padre|jefe|perro|médico|abogado|banco
  `,
  anger: `
    idiota|idiotas|imbécil|imbéciles|inútiles|estafadores|ladrones|sinvergüenzas|mierda|gilipollas|pendejo|cabrones|incompetentes|estúpido|estúpidos
    tercera|cuarta|quinta|enésima vez que
    es la tercera|cuarta|quinta|segunda vez
    voy|vamos a demandar|denunciar|denunciarlos|demandarlos|denunciaros
    mi abogado se|les|va
    nadie contesta|responde|llama|me|viene|atiende
    estoy harto|harta|furioso|furiosa|indignado|indignada|cansado|cansada
    peor servicio|empresa|atención
    es|esto una|un vergüenza|estafa|robo|inaceptable|es
    qué vergüenza
    inaceptable $
    vete a la|al
    váyanse|vayanse al|a
    (poner|interponer|hacer|presentar|formular) (una)? (queja|reclamación|reclamacion|denuncia|hoja)
    (menuda|vaya|qué|que|menudo|puta|es una|pura|esto es) (puta|una|un)? (estafa|mierda|vergüenza|verguenza|timo|tomadura|basura|asco|desastre|porquería|chapuza|robo|cachondeo|poca vergüenza|desfachatez|chasco|engaño)
    (eres|sois|son|estás|estáis) (un|una|unos|unas|todos|realmente|bien|tan|muy)? (tonto|tonta|tontos|idiota|idiotas|inútil|inútiles|estúpido|estúpidos|imbécil|imbéciles|incompetente|incompetentes|sinvergüenza|sinvergüenzas|ladrones|mentirosos|estafadores|ridículos|patéticos|maleducado|maleducados|payasos|lamentables|basura|malísimos|locos|sordos|retrasado)
    (bot|robot|chat|servicio|empresa|máquina|gente) (de mierda|inútil|inutil|estúpido|idiota|pésimo|asqueroso)
    (pésimo|pesimo|pésima|pesima|mal|mala|peor|horrible|nefasto|nefasta|lamentable|penoso|penosa|asqueroso|malísimo|fatal|horroroso) (servicio|atención|trato|experiencia|taller|empresa|gestión|hotel|clínica)
    (servicio|atención|trato) (pésimo|pésima|nefasto|horrible|lamentable|de mierda|penoso|penosa|fatal|malísimo)
    el peor * (mundo|vida|visto)
    (nunca|jamás|jamas|nunca jamás) (más|mas|vuelvo|volveré|jamás) (vuelvo|a)? $
    no (vuelvo|volveré|pienso volver|vuelvo a ir) (más|nunca|jamás|a)?
    (estoy|estamos|quedé|me siento) <muy>? (enfadado|enfadada|enojado|enojada|cabreado|cabreada|decepcionado|decepcionada|descontento|descontenta|indignado|indignada|furioso|furiosa|harto|harta|molesto|molesta|insatisfecho|insatisfecha|mosqueado|quemado|hasta las narices|hasta los huevos|hasta los cojones|hasta el gorro|hasta el moño)
    <muy> (descontento|descontenta|decepcionado|decepcionada|insatisfecho|enfadado|indignado)
    (nadie|ni dios|ninguno) (me)? (coge|cogió|contesta|contestó|responde|llama|llamó|atiende|viene|vino|ha venido|ha llamado|se digna|hace caso|da|devuelve)
    (me|nos) (han|habéis|habeis|estáis|estais|están|quieren) (timado|estafado|engañado|robado|mentido|tomando el pelo|vacilando|roto|estropeado|dejado tirado|cobrado de más|cobrado dos veces|ignorando)
    (devolvedme|devuélvanme|devuelvanme|devuélveme|quiero|exijo) (ya)? (que me devuelvan)? (mi|el)? (dinero|reembolso|devolución) (ya|inmediatamente|de vuelta|ahora)?
    (exijo|os exijo|le exijo)
    (cállate|callate|cállese|calla|que te jodan|jódete|jodete|vete a cagar|vete a la mierda|a tomar por culo|vete al carajo|que os den|que te den|iros a la mierda|andad a cagar)
    (es|resulta|me parece)? (indignante|vergonzoso|inaceptable|intolerable|inadmisible|lamentable|vomitivo|ridículo|increíble lo vuestro) $
    (poca|qué poca|que poca|falta de) (vergüenza|verguenza|seriedad|respeto|profesionalidad|educación)
    no (tenéis|teneis|tienen|tienes) (ni idea|vergüenza|ni puta idea|educación|palabra|respeto)
    (tomadura|tomar|tomando|tomándome) (de|el) pelo
    (otra|una) vez (no|igual|lo mismo|nadie|más) (habéis|habeis|han|ha|me) (venido|llamado|aparecido|contestado|hecho)?
    (joder|coño|hostia|cojones|puta|putos|puto|mierda|carajo|cabrón|cabrones|hijos de puta|hijo de puta|gilipollas|sinvergüenza|timadores|subnormal|subnormales|caraduras|impresentables)
    llevo|llevamos * (semanas|meses|días|dias|horas|años) (esperando|y|sin|llamando)
    (os|les|te|le|los) (voy a|vamos a)? (denunciar|denuncio|denunciaré|demandar|demandaré|demando|llevar a juicio)
    (estáis|estais|estás|estas|están|estan|está) (de|en) (coña|broma|cachondeo)
    (es|esto es|parece|vaya|de)? (un|de)? (chiste|cachondeo|coña|vergüenza|verguenza|risa|pitorreo) (de|esto)? (empresa|servicio|atención)? $
    (qué|que) (poca)? (vergüenza|verguenza|desfachatez|morro|cara más dura|asco)
    (me|nos) (estáis|estais|estás|estan|están) (tomando|vacilando|engañando) (el)? (pelo)?
  `,
  angerUnless: `
    pregunta estúpida|tonta|idiota
    (vecino|vecina|casero|inquilino|jefe|ex|gato|perro) (es|está|era)
    (mensaje|sms|correo|mail|llamada|email) (es|era|parece) (una)? (estafa|timo|spam)
    (dónde|donde|cómo|como|quién) * (queja|reclamación|reclamacion|denuncia|denunciar)
    (qué|que) (pasa|ocurre|sucede|pasaría) si
    si (suspendo|repruebo|fallo|no apruebo|llego)
    (hay|contra|de) (muchos)? ladrones
  `,
  danger: `
    huele|olor|huelo|oliendo|olemos mucho|fuerte|como? mucho|fuerte|como? a|de gas
    fuga|escape|escapa|perdida|pérdida de gas
    monóxido|monoxido
    tubería|tuberia|cañería|caño|tubo|manguera se|ha|está? ha|se|está? reventó|reventado|rompió|rota|reventada|explotó|rompio|exploto
    reventó|reventado|rompió|rompio|explotó|estalló una|la|un|el tubería|tuberia|cañería|caño|tubo
    casa|cocina|piso|baño|sótano|departamento está|se? está|ha? inundada|inundado|inundando|inunda|inundó
    inundación|inundacion|inundados|inundándose
    agua * techo|paredes
    agua * todas|todos partes|lados
    hay fuego|humo|incendio
    incendio en
    se está|esta quemando|incendiando
    echa|sale|saliendo humo
    se me|le ha? cayó|salió|caído|cayo|salio|roto|rompió un|el diente
    diente arrancado
    sangra|sangrando|sangrado mucho|mucha|sin
    no para|deja de sangrar
    cara|mandíbula|garganta|lengua está? muy? hinchada
    no puedo|puede respirar|tragar
    infarto|ambulancia|inconsciente|convulsiones|suicidarme|matarme|envenenado
    dolor en? el? de? pecho
    ^ emergencia|urgencia|auxilio|socorro $
    es una|tengo una? emergencia
    tengo una emergencia|urgencia
    atrapado|atrapada|atrapados|encerrado|encerrada|encerrados|atascados en|dentro|del el|del? ascensor|elevador|casa
    ascensor|elevador parado|bloqueado|atascado con
    sin frenos
    frenos no|han funcionan|fallado|responden
    acabo|acabamos de tener un accidente
    chispas salen|del|de|enchufe
    (fuga|escape|pérdida|perdida|olor|peste) (de|a) (gas|butano|propano)
    (pita|suena|salta|saltó|pitando|sonando|alarma) * (monóxido|detector de gas|detector de humo|incendios)
    (huele|olor) * (huevos podridos|huevo podrido|quemado)
    (me|le|nos) (ha|han)? (dado|dio) (un|una)? (calambrazo|calambre|descarga|chispazo|electrocución|infarto|ictus)
    (calambrazo|descarga eléctrica|electrocutado|electrocutada)
    (encerrado|encerrada|encerrados|encerradas|atrapado|atrapada|atrapados|atrapadas|atascado|atascada|atascados) (en|dentro|con)
    (me|nos)? (hemos|he|estamos|estoy|quedado|quedé) (quedado)? (encerrados|encerrado|encerrada|atrapados|atrapado|atrapada)
    <uno> (se)? (ha|está|acaba de|han)? (desmayado|desmayó|caído|desplomado|ahogando|ahogado|atragantado|inconsciente|convulsionando|asfixiando|sangrando|cortado mucho)
    (no) (se)? (despierta|reacciona|respira|responde|mueve|respira bien) $
    <uno> * no (se)? (despierta|reacciona|respira|mueve)
    (duele|dolor|opresión) (mucho|fuerte)? (en)? (el)? (pecho|corazón)
    (ha|han|se ha|acaba de)? (comido|tragado|bebido|ingerido|comer|comió|tragó|bebió) * (veneno|lejía|lejia|raticida|pastillas|pila|pilas|detergente|matarratas|anticongelante|chocolate|medicamento|amoniaco|salfumán)
    no (quiero|deseo|puedo) (vivir|seguir viviendo|seguir viva|seguir vivo) (más|mas|así)?
    (me)? (quiero|voy a|pienso) (matar|matarme|morir|suicidar|suicidarme|quitarme la vida)
    (entrando|entrado|entran|robando|asaltando|forzando|colado) (a|en|la|ladrones|alguien) (robar|casa|mi|la|puerta|tienda)
    (ladrones|ladrón|intruso|intrusos) (en|dentro|entrando)
    (accidente|choque|atropello|caída) * (herido|herida|heridos|sangra|sangrando|inconsciente|atrapado)
    hay (un|una|varios|alguien)? (herido|herida|heridos|muerto)
    (cae|cayendo|caído|hundido|hunde|derrumba|derrumbado|derrumbando|viene abajo) * (techo|tejado|pared|muro)
    (techo|tejado|pared) (se)? (está|ha|se)? (cae|cayendo|caído|hundiendo|hundido|derrumba|abajo)
    ^ (emergencia|socorro|auxilio) (ayuda|urgente|por favor|socorro|emergencia|ya)
    ^ ayuda (emergencia|socorro|urgente $)
    (agua fecal|aguas fecales|fecales|mierda|alcantarilla|aguas negras) * (saliendo|sale|sube|subiendo|váter|vater|ducha|desborda)
    (saliendo|sale|subiendo) * (aguas fecales|agua fecal|fecal|fecales|aguas negras)
    (reacción|reaccion|shock|choque) (alérgica|alergica|anafiláctica|anafiláctico)
    (agua) (a chorros|a borbotones|por todos lados|por todas partes|sale sin parar)
    (sale|cae|entra|chorrea|gotea) (mucha)? agua (a|del|por|de|sin) (chorros|techo|todas|todos|pared|lámpara|parar|enchufe)
    (me he|nos hemos|estoy|voy|se ha) (quedado)? sin frenos
    (cara|boca|labios|lengua|garganta|ojo|cuello) (muy|se me está|se me ha|se ha|está)? (hinchada|hinchado|hinchando|hinchados)
    (cuesta|costando|dificultad) (mucho|para|bastante)? respirar
    (diente|dientes|muela) (se|me|le)? (ha|han|roto|rompió|caído|partido|salido)
    (se)? (ha|han)? (roto|partido|rompió|saltado|arrancado) (un|el|los|dos|la|una) (diente|dientes|paleta|muela)
    (fuego|incendio|llamas|arde|ardiendo|quemándose) (en|el|la|mi|dentro) (la|mi|el)? (cocina|casa|habitación|habitacion|edificio|piso|coche|cuarto|enchufe)
    humo (del|de la|en|sale|saliendo|por|negro) * (capó|capo|motor|enchufe|cuadro|cocina|horno|caldera|pasillo|habitación)
    (atropellado|atropellada|atropelló|atropellaron|han atropellado|ha atropellado)
    ^ (fuego|incendio|explosión|explosion|inundación) (fuego|ayuda|rápido|socorro|por favor)? $
    ^ (ayuda|auxilio|socorro) (fuego|incendio|ayuda|alguien|hay|mi)
    (el|la|los|las|mi|nuestro|nuestra|un|una|todo|se) * (arde|arden|ardiendo|se quema|se queman|quemándose|quemandose) (ayuda|rápido|ya)? $
    <thing> (de campaña)? (está|esta|se está)? (ardiendo|arde|quemando|quemándose|echa humo|humeando)
    (está|esta|están|estan) (todo)? en llamas
    (ha|se ha) (prendido|incendiado) (fuego)?
    prendió|prendio fuego
    (ha|hubo|habido|oído|explotado|gran) (una|habido)? (una)? explosión|explosion
    (ha explotado|explotó|exploto)
    bombona|botella|gas (de)? (gas|butano)? (pierde|tiene fuga|fuga|se escapa|silba|perdiendo)
    (agua|río|rio|arroyo|lago) (está|esta|se está)? (subiendo|sube|desborda|desbordando|se desborda|entrando) (rápido|ya|y|ayuda)? $
    (agua|río|rio|arroyo|lago) (está|esta|se está) (subiendo|desbordando|entrando)
    (grifo|tubería|manguera|lavadora) (se)? (ha|reventó|rompió)? (reventado|roto y|explotado)
    (me|se|le) (he|ha) (cortado|quemado|roto|partido|clavado|escaldado) (mucho|gravemente|profundamente|la|el|en la|en el|un)? (mano|dedo|brazo|pierna|pie|muñeca|cabeza|cara|tobillo|cuello) (ayuda)? $
    (me|se) (he|ha) (cortado|quemado) (mucho|gravemente|profundamente|muy mal)
    (caído|caida|cayó|caido) * (sangra|sangrando|sangre|inconsciente|cabeza)
    (está|esta|estoy) sangrando
    desplomado|desplomada|desmayado|desmayada|desplomó
    ahogado|ahogada|ahogando|ahogó
    (mordido|mordida|mordió|picado|picada|picó) (por|me)? (una|un)? (serpiente|víbora|vibora|culebra|escorpión|perro)
    (avispa|abeja|avispón) * (respirar|respira|hincha|hinchado|alergia|alérgico)
    (he|ha|hemos) (tragado|bebido|ingerido|comido) * (lejía|lejia|esmalte|cloro|pintura|pegamento|gasolina|disolvente|sosa|ácido|moneda|imán|veneno)
    envenenado|envenenada|intoxicado|intoxicada
    (mi|nuestro|nuestra|un|una) (hijo|hija|niño|niña|bebé|nieto|nieta|pequeño|pequeña) (ha desaparecido|se ha perdido|está desaparecido|está desaparecida|ha sido secuestrado|desapareció)
    (no) (encuentro|encontramos) (a)? (mi|nuestro|nuestra) (hijo|hija|niño|niña|bebé|nieto|nieta)
    (me|nos) (está|están|esta|estan)? (amenaza|amenazando|amenazan|ataca|atacando|atacan|persigue|persiguiendo|siguiendo|pegando)
    (hombre|tipo|mujer|alguien|tío|persona) * (con|tiene) (un|una) (cuchillo|pistola|arma|navaja|machete|hacha|escopeta)
    (hombre|tipo|hombres|atracador) armado|armados
    (llamen|llame|llama|llamad|envíen|manden|necesito|necesitamos) (a|ya|rápido)? (los|la|una|al)? (bomberos|policía|policia|ambulancia|112|emergencias)
    (ha habido|hubo|acaba de haber|hay) (un)? (grave)? accidente
    (me|nos) (ha|han) (atropellado|apuñalado|disparado|atacado)
  `,
  cry: `
    ^ (ayuda|ayúdenme|ayudadme|ayúdame) (por favor)? $
  `,
  instruction: `
    qué|que (hago|hacer|debo hacer|tengo que hacer|hacemos)
    en caso de
    (cierre|cierra|cierren|cerrar|corte|corta|cortar|apague|apaga|apagar|abra|abre|abrir|desconecte|desconecta) (el|la|las|los|todo)
    llave de paso
    (salga|sal|salgan|salir|abandone|abandonen|evacue|evacúe|evacuar|desaloje) (del|de|el|la|inmediatamente|todos|todo)
    (llame|llama|llamen|llamar|marque|marca) (al|a los|a|inmediatamente|enseguida|112|091|061)
    emergencia|emergencias|urgencias|extintor|primeros auxilios
    inmediatamente|enseguida|de inmediato|cuanto antes
    no (toque|toques|use|uses|encienda|enciendas|entre|abra|mueva|fume|toquen)
    (enjuague|enjuaga|presione|presiona|mantenga|ponga|pon|enfríe|lave)
  `,
  hardship: `
    sin|no hay|tenemos|tengo? calefacción|calefaccion|luz|agua|caldera|electricidad|calor
    calefacción|caldera|calentador no|rota|averiada|estropeada|roto|se funciona|va|estropeó?
    (no) (funciona|va|arranca|enciende|tira) (la|el) (caldera|calefacción|calefaccion|luz|agua|gas|electricidad)
  `,
  vulnerable: `
    bebé|bebe|anciano|anciana|ancianos|embarazada|discapacitado|enfermo|enferma|abuela|abuelo|mayores|nacido|niños|niño
    recién nacido|bebé|anciano|anciana|abuelita|abuelito|yaya|yayo|diálisis|oxígeno
    (tiene|con|de) 75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97 años
    (abuela|abuelo|madre|padre|suegra|suegro|abuelita|abuelito)
  `,
  enquiry: `
    cuánto|cuanto|precio|precios|ofrecen|tienen|venden|instalan|reparan|hacen|seguro|garantía|cubre|evitar|prevenir|curso|atienden
    primeros auxilios
    (aprende|aprender|enseñan|se aprende)
  `,
  happening: `
    mi|nuestra|nuestro|ayuda|ahora|urgente|rápido|ya|huele|huelo|hay|tengo|tenemos|vengan
    qué hago|hacer
  `,
  orders: `
    ignora|ignore|olvida|olvide|omite|desobedece|anula|descarta todas|todo|las|tus|cualquier|sus las|tus|lo|tu|sus? anteriores|previas? instrucciones|reglas|órdenes|directrices|normas|indicaciones|instrucción|restricciones|anterior
    prompt del|de sistema
    mensaje|instrucciones del|de|iniciales|ocultas|internas|secretas sistema
    instrucciones ocultas|internas|secretas|iniciales
    muestra|muéstrame|revela|imprime|repite|dime|enséñame|escribe|traduce|dame|cuáles * tus|tu|el instrucciones|prompt|mensaje|instrucción|reglas * sistema|inicial|iniciales|internas|ocultas|secretas|completas|exactas
    repite|muestra|imprime|traduce todo|el|las lo|texto|palabras anterior|que|anteriores|de
    tus|tu instrucciones|prompt|directrices
    ahora eres|serás un|una|el|mi|dan|libre
    ^ eres ahora
    a partir de ahora eres|responde|actúa|ignora|debes|vas
    de ahora en adelante eres|responde|actúa|debes
    finge|simula que|ser
    imagina que eres
    haz como|de si|cuenta
    actúa|compórtate como si|un|una|mi|el
    modo desarrollador|administrador|dan|depuración|dios
    soy tu|el|un desarrollador|creador|administrador|programador
    ^ responde|di|contesta solo|sólo|únicamente|siempre|exactamente
    repite después|exactamente|conmigo|palabra
    juego de rol
    nuevas instrucciones
    datos|conversaciones|mensajes de otros|otras|otro clientes|empresas|negocios|usuarios|negocio
    (olvida|olvídate|ignora|omite|descarta) (de)? (todo|lo|cuanto|las|tus|cualquier) (lo que)? * (dicho|dijeron|enseñado|ordenado|reglas|normas|anterior|instrucciones|restricciones)
    (qué|que) (han|preguntan|preguntaron|escriben|escribieron|dijeron) (preguntado|escrito|dicho)? (otros|otras|los otros|los demás|demás) (clientes|usuarios|visitantes|personas|pacientes)
    (dame|muéstrame|muestra|enséñame|exporta|pásame|lista|enseñame) (la|las|los|toda|tu|el)? (base de datos|contraseña|contraseñas|chats|conversaciones|datos de clientes|datos de los clientes|clave|claves|api)
    (dime|dame) (la|tu|una)? (clave|contraseña|key) (api|del sistema|de acceso|de administrador)?
    ^ (di|dime|responde|contesta|escribe) (que)? (sí|si|todo|no|es|todos) (a|es|son|gratis|que)
    (deja|deja ya|para) de (ser|actuar como) (un|una|el)? (asistente|bot|ia|robot)
    (salta|sáltate|saltate|elimina|desactiva|quita|burla|evita|evade|rompe|ignora) (todos)? (tus|tu|las|los|sus) (filtros|filtro|reglas|normas|restricciones|límites|seguridad|directrices|protocolos)
    (ya)? no (tienes|tiene|hay) (más)? (restricciones|reglas|límites|filtros|normas)
    (imagina|supón|suponte|piensa) que (no)? (tienes|eres|hay) (reglas|restricciones|un|una|libre|filtros)?
    (qué|que|cuál) modelo (de lenguaje|de ia|de gpt|eres|usas|llm) (eres|usas)?
    (soy|te habla) (el|tu|la|un) (administrador|admin|desarrollador|programador|creador|dueño del sistema)
    (cuáles|cuales|dime|dame|repite) (son|todas)? (tus|sus) (instrucciones|reglas|directrices|normas) (exactas|secretas|internas|ocultas|originales|iniciales)?
    sistema todo es|está gratis
    (hagamos|juguemos|vamos a hacer|jugar) (a)? (un)? (juego de rol|rol|roleplay|juego de roles)
    (tradúceme|traduce|resume) tus|tu instrucciones|prompt
  `,
};
