/** Are the right badges on the right rows? */
import type { Variant } from "../../sandbox/pages/catalogue.ts";
import type { Truth } from "../../sandbox/pages/view.ts";
import type { BadgeSeen } from "./sight.ts";

/** What every badge is about, in an order of its own: where they stand is judged elsewhere. */
export const namesOf = (badges: readonly BadgeSeen[]): string[] => badges.map(({ subject, key }) => `${subject} ${key}`).toSorted();

/** As a person reads: invisible characters and case don't count. */
export const plain = (text: string): string => text.replaceAll(/\p{Cf}/gu, "").replaceAll(/\s+/g, " ").trim().toLowerCase();

/**
 * Every badge stands beside its own name, once, and says of its row what the truth says.
 * @param wrong gets a sentence for each that doesn't
 * @returns "12/12": badges that are right, of the rows expected; their number alone where the catalogue names no rows
 */
export function rowsIn(variant: Variant, badges: readonly BadgeSeen[], truth: Truth | null, wrong: string[]): string {
  const subject = ({ members: "member", reports: "report" } as Record<string, string>)[variant.kind] ?? "type";
  const rows = badges.filter((badge) => badge.subject === subject);
  const left = variant.expect.keys.map(plain);
  let right = 0;
  for (const { key, around, person, state, reasons } of rows) {
    const beside = variant.kind === "members" ? person : around;
    if (!plain(beside).includes(plain(key)) || beside.split("@").length > 2) wrong.push(`badge of "${key}" stands beside "${beside}"`);
    const at = left.indexOf(plain(key));
    if (at >= 0) {
      left.splice(at, 1);
      right++;
    } else if (variant.expect.keys.length > 0 && !isMore(variant, key)) wrong.push(`badge of "${key}", which is no row of this page (or has one already)`);
    const held = Object.entries(truth?.bindings ?? {}).find(([name]) => plain(name) === plain(key))?.[1];
    // not known yet is not wrong
    if (held !== undefined && state !== "checking" && reasons.includes("type.unbound") !== (held === null)) wrong.push(`"${key}" is ${held === null ? "unbound" : "bound"}, its badge says ${reasons.join(" ")}`);
  }
  return variant.expect.keys.length === 0 ? `${rows.length}` : `${right}/${variant.expect.keys.length}`;
}

/** Lists that show only a part may show a row more than the catalogue is sure of. */
function isMore(variant: Variant, key: string): boolean {
  return variant.letter === "F" && /^(?:Tipo inventado \d+|pessoa\.\d+@.*)$/.test(key);
}
