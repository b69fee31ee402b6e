/**
 * Rows read by change date lie on top of the last full pass: as pages of the same run with numbers no real page has,
 * so that readers, who take the later page of a row, need not know. The next full pass drops them with the rest.
 */
import type { ConnectionId, Register, RegisterRow } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import { logChanges } from "./changes.ts";
import { differences, type Difference } from "./differences.ts";
import type { CurrentRow, RunRow, TableName } from "./schema.ts";
import type { Key, Store, Tx } from "./store.ts";

/** No register has so many pages (the client believes none that says so). */
const FIRST_OVERLAY_PAGE = 1_000_000;
const PAGE_ROWS = 500;

const TABLES = ["current", "pages", "runs", "changes"] as const satisfies TableName[];

type AnyRow = RegisterRow[Register];

/**
 * Puts the pages this run read of a register on top of the current ones, all in one write.
 * @returns the run; "disagree" and nothing written where `counted`, OMIE's own count, is another than ours; null when
 *   the run is gone or there is nothing to lie on
 */
export function finishChanges(
  store: Store,
  id: ConnectionId,
  register: Register,
  run: number,
  end: { at: EpochMs; counted: number | null },
  change: (row: RunRow) => RunRow,
): Promise<RunRow | "disagree" | null> {
  return store.write(TABLES, async (tx) => {
    const row = await tx.get("runs", [id]);
    const current = await tx.get("current", [id, register]);
    if (row?.sync.run !== run || row.sync.state !== "running" || !current?.base) return null;
    const staged = await tx.keys("pages", [id, register, run]);
    const read = await rowsOf(tx, staged);
    const before = await heldRows(tx, current, read);
    const added = [...read.keys()].filter((code) => !before.has(code)).length;
    const held = current.base.held + added;
    if (end.counted !== null && end.counted !== held) return "disagree";

    const changed = [...read.values()].filter((now) => JSON.stringify(before.get(now.code)) !== JSON.stringify(now));
    const overlay = await laidOn(tx, current, changed);
    await tx.remove("pages", staged);
    await logChanges(tx, id, end.at, changed.flatMap((now) => differences(register, before.get(now.code) ?? null, now)));
    await tx.put("current", {
      ...current,
      at: end.at,
      newestAsk: row.passes[register].newestAsk ?? end.at,
      base: {
        ...current.base,
        held,
        overlay,
        newestChange: later(current.base.newestChange, row.passes[register].newestChange ?? null),
        countedAt: end.counted === null ? current.base.countedAt : end.at,
        edition: current.base.edition + (changed.length > 0 ? 1 : 0),
      },
    });
    const next = change(row);
    await tx.put("runs", next);
    return next;
  });
}

/** Puts one supplier's record on top of the register, inside the caller's transaction; nothing where none was read yet. */
export async function layOver(tx: Tx, id: ConnectionId, record: RegisterRow["suppliers"]): Promise<void> {
  const current = await tx.get("current", [id, "suppliers"]);
  if (!current?.base) return;
  const known = (await heldRows(tx, current, new Map([[record.code, record]]))).has(record.code);
  const overlay = await laidOn(tx, current, [record]);
  const { held, edition } = current.base;
  await tx.put("current", { ...current, base: { ...current.base, overlay, held: held + (known ? 0 : 1), edition: edition + 1 } });
}

/** Every row of one register as readers see it, by code. */
export async function currentRows<R extends Register>(tx: Tx, current: CurrentRow, register: R): Promise<Map<string | number, RegisterRow[R]>> {
  const pages = await tx.list("pages", [current.connection, register, current.run]);
  return byCode(pages.flatMap(({ rows }) => rows)) as Map<string | number, RegisterRow[R]>;
}

/** What a full pass changed, in the order of the codes; [] for the first one. */
export async function passDifferences(tx: Tx, before: CurrentRow | undefined, after: CurrentRow): Promise<Difference[]> {
  if (!before || before.run === after.run) return [];
  const { register } = after;
  const [was, is] = [await currentRows(tx, before, register), await currentRows(tx, after, register)];
  const gone = [...was.values()].filter(({ code }) => !is.has(code));
  return [
    ...[...is.values()].flatMap((row) => differences(register, was.get(row.code) ?? null, row)),
    ...gone.flatMap((row) => differences(register, row, null)),
  ];
}

/** A row inserted in OMIE while its pages are read shows up on two of them: the later page has the newer answer. */
const byCode = (rows: readonly AnyRow[]): Map<string | number, AnyRow> => new Map(rows.map((row) => [row.code, row]));

async function rowsOf(tx: Tx, keys: readonly Key[]): Promise<Map<string | number, AnyRow>> {
  const pages: AnyRow[] = [];
  for (const key of keys) pages.push(...((await tx.get("pages", key))?.rows ?? []));
  return byCode(pages);
}

/** Those of the held rows that were read again; one page at a time, since all of them weigh as much as what readers hold. */
async function heldRows(tx: Tx, current: CurrentRow, read: ReadonlyMap<string | number, AnyRow>): Promise<Map<string | number, AnyRow>> {
  const found = new Map<string | number, AnyRow>();
  if (read.size === 0) return found;
  for (const key of await tx.keys("pages", [current.connection, current.register, current.run])) {
    for (const row of (await tx.get("pages", key))?.rows ?? []) if (read.has(row.code)) found.set(row.code, row);
  }
  return found;
}

/** Writes the overlay anew with `changed` in it. @returns how many rows it has */
async function laidOn(tx: Tx, current: CurrentRow, changed: readonly AnyRow[]): Promise<number> {
  const { connection, register, run } = current;
  const keys = (await tx.keys("pages", [connection, register, run])).filter((key) => Number(key[3]) >= FIRST_OVERLAY_PAGE);
  if (changed.length === 0) return current.base?.overlay ?? 0;
  const rows = await rowsOf(tx, keys);
  for (const row of changed) rows.set(row.code, row);
  await tx.remove("pages", keys);
  const all = [...rows.values()];
  for (let start = 0, page = FIRST_OVERLAY_PAGE; start < all.length; start += PAGE_ROWS, page++) {
    // Never the answer to a question: nothing may take it for a fresh page.
    await tx.put("pages", { connection, register, run, page, pages: 0, total: 0, rows: all.slice(start, start + PAGE_ROWS), askedAt: 0 });
  }
  return all.length;
}

const later = (a: EpochMs | null, b: EpochMs | null): EpochMs | null => (a === null || (b !== null && b > a) ? b : a);
