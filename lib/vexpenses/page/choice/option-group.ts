/**
 * Controls that offer the same options (one column of the bindings table): what one of them taught
 * holds for the others, so that a menu has to be opened once at most.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { spaces } from "../../../fold.ts";

export interface OptionGroup {
  /** The options, read by `reader` the first time; equal calls share one reading, a failed one ([]) is tried again. */
  read(reader: () => Promise<PageOption[]>): Promise<PageOption[]>;
  /** Is the list of options known from its first to its last? */
  isWhole(): boolean;
  /** The whole list, as just seen in one control; [] teaches nothing. */
  learn(options: PageOption[]): void;
  /** Does the list offer nothing until something is typed? `true` remembers that it does. */
  needsTyping(learned?: true): boolean;
  /** How many options have this label, as far as the list is known. */
  countOf(label: string): number;
  /** A chosen option was seen, with its value. */
  saw(option: PageOption): void;
  /** A label other than `except` that this value was seen under; null if none. */
  labelOf(value: string, except: string): string | null;
}

/** Lives as long as a visit of the page: keys and categories may change when it is left. */
export function optionGroup(): OptionGroup {
  const seen = new Map<string, PageOption>();
  let offered: PageOption[] | null = null;
  let typed = false;
  let reading: Promise<PageOption[]> | null = null;
  const withValues = (options: PageOption[]): PageOption[] => options.map((option) => seen.get(spaces(option.label)) ?? option);
  return {
    read(reader) {
      if (offered) return Promise.resolve(withValues(offered));
      reading ??= reader()
        .catch(() => [])
        .then((options) => {
          reading = null;
          if (options.length) offered = options;
          return withValues(options);
        });
      return reading;
    },
    isWhole: () => offered !== null,
    learn(options) {
      if (options.length) offered = options;
    },
    needsTyping: (learned) => (typed ||= learned ?? false),
    countOf: (label) => (offered ?? []).filter((option) => spaces(option.label) === spaces(label)).length,
    saw(option) {
      // for a moment some fields hold the value already and show no name yet
      if (spaces(option.label) === option.value) return;
      if (option.value) seen.set(spaces(option.label), option);
      else if (!seen.has(spaces(option.label))) seen.set(spaces(option.label), option);
    },
    labelOf(value, except) {
      for (const option of seen.values()) if (option.value === value && spaces(option.label) !== spaces(except)) return option.label;
      return null;
    },
  };
}
