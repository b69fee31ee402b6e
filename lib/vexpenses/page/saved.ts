/**
 * What counts as saved (design §2.3). A choice counts only as the page first showed it before any edit,
 * or as it stood when the person pressed the page's own Salvar and that then succeeded.
 *
 * Pure: it is fed with readings and signals and knows nothing of the DOM. One tracker per document:
 * it outlives in-app navigation, because an app may keep an unsaved choice while its page is away.
 * Where it can't tell it says "not saved": an unsaved choice that counts as bound is the expensive error.
 */
import type { AccountFact, BindingFact, PageOption } from "../../model/vexpenses.ts";
import { sameOption } from "./choice/control.ts";

export interface ChoiceReading {
  id: string;
  chosen: PageOption | null;
  /** what the server sent as chosen; undefined = the field doesn't tell */
  rendered?: PageOption | null | undefined;
}

export interface SavedTracker {
  /** In: what the page shows now. Out: chosen and saved of each, in the same order. */
  read(readings: readonly ChoiceReading[]): AccountFact[];
  /** Somebody (the person or we) is changing this choice. */
  edited(id: string): void;
  /** The person pressed a save that submits these choices. */
  savePressed(ids: Iterable<string>): void;
  saveSucceeded(): void;
  saveFailed(): void;
  /** The document opened with the message of a failed save: servers then show again what was refused. */
  openedAfterFailedSave(): void;
  /** The page was left in-app and will be rendered anew. */
  left(): void;
  /** Whose page it is by its CNPJ, "" where it doesn't say. Out: it is another company's, whose bindings have to be read anew. */
  of(cnpj: string): boolean;
  /** ids whose choice is not what is known to be saved */
  unsaved(): string[];
}

interface Known {
  chosen: PageOption | null;
  saved: PageOption | null;
  edited: boolean;
  rendered: PageOption | null | undefined;
  /** an in-page save has overtaken what the field says was sent */
  overtaken: boolean;
}

const draftKey = (id: string, cnpj: string): string => `${cnpj} ${id}`;

export function createSavedTracker(): SavedTracker {
  const known = new Map<string, Known>();
  /** choices that were unsaved when their page was left, by id and whose they are */
  const drafts = new Map<string, Known>();
  let owner = "";
  let pressed: Map<string, PageOption | null> | null = null;
  let trusting = true;
  let editing = false;

  /** a choice of nobody known may be that of whoever is known by now */
  const undraft = (id: string): void => {
    drafts.delete(draftKey(id, owner));
    drafts.delete(draftKey(id, ""));
  };

  const first = (reading: ChoiceReading): Known => {
    const { chosen, rendered } = reading;
    const draft = drafts.get(draftKey(reading.id, owner)) ?? drafts.get(draftKey(reading.id, ""));
    undraft(reading.id);
    if (draft && sameOption(draft.chosen, chosen)) return { ...draft, edited: true };
    const sent = rendered === undefined ? chosen : rendered;
    return { chosen, saved: trusting ? sent : null, edited: false, rendered, overtaken: false };
  };

  const again = (before: Known, reading: ChoiceReading): Known => {
    const { chosen, rendered } = reading;
    const now: Known = { ...before, chosen, rendered };
    if (rendered !== undefined) {
      if (before.overtaken && sameOption(before.rendered ?? null, rendered)) return now;
      return { ...now, saved: trusting ? rendered : null, overtaken: false };
    }
    if (before.edited || sameOption(before.chosen, chosen)) return now;
    // Nobody has edited anything: the page is still loading, or showing what it read again after a save.
    if (!editing) return { ...now, saved: trusting ? chosen : null };
    // Something changed this one while another was being edited ("apply to all"): not saved as far as we know.
    return { ...now, edited: true };
  };

  const left = (): void => {
    for (const [id, one] of known) if (one.edited && !sameOption(one.chosen, one.saved)) drafts.set(draftKey(id, owner), one);
    known.clear();
    editing = false;
  };

  return {
    read(readings) {
      return readings.map((reading) => {
        const before = known.get(reading.id);
        const now = before ? again(before, reading) : first(reading);
        known.set(reading.id, now);
        return { chosen: now.chosen, saved: now.saved };
      });
    },
    edited(id) {
      editing = true;
      const one = known.get(id);
      if (one) one.edited = true;
    },
    savePressed(ids) {
      pressed = new Map();
      for (const id of ids) {
        const one = known.get(id);
        if (one) pressed.set(id, one.chosen);
      }
    },
    saveSucceeded() {
      for (const [id, submitted] of pressed ?? []) {
        undraft(id);
        const one = known.get(id);
        if (!one) continue;
        known.set(id, { ...one, saved: submitted, edited: !sameOption(one.chosen, submitted), overtaken: true });
      }
      pressed = null;
      editing = [...known.values()].some((one) => one.edited);
    },
    saveFailed() {
      pressed = null;
    },
    openedAfterFailedSave() {
      trusting = false;
      for (const one of known.values()) if (!one.edited) one.saved = null;
    },
    left,
    of(cnpj) {
      const another = owner !== "" && cnpj !== "" && cnpj !== owner;
      if (another) {
        left();
        pressed = null;
      }
      owner = cnpj || owner;
      return another;
    },
    unsaved: () => [...known].filter(([, one]) => !sameOption(one.chosen, one.saved)).map(([id]) => id),
  };
}

/** The facts of the bindings table, from what its rows show and what the tracker knows. */
export function bindingFacts(tracker: SavedTracker, rows: readonly (ChoiceReading & Pick<BindingFact, "type" | "typeActive">)[]): BindingFact[] {
  const facts = tracker.read(rows);
  return rows.map(({ type, typeActive, chosen }, index) => ({ type, typeActive, chosen, saved: facts[index]?.saved ?? null }));
}

/** The fact of the conta corrente. */
export function accountFact(tracker: SavedTracker, account: ChoiceReading): AccountFact {
  return tracker.read([account])[0] ?? { chosen: account.chosen, saved: null };
}
