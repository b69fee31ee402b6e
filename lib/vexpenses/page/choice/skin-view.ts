/** A `<select>` that a library hides, and what it shows instead. Reads only. */
import type { PageOption } from "../../../model/vexpenses.ts";
import { isPlaceholder } from "../../../fold.ts";
import { isVisible, textOf } from "../read-text.ts";
import { bare, isNotShown, type Shown } from "./widget-view.ts";
import { chosenIn } from "./select-view.ts";

const NO_SKIN = "label, script, style, template, input, select, small, p, h1, h2, h3, h4, h5, h6, option, [hidden]";
const WORKED = "[role=combobox], [role=button], [role=listbox], [aria-haspopup], [tabindex], button, a";
const EDGE = "td, th, tr, dd, li, form, section, article, body, [role=gridcell], [role=row]";
const MOST_STEPS = 4;

/** Is this select out of sight as far as its markup tells? */
export function isDressed(select: HTMLSelectElement): boolean {
  return select.tabIndex < 0 || select.hasAttribute("hidden") || select.closest("[aria-hidden=true]") !== null || select.style.display === "none";
}

/** What a hidden select is dressed up with: what stands beside it or beside the parts around it; null where nothing does. */
export function skinOf(select: HTMLSelectElement): HTMLElement | null {
  let at: Element = select;
  for (let step = 0; step < MOST_STEPS; step++) {
    const beside = siblingsOf(at);
    const skin = beside.after.find(isSkin) ?? beside.before.find((one) => isSkin(one) && isWorked(one));
    if (skin) return skin as HTMLElement;
    if (!at.parentElement || at.parentElement.matches(EDGE)) return null;
    at = at.parentElement;
  }
  return null;
}

function siblingsOf(at: Element): { before: Element[]; after: Element[] } {
  const all = [...(at.parentElement?.children ?? [])];
  const own = all.indexOf(at);
  return { before: all.slice(0, own).toReversed(), after: all.slice(own + 1) };
}

function isWorked(part: Element): boolean {
  return part.matches(WORKED) || part.querySelector(WORKED) !== null;
}

function isSkin(part: Element): boolean {
  return !part.matches(NO_SKIN) && !part.localName.startsWith("prontidao-") && (isWorked(part) || textOf(part) !== "");
}

/** The text a skin shows, its placeholder included; its list of options, hidden or cut down to nothing, is no part of it. */
export function skinText(skin: Element): string {
  return bare(textOf(skin, (part) => isNotShown(part) || part.matches("ul, ol") || !isVisible(part)));
}

/** Does the skin show what its select holds? Some write more than the option's label or cut it short. */
export function agrees(select: HTMLSelectElement, chosen: PageOption): boolean {
  const skin = skinOf(select);
  const text = skin ? skinText(skin) : "";
  return text.includes(chosen.label) || (text.length > 3 && chosen.label.startsWith(text.replace(/[.…]+$/u, "")));
}

/** What a hidden select holds. A named one is what would be submitted; without a name it must say what its skin shows. */
export function dressedChoice(select: HTMLSelectElement): Shown {
  const chosen = chosenIn(select);
  if (select.name !== "") return chosen;
  const skin = skinOf(select);
  const text = skin ? skinText(skin) : "";
  if (chosen) return agrees(select, chosen) ? chosen : undefined;
  return text === "" || isPlaceholder({ value: "", label: text }) ? null : undefined;
}
