/**
 * What parts of a page are called: headings and pictures in reading order, breadcrumbs, titles;
 * and from them, whose integration a part belongs to.
 */
import { OMIE, OTHER_VENDORS } from "./words.ts";
import { says } from "./phrases.ts";
import { isVisible, nameOf, textOf } from "./read-text.ts";
import { isOurs } from "./ours.ts";
import { skim } from "./skim.ts";

const HEADING = "h1, h2, h3, h4, h5, h6, [role=heading], legend, caption, summary";
const PICTURE = "img[alt], [role=img][aria-label]";
const BREADCRUMB = '[aria-label*="breadcrumb" i], [aria-label*="trilha" i], [aria-label*="migalha" i], [aria-label*="migas" i], [class~="breadcrumb"], [class~="breadcrumbs"], [class~="trilha"]';
/** Menus name every page of the product: what stands in them says nothing about this one. */
const MENU = "nav, [role=navigation], [role=menu], [role=menubar], aside, footer, [role=contentinfo]";
const CONTENT = "table, select, input, textarea, [role=grid], [role=table], [role=combobox], [role=listbox]";
const REGION = "dialog, [role=dialog], [role=alertdialog], [role=region], [role=tabpanel], [role=group], section, form, main, details, fieldset, article, aside";
const LONGEST_HEADING = 120;

/** Does a text tell what is looked for? Asked before anything costly is. */
export type About = (text: string) => boolean;

/** Headings the person can see, in document order, menus left out; with `about` only those that it accepts. */
export function headingsOf(root: Document | Element, about?: About): Element[] {
  return skim(root, HEADING).filter((heading) => isHeading(heading, about));
}

function isHeading(heading: Element, about: About | undefined): boolean {
  const text = (heading.textContent ?? "").trim();
  if (text.length > LONGEST_HEADING) return false;
  const plain = text !== "" && !heading.hasAttribute("aria-label") && !heading.hasAttribute("aria-labelledby");
  if (about && !about(plain ? text : nameOf(heading))) return false;
  return !isOurs(heading) && !inMenu(heading) && isVisible(heading);
}

/** Is it part of a menu? A breadcrumb is not, and neither is a drawer with things to fill in or to read row by row. */
export function inMenu(element: Element): boolean {
  const menu = element.closest(MENU);
  if (menu === null || element.closest(BREADCRUMB) !== null) return false;
  return menu.localName !== "aside" || menu.querySelector(CONTENT) === null;
}

/** The last breadcrumb that holds something, as text of its parts; [] without one. */
export function breadcrumb(document: Document): string[] {
  for (const trail of skim(document, BREADCRUMB)) {
    if (isOurs(trail) || !isVisible(trail)) continue;
    const parts = [...trail.querySelectorAll("a, li, span, [aria-current]")].map((part) => textOf(part)).filter(Boolean);
    if (parts.length) return parts;
    const whole = textOf(trail);
    if (whole) return [whole];
  }
  return [];
}

/** Text of the headings that stand before (or around) a part of the page, nearest first. */
export function headingsBefore(part: Element, about?: About): string[] {
  return namersBefore(part, HEADING, about);
}

function namersBefore(part: Element, namers: string, about: About | undefined): string[] {
  const before = (element: Element): boolean => element.contains(part) || (element.compareDocumentPosition(part) & 4) !== 0;
  const found: string[] = [];
  for (const element of skim(part.ownerDocument, namers)) {
    if (element !== part && !before(element)) break;
    const picture = element.matches(PICTURE);
    const name = picture ? (element.getAttribute("alt") ?? element.getAttribute("aria-label") ?? "") : nameOf(element);
    if (about && !about(name)) continue;
    if (picture ? !isOurs(element) && !inMenu(element) && isVisible(element) : isHeading(element, undefined)) found.push(name);
  }
  return found.toReversed();
}

export type Vendor = "omie" | "other" | null;

/** Which vendor a text names; null for none or for both at once. */
export function vendorIn(text: string): Vendor {
  const omie = says(text, OMIE);
  const other = says(text, OTHER_VENDORS);
  if (omie === other) return null;
  return omie ? "omie" : "other";
}

export interface VendorFound {
  vendor: Vendor;
  from: "region" | "heading" | "tab" | "breadcrumb" | "title" | "address";
}

/**
 * Whose integration a part of the page belongs to: the nearest name before it that names a vendor
 * (dialog or region label, heading, logo, chosen tab), else the breadcrumb's end, the title, at last the address.
 * Conta Azul's page may look just like Omie's, so position and looks never decide.
 */
export function vendorOf(part: Element, path: string): VendorFound {
  for (let around = part.parentElement; around; around = around.parentElement) {
    const vendor = around.matches(REGION) ? vendorIn(ownLabel(around)) : null;
    if (vendor) return { vendor, from: "region" };
  }
  const named = (text: string): boolean => vendorIn(text) !== null;
  const [nearest] = namersBefore(part, `${HEADING}, ${PICTURE}`, named);
  if (nearest !== undefined) return { vendor: vendorIn(nearest), from: "heading" };
  const document = part.ownerDocument;
  const tabs = new Set(chosenTabs(document).map(vendorIn).filter((vendor) => vendor !== null));
  if (tabs.size === 1) return { vendor: [...tabs][0] ?? null, from: "tab" };
  for (const text of breadcrumb(document).toReversed()) {
    if (named(text)) return { vendor: vendorIn(text), from: "breadcrumb" };
  }
  if (named(document.title)) return { vendor: vendorIn(document.title), from: "title" };
  return { vendor: vendorIn(path), from: "address" };
}

/** Names of the tabs that are chosen now. */
export function chosenTabs(document: Document): string[] {
  return skim(document, "[role=tab][aria-selected=true]").filter((tab) => !isOurs(tab) && isVisible(tab)).map((tab) => nameOf(tab));
}

function ownLabel(element: Element): string {
  return element.hasAttribute("aria-labelledby") || element.hasAttribute("aria-label") ? nameOf(element) : "";
}
