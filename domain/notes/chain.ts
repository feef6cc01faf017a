import type { Instant } from "../time/instant.ts";
import { canonicalHash } from "./canonical_hash.ts";
import type { Sealer, SealVerifier } from "./seal.ts";
import type { Note, NoteVersion, VersionEntry } from "./types.ts";

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of a version without its hash and seal, followed by the hash of the version before. */
export function hashVersion(version: Omit<NoteVersion, "hash" | "seal">): Promise<string> {
  return canonicalHash(version, version.previousHash ?? "");
}

/** The version that follows `previous` (null: the first), hashed, linked and sealed. */
export async function nextVersion(
  note: Pick<Note, "id">,
  previous: Pick<NoteVersion, "n" | "hash"> | null,
  entry: VersionEntry,
  now: Instant,
  sealer: Sealer,
): Promise<NoteVersion> {
  const version = { noteId: note.id, n: (previous?.n ?? 0) + 1, previousHash: previous?.hash ?? null, at: now, ...entry };
  const hash = await hashVersion(version);
  return { ...version, hash, seal: { keyId: sealer.keyId, signature: await sealer.sign(hash) } };
}

/** Why a chain is broken. */
export const CHAIN_FAULTS = ["missing_version", "link_broken", "hash_mismatch", "seal_invalid"] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** Intact, or the number of the first version that cannot be trusted and why. */
export type ChainState =
  | { readonly intact: true }
  | { readonly intact: false; readonly brokenVersion: number; readonly fault: ChainFault };

/**
 * Whether `versions` (ascending) are the whole unaltered chain of `note`. Whoever rewrites a version and all hashes after it lacks the key of the
 * seal; whoever drops the newest version contradicts the note's head.
 */
export async function verifyChain(
  note: Pick<Note, "id" | "versionCount" | "headHash">,
  versions: readonly NoteVersion[],
  verifier: SealVerifier,
): Promise<ChainState> {
  const broken = (brokenVersion: number, fault: ChainFault): ChainState => ({ intact: false, brokenVersion, fault });
  let previousHash: string | null = null;
  for (const [index, version] of versions.entries()) {
    const { hash, seal, ...hashed } = version;
    if (version.n !== index + 1) return broken(index + 1, "missing_version");
    if (version.noteId !== note.id || version.previousHash !== previousHash) return broken(version.n, "link_broken");
    if (await hashVersion(hashed) !== hash) return broken(version.n, "hash_mismatch");
    if (!await verifier.verify(seal.keyId, hash, seal.signature)) return broken(version.n, "seal_invalid");
    previousHash = hash;
  }
  if (versions.length < note.versionCount) return broken(versions.length + 1, "missing_version");
  if (versions.length > note.versionCount || previousHash !== note.headHash) return broken(versions.length, "link_broken");
  return { intact: true };
}
