import { Buffer } from "node:buffer";
import { BRAND_NAME } from "../../../domain/brand.ts";
import type { Passkey } from "../../../domain/identity/passkey.ts";
import type { PasskeyAssertion, PasskeyRegistration } from "../../../domain/identity/passkey_answers.ts";

/** The library is loaded with the first passkey: most pages need none of it. */
const webauthn = () => import("@simplewebauthn/server");

/** Passkeys belong to the host of the public address and are used from its origin alone. */
function relyingParty(publicUrl: string): { readonly id: string; readonly origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}

/** What a browser is asked for a new passkey: one that it finds by itself, unlocked by its owner (a finger, a face, a PIN), without attestation. */
export async function registrationOptions(publicUrl: string, { challenge, user, known }: {
  readonly challenge: string;
  readonly user: { readonly id: string; readonly email: string; readonly name: string };
  /** Credential ids that the user has already. */
  readonly known: readonly string[];
}) {
  const { generateRegistrationOptions } = await webauthn();
  return await generateRegistrationOptions({
    rpName: BRAND_NAME,
    rpID: relyingParty(publicUrl).id,
    userID: new TextEncoder().encode(user.id),
    userName: user.email,
    userDisplayName: user.name,
    challenge: bytes(challenge),
    attestationType: "none",
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a browser is asked to sign in with: any passkey of this host, unlocked by its owner. */
export async function assertionOptions(publicUrl: string, challenge: string) {
  const { generateAuthenticationOptions } = await webauthn();
  return await generateAuthenticationOptions({
    rpID: relyingParty(publicUrl).id,
    challenge: bytes(challenge),
    userVerification: "required",
  });
}

/** The public key that a registration proves; null when it was made elsewhere, without its owner, or for another challenge. */
export async function verifyRegistration(
  publicUrl: string,
  registration: PasskeyRegistration,
  challenge: string,
): Promise<Pick<Passkey, "id" | "publicKey" | "counter" | "transports"> | null> {
  const { verifyRegistrationResponse } = await webauthn();
  const { id, origin } = relyingParty(publicUrl);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...registration, clientExtensionResults: {} } as Parameters<typeof verifyRegistrationResponse>[0]["response"],
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (registrationInfo === undefined) return null;
    const { credential } = registrationInfo;
    return {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: registration.response.transports,
    };
  } catch {
    // The library throws for every answer that does not hold.
    return null;
  }
}

/** The counter that a signature of `passkey` carries; null when the signature is not its own, or was made elsewhere, without its owner, or before. */
export async function verifyAssertion(
  publicUrl: string,
  assertion: PasskeyAssertion,
  { id, publicKey }: Pick<Passkey, "id" | "publicKey">,
  challenge: string,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webauthn();
  const party = relyingParty(publicUrl);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...assertion, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      // The counter is judged by whoever keeps it, so that one that goes back is told apart from a wrong signature.
      credential: { id, publicKey: bytes(publicKey), counter: 0 },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws for every answer that does not hold.
    return null;
  }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64(base64url, { alphabet: "base64url" });
}
