const BOILERPLATE = new Set([
  ..."sous toute toutes reserve reserves de du des d la le les l et ou a au apres avec lors".split(" "),
  ..."deballage decharge dechargement controle controles verification verifications ulterieur ulterieure usage"
    .split(" "),
  ..."subject to unpacking inspection checking check after with and or reservation reservations the".split(" "),
  ..."bajo reserva reservas salvo desembalaje desembalar control comprobacion verificacion y o el por con".split(
    " ",
  ),
]);

/**
 * Whether a reservation says nothing precise, like "sous réserve de déballage" alone: it would keep no right against the
 * carrier, since reservations must be precise and motivated (Code de commerce L133-3). Said in French, English or Spanish.
 */
export function isVagueReservation(text: string): boolean {
  const words = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words?.every((word) => BOILERPLATE.has(word)) ?? true;
}
