/**
 * Driver for a `<select>` that a library hides: worked through what a person sees, as a person would; where that
 * can't be done the field itself is set, and counts only if what a person sees follows. Both must say the same.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { spaces } from "../../../fold.ts";
import { type ChoiceControl, type ChoiceOutcome, failed, sameOption } from "./control.ts";
import { menuControl } from "./menu-control.ts";
import type { Opener } from "./menu-view.ts";
import { clear, nativeSelect, pick } from "./native-select.ts";
import type { OptionGroup } from "./option-group.ts";
import { chosenIn } from "./select-view.ts";
import { until } from "./settle.ts";
import { agrees, skinOf } from "./skin-view.ts";
import { widgetRoot } from "./widget-view.ts";

const FOLLOW_MS = 500;
const NAMED = "[role=combobox], [aria-haspopup], [aria-expanded]";

/** In: a single-choice `<select>` out of sight. */
export function dressedSelect(select: HTMLSelectElement, group: OptionGroup): ChoiceControl {
  const skinned = menuControl(
    {
      element: select,
      kind: "dressed-select",
      opener: () => openerOf(select),
      shown: () => chosenIn(select),
      submitted: () => select.value,
      isDisabled: () => isOff(select),
      peek: () => Promise.resolve([]),
    },
    group,
  );
  const field = nativeSelect(select);
  /** Where the page sends the options only when the list is opened, the select holds the chosen one at most. */
  const holdsAll = async (): Promise<boolean> => (await field.options()).length > 1;
  return {
    ...skinned,
    optionsNeedClick: field.element instanceof HTMLSelectElement && countOptions(select) < 2,
    async options() {
      return (await holdsAll()) ? field.options() : skinned.options();
    },
    async peek() {
      return (await holdsAll()) ? field.options() : [];
    },
    chosen: () => chosenIn(select),
    async pick(wanted) {
      if (!select.isConnected) return failed("gone");
      if (isOff(select)) return failed("disabled");
      if (chosenIn(select)) return failed("not-empty");
      const whole = await holdsAll();
      const matching = whole ? (await field.options()).filter((option) => spaces(option.label) === spaces(wanted.label)) : [];
      if (whole && (matching.length !== 1 || (wanted.value !== "" && matching[0]?.value !== wanted.value))) return failed("not-offered");
      const outcome = await skinned.pick(wanted);
      if (outcome.done) return both(select, wanted);
      if (outcome.why !== "not-drivable" && outcome.why !== "not-offered") return outcome;
      if (!whole || chosenIn(select) || !select.isConnected) return outcome;
      return alone(select, wanted);
    },
    async clear() {
      if (isOff(select)) return false;
      if (chosenIn(select) === null) return true;
      const before = chosenIn(select);
      if ((await skinned.clear()) && (await showsNot(select, before))) return true;
      if (clear(select) && (await showsNot(select, before))) return true;
      // what a person still sees must be what is submitted
      if (before && chosenIn(select) === null) pick(select, before);
      return false;
    },
  };

  async function both(one: HTMLSelectElement, wanted: PageOption): Promise<ChoiceOutcome> {
    const chosen = chosenIn(one);
    if (chosen && sameOption(chosen, wanted) && (await follows(one, chosen))) return { done: true, verified: "field" };
    await skinned.clear();
    return failed("mismatch", clear(one));
  }
}

/** The field itself, and then what a person sees. */
async function alone(select: HTMLSelectElement, wanted: PageOption): Promise<ChoiceOutcome> {
  const outcome = pick(select, wanted);
  const chosen = chosenIn(select);
  if (!outcome.done || (chosen && (await follows(select, chosen)))) return outcome;
  return failed("not-drivable", clear(select));
}

function follows(select: HTMLSelectElement, chosen: PageOption): Promise<boolean> {
  return until(select.ownerDocument, FOLLOW_MS, () => agrees(select, chosen));
}

function showsNot(select: HTMLSelectElement, before: PageOption | null): Promise<boolean> {
  return until(select.ownerDocument, FOLLOW_MS, () => chosenIn(select) === null && (before === null || !agrees(select, before)));
}

function countOptions(select: HTMLSelectElement): number {
  return [...select.options].filter((option) => option.value !== "").length;
}

function isOff(select: HTMLSelectElement): boolean {
  return select.disabled || select.closest("fieldset:disabled") !== null;
}

function openerOf(select: HTMLSelectElement): Opener | null {
  const skin = skinOf(select);
  if (!skin) return null;
  let root = widgetRoot(select);
  while (root.parentElement && !root.contains(skin)) root = root.parentElement;
  const named = [skin, root, ...skin.querySelectorAll(NAMED), ...root.querySelectorAll(NAMED)].find((part) => part !== select && part.matches(NAMED) && (part === skin || skin.contains(part) || part.contains(skin)));
  return { field: (named as HTMLElement | undefined) ?? skin, trigger: skin, root, labels: new Set([...select.options].map((option) => spaces(option.label || option.text)).filter(Boolean)) };
}
