import type { Overview } from "../../../lib/model/overview.ts";
import type { MadePack, PackMissing, Pairing } from "../../../lib/model/pack.ts";
import type { EpochMs } from "../../../lib/model/time.ts";
import { dateTime, type MessageKey, t } from "../../../lib/text.ts";
import { PairingCard } from "./PairingCard.tsx";

/** What came of the last press. */
export type PackOutcome = { made: MadePack; file: string } | { missing: PackMissing } | { cancelled: true } | { failed: true };

export interface ApproversViewProps {
  overview: Overview;
  now: EpochMs;
  /** the file being made: how far it is, of how much (0 = not known yet); null while none is */
  making: { done: number; of: number } | null;
  /** `file` is the address of what was made */
  outcome: PackOutcome | null;
  /** null before the first file */
  pairing: Pairing | null;
  onMake(): void;
  onCancel(): void;
  /** false where the browser doesn't let us */
  onCopy(text: string): Promise<boolean>;
}

const MISSING = {
  connection: "packMissingConnection",
  suppliers: "packMissingSuppliers",
  people: "packMissingPeople",
} as const satisfies Record<PackMissing, MessageKey>;

/** The administrator's side of approvers: one file to make and hand out, one code to tell. */
export function ApproversView(props: ApproversViewProps) {
  const { overview, now, making, outcome, pairing } = props;
  const { made, people, types } = overview;
  return (
    <div class="approvers">
      <section class="card" aria-labelledby="approvers-title">
        <h2 id="approvers-title">{t("packTitle")}</h2>
        <p>{t("approversWhat")}</p>
        <p class="hint">{made === null ? t("packMadeNone") : lastText(made, now)}</p>
        {people.known > 0 && !people.complete ? <p class="hint">{t("packPeoplePartial")}</p> : null}
        {types.known > 0 && types.complete ? null : <p class="hint">{t("packTypesPartial")}</p>}
        <div class="actions">
          <button type="button" class="primary" aria-disabled={making !== null} onClick={() => (making === null ? props.onMake() : undefined)}>
            {t("packMake")}
          </button>
          {making === null ? null : (
            <button type="button" onClick={props.onCancel}>
              {t("cancel")}
            </button>
          )}
        </div>
        {making === null ? null : <Progress {...making} />}
        <div role="status">{making === null && outcome !== null ? <Outcome outcome={outcome} /> : null}</div>
      </section>
      <PairingCard pairing={pairing} onCopy={props.onCopy} />
    </div>
  );
}

function lastText({ number, issuedAt, expiresAt }: MadePack, now: EpochMs): string {
  return t(now < expiresAt ? "packLast" : "packLastOver", String(number), dateTime(issuedAt), dateTime(expiresAt));
}

function Progress({ done, of }: { done: number; of: number }) {
  return (
    <div class="progress">
      <label>
        {of === 0 ? t("packBeginning") : t("packMaking", done, of)}
        {of === 0 ? <progress /> : <progress value={done} max={of} />}
      </label>
    </div>
  );
}

function Outcome({ outcome }: { outcome: PackOutcome }) {
  if ("failed" in outcome) return <p class="fault">{t("askFailed")}</p>;
  if ("cancelled" in outcome) return <p>{t("packCancelled")}</p>;
  if ("missing" in outcome) {
    return (
      <p class="fault" data-missing={outcome.missing}>
        {t(MISSING[outcome.missing])}
      </p>
    );
  }
  const { number, expiresAt } = outcome.made;
  return (
    <p class="is-ready">
      {t("packReady", String(number), dateTime(expiresAt))}{" "}
      <a href={outcome.file} download={`prontidao-aprovadores-${number}.pack`}>
        {t("packDownload")}
      </a>
    </p>
  );
}
