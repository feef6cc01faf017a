import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { Buffer } from "node:buffer";
import { ORIGIN } from "./app.ts";

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** What a test's authenticator does otherwise than an honest one. */
export interface Oddity {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** The owner touched it, but was not asked who they are. */
  readonly unverified?: true;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly forged?: true;
}

interface Asked {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id?: string };
  readonly user?: { readonly id: string };
}

/** A passkey in software: one key pair (ES256), with attestation "none" (WebAuthn level 3). Answers as `PublicKeyCredential.toJSON()` does. */
export class Authenticator {
  readonly id = randomBytes(16).toString("base64url");
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  #counter = 0;
  #userHandle = "";

  /** Answers what a browser is asked for a new passkey. */
  register(asked: Asked, odd: Oddity = {}): string {
    this.#userHandle = asked.user?.id ?? "";
    const authData = Buffer.concat([this.#head(asked, odd, HAS_CREDENTIAL), this.#credential()]);
    const attestation = cborMap(["fmt", cborText("none")], ["attStmt", cborMap()], ["authData", cborBytes(authData)]);
    return this.#answer({
      clientDataJSON: clientFacts("webauthn.create", asked, odd),
      attestationObject: attestation.toString("base64url"),
      transports: ["internal"],
    });
  }

  /** Answers what a browser is asked to sign in with. */
  sign(asked: Asked, odd: Oddity = {}): string {
    this.#counter = odd.counter ?? this.#counter + 1;
    const authData = this.#head(asked, odd, 0);
    const clientDataJSON = clientFacts("webauthn.get", asked, odd);
    const key: KeyObject = odd.forged ? generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey : this.#keys.privateKey;
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, "base64url"))]);
    return this.#answer({
      clientDataJSON,
      authenticatorData: authData.toString("base64url"),
      signature: sign("sha256", signed, key).toString("base64url"),
      userHandle: odd.userHandle ?? this.#userHandle,
    });
  }

  #answer(response: object): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: "public-key", clientExtensionResults: {}, response });
  }

  /** Authenticator data up to the credential: hash of the host, flags, counter. */
  #head(asked: Asked, odd: Oddity, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const flags = PRESENT | (odd.unverified ? 0 : VERIFIED) | more;
    return Buffer.concat([sha256(odd.rpId ?? asked.rpId ?? asked.rp?.id ?? ""), Buffer.from([flags]), counter]);
  }

  /** AAGUID of zeros, the id with its length, the public key in COSE. */
  #credential(): Buffer {
    const { x, y } = this.#keys.publicKey.export({ format: "jwk" });
    const id = Buffer.from(this.id, "base64url");
    const point = (coordinate: string) => cborBytes(Buffer.from(coordinate, "base64url"));
    const key = cborMap([1, cborInt(2)], [3, cborInt(-7)], [-1, cborInt(1)], [-2, point(x!)], [-3, point(y!)]);
    return Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
  }
}

function clientFacts(type: string, asked: Asked, odd: Oddity): string {
  const facts = { type, challenge: odd.challenge ?? asked.challenge, origin: odd.origin ?? ORIGIN, crossOrigin: false };
  return Buffer.from(JSON.stringify(facts)).toString("base64url");
}

function sha256(content: string | Buffer): Buffer {
  return createHash("sha256").update(content).digest();
}

// CBOR (RFC 8949), as much of it as an attestation needs.

function cborHead(major: number, length: number): Buffer {
  const type = major << 5;
  if (length < 24) return Buffer.from([type | length]);
  return length < 256 ? Buffer.from([type | 24, length]) : Buffer.from([type | 25, length >> 8, length & 0xff]);
}

const cborInt = (value: number) => value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
const cborBytes = (content: Buffer) => Buffer.concat([cborHead(2, content.length), content]);
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (...entries: readonly (readonly [string | number, Buffer])[]) =>
  Buffer.concat([
    cborHead(5, entries.length),
    ...entries.flatMap(([key, value]) => [typeof key === "string" ? cborText(key) : cborInt(key), value]),
  ]);
