/** What the API says when it refuses a request, in French: by problem, and by field. */
export const fr = {
  problems: {
    malformed_json: { title: "JSON illisible", detail: "Le corps n’est pas du JSON en UTF-8 : {reason}" },
    malformed_parameter: {
      title: "Paramètre refusé",
      detail: "Un paramètre de l’adresse ou un en-tête n’a pas la forme attendue.",
    },
    not_signed_in: {
      title: "Identification requise",
      detail: "Envoyez un jeton ou une clé valable : « Authorization: Bearer … ».",
    },
    token_expired: { title: "Jeton expiré", detail: "Demandez un nouveau jeton par /api/v1/auth/refresh." },
    wrong_credentials: { title: "Identifiants refusés", detail: "L’adresse, le mot de passe ou le code est faux." },
    second_factor_required: {
      title: "Second facteur requis",
      detail: "Ce compte demande aussi « otp », le code de l’application d’authentification, ou « recoveryCode ».",
    },
    refresh_refused: {
      title: "Jeton de renouvellement refusé",
      detail: "Ce jeton est inconnu, expiré ou déjà utilisé. Connectez-vous de nouveau par /api/v1/auth/login.",
    },
    forbidden: { title: "Accès refusé", detail: "Ce rôle, cette clé ou cette organisation ne le permet pas." },
    not_found: { title: "Introuvable", detail: "Cette ressource n’existe pas, ou n’est pas visible pour votre organisation." },
    document_not_read: { title: "Pas encore lu", detail: "Personne n’a demandé la lecture de ce document : voir ocr/extract." },
    method_not_allowed: { title: "Méthode refusée", detail: "Cette adresse répond à : {allowed}." },
    not_acceptable: { title: "Format de réponse indisponible", detail: "La réponse n’existe qu’en {types}." },
    conflict: { title: "État incompatible", detail: "La ressource a changé entre-temps, ou son état ne le permet pas." },
    pages_spent: { title: "Pages du mois épuisées", detail: "Votre organisation a fait lire toutes ses pages du mois." },
    idempotency_key_reused: {
      title: "Clé d’idempotence déjà utilisée",
      detail: "Cette clé a servi à une requête d’un autre contenu. Prenez-en une nouvelle.",
    },
    precondition_failed: {
      title: "Version dépassée",
      detail: "La ressource n’est plus celle que nomme If-Match. Lisez-la de nouveau.",
    },
    too_large: { title: "Corps trop grand", detail: "Le corps dépasse {max} octets." },
    unsupported_media_type: { title: "Type de contenu refusé", detail: "Cette adresse attend {types}." },
    invalid_body: { title: "Contenu refusé", detail: "Des champs sont à corriger : voir « errors »." },
    refused_by_rule: { title: "Refusé par une règle", detail: "Une règle du transport s’y oppose." },
    too_many_requests: { title: "Trop de requêtes", detail: "La limite est de {limit} par minute. Réessayez dans {seconds} s." },
    too_many_tries: { title: "Trop d’essais", detail: "Trop d’essais de connexion. Réessayez dans {seconds} s." },
    unexpected: {
      title: "Erreur inattendue",
      detail: "L’incident est enregistré sous « instance ». Rien n’a été fait à moitié.",
    },
    store_away: { title: "Indisponible un instant", detail: "Réessayez dans un instant, avec la même clé d’idempotence." },
  },
  fields: {
    required: "Ce champ est obligatoire",
    unknown_field: "Ce champ n’existe pas",
    repeated: "Ce paramètre n’attend qu’une valeur",
    wrong_type: "Type attendu : {expected}",
    too_long: "{max} caractères au plus",
    too_short: "{min} caractères au moins",
    too_big: "{max} au plus",
    too_small: "{min} au moins",
    too_many: "{max} éléments au plus",
    too_few: "{min} éléments au moins",
    invalid_format: "Format attendu : {expected}",
    not_in_list: "Valeurs possibles : {values}",
    invalid: "Cette valeur n’est pas valable",
  },
  /** Why JSON could not be read. */
  unreadable: { syntax: "la syntaxe est fausse", text: "un texte contient un demi-caractère" },
};

export type ProblemWords = typeof fr;
