/** Telling our own elements from the page's. Ours are plain elements named `prontidao-…`. */

const PREFIX = "prontidao-";

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
  return [...document.getElementsByTagName("*")].filter((element) => element.localName.startsWith(PREFIX));
}
