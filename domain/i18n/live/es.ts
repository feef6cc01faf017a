import type { LiveWords } from "./fr.ts";

export const es: LiveWords = {
  orderChanged: "Esta orden ha cambiado desde que se mostró la página.",
  reload: "Recargar",
};
