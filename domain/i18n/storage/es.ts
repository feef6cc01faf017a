import type { StorageWords } from "./fr.ts";

/** Words of the page of storage, in Spanish. */
export const es: StorageWords = {
  title: "Almacenamiento",
  lead: "Dónde están los documentos y cuánto tiempo se guarda cada uno.",
  stores: "Almacenes",
  store: "Almacén",
  names: { kv: "Base de la aplicación", s3: "Almacenamiento compatible con S3" },
  target: "Los documentos nuevos van aquí.",
  documents: "Documentos",
  size: "Tamaño",
  move: "Traslado",
  startMove: { kv: "Traer todo a la base", s3: "Trasladar todo a S3" },
  never: "Todavía no se ha iniciado ningún traslado.",
  started: "A «{store}», iniciado el {at} por {by}.",
  progress: "Documentos trasladados y releídos: {moved} ({size}).",
  failed: "Documentos dañados que se quedaron donde estaban: {failed}. El registro del servidor dice cuáles.",
  waiting: "En espera.",
  running: "En curso.",
  retrying: "Interrumpido, se reanuda solo: {error}",
  dead: "Abandonado: {error}",
  stopped: "Detenido. Lo trasladado queda trasladado; otro traslado hará el resto.",
  finished: "Terminado el {at}.",
  cancel: "Detener",
  retention: "Conservación",
  retentionLead:
    "Cada noche se elimina lo que ha pasado su fecha y aquello a lo que nada remite. El registro de auditoría lo dice.",
  retentionRun: "Última aplicación",
  retentionNever: "Todavía no se ha aplicado.",
  retentionLast:
    "Aplicada el {at}. Eliminados: {removed} vencidos, {orphans} sin vínculo. Archivados: {archive}. Guardados: {keep}.",
  retentionPositions: "Posiciones de vehículos borradas: {positions} (órdenes: {orders}).",
  retentionFailed: "Documentos no tratados: {failed}. La tarea programada dice por qué.",
  kind: "Naturaleza",
  period: "Plazo",
  years: "{count} años",
  days: "{count} días",
  from: "A partir de",
  source: "Fuente",
  classes: {
    transport: {
      name: "Documentos de transporte",
      from: "el cierre o la anulación de la orden",
      source: "Código de comercio francés, L110-4",
    },
    accounting: {
      name: "Justificantes de una factura",
      from: "el final del año de cierre",
      source: "Código de comercio francés, L123-22",
    },
    vigilance: {
      name: "Documentos de vigilancia",
      from: "el final de su validez",
      source: "Código de trabajo francés, L8222-2",
    },
    positions: { name: "Posiciones de los vehículos", from: "la medición", source: "CNIL, geolocalización de empleados" },
  },
};
