import type { Phrases } from '../phrases.ts';

/** What visitors write in Spanish, by what it is. */
export const phrases: Phrases = {
  greeting: `
    hola|buenas|holi|saludos
    buenos|buenas días|dias|tardes|noches|día
    hay alguien ahí|ahi|aquí|aqui? $
    mucho gusto
    qué tal $
  `,
  how_are_you: `
    cómo|como estás|estas|está|esta|están|va|andas todo|hoy? $
    qué|que tal estás|está|todo? $
    todo bien $
    y tú|tu|usted $
    estoy bien $
  `,
  thanks: `
    gracias|grax|graciass
    muchas|muchísimas|mil gracias
    muchas? gracias por la|tu|su|todo ayuda|información|respuesta|tiempo|atención?
    te|se|le|os lo? agradezco
    muy amable
    muy útil|util
    te? agradezco mucho?
  `,
  farewell: `
    adiós|adios|chao|chau|bye
    hasta luego|pronto|mañana|otra|la? próxima|vista?
    nos vemos
    que? tenga|tengas|tengan un? buen|feliz|lindo día|dia|tarde|fin de? semana?
    eso es todo
    nada más|mas
    cuídate|cuidate|igualmente
  `,
  praise: `
    genial|perfecto|excelente|estupendo|fantástico|maravilloso|increíble|fenomenal|guay|bravo|súper|super|chévere
    muy bien|bueno|buena|útil|inteligente
    buen|buena trabajo|respuesta $
    qué bien|bueno|guay $
    eres muy|el|la? mejor|genial|increíble|inteligente|bueno|buena|útil $
    me encanta|gusta $
  `,
  apology: `
    perdón|perdon|disculpa|disculpe|perdona|perdone|disculpas
    lo siento mucho?
    mil disculpas
    mi error
  `,
  identity: `
    eres|es|sos un|una|usted|real? persona|humano|humana|real|bot|robot|máquina|ia|chatbot|bob o? un|una? real|persona|humano|humana|bot|robot|máquina?
    quién|quien|qué|que eres|es|sos usted|esto|tú? $
    con quién|quien hablo|estoy hablando? $
    estoy hablando|hablo con un|una persona|humano|bot|robot|máquina real? $
    cómo|como te|se llamas|llama usted? $
    cuál es tu|su nombre $
    bot|chatbot $
    esto es un|una bot|robot|persona|ia $
  `,
  yes: `
    sí|si|claro|vale|correcto|exacto|exactamente|sip que? sí?
    por supuesto|favor $
    sí|si por favor
    de acuerdo
    así es
    desde luego
  `,
  no: `
    no|nop gracias?
    no gracias
    para nada
    ahora|todavía no $
    no hace falta
    no importa
    no pasa nada
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
  `,
  person: `
    hablar|chatear|comunicar|comunicarme|comunicarse|contactar|conversar|hablo con un|una|alguien|el|la|su|algún? ser|persona|agente|humano|humana|asesor|asesora|operador|operadora|representante|alguien|encargado|gerente|servicio|equipo|supervisor
    hablar|comunicarme|contactar con alguien
    quiero|necesito|prefiero|quisiera|dame|deme un|una persona|agente|humano|asesor|operador|representante real|humana|humano?
    ^ agente|humano|operador|operadora|asesor|representante por? favor? $
    ^ persona|atención humana|real $
    llámame|llamame|llámeme|llameme|llámenme|llamenme
    me pueden|puede|puedes|podrían|podría llamar|contactar|devolver
    pueden|puede|puedes llamarme|contactarme
    devolver|devuélvame|devolverme la? llamada
    quiero que me llamen|llame|contacten
    pásame|paseme|páseme|pasame con|a un|una|alguien
    no quiero hablar con un|una robot|bot|máquina
  `,
  personUnless: `
    cuándo|cuando|horario|horarios|cuesta|precio|antes|sábado|sábados|domingos|número
    a|de qué hora|horario
    cuánto|cuanto
    no me llamen|llame|llamen
  `,
  anger: `
    idiota|idiotas|imbécil|imbéciles|inútil|inútiles|estafadores|ladrones|sinvergüenzas|mierda|gilipollas|pendejo|cabrones|incompetentes|estúpido|estúpidos
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
  `,
  angerUnless: `
    pregunta estúpida|tonta|idiota
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
  `,
  hardship: `
    sin|no hay|tenemos|tengo? calefacción|calefaccion|luz|agua|caldera|electricidad|calor
    calefacción|caldera|calentador no|rota|averiada|estropeada|roto|se funciona|va|estropeó?
  `,
  frail: `
    bebé|bebe|anciano|anciana|ancianos|embarazada|discapacitado|enfermo|enferma|abuela|abuelo|mayores|nacido|niños|niño
  `,
  enquiry: `
    cuánto|cuanto|precio|precios|ofrecen|tienen|venden|instalan|reparan|hacen|seguro|garantía|cubre|evitar|prevenir|curso|atienden
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
  `,
};
