/**
 * Whether somebody is synchronised. VExpenses shows only a passing message after its Sincronizar and keeps no
 * status, so what was seen is remembered as evidence and weighed here.
 */
import { emailKey, fold } from "../fold.ts";
import type { SyncEvidence } from "../model/books.ts";
import type { EpochMs } from "../model/time.ts";

/** The person the evidence is weighed for. */
export interface Person {
  /** as emailKey makes it */
  email: string;
  /** folded full name */
  name: string;
  /** nobody else known has this name, so evidence that gives only the name may speak for this person */
  nameIsTheirs: boolean;
  /** newest change of their OMIE record; null when OMIE tells none */
  changedAt: EpochMs | null;
}

export interface SyncFinding {
  /** what the newest evidence says */
  kind: "proven" | "failed" | "outdated" | "unproven";
  /** the moment of that evidence; null when there is none */
  at: EpochMs | null;
  /** the success named this very person, so VExpenses has recognised their record as it is */
  personally: boolean;
}

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/** Weighs all evidence for one person. Evidence dated more than a day ahead comes from a wrong clock and is left out. */
export function findSync(evidence: readonly SyncEvidence[], person: Person, now: EpochMs): SyncFinding {
  const believable = evidence.filter((item) => item.at - now <= ONE_DAY_MS);
  const own = believable.filter((item) => item.who !== null && names(item.who, person));
  const common = believable.filter((item) => item.who === null && wasKnown(item.knew, person));

  // a success that gives only a name two people share is nobody's; a failure is taken seriously by both
  const ownSuccess = newest(own, (item) => item.kind === "success" && (person.nameIsTheirs || item.who?.includes("@") === true));
  const ownFailure = newest(own, (item) => item.kind === "failure");
  const commonSuccess = newest(common, (item) => item.kind === "success");
  const commonFailure = newest(common, (item) => item.kind === "failure");

  // one press of Sincronizar that worked for all but a few is a common success and their own failures at one moment
  const failedAfterAll = ownFailure !== null && ownFailure.at > (ownSuccess?.at ?? -Infinity) && ownFailure.at >= (commonSuccess?.at ?? -Infinity);
  if (failedAfterAll) return { kind: "failed", at: ownFailure.at, personally: false };

  const success = later(ownSuccess, commonSuccess);
  if (success === null) {
    if (commonFailure !== null) return { kind: "failed", at: commonFailure.at, personally: false };
    return { kind: "unproven", at: null, personally: false };
  }
  const holds = (item: SyncEvidence): boolean => person.changedAt === null || person.changedAt <= item.at;
  if (!holds(success)) return { kind: "outdated", at: success.at, personally: false };
  const personally = ownSuccess !== null && holds(ownSuccess) && ownSuccess.at > (ownFailure?.at ?? -Infinity);
  return { kind: "proven", at: success.at, personally };
}

/** Evidence names people as the page shows them: by e-mail, else by name. */
function names(who: string, person: Person): boolean {
  return who.includes("@") ? person.email !== "" && emailKey(who) === person.email : fold(who) === person.name;
}

const lists = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Somebody missing from the list known at that moment appeared later, so that press says nothing of them. */
function wasKnown(knew: readonly string[] | null, person: Person): boolean {
  if (knew === null) return true;
  let list = lists.get(knew);
  if (!list) {
    list = new Set(knew.map(emailKey));
    lists.set(knew, list);
  }
  return list.has(person.email);
}

function newest(items: readonly SyncEvidence[], fits: (item: SyncEvidence) => boolean): SyncEvidence | null {
  return items.reduce<SyncEvidence | null>((best, item) => (fits(item) ? later(best, item) : best), null);
}

function later(a: SyncEvidence | null, b: SyncEvidence | null): SyncEvidence | null {
  if (a === null || b === null) return a ?? b;
  return b.at > a.at ? b : a;
}
