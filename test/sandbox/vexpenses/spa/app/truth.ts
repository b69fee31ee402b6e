/** What the framework itself holds, for tests to compare with what is on the screen. Nobody else may need it. */
export interface Truth {
  /** expense type name → option value, null = nothing chosen */
  bindings: Record<string, string | null>;
  account: string | null;
}

let held: Truth | null = null;

export function publishTruth(truth: Truth): void {
  held = truth;
}

export function forgetTruth(): void {
  held = null;
}

Object.assign(window, { __truth: () => held });
