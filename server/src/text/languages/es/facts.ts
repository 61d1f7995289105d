import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  questions: {
    asked: {
      address: {
        words: 'dirección ubicación ubicados ubicadas domicilio',
        beside: 'calle tienda ciudad',
        phrase:
          'donde (?:estan|estais|se encuentran|os encontrais|queda|quedan|esta (?:la|su|vuestra|el) (?:tienda|local|oficina|clinica|taller|hotel|restaurante|consulta))(?: ubicad[oa]s)?',
      },
      phone: {
        words: 'teléfono telefónico móvil',
        beside: 'llamar número contactar',
        phrase: '(?:puedo|podemos|se puede) llamar(?:les|os|lo)?|numero para llamar',
      },
      email: { words: 'email correo e-mail mail', beside: 'electrónico dirección escribir enviar' },
      website: { words: 'web website página', beside: 'dirección internet' },
      parking: {
        words: 'aparcar aparcamiento parking estacionar estacionamiento',
        beside: 'coche carro plaza plazas cerca gratis sitio personas',
      },
      payment: {
        words: 'pagar pago pagos tarjeta tarjetas efectivo bizum paypal visa mastercard contactless',
        beside: 'forma formas método métodos aceptan aceptáis crédito débito opciones',
      },
      directions: {
        words: 'indicaciones',
        beside: 'autobús bus tren metro tranvía transporte público coche',
        phrase:
          'como (?:llego|llegar|se llega|puedo llegar|podemos llegar|llegamos)(?: hasta)?(?: alli| ahi)?',
      },
      hours: {
        words:
          'abierto abiertos abierta abren abrís abre horario horarios cierran cerráis cerrado cerrados cierra apertura cierre',
        beside:
          'hora horas atención abren cerráis día días semana tarde temprano disponibles localizables laborables descanso',
        phrase:
          'cuando (?:estan|estais)(?: (?:disponibles|localizables|ahi))?|(?:estan|estais|estaran)(?= (?:[^ ]+ ){0,3}(?:ahi|alli)(?!\\p{L}))(?=[^?]*{day})|hay alguien(?=[^?]*{day})',
      },
    },
    around:
      'están estáis tienda local oficina clínica taller consulta negocio empresa contacto número datos exacta exactamente normal actual momento mejor genial bien perfecto vale recepción',
    schedule: 'cuando|que hora|horarios?|horas|que dias?|dias? de|hasta que hora|entre semana',
    now: 'ahora|ahora mismo|en este momento|todavia|aun',
    today: 'hoy|esta (?:tarde|noche|manana)',
    tomorrow: '(?<!(?:la|de|por|esta) )manana',
    afterTomorrow: 'pasado manana',
    next: 'proxim[oa]|siguiente|que viene',
    dayOfMonth: '(?:el|del|al|dia)(?: dia)? (\\d{1,2})(?! ?(?:horas?|h|personas?)(?!\\p{L}))',
    yearEnd: 'entre (?:las )?fiestas',
    always:
      '24 horas(?: al dia)?|7 dias(?: a la semana)?|todos los dias|cada dia|a diario|todo el (?:dia|ano)|toda la semana|sin interrupcion',
    partOfDay:
      '(?:por |a |de |al |en )?(?:la |el )?(?:mananas?|tardes?|noches?|mediodia|medianoche|madrugada)',
    mine: 'mis?|nuestr[oa]s?',
    where: 'donde(?: (?:exactamente|es))?',
    remark: 'tiempo|lluvia|llueve|nieve|sol|frio|buen dia',
    weekend: 'fin(?:es)? de semana',
    holidays: 'festivos?|dias festivos|feriados?',
    feasts: {
      maundy_thursday: 'jueves santo',
      easter_saturday: 'sabado santo',
      carnival_monday: 'lunes de carnaval',
      carnival: 'martes de carnaval|carnaval(?:es)?',
      epiphany: '(?:dia de )?(?:los )?reyes(?: magos)?|epifania',
      hispanic_day: 'dia de la hispanidad|fiesta nacional|dia del pilar|el pilar',
      spanish_constitution: 'dia de la constitucion',
      immaculate: '(?:la )?inmaculada(?: concepcion)?',
      assumption: '(?:la )?asuncion',
      all_saints: 'todos los santos',
      corpus_christi: 'corpus(?: christi)?',
      christmas_eve: 'nochebuena',
      boxing_day: 'san esteban',
      christmas: '(?:dia de )?navidad',
      new_years_eve: 'nochevieja|fin de ano',
      new_year: '(?:dia de )?ano nuevo',
      good_friday: 'viernes santo',
      easter_monday: 'lunes de pascua',
      easter: '(?:domingo de )?pascua',
      labour_day: 'dia del trabajo(?:|r|dor)|(?:primero|uno|1o?) de mayo',
      ascension: 'ascension',
      whit_monday: 'lunes de pentecostes',
      pentecost: 'pentecostes',
    },
  },
  replies: {
    address: 'Nuestra dirección: {value}',
    phone: 'Puede llamarnos al {value}.',
    email: 'Puede escribirnos a {value}.',
    website: 'Nuestra web: {value}',
    parking: 'Aparcamiento: {value}',
    payment: 'Formas de pago: {value}',
    directions: 'Cómo llegar: {value}',
    open_now: 'Sí, ahora estamos abiertos, hasta las {time}.',
    open_all_day: 'Sí, ahora estamos abiertos.',
    closed_now: 'Ahora estamos cerrados. Volvemos a abrir: {when}.',
    open_on: '{day}: abierto {hours}.',
    closed_on: '{day}: cerrado.',
    week: 'Nuestro horario:',
    closed: 'cerrado',
    holidays: 'Días con otro horario:',
    no_exception: 'Que yo sepa, no hay anotado otro horario para festivos.',
    not_listed: 'Que yo sepa, no figura: {value}.',
  },
};
