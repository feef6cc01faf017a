import { formatsFor } from "../../formats/formats.ts";
import type { SecurityEvent } from "../../notices/account_mails.ts";
import type { Instant } from "../../time/instant.ts";
import { fr as trade } from "../trade/fr.ts";

// Made when first needed: formatters take a while, and a process that starts needs none.
const formats = () => formatsFor("fr");

type Sentences = {
  readonly [Type in SecurityEvent["type"]]: (event: Extract<SecurityEvent, { type: Type }>) => string;
};

const titles: Record<SecurityEvent["type"], string> = {
  password_changed: "Votre mot de passe a changé",
  second_factor_set: "Second facteur activé",
  second_factor_removed: "Second facteur retiré",
  recovery_codes_renewed: "Nouveaux codes de secours",
  recovery_code_used: "Code de secours utilisé",
  refresh_token_replayed: "Accès à l’API fermé",
  role_changed: "Votre rôle a changé",
  membership_accepted: "Vous avez rejoint une organisation",
  membership_ended: "Vous avez quitté une organisation",
  passkey_added: "Clé d’accès ajoutée",
  passkey_removed: "Clé d’accès supprimée",
};

const sentences: Sentences = {
  password_changed: () => "Le mot de passe de votre compte SYMPHONI.A vient de changer. Vos autres sessions sont fermées.",
  second_factor_set: () =>
    "La connexion à votre compte demande désormais un code de votre application d’authentification. Vos autres sessions sont fermées.",
  second_factor_removed: () => "La connexion à votre compte ne demande plus de code. Vos autres sessions sont fermées.",
  recovery_codes_renewed: () => "Dix nouveaux codes de secours ont été créés. Les précédents ne servent plus.",
  recovery_code_used: ({ left }) => `Un code de secours a servi à se connecter. Il en reste ${left}.`,
  refresh_token_replayed: ({ firm }) =>
    `Un jeton de renouvellement de l’API, ouvert avec votre compte pour ${firm}, a servi deux fois : quelqu’un l’a peut-être copié. Cet accès est fermé.`,
  role_changed: ({ firm, role }) => `Votre rôle chez ${firm} est maintenant : ${trade.role[role]}.`,
  membership_accepted: ({ firm }) => `Vous faites maintenant partie de ${firm}.`,
  membership_ended: ({ firm }) => `Vous n’avez plus accès à ${firm}.`,
  passkey_added: () => "Une clé d’accès permet maintenant de se connecter à votre compte sans mot de passe.",
  passkey_removed: () => "Une clé d’accès ne permet plus de se connecter à votre compte.",
};

/** What the mails about an account say, in French. */
export const fr = {
  titles,
  sentences,
  hello: (name: string) => `Bonjour ${name}`,
  at: (at: Instant) => `Le ${formats().dateTime(at)}.`,
  until: (at: Instant) => `Le lien s’ouvre une seule fois, jusqu’au ${formats().dateTime(at)}.`,
  notYou:
    "Si ce changement ne vous dit rien, demandez un nouveau mot de passe sur la page de connexion et prévenez la personne qui gère votre organisation.",
  securityReason: "Vous recevez ce message parce qu’il concerne la sécurité de votre compte.",
  personal: "Ce lien est personnel : ne le transférez pas.",
  reset: {
    subject: "Choisir un nouveau mot de passe",
    intro: "Un nouveau mot de passe a été demandé pour votre compte SYMPHONI.A.",
    action: "Choisir un mot de passe",
    ignore: "Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.",
  },
  invitation: {
    subject: (firm: string) => `Rejoindre ${firm} sur SYMPHONI.A`,
    intro: (by: string, firm: string) => `${by} vous invite à rejoindre ${firm} sur SYMPHONI.A.`,
    action: "Voir l’invitation",
  },
};

export type AccountMailWords = typeof fr;
