/** Every page of a kind that VExpenses might be, or might be taken for. */
import { LAYOUTS } from "./catalogue/layouts.ts";
import { LISTS } from "./catalogue/lists.ts";
import { LOOK_ALIKES } from "./catalogue/look-alikes.ts";
import { app } from "./catalogue/make.ts";
import { NASTY } from "./catalogue/nasty.ts";
import { REPORT_LISTS } from "./catalogue/report-lists.ts";
import type { Variant } from "./catalogue/variant.ts";
import { WIDGETS } from "./catalogue/widgets.ts";

export type { Variant } from "./catalogue/variant.ts";

export const CATALOGUE: readonly Variant[] = [...LAYOUTS, ...LISTS, ...REPORT_LISTS, ...WIDGETS, ...NASTY, ...LOOK_ALIKES];

/** What the iframe variant shows; opened only inside it. */
export const IFRAME_INNER: Variant = app("I", "react-native", { id: "iframe-inner", title: "The inside of the iframe", what: "" });

const BY_ID = new Map([...CATALOGUE, IFRAME_INNER].map((variant) => [variant.id, variant]));

export function variantBy(id: string): Variant | null {
  return BY_ID.get(id) ?? null;
}

/** @param host full host name */
export function variantAt(host: string, path: string): Variant | null {
  for (const variant of BY_ID.values()) if (variant.path === path && host === `${variant.host}.vexpenses.com`) return variant;
  return null;
}

export function urlOf({ host, path }: Variant): string {
  return `https://${host}.vexpenses.com${path}`;
}
