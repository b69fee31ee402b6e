import type { ComponentChildren } from "preact";
import type { Overview } from "../../lib/model/overview.ts";
import type { EpochMs } from "../../lib/model/time.ts";
import { reasonText, t } from "../../lib/text.ts";
import { PackInUse } from "../PackInUse.tsx";
import { Subjects } from "./Subjects.tsx";

export interface ApproverSideProps {
  overview: Overview;
  now: EpochMs;
  foot?: ComponentChildren;
  onOptions(): void;
}

/** An approver's popup: the file in use with its age, what it says in numbers, and a new file as the one thing to do. */
export function ApproverSide({ overview, now, foot, onOptions }: ApproverSideProps) {
  const { pack, types, account } = overview;
  const useless = pack === null || now >= pack.expiresAt;
  return (
    <>
      {pack === null ? (
        <p class="step is-unknown">
          {reasonText({ code: "pack.none" }).what} {reasonText({ code: "pack.none" }).todo}
        </p>
      ) : (
        <PackInUse pack={pack} now={now} />
      )}
      <button type="button" class={useless ? "primary" : "quiet"} onClick={onOptions}>
        {t("packImport")}
      </button>
      {pack === null ? null : <Subjects people={null} types={types} account={account} />}
      <p class="hint">{t("packNoRequests")}</p>
      {foot}
    </>
  );
}
