/**
 * Pages that recognition here doesn't know. The reader of taught ones is brought into the frame only where something was
 * taught for this host, that of the list of expense types only where a heading calls the page so.
 */
import { type PageKind, type Recognised, TYPES_HEADING } from "../../lib/vexpenses/page/recognise.ts";
import type { AskBackground } from "./background-link.ts";
import { awaitTaught, type ReadTaught, type Taught, type TypeList } from "./meeting.ts";
import { typeListScript } from "./page-script.ts";

export interface TaughtPages {
  /** What recognition says, or where that is "unknown" the kind that was taught or another script knows. To be asked once a look. */
  kindOr(recognised: Pick<Recognised, "kind" | "from">): PageKind;
  /** How the page was read at this look; null where it is recognised or nothing that was taught fits. */
  read(): Taught | null;
  /** The list of expense types at this look; null where the page is none. */
  types(): TypeList | null;
  /** Something may have been taught meanwhile. */
  changed(): void;
}

export function taughtPages(document: Document, signal: AbortSignal, ask: AskBackground, again: () => void): TaughtPages {
  let reader: ReadTaught | null = null;
  let found: Taught | null = null;
  /** no page of this host was unknown yet, or one was and it is known whether anything was taught */
  let asked = false;
  let typeList: (() => TypeList | null) | null = null;
  let listed: TypeList | null = null;
  let wanted = false;
  const bringTypeList = typeListScript(signal, ask);
  awaitTaught(
    signal,
    (create) => {
      reader ??= create(again, signal);
      again();
    },
    () => found,
  );
  return {
    kindOr({ kind, from }) {
      found = null;
      listed = null;
      if (kind !== "unknown") return kind;
      if (!asked) void ask("taught", { host: document.location.hostname });
      asked = true;
      found = reader?.() ?? null;
      if (!wanted && from.includes(TYPES_HEADING)) {
        wanted = true;
        void bringTypeList().then((create) => {
          typeList = create(again, signal);
          again();
        });
      }
      listed = found ? null : (typeList?.() ?? null);
      return (found ?? listed)?.kind ?? "unknown";
    },
    read: () => found,
    types: () => listed,
    changed() {
      // a reader that is here hears of changes by itself
      if (reader || !asked) return;
      asked = false;
      again();
    },
  };
}
