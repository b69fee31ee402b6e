/**
 * The marks of a page: each beside its own name or nowhere. What stands on a row that says something else by now is
 * gone before anybody sees it; all else is placed and drawn in slices, what is on screen first, so that two thousand
 * rows never hold the page up.
 */
import sheetText from "../../components/page/mark.css?inline";
import { shadowRoots } from "../../components/page/shadow.ts";
import type { Verdict } from "../../lib/model/verdicts.ts";
import { placeBadge } from "../../lib/vexpenses/page/place.ts";
import { textOf } from "../../lib/vexpenses/page/read-text.ts";
import type { BadgeRow } from "./board.ts";
import { onScreenFirst } from "./on-screen.ts";

export interface Marks {
  /**
   * These rows carry a mark from now on, and no others. The same array again: only what is known of them has changed.
   * @returns the rows in the order of their turn
   */
  show(rows: readonly BadgeRow[]): readonly BadgeRow[];
  /** The page changed, and nothing was painted since. Out: did it change in the marked rows and their lists only? */
  review(records: readonly MutationRecord[]): boolean;
  /** The row a mark is about; null once it is gone. */
  rowOf(host: HTMLElement): BadgeRow | null;
  clear(): void;
}

interface MarksParts {
  window: Window;
  /** runs a write of ours without the page watcher noticing */
  write<T>(work: () => T): T;
  /** The same object as long as it says the same. */
  verdictOf(row: BadgeRow): Verdict;
  /** Draws what a row's mark says into it. */
  draw(host: HTMLElement, root: ShadowRoot, row: BadgeRow): void;
  /** A mark is about to be taken away. */
  leave(host: HTMLElement): void;
}

/** A row that has a mark or is to get one. */
interface Marked {
  row: BadgeRow;
  /** what the name's element said when the row was read */
  said: string;
  /** the name says something else than the key, but the row shows the key as it is */
  keyShown: boolean;
}

interface Mark extends Marked {
  host: HTMLElement;
  /** where it was put */
  parent: Node | null;
  /** what its attributes say, and what is drawn in it */
  told: Looks | null;
  drawn: Looks | null;
}

interface Looks {
  verdict: Verdict;
  label: string;
  suggestion: string | undefined;
  words: string | undefined;
  sure: string | undefined;
}

/** ms of work before the page has its turn; and so much to lay out: a drawing is dearer than its room */
const SLICE_MS = 8;
const SLICE_MOST = 1_000;
/** drawn with their room at once: a screenful */
const NEAR = 60;
const ROOM = 1;
const DRAWING = 4;
/** Of so many records each is looked at by itself. */
const MANY_RECORDS = 300;

const rootOf = shadowRoots(sheetText);

