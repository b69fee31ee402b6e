/** What a spec asks the throw-away extension to do in a page, and what comes back. */
import type { PageOption } from "../../../lib/model/vexpenses.ts";
import type { ChoiceOutcome } from "../../../lib/vexpenses/page/choice/control.ts";
import type { UndoOutcome } from "../../../lib/vexpenses/page/choice/fill.ts";
import type { ChoiceKind } from "../../../lib/vexpenses/page/choice/read-field.ts";

export type LabAsk = { id: number } & (
  | { what: "read" }
  | { what: "options"; type: string }
  | { what: "choose"; type: string; option: PageOption }
  | { what: "undo"; type: string; option: PageOption }
);

export interface LabAnswer {
  id: number;
  ms: number;
  rows?: { type: string; kind: ChoiceKind | null; chosen: PageOption | null }[];
  options?: PageOption[];
  outcome?: ChoiceOutcome | null;
  undone?: UndoOutcome;
  error?: string;
}
