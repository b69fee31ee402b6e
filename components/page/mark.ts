/**
 * The mark beside a name, without its explanation: plain elements, because thousands of them must not cost the page a
 * noticeable moment. Looks, name and size are those of Badge.tsx, which takes a mark over once somebody comes near.
 */
import type { Verdict } from "../../lib/model/verdicts.ts";
import { SHAPES } from "../shapes.ts";
import { keepToOurselves, markOf, spoken } from "./marking.ts";

const SVG = "http://www.w3.org/2000/svg";
const PARTS = ["outline", "glyph"] as const;

/** How somebody came near a mark. */
export type Approach = "pointer" | "focus" | "click";

/** Draws into an empty shadow root, or changes what it drew there before. @param near is called when somebody wants to know more */
export function drawMark(root: ShadowRoot, verdict: Verdict, near: (by: Approach) => void): void {
  const button = root.querySelector<HTMLElement>(".badge:not([data-explained]) > button") ?? newMark(root, near);
  const label = spokenOnce(verdict);
  if (button.getAttribute("aria-label") !== label) button.setAttribute("aria-label", label);
  const state = markOf(verdict);
  const className = `mark is-${state}`;
  if (button.className === className) return;
  button.className = className;
  const svg = button.firstElementChild;
  svg?.setAttribute("class", `state-icon is-${state}`);
  PARTS.forEach((part, at) => svg?.children[at]?.setAttribute("d", SHAPES[state][part]));
}

const said = new WeakMap<Verdict, string>();

/** Thousands of marks share a few verdicts, and a sentence is dearer than a mark. */
function spokenOnce(verdict: Verdict): string {
  const label = said.get(verdict) ?? spoken(verdict);
  said.set(verdict, label);
  return label;
}

/** @returns its button */
function newMark(root: ShadowRoot, near: (by: Approach) => void): HTMLElement {
  const badge = (template ??= blank(root.ownerDocument)).cloneNode(true) as HTMLElement;
  const button = badge.firstElementChild as HTMLElement;
  for (const name of ["click", "keydown"]) badge.addEventListener(name, keepToOurselves);
  badge.addEventListener("click", () => near("click"));
  badge.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && near("pointer"));
  badge.addEventListener("focusin", () => button.matches(":focus-visible") && near("focus"));
  root.replaceChildren(badge);
  return button;
}

/** What every mark begins as: copying it takes a fraction of making it. */
let template: HTMLElement | null = null;

function blank(document: Document): HTMLElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true", focusable: "false" })) svg.setAttribute(name, value);
  for (const part of PARTS) svg.appendChild(document.createElementNS(SVG, "path")).setAttribute("class", part);
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.append(svg);
  const badge = document.createElement("span");
  badge.className = "badge";
  badge.append(button);
  return badge;
}
