import type { Register } from "../../lib/model/omie.ts";
import type { SyncRun } from "../../lib/model/sync.ts";
import { t } from "../../lib/text.ts";

/** The order a refresh reads in, with the message key of each register's name. */
const ORDER = [
  ["categories", "registerCategories"],
  ["accounts", "registerAccounts"],
  ["suppliers", "registerSuppliers"],
] as const satisfies readonly (readonly [Register, string])[];

export interface RegisterNow {
  title: (typeof ORDER)[number][1];
  /** pages committed */
  done: number;
  /** the page being read, 1-based */
  page: number;
  /** null until its first page answered */
  of: number | null;
}

/** The register being read now: the first unfinished one. Null when all are read. */
export function registerNow(run: SyncRun): RegisterNow | null {
  for (const [register, title] of ORDER) {
    const { pages, of } = run.progress[register];
    if (of === null || pages < of) return { title, done: pages, page: of === null ? 1 : Math.min(pages + 1, of), of };
  }
  return null;
}

/** "Fornecedores: página 4 de 12"; before the first answer, that it has begun. */
export function progressText(run: SyncRun | null): string {
  const at = run === null ? null : registerNow(run);
  if (at === null) return t("runRunning");
  return at.of === null ? t("progressStarting", t(at.title)) : t("progressPage", t(at.title), at.page, at.of);
}

/** The same for a screen reader: changes per register and quarter only, so that it isn't interrupted by every page. */
export function spokenProgress(run: SyncRun | null): string {
  const at = run === null ? null : registerNow(run);
  if (at === null || at.of === null) return progressText(run);
  const quarter = Math.floor((at.done / at.of) * 4) / 4;
  return t("progressPage", t(at.title), Math.floor(quarter * at.of) + 1, at.of);
}
