import { useState } from "preact/hooks";
import type { FixTrouble, FixWish } from "../../../lib/model/fixes.ts";
import { t, tn } from "../../../lib/text.ts";
import type { FixPort, Previewed } from "./port.ts";
import { sideText, troubleText, wishText } from "./words.ts";
import { WritesSwitch } from "./WritesSwitch.tsx";

/** Rows drawn; the rest is counted. */
const SHOWN = 100;

export interface FixPreviewCardProps {
  previewed: Previewed;
  fixes: FixPort;
  /** people who can't be mended this way, with why they stay out */
  leftOut: number;
  onClose(): void;
  onApplied(): void;
}

/** Both sides of every write before anything is written; who confirms stands in the log. */
export function FixPreviewCard({ previewed, fixes, leftOut, onClose, onApplied }: FixPreviewCardProps) {
  const { previews } = previewed;
  const [writes, setWrites] = useState(previewed.writes);
  const [by, setBy] = useState(previewed.by);
  const [said, setSaid] = useState<FixTrouble | "other-company" | "silent" | null>(null);
  const [busy, setBusy] = useState(false);
  const good = previews.filter(({ trouble }) => trouble === null);
  const bad = previews.filter(({ trouble }) => trouble !== null);

  const apply = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setSaid(null);
    try {
      const wishes: FixWish[] = good.map(({ wish }) => wish);
      const begun = await fixes.apply(wishes, by);
      if ("queued" in begun) return onApplied();
      setSaid("trouble" in begun ? begun.trouble : begun.refused);
    } catch {
      setSaid("silent");
    } finally {
      setBusy(false);
    }
  };

  return (
    <section class="card fix-preview" aria-labelledby="fix-title">
      <h2 id="fix-title" tabIndex={-1}>
        {t("fixPreviewTitle")}
      </h2>
      {good.length === 0 ? <p>{t("fixNothing")}</p> : <p>{tn("fixCount", good.length)}</p>}
      {leftOut === 0 ? null : <p class="hint">{tn("fixLeftOut", leftOut)}</p>}
      {good.length === 0 ? null : (
        <div class="scrolls" role="group" aria-label={t("fixPreviewTitle")} tabIndex={0}>
          <table class="sides">
            <thead>
              <tr>
                <th scope="col">{t("columnPerson")}</th>
                <th scope="col">{t("sideBefore")}</th>
                <th scope="col">{t("sideAfter")}</th>
              </tr>
            </thead>
            <tbody>
              {good.slice(0, SHOWN).map(({ wish, before, after }) => (
                <tr key={JSON.stringify(wish)} data-fix={wish.kind}>
                  <th scope="row">
                    <bdi>{(before ?? after)?.name}</bdi>
                    <span class="hint">{wishText(wish)}</span>
                  </th>
                  <td>
                    <bdi>{sideText(wish, before)}</bdi>
                  </td>
                  <td class="after">
                    <bdi>{sideText(wish, after)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {good.length > SHOWN ? <p class="hint">{tn("fixMore", good.length - SHOWN)}</p> : null}
      {bad.length === 0 ? null : (
        <ul class="faults">
          {bad.slice(0, SHOWN).map(({ wish, before, after, trouble }) => (
            <li key={JSON.stringify(wish)}>
              <bdi>{(before ?? after)?.name ?? wishText(wish)}</bdi>: {trouble === null ? null : troubleText(trouble)}
            </li>
          ))}
        </ul>
      )}
      <WritesSwitch writes={writes} fixes={fixes} onChange={setWrites} />
      {good.length === 0 ? null : (
        <div class="field">
          <label for="fix-by">{t("fixBy")}</label>
          <input id="fix-by" type="text" maxLength={80} value={by} autocomplete="off" onInput={(event) => setBy(event.currentTarget.value)} />
          <p class="hint">{t("fixByHelp")}</p>
        </div>
      )}
      <p role="alert" class={said === null ? "" : "fault"}>
        {said === null ? "" : said === "other-company" ? t("otherCompany") : said === "silent" ? t("askFailed") : troubleText(said)}
      </p>
      <div class="actions">
        {good.length === 0 || !writes.on || writes.forbidden ? null : (
          <button type="button" class="primary" aria-disabled={busy} onClick={() => void apply()}>
            {t("fixConfirm")}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t("fixCancel")}
        </button>
      </div>
    </section>
  );
}
