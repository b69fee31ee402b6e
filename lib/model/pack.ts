/** The file that tells approvers what they may know. */
import type { EpochMs } from "./time.ts";

/** Why a file was not taken as a pack; the one before it stays in use. */
export type PackRefusal =
  | "too-large"
  | "not-a-pack"
  | "unknown-version"
  | "cut"
  /** signed by a key this browser isn't paired with: another company's, or another administrator's */
  | "foreign"
  | "tampered"
  /** rightly signed, and yet not what a pack says */
  | "malformed"
  | "expired"
  /** issued in the future: one of the two clocks is wrong */
  | "future"
  /** older than the one in use */
  | "replayed"
  /** it is the one in use */
  | "same"
  /** this computer's clock stands before a moment it has already seen */
  | "clock-back"
  /** no pairing code was given, and nobody has paired this browser yet */
  | "code-missing"
  /** the pairing code has a letter wrong or missing */
  | "code-wrong";

/** Bytes. A pack for 10,000 people takes a tenth of it; nothing larger is read at all. */
export const LARGEST_PACK = 5_000_000;

/** A pack in use, as our own pages name it. */
export interface PackCard {
  company: { name: string; cnpj: string };
  number: number;
  issuedAt: EpochMs;
  expiresAt: EpochMs;
  /** when OMIE's suppliers in it were read */
  readAt: EpochMs;
}

/** The last pack that was made here. */
export type MadePack = Pick<PackCard, "number" | "issuedAt" | "expiresAt">;

/** What approvers are paired with: the code to read aloud, or the two values of a policy that say the same. */
export interface Pairing {
  code: string;
  pairingSecret: string;
  publicKey: string;
}

/** What has to be read before a pack can be made. */
export type PackMissing = "connection" | "suppliers" | "people";
