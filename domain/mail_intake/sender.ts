/** What whoever received a mail found out about its sender. */
export interface SenderVerdicts {
  /** The domain of the "From" stands behind the mail (RFC 7489). */
  readonly dmarc: boolean;
  /** The domain of the envelope's sender let the mail be sent from there (RFC 7208). */
  readonly spf: boolean;
  /** Domains whose signatures hold (RFC 6376). */
  readonly dkim: readonly string[];
}

/** Nothing is known of the sender. */
export const UNKNOWN_SENDER: SenderVerdicts = { dmarc: false, spf: false, dkim: [] };

/**
 * Whether the domain of `from` stands behind a mail, so that an answer goes to somebody who wrote it: by DMARC, or by SPF or DKIM for that very domain.
 * A verdict for another domain says nothing: anybody has one.
 */
export function isVouchedFor(from: string, envelopeFrom: string, { dmarc, spf, dkim }: SenderVerdicts): boolean {
  const domain = domainOf(from);
  if (domain === "") return false;
  return dmarc || (spf && domainOf(envelopeFrom) === domain) || dkim.some((signed) => signed.toLowerCase() === domain);
}

/**
 * Whether a program wrote a mail, by its header: automatic answers, reports, lists. Whoever answers those starts a loop. Source: RFC 3834, 2.
 * @param header the value of a field by its name in lower case.
 */
export function isAutomatic(header: (name: string) => string | undefined): boolean {
  const submitted = header("auto-submitted")?.trim().toLowerCase() ?? "no";
  return !/^no\b/.test(submitted) || /^(bulk|junk|list)$/i.test(header("precedence")?.trim() ?? "") ||
    header("list-id") !== undefined || header("x-auto-response-suppress") !== undefined || header("return-path")?.trim() === "<>";
}

/**
 * What the receiving server `authserv` wrote about the sender of a mail whose header is `head`, in its own field (RFC 8601). Fields that name another
 * server are whoever wrote the mail's own word. Servers that follow that standard remove forged ones which name themselves.
 */
export function authenticationResults(head: string, authserv: string): SenderVerdicts {
  const unfolded = head.replace(/\r?\n[ \t]+/g, " ");
  const field = unfolded.split(/\r?\n/).map((line) => /^authentication-results:\s*(.*)$/i.exec(line)?.[1])
    .find((value) => value?.split(/[\s;]/, 1)[0]?.toLowerCase() === authserv.toLowerCase());
  const results = (field ?? "").replace(/\([^()]*\)/g, " ").split(";").slice(1);
  const passed = (method: string) => results.filter((result) => new RegExp(`^\\s*${method}\\s*=\\s*pass\\b`, "i").test(result));
  return {
    dmarc: passed("dmarc").length > 0,
    spf: passed("spf").some((result) => /\bsmtp\.mailfrom\s*=/i.test(result)),
    dkim: passed("dkim").flatMap((result) => /\bheader\.d\s*=\s*"?([\w.-]+)/i.exec(result)?.[1]?.toLowerCase() ?? []),
  };
}

function domainOf(address: string): string {
  return /@([^@>\s]+)>?\s*$/.exec(address)?.[1]?.toLowerCase() ?? "";
}
