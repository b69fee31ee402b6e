/** Why a pasted key can't be right. OMIE compares byte by byte, so a wrong paste is told before it is sent. */
export type KeyFault = "empty" | "invalid";

/** Shortest secret accepted: OMIE's are 32 hexadecimal digits today, but no document promises that. */
const SHORTEST_SECRET = 16;

/** Copied with its name ("app_secret=…"), from behind a mask ("••••1234"), or with something else around it. */
const BAD_PASTE = /[=•●*\s]/;

/** @returns what is wrong with this App Key (already trimmed), or null. Digits only, 6 to 20. */
export function appKeyFault(key: string): KeyFault | null {
  if (key === "") return "empty";
  return /^\d{6,20}$/.test(key) ? null : "invalid";
}

/** @returns what is wrong with this App Secret (already trimmed), or null. */
export function appSecretFault(secret: string): KeyFault | null {
  if (secret === "") return "empty";
  return secret.length < SHORTEST_SECRET || BAD_PASTE.test(secret) ? "invalid" : null;
}
