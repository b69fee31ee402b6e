/**
 * What recognition looks at, each thing looked up at most once a look and only if somebody asks: most pages
 * are none of ours and are told so by their headings alone.
 */
import { APP_KEY, APP_SECRET, EXPENSE_TYPE, OMIE } from "./words.ts";
import { bareWords, says } from "./phrases.ts";
import { breadcrumb, headingsOf, vendorIn, vendorOf } from "./headings.ts";
import type { VendorFound } from "./headings.ts";
import { isPeopleTab } from "./list-tab.ts";
import { accountField, choiceFields, fieldLabel, labelledInputs } from "./fields.ts";
import { actions, bindingColumns, bindingsHeading, namesBindings, offersCategories } from "./landmarks.ts";
import { nameOf, textOf } from "./read-text.ts";
import { isOurs } from "./ours.ts";
import { share, tablesOf } from "./tables.ts";
import type { PageTable } from "./tables.ts";
import { skim } from "./skim.ts";

/** More headings than that stand in rows and say the same as the first of them. */
const MOST_HEADINGS = 80;
/** Choices outside tables under the bindings heading are looked at up to here: more say the same. */
const CHOICES_LOOKED_AT = 40;

export class Sight {
  readonly document: Document;
  readonly pathname: string;
  /** the address, as bare words */
  readonly path: string;

  constructor(document: Document, pathname: string) {
    this.document = document;
    this.pathname = decode(pathname);
    this.path = bareWords(this.pathname.replace(/[/_-]+/g, " "));
  }

  readonly #once = new Map<string, unknown>();
  #look<T>(what: string, look: () => T): T {
    if (!this.#once.has(what)) this.#once.set(what, look());
    return this.#once.get(what) as T;
  }

  /** Names of the page's headings, in order. */
  get headings(): string[] {
    return this.#look("headings", () => {
      let left = MOST_HEADINGS;
      return headingsOf(this.document, () => left-- > 0).map((heading) => nameOf(heading));
    });
  }

  get trail(): string[] {
    return this.#look("trail", () => breadcrumb(this.document));
  }

  /** [element, name] of what can be pressed, each name once. */
  get buttons(): [Element, string][] {
    return this.#look("buttons", () => actions(this.document));
  }

  get tables(): PageTable[] {
    return this.#look("tables", () => tablesOf(this.document));
  }

  /** Names of the tabs (or links that serve as such) for active and deactivated people. */
  get peopleTabs(): string[] {
    return this.#look("peopleTabs", () => this.buttons.map(([, name]) => name).filter(isPeopleTab));
  }

  /** Does anything name Omie: heading, logo, label, tab, breadcrumb, title, address? Cheap, and false on most pages. */
  get namesOmie(): boolean {
    return this.#look("namesOmie", () => {
      const said = [this.document.title, this.path, ...this.headings, ...this.trail];
      const marked = skim(this.document, '[alt*="omie" i], [aria-label*="omie" i], [role=tab], dialog, [role=dialog]');
      return [...said, ...marked.filter((one) => !isOurs(one)).map((one) => one.getAttribute("alt") ?? nameOf(one))].some((text) => says(text, OMIE));
    });
  }

  /** Everything that makes Omie's Configurar; null where there is nothing to fill in or it is another vendor's. */
  get bindings(): Bindings | null {
    return this.#look("bindings", () => bindingsIn(this));
  }
}

export interface Bindings extends Pick<VendorFound, "from"> {
  /** something names the section: a heading, a tab, a button that opens it */
  named: boolean;
  tables: PageTable[];
  /** choices outside tables, each with a name of its own */
  choices: Element[];
  account: Element | null;
  /** the choices offer what looks like OMIE's categories */
  offered: boolean;
  appKey: boolean;
  appSecret: boolean;
}

function bindingsIn(sight: Sight): Bindings | null {
  const { document, path } = sight;
  const heading = bindingsHeading(document);
  const tables = sight.tables.filter((table) => isBindingTable(table, heading));
  const account = accountField(document);
  const choices = tables.length || !heading ? [] : looseChoices(heading, account);
  const named = heading !== null || sight.buttons.some(([, name]) => namesBindings(name));
  const [key] = labelledInputs(document, APP_KEY);
  // Words alone could be a help page, keys alone any other product's: there must be something of ours to fill in.
  const anchor = tables[0]?.element ?? choices[0] ?? account ?? (named ? key : undefined);
  if (!anchor) return null;
  const { vendor, from } = vendorOf(anchor, path);
  if (vendor !== "omie") return null;
  // Two places that name different vendors: better silent than on the wrong integration's page.
  if (vendorIn(sight.trail.at(-1) ?? "") === "other" || vendorIn(document.title) === "other") return null;
  if (tables.some((table) => vendorOf(table.element, path).vendor !== "omie") || sayTheSame(tables)) return null;
  return {
    from,
    named,
    tables,
    choices,
    account,
    offered: tables.some(offersInTable) || choices.some((choice) => offersCategories(choice.parentElement ?? choice)),
    appKey: key !== undefined,
    appSecret: labelledInputs(document, APP_SECRET).length > 0,
  };
}

function isBindingTable(table: PageTable, heading: Element | null): boolean {
  if (!bindingColumns(table)) return false;
  if (table.titles.some((title) => says(title, EXPENSE_TYPE))) return true;
  return (heading !== null && (heading.compareDocumentPosition(table.element) & 4) !== 0) || offersInTable(table);
}

function offersInTable(table: PageTable): boolean {
  const columns = bindingColumns(table);
  return columns !== null && share(table, columns.choice, offersCategories) >= 0.5;
}

/** Two tables of the same types: which of them is the one for Omie can't be told, so neither is. */
export function sayTheSame(tables: readonly PageTable[]): boolean {
  if (tables.length < 2) return false;
  const seen = new Set<string>();
  return tables.some((table) => {
    const column = bindingColumns(table)?.type ?? 0;
    const own = new Set(table.rows.slice(0, CHOICES_LOOKED_AT).map((row) => bareWords(row.cells[column] ? textOf(row.cells[column]) : "")));
    own.delete("");
    const twice = [...own].some((type) => seen.has(type));
    for (const type of own) seen.add(type);
    return twice;
  });
}

/** Cards, definition lists, rows of a form: choices after the heading in the nearest part around it that has any. */
function looseChoices(heading: Element, account: Element | null): Element[] {
  const isLoose = (field: Element): boolean => field !== account && (heading.compareDocumentPosition(field) & 4) !== 0 && !field.closest("table, [role=grid], [role=table]");
  let section: Element | null = heading;
  let found: Element[] = [];
  while (section && section.localName !== "body" && !found.length) {
    found = choiceFields(section).filter(isLoose);
    section = section.parentElement;
  }
  const looked = found.slice(0, CHOICES_LOOKED_AT);
  const labels = new Set(looked.map((field) => fieldLabel(field)).filter((label) => label !== "" && !/[?!]$/.test(label)));
  // one lonely choice may be anything ("Este artigo foi útil?") unless it offers categories
  return labels.size > 1 || looked.some((field) => offersCategories(field.parentElement ?? field)) ? looked : [];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
