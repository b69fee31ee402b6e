/** How a recipe names elements and addresses: by what they are, never by text, class or position on the screen. */
import type { Make, RecipeStep } from "../../model/page-health.ts";
import { roleShape } from "./describe-shape.ts";
import { vocabularyWord } from "./describe-vocabulary.ts";
import { isOurs } from "./ours.ts";

export function makeOf(element: Element): Make {
  return { tag: element.localName, role: roleShape(element) ?? "" };
}

export function isMade(element: Element, { tag, role }: Make): boolean {
  return element.localName === tag && (roleShape(element) ?? "") === role;
}

function sameMake(a: Element, b: Element): boolean {
  return isMade(b, makeOf(a));
}

/** The way down from `top` to an element inside it; null where it isn't inside. [] = itself. */
export function stepsTo(element: Element, top: Element): RecipeStep[] | null {
  const steps: RecipeStep[] = [];
  for (let at = element; at !== top; at = at.parentElement) {
    if (!at.parentElement) return null;
    const alike = [...at.parentElement.children].filter((child) => sameMake(at, child));
    steps.unshift({ ...makeOf(at), nth: alike.indexOf(at) });
  }
  return steps;
}

/** Goes the way down; null where it leads nowhere. */
export function follow(top: Element, steps: readonly RecipeStep[]): Element | null {
  let at: Element = top;
  for (const step of steps) {
    const next: Element | undefined = [...at.children].filter((child) => isMade(child, step))[step.nth];
    if (!next) return null;
    at = next;
  }
  return at;
}

/** The sibling so many elements before this one, ours not counted; null without one. */
export function siblingBack(element: Element, back: number): Element | null {
  let at: Element | null = element;
  for (let left = back; at && left > 0; ) {
    at = at.previousElementSibling;
    if (at && !isOurs(at)) left--;
  }
  return at;
}

/** The document and every open shadow root in it, outermost first. */
export function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot && !isOurs(element)) roots.push(element.shadowRoot);
  }
  return roots;
}

/**
 * In: a path. Out: its shape. Words of our vocabulary stay, numbers become "#"; everything else may name a person,
 * a company or a record and is kept as a digest that tells addresses apart and says nothing.
 */
export function pathShape(path: string): string {
  const segments = path.split("/").filter(Boolean).map((segment) => {
    if (/^\d+$/.test(segment)) return "#";
    const word = vocabularyWord(decoded(segment).replaceAll(/[-_]+/g, " "));
    return word === null ? `~${digest(segment)}` : word.replaceAll(" ", "-");
  });
  return `/${segments.join("/")}`;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** FNV-1a, 20 bits of it: four characters that thousands of words share, so that none can be read back. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 20)) & 0xfffff).toString(32).padStart(4, "0");
}
