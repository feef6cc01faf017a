/** Public pages, sign-in, errors: everything before a portal, in French. */
export const fr = {
  title: "SYMPHONI.A, le transport routier sur un seul ordre",
  promise: "Un ordre de transport, tous ceux qui le portent",
  promiseMore:
    "Industriel, transporteur, conducteur et destinataire travaillent sur le même ordre : son prix, sa lettre de voiture électronique, ses palettes et son émargé sont enregistrés ensemble ou pas du tout.",
  signIn: "Se connecter",
  signOut: "Se déconnecter",
  toPortal: "Ouvrir mon espace",
  email: "Adresse e-mail",
  password: "Mot de passe",
  newPassword: "Choisir un mot de passe",
  newPasswordHint: "12 caractères au moins",
  signInFailed: "L’adresse ou le mot de passe est inexact. Vérifiez les deux, puis réessayez.",
  tooManyTries: "Trop d’essais. Réessayez dans quelques minutes.",
  signedOut: "Vous êtes déconnecté.",
  benefits: [
    {
      title: "L’ordre, de la création à la clôture",
      text:
        "Créer, proposer, accepter, affecter, charger, livrer, vérifier : chaque partie voit la même suite, à la même minute.",
    },
    {
      title: "La lettre de voiture se signe au quai",
      text:
        "Réserves, photos et signatures sont chaînées et scellées. Chacun peut en vérifier l’intégrité par un QR code, sans compte.",
    },
    {
      title: "Les palettes ont un compte",
      text:
        "Chaque échange est une écriture en partie double, signée avec la lettre de voiture. Les deux côtés voient le même solde.",
    },
    {
      title: "Le conducteur garde les mains libres",
      text: "Un lien, un grand bouton par étape. Sans réseau, rien n’est perdu et rien n’est envoyé deux fois.",
    },
  ],
  linkTitle: {
    driver: "Ouvrir ma journée",
    founding: "Mettre la plateforme en service",
    sign_up: "Confirmer l’inscription",
    set_up: "Activer votre compte",
    password_reset: "Choisir un nouveau mot de passe",
    invitation: "Rejoindre une organisation",
    delivery: "Voir la livraison",
  },
  linkText: {
    driver: "Ce lien ouvre votre session de conducteur sur ce téléphone. Il ne sert qu’une fois.",
    founding:
      "Indiquez l’entreprise qui exploite la plateforme et sa première personne, qui l’administre. Ce lien ne sert qu’une fois.",
    sign_up: "Choisissez votre mot de passe pour créer le compte de votre entreprise. Ce lien ne sert qu’une fois.",
    set_up: "Choisissez votre mot de passe. Ce lien ne sert qu’une fois.",
    password_reset: "Choisissez un nouveau mot de passe. Ce lien ne sert qu’une fois, et vos autres sessions seront fermées.",
    invitation: "Cette invitation ne sert qu’une fois.",
    delivery: "Ce lien montre une livraison et permet de la signer.",
  },
  linkButton: {
    driver: "Ouvrir ma journée",
    founding: "Mettre en service",
    sign_up: "Créer le compte",
    set_up: "Activer mon compte",
    password_reset: "Changer le mot de passe",
    invitation: "Rejoindre",
    delivery: "Voir la livraison",
  },
  foundingFirm: "Entreprise",
  foundingPerson: "Administrateur",
  foundingName: "Nom",
  linkDead: "Ce lien ne sert plus",
  linkDeadText: "Il a déjà servi, a expiré ou a été retiré. Demandez-en un nouveau à la personne qui vous l’a envoyé.",
  driverSignInTitle: "Ouvrir ma journée",
  driverSignInText:
    "Votre exploitation vous envoie un lien par SMS ou par e-mail. Ouvrez-le sur ce téléphone pour voir vos arrêts du jour.",
  requestId: "Référence de la demande",
  backHome: "Revenir à l’accueil",
  forbiddenHelp: "Si vous pensez y avoir droit, demandez à la personne qui gère votre organisation.",
  errors: {
    400: { title: "Demande illisible", text: "Le formulaire est arrivé incomplet. Revenez en arrière et envoyez-le de nouveau." },
    401: { title: "Session terminée", text: "Connectez-vous de nouveau. Ce que vous avez saisi n’a pas été enregistré." },
    403: { title: "Accès refusé", text: "Votre rôle ne permet pas cette action, ou le formulaire ne vient pas de cette page." },
    404: { title: "Page introuvable", text: "Cette page n’existe pas, ou elle n’est pas visible pour votre organisation." },
    405: { title: "Action impossible ici", text: "Cette adresse ne répond pas à cette action. Revenez à la page précédente." },
    409: {
      title: "Déjà traité autrement",
      text: "Cette demande a déjà été envoyée avec un autre contenu. Rechargez la page avant de recommencer.",
    },
    413: { title: "Envoi trop volumineux", text: "Le fichier ou le formulaire dépasse la taille permise : 20 Mo par fichier." },
    415: { title: "Format non reconnu", text: "Cette adresse attend un formulaire." },
    422: {
      title: "Informations à corriger",
      text: "Une information manque ou n’est pas valable. Revenez en arrière, rien n’a été enregistré.",
    },
    500: {
      title: "Une erreur est survenue",
      text: "L’incident est enregistré. Réessayez dans un instant ; rien n’a été fait à moitié.",
    },
    503: { title: "Indisponible un instant", text: "Rien n’a été enregistré. Réessayez dans un instant." },
  },
};

export type SiteWords = typeof fr;
