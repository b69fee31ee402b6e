/** Runs inside a browser: one look at the page it is on. */
import { removeAllOurs } from "../../../lib/vexpenses/page/place.ts";
import { type Look, look } from "../screens.ts";

/** @param rounds looks at the same page, each without the badges of the one before */
function looks(kind: "members" | "configurar", rounds: number): Look[] {
  return Array.from({ length: rounds }, () => {
    removeAllOurs(document);
    return look(document, kind, location.pathname);
  });
}

Object.assign(globalThis, { prontidaoBench: { looks } });
