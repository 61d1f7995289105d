import type { Phrases } from '../phrases.ts';

/** What visitors write in Portuguese, by what it is. */
export const phrases: Phrases = {
  groups: {},
  greeting: `
    olá|oi|ola|oie|opa|saudações
    bom dia
    boa tarde|noite
    tem|há|está alguém aí|ai $
    tudo bem|bom $
  `,
  how_are_you: `
    como vai|está|esta|estás|vão você|tudo? hoje? $
    como você|voce|vc está|esta|vai $
    tudo bem|bom|certo com? você|vc|contigo? $
    e você|vc|tu $
    estou bem $
  `,
  thanks: `
    obrigado|obrigada|obg|brigado|brigada|valeu|vlw|grato|grata
    muito obrigado|obrigada
    obrigado|obrigada pela|por|pelo|por tudo|ajuda|resposta|atenção|sua? ajuda|resposta?
    agradeço|agradecido|agradecida
    muito útil
    obrigado|obrigada a|à você|vocês?
  `,
  farewell: `
    tchau|adeus|bye|xau|flw|falou
    até|ate logo|mais|breve|amanhã|já|a próxima?
    tenha|tenham um|uma? bom|boa|ótimo dia|tarde|noite|semana|fim de? semana?
    era|é só|isso isso?
    nada mais
    igualmente
    bom fim de semana
  `,
  praise: `
    ótimo|otimo|perfeito|excelente|maravilha|maravilhoso|fantástico|incrível|show|bacana|legal|top|parabéns|massa
    muito bom|bem|útil|legal
    bom|belo trabalho $
    você|voce|vc|isso|tu é|és muito|o|a|demais? bom|ótimo|melhor|incrível|inteligente|legal|show|demais|querido $
  `,
  apology: `
    desculpa|desculpe|desculpas|perdão|perdao|ops
    me desculpe|desculpa
    foi mal
    sinto muito
    mil desculpas
  `,
  identity: `
    você|voce|vc|tu é|és|e um|uma|de? real|verdadeira|verdade? robô|robo|bot|humano|humana|pessoa|máquina|ia|chatbot real|verdadeira|ou|de? um|uma|verdade? robô|bot|humano|pessoa?
    é|és um|uma robô|robo|bot|humano|pessoa|máquina|ia real? $
    quem|o|que é|és|que|e você|voce|vc|é? você|tu? $
    com quem estou|eu|falo falando|falo? $
    estou|to|tô falando com um|uma robô|robo|bot|humano|pessoa|máquina real|de|verdadeira? verdade? $
    qual é? o? seu|teu nome $
    como você|voce|vc|te se? chama|chamas $
    isso|isto é um|uma robô|bot|pessoa $
    bot|chatbot $
  `,
  yes: `
    sim|claro|certo|exato|exatamente|isso|correto|positivo
    sim por favor|claro|quero
    com certeza
    por favor $
    isso mesmo
    pode ser
  `,
  no: `
    não|nao|n|nops obrigado|obrigada?
    não|nao obrigado|obrigada|precisa
    agora|ainda não $
    deixa pra|para lá
    sem problema|problemas
    não tem problema
  `,
  ok: `
    ok|okay|entendi|entendido|certo|beleza|blz|bom|bem|tá|ta tá|bom|certo?
    tudo bem|certo
    está bem|bom
    tá bom|certo
    bom saber
    compreendo
  `,
  filler: `
    bob|senhor|senhora|pessoal|gente|todos|muito|amigo|amiga|a todos?
  `,
  person: `
    falar|conversar|falo|contato|contactar|conectar com um|uma|alguém|alguem|o|a|algum? pessoa|humano|humana|atendente|agente|operador|representante|alguém|alguem|responsável|gerente|ser|suporte|assistente|colaborador
    falar com alguém|alguem
    quero|preciso|prefiro|gostaria de? um|uma atendente|pessoa|humano|agente|operador real?
    ^ atendente|humano|agente|operador|pessoa por? favor|real? $
    ^ atendimento|pessoa humano|real
    me liga|ligue|liguem|ligar
    ligue|liguem|liga para|pra mim
    liguem|ligue|liga me
    podem|pode|poderia|poderiam me? ligar|ligarem|retornar|contactar me|para|pra|de? mim|volta?
    quero que me liguem|contactem
    retornar|retornem|devolver a? minha? ligação|chamada
    não|nao quero falar com um|uma robô|bot|robo|máquina
  `,
  personUnless: `
    quando|horário|horarios|horários|custa|preço|antes|sábado|domingo|número
    quanto
    a que horas
  `,
  anger: `
    idiota|idiotas|imbecil|imbecis|inúteis|ladrões|golpistas|incompetentes|merda|porra|burro|burros|palhaçada|palhaços|vigaristas|caralho
    terceira|quarta|quinta|enésima vez que
    é|e a terceira|quarta|quinta|enésima|segunda vez
    pela terceira|quarta|enésima|quinta vez
    meu advogado vai|entrará
    vou|vamos processar|denunciar|processá|ao|no vocês|los|procon?
    ninguém responde|atende|me|liga|aparece|retorna|resolve
    estou|tô furioso|furiosa|farto|farta|cansado|indignado|indignada|revoltado|cansada
    pior serviço|empresa|atendimento
    é|isso uma|um|é vergonha|absurdo|roubo|inaceitável|uma|um
    que vergonha|absurdo|palhaçada
    inaceitável|absurdo $
    vai se|tomar|à
  `,
  angerUnless: `
    pergunta burra|idiota|boba
  `,
  danger: `
    cheiro|cheira|sinto|cheirando|sentindo|fedor forte|um|a|cheiro|muito? forte|cheiro? de|a|à? gás|gas
    vazamento|vazando|fuga|escape|vaza de? gás|gas
    monóxido|monoxido
    cano|tubo|tubulação|encanamento|mangueira|canos estourou|estourado|rompeu|rebentou|rebentado|explodiu|arrebentou
    estourou|rompeu|rebentou|explodiu|arrebentou um|o|a|uma cano|tubo|tubulação
    casa|cozinha|apartamento|banheiro|cave|porão|garagem está|tá? inundou|alagou|alagada|inundada|alagado|inundado|inundando|alagando
    inundação|inundacao|alagamento|alagando|inundando
    água|agua * teto|parede|paredes
    água|agua * toda|todo|todos parte|lado|lugar|lados
    incêndio|incendio em|no|na
    pegou|pegando fogo
    fumaça saindo|do
    faíscas
    tomada|quadro|fio soltando|pegando|faiscando|queimando|derretendo
    dente|dentes caiu|saiu|arrancado
    caiu|perdeu|perdi o|um|meu dente
    sangrando|sangramento|sangra muito|sem
    para de sangrar
    rosto|cara|garganta|língua|bochecha está|tá|ficou? muito? inchado|inchada
    não|nao consigo|consegue|conseguindo respirar|engolir
    falta de ar
    infarto|enfarte|ambulância|desmaiou|inconsciente|convulsão|envenenado|suicídio|avc
    dor no peito
    ^ emergência|emergencia|socorro|urgência $
    é|tenho uma emergência|emergencia|urgência
    preso|presa|presos|trancado|trancada|trancados|presas no|dentro|na|em do? elevador|casa
    elevador parou|travou|parado com
    sem freio|freios|travões
    freio|freios|travões não|falharam|falhou funciona|funcionam|respondem
    acabei|acabamos de sofrer|ter um acidente
    ladrão|ladrões em|na
    esgoto subindo|transbordando|voltando
    teto caindo|desabou|caiu|desabando
  `,
  hardship: `
    sem aquecimento|luz|água|energia|calefação
    aquecimento|caldeira|aquecedor não|quebrou|parou|avariou funciona
  `,
  frail: `
    bebê|bebé|bebe|idoso|idosa|idosos|grávida|deficiente|doente|avó|avô|crianças|criança|recém
  `,
  enquiry: `
    quanto|preço|preços|oferecem|vendem|instalam|consertam|fazem|seguro|garantia|cobre|evitar|prevenir|curso|orçamento|atendem
  `,
  happening: `
    meu|minha|nosso|nossa|ajuda|agora|urgente|rápido|socorro|estou|aqui|tem|sinto
    o que faço|fazer
  `,
  orders: `
    ignore|ignora|esqueça|esquece|desconsidere|desconsidera|burle|descarte|anule todas|todo|tudo|as|suas|qualquer|os as|suas|tuas|o|que|os? suas|tuas|seus|que? instruções|regras|ordens|diretrizes|anteriores|anterior|foi|disse|instrução|restrições|comandos
    mostre|mostra|revele|revela|imprima|repita|diga|liste|escreva|exiba|traduza|quais * seu|sua|suas|tuas prompt|instruções|mensagem|regras|diretrizes do|de|internas|iniciais|ocultas|secretas|completas|sistema
    prompt do|de sistema
    mensagem|instruções do|de|iniciais|internas|ocultas|secretas sistema
    instruções ocultas|internas|secretas
    suas|tuas instruções|diretrizes
    seu|teu prompt
    você|voce|tu agora é|és|será
    agora você|voce|tu é|és um|uma|o|meu|livre|dan
    a partir de agora você|responda|aja|ignore|é|deve
    de agora em diante você|responda|aja|ignore
    finja|finge que|ser
    imagine|imagina que você|voce é|és
    aja|comporte|responda como|se como|um|uma|se
    modo desenvolvedor|administrador|depuração|dan|programador
    sou o|seu|teu seu|teu? desenvolvedor|criador|administrador|programador
    ^ responda|responde|diga só|apenas|somente|sempre|exatamente
    repita|repete depois|exatamente|comigo|após|palavra
    novas instruções
    dados|conversas|mensagens de outros|outras|outra|outro clientes|empresas|usuários|empresa
  `,
};
