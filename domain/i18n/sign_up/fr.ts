/** How a firm signs up: its pages and its mails, in French. */
export const fr = {
  title: "Créer un compte entreprise",
  lead: "Votre entreprise, puis vous. Un e-mail vous fait ensuite confirmer et choisir votre mot de passe.",
  firm: "Votre entreprise",
  kind: "Activité",
  kindHint: {
    shipper: "Vous confiez des marchandises à transporter",
    carrier: "Vous transportez pour d’autres",
    recipient: "Vous recevez des livraisons",
  },
  person: "Vous",
  personHint: "Vous serez responsable de ce compte ; vous inviterez ensuite vos collègues.",
  name: "Prénom et nom",
  email: "Adresse e-mail professionnelle",
  language: "Langue",
  ask: "Recevoir l’e-mail de confirmation",
  tooManyTries: "Trop de demandes. Réessayez dans un quart d’heure.",
  closedTitle: "Inscriptions fermées",
  closedText: "La plateforme n’est pas encore en service. Revenez dans quelques jours.",

  sentTitle: "Regardez vos e-mails",
  sentTo: "Un e-mail vient de partir à {email}. Il dit comment continuer.",
  sent: "Un e-mail vient de partir à l’adresse que vous avez indiquée. Il dit comment continuer.",
  sentHelp: "Sans message dans quelques minutes, vérifiez les indésirables et l’adresse, puis recommencez.",
  again: "Recommencer l’inscription",

  check: "Vérifiez avant de confirmer. Si quelque chose est inexact, recommencez : rien n’est encore créé.",
  over:
    "Il a déjà servi ou a expiré. Si vous avez confirmé, votre compte existe : connectez-vous. Sinon, recommencez l’inscription.",
  siretTakenTitle: "Cette entreprise est déjà inscrite",
  siretTaken:
    "Quelqu’un a confirmé avant vous une inscription avec le SIRET {siret}. Demandez une invitation à la personne qui gère ce compte.",
  emailTakenTitle: "Vous avez déjà un compte",
  emailTaken: "Un compte a été ouvert entre-temps avec {email}. Connectez-vous, ou choisissez un nouveau mot de passe.",

  mail: {
    reason: "Vous recevez ce message parce que votre adresse a été indiquée pour inscrire une entreprise sur SYMPHONI.A.",
    asked: (siret: string) =>
      `Votre adresse a été indiquée pour inscrire sur SYMPHONI.A l’entreprise qui porte le SIRET ${siret}.`,
    link: {
      subject: "Confirmer l’inscription de votre entreprise",
      action: "Confirmer l’inscription",
      ignore: "Si vous n’avez rien demandé, ne faites rien : rien n’est créé.",
    },
    account: {
      subject: "Vous avez déjà un compte",
      known: "Vous avez déjà un compte avec cette adresse : rien n’a été créé. Connectez-vous.",
      forgotten: (url: string) => `Mot de passe oublié ? Choisissez-en un autre : ${url}`,
      otherFirm:
        "Pour inscrire une autre entreprise, indiquez une adresse qui n’a pas encore de compte, puis invitez celle-ci depuis les membres de cette entreprise.",
      action: "Se connecter",
    },
    firm: {
      subject: "Votre entreprise est déjà inscrite",
      known: "Cette entreprise y est déjà : rien n’a été créé.",
      told:
        "Les personnes qui gèrent son compte sont prévenues de votre demande. Si elles l’acceptent, vous recevrez une invitation.",
      notTold: "Demandez une invitation à une personne qui gère son compte.",
    },
  },
};

export type SignUpWords = typeof fr;
