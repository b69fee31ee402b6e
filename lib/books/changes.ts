/** The change log: what each refresh found different in OMIE, and what of it matters here. */
import { codeAndName, emailKey, fold } from "../fold.ts";
import type { ChangeSeen, RegisterChange, RegisterChangeKind } from "../model/changes.ts";
import type { ConnectionId } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { PageOption } from "../model/vexpenses.ts";
import type { Difference } from "./differences.ts";
import type { TableName } from "./schema.ts";
import type { Store, Tx } from "./store.ts";

const TABLES = ["changes", "bindings", "accounts", "members", "switches"] as const satisfies TableName[];

/** The newest so many are kept. */
const KEPT = 2_000;

/** Adds what a refresh found, inside the transaction that makes it current. */
export async function logChanges(tx: Tx, connection: ConnectionId, at: EpochMs, found: readonly Difference[]): Promise<void> {
  if (found.length === 0) return;
  const keys = await tx.keys("changes", [connection]);
  let n = Number(keys.at(-1)?.[1] ?? 0);
  const surplus = keys.length + found.length - KEPT;
  if (surplus > 0) await tx.remove("changes", keys.slice(0, surplus));
  for (const one of found.slice(-KEPT)) await tx.put("changes", { ...one, connection, at, n: ++n });
}

/** What stops working for whoever uses the row. */
const BREAKS: ReadonlySet<RegisterChangeKind> = new Set(["inactivated", "deleted", "untagged", "re-mailed", "not-selectable"]);

/**
 * Changes noticed after `since` (null = all kept): what breaks a binding, the conta corrente or a member first, then
 * what concerns one, then the rest; newest first within each.
 */
export function changesSince(store: Store, id: ConnectionId, since: EpochMs | null): Promise<ChangeSeen[]> {
  return store.read(TABLES, async (tx) => {
    const rows = (await tx.list("changes", [id])).filter(({ at }) => since === null || at > since);
    if (rows.length === 0) return [];
    const bound = ((await tx.get("bindings", [id]))?.rows ?? []).flatMap(({ saved }) => (saved === null ? [] : [saved]));
    const account = (await tx.get("accounts", [id]))?.account.saved ?? null;
    const members = new Set((await tx.list("members", [id])).flatMap((page) => page.members.map(({ email }) => emailKey(email))));
    members.delete("");
    const concerns = (change: RegisterChange): ChangeSeen["concerns"] => {
      if (change.register === "suppliers") return change.emails.some((email) => members.has(email)) ? "member" : null;
      if (change.register === "accounts") return account !== null && isAbout(account, change) ? "account" : null;
      return bound.some((option) => isAbout(option, change)) ? "binding" : null;
    };
    const seen = rows.map((change): ChangeSeen => {
      const about = concerns(change);
      return { ...change, concerns: about, breaks: about !== null && BREAKS.has(change.kind) };
    });
    const weight = ({ breaks, concerns: about }: ChangeSeen): number => (breaks ? 0 : about !== null ? 1 : 2);
    return seen.sort((a, b) => weight(a) - weight(b) || b.at - a.at || b.n - a.n);
  });
}

/** Does a saved choice of the page mean this row? By OMIE's code as value or in the label, else by the name it had. */
function isAbout(option: PageOption, change: RegisterChange): boolean {
  const { code, name } = codeAndName(option.label);
  if (option.value === change.code || code === change.code) return true;
  const label = fold(name);
  return code === "" && [change.name, change.before, change.after].some((known) => known !== "" && fold(known) === label);
}

/** Up to when the person has looked at changes; null = never. */
export function changesSeen(store: Store, id: ConnectionId): Promise<EpochMs | null> {
  return store.read(["switches"], async (tx) => (await tx.get("switches", [id]))?.changesSeen ?? null);
}

export function markChangesSeen(store: Store, id: ConnectionId, at: EpochMs): Promise<void> {
  return store.write(["switches"], async (tx) => {
    const before = await tx.get("switches", [id]);
    await tx.put("switches", { connection: id, writes: before?.writes ?? false, changesSeen: at });
  });
}
