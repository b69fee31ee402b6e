/**
 * One register, stored twice: as the pages the books keep, and row by row with an index on what is looked up.
 * Runs in Node on an imitation of IndexedDB, and in a browser on the real one (in-page/registers.ts).
 */
import { Dexie } from "dexie";
import { openStore } from "../../lib/books/opening.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import { createViewer } from "../../lib/books/view.ts";

const ID = "bench";
const ANSWER_ROWS = 500;
const AT = Date.UTC(2026, 10, 24, 15);

export interface Stored {
  write_ms: number;
  /** everything back in memory, as after the background was ended */
  read_ms: number;
}

/** @param name of a database that doesn't exist yet; it is deleted afterwards */
export async function asPages(name: string, register: readonly Supplier[]): Promise<Stored> {
  const { store, memoryOnly } = await openStore(name, { openMs: 60_000, blockedMs: 60_000 });
  if (memoryOnly) throw new Error("the database could not be opened");
  const answers = answersOf(register);
  const written = performance.now();
  for (const [index, rows] of answers.entries()) {
    const place = { connection: ID, register: "suppliers", run: 1, page: index + 1 } as const;
    await store.write(["pages"], (tx) => tx.put("pages", { ...place, pages: answers.length, total: register.length, rows, askedAt: AT }));
  }
  await store.write(["current"], (tx) => tx.put("current", { connection: ID, register: "suppliers", run: 1, at: AT, newestAsk: AT }));
  const read = performance.now();
  const view = await createViewer(() => AT).view(store, ID, { staleAfterMs: AT });
  const end = performance.now();
  store.close();
  await Dexie.delete(name);
  check(view.suppliers?.rows.length, register.length);
  return { write_ms: read - written, read_ms: end - read };
}

/** The obvious design: one record per supplier, an index on every e-mail and one on the name. */
export async function asRows(name: string, register: readonly Supplier[]): Promise<Stored> {
  const db = new Dexie(name, { cache: "disabled" });
  db.version(1).stores({ suppliers: "[connection+code], connection, *emails, name" });
  await db.open();
  const table = db.table<Supplier & { connection: string }>("suppliers");
  const records = register.map((row) => Object.assign({ connection: ID }, row));
  const written = performance.now();
  for (const rows of answersOf(records)) await table.bulkPut(rows);
  const read = performance.now();
  const back = await table.where("connection").equals(ID).toArray();
  const end = performance.now();
  db.close();
  await Dexie.delete(name);
  check(back.length, register.length);
  return { write_ms: read - written, read_ms: end - read };
}

/** The register as OMIE's answers bring it: both ways commit once per answer. */
function answersOf<S extends Supplier>(register: readonly S[]): S[][] {
  return Array.from({ length: Math.ceil(register.length / ANSWER_ROWS) }, (_, page) => register.slice(page * ANSWER_ROWS, (page + 1) * ANSWER_ROWS));
}

function check(found: number | undefined, expected: number): void {
  if (found !== expected) throw new Error(`${String(found)} rows came back of ${expected}`);
}
