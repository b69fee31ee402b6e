/** Options of lists that say nothing of themselves: whatever has appeared since the widget was opened and looks like a list. Reads only. */
import { isOurs } from "../ours.ts";
import { byId } from "../read-text.ts";
import { isShown, type Opener, optionLabel, type Standing } from "./menu-view.ts";

const ENTRY = "li, div, a, span, button, label, p, tr";
/** Pressing these does more than choose. */
const NO_ENTRY = "a[href]:not([href^='#'], [href='']), [type=submit], [type=reset], [role=option], [role=tab], h1, h2, h3, h4, h5, h6";
/** A list of fewer could be anything. */
const FEWEST = 2;

/** In: a widget just opened. Out: the entries of what appeared, if they are alike and say something; [] for none. */
export function unmarkedOptions(opener: Opener, before: Standing): HTMLElement[] {
  let best: HTMLElement[] = [];
  for (const place of placesOf(opener, before)) {
    const found = alike(place, opener);
    if (found.length > best.length) best = found;
  }
  return best.length >= FEWEST ? best : [];
}

/** What appeared over the page or in the widget itself, and what the widget names as its list. */
function placesOf({ field, trigger, root }: Opener, before: Standing): Element[] {
  const named = [field, trigger].flatMap((part) => byId(part, part.getAttribute("aria-controls") ?? "")?.parentElement ?? []);
  const places = [...new Set([...before.changed(), ...named])].filter((place) => place.isConnected && !isOurs(place) && isShown(place) && (root.contains(place) || (!place.contains(field) && isFloating(place))));
  return places.filter((place) => !places.some((other) => other !== place && other.contains(place)));
}

function isFloating(place: Element): boolean {
  for (let at: Element | null = place; at && at.localName !== "body"; at = at.parentElement) {
    if (/^(?:absolute|fixed)$/.test(getComputedStyle(at).position)) return true;
  }
  // what is put around a floating part may take no room itself
  return [...place.children].some((child) => /^(?:absolute|fixed)$/.test(getComputedStyle(child).position));
}

/** The largest family of neighbours made alike that each say something. */
function alike(place: Element, { field }: Opener): HTMLElement[] {
  const families = new Map<string, Map<Element, HTMLElement[]>>();
  for (const part of place.querySelectorAll<HTMLElement>(ENTRY)) {
    const around = part.parentElement;
    if (!around || part.matches(NO_ENTRY) || part.querySelector(NO_ENTRY) || part.contains(field) || isOurs(part) || optionLabel(part) === "" || !isShown(part)) continue;
    const make = `${part.localName} ${part.classList[0] ?? ""}`;
    const family = families.get(make) ?? new Map<Element, HTMLElement[]>();
    families.set(make, family.set(around, [...(family.get(around) ?? []), part]));
  }
  let best: HTMLElement[][] = [];
  const largest = (groups: HTMLElement[][]): number => Math.max(0, ...groups.map(({ length }) => length));
  for (const family of families.values()) if (largest([...family.values()]) > largest(best)) best = [...family.values()];
  // a group's only entry is one too, a lone part of that make elsewhere is not
  const depth = best.find((group) => group.length === largest(best))?.[0];
  return largest(best) < FEWEST || !depth ? [] : best.flat().filter((part) => stepsUp(part, place) === stepsUp(depth, place));
}

function stepsUp(part: Element, place: Element): number {
  let steps = 0;
  for (let at: Element | null = part; at && at !== place; at = at.parentElement) steps++;
  return steps;
}
