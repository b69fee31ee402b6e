/** How well a page is understood: asked while the popup is open over it. */
import type { Landmark, PageHealth } from "../../lib/model/page-health.ts";
import { healthOf } from "../../lib/vexpenses/page/health.ts";
import { ALL_PAGES } from "../../lib/vexpenses/page/other-pages.ts";
import { recognise } from "../../lib/vexpenses/page/recognise.ts";
import { nameCandidates } from "../../lib/vexpenses/page/teach.ts";
import { marksHere, type Taught, taughtHere } from "../page.content/meeting.ts";

/** In: the page in view. Out: what it is taken for and what was found on it, as codes and counts. */
export function pageHealth(document: Document): PageHealth {
  const taught = taughtHere();
  // only a page that isn't known is offered to be taught
  if (taught) return { page: taught.kind, sure: 1, taught: true, landmarks: landmarksOf(taught), candidates: nameCandidates(document).length, reports: null };
  const { kind, sure } = recognise(document, document.location, ALL_PAGES);
  return { page: kind, sure, taught: false, landmarks: healthOf(document, document.location), candidates: kind === "unknown" ? nameCandidates(document).length : 0, reports: marksHere() };
}

function landmarksOf({ kind, bindings, members }: Taught): Landmark[] {
  const read = bindings?.() ?? members?.();
  const landmark = kind === "configurar" ? "bindings-rows" : "members-rows";
  const count = read?.rows.length ?? 0;
  const missing = (read?.missed ?? []).map((code): Landmark => ({ landmark, state: "missed", code, count: 0 }));
  return count > 0 ? [{ landmark, state: "found", code: "ok", count }, ...missing] : missing;
}
