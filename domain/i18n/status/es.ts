import type { StatusWords } from "./fr.ts";

/** Estado público de la plataforma, en español. */
export const es: StatusWords = {
  title: "Estado del servicio",
  overall: {
    up: "Todo funciona",
    degraded: "El servicio está ralentizado o incompleto",
    down: "El servicio está interrumpido",
  },
  at: "Medido el {at}, sobre los últimos minutos.",
  parts: "Partes del servicio",
  part: "Parte",
  partNames: { web: "Sitio y API", store: "Datos", jobs: "Trabajos en segundo plano", mail: "Correos" },
  state: "Estado",
  states: { up: "En servicio", degraded: "Ralentizado", down: "Interrumpido" },
  incidents: "Incidentes de los últimos 90 días",
  none: "Ningún incidente",
  noneText: "Una ralentización o interrupción que haya podido notar aparecerá aquí, con su principio y su fin.",
  from: "Inicio",
  to: "Fin",
  ongoing: "En curso",
  lasted: "Duración",
  minutes: "{count} min",
  hours: "{hours} h {minutes} min",
  signIn: "Iniciar sesión",
};
