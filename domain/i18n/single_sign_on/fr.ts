/** Sign-in with the firm's own account, in French. */
export const fr = {
  title: "Connexion unique",
  lead:
    "Vos collaborateurs se connectent avec le compte de votre entreprise (OpenID Connect). Seules les personnes qui sont déjà membres de votre organisation peuvent entrer.",
  settings: "Fournisseur d’identité",
  issuer: "Adresse du fournisseur d’identité (issuer)",
  issuerHint: "Telle que votre fournisseur l’indique, par exemple https://login.entreprise.fr",
  clientId: "Identifiant du client",
  clientSecret: "Secret du client",
  secretHint: "Conservé chiffré et jamais affiché",
  secretKept: "Laissez vide pour garder le secret actuel",
  domains: "Domaines des adresses e-mail",
  domainsHint: "Un par ligne. Un domaine sert dès que SYMPHONI.A a confirmé qu’il est le vôtre.",
  compulsory: "Obligatoire pour les membres de ces domaines",
  compulsoryHint: "Les propriétaires gardent leur mot de passe, pour ne pas rester dehors si le fournisseur est en panne.",
  callback: "Adresse de retour à déclarer chez votre fournisseur",
  save: "Enregistrer",
  domainsTitle: "Domaines",
  domain: "Domaine",
  state: "État",
  confirmed: "Confirmé",
  waiting: "À confirmer par SYMPHONI.A",
  secretMissing: "Indiquez le secret du client : un nouveau fournisseur a son propre secret.",
  unreachable: "Aucun fournisseur OpenID Connect ne répond à cette adresse. Vérifiez-la, ainsi que l’accès depuis Internet.",
  remove: "Supprimer la connexion d’entreprise",
  removeTitle: "Supprimer la connexion d’entreprise ?",
  removeText:
    "Vos collaborateurs se connecteront de nouveau avec leur mot de passe ou leur clé d’accès. Les sessions ouvertes restent ouvertes.",
  confirm: "Confirmer le domaine",
  confirmLead:
    "Confirmez un domaine après avoir vérifié qu’il appartient à ce client : son fournisseur pourra connecter les membres qui y ont leur adresse.",
  signIn: "Se connecter avec le compte de l’entreprise",
  signInText: "Indiquez votre adresse e-mail professionnelle : vous continuerez chez votre entreprise.",
  email: "Adresse e-mail professionnelle",
  goOn: "Continuer",
  goOnTitle: "Continuer chez votre entreprise",
  goOnText: (host: string) => `Vous êtes dirigé vers ${host} pour vous identifier.`,
  unknown: "Aucune connexion d’entreprise ne répond pour cette adresse. Vérifiez-la, ou connectez-vous avec votre mot de passe.",
  required: "Votre entreprise demande de se connecter avec son propre compte.",
  failedTitle: "Connexion impossible",
  failed:
    "Votre entreprise n’a pas pu confirmer votre identité ici. Recommencez ; si cela persiste, demandez à la personne qui gère votre organisation.",
  again: "Recommencer",
  withPassword: "Utiliser un mot de passe",
};

export type SingleSignOnWords = typeof fr;
