import { textOfKey } from "../../../kv/inspector/key_text.ts";
import { recordAddress } from "./addresses.ts";

export interface KeyLinkProps {
  value: Deno.KvKey;
  /** Lets the live view see what changed. */
  version?: string | undefined;
  /** Under the heading of its level, the last part says it all. */
  short?: boolean | undefined;
}

/** A key as the link to its page. */
export function KeyLink({ value, version, short }: KeyLinkProps) {
  return (
    <a href={recordAddress(value)} data-live-key={version && textOfKey(value)} data-live-version={version}>
      <code class="kv-key">{short ? String(value.at(-1)) : textOfKey(value)}</code>
    </a>
  );
}
