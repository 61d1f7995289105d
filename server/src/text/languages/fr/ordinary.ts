/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `être avoir faire aller venir mettre donner laisser prendre porter apporter garder rester utiliser essayer commencer
arrêter finir terminer passer passe sembler montrer voir regarder entendre sentir penser croire savoir connaître
signifier comprendre dire parler expliquer demander répondre espérer souhaiter prévoir décider préférer falloir
pouvoir devoir vouloir occuper occupe occupes servir valoir marcher fonctionner sortir entrer revenir arriver monter
descendre permettre conseiller proposer seulement aussi très assez vraiment probablement peut normalement
généralement souvent parfois toujours jamais déjà encore bientôt ensuite puis alors fois presque exactement environ
ensemble plutôt sinon cependant pourtant parce pendant simplement facilement rapidement vite directement
immédiatement actuellement récemment enfin surtout sûr complètement correctement même mêmes chaque quelque quelques
aucun aucune autre autres tel telle cause bon bonne mauvais bien mal possible différent pareil semblable certain
général normal habituel important nécessaire prêt propre combien comment gens personne personnes homme femme chose
choses genre sorte type manière façon raison exemple cas problème question renseignement information infos idée
point merci cordialement salutations bonjour bonsoir monsieur madame équipe svp stp
suis es est sommes êtes sont étais était serait ai as a avons avez ont avais avait aurais aurait fais fait faites font
faisait vais va allons allez vont viens vient venez viennent venu mets met mettez mettent mis donne donnez donnent
donné laisse laissez laissent prends prend prenez prennent pris porte apporte apportez garde gardez reste restez
utilise utilisez essaie essaye commence commencez commencent arrête finis finit passez passent semble montre vois voit
voyez vu regarde entends sens pense pensez crois sais sait savez savent connais connaissez signifie comprends
comprenez dis dit dites parle parlez explique expliquez demande demandez réponds répond répondez espère souhaite
souhaitez souhaiterais décide préfère besoin veux veut voulez veulent voudrais voudrait peux pouvez peuvent pourrais
pourriez pourrait dois doit devez doivent devrais faut faudrait faudra sers sert marche marchent fonctionne sors sort
entre entrez reviens revient arrive arrivez arrivent arrivé permet permettez propose proposez proposent aimerais
aimerions intéresse suivant suivante suivants suivantes prochain prochaine dernier dernière premier première avant
hier aujourd demain maintenant excusez pardon désolé partout ailleurs autour dedans dehors
euro euros eur centimes balles`;
