/**
 * What a company sets for all its browsers (storage.managed). Chrome checks values against public/managed_schema.json and
 * withholds what doesn't fit; Firefox has no schema (facts), so everything is checked here, for both.
 *
 * A policy is no place for secrets: it is plain text in the registry and shown by the browser. A key found in it is
 * refused and named, so that somebody takes it out; the pairing secret alone opens nothing that isn't also a file.
 */

import type { PolicyWarning, Role } from "./model/standing.ts";

export interface Policy {
  /** the role nobody can change; null where the person chooses */
  role: Role | null;
  companyName: string;
  /** as pairingPolicy (lib/pack/pairing.ts) gives them; "" where none is set */
  pairingSecret: string;
  publicKey: string;
  /** how long OMIE's data and verdicts count, days; null where nothing is set */
  retentionDays: number | null;
  /** the extension may never write to OMIE */
  writesNever: boolean;
}

export interface ReadPolicy {
  policy: Policy;
  warnings: PolicyWarning[];
}

/** The part of `storage.managed` that is needed. */
export interface ManagedArea {
  get(keys: null): Promise<Record<string, unknown>>;
}

const ROLES = [["admin", "admin"], ["administrador", "admin"], ["approver", "approver"], ["aprovador", "approver"]] as const;
/** Longer than OMIE's data counts by default would make a verdict of data nobody trusts (facts: hard cap 30). */
const MOST_DAYS = 30;
const LONGEST_NAME = 200;
const LONGEST_ENTRY_SHOWN = 60;

/** One entry: what it becomes, or undefined where the value is none it can have. */
type Entries = { [E in keyof Policy]: (value: unknown) => Policy[E] | undefined };

const ENTRIES: Entries = {
  role: (value) => ROLES.find(([name]) => typeof value === "string" && name === value.trim().toLowerCase())?.[1],
  companyName: (value) => (typeof value === "string" && value.length <= LONGEST_NAME ? value.trim() : undefined),
  // 12 and 32 bytes in base64
  pairingSecret: (value) => (typeof value === "string" && /^[A-Za-z0-9+/_-]{16}$/.test(value.trim()) ? value.trim() : undefined),
  publicKey: (value) => (typeof value === "string" && /^[A-Za-z0-9+/_-]{43}=?$/.test(value.trim()) ? value.trim() : undefined),
  retentionDays: (value) => (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_DAYS ? (value as number) : undefined),
  writesNever: (value) => (typeof value === "boolean" ? value : undefined),
};

const NOTHING_SET: Policy = { role: null, companyName: "", pairingSecret: "", publicKey: "", retentionDays: null, writesNever: false };

/** Reads the policy of this browser. Firefox rejects where none is set: that is an empty one. Never throws. */
export async function loadPolicy(managed: ManagedArea): Promise<ReadPolicy> {
  try {
    return readPolicy(await managed.get(null));
  } catch {
    return readPolicy({});
  }
}

/** In: whatever a policy says. Out: what of it counts, and what doesn't with the reason. */
export function readPolicy(raw: unknown): ReadPolicy {
  const policy = { ...NOTHING_SET };
  const warnings: PolicyWarning[] = [];
  for (const [entry, value] of Object.entries(typeof raw === "object" && raw !== null ? raw : {})) {
    const warn = (code: PolicyWarning["code"]): number => warnings.push({ code, entry: entry.slice(0, LONGEST_ENTRY_SHOWN) });
    if (holdsSecret(entry, value)) warn("policy.secret");
    else if (!isEntry(entry)) warn("policy.unknown");
    else if (!take(policy, entry, value)) warn("policy.invalid");
  }
  return { policy, warnings };
}

const isEntry = (entry: string): entry is keyof Policy => Object.hasOwn(ENTRIES, entry);

function take<E extends keyof Policy>(policy: Policy, entry: E, value: unknown): boolean {
  const taken = ENTRIES[entry](value);
  if (taken === undefined || taken === null) return false;
  policy[entry] = taken;
  return true;
}

/** What keys are called, in any spelling; `pairingSecret` and `publicKey` are the two that belong here. */
const SECRET_NAME = /app[^a-z]*(?:key|secret)|omie[^a-z]*(?:key|secret)|private[^a-z]*key|token|senha|password|passphrase|segredo|secret|chave|authorization/i;
/** An OMIE secret is 32 hexadecimal digits; VExpenses' API token is a long run of letters and numbers. */
const SECRET_VALUE = /^(?:[0-9a-f]{32}|[A-Za-z0-9]{48,})$/i;
/** An OMIE App Key: ten to thirteen digits (facts), as text or number; a CNPJ has fourteen. */
const KEY_VALUE = /^\d{10,13}$/;

function holdsSecret(entry: string, value: unknown): boolean {
  const own = isEntry(entry);
  if (!own && SECRET_NAME.test(entry)) return true;
  return textsIn(value).some(({ name, text }) => SECRET_NAME.test(name) || SECRET_VALUE.test(text) || KEY_VALUE.test(text) || /app_?(?:key|secret)["']?\s*[:=]/i.test(text));
}

/** Every text and number in a value, with the name it stands under, as deep as policies go. */
function textsIn(value: unknown, name = "", depth = 0): { name: string; text: string }[] {
  if (typeof value === "string" || typeof value === "number") return [{ name, text: String(value).trim() }];
  if (typeof value !== "object" || value === null || depth > 5) return [];
  return Object.entries(value).flatMap(([inner, one]) => [...(SECRET_NAME.test(inner) ? [{ name: inner, text: "" }] : []), ...textsIn(one, inner, depth + 1)]);
}
