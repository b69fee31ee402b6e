import { useEffect, useState } from "preact/hooks";
import type { Fix, FixTrouble } from "../../../lib/model/fixes.ts";
import type { FixesSeen } from "../../../lib/model/people.ts";
import type { EpochMs } from "../../../lib/model/time.ts";
import { ageText, dateTime, reasonText, t, tn } from "../../../lib/text.ts";
import type { FixPort } from "./port.ts";
import { fixStateText, sideText, troubleText, wishText } from "./words.ts";

/** The fixes of the company in view as they stand; null until known. */
export function useFixes(fixes: FixPort): FixesSeen | null {
  const [seen, setSeen] = useState<FixesSeen | null>(null);
  useEffect(() => fixes.watch(setSeen), [fixes]);
  return seen;
}

/** What is being written: a number that moves, a way to stop and to go on; it survives closing the page. */
export function FixProgress({ seen, fixes }: { seen: FixesSeen | null; fixes: FixPort }) {
  const [said, setSaid] = useState<FixTrouble | "other-company" | null>(null);
  const batch = seen?.batch ?? null;
  if (batch === null || (batch.left === 0 && batch.stopped === 0)) return null;
  const running = batch.left > 0;
  // what was stopped before it began is not done
  const over = batch.done + batch.failed;
  // what is left then was begun, and goes on to its end
  const stopping = running && batch.stopped > 0;
  const goOn = async (): Promise<void> => {
    const answer = await fixes.resume();
    setSaid("trouble" in answer ? answer.trouble : "refused" in answer ? answer.refused : null);
  };
  return (
    <section class="card fixing" aria-labelledby="fixing-title" data-fixing={running ? "running" : "stopped"}>
      <h2 id="fixing-title">{running ? t("fixRunning") : tn("fixStoppedCount", batch.stopped)}</h2>
      <p class="number" id="fixing-progress" role="status">
        {t("fixProgress", over, batch.all)}
        {batch.failed === 0 ? null : ` · ${tn("fixFailedCount", batch.failed)}`}
        {stopping ? ` · ${tn("fixStoppedCount", batch.stopped)}` : null}
      </p>
      {running ? <progress aria-labelledby="fixing-progress" value={over} max={batch.all} /> : null}
      {batch.waiting?.reason == null ? null : (
        <p class="standstill">
          <strong>{reasonText(batch.waiting.reason).what}</strong> {reasonText(batch.waiting.reason).todo}
        </p>
      )}
      {said === null ? null : (
        <p class="fault" role="alert">
          {said === "other-company" ? t("otherCompany") : troubleText(said)}
        </p>
      )}
      <div class="actions">
        {stopping ? null : running ? (
          <button type="button" onClick={() => void fixes.stop()}>
            {t("fixStop")}
          </button>
        ) : (
          <button type="button" class="primary" onClick={() => void goOn()}>
            {t("fixResume")}
          </button>
        )}
      </div>
    </section>
  );
}

/** Who wrote what, when, and both sides of it. */
export function FixLog({ log, now }: { log: readonly Fix[]; now: EpochMs }) {
  if (log.length === 0) return <p class="empty">{t("logEmpty")}</p>;
  return (
    <ul class="fix-log">
      {log.map((fix) => (
        <FixLine key={fix.n} fix={fix} now={now} />
      ))}
    </ul>
  );
}

/** One write: what, how it ended, who confirmed it, and OMIE's own words where it said no. */
export function FixLine({ fix, now }: { fix: Fix; now: EpochMs }) {
  const { wish, before, after, trouble, said } = fix;
  return (
    <li data-fix-state={fix.state}>
      <p>
        <strong>{wishText(wish)}</strong> · <bdi>{(after ?? before)?.name || fix.name || fix.code}</bdi> · {fixStateText(fix)}
      </p>
      {after === null ? null : (
        <p class="hint">
          <bdi>{sideText(wish, before)}</bdi> → <bdi>{sideText(wish, after)}</bdi>
        </p>
      )}
      {trouble === null ? null : <p class="fault">{troubleText(trouble)}</p>}
      {said === "" ? null : (
        <blockquote class="hint">
          <bdi>{t("omieSaid", said)}</bdi>
        </blockquote>
      )}
      <p class="hint" title={dateTime(fix.endedAt ?? fix.askedAt)}>
        {ageText(fix.endedAt ?? fix.askedAt, now)} · {fix.by === "" ? t("fixByNobody") : t("fixByWhom", fix.by)}
      </p>
    </li>
  );
}
