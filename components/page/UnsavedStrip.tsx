import { tn } from "../../lib/text.ts";
import { StateIcon } from "../StateIcon.tsx";

export interface UnsavedStripProps {
  /** choices made and not saved in VExpenses yet; at 0 nothing is drawn */
  count: number;
}

/** Stays until the page's own Salvar was pressed: what we fill is worth nothing before that. */
export function UnsavedStrip({ count }: UnsavedStripProps) {
  return (
    <p class="strip" role="status">
      {count === 0 ? null : (
        <>
          <StateIcon state="unsaved" />
          {tn("filledUnsaved", count)}
        </>
      )}
    </p>
  );
}
