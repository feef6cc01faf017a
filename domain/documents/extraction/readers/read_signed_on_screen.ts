import type { Reader } from "./reading.ts";

/** How a driver's application tells in its list of events that the receiver signed on its screen. */
const ON_SCREEN =
  /(?<!\p{L})(?:signature (?:(?:client|destinataire|customer) )?(?:recueillie|captur[ée]e|enregistr[ée]e|captured|collected|recorded)|sign[ée] sur (?:l'?)?[ée]cran|signed on (?:the )?(?:screen|glass)|firma (?:recogida|capturada|registrada)|firmado en (?:la )?pantalla)(?!\p{L})/iu;

/** A signature of which the paper says that it was taken: "Livré, signature recueillie sur écran". */
export const readSignedOnScreen: Reader = (text) => {
  const found = ON_SCREEN.exec(text);
  return found && { value: "present", from: found.index, to: found.index + found[0].length };
};
