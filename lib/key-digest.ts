/**
 * The digest by which an OMIE App Key is recognised without being kept.
 *
 * Both sides use it: the page (App Key field of Configurar) and the background (connection id),
 * so that one company is found again without the key ever travelling.
 */

const PREFIX = "prontidao|";
const LENGTH = 32;

/**
 * In: an App Key as typed (surrounding spaces don't count). Out: 32 lower-case hex characters of
 * SHA-256("prontidao|" + key). Rejects only where WebCrypto is missing (a page that is not https).
 */
export async function keyDigest(appKey: string): Promise<string> {
  const bytes = new TextEncoder().encode(PREFIX + appKey.trim());
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, LENGTH);
}
