/**
 * OMIE's suppliers by e-mail and by name. Built once per register read: OMIE can't search by e-mail, so every
 * member of a page is looked up here, among up to tens of thousands of records.
 */
import { emailKey, fold } from "../fold.ts";
import type { Holding } from "../model/books.ts";
import type { Supplier } from "../model/omie.ts";

export interface SupplierIndex {
  /** records whose e-mail field holds this address (as emailKey makes it) */
  byEmail(address: string): readonly Supplier[];
  /** records with this folded name, as razão social or nome fantasia */
  byName(folded: string): readonly Supplier[];
}

const NONE: readonly Supplier[] = [];

const indexes = new WeakMap<Holding<Supplier>, SupplierIndex>();

/** The index of this register; the same register gives the same index, and it goes when the register goes. */
export function suppliersOf(holding: Holding<Supplier>): SupplierIndex {
  let index = indexes.get(holding);
  if (!index) {
    index = indexed(holding.rows);
    indexes.set(holding, index);
  }
  return index;
}

function indexed(rows: readonly Supplier[]): SupplierIndex {
  const emails = grouped(rows, (supplier) => supplier.emails.map(emailKey));
  // names are only needed for people whose e-mail isn't found, and folding all of them is the slower half
  let names: Map<string, Supplier[]> | null = null;
  return {
    byEmail: (address) => emails.get(address) ?? NONE,
    byName: (folded) => {
      names ??= grouped(rows, (supplier) => [fold(supplier.name), fold(supplier.tradeName)]);
      return names.get(folded) ?? NONE;
    },
  };
}

function grouped(rows: readonly Supplier[], keysOf: (supplier: Supplier) => string[]): Map<string, Supplier[]> {
  const groups = new Map<string, Supplier[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      if (key === "") continue;
      const group = groups.get(key);
      if (!group) groups.set(key, [row]);
      else if (group.at(-1) !== row) group.push(row); // one record naming itself twice is still one record
    }
  }
  return groups;
}
