/** Which OMIE company does the VExpenses in view belong to (design §2)? Never guessed. */
import { fold } from "./fold.ts";
import type { Connection, ConnectionId } from "./model/omie.ts";
import type { Reason } from "./model/verdicts.ts";
import type { CompanyEvidence } from "./model/vexpenses.ts";

/**
 * Evidence, best first: the digest of the App Key shown on Configurar (a connection's id is that digest), the
 * CNPJ, the name, the administrator's own choice; with none of it, the only company there is.
 * A key or CNPJ that is none of ours is never overruled by a weaker kind, save by what the administrator said in
 * front of that very key or CNPJ: the pair of keys VExpenses uses may be another one than the administrator's
 * although both are of one company (facts/omie.md §7).
 * @param chosen for this browser profile
 * @param told mark of a page (see strangeMarks) → the company chosen in front of it
 * @returns the company, or why none can be named
 */
export function companyInView(
  evidence: CompanyEvidence,
  connections: readonly Connection[],
  chosen: ConnectionId | null,
  told: Readonly<Record<string, ConnectionId>> = {},
): { connection: Connection } | { reason: Reason } {
  if (connections.length === 0) return { reason: { code: "connection.none" } };
  const { keyDigest, cnpj, name } = readEvidence(evidence);
  const byKey = connections.find((connection) => isOfKey(connection, keyDigest));
  if (byKey) return { connection: byKey };

  const sayFor = (mark: string): ConnectionId | null => told[mark] ?? null;
  const ofKey = keyDigest === "" ? null : sayFor(keyMark(keyDigest));
  const byCnpj = cnpj === "" ? [] : connections.filter((connection) => isOfCnpj(connection, cnpj));
  if (byCnpj.length > 0) return oneOf(byCnpj, [ofKey, chosen]);
  if (keyDigest !== "") return toldOne(connections, ofKey);
  if (cnpj !== "") return toldOne(connections, sayFor(cnpjMark(cnpj)));

  const byName = name === "" ? [] : connections.filter((connection) => fold(connection.name) === name || fold(connection.tradeName) === name);
  // a name we don't know is not proof of another company: VExpenses lets customers name themselves freely
  return oneOf(byName.length > 0 ? byName : connections, [chosen]);
}

/** The marks of a page that name none of our companies: what a choice made in front of it is remembered for. */
export function strangeMarks(evidence: CompanyEvidence, connections: readonly Connection[]): string[] {
  const { keyDigest, cnpj } = readEvidence(evidence);
  const marks: string[] = [];
  if (keyDigest !== "" && !connections.some((connection) => isOfKey(connection, keyDigest))) marks.push(keyMark(keyDigest));
  if (cnpj !== "" && !connections.some((connection) => isOfCnpj(connection, cnpj))) marks.push(cnpjMark(cnpj));
  return marks;
}

const CNPJ_LENGTH = 14;
const AMBIGUOUS: { reason: Reason } = { reason: { code: "connection.ambiguous" } };

const keyMark = (keyDigest: string): string => `key:${keyDigest}`;
const cnpjMark = (cnpj: string): string => `cnpj:${cnpj}`;

/** Comparable; "" where the page shows none, or a CNPJ that can't be read whole. */
function readEvidence({ keyDigest = "", cnpj = "", name = "" }: CompanyEvidence): Required<CompanyEvidence> {
  const digits = digitsOf(cnpj);
  return { keyDigest: keyDigest.trim().toLowerCase(), cnpj: digits.length === CNPJ_LENGTH ? digits : "", name: fold(name) };
}

/** Letters count: since July 2026 new CNPJs may have them. */
function digitsOf(cnpj: string): string {
  return cnpj.replace(/[^0-9a-z]/gi, "").toUpperCase();
}

const isOfKey = (connection: Connection, keyDigest: string): boolean => connection.id.toLowerCase() === keyDigest;
const isOfCnpj = (connection: Connection, cnpj: string): boolean => digitsOf(connection.cnpj) === cnpj;

/** The first of `choices` that is a candidate; without one, the only candidate. */
function oneOf(candidates: readonly Connection[], choices: readonly (ConnectionId | null)[]): { connection: Connection } | { reason: Reason } {
  const picked = choices.map((choice) => candidates.find(({ id }) => id === choice)).find((found) => found !== undefined);
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const connection = picked ?? only;
  return connection ? { connection } : AMBIGUOUS;
}

/** Only what was said counts here: a mark of another company is against even the only one there is. */
function toldOne(connections: readonly Connection[], said: ConnectionId | null): { connection: Connection } | { reason: Reason } {
  const connection = connections.find(({ id }) => id === said);
  return connection ? { connection } : AMBIGUOUS;
}
