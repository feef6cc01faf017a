const WELL = new Set([
  ..."conforme conformes bon bonne ras ok neant rien aucun aucune sans complet complete good no nil none correct clean correcto conformidad"
    .split(" "),
  ..."buen buena sin ninguna ningun completo".split(" "),
]);
const BESIDE = new Set([
  ..."marchandise marchandises colis livraison livre livree recu recue recus recues en etat a signaler reserve reserves le la les l et tout est au apparent chargement"
    .split(" "),
  ..."goods delivery delivered received in order and condition all damage damages shortage reservation reservations the remarks receipt"
    .split(" "),
  ..."mercancia mercancias entrega entregado recibido recibida estado y reservas reserva la el incidencias observaciones danos todo novedad"
    .split(" "),
]);

/** Whether a remark on a paper says that nothing is wrong, like "reçu en bon état" or "sans réserve", in French, English or Spanish. */
export function saysAllIsWell(text: string): boolean {
  const words = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => WELL.has(word)) && words.every((word) => WELL.has(word) || BESIDE.has(word));
}
