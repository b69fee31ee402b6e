/** Pages that recognition doesn't know: their reader is brought into the frame only where something was taught for this host. */
import type { PageKind } from "../../lib/vexpenses/page/recognise.ts";
import type { AskBackground } from "./background-link.ts";
import { awaitTaught, type ReadTaught, type Taught } from "./meeting.ts";

export interface TaughtPages {
  /** What recognition says, or where that is "unknown" the kind that was taught. To be asked once a look. */
  kindOr(recognised: PageKind): PageKind;
  /** How the page was read at this look; null where it is recognised or nothing fits. */
  read(): Taught | null;
  /** Something may have been taught meanwhile. */
  changed(): void;
}

export function taughtPages(document: Document, signal: AbortSignal, ask: AskBackground, again: () => void): TaughtPages {
  let reader: ReadTaught | null = null;
  let found: Taught | null = null;
  /** no page of this host was unknown yet, or one was and it is known whether anything was taught */
  let asked = false;
  awaitTaught(
    signal,
    (create) => {
      reader ??= create(again, signal);
      again();
    },
    () => found,
  );
  return {
    kindOr(recognised) {
      found = null;
      if (recognised !== "unknown") return recognised;
      if (!asked) void ask("taught", { host: document.location.hostname });
      asked = true;
      found = reader?.() ?? null;
      return found?.kind ?? "unknown";
    },
    read: () => found,
    changed() {
      // a reader that is here hears of changes by itself
      if (reader || !asked) return;
      asked = false;
      again();
    },
  };
}
