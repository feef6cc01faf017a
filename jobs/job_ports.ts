import type { Ports } from "./ports/mod.ts";

/** The doors to the outside world that jobs use. */
export interface JobPorts extends
  Pick<
    Ports,
    "mail" | "texts" | "push" | "outgoing" | "secrets" | "backups" | "storage" | "recogniser" | "fields" | "pictures"
  > {
  /** Begins links in mails; no slash at the end. */
  readonly publicUrl: string;
}
