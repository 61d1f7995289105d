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
        beside: 'coche carro plaza plazas cerca gratis sitio',
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
        beside: 'hora horas atención',
      },
    },
    around:
      'están estáis tienda local oficina clínica taller consulta negocio empresa contacto número datos exacta exactamente normal actual momento',
    schedule: 'cuando|que hora|horarios?|horas',
    now: 'ahora|ahora mismo|en este momento|todavia|aun',
    today: 'hoy|esta (?:tarde|noche|manana)',
    tomorrow: 'manana',
    weekend: 'fin(?:es)? de semana',
    holidays: 'festivos?|dias festivos|feriados?',
    feasts: {
      christmas_eve: 'nochebuena',
      boxing_day: 'san esteban',
      christmas: 'navidad',
      new_years_eve: 'nochevieja|fin de ano',
      new_year: 'ano nuevo',
      good_friday: 'viernes santo',
      easter_monday: 'lunes de pascua',
      easter: '(?:domingo de )?pascua',
      labour_day: 'dia del trabajo|primero de mayo',
      ascension: 'ascension',
      whit_monday: 'lunes de pentecostes',
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
  },
};
