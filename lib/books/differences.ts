/** Pure: what differs between a row of OMIE as it was held and as it is now. */
import { emailKey, fold } from "../fold.ts";
import type { RegisterChange } from "../model/changes.ts";
import type { Category, CurrentAccount, Register, RegisterRow, Supplier } from "../model/omie.ts";

/** A change without what only the books add. */
export type Difference = Omit<RegisterChange, "connection" | "n" | "at">;

const TAG = fold("Funcionário");

const tagged = (supplier: Supplier): boolean => supplier.tags.some((tag) => fold(tag) === TAG);

const emailsOf = (supplier: Supplier): string[] => supplier.emails.map(emailKey).filter((email) => email !== "");

const selectable = ({ expense, totalising, hidden, transfer }: Category): boolean => expense && !totalising && !hidden && !transfer;

/**
 * @param before null = it was not there · @param after null = it is gone
 * @returns one entry for each thing that changed; [] where nothing did that anybody needs to know
 */
export function differences<R extends Register>(register: R, before: RegisterRow[R] | null, after: RegisterRow[R] | null): Difference[] {
  if (before !== null && isVeiled(before)) return after === null || isVeiled(after) ? [] : differences(register, null, after);
  // Lost every mark of interest: the name and e-mails it had are the last ones known.
  if (before !== null && after !== null && isVeiled(after)) return differences(register, before, { ...after, ...known(before), veiled: undefined } as RegisterRow[R]);
  const row = after ?? before;
  if (row === null || isVeiled(row)) return [];
  const entry = (kind: Difference["kind"], was = "", is = ""): Difference => ({
    register,
    kind,
    code: String(row.code),
    name: row.name,
    before: was,
    after: is,
    emails: [...new Set([before, after].flatMap((side) => (side !== null && "emails" in side ? emailsOf(side) : [])))],
  });
  if (before === null) return [entry("new", "", row.name)];
  if (after === null) return [entry("deleted", before.name)];
  const found = before.name === after.name ? [] : [entry("renamed", before.name, after.name)];
  const [wasActive, isActive] = [isInUse(before), isInUse(after)];
  if (wasActive !== isActive) found.push(entry(isActive ? "reactivated" : "inactivated"));
  if ("parent" in before && "parent" in after) {
    if (selectable(before) !== selectable(after)) found.push(entry(selectable(after) ? "selectable" : "not-selectable"));
    if (before.parent !== after.parent) found.push(entry("moved", before.parent, after.parent));
  }
  if ("tags" in before && "tags" in after) {
    if (tagged(before) !== tagged(after)) found.push(entry(tagged(after) ? "tagged" : "untagged"));
    const [was, is] = [emailsOf(before).join(", "), emailsOf(after).join(", ")];
    if (was !== is) found.push(entry("re-mailed", was, is));
  }
  return found;
}

const isVeiled = (row: Category | CurrentAccount | Supplier): boolean => "veiled" in row && row.veiled === true;

const known = (row: Category | CurrentAccount | Supplier): Partial<Supplier> => ("emails" in row ? { name: row.name, emails: row.emails } : {});

const isInUse = (row: Category | CurrentAccount | Supplier): boolean => ("inactive" in row ? !row.inactive : row.active);
