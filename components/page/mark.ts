/**
 * The mark beside a name, without its explanation: plain elements, because hundreds of them must not cost the page a
 * noticeable moment. Looks, name and size are those of Badge.tsx, which takes a mark over once somebody comes near.
 */
import type { Verdict } from "../../lib/model.ts";
import { SHAPES } from "../shapes.ts";
import { keepToOurselves, markOf, spoken } from "./marking.ts";

const SVG = "http://www.w3.org/2000/svg";

/** How somebody came near a mark. */
export type Approach = "pointer" | "focus" | "click";

/** Draws into an empty or earlier drawn shadow root. @param near is called when somebody wants to know more */
export function drawMark(root: ShadowRoot, verdict: Verdict, near: (by: Approach) => void): void {
  const { ownerDocument: document } = root;
  const state = markOf(verdict);
  const button = document.createElement("button");
  button.type = "button";
  button.className = `mark is-${state}`;
  button.setAttribute("aria-label", spoken(verdict));
  button.setAttribute("aria-expanded", "false");
  button.append(icon(document, state));

  const badge = document.createElement("span");
  badge.className = "badge";
  badge.append(button);
  for (const name of ["click", "keydown"]) badge.addEventListener(name, keepToOurselves);
  badge.addEventListener("click", () => near("click"));
  badge.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && near("pointer"));
  badge.addEventListener("focusin", () => button.matches(":focus-visible") && near("focus"));

  const focused = root.activeElement !== null;
  root.replaceChildren(badge);
  if (focused) button.focus({ preventScroll: true });
}

function icon(document: Document, state: keyof typeof SHAPES): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ class: `state-icon is-${state}`, viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true", focusable: "false" })) svg.setAttribute(name, value);
  for (const part of ["outline", "glyph"] as const) {
    const d = SHAPES[state][part];
    if (d === "") continue;
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", part);
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}
