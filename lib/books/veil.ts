/**
 * OMIE's register holds customers as well, who are none of our business: whoever has no tag of an employee and is
 * neither a member nor near one is kept with keyed hashes in place of name and e-mails. When such a person turns up
 * in VExpenses after all, the hashes tell that it is them.
 */
import { emailKey, fold } from "../fold.ts";
import type { Holding } from "../model/books.ts";
import type { ConnectionId, Supplier } from "../model/omie.ts";
import type { Member } from "../model/vexpenses.ts";
import { mergePages } from "./directory.ts";
import { keyedHash, type HashKey } from "./keyed-hash.ts";
import type { TableName } from "./schema.ts";
import type { Store, Tx } from "./store.ts";

/** Tables that deciding who is of interest reads, and the one that keeps the key. */
export const VEIL_TABLES = ["meta", "stamps", "members", "readings"] as const satisfies TableName[];

/** The tag Funcionário in any spelling, and the other words companies use for one. */
const EMPLOYEE = /func|colaborador|empregad|employee|emplead/;

interface Interest {
  stamp: string | null;
  emails: ReadonlySet<string>;
  /** what stands before the @, without "+…": the same person at another domain */
  boxes: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

const interests = new WeakMap<Store, Map<ConnectionId, Interest>>();

const boxOf = (email: string): string => email.replace(/[+@].*$/, "");

async function interestOf(store: Store, tx: Tx, id: ConnectionId): Promise<Interest> {
  const known = interests.get(store) ?? new Map<ConnectionId, Interest>();
  interests.set(store, known);
  const stamp = (await tx.get("stamps", [id]))?.stamp ?? null;
  const before = known.get(id);
  if (before && before.stamp === stamp) return before;
  const listed = (await tx.list("readings", [id])).flatMap((reading) => reading.members);
  const members = [...mergePages(await tx.list("members", [id])).members, ...listed];
  const emails = members.map(({ email }) => emailKey(email)).filter((email) => email !== "");
  const names = members.map(({ name }) => fold(name)).filter((name) => name !== "");
  const interest = { stamp, emails: new Set(emails), boxes: new Set(emails.map(boxOf)), names: new Set(names) };
  known.set(id, interest);
  return interest;
}

/** The key of this browser profile's hashes, made when first needed. */
async function keyOf(tx: Tx): Promise<HashKey> {
  const row = await tx.get("meta", ["hash-key"]);
  if (row?.key === "hash-key") return row.value;
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  await tx.put("meta", { key: "hash-key", value: [a, b] });
  return [a, b];
}

const hashed = (key: HashKey, text: string): string => `#${keyedHash(key, text)}`;

/** The same rows with everybody veiled who is of no interest; inside the transaction that writes them. */
export async function veil(store: Store, tx: Tx, id: ConnectionId, rows: readonly Supplier[]): Promise<Supplier[]> {
  const { emails, boxes, names } = await interestOf(store, tx, id);
  const key = await keyOf(tx);
  const isOfInterest = (row: Supplier): boolean =>
    row.tags.some((tag) => EMPLOYEE.test(fold(tag))) ||
    names.has(fold(row.name)) ||
    (row.tradeName !== "" && names.has(fold(row.tradeName))) ||
    row.emails.some((email) => emails.has(emailKey(email)) || boxes.has(boxOf(emailKey(email))));
  return rows.map((row) => {
    if (row.veiled || isOfInterest(row)) return row;
    return { ...row, name: hashed(key, fold(row.name)), tradeName: "", emails: row.emails.map((email) => hashed(key, emailKey(email))), veiled: true };
  });
}

/** Veiled rows of one register by what they are found by. */
interface Veiled {
  byHash: ReadonlyMap<string, readonly number[]>;
}

const veiledOf = new WeakMap<Holding<Supplier>, Veiled>();
/** The last few answers for a register, so that equal questions get the very same rows (and their index). */
const lastShown = new WeakMap<Holding<Supplier>, Map<string, Holding<Supplier>>>();
const ANSWERS_HELD = 4;

/**
 * The register with those shown who turned out to be one of `people`. Their e-mail is theirs; of the name, only that
 * it is the same was kept.
 */
export function unveil(holding: Holding<Supplier>, people: readonly Pick<Member, "name" | "email">[], key: HashKey | null): Holding<Supplier> {
  if (key === null) return holding;
  const { byHash } = index(holding);
  if (byHash.size === 0) return holding;
  const found = new Map<number, Supplier>();
  for (const { name, email } of people) {
    const address = emailKey(email);
    for (const at of address === "" ? [] : (byHash.get(hashed(key, address)) ?? [])) show(at, (row) => ({ ...row, emails: row.emails.map((one) => (one === hashed(key, address) ? address : one)) }));
    for (const at of fold(name) === "" ? [] : (byHash.get(hashed(key, fold(name))) ?? [])) show(at, (row) => ({ ...row, name }));
  }
  function show(at: number, change: (row: Supplier) => Supplier): void {
    const row = found.get(at) ?? holding.rows[at];
    if (row) found.set(at, change(row));
  }
  if (found.size === 0) return holding;
  const who = [...found].map(([at, { name, emails }]) => [at, name, ...emails].join(" ")).sort().join("\n");
  const held = lastShown.get(holding) ?? new Map<string, Holding<Supplier>>();
  lastShown.set(holding, held);
  const shown = held.get(who) ?? { ...holding, rows: holding.rows.map((row, at) => found.get(at) ?? row) };
  // The one used last stays longest.
  held.delete(who);
  held.set(who, shown);
  const oldest = held.keys().next().value;
  if (held.size > ANSWERS_HELD && oldest !== undefined) held.delete(oldest);
  return shown;
}

function index(holding: Holding<Supplier>): Veiled {
  const known = veiledOf.get(holding);
  if (known) return known;
  const byHash = new Map<string, number[]>();
  for (const [at, row] of holding.rows.entries()) {
    if (!row.veiled) continue;
    for (const hash of [row.name, ...row.emails]) byHash.set(hash, [...(byHash.get(hash) ?? []), at]);
  }
  const made = { byHash };
  veiledOf.set(holding, made);
  return made;
}
