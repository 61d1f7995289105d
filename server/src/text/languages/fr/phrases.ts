import type { Phrases } from '../phrases.ts';

/** What visitors write in French, by what it is. */
export const phrases: Phrases = {
  greeting: `
    bonjour|salut|coucou|bonsoir|bjr|slt|allo
    il y a quelqu'un $
    ya|y a quelqu'un $
    quelqu'un est? là $
    enchanté
    madame monsieur
  `,
  how_are_you: `
    comment ça|ca va|vas
    comment allez vous
    comment vas tu
    ça|ca va bien? $
    tu|vous vas|allez bien $
    et toi|vous $
    je vais bien $
  `,
  thanks: `
    merci|mrc|mercii
    merci beaucoup|bien|infiniment
    merci|remercie beaucoup? pour votre|ton|l'|la|cette|vos|tout aide|réponse|laide|laccueil|infos|information|informations|renseignement?
    un? grand merci
    mille mercis
    je vous|te remercie
    c'est très gentil
    c'était|c'est très utile
  `,
  farewell: `
    au revoir
    à|a bientôt|bientot|plus|demain|tard|toute tard|suite|lheure?
    bonne journée|soirée|nuit|continuation|fin|après|journee|soiree de? journée?
    bon week|weekend|après end|midi?
    adieu|bye|tchao
    c'est tout
    rien d'autre
    de|à même|vous aussi? $
  `,
  praise: `
    super|génial|parfait|excellent|formidable|bravo|chouette|magnifique|impeccable|nickel|top|cool|extra|merveilleux
    très bien|bon|utile|gentil
    bon|beau travail|boulot $
    c'est|tu|vous es|êtes? très|vraiment|trop? super|génial|parfait|excellent|bien|bon|gentil|top|cool $
  `,
  apology: `
    pardon|désolé|désolée|desole|excusez|excuse|oups moi?
    je suis vraiment? désolé|désolée
    toutes mes excuses
    mes excuses
  `,
  identity: `
    es|êtes|etes tu|vous un|une|vraiment? vrai|vraie|véritable? robot|bot|humain|humaine|personne|ia|machine|chatbot|réel|réelle
    tu|vous es|êtes|etes un|une|vraiment? vrai|vraie|véritable? robot|bot|humain|humaine|personne|ia|machine|chatbot
    est ce que|qu tu|vous es|êtes un|une vrai|vraie? robot|bot|humain|personne|ia|machine $
    qui|que es|êtes|etes tu|vous $
    t'es|tes qui|un|une robot|bot|humain? $
    qui est|êtes là|ce $
    à|avec qui je|ai parle|je $
    est ce que je parle|discute à|avec un|une vrai|vraie|véritable? robot|bot|humain|personne $
    je parle à|avec un|une vrai|vraie? robot|bot|humain|personne $
    comment tu|vous t'appelles|appelez vous?
    comment t'appelles tu $
    comment vous appelez vous $
    c'est|est un|une|ce? un|une? robot|bot|humain|ia|machine|vrai? personne? $
    quel est ton|votre nom $
    bot|chatbot $
  `,
  yes: `
    oui|ouais|ouaip|exactement|volontiers|évidemment|absolument|exact
    bien sûr|sur
    oui s'il vous|te plaît|plait|plais
    oui svp|merci|bien
    tout à fait
    d'accord
    avec plaisir
  `,
  no: `
    non|nan merci?
    non merci
    pas du|vraiment|maintenant|encore|besoin tout? $
    pas de|grave problème|souci? $
    tant pis
  `,
  ok: `
    ok|okay|entendu|compris|bien|bon
    d'accord
    je vois|comprends
    très bien
    ça marche
    c'est noté|compris|bon
  `,
  filler: `
    bob|monsieur|madame|tous|à tous?
    monsieur|madame|tous|beaucoup|svp|bien|équipe|encore|alors
  `,
  person: `
    parler|discuter|échanger|parle|communiquer à|avec|a un|une|quelqu'un|votre|le|l'un|des? vrai|vraie|de? personne|humain|humaine|conseiller|conseillère|agent|opérateur|quelqu'un|responsable|équipe|service|conseillers|votre|être|interlocuteur
    joindre|contacter|avoir un|une vrai|vraie? personne|humain|conseiller|agent|opérateur|quelqu'un
    veux|voudrais|souhaite|besoin d'un|un|une|dun vrai|vraie? humain|conseiller|agent|personne|dun|interlocuteur
    parler|joindre à|a? quelqu'un
    ^ un? une? conseiller|humain|agent|opérateur|conseillère s'il|svp? vous|te? plaît|plait? $
    ^ une vraie personne
    rappelez|rappeler|rappelle|rappelez moi
    me|être rappeler|rappelez|rappelé|rappelée|rappeliez
    pouvez|pourriez|peux vous|tu? me|nous rappeler|appeler|contacter
    appelez|appelle moi
    quelqu'un peut|pourrait il? me|nous appeler|rappeler|contacter
    mettez|passez|transférez moi * conseiller|quelqu'un|personne|humain|responsable|agent
    pas parler à|avec un robot|bot|une|machine machine?
  `,
  personUnless: `
    quand|horaires|heures|coûte|coute|prix|tarif|avant|samedi|dimanche|numéro
    combien
    quelle|quelles
    ne me rappelez|appelez
  `,
  anger: `
    imbécile|imbéciles|connard|connards|incapables|incompétents|escrocs|voleurs|merde|débile|minables|nuls|foutez|arnaqueurs|putain
    c'est|est|ça la|fait troisième|quatrième|cinquième|3ème|4ème|trois|énième fois|fois
    pour la troisième|quatrième|énième|cinquième fois
    mon avocat va|vous
    porter plainte
    je vais vous|porter poursuivre|attaquer|dénoncer|plainte
    personne ne rappelle|répond|me|vient|nous
    j'en|jen|en ai|marre marre|assez|ras
    marre de
    je suis furieux|furieuse|en|hors|très|scandalisé|excédé colère|de|énervé?
    pire service|entreprise|société
    c'est|est une|un|vraiment? honte|scandaleux|inadmissible|inacceptable|scandale|arnaque|honteux
    inadmissible|inacceptable|scandaleux $
    vous|tu êtes|es vraiment|tous|complètement|trop? nul|nuls|incompétent|incompétents|inutile|inutiles|con|cons|stupide|bête
    ferme la|ta
  `,
  angerUnless: `
    question bête|stupide|idiote|débile
  `,
  danger: `
    odeur|sent|sens|odeurs|pue|sentons une|le|fort|une? odeur|fort? de|le? gaz
    sent|sens|odeur|pue * gaz
    fuite|fuites de gaz
    monoxyde
    tuyau|canalisation|conduite|flexible a|est|vient? a|vient|de|est? éclaté|éclatée|explosé|percé|percée|rompu|rompue|lâché|éclater
    rupture de canalisation|tuyau
    inondation|inondé|inondée|inonde|inondés
    dégât|dégâts des eaux
    eau|l'eau coule|sort|gicle|ruisselle * plafond|partout|mur|murs
    de|l'eau eau? partout
    fuite d'eau importante|énorme|plafond|partout
    grosse|énorme|importante fuite
    incendie dans|chez|à
    a pris|en feu
    y a le feu
    au feu
    fumée|fumee sort|vient|noire
    étincelles
    prise|tableau fume|brûle|fond
    dent|dents est|s'est|a|été? été? tombée|cassée|arrachée|expulsée
    perdu une dent
    saigne|saignement|sang beaucoup|abondant|toujours
    arrête pas de saigner
    joue|visage|gorge|mâchoire|langue est|a|très|tout|toute? enflée|gonflée|enflé|gonflé|gonfle
    peux|peut|peine|mal|arrive|arrive pas|plus|à à? respirer|avaler
    ne respire
    crise cardiaque
    infarctus|ambulance|inconscient|inconsciente|convulsions|suicider|empoisonné|électrocuté
    douleur|douleurs dans|à? la? poitrine|thoracique
    ^ urgence|secours $
    c'est une|très? urgence
    c est une urgence
    ai|j'ai|avons une urgence
    au secours
    bloqué|bloquée|bloqués|coincé|coincée|coincés|enfermé|enfermée dans l'ascenseur|ascenseur
    bloqué|bloquée|bloqués|coincé|coincée|coincés|enfermé|enfermée dans l|mon|ma|notre|la|le ascenseur|appartement|maison|voiture
    ascenseur|l'ascenseur est? bloqué|coincé avec
    plus de freins
    freins ne|ont marchent|répondent|lâché|fonctionnent
    viens|venons d'avoir un accident
  `,
  hardship: `
    plus|sans|pas de? chauffage|deau|électricité|courant|eau|d'électricité
    chauffage|chaudière est|ne|en|hs|marche panne|marche|fonctionne|hs|coupé
  `,
  frail: `
    bébé|bebe|nourrisson|enceinte|handicapé|handicapée|malade|âgée|âgé|âgés|âgées|enfants|enfant|grand-mère
  `,
  enquiry: `
    combien|prix|tarif|tarifs|proposez|avez|vendez|installez|réparez|faites|assurance|garantie|couvre|éviter|prévenir|formation|devis|traitez
  `,
  happening: `
    mon|ma|mes|notre|aide|aidez|vite|maintenant|urgent|jai|chez|ya|sent
    que faire
    il y a
  `,
  orders: `
    ignore|ignorez|ignorer|oublie|oubliez|contourne|outrepasse|annule toutes|tes|les|vos|tout|toute tes|les|vos|ce? précédentes|autres? instructions|règles|consignes|directives|restrictions|consigne|ordres|précédent|qui|que
    affiche|affichez|montre|montrez|révèle|révélez|répète|répétez|donne|imprime|écris|traduis|dis * ton|tes|tes prompt|instructions|consignes|directives|invite
    prompt système|initial|systeme
    invite|message|instructions système|systeme|internes|initiales|cachées|secrètes
    tes consignes|instructions|directives
    vos instructions|consignes internes|secrètes|initiales|système|cachées
    tu es|vous êtes maintenant|désormais un|une|le|mon|dan|libre
    à partir de maintenant tu|réponds|ignore|vous
    désormais tu|réponds
    fais|faites comme si
    fais|faites semblant
    imagine|imaginez|suppose que tu|vous es|êtes
    agis|comporte|réponds comme|toi comme|si|un|une|tant
    joue|jouez le rôle
    mode développeur|administrateur|debug|dieu
    je suis ton|votre|un|le développeur|créateur|administrateur|admin|programmeur
    je suis l'administrateur
    jeu de rôle
    répète|répétez après|exactement|tout|mot
    ^ réponds|répondez|dis seulement|uniquement|toujours|exactement|oui|simplement
    ^ nouvelles instructions|consignes
    données|conversations|messages d'autres|des|dautres autres|entreprises|clients|visiteurs entreprises|clients|visiteurs?
  `,
};
