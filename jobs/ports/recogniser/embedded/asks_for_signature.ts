import { textOfPage } from "../../../../domain/documents/reading.ts";
import type { RecognisedPage } from "../../../../domain/documents/recognition.ts";

/** How forms begin to say that somebody signs. */
const SIGNING =
  /(?<!\p{L})(sign|firm[ae]|visa|cachet|tampon|timbre|stamp|sello|[ée]marg|lu et approuv|re[çc]u|reception|réception|received|recib|conforme|griffe|unterschrift|empf[aä]ng|handtek|podpis|assinat)/iu;

/** Whether a page may be one that is signed: only then its picture says more than its words. */
export function asksForSignature(page: RecognisedPage): boolean {
  return SIGNING.test(textOfPage(page));
}
