/** Opening the database so that nothing it does can stop the extension: retry, then memory. */
import type { Dexie } from "dexie";
import { declareDatabase, dexieStore } from "./dexie-store.ts";
import { memoryStore } from "./memory-store.ts";
import { MIGRATIONS, REGISTER_TABLES, type Migration } from "./schema.ts";
import type { Store } from "./store.ts";

export interface Opened {
  store: Store;
  /** the database can't be opened: what is learned lasts until the browser stops the worker */
  memoryOnly: boolean;
}

/** How long to wait, ms: for any opening, and for another window to let go of the older layout. */
export interface Patience {
  openMs: number;
  blockedMs: number;
}

class TooSlow extends Error {}

/**
 * Opens `name`; on an error tries once more (a "backing store" error is often gone the second time), then falls
 * back to memory. So does an opening that hangs, at once: a second one would only queue up behind it.
 */
export async function openStore(name: string, patience: Patience, migrations: readonly Migration[] = MIGRATIONS): Promise<Opened> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const db = declareDatabase(name, migrations);
    try {
      await openWithin(db, patience);
      const store = dexieStore(db);
      await reconcileVersion(store, migrations.at(-1)?.version ?? 0);
      return { store, memoryOnly: false };
    } catch (error) {
      db.close();
      if (error instanceof TooSlow) break;
    }
  }
  return { store: memoryStore(), memoryOnly: true };
}

function openWithin(db: Dexie, { openMs, blockedMs }: Patience): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new TooSlow());
    const timers = [setTimeout(giveUp, openMs)];
    db.on("blocked", () => timers.push(setTimeout(giveUp, blockedMs)));
    const settled = (outcome: () => void) => () => {
      for (const timer of timers) clearTimeout(timer);
      outcome();
    };
    db.open().then(settled(resolve), (error: unknown) => settled(() => reject(error as Error))());
  });
}

/**
 * After a roll-back of the extension the layout may be newer than this code knows (Dexie opens it all the
 * same): the copy of OMIE is dropped, since it can be read again; what people told us stays.
 */
async function reconcileVersion(store: Store, known: number): Promise<void> {
  const found = await store.read(["schema"], (tx) => tx.get("schema", ["version"]));
  if (found?.value === known) return;
  await store.write(["schema", ...REGISTER_TABLES], async (tx) => {
    if (found && found.value > known) for (const table of REGISTER_TABLES) await tx.clear(table);
    await tx.put("schema", { key: "version", value: known });
  });
}
