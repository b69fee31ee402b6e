import { t, tn } from "../../lib/text.ts";
import type { BindingRow } from "./BindingsPanel.tsx";

export interface RemainingProps {
  unbound: readonly BindingRow[];
  faulty: readonly BindingRow[];
  /** the page's options are known: only then it can be said that nothing fits */
  offered: boolean;
}

/** What is left for the person once everything safe is filled, by reason; nothing where nothing is, or where it isn't known yet. */
export function Remaining({ unbound, faulty, offered }: RemainingProps) {
  const open = unbound.filter((row) => !row.sure && !row.planned?.option);
  const doubtful = open.filter((row) => row.suggestions.length > 0).length;
  const left = [
    doubtful === 0 ? [] : tn("remainDoubtful", doubtful),
    open.length === doubtful || !offered ? [] : tn("remainNothing", open.length - doubtful),
    faulty.length === 0 ? [] : tn("remainFaulty", faulty.length),
  ].flat();
  return left.length === 0 ? null : <small class="remaining">{t("remaining", left.join(" · "))}</small>;
}
