/**
 * What a person reads in a piece of the page: text without our own elements, without what is hidden
 * from everybody (scripts, `hidden`, `aria-hidden` icons) and without what is inside fields.
 */
import { spaces } from "../../fold.ts";

const UNREAD = new Set(["script", "style", "template", "noscript", "select", "datalist", "textarea", "input"]);
/** Marks inside a word (a search hit, bold letters): their edges are not word breaks. */
const WITHIN_WORD = new Set(["b", "strong", "em", "i", "mark", "u", "font", "sup", "sub", "wbr"]);

/** Left out on top of the rest when it answers true. */
export type Except = (element: Element) => boolean;

function collect(node: Node, except: Except | undefined, into: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      into.push((child as Text).data);
    } else if (child.nodeType === 1) {
      const element = child as Element;
      if (isUnread(element) || except?.(element)) continue;
      const apart = !WITHIN_WORD.has(element.localName);
      if (apart) into.push(" ");
      collect(element, except, into);
      if (apart) into.push(" ");
    }
  }
}

/** The element a root stands for. By its kind, not by its properties: a form has its fields as properties, by whatever names they bear. */
export function topOf(root: Document | Element): Element {
  return root.nodeType === 9 ? (root as Document).body : (root as Element);
}

/** An element's children, in order; a form may have a field called "children". */
export function childrenOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) found.push(child);
  return found;
}

/** Is this element left out of everything read (ours, hidden, a field's inside)? */
export function isUnread(element: Element): boolean {
  return (
    UNREAD.has(element.localName) ||
    element.localName.startsWith("prontidao-") ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true"
  );
}

/** In: an element. Out: its text as read, white space collapsed; its own tag is not judged. */
export function textOf(element: Element, except?: Except): string {
  // most cells hold nothing but text
  if (element.firstElementChild === null) return tidy(element.textContent ?? "");
  const parts: string[] = [];
  collect(element, except, parts);
  return tidy(parts.join(""));
}

/** What `spaces` would change: blanks at the ends, two in a row, any that isn't a plain space. */
const UNTIDY = /^ | $| {2}|[\0-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

function tidy(text: string): string {
  return UNTIDY.test(text) ? spaces(text) : text;
}

/** A text as it stands apart from others on screen, with the element that holds it. */
export interface Piece {
  text: string;
  holder: Element;
}

/** In: an element. Out: its texts one by one, in order; marks inside words don't part them. One walk. */
export function piecesOf(element: Element): Piece[] {
  let only = element;
  while (only.firstElementChild && only.firstChild === only.lastChild && !isUnread(only.firstElementChild)) only = only.firstElementChild;
  if (only.firstElementChild === null) {
    const text = tidy(only.textContent ?? "");
    return text ? [{ text, holder: only }] : [];
  }
  const pieces: Piece[] = [];
  gather(element, element, [], pieces);
  return pieces;
}

/** @param run the text of `holder` read since the last piece */
function gather(node: Node, holder: Element, run: string[], into: Piece[]): void {
  const end = (): void => {
    const text = tidy(run.join(""));
    run.length = 0;
    if (text) into.push({ text, holder });
  };
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      run.push((child as Text).data);
    } else if (child.nodeType === 1) {
      const element = child as Element;
      if (WITHIN_WORD.has(element.localName) && !isUnread(element)) {
        // `<strong>Ana</strong>` alone holds its text as any other element does
        if (run.some((part) => part.includes("@"))) end();
        if (run.some((part) => part.trim() !== "") || isFollowed(element)) gather(element, holder, run, into);
        else gather(element, element, [], into);
        continue;
      }
      end();
      if (!isUnread(element)) gather(element, element, [], into);
    }
  }
  if (node === holder) end();
}

