import type { ProofWords } from "./fr.ts";

/** What is said of proofs that are compared with their order, in Spanish. */
export const es: ProofWords = {
  differences: {
    other_order: "Número de otra orden",
    other_consignee: "Otro destinatario",
    other_plate: "Otra matrícula",
    packages_missing: "Menos bultos",
    packages_exceed: "Más bultos",
    pallets_given: "Palets entregados al lugar",
    pallets_returned: "Palets devueltos al conductor",
    pallets_refused: "Palets rechazados",
    pallets_due: "Palets debidos",
    pallet_type: "Tipo de palet",
    reservation_unknown: "Reserva que la orden no conoce",
    not_signed: "No se ha encontrado firma",
    other_delivery_day: "Otro día de entrega",
    other_pickup_day: "Otro día de recogida",
  },
  title: "Comparación con la orden",
  difference: "Diferencia",
  order: "La orden dice",
  paper: "El documento dice",
  page: "Página",
  nothing: "nada",
  signed: "firmado",
  unsigned: "sin firma",
  none: "Este documento dice lo mismo que la orden.",
  nothingToCompare: "Nada que comparar: en este documento no se leyó nada de lo que la orden sabe.",
  notConfirmed:
    "Estas diferencias vienen de una lectura que nadie ha confirmado. Al confirmarla se inscriben como incidencia en la orden.",
  doubtful: (fields) => `Por revisar antes de concluir: ${fields}.`,
  beforeVerifying: (count) =>
    count > 1
      ? `La prueba de entrega difiere de la orden en ${count} puntos: revíselos antes de validarla.`
      : "La prueba de entrega difiere de la orden en un punto: revíselo antes de validarla.",
  document: (name) => `Documento: ${name}`,
  withdrawn: (by) => `Retirada: ${by} ha confirmado una lectura conforme con la orden`,
};
