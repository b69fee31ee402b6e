/**
 * The file of a pack: name, version, length of the body, public key, signature, body. The signature covers all but
 * itself, so nothing of the body is looked at before it is known to be what the administrator wrote.
 */
import { LARGEST_PACK, type PackRefusal } from "../model/pack.ts";
import type { Bytes } from "./bytes.ts";
import { joined, sameBytes } from "./bytes.ts";
import { fingerprintOf, publicKeyOf, type Signer, type Trust } from "./pairing.ts";

const NAME = new TextEncoder().encode("PRONTIDAO-PACK\n");
const VERSION = 1;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** version, length */
const LEAD_BYTES = NAME.length + 1 + 4;
const HEAD_BYTES = LEAD_BYTES + KEY_BYTES + SIGNATURE_BYTES;

/** The whole file of a signed body. */
export async function sealed(body: Bytes, signer: Signer): Promise<Bytes> {
  const publicKey = await publicKeyOf(signer);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length);
  const lead = joined(NAME, Uint8Array.of(VERSION), length);
  const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", signer.keys.privateKey, joined(lead, publicKey, body)));
  return joined(lead, publicKey, signature, body);
}

/** In: the bytes of a file. Out: the body that the trusted key signed, or why there is none. */
export async function unsealed(file: Bytes, trust: Trust): Promise<{ body: Bytes } | { refused: PackRefusal }> {
  if (file.length > LARGEST_PACK) return { refused: "too-large" };
  if (!sameBytes(file.subarray(0, NAME.length), NAME)) return { refused: isBeginning(file) ? "cut" : "not-a-pack" };
  // everything after the version is for its own version to say
  if (file.length > NAME.length && file[NAME.length] !== VERSION) return { refused: "unknown-version" };
  if (file.length < HEAD_BYTES) return { refused: "cut" };
  const publicKey = file.slice(LEAD_BYTES, LEAD_BYTES + KEY_BYTES);
  if (!sameBytes(await fingerprintOf(publicKey), trust.fingerprint)) return { refused: "foreign" };
  const body = file.slice(HEAD_BYTES);
  const length = new DataView(file.buffer, file.byteOffset).getUint32(NAME.length + 1);
  if (body.length < length) return { refused: "cut" };
  const signed = joined(file.subarray(0, LEAD_BYTES), publicKey, body);
  return (await isSigned(publicKey, file.slice(LEAD_BYTES + KEY_BYTES, HEAD_BYTES), signed)) ? { body } : { refused: "tampered" };
}

function isBeginning(file: Bytes): boolean {
  return file.length > 0 && file.length < NAME.length && sameBytes(file, NAME.subarray(0, file.length));
}

async function isSigned(publicKey: Bytes, signature: Bytes, signed: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signature, signed);
  } catch {
    return false; // 32 bytes that are no key
  }
}
