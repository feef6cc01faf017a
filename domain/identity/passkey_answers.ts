import { z } from "zod";

/** Longest base64url texts that browsers send: an attestation with its certificates is the longest. */
const MAX_CHARS = 16_000;
/** Longest credential id in base64url: 1,023 bytes. Source: WebAuthn level 3, "credentialId". */
const MAX_ID_CHARS = 1_364;

const base64url = z.string().regex(/^[\w-]+$/).max(MAX_CHARS);
const credentialId = base64url.max(MAX_ID_CHARS);
const credential = { id: credentialId, rawId: credentialId, type: z.literal("public-key") };

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
});

/** Only discoverable passkeys are made, so that the answer always names whose it is: the user handle. */
const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.max(100),
  }),
});

const clientFacts = z.object({ challenge: base64url.max(100) });

/** What a browser gives for a new passkey (`PublicKeyCredential.toJSON()`), of which only what is needed is read. */
export type PasskeyRegistration = z.output<typeof registration>;
/** What a browser gives that signs in by a passkey. */
export type PasskeyAssertion = z.output<typeof assertion>;

/** The registration that a form's field holds as JSON; null when it is none. */
export function readRegistration(text: unknown): PasskeyRegistration | null {
  return readJson(registration, text);
}

/** The assertion that a form's field holds as JSON; null when it is none. */
export function readAssertion(text: unknown): PasskeyAssertion | null {
  return readJson(assertion, text);
}

/** The challenge that a browser's answer says it is for; null when it says none. Whoever gave the challenge out has to know it. */
export function challengeOf({ response }: PasskeyRegistration | PasskeyAssertion): string | null {
  const told = readJson(clientFacts, decodeText(response.clientDataJSON));
  return told?.challenge ?? null;
}

function decodeText(text: string): string | null {
  try {
    return new TextDecoder().decode(Uint8Array.fromBase64(text, { alphabet: "base64url" }));
  } catch {
    return null;
  }
}

function readJson<Answer>(schema: z.ZodType<Answer>, text: unknown): Answer | null {
  if (typeof text !== "string") return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
