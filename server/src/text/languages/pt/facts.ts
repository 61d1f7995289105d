import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  questions: {
    asked: {
      address: {
        words: 'endereço morada localização localizados localizada',
        beside: 'rua loja cidade',
        phrase:
          'onde (?:ficam|fica|estao|esta|se encontram|e) (?:voces|a loja|o escritorio|a clinica|a oficina|o hotel|o restaurante|a vossa loja|localizad[oa]s)|onde (?:ficam|estao)',
      },
      phone: {
        words: 'telefone telemóvel celular telefónico whatsapp',
        beside: 'número ligar contactar contato',
        phrase: '(?:posso|podemos|da para) (?:ligar|telefonar)(?:-vos| para voces)?|numero para ligar',
      },
      email: { words: 'email e-mail mail', beside: 'endereço escrever enviar correio eletrónico' },
      website: { words: 'site website página', beside: 'endereço internet web' },
      parking: {
        words: 'estacionar estacionamento parque parar',
        beside: 'carro lugar lugares perto grátis',
      },
      payment: {
        words: 'pagar pagamento pagamentos cartão cartões dinheiro multibanco mbway pix paypal',
        beside: 'forma formas método métodos aceitam crédito débito visa mastercard',
      },
      directions: {
        words: 'indicações',
        beside: 'autocarro ônibus comboio trem metro elétrico transportes carro',
        phrase: 'como (?:chego|chegar|se chega|posso chegar|chegamos)(?: ai| la| ate voces| a loja)?',
      },
      hours: {
        words:
          'aberto abertos aberta abrem abre horário horários fecham fecha fechado fechados abertura fecho funcionamento',
        beside: 'hora horas',
      },
    },
    around:
      'estão vossa vosso loja escritório clínica oficina empresa contacto contato número dados exato exatamente atual momento qual feira',
    schedule: 'quando|que horas?|horarios?|horas',
    now: 'agora|neste momento|ainda(?= abertos?)',
    today: 'hoje|esta (?:tarde|noite|manha)',
    tomorrow: 'amanha',
    weekend: 'fins? de semana',
    holidays: 'feriados?',
    feasts: {
      christmas_eve: 'vespera de natal|consoada',
      boxing_day: '26 de dezembro',
      christmas: 'natal',
      new_years_eve: 'vespera de ano novo|passagem de ano|reveillon',
      new_year: 'ano novo',
      good_friday: 'sexta-?feira santa',
      easter_monday: 'segunda-?feira de pascoa',
      easter: 'pascoa',
      labour_day: 'dia do trabalhador|primeiro de maio',
      ascension: 'ascensao',
      whit_monday: 'segunda-?feira de pentecostes',
    },
  },
  replies: {
    address: 'O nosso endereço: {value}',
    phone: 'Pode ligar-nos para {value}.',
    email: 'Pode escrever-nos para {value}.',
    website: 'O nosso site: {value}',
    parking: 'Estacionamento: {value}',
    payment: 'Pagamento: {value}',
    directions: 'Como chegar: {value}',
    open_now: 'Sim, estamos abertos agora, até às {time}.',
    open_all_day: 'Sim, estamos abertos agora.',
    closed_now: 'Agora estamos fechados. Voltamos a abrir: {when}.',
    open_on: '{day}: aberto {hours}.',
    closed_on: '{day}: fechado.',
    week: 'O nosso horário:',
    closed: 'fechado',
    holidays: 'Horário diferente nestes dias:',
  },
};
