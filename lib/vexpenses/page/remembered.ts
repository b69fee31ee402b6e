/**
 * What was read of a part of the page, kept until that part changes: a page that ticks in one corner must
 * not make us read two thousand rows again. Only for what structure and text decide: what fields hold and
 * what can be seen change without a trace and are asked anew each time.
 */
import { isOurs } from "./ours.ts";

type Reader<T> = (part: Element) => T;

interface Memory {
  /** few: whole lists and tables, never rows */
  kept: Map<Element, Map<Reader<unknown>, unknown>>;
  observer: MutationObserver;
}

const memories = new WeakMap<Document, Memory>();

/** Attributes that change what is read. */
const TELLING = ["hidden", "aria-hidden", "aria-label", "aria-labelledby", "role", "alt", "title", "colspan", "aria-colspan"];

/** In: a part of the page and what reads it. Out: what it read, now or before if nothing in the part changed since. */
export function remembered<T>(part: Element, read: Reader<T>): T {
  if (typeof MutationObserver === "undefined" || !part.isConnected) return read(part);
  const { kept, observer } = memoryOf(part.ownerDocument);
  forgetChanged(kept, observer.takeRecords());
  const known = kept.get(part);
  if (known?.has(read)) return known.get(read) as T;
  const value = read(part);
  if (kept.size === 0) observer.observe(part.ownerDocument, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: TELLING });
  const mine = kept.get(part) ?? new Map<Reader<unknown>, unknown>();
  mine.set(read, value);
  kept.set(part, mine);
  return value;
}

function memoryOf(document: Document): Memory {
  const known = memories.get(document);
  if (known) return known;
  const kept: Memory["kept"] = new Map();
  const observer = new MutationObserver((records) => {
    forgetChanged(kept, records);
    // nothing kept, nothing to watch: pages that are none of ours are left in peace
    if (kept.size === 0) observer.disconnect();
  });
  const memory = { kept, observer };
  memories.set(document, memory);
  return memory;
}

function forgetChanged(kept: Memory["kept"], records: readonly MutationRecord[]): void {
  for (const record of records) {
    if (kept.size === 0) return;
    const moved = [...record.addedNodes, ...record.removedNodes];
    if ((moved.length > 0 && moved.every((node) => isOurElement(node))) || isOurs(record.target)) continue;
    for (const part of kept.keys()) {
      if (part.contains(record.target) || moved.some((node) => node.contains(part))) kept.delete(part);
    }
  }
}

function isOurElement(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).localName.startsWith("prontidao-");
}
