import type { Crumb } from "../../../components/layout/Breadcrumbs.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import type { State } from "../../(_lib)/state.ts";
import { levelAddress } from "./addresses.ts";

/** The way from all keys down to `prefix`, one crumb a part. */
export function levelCrumbs(state: State, prefix: Deno.KvKey): Crumb[] {
  const steps = prefix.map((part, depth) => ({ href: levelAddress(prefix.slice(0, depth + 1)), word: String(part) }));
  return [{ href: levelAddress([]), word: adminWords(state.lang).kv.root }, ...steps];
}
