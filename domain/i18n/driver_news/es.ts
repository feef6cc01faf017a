import type { DriverNewsWords } from "./fr.ts";

/** What drivers are told on their phones, in Spanish. */
export const es: DriverNewsWords = {
  one: {
    given: (number) => `Nueva orden ${number}`,
    changed: (number) => `Orden ${number} modificada`,
    vehicle: (number, plate) => `Orden ${number}, vehículo ${plate}`,
    taken: (number) => `Orden ${number} retirada`,
    cancelled: (number) => `Orden ${number} anulada`,
  },
  some: {
    given: (count) => count === 1 ? "1 orden nueva" : `${count} órdenes nuevas`,
    changed: (count) => count === 1 ? "1 orden modificada" : `${count} órdenes modificadas`,
    vehicle: (count) => count === 1 ? "1 vehículo cambiado" : `${count} vehículos cambiados`,
    taken: (count) => count === 1 ? "1 orden retirada" : `${count} órdenes retiradas`,
    cancelled: (count) => count === 1 ? "1 orden anulada" : `${count} órdenes anuladas`,
  },
  work: { pickup: "cargar en", delivery: "entregar en" },
  stop: (when, what, place) => `${when}, ${what} ${place}`,
  first: (stop) => `Primero ${stop}`,
  link: (firm) => `${firm}: sus paradas, enlace válido dos días, una vez`,
};
