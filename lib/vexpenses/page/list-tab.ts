/** Which list of people is in view: active, deactivated, or all of them. */
import type { MemberPage } from "../../model/vexpenses.ts";
import { ACTIVE, EVERYBODY, INACTIVE, MEMBERS, PEOPLE } from "./words.ts";
import { bareWords, isExactly, says } from "./phrases.ts";
import { headingsBefore } from "./headings.ts";
import { isVisible, nameOf, topOf } from "./read-text.ts";
import { isOurs } from "./ours.ts";
import { skim } from "./skim.ts";

type Tab = MemberPage["tab"];

const CHOSEN = "[role=tab][aria-selected=true], [aria-current]:not([aria-current=false]), [aria-pressed=true]";
/** Server-rendered tabs mark the chosen link by a class at most; these are words, not hashes. */
const CHOSEN_CLASS = /^(?:is-)?(?:active|ativ[oa]|activ[oa]|selected|selecionad[oa]|current|atual)$/i;
const MARKED = ["activ", "ativ", "selec", "current", "atual"].flatMap((word) => ["a", "button", "li"].map((name) => `${name}[class*="${word}" i]`)).join(", ");

/**
 * In: the page and its list (null if it was not found). Out: the list's tab, by the chosen tab, else by
 * what the address asks for, else by the nearest heading that says; "all" when nothing tells.
 */
export function listTab(root: Document | Element, table: Element | null): Tab {
  for (const chosen of skim(root, CHOSEN)) {
    const tab = tabIn(nameOf(chosen));
    if (tab && !isOurs(chosen) && isVisible(chosen)) return tab;
  }
  const marked = skim(root, MARKED).filter((link) => [...link.classList].some((name) => CHOSEN_CLASS.test(name)));
  const tabs = new Set(marked.map((link) => tabIn(nameOf(link))).filter((tab) => tab !== null));
  const [only] = tabs;
  if (only && tabs.size === 1) return only;
  return askedFor(topOf(root).ownerDocument.location) ?? (table && tabBefore(table)) ?? "all";
}

/** What the nearest heading before a list says about it; null when none does. */
export function tabBefore(list: Element): Tab | null {
  const [nearest] = headingsBefore(list, (text) => tabIn(text) !== null);
  return nearest === undefined ? null : tabIn(nearest);
}

/** "?aba=desativados", "?status=inactive", "/usuarios/inativos". */
function askedFor(location: Location | null): Tab | null {
  if (!location) return null;
  // Taken apart by hand: in Firefox's content scripts the iterators of URLSearchParams don't iterate.
  const words = [...location.search.slice(1).split("&").map((pair) => pair.replace(/^[^=]*=/, "")), ...location.pathname.split("/")];
  for (const word of words) {
    const tab = word.length < 30 ? tabIn(word.replace(/[-_]/g, " ")) : null;
    if (tab) return tab;
  }
  return null;
}

function tabIn(name: string): Tab | null {
  const text = name.replace(/\d+/g, "");
  if (text.length > 60) return null;
  if (says(text, INACTIVE)) return says(text, ACTIVE) ? "all" : "inactive";
  if (says(text, ACTIVE)) return "active";
  return isExactly(text, EVERYBODY) ? "all" : null;
}

/** "Usuários ativos", "Desativados (3)": tabs of a list of people. */
export function isPeopleTab(text: string): boolean {
  const words = bareWords(text.replace(/\d+/g, ""));
  return words.length < 40 && (says(words, PEOPLE) || says(words, MEMBERS) || words.split(" ").length === 1) && (says(words, ACTIVE) || says(words, INACTIVE));
}
