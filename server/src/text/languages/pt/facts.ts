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
        beside: 'carro lugar lugares perto grátis pessoas',
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
        beside:
          'hora horas dia dias semana tarde cedo disponíveis contactáveis encerram encerrado encerramento encerrados úteis',
        phrase:
          'quando (?:estao|voces estao)(?: (?:disponiveis|contactaveis|ai))?|(?:estao|estarao)(?= (?:[^ ]+ ){0,3}(?:ai|la)(?!\\p{L}))(?=[^?]*{day})|(?:ha|tem) alguem(?=[^?]*{day})',
      },
    },
    around:
      'estão vossa vosso loja escritório clínica oficina empresa contacto contato número dados exato exatamente atual momento qual feira melhor ótimo bem perfeito receção recepção',
    schedule: 'quando|que horas?|horarios?|horas|que dias?|quais (?:os )?dias|dias? de|dias uteis',
    now: 'agora|neste momento|ainda(?= abertos?)',
    today: 'hoje|esta (?:tarde|noite|manha)',
    tomorrow: 'amanha',
    afterTomorrow: 'depois de amanha',
    next: 'proxim[oa]|seguinte|que vem',
    dayOfMonth: '(?:dia|no dia) (\\d{1,2})(?! ?(?:horas?|h|pessoas?)(?!\\p{L}))',
    yearEnd: 'entre (?:as )?festas',
    always:
      '24 horas(?: por dia)?|7 dias(?: por semana)?|todos os dias|cada dia|diariamente|(?:todo o|o) dia (?:todo|inteiro)|todo o (?:dia|ano)|toda a semana|o ano (?:todo|inteiro)',
    partOfDay:
      '(?:de |a |ao |da |na |no |pela )?(?:hora (?:de|do) )?(?:manhas?|tardes?|noites?|meio-? ?dia|meia-? ?noite|almoco|madrugada)',
    mine: 'meus?|minhas?|noss[oa]s?',
    where: 'onde(?: (?:exatamente|e))?',
    remark: 'tempo|chuva|chove|neve|sol|frio|lindo dia',
    weekend: 'fins? de semana',
    holidays: 'feriados?',
    feasts: {
      maundy_thursday: 'quinta-?feira santa',
      easter_saturday: 'sabado (?:santo|de aleluia)',
      carnival_monday: 'segunda-?feira de carnaval',
      carnival: 'carnaval',
      epiphany: 'dia de reis|epifania',
      carnation: 'dia da liberdade|25 de abril',
      portugal: 'dia de portugal',
      portuguese_republic: 'implantacao da republica',
      portuguese_restoration: 'restauracao da independencia',
      assumption: 'assuncao',
      all_saints: 'todos os santos',
      immaculate: 'imaculada(?: conceicao)?',
      corpus_christi: 'corpo de deus|corpus christi',
      christmas_eve: 'vespera de natal|consoada',
      boxing_day: '26 de dezembro|boxing day',
      christmas: '(?:dia de )?natal',
      new_years_eve: 'vespera de ano novo|passagem de ano|reveillon',
      new_year: '(?:dia de )?ano novo',
      good_friday: 'sexta-?feira santa',
      easter_monday: 'segunda-?feira de pascoa',
      easter: '(?:domingo de )?pascoa',
      labour_day: 'dia do trabalh(?:o|ador)|(?:primeiro|1) de maio',
      ascension: 'ascensao',
      whit_monday: 'segunda-?feira de pentecostes',
      pentecost: '(?:domingo de )?pentecostes',
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
    no_exception: 'Que eu saiba, não há outro horário de feriado indicado.',
    not_listed: 'Que eu saiba, não consta: {value}.',
  },
};
