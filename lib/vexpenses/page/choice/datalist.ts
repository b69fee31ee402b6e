/**
 * Driver for a text field with a `<datalist>`: what is typed counts only when it is an option word for word, so
 * exactly that is typed and confirmed by leaving the field.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { spaces } from "../../../fold.ts";
import { type ChoiceControl, type ChoiceOutcome, failed } from "./control.ts";
import { blur, focus, type } from "./gestures.ts";
import { emptyText } from "./menu.ts";
import type { OptionGroup } from "./option-group.ts";
import { until } from "./settle.ts";
import { isDisabled } from "./widgets.ts";
import { shownNow, submittedIn, widgetRoot } from "./widget-view.ts";

const REACT_MS = 500;

/** In: an input with a `list`. */
export function datalist(input: HTMLInputElement, group: OptionGroup): ChoiceControl {
  const offered = (): PageOption[] => labelsOf(input).map((label) => ({ value: "", label }));
  const submitted = (): string | null => submittedIn(widgetRoot(input), input)?.value ?? null;
  return {
    element: input,
    kind: "datalist",
    optionsNeedClick: false,
    options: () => Promise.resolve(offered()),
    peek: () => Promise.resolve(offered()),
    chosen: () => shownNow(input) ?? null,
    async pick(wanted): Promise<ChoiceOutcome> {
      if (!input.isConnected) return failed("gone");
      if (isDisabled(input) || input.readOnly) return failed("disabled");
      if (shownNow(input) !== null) return failed("not-empty");
      const label = spaces(wanted.label);
      if (label === "" || labelsOf(input).filter((one) => one === label).length !== 1) return failed("not-offered");
      const before = submitted();
      write(input, label);
      await until(input.ownerDocument, REACT_MS, () => submitted() !== before || !input.isConnected);
      if (!input.isConnected) return failed("gone", false);
      const shown = shownNow(input);
      if (shown === null) return failed("not-drivable");
      const isOther = shown !== undefined && shown.value !== "" && group.labelOf(shown.value, label) !== null;
      const hasNoValue = before !== null && submitted() === "";
      if (!shown || spaces(shown.label) !== label || isOther || hasNoValue) return failed("mismatch", empty());
      group.saw(shown);
      return { done: true, verified: submitted() ? "field" : "display" };
    },
    clear: () => Promise.resolve(empty()),
  };

  function empty(): boolean {
    if (isDisabled(input) || !input.isConnected) return false;
    if (shownNow(input) !== null) emptyText(input);
    return shownNow(input) === null;
  }
}

function labelsOf(input: HTMLInputElement): string[] {
  return [...(input.list?.options ?? [])].filter((option) => !option.disabled).map((option) => spaces(option.value));
}

/** As a person leaves it: typed, and confirmed by going on. */
function write(input: HTMLInputElement, text: string): void {
  const focused = input.ownerDocument.activeElement as HTMLElement | null;
  focus(input);
  type(input, text);
  input.dispatchEvent(new Event("change", { bubbles: true }));
  blur(input);
  focused?.focus({ preventScroll: true });
}
