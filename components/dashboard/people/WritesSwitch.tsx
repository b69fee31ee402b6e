import { useState } from "preact/hooks";
import type { WritesState } from "../../../lib/model/people.ts";
import { t } from "../../../lib/text.ts";
import type { FixPort } from "./port.ts";

export interface WritesSwitchProps {
  writes: WritesState;
  fixes: FixPort;
  onChange(writes: WritesState): void;
}

/** May this extension write to this company in OMIE? Off by default; a policy of the computer is stronger. */
export function WritesSwitch({ writes, fixes, onChange }: WritesSwitchProps) {
  const [fault, setFault] = useState("");
  if (writes.forbidden) return <p class="standstill">{t("writesForbidden")}</p>;
  const toggle = async (): Promise<void> => {
    setFault("");
    try {
      const answer = await fixes.switchWrites(!writes.on);
      if ("refused" in answer) setFault(t("otherCompany"));
      else onChange(answer);
    } catch {
      setFault(t("askFailed"));
    }
  };
  return (
    <div class="writes">
      <label class="choice">
        <input type="checkbox" checked={writes.on} onChange={() => void toggle()} aria-describedby="writes-help" />
        {t("writesAllow")}
      </label>
      <p class="hint" id="writes-help">
        {t("writesHelp")}
      </p>
      {fault === "" ? null : (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
