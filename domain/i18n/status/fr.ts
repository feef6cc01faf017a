import type { PlatformPart } from "../../monitoring/alert_rules.ts";
import type { PartState } from "../../monitoring/platform_status.ts";

/** État public de la plateforme, en français. */
export const fr = {
  title: "État du service",
  overall: {
    up: "Tout fonctionne",
    degraded: "Le service est ralenti ou incomplet",
    down: "Le service est interrompu",
  } satisfies Record<PartState, string>,
  at: "Mesuré le {at}, sur les dernières minutes.",
  parts: "Parties du service",
  part: "Partie",
  partNames: {
    web: "Site et API",
    store: "Données",
    jobs: "Traitements en arrière-plan",
    mail: "E-mails",
  } satisfies Record<PlatformPart, string>,
  state: "État",
  states: { up: "En service", degraded: "Ralenti", down: "Interrompu" } satisfies Record<PartState, string>,
  incidents: "Incidents des 90 derniers jours",
  none: "Aucun incident",
  noneText: "Un ralentissement ou une interruption que vous auriez pu remarquer apparaîtra ici, avec son début et sa fin.",
  from: "Début",
  to: "Fin",
  ongoing: "En cours",
  lasted: "Durée",
  minutes: "{count} min",
  hours: "{hours} h {minutes} min",
  signIn: "Se connecter",
};
export type StatusWords = typeof fr;
