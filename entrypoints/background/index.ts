import { defineBackground } from "wxt/utils/define-background";
import { openBooks } from "../../lib/books/books.ts";
import { browser, type Runtime } from "../../lib/browser.ts";
import { companyInView, strangeMarks } from "../../lib/company.ts";
import { createFixes } from "../../lib/fixes/fixes.ts";
import { keyDigest } from "../../lib/key-digest.ts";
import { suggest } from "../../lib/mapping/suggest.ts";
import { toReason } from "../../lib/omie/reason.ts";
import { loadPolicy } from "../../lib/policy.ts";
import { listener } from "../../lib/questions/listener.ts";
import { createWrites } from "../../lib/questions/writes.ts";
import { accountVerdict, countPeople, countTypes, peopleOverview, peopleSummary, selectPeople, verdictFor, waitingForSync } from "../../lib/readiness/index.ts";
import { SETTINGS } from "../../lib/settings.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { indexedRecords } from "../../lib/vault/records.ts";
import { createSafe } from "../../lib/vault/safe.ts";
import { createVault } from "../../lib/vault.ts";
import { autoLock, lockAlarm } from "./auto-lock.ts";
import { companyCheck } from "./company-check.ts";
import { inject } from "./inject.ts";
import { alarmOf, heartbeat, leaseOf, sleep, somebodyIsHere } from "./life.ts";
import { membersApi } from "./members-api.ts";
import { notifyPages } from "./notify.ts";
import { omieClients } from "./omie-clients.ts";
import { mayReachOmie } from "./permission.ts";
import { reinject } from "./reinject.ts";
import { pageSupport } from "./support.ts";
import { forgetClosedTabs, tabsMemory } from "./tabs.ts";

const PAGE_ORIGINS = ["https://app.vexpenses.com", "https://amp.vexpenses.com"];

export default defineBackground(() => {
  const now = (): number => Date.now();
  const books = openBooks();
  const { session } = browser.storage;
  const { lockAfterMs } = SETTINGS;
  const vault = createSafe({ vault: createVault(session), session, records: indexedRecords("prontidao-vault"), now, lockAfterMs, wakeAt: lockAlarm.at });
  const clients = omieClients({ vault, ledger: books.ledger, now, sleep, mayReach: mayReachOmie });
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
  const writesNever = async (): Promise<boolean> => (await loadPolicy(browser.storage.managed)).policy.writesNever;
  const fixes = createFixes({ books, omieFor: clients.of, writesNever, ...work, lease: leaseOf("prontidao-fixes"), wakeAt: fixAlarm.wakeAt });
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
      writes: createWrites(),
      rules: { verdictFor, accountVerdict, countPeople, countTypes, companyInView, strangeMarks, suggest, peopleOverview, peopleSummary, selectPeople, waitingForSync },
      tabs: tabsMemory,
      check: companyCheck({ clients, now, keyDigest }),
      inject,
      support: pageSupport(PAGE_ORIGINS.map((origin) => `${origin}/*`)),
      mayReachOmie,
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
    await books.purge(now(), SETTINGS.retentionMs);
    resume();
  })();
});

/** As the browser reports our own pages' origin; `URL.origin` is opaque for extension schemes in some engines. */
function ownOrigin(): string {
  const url = new URL(browser.runtime.getURL(""));
  return `${url.protocol}//${url.host}`;
}
