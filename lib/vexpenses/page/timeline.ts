/** Reads what happened to a report: the entries of its Linha do Tempo, in page order. */
import type { ReportStatus, TimelineFact } from "../../model/reports.ts";
import { TIMELINE } from "./words.ts";
import { isExactly } from "./phrases.ts";
import { headingsOf } from "./headings.ts";
import { nameOf, piecesOf, textOf } from "./read-text.ts";
import { actionIn, momentIn } from "./report-words.ts";
import { skim } from "./skim.ts";

export interface TimelineEntry extends TimelineFact {
  element: Element;
}

const ENTRY = "li, article, tr, dd, [role=listitem], [role=row]";

/** In: a report's page. Out: the entries of the section that is called timeline or history; [] where there is none or it is closed. */
export function readTimeline(document: Document): TimelineEntry[] {
  const section = sectionOf(document);
  if (!section) return [];
  const dated = piecesOf(section).filter(({ text }) => momentIn(text) !== null);
  const holders = dated.map(({ holder }) => entryAround(holder, section, dated.map((one) => one.holder)));
  return [...new Set(holders)].flatMap((element) => {
    const at = momentIn(textOf(element));
    return at ? [{ at, action: actionOf(element), element }] : [];
  });
}

/** The widest part around the heading (or the panel its tab opens) that no other heading of the page shares. */
function sectionOf(document: Document): Element | null {
  const label = skim(document, "[role=region][aria-label], [role=tabpanel][aria-label], section[aria-label], ol[aria-label], ul[aria-label], aside[aria-label]").find((one) => isExactly(nameOf(one), TIMELINE));
  if (label) return label;
  const [heading] = headingsOf(document, (text) => isExactly(text, TIMELINE));
  if (!heading) return null;
  let section = heading;
  while (section.parentElement && !section.parentElement.matches("main, [role=main], body") && headingsOf(section.parentElement).length <= 1) section = section.parentElement;
  return section === heading ? (heading.nextElementSibling ?? null) : section;
}

/** The widest part around a date that holds no other date. */
function entryAround(holder: Element, section: Element, dates: readonly Element[]): Element {
  const marked = holder.closest(ENTRY);
  if (marked && section.contains(marked)) return marked;
  let entry = holder;
  for (let up = entry.parentElement; up && up !== section && dates.filter((date) => up?.contains(date)).length === 1; up = up.parentElement) entry = up;
  return entry;
}

/** What the date's own text says besides the date; where it says nothing else, the text after it, else the one before. */
function actionOf(entry: Element): ReportStatus | null {
  const texts = piecesOf(entry).map(({ text }) => text);
  const dated = texts.findIndex((text) => momentIn(text) !== null);
  const rest = (texts[dated] ?? "").replace(/\d{2}\/\d{2}\/\d{4}|\d{1,2}[:h]\d{2}/g, "");
  const said = rest.split(/[•·|]|\s[-–—]\s/).filter((part) => /\p{L}{3}/u.test(part));
  const action = (said.length ? said : [texts[dated + 1] ?? "", texts[dated - 1] ?? ""]).map(actionIn).find((one) => one !== null);
  return action ?? null;
}
