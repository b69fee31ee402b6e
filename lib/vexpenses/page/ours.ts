/** Telling our own elements from the page's. Ours are plain elements named `prontidao-…`. */

const PREFIX = "prontidao-";
/** The names there are: a selector finds them without a look at every element of a long page. */
const NAMES = ["badge", "panel", "teach"].map((name) => PREFIX + name).join();

/** Is this node, or something around it, ours? */
export function isOurs(node: Node | null): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType === 1 && (at as Element).localName.startsWith(PREFIX)) return true;
  }
  return false;
}

/** Is there something of ours inside this node? */
export function holdsOurs(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).querySelector(`${PREFIX}badge, ${PREFIX}panel`) !== null;
}

/** Every element of ours in the document, also those a former copy of this script left behind. */
export function allOurs(document: Document): Element[] {
  return [...document.querySelectorAll(NAMES)];
}
