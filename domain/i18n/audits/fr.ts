/** Words of the audit log's search and file, in French. */
export const fr = {
  person: "Personne",
  personHint: "E-mail ou identifiant",
  action: "Acte",
  anyAction: "Tous les actes",
  target: "Objet",
  day: "Jour",
  from: "Réseau, requête",
  emptyFiltered: "Aucune ligne ne correspond",
  emptyFilteredText: "Retirez un filtre, ou vérifiez l’e-mail et le jour.",
  furtherTitle: "Rien parmi les {count} lignes parcourues",
  furtherText: "La recherche continue à la page suivante.",
  labelled: "{label} : {value}",
  file: "audit",
  csv: {
    at: "Date",
    action: "Acte",
    target: "Objet",
    by: "Par",
    byId: "Identifiant",
    network: "Réseau",
    request: "Requête",
    reason: "Motif",
    before: "Avant",
    after: "Après",
  },
};
export type AuditsWords = typeof fr;
