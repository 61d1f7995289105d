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
point merci cordialement salutations bonjour bonsoir monsieur madame équipe svp stp`;
