import { editDistance } from "./label_text.ts";

/** Words by which papers count pallets, without accents and in small: those of a table's head, of seven letters or more. */
const SPELT =
  ("refusees refuses livrees rendues laissees deposees reprises recuperees restituees retournees emportees remportees " +
    "chargees dechargees echangees restantes restant conformes apportees expediees receptionnees delivered returned " +
    "received collected refused rejected dropped exchanged balance outstanding entregados entregadas devueltos devueltas " +
    "recibidos recibidas rechazados rechazadas recogidos recogidas retirados retiradas pendientes pendiente dejados dejadas")
    .split(" ");

/** Those of a length that begin with the same letter. */
const ALIKE = Map.groupBy(SPELT, (word) => `${word[0]}${word.length}`);

/** A text, without accents and in small, with the words of it put right of which one letter was misread: "rerusees" is "refusees". */
export function withMovementsPutRight(text: string): string {
  return text.replace(/[a-z]{7,}/g, (word) => {
    const alike = ALIKE.get(`${word[0]}${word.length}`) ?? [];
    return alike.includes(word) ? word : alike.find((spelt) => editDistance(word, spelt, 1) === 1) ?? word;
  });
}
