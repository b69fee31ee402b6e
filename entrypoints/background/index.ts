import { defineBackground } from "wxt/utils/define-background";
import { openBooks } from "../../lib/books/books.ts";
import { browser, type Runtime } from "../../lib/browser.ts";
import { createFixes } from "../../lib/fixes/fixes.ts";
import { keyDigest } from "../../lib/key-digest.ts";
import { toReason } from "../../lib/omie/reason.ts";
import { listener } from "../../lib/questions/listener.ts";
import { obeyRole, roleOf } from "../../lib/questions/role.ts";
import { createWrites } from "../../lib/questions/writes.ts";
import { SETTINGS } from "../../lib/settings.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { indexedRecords } from "../../lib/vault/records.ts";
import { createSafe } from "../../lib/vault/safe.ts";
import { createVault } from "../../lib/vault.ts";
import { approver, packMaker } from "./approvers.ts";
import { autoLock, lockAlarm } from "./auto-lock.ts";
import { companyCheck } from "./company-check.ts";
import { inject } from "./inject.ts";
import { alarmOf, heartbeat, leaseOf, sleep, somebodyIsHere } from "./life.ts";
import { membersApi } from "./members-api.ts";
import { notifyPages } from "./notify.ts";
import { omieClients } from "./omie-clients.ts";
import { mayReachOmie } from "./permission.ts";
import { companyPolicy } from "./policy.ts";
import { reinject } from "./reinject.ts";
import { rules } from "./rules.ts";
import { pageSupport } from "./support.ts";
import { forgetClosedTabs, tabsMemory } from "./tabs.ts";

const PAGE_ORIGINS = ["https://app.vexpenses.com", "https://amp.vexpenses.com"];

export default defineBackground({ type: "module", main: start });

function start(): void {
  const now = (): number => Date.now();
  const books = openBooks();
  const { session } = browser.storage;
  const { lockAfterMs } = SETTINGS;
  const vault = createSafe({ vault: createVault(session), session, records: indexedRecords("prontidao-vault"), now, lockAfterMs, wakeAt: lockAlarm.at });
  const writes = createWrites();
  const policy = companyPolicy(() => void obey());
  // with an approver OMIE is asked nothing, whatever else went wrong
  const mayReach = async (): Promise<boolean> => (await roleOf({ books, policy })) !== "approver" && mayReachOmie();
  const clients = omieClients({ vault, ledger: books.ledger, now, sleep, mayReach });
  const work = { toReason, now, sleep, beat: heartbeat };
  const syncAlarm = alarmOf("sync-resume");
  const sync = createSync({
    books,
    omieFor: clients.of,
    ...work,
    lease: leaseOf("prontidao-sync"),
    wakeAt: syncAlarm.wakeAt,
  });
  const fixAlarm = alarmOf("fixes-resume");
  const writesNever = async (): Promise<boolean> => (await policy()).policy.writesNever;
  const fixes = createFixes({ books, omieFor: clients.of, writesNever, ...work, lease: leaseOf("prontidao-fixes"), wakeAt: fixAlarm.wakeAt });
  const obey = (): Promise<void> => obeyRole({ books, vault, clients, sync, fixes, writes, policy });
  const resume = (): void => {
    void sync.resume();
    void fixes.resume();
  };
  const answer = listener(
    {
      books,
      vault,
      clients,
      sync,
      fixes,
      members: membersApi,
      writesNever,
      writes,
      rules,
      history: async (id) => {
        const { entries, nonReimbursable } = await books.payablesHistory(id);
        return { nonReimbursableArrives: nonReimbursable, entriesOf: (number) => entries.get(number) ?? 0 };
      },
      tabs: tabsMemory,
      check: companyCheck({ clients, now, keyDigest }),
      inject,
      support: pageSupport(PAGE_ORIGINS.map((origin) => `${origin}/*`)),
      packs: packMaker,
      approver: approver({ load: books.pack, keep: books.keepPack }),
      policy,
      mayReachOmie: mayReach,
      somebodyIsHere,
      now,
      settings: SETTINGS,
    },
    { id: browser.runtime.id, origin: ownOrigin(), pageOrigins: PAGE_ORIGINS },
    (name, error) => console.warn(`prontidao: "${name}" could not be answered`, error),
  );

  // every listener in the first tick: a worker woken by an event must already be listening for it
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (syncAlarm.isOurs(alarm.name)) void sync.resume();
    if (fixAlarm.isOurs(alarm.name)) void fixes.resume();
  });
  autoLock({ safe: vault, lockAfterMs, locked: (ids) => ids.forEach(clients.end) });
  browser.permissions.onAdded.addListener(resume);
  browser.runtime.onInstalled.addListener(() => void reinject());
  forgetClosedTabs();
  notifyPages(PAGE_ORIGINS.map((origin) => `${origin}/*`));

  void (async () => {
    await obey();
    await books.purge(now(), (await policy()).limits.retentionMs);
    resume();
  })();
}

/** As the browser reports our own pages' origin; `URL.origin` is opaque for extension schemes in some engines. */
function ownOrigin(): string {
  const url = new URL(browser.runtime.getURL(""));
  return `${url.protocol}//${url.host}`;
}
