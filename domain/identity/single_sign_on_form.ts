import { z } from "zod";
import { addError, checkbox, multiline, optionalText, text } from "../forms/fields.ts";

const MAX_DOMAINS = 20;
/** Labels of letters, digits and inner hyphens, at least two of them; 253 in all. Source: RFC 1035, 2.3.1 and RFC 1123, 2.1. */
const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** An issuer's identifier: https, without user, query or fragment. Source: OpenID Connect Discovery 1.0, 4.3. */
const issuer = text(500).transform((written, ctx) => {
  const url = URL.parse(written);
  if (url?.protocol === "https:" && url.username === "" && url.password === "" && !/[?#]/.test(written)) return written;
  addError(ctx, [], { code: "not_an_https_address" });
  return z.NEVER;
});

const domains = multiline(2_000).transform((written, ctx) => {
  const names = [...new Set(written.toLowerCase().split(/[\s,;]+/).filter((name) => name !== ""))];
  if (names.length > MAX_DOMAINS) addError(ctx, [], { code: "too_many", facts: { max: MAX_DOMAINS } });
  else if (names.length === 0 || !names.every((name) => DOMAIN.test(name))) addError(ctx, [], { code: "not_a_domain" });
  return names;
});

/** Settings of an organisation's single sign-on as its owners type them; a blank secret keeps the one before. */
export const singleSignOnForm = z.strictObject({
  issuer,
  clientId: text(200),
  clientSecret: optionalText(500),
  domains,
  compulsory: checkbox,
});
export type SingleSignOnFields = z.output<typeof singleSignOnForm>;
