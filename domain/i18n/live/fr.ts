export const fr = {
  orderChanged: "Cet ordre a changé depuis l’affichage de cette page.",
  reload: "Recharger",
};
export type LiveWords = typeof fr;
