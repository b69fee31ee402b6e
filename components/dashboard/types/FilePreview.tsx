import { t, tn, type MessageKey } from "../../../lib/text.ts";
import { ChoicePreview, type PreviewedChoice } from "./ChoicePreview.tsx";

/** A line that was not accepted: why, and what it says. */
export interface RefusedLine {
  line: number;
  why: "no-columns" | "unknown-type" | "unknown-category" | "ambiguous-category" | "not-selectable" | "duplicate-type" | "unreadable";
  found: string;
}

/** A file as it was read; nothing of it is kept yet. */
export interface FileRead {
  name: string;
  choices: PreviewedChoice[];
  refused: RefusedLine[];
}

const SENTENCE = {
  "no-columns": "importNoColumns",
  "unknown-type": "importUnknownType",
  "unknown-category": "importUnknownCategory",
  "ambiguous-category": "importAmbiguousCategory",
  "not-selectable": "importNotSelectable",
  "duplicate-type": "importDuplicateType",
  unreadable: "importUnreadable",
} as const satisfies Record<RefusedLine["why"], MessageKey>;

/** What a file would change, and which of its lines can't be taken and why. */
export function FilePreview({ file, onConfirm, onCancel }: { file: FileRead; onConfirm(): void; onCancel(): void }) {
  const { name, choices, refused } = file;
  return (
    <ChoicePreview title={t("importTitle", name)} choices={choices} onConfirm={onConfirm} onCancel={onCancel}>
      <p role="status">{choices.length === 0 ? t("importNothing") : tn("importChanges", choices.length)}</p>
      {refused.length === 0 ? null : (
        <div class="refused" role="alert">
          <p>{tn("importErrors", refused.length)}</p>
          <ul>
            {refused.map(({ line, why, found }) => (
              <li key={`${line} ${why}`}>{t("importLine", line, t(SENTENCE[why], found))}</li>
            ))}
          </ul>
        </div>
      )}
    </ChoicePreview>
  );
}
