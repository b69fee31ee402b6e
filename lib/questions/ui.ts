/** Answers to what our own pages ask. */
import { NO_CONNECTION } from "../model/omie.ts";
import type { Overview } from "../model/overview.ts";
import type { Reason } from "../model/verdicts.ts";
import type { Handlers } from "./answer.ts";
import { inView, syncedAt } from "./company.ts";
import type { PackInUse, Parts } from "./parts.ts";
import { roleOf, standingOf } from "./role.ts";

type UiHandlers = Pick<
  Handlers,
  "overview" | "connect" | "unlock" | "lock" | "disconnect" | "forget" | "choose" | "sync" | "cancelSync" | "declareSynced"
>;

/**
 * OMIE compares keys byte by byte; these characters only get in by pasting a whole line, a masked field or
 * two lines at once.
 */
const NEVER_IN_A_KEY = /[=•*\s]/;

export function uiHandlers(parts: Parts): UiHandlers {
  return {
    async overview({ company }) {
      await parts.vault.touch();
      const standing = await standingOf(parts);
      const pack = standing.role === "approver" ? await parts.approver.inUse(await parts.policy(), parts.now()) : null;
      const evidence = company ?? (await parts.tabs.inView());
      const view = await inView(parts, evidence);
      const now = parts.now();
      const id = view.connection?.id ?? NO_CONNECTION;
      const [connections, consent, bindings, account, signer] = await Promise.all([
        standing.role === "approver" ? [] : parts.books.connections(),
        parts.books.consent(),
        parts.books.bindings(id),
        parts.books.account(id),
        parts.books.signer(id),
      ]);
      const { directory, evidence: kept } = view.books;
      const rows = bindings?.rows ?? [];
      const remembered = await parts.vault.remembered();
      const unlocked: string[] = [];
      for (const one of connections) if (await parts.vault.keys(one.id)) unlocked.push(one.id);
      return {
        connections,
        unlocked,
        remembered: connections.map((one) => one.id).filter((one) => remembered.includes(one)),
        consent: consent?.version ?? null,
        connection: view.connection,
        companyReason: view.companyReason,
        trouble: view.books.trouble,
        warning: parts.books.trouble(),
        people: { ...parts.rules.countPeople(directory, view.books, now), complete: directory.complete },
        types: { ...parts.rules.countTypes(rows, view.books, now), complete: bindings?.complete ?? false },
        account: account ? parts.rules.accountVerdict(account.account, view.books, now) : null,
        syncedAt: syncedAt(view.books),
        run: view.run,
        suppliers: view.books.suppliers?.rows.length ?? 0,
        lastSyncEvidence: kept.reduce<(typeof kept)[number] | null>((last, one) => (!last || one.at > last.at ? one : last), null),
        standing,
        pack: null,
        made: signer?.made ?? null,
        ...(pack && fromPack(pack)),
      };
    },
    async connect({ appKey, appSecret, consent, passphrase }) {
      const write = parts.writes.begin();
      const keys = { appKey: appKey.trim(), appSecret: appSecret.trim() };
      if (!keys.appKey || !keys.appSecret || NEVER_IN_A_KEY.test(keys.appKey + keys.appSecret)) {
        return { trouble: { code: "connection.refused" } };
      }
      // an approver's browser has no key, and asks OMIE nothing
      if ((await roleOf(parts)) === "approver") return { trouble: { code: "connection.none" } };
      if (!(await parts.mayReachOmie())) return { trouble: { code: "connection.no-permission" } };
      const checked = await parts.check(keys);
      const keep = async () => {
        if ("trouble" in checked) return checked;
        const { connection } = checked;
        await parts.books.keepConsent(consent, parts.now());
        await parts.books.keepConnection(connection);
        await parts.books.choose(connection.id);
        if (passphrase === undefined) await parts.vault.keep(connection.id, keys);
        else await parts.vault.remember(connection.id, keys, passphrase);
        return checked;
      };
      const kept = await write(keep).catch(fullDisk);
      // everything was erased while OMIE was asked: the newer word counts
      if (!kept) return { trouble: { code: "connection.none" } };
      // a refresh that was waiting for keys goes on
      if ("connection" in kept) goOn(parts);
      return kept;
    },
    async unlock({ connection, passphrase }) {
      const opened = await parts.writes.begin()(() => parts.vault.unlock(connection, passphrase));
      if (opened === null) return { refused: "nothing-kept" };
      // a refresh that was waiting for the keys goes on
      if (!("unlocked" in opened)) return opened;
      goOn(parts);
      const companies = new Set((await parts.books.connections()).map((one) => one.id));
      return { unlocked: opened.unlocked.filter((one) => companies.has(one)) };
    },
    async lock() {
      const locked = await parts.vault.lock();
      for (const connection of locked) parts.clients.end(connection);
      return { locked };
    },
    async disconnect({ connection }) {
      await parts.writes.begin()(async () => {
        await parts.sync.cancel(connection);
        // connecting again, perhaps in a month, must not go on writing what was confirmed now
        await parts.fixes.stop(connection);
        await parts.vault.drop(connection);
        parts.clients.end(connection);
      });
      return {};
    },
    forget() {
      return parts.writes.erase(async () => {
        // without keys nothing starts any more
        await parts.vault.dropAll();
        for (const connection of await parts.books.connections()) {
          await parts.sync.cancel(connection.id);
          await parts.fixes.stop(connection.id);
        }
        await parts.clients.endAll();
        await Promise.all([parts.sync.settled(), parts.fixes.settled()]);
        await parts.tabs.forget();
        await parts.books.eraseAll();
        parts.approver.forget();
        return { left: { ...(await parts.books.counts()), keys: await parts.vault.count() } };
      });
    },
    async choose({ connection }) {
      await parts.writes.begin()(async () => {
        const connections = await parts.books.connections();
        if (!connections.some(({ id }) => id === connection)) return;
        await parts.books.choose(connection, parts.rules.strangeMarks(await parts.tabs.inView(), connections));
      });
      return {};
    },
    async sync({ connection }) {
      const write = parts.writes.begin();
      if (!(await parts.mayReachOmie())) return { started: false, trouble: { code: "connection.no-permission" } };
      const start = async () => {
        if (!(await parts.vault.keys(connection))) return null;
        const run = await parts.sync.start(connection);
        return { started: run.state === "running", trouble: run.reason };
      };
      const begun = await write(start).catch((error: unknown) => ({ started: false, ...fullDisk(error) }));
      return begun ?? { started: false, trouble: { code: "connection.locked" } };
    },
    async cancelSync({ connection }) {
      await parts.sync.cancel(connection);
      return {};
    },
    async declareSynced({ connection }) {
      await parts.writes.begin()(async () => {
        const connections = await parts.books.connections();
        if (connections.some(({ id }) => id === connection)) await parts.books.declareSynced(connection, parts.now());
      });
      return {};
    },
  };
}

/** What an approver's popup says instead of what the books would. */
function fromPack({ card, summary }: PackInUse): Pick<Overview, "pack" | "syncedAt" | "companyReason" | "trouble" | "types" | "account"> {
  return { pack: card, syncedAt: card.readAt, companyReason: null, trouble: null, ...summary };
}

/** What was waiting for keys goes on. */
function goOn(parts: Parts): void {
  void parts.sync.resume().catch(() => undefined);
  void parts.fixes.resume().catch(() => undefined);
}

/** What a write that met a full disk is answered with; any other error goes on. */
function fullDisk(error: unknown): { trouble: Reason } {
  if (error instanceof Error && error.name === "QuotaExceededError") return { trouble: { code: "books.full" } };
  throw error;
}