/** Does text follow in the same run? "<b>Ana</b> ana@…" are two texts. */
function isFollowed(element: Element): boolean {
  const next = element.nextSibling;
  return next !== null && (next.nodeType === 3 ? /^[^@]*[^@\s][^@]*$/.test((next as Text).data) : next.nodeType === 1 && WITHIN_WORD.has((next as Element).localName));
}

/** Elements with a text of their own that holds a sign, in document order, each once; nothing that is not read. */
export function holdersOf(root: Element, sign: "@" | "#" | "$"): Element[] {
  const found: Element[] = [];
  for (const text of textsWith(root, sign)) {
    const holder = text.parentElement;
    if (holder && found.at(-1) !== holder && !isUnread(holder)) found.push(holder);
  }
  return found;
}

function textsWith(root: Element, sign: string): Node[] {
  const document = root.ownerDocument;
  const texts: Node[] = [];
  if (typeof document.evaluate === "function") {
    // one look by the browser instead of one by us at every text of the page
    const found = document.evaluate(`.//text()[contains(., "${sign}")]`, root, null, 7);
    for (let n = 0; n < found.snapshotLength; n++) texts.push(found.snapshotItem(n) as Node);
    return texts;
  }
  const walker = document.createTreeWalker(root, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) if ((text as Text).data.includes(sign)) texts.push(text);
  return texts;
}

/** The text of every element named in an IDREF list. */
export function referenced(element: Element, attribute: string): string {
  const ids = (element.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean);
  return spaces(ids.map((id) => idText(element, id)).join(" "));
}

function idText(near: Element, id: string): string {
  const target = byId(near, id);
  return target ? target.getAttribute("aria-label") ?? textOf(target) : "";
}

/** An element by id in the tree that `near` belongs to. */
export function byId(near: Element, id: string): Element | null {
  const root = near.getRootNode() as Document | ShadowRoot | Element;
  return "getElementById" in root ? root.getElementById(id) : null;
}

/**
 * The name assistive technology would give an element, near enough for recognition:
 * aria-labelledby, aria-label, a field's label, button value, text, pictures' alt, title.
 */
export function nameOf(element: Element): string {
  const named = referenced(element, "aria-labelledby") || spaces(element.getAttribute("aria-label") ?? "");
  if (named) return named;
  if (element.localName === "input") {
    const type = (element.getAttribute("type") ?? "text").toLowerCase();
    if (["submit", "button", "reset"].includes(type)) return spaces((element as HTMLInputElement).value);
  }
  const label = labelText(element);
  if (label) return label;
  return textOf(element) || pictureText(element) || spaces(element.getAttribute("title") ?? "");
}

/** Text of a field's `<label>`: the one around it, else the first that points at it; "" where there is none. The field's own shown value is not part of it. */
export function labelText(field: Element): string {
  if (!("labels" in field)) return "";
  const label = field.closest("label") ?? pointingAt(field);
  return label ? textOf(label, (inner) => inner.contains(field) && isWidget(inner)) : "";
}

/** Not `labels`: it walks the whole document each time it is asked. */
function pointingAt(field: Element): Element | null {
  const root = field.getRootNode() as Document | ShadowRoot | Element;
  const id = field.id.replace(/[^\w-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return id ? root.querySelector(`label[for="${id}"]`) : null;
}

function isWidget(element: Element): boolean {
  return element.querySelector("[role=combobox], [role=log], [aria-live]") !== null;
}

function pictureText(element: Element): string {
  const pictures = [...element.querySelectorAll("img[alt], [role=img][aria-label], svg > title")];
  return spaces(pictures.map((picture) => picture.getAttribute("alt") ?? picture.getAttribute("aria-label") ?? picture.textContent ?? "").join(" "));
}

/** Can it be seen? True where the browser can't tell. Asked per table or field, never per row: it forces layout. */
export function isVisible(element: Element): boolean {
  if (element.closest("[hidden]")) return false;
  return typeof element.checkVisibility === "function" ? element.checkVisibility({ visibilityProperty: true }) : true;
}