export function createMarks({ window, write, verdictOf, draw, leave }: MarksParts): Marks {
  /** by the name's element */
  const marks = new Map<Element, Mark>();
  const byHost = new Map<HTMLElement, Mark>();
  /** rows and name elements, with the marks that are to be looked at when something in them changes */
  const owners = new Map<Element, Set<Mark>>();
  let lists = new Set<Element | null>();
  let todo: { work: () => void; weight: number }[] = [];
  let waiting = false;
  let shown: readonly BadgeRow[] = [];
  /** of them, what is on screen first */
  let inTurn: readonly BadgeRow[] = [];

  const erase = (mark: Mark): void => {
    byHost.delete(mark.host);
    disown(mark);
    leave(mark.host);
    mark.host.remove();
  };

  const disown = (mark: Mark): void => {
    const { row, beside } = mark.row.place;
    if (marks.get(beside) === mark) marks.delete(beside);
    for (const element of [row, beside]) {
      const own = owners.get(element);
      if (own?.delete(mark) && own.size === 0) owners.delete(element);
    }
  };

  const place = (marked: Marked, spare?: HTMLElement): Mark => {
    const { host } = placeBadge(marked.row.place, spare);
    rootOf(host);
    const before = byHost.get(host);
    if (before) disown(before);
    const mark: Mark = { told: null, drawn: null, ...before, ...marked, host, parent: host.parentNode };
    const { row, beside } = marked.row.place;
    marks.set(beside, mark);
    byHost.set(host, mark);
    for (const element of [row, beside]) owners.set(element, (owners.get(element) ?? new Set()).add(mark));
    return mark;
  };

  /** The mark with its attributes, so that its room is kept and its state can be read; nothing where the row says otherwise by now. */
  const tell = (marked: Marked): void => {
    const mark = marks.get(marked.row.place.beside) ?? (saysOtherwise(marked) ? null : place(marked));
    const looks = looksOf(marked.row, verdictOf);
    if (!mark || alike(mark.told, looks)) return;
    mark.told = looks;
    const { verdict, suggestion, sure, words } = looks;
    for (const [name, value] of Object.entries({ state: verdict.state, reasons: verdict.reasons.map((reason) => reason.code).join(" "), suggestion, sure, words })) {
      if (value === undefined) delete mark.host.dataset[name];
      else mark.host.dataset[name] = value;
    }
  };

  const ink = ({ row }: Marked): void => {
    const mark = marks.get(row.place.beside);
    const looks = looksOf(row, verdictOf);
    if (!mark || alike(mark.drawn, looks)) return;
    mark.drawn = looks;
    draw(mark.host, rootOf(mark.host), row);
  };

  const slice = (): void => {
    if (todo.length === 0) return;
    write(() => {
      const until = performance.now() + SLICE_MS;
      let done = 0;
      for (let most = SLICE_MOST; done < todo.length && most > 0 && (done % 16 > 0 || performance.now() < until); most -= todo[done - 1]?.weight ?? 0) todo[done++]?.work();
      todo.splice(0, done);
    });
    if (todo.length === 0 || waiting) return;
    waiting = true;
    // in a task of its own after the paint: laying out what this one brought is the next frame's
    window.requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false;
        slice();
      }),
    );
  };

  /** Takes away what is on no row that is wanted; a row that was made anew gets its mark back, with whatever is drawn or open in it. */
  const sweep = (due: readonly Marked[], standing: ReadonlySet<Mark>): void => {
    const anew = new Map(due.slice(0, NEAR).map((marked) => [identityOf(marked.row), marked]));
    for (const mark of byHost.values()) {
      if (standing.has(mark)) continue;
      const again = anew.get(identityOf(mark.row));
      anew.delete(identityOf(mark.row));
      if (again) place(again, mark.host);
      else erase(mark);
    }
    // a mark of ours that the page copied (a cloned row) has no drawing in it
    for (const host of window.document.querySelectorAll<HTMLElement>("prontidao-badge")) if (!byHost.has(host)) host.remove();
  };

  return {
    show(rows) {
      // asked before anything is written, and never again: every answer would mean another layout
      if (rows !== shown) inTurn = onScreenFirst(rows);
      shown = rows;
      const wanted = new Set<Element>();
      const standing = new Set<Mark>();
      const due: Marked[] = [];
      lists = new Set();
      for (const row of inTurn) {
        const { beside } = row.place;
        if (wanted.has(beside)) continue;
        wanted.add(beside);
        lists.add(row.place.row.parentElement);
        const mark = marks.get(beside);
        if (mark && mark.host.parentNode === mark.parent && mark.host.isConnected && mark.row.place.row === row.place.row && identityOf(mark.row) === identityOf(row)) {
          mark.row = row;
          standing.add(mark);
          const looks = looksOf(row, verdictOf);
          if (!alike(mark.told, looks) || !alike(mark.drawn, looks)) due.push(mark);
        } else {
          const said = textOf(beside);
          due.push({ row, said, keyShown: said !== row.place.key && showsKey(row) });
        }
      }
      if (standing.size < byHost.size || byHost.size < window.document.getElementsByTagName("prontidao-badge").length) write(() => sweep(due, standing));
      const room = (marked: Marked) => ({ work: () => tell(marked), weight: ROOM });
      const drawing = (marked: Marked) => ({ work: () => ink(marked), weight: DRAWING });
      todo = [...due.slice(0, NEAR).flatMap((marked) => [room(marked), drawing(marked)]), ...due.slice(NEAR).map(room), ...due.slice(NEAR).map(drawing)];
      slice();
      return inTurn;
    },
    review(records) {
      if (byHost.size === 0) return false;
      const many = records.length > MANY_RECORDS;
      const touched = new Set<Mark>();
      let inside = true;
      for (const { target, type } of records) {
        let found = type === "childList" && lists.has(target as Element);
        for (let at: Node | null = target; at; at = at.parentNode) {
          const here = owners.get(at as Element);
          if (here === undefined) continue;
          found = true;
          for (const mark of here) touched.add(mark);
        }
        inside &&= found;
        if (many && !inside) break;
      }
      const wrong = [...(many ? byHost.values() : touched)].filter(saysOtherwise);
      if (wrong.length > 0) write(() => wrong.forEach(erase));
      return inside;
    },
    rowOf: (host) => byHost.get(host)?.row ?? null,
    clear() {
      todo = [];
      for (const mark of byHost.values()) erase(mark);
    },
  };
}

function looksOf(row: BadgeRow, verdictOf: MarksParts["verdictOf"]): Looks {
  const { label, suggestion, words } = row;
  return { verdict: verdictOf(row), label, suggestion: suggestion?.code, sure: suggestion ? String(suggestion.sure) : undefined, words };
}

function alike(a: Looks | null, b: Looks): boolean {
  return a !== null && a.verdict === b.verdict && a.label === b.label && a.suggestion === b.suggestion && a.sure === b.sure && a.words === b.words;
}

function identityOf({ place }: BadgeRow): string {
  return `${place.subject} ${place.key}`;
}

function showsKey({ place }: BadgeRow): boolean {
  return place.row.textContent?.includes(place.key) ?? false;
}

/** Is the row about somebody or something else than when it was read? */
function saysOtherwise({ row, said, keyShown }: Marked): boolean {
  return textOf(row.place.beside) !== said || (keyShown && !showsKey(row));
}
