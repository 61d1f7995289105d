import type { Phrases } from '../phrases.ts';

/** What visitors write in Portuguese, by what it is. */
export const phrases: Phrases = {
  groups: {
    thing:
      'forno|cozinha|casa|quarto|carro|prédio|apartamento|motor|moto|tomada|caldeira|aquecedor|tenda|barraca|caravana|autocaravana|trailer|bungalow|garagem|churrasqueira|bateria|cama|hotel|oficina|ateliê|floresta|árvore|caminhão|ônibus|autocarro|lixeira|telhado|teto|parede|banheiro|elevador|porão|capô|quadro|painel|corredor|celular|loja|porta',
    quem: 'pessoa|pessoas|gente|humano|humana|alguém|alguem|atendente|agente|operador|operadora|representante|responsável|gerente|dono|dona|chefe|supervisor|supervisora|colega|equipe|equipa|recepção|recepcionista|suporte|consultor|consultora|vendedor|vendas|dentista|médico|doutor|doutora|veterinário|mecânico|técnico|oficina|proprietário|diretor|secretária|financeiro|comercial',
    falar: 'falar|conversar|falo|contatar|contactar|tratar|chatear|fale',
    muito:
      'muito|bem|tão|super|realmente|demais|bastante|totalmente|completamente|extremamente|mega|com|muita|uma|um|só|mesmo|já|de',
    que: 'bot|robô|robo|humano|humana|pessoa|máquina|ia|computador|chatbot|programa|gente',
    um: 'filho|filha|marido|esposa|mulher|mãe|pai|avó|avô|vó|vô|bebê|bebé|criança|menino|menina|irmão|irmã|vizinho|vizinha|amigo|amiga|hóspede|senhor|senhora|ele|ela|alguém|cachorro|cachorra|cão|gato|gata|homem|moça|cliente|colega|namorado|namorada',
  },
  greeting: `
    olá|oi|ola|oie|opa|saudações
    bom dia
    boa tarde|noite
    tem|há|está alguém aí|ai $
    tudo bem|bom $
    oi|oie|oii|oiee|olá|ola|opa|eae|alô|alo|hey|salve|bons tudo? bem|bom|dia|certo?
    (tem|há|está) (alguém|alguem) (aí|ai|online|por aí|aqui)? $
    (bom|boa) (dia|tarde|noite) (a|pra|para)? (todos|vocês|gente)?
    oie|oiee|eaí|eai|ei|opa|boas|viva|epa|alô|alo|hey
    e aí|ai
    (bom|boa|bons|boas) (dia|tarde|noite|dias|tardes|noites) (a todos|equipa|equipe|pessoal|senhores|senhor|senhora|gente|malta|bob)
    (olá|ola|oi) (equipa|equipe|pessoal|gente|malta|está aí alguém|tem alguém|alguém|alguem)
  `,
  how_are_you: `
    como vai|está|esta|estás|vão você|tudo? hoje? $
    como você|voce|vc está|esta|vai $
    tudo bem|bom|certo com? você|vc|contigo? $
    e você|vc|tu $
    estou bem $
    (como) (vai|vão|está|estás|estão|tá|cê tá) (você|vc|tudo|as coisas|aí)? $
    tudo (bem|bom|certo|joia|tranquilo|beleza) (aí|com você|por aí)? $
  `,
  thanks: `
    obrigado|obrigada|obg|brigado|brigada|valeu|vlw|grato|grata
    muito obrigado|obrigada
    obrigado|obrigada pela|por|pelo|por tudo|ajuda|resposta|atenção|sua? ajuda|resposta?
    agradeço|agradecido|agradecida
    muito útil
    obrigado|obrigada a|à você|vocês?
    (muito|ok|valeu|beleza)? (obrigado|obrigada|obg|brigado|brigada|brigadão|obrigadão|obrigadinha|valeu|vlw|agradecida|agradecido|grato|grata) (pela|pelo|por|viu|mesmo|demais|de)? (a|sua|tudo|toda|o)? (ajuda|resposta|atenção|retorno|informação|info|tudo|coração|paciência)?
    (agradeço|te agradeço|lhe agradeço) (muito|demais|a atenção|a ajuda)?
    (ajudou|me ajudou) (muito|bastante|demais)
    (mil|muitos|imensos) obrigados
    (agradeço|agradecemos) (imenso|muito|desde já|a ajuda|a atenção|a resposta)?
    (muito)? obrigado|obrigada pela|pelo|por (resposta|ajuda|atenção|tempo|tudo|informação|info|esclarecimento|retorno) (rápida|rápido)?
    (fico|estou|sou) (muito)? (grato|grata|agradecido|agradecida)
    (muito|que|mto) (gentil|simpático|atencioso|querido)
    desde já (obrigado|obrigada|agradeço|grato)
    gratidão|agradecido|agradecida|grato|grata|obrigadinha|obrigadinho
  `,
  farewell: `
    tchau|adeus|bye|xau|flw|falou
    até|ate logo|mais|breve|amanhã|já|a próxima?
    tenha|tenham um|uma? bom|boa|ótimo dia|tarde|noite|semana|fim de? semana?
    era|é só|isso isso?
    nada mais
    igualmente
    bom fim de semana
    (fica|fique|fiquem) (bem|com deus)
    abraço|abraços|beijo|beijos|bjs|abs|tchauzinho|fui|flw|xau|cumprimentos
    (bom|boa|ótimo|ótima) (fim de semana|final de semana|semana|descanso|trabalho|feriado|resto de dia|continuação)
    (é|era|por enquanto é) (só|só isso|isso|tudo) (isso|mesmo|por hoje)?
    até (logo|mais|amanhã|breve|já|depois|a próxima|segunda|qualquer hora)
    atenciosamente|cumprimentos|abraços|abraço|beijinhos|beijos|beijo|bjs|fui
    (até) (loguinho|já|depois|breve|sempre|segunda)
    (vou|já vou|tenho de) (indo|embora|ir|nessa)
    tudo de bom
    (com os)? (melhores|meus) cumprimentos
  `,
  praise: `
    ótimo|otimo|perfeito|excelente|maravilha|maravilhoso|fantástico|incrível|show|bacana|legal|top|parabéns|massa
    muito bom|bem|útil|legal
    bom|belo trabalho
    você|voce|vc|isso|tu é|és muito|o|a|demais? bom|ótimo|melhor|incrível|inteligente|legal|show|demais|querido
    (que|você é|és|é|isso é|isso foi) <muito>? (legal|bom|ótimo|massa|incrível|inteligente|rápido|útil|fofo|show|bacana|esperto|fixe|giro|maravilhoso|top)
    parabéns (pelo|pela|a|ao)? (atendimento|serviço|trabalho|todos|vocês)?
    (ótimo|excelente|bom|belo) (atendimento|serviço|trabalho)
    kkk|kkkk|kkkkk|rs|rsrs|haha|hahaha|hehe|lol|fixe|bacana|gostei|massa|top|giro
    (que)? (fixe|giro|massa|bacana|máximo|show)
  `,
  apology: `
    desculpa|desculpe|desculpas|perdão|perdao|ops
    me desculpe|desculpa
    foi mal
    sinto muito
    mil desculpas
    (desculpa|desculpe|perdão|ops|sinto muito)? (chat|número|janela|conversa|pessoa) (errado|errada)
    (desculpa|desculpe)? (foi)? (engano|mal|sem querer|meu erro)
  `,
  identity: `
    você|voce|vc|tu é|és|e um|uma|de? real|verdadeira|verdade? robô|robo|bot|humano|humana|pessoa|máquina|ia|chatbot real|verdadeira|ou|de? um|uma|verdade? robô|bot|humano|pessoa?
    é|és um|uma robô|robo|bot|humano|pessoa|máquina|ia real?
    quem|o|que é|és|que|e você|voce|vc|é? você|tu?
    com quem estou|eu|falo falando|falo?
    estou|to|tô falando com um|uma robô|robo|bot|humano|pessoa|máquina real|de|verdadeira? verdade?
    qual é? o? seu|teu nome
    como você|voce|vc|te se? chama|chamas
    isso|isto é um|uma robô|bot|pessoa
    bot|chatbot
    (você|voce|vc|isso|isto|tu|aqui|és|é|to falando com|estou falando com|tô falando com|falo com|falando com) (é|és|e)? (um|uma)? (verdadeiro)? <que> (de verdade|real)? (ou (um|uma|com)? (um|uma)? <que>)? (de verdade|real)?
    (com) quem (eu)? (falo|estou falando|tô falando)
    (quem) (é|está|tá|fala) (você|vc|falando|aí|respondendo|escrevendo)
    (qual|como) (é)? (o)? (seu|teu|se) (nome|chama)
  `,
  yes: `
    sim|claro|certo|exato|exatamente|isso|correto|positivo
    sim por favor|claro|quero
    com certeza
    por favor
    isso mesmo
    pode ser
    (sim|pode|claro|ok|certo|isso|quero|tá|é) (sim|pode|claro|isso|quero|por favor|certo|mesmo|é|com certeza|ser|bom|exato|correto) (isso|mesmo|que sim|sim|aí)?
    (uhum|aham|positivo|correto|exatamente|perfeito sim|fechado|combinado|beleza sim|blz|bora|manda|manda ver|manda aí|com certeza|sem dúvida|por favor)
    (claro|óbvio|acho|creio) que sim
    (pode) (fazer|mandar|ser|ir|continuar) (sim|isso)?
    confirmo|afirmativo|perfeitamente|concordo|exatamente|combinado|certamente|simm|positivo|evidentemente
    (certo|ok|sim|claro) (pode|podem) (avançar|ser|seguir|continuar)
    sim claro|exato|isso
  `,
  no: `
    não|nao|n|nops obrigado|obrigada?
    não|nao obrigado|obrigada|precisa
    agora|ainda não
    deixa pra|para lá
    sem problema|problemas
    não tem problema
    (claro|acho|creio|é claro|acredito|lógico) que não
    (não|nao|n) (é|quero|precisa|ajudou|importa|serve|funciona|obrigado|obrigada|foi|adianta|era|preciso|serviu|agora|mesmo) (isso|mais|não|agora|assim|nada|me|bem)? (isso|que eu queria)?
    (melhor|agora|ainda|por enquanto|hoje|prefiro|de novo|mas) não
    (de) (jeito|modo|forma) (nenhum|nenhuma|algum)
    (nem|nunca|jamais|negativo|nada|tanto faz|nope|nananinanão) (pensar|morto|obrigado|obrigada|não|disso|mais)?
    (deixa|deixe|esquece|esqueça) (pra|para|quieto|isso|estar|lá)? (lá|isso)?
    não me ajudou|serve
    nada mais|não|nao? (obrigado|obrigada)? $
    (naoo|nops|nope|nah|nem pensar|negativo)
  `,
  notHelped: `
    obrigado|obrigada por nada
    (isso|isto)? (não|nao) (me|nos)? (ajuda|ajudou|serve|serviu|é verdade|está certo|está correto|é correto|foi o que perguntei|é o que perguntei|foi o que eu perguntei|responde à minha pergunta|responde minha pergunta|entendeu|é útil) (nada|em nada|muito)?
    (isso|isto)? (é|está) (errado|falso|mentira|incorreto)
    (resposta) (errada|incorreta)
    (errado|falso|incorreto)
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
    bob|senhor|senhora|pessoal|gente|todos|todas|muito|amigo|amiga|e|então|aí|viu|né|tá|moça|moço|querida|querido|kkk|kkkk|haha|você|vocês|por|favor|ok|hein|ué|bem
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
    (quero|queria|gostaria|gostava|preciso|posso|poderia|podemos|prefiro|preferia|dá pra|tem como|desejo|deixa eu|necessito|quer|vou)? (de)? <falar> (diretamente)? (com|ao|à|pro) (um|uma|o|a|algum|alguma|seu|sua|gente|alguém)? (outro|outra|verdadeiro)? <quem>
    (posso|quero|gostaria|preciso|poderia) (de)? <falar> (com|ao|à|no|na) * $
    (me)? (passa|passe|passem|passar|transfere|transfira|transferir|conecta|conecte|coloca|coloque|direciona|encaminha|encaminhe|põe|liga) (me)? (pra|para|pro|com|a|ao|em contato|em contacto|à) (com)? (um|uma|o|a|seu)? <quem>
    (me)? (coloca|coloque|ponha|põe|entre|entrem|entra|entrar) (em) (contato|contacto) (com|comigo)
    (contato|contacto) (humano|comigo|telefônico|por telefone)
    (atendimento|suporte|assistência) (humano|humana|por favor|pessoal|ao cliente|por telefone|por pessoa)
    (quero|preciso|gostaria) (ser|de ser)? (de)? (atendido|atendida|contatado|contatada|contactado) (por)? (um|uma|alguém|gente|pessoa|humano)?
    (alguém|alguem|uma pessoa|um humano|um atendente|um colega|um responsável) (pode|poderia|podia|consegue|vai|de vocês pode|da equipe pode|pra|para|que possa)? (me)? (responder|ligar|retornar|atender|ajudar|contatar|chamar|telefonar|falar)
    (pede|peça|pedir|fala|avisa|avise|diz) (pra|para|a|ao) (alguém|um|o|seu|gerente|dono|dentista) * (ligar|retornar|me ligar|responder|contatar|telefonar)
    (pode|podem|poderia|poderiam|podes|dá pra|conseguem|favor|queiram) (me)? (ligar|telefonar|retornar|transferir|passar|chamar|ligarem|contatar|contactar) (para|pra|me|de volta|um|uma|a ligação|alguém|com)?
    (aguardo|espero|quero|solicito|peço) (o|um|uma|seu|a)? (retorno|contato|contacto|ligação|telefonema|chamada) (da ligação|de vocês|telefônico|por telefone|de alguém)?
    (chama|chame|chamar|traz|cadê|manda|quero|me dá|preciso de|queria) (um|uma|o|a|algum) (atendente|humano|pessoa|gerente|responsável|dono|agente|supervisor|chefe)
    (tem|há|existe|haveria) (alguém|alguma pessoa|algum humano|algum atendente) (com quem|que|pra|para) (eu)? * (falar|conversar|falo|atenda|possa)
    com quem (eu)? (posso|devo|falo|trato|consigo) (falar)? (sobre|de|pra)?
    (não|chega|cansei|nada) (quero|de|aguento)? (falar|conversar)? (com|mais)? (um|esse|este)? (robô|robo|bot|máquina|robôs|bots)
    ^ (um|uma|o|a)? (atendente|humano|suporte|gerente|pessoa|agente|responsável) (por favor|real|de verdade|agora|humano)? $
    (gente|pessoa) de verdade
    (me) (liga|ligue|liguem|telefona|retorna|contata|chama) (por favor|no|hoje|agora|amanhã|pf|de volta)?
    (queria|quero|gostava|gostaria|preciso) que (alguém|alguem|um|uma|vocês) (humano|pessoa|colega)? (me|nos) (ligasse|ligue|ligassem|contacte|contactasse|telefonasse|telefone|chamasse)
    (tem|há|existe|está) (aí|aqui)? (alguém|alguem|uma pessoa|um humano) (de carne e osso|real|de verdade|humano)
    (prefiro|preferia|melhor) (ter|com)? uma pessoa (real|de verdade)?
    (sem|nada de|chega de) (robôs|robô|bots|bot) (por favor)? $
    ^ (por favor)? (contactem|contatem|entrem em contato|contacte|contate) (me|comigo|conosco)? (por favor)? $
    (a|com|pra|para) quem (posso|devo) (reclamar|me queixar|queixar)
  `,
  personUnless: `
    quando|horário|horarios|horários|custa|preço|antes|sábado|domingo|número
    quanto
    a que horas
    (fala|falam) (inglês|espanhol|alemão|francês)
    (preciso|tenho que) falar * (proprietário|condomínio) (pra|para)
    (espero|aguardo|esperando) (há|faz|desde)
    ninguém|ninguem me? liga|responde|atende
    chama|chame|chamem|chamar|chamarem|chama-me|chame-me|chamar-me|pedir|pede|peça (me|para mim|pra mim)? um|uma outro? táxi|taxi|uber|reboque|guincho|bolt|encanador|chaveiro|motoboy
    (preciso|procuro|quero) (de)? uma pessoa (para|pra|que) * (limpar|limpeza|cuidar|cozinhar|passear|passar)
    <falar> com (meu|minha|o meu|a minha|os meus|meus) marido|mulher|esposa|esposo|filho|filha|filhos|pais|mãe|pai|chefe|cão|cachorro|advogado|médico|banco
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
    (fazer|registrar|abrir|deixar|apresentar) (uma)? (reclamação|queixa|denúncia)
    (tô|to|estou|tamo|fiquei|estamos|me sinto) (com)? <muito>? (de saco cheio|saco cheio|cheio|cheia|puto|puta|furioso|furiosa|farto|farta|irritado|irritada|decepcionado|decepcionada|insatisfeito|insatisfeita|chateado|chateada|indignado|indignada|revoltado|revoltada|raiva|cansado disso|nervoso|nervosa|pistola|bravo com|desapontado|enganado|enganada|lesado)
    <muito> (insatisfeito|insatisfeita|decepcionado|decepcionada|irritado|irritada|indignado|chateada com)
    (vocês|vcs|você|vc|tu) (são|é|és|está|estão) <muito>? (uns|umas|uma|todos)? (inúteis|inútil|incompetentes|incompetente|ladrões|ladrão|burro|burra|burros|idiotas|idiota|golpistas|palhaços|ridículos|ridículo|mentirosos|péssimos|lixo|merda|vergonha|desonestos|surdo|mal-educados|estúpido|estúpidos|retardado)
    (pior|piores) (oficina|hotel|serviço|atendimento|empresa|experiência|dentista|loja|clínica|lugar|garagem)
    o pior * (vida|vi|mundo)
    (péssimo|péssima|horrível|lamentável|ridículo|vergonhoso|horroroso|terrível|deplorável|mau|porcaria) (de)? (atendimento|serviço|experiência|empresa|trabalho|oficina|hotel|qualidade)
    (atendimento|serviço) (péssimo|horrível|lixo|ridículo|lamentável|de merda|vergonhoso|porco|deplorável)
    (fui|fomos|me sinto|me senti) (muito)? (enganado|enganada|enganados|roubado|roubada|lesado|lesada|maltratado|maltratada|ignorado|ignorada|humilhado)
    (me|nos) (enganaram|roubaram|mentiram|enrolaram|fizeram de|cobraram a mais|cobraram duas vezes|trataram mal|deixaram na mão|destrataram|ignoram|passaram a perna)
    (quero|exijo|devolvam|devolve|devolva|cadê) (o)? (meu|de volta o meu)? (dinheiro|reembolso) (de volta|agora|já)?
    (é|isso é|que|um|uma|isto é)  (um|uma|total|verdadeira|verdadeiro)? (descaso|absurdo|vergonha|palhaçada|roubo|desrespeito|piada|porcaria|nojo|lixo|desaforo|golpe|pouca vergonha|sacanagem|bagunça)
    (falta) de (respeito|educação|profissionalismo|vergonha|consideração)
    (de novo|outra vez|mais uma vez|até agora|novamente) (ninguém|nada|não) (veio|apareceu|vieram|ligou|respondeu|resolveram|retornou)?
    (ninguém|ninguem) (me|aqui)? (atende|responde|retorna|liga|veio|resolve|ligou|respondeu|apareceu|faz nada|dá retorno)
    (cala|cale|feche|fecha) (a|essa) (boca|matraca)
    (vai|vá|vão) (se|tomar|pra|à|pro) (foder|ferrar|no cu|puta|merda|catar|lascar|inferno|caralho)
    (porra|caralho|merda|cacete|puta que pariu|filho da puta|filhos da puta|arrombado|arrombados|desgraça|desgraçados|otários|babacas|fdp|vtnc|vsf|golpistas|picaretas|safados|cretinos|bosta)
    (bando|cambada|corja) de (incompetentes|ladrões|idiotas|palhaços|inúteis|vagabundos|golpistas|safados|mentirosos)
    (robô|bot|serviço|chat|máquina|atendente) (inútil|burro|idiota|de merda|lixo|ridículo|estúpido|ruim)
    (tão|tá|estão|está|cês tão|vocês tão) (de)? (sacanagem|brincadeira|brincando|zoando|me zoando|palhaçada|gozando|tirando sarro|me enrolando) (com|comigo)?
    (vou|irei) (no|ao|na|processar|denunciar|reclamar|acionar|abrir) (procon|reclame|justiça|polícia|vocês|processo|um processo)
    (espero|esperando|aguardo) (há|faz|a)? * (semanas|dias|horas|meses) (e|que|por|ninguém|sem)?
    (nunca|nunca mais|jamais) (mais|volto|piso|compro) (aí|aqui|volto|na vida)? $
    (já|agora) (chega|deu|basta) $
    não aguento mais
    (inaceitável|vergonhoso|ridículo|lamentável|revoltante|absurdo|inadmissível) (isso|isto)? $
    (estão|estao|estás|está|só podem estar|vocês estão|tão) (a|me)? (gozar|gozando|brincar|brincando|zoar|zoando|tirar) (comigo|com a minha cara|com a cara|connosco|sarro|né)
    (só|so) (podem|pode|podes|pode estar) (estar)? (a)? (brincar|gozar|brincando|de brincadeira)
    (vocês|voces|vc|vcs|você) (piraram|pirou|enlouqueceram|estão malucos|são loucos|estão doidos|endoidaram)
    (espero|esperando|aguardo|espera) (há|ha|faz) * (e) (ninguém|ninguem|nada) (me|liga|responde|apareceu)
    (vocês|voces|vcs) (são|sao) (uns|umas|todos)? (aldrabões|aldraboes|vigaristas|mentirosos|palhaços|trapaceiros|incompetentes|inúteis|idiotas|burros)
  `,
  angerUnless: `
    pergunta burra|idiota|boba
    (vizinho|vizinha|dono|inquilino|ex|chefe|gato|cachorro|síndico) (é|era|está)
    (sms|mensagem|email|ligação) (é|era|parece) (golpe|fraude|spam)
    (como|onde|pra quem) * (reclamação|queixa|denúncia|reclamar|reclamo)
    (o que)? (acontece|e) (se|quando) (eu|o|a|meu|minha|não)
    se (eu)? (reprovar|chumbar|falhar|não passar|reprovo)
    (passeio|passeios|andar|montar|leite) (de|em)? (um)? (burro|burros)
    (há|tem|contra) (muitos)? ladrões
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
    <um> (quebrou|perdeu|bateu|machucou|lascou) (o|um|os|dois)? (dente|dentes|cabeça)
    (dente|dentes) (quebrou|caiu|quebrado|saiu|partiu)
    (não)  (para|pára|parou|está parando) (de)? (sangrar|o sangramento|sair sangue)
    (rosto|cara|boca|língua|garganta|lábio|lábios|olho|bochecha) (está|tá|ficou|ta)? <muito>? (inchou|inchado|inchada|inchando|inchados)
    (dificuldade|difícil|custo|falta de ar|sem conseguir|não consigo|não consegue) (pra|para|de|em)? (respirar|engolir)
    (levei|tomei|levou|tomou|recebi) (um|o)? (choque|descarga) (forte|elétrico|no|na|do|da)?
    (eletrocutado|eletrocutada|choque elétrico)
    <um> * (comeu|bebeu|engoliu|tomou|ingeriu|lambeu) * (veneno|água sanitária|cândida|remédio|remédios|pilha|bateria|detergente|chocolate|raticida|produto|soda|comprimidos|lixívia)
    (não) (quero|aguento) (mais)? (viver|mais viver|continuar vivendo)
    (vou|quero|pensando em) (me)? (matar|morrer|suicidar|acabar com a minha vida|tirar minha vida)
    (tem|há|tá|está) (um|uns|gente|alguém)? (ladrão|ladrões|bandido|gente|alguém|invasor) (entrando|dentro|arrombando|invadindo|na)
    (arrombando|invadindo|invadiram|assaltando|arrombaram) (a|minha|meu|o|aqui)
    (acidente|batida|colisão|queda|atropelamento) * (ferido|ferida|feridos|machucado|sangrando|preso)
    (tem|há|está) (um|uma|gente)? (ferido|ferida|feridos|pessoa ferida)
    (reação|choque) (alérgica|anafilático|anafilática)
    (teto|telhado|parede|muro) (está|tá|ta|vai)? (desabando|desabou|caindo|caiu|cedendo|desmoronando|desabar)
    (desabando|desabou|caindo|caiu) (o|um|parte do) (teto|telhado|muro)
    ^ (emergência|socorro) (ajuda|socorro|emergência|por favor|rápido|gente)
    ^ ajuda (socorro|emergência|rápido $)
    (cheiro|fedor|cheirando) * (ovo podre|ovos podres|queimado|gás)
    (fumaça|fogo|chamas|fumo) * (capô|motor|tomada|quadro|cozinha|forno|quarto|corredor|aquecedor|painel|luz)
    (capô|motor|tomada|forno|aquecedor|carro|quarto|casa|cozinha) (está|tá|ta)? (pegando fogo|em chamas|soltando fumaça|fumegando|queimando|explodiu)
    (fogo) (em|na|no) (cozinha|casa|quarto|carro|prédio|apartamento|loja)
    (alarme|detector|sensor) * (monóxido|apitando|disparou|tocando|fumaça)
    (ficamos|fiquei|estou|estamos|tô|ficou) (preso|presa|presos|trancado|trancada|trancados|presas) (no|na|em|dentro|do)
    (fiquei|estou|tô|carro) sem (freio|freios|travões)
    (esgoto|fossa|cocô) (está|tá)? (voltando|subindo|transbordando|saindo|vazando) (pelo|no|na)?
    <um> (caiu|desmaiou|passou mal|apagou|engasgou|convulsionou|teve um infarto|teve um avc|está inconsciente|não acorda|não respira|não reage|parou de respirar|está engasgando|se afogou)
    (não) (acorda|respira|reage) (mais)? $
    (dor|aperto|pontada|dores) (forte|muito forte)? (no|do lado do) (peito|coração)
    (água|agua) (caindo|jorrando|saindo|escorrendo|pingando|entrando) (do|pelo|da|por|no) (teto|todo|parede|cano|lustre|lâmpada|tomada)
    (caindo|jorrando|escorrendo|pingando|saindo) (muita)? (água|agua) (do|pelo|da) (teto|parede|lustre|cano)
    afogar|afogando se
    afogando|afogou
    (atropelado|atropelada|atropelaram)
    ^ (fogo|incêndio|incendio|explosão|inundação) (fogo|ajuda|socorro|rápido)? $
    ^ (ajuda|socorro) (fogo|incêndio|ajuda|alguém|tem|meu|minha)
    (o|a|os|as|meu|minha|nosso|nossa|um|uma|tudo) * (está|esta|tá|estão) (a)? (arder|arde|queimando|em chamas|ardendo|queimar)
    <thing> (está|tá|esta)? (a)? (arder|queimando|em chamas|ardendo|fumegando|soltando fumaça|deitar fumo)
    (está|tá|estão) (tudo)? em chamas
    pegou fogo
    (houve|teve|ouvi|grande|foi) (uma)? (grande)? explosão|explosao
    explodiu
    botijão|bilha|garrafa|gás (de|do)? (gás|gas)? (vaza|vazando|está vazando|a vazar|a perder|está com vazamento|chiando)
    (água|agua|rio|ribeira|lago) (está)? (a)? (subindo|sobe|subir|transborda|transbordando|transbordou|transbordar|entrando)
    (torneira|cano|mangueira|máquina) (acabou de)? (estourou|arrebentou|rebentou|explodiu|estourar)
    (quebrei|quebrou|parti|partiu|fraturei) (o|a|meu|minha) (braço|perna|pé|tornozelo|pulso|dedo|mão|nariz) (ajuda|socorro)? $
    (cortei|cortou|queimei|queimou) (me|se|a|o|minha|meu|muito)? (a|o|minha|meu)? (mão|dedo|braço|perna|pé|rosto|pulso|gravemente|feio|fundo)
    (caiu|caí) * (sangra|sangrando|sangue|inconsciente|cabeça|sangrar)
    (está|estou|tá) (a)? (sangrar|sangrando)
    (desmaiou|colapsou|desmaiado|desmaiada|desfaleceu)
    afogou|afogado|afogada
    (mordido|mordida|picado|picada|mordeu|picou) (por|me)? (uma|um)? (cobra|víbora|escorpião|cão|cachorro|serpente)
    (cobra|víbora|cachorro) (me|o|a)? (mordeu|picou)
    (vespa|abelha|marimbondo) * (respirar|respira|inchado|inchando|alergia|alérgico)
    (bebi|engoli|bebeu|engoliu|comeu|ingeriu|tomou) * (esmalte|lixívia|cloro|tinta|cola|gasolina|solvente|soda|ácido|moeda|ímã|veneno|água sanitária)
    envenenado|envenenada|intoxicado|intoxicada
    (meu|minha|nosso|nossa|um|uma) (filho|filha|criança|bebê|bebé|neto|neta|menino|menina) (desapareceu|sumiu|está desaparecido|está desaparecida|se perdeu|foi raptado|perdeu se)
    (não|nao) (encontro|acho|encontramos|achamos) (o|a)? (meu|minha|nosso|nossa) (filho|filha|criança|bebê|menino|menina)
    (me|nos) (ameaça|ameaçando|ameaçar|atacando|atacar|perseguindo|seguindo|batendo|ameaçou)
    (homem|cara|mulher|alguém|pessoa|tipo) * (com|tem) (um|uma) (faca|arma|pistola|machado|revólver|facão)
    (homem|homens|bandido|bandidos) armado|armados
    (chamem|chame|chama|liguem|mandem|preciso|precisamos) (para|já|de|os)? (os|a|uma|o)? (bombeiros|polícia|policia|ambulância|samu|112|inem)
    (houve|teve|aconteceu|acabou de ter) (agora)? (um)? (grave)? acidente (grave|aqui|agora|na|no)? * $
    (fui|fomos|foi) (atropelado|atropelada|esfaqueado|atacado|atacada|assaltado|assaltada|baleado)
  `,
  cry: `
    ^ (ajuda|ajudem|ajude|acudam) (me|por favor|nos)? $
  `,
  instruction: `
    o que (devo|faço|fazer|fazemos|tenho)
    em caso de
    (feche|fechar|fecha|desligue|desligar|corte|cortar|abra|abrir) (o|a|as|os|tudo|imediatamente)
    (saia|sair|saiam|abandone|abandonem|evacue|evacuem|evacuar) (do|da|de|o|imediatamente|todos)
    (ligue|liga|ligar|liguem|chame|chamar|telefone) (para|pro|ao|os|o|imediatamente|112|193|192)
    emergência|emergencia|extintor|bombeiros|primeiros socorros
    imediatamente|já|de imediato
    não|nao (toque|toquem|use|acenda|entre|abra|mexa|fume|mova)
    (enxague|pressione|mantenha|coloque|ponha|arrefeça|lave)
  `,
  hardship: `
    sem aquecimento|luz|água|energia|calefação
    aquecimento|caldeira|aquecedor não|quebrou|parou|avariou funciona
    (aquecedor|aquecimento|luz|energia|caldeira) (não|está|parou|quebrou|caiu|acabou) (funciona|liga|funcionando|de funcionar|quebrado)?
  `,
  vulnerable: `
    bebê|bebé|bebe|idoso|idosa|idosos|grávida|deficiente|doente|avó|avô|crianças|criança|recém
    recém-nascido|recém nascido|vovó|vovô|avozinha|hemodiálise|oxigênio|asma|idosa
    (tem|com|de) 75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96 anos
  `,
  enquiry: `
    quanto|preço|preços|oferecem|vendem|instalam|consertam|fazem|seguro|garantia|cobre|evitar|prevenir|curso|orçamento|atendem
    primeiros socorros
    (aprende|aprender|ensinam|aprendemos)
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
    (esqueça|esquece|ignore|ignora|desconsidere) (tudo|todas|suas|as|o) (o)? (que|suas|regras|as|instruções|seu) * (disseram|ensinaram|mandaram|falaram|sabe|acima|regras|dono|preço)?
    (o)? que (os|as)? (outros|outras|demais) (clientes|usuários|visitantes|pessoas|hóspedes) (perguntaram|escreveram|falaram|perguntam|disseram pra você)
    (me)? (dá|dê|mostra|mostre|passa|diga|diz|revele|exporte|liste|conte|informe|envia) (me)? (o|a|as|os|todos|todas|suas|seu|sua)? (os|as)? (banco de dados|base de dados|senha|senhas|chave|chaves|conversas|dados dos clientes|dados de clientes|regras secretas|prompt|instruções|código fonte|lista de clientes) (da|do|de)? (api|admin|sistema)?
    chave (da|de)? api
    (repita|repete|copie|escreva|traduza|imprima) (tudo|todo|todas|o texto|suas|seu) * (acima|anterior|instruções|palavra|prompt|antes)
    (sistema|system) tudo (é|está)
    (vamos) (fazer|jogar|brincar de) (um)? (rpg|roleplay|jogo de papéis|faz de conta|interpretação)
    ^ (diga|diz|responda|escreva|fale) (que)? (tudo|sim|só|não|todos) (é|a|tudo|grátis|sim)
    (diga|fale|responda) sim (a|para|pra) tudo
    (pare|para|deixe|deixa) de ser (um|uma|o)? (assistente|bot|robô|ia)
    (burle|burla|ignore|desative|remova|quebre|contorne|desligue|pule) (todos)? (os|as|seus|suas)? (seus|suas)? (filtros|filtro|regras|restrições|limites|travas|proteções|segurança|diretrizes)
    (você|voce|vc|tu) (não)? (tem|tens|possui) (mais|nenhuma|nenhum|agora)? (restrições|restrição|regras|limites|filtros)
    (imagine|imagina|suponha|finja|finge|faça de conta|faz de conta|pense) (que)? (você|vc|tu)? (não|é|és|está) (tem|livre|o|a|minha|meu|dono|um|sem|regras)?
    (qual|que) modelo (de linguagem|de ia|gpt|llm|de língua) (você|vc)? (é|usa)?
    (sou|aqui é) (o|a)? (administrador|administradora|desenvolvedor|admin|programador|criador|dono do sistema)
    (quais) (são|as)? (suas|tuas) (instruções|regras|diretrizes) (exatas|secretas|internas|originais)?
    (aja|responda|fale|comporte-se|atue) (como|igual) (um|uma|se|o|a|meu)
  `,
};
