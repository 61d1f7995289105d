/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `ser estar haver ter fazer ir vir pôr dar deixar levar trazer tomar pegar ficar usar utilizar tentar começar parar
terminar acabar acontecer parecer mostrar ver olhar ouvir sentir pensar achar acreditar saber conhecer significar
entender dizer falar explicar perguntar responder esperar desejar planear planejar decidir preferir precisar querer
poder dever costumar servir valer funcionar sair entrar voltar chegar subir descer permitir recomendar oferecer só
apenas também muito bastante realmente provavelmente talvez normalmente geralmente frequentemente sempre nunca já
ainda logo depois então vez vezes quase exatamente aproximadamente cerca juntos senão contudo embora porque enquanto
simplesmente facilmente rápido rapidamente diretamente imediatamente atualmente recentemente finalmente
especialmente seguro completamente corretamente mesmo mesma mesmos mesmas cada algum alguma alguém ninguém qualquer
outro outra bom boa mau bem mal possível diferente igual semelhante certo geral normal habitual importante
necessário pronto próprio quanto quanta quantos quantas como gente pessoa pessoas homem mulher coisa coisas tipo
maneira forma razão exemplo caso problema pergunta dúvida informação informações ideia ponto favor obrigado obrigada
cumprimentos olá dia tarde caro equipa equipe
sou és é somos são era foi seria tenho tens tem temos têm tinha estou está estamos estão faço faz fazem fazemos feito
vou vai vamos vão fui venho vem vêm ponho põe dou dá dão dado deixo deixa levo leva trago traz tomo toma fico fica
ficam uso usa usam tento tenta começo começa começam paro para termino termina acabo acaba passo passa passam parece
parecem vejo vê veem visto olho ouço sinto penso pensa acho acha creio sei sabe sabem conheço conhece significa
entendo entende percebo digo diz dizem dito falo fala falam explica pergunto respondo espero espera desejo decido
prefiro prefere preciso precisa precisam quero quer querem queria queríamos gostava gostaria posso pode podem podemos
poderia podia devo deve devem deveria há havia sirvo serve servem vale valem saio sai entro entra volto volta chego
chega chegam permite permitem oferece oferecem interessa próximo próxima próximos primeiro primeira último última
seguinte seguintes antes ontem hoje amanhã agora manhã noite desculpe desculpa perdão dentro fora perto longe senhor
senhora
euro euros eur cêntimos reais real`;
