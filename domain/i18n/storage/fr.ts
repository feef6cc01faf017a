import type { RetentionClass } from "../../documents/retention.ts";

/** Words of the page of storage, in French. */
export const fr = {
  title: "Stockage",
  lead: "Où sont les documents, et combien de temps chacun est gardé.",
  stores: "Espaces de stockage",
  store: "Espace",
  names: { kv: "Base de l’application", s3: "Stockage compatible S3" },
  target: "Les nouveaux documents y vont.",
  documents: "Documents",
  size: "Taille",
  move: "Déplacement",
  startMove: { kv: "Tout ramener dans la base", s3: "Tout déplacer vers S3" },
  never: "Aucun déplacement n’a encore été lancé.",
  started: "Vers « {store} », lancé le {at} par {by}.",
  progress: "Documents déplacés et relus : {moved} ({size}).",
  failed: "Documents abîmés, restés où ils étaient : {failed}. Le journal du serveur dit lesquels.",
  waiting: "En attente.",
  running: "En cours.",
  retrying: "Interrompu, repris automatiquement : {error}",
  dead: "Abandonné : {error}",
  stopped: "Arrêté. Ce qui est déplacé le reste ; un nouveau déplacement fera le reste.",
  finished: "Terminé le {at}.",
  cancel: "Arrêter",
  retention: "Conservation",
  retentionLead: "Chaque nuit, ce qui a passé sa date et ce à quoi rien ne renvoie est supprimé. Le journal d’audit le dit.",
  retentionRun: "Dernière application",
  retentionNever: "Elle n’a pas encore été appliquée.",
  retentionLast:
    "Appliquée le {at}. Supprimés : {removed} à échéance, {orphans} sans rattachement. Archivés : {archive}. Gardés : {keep}.",
  retentionPositions: "Positions de véhicules effacées : {positions} (ordres : {orders}).",
  retentionFailed: "Documents non traités : {failed}. La tâche planifiée dit pourquoi.",
  kind: "Nature",
  period: "Durée",
  years: "{count} ans",
  days: "{count} jours",
  from: "À compter de",
  source: "Source",
  classes: {
    transport: { name: "Documents de transport", from: "la clôture ou l’annulation de l’ordre", source: "C. com. L110-4" },
    accounting: { name: "Pièces qui justifient une facture", from: "la fin de l’année de clôture", source: "C. com. L123-22" },
    vigilance: { name: "Documents de vigilance", from: "la fin de leur validité", source: "C. trav. L8222-2" },
    positions: { name: "Positions des véhicules", from: "la mesure", source: "CNIL, géolocalisation des salariés" },
  } satisfies Record<RetentionClass, { name: string; from: string; source: string }>,
};

export type StorageWords = typeof fr;
