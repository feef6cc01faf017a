import type { BackupsWords } from "./fr.ts";

/** Backups of the whole store, in Spanish. */
export const es: BackupsWords = {
  title: "Copias de seguridad",
  lead: "Todos los datos en un archivo, cada noche. Cada copia se lee entera en cuanto se escribe.",
  start: "Copiar ahora",
  none: "Ninguna copia",
  noneText: "La próxima se hace esta noche; puede lanzar una ahora.",
  kept: "Se guardan las últimas {count}. Una copia se restaura con el servidor parado, en una base vacía.",
  file: "Archivo",
  askedAt: "Pedida el",
  by: "Por",
  size: "Tamaño",
  entries: "Entradas",
  state: "Verificación",
  encrypted: "cifrada",
  open: "sin cifrar",
  whole: "Leída entera el {at}",
  inexact: "La base cambió durante la lectura: algunas entradas pueden ser de otro momento",
  waiting: "En espera",
  running: "{done} entradas",
  runningOf: "{done} entradas de {total}",
  failed: "Error: {error}",
  ended: "Cancelada",
  faults: {
    not_a_backup: "El archivo no es una copia",
    unknown_version: "Escrita por una versión más reciente",
    cut: "Archivo cortado",
    damaged: "Archivo dañado",
    secret_missing: "Cifrada, sin secreto configurado para leerla",
    wrong_secret: "Cifrada con otro secreto",
  },
};
