import type { AuditsWords } from "./fr.ts";

export const es: AuditsWords = {
  person: "Persona",
  personHint: "Correo o identificador",
  action: "Acto",
  anyAction: "Todos los actos",
  target: "Objeto",
  day: "Día",
  from: "Red, petición",
  emptyFiltered: "Ninguna línea coincide",
  emptyFilteredText: "Quite un filtro, o compruebe el correo y el día.",
  furtherTitle: "Nada entre las {count} líneas recorridas",
  furtherText: "La búsqueda sigue en la página siguiente.",
  labelled: "{label}: {value}",
  file: "auditoria",
  csv: {
    at: "Fecha",
    action: "Acto",
    target: "Objeto",
    by: "Por",
    byId: "Identificador",
    network: "Red",
    request: "Petición",
    reason: "Motivo",
    before: "Antes",
    after: "Después",
  },
};
