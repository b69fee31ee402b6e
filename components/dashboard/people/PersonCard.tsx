import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { FixWish } from "../../../lib/model/fixes.ts";
import type { Supplier } from "../../../lib/model/omie.ts";
import type { NearMatch, PersonDetails } from "../../../lib/model/people.ts";
import type { EpochMs } from "../../../lib/model/time.ts";
import { adviceText, ageText, dateTime, stateText, t } from "../../../lib/text.ts";
import { adviceFor, onlyFinance } from "../../advice.ts";
import { ReasonList } from "../../ReasonList.tsx";
import { StateIcon } from "../../StateIcon.tsx";
import { FixLine } from "./FixProgress.tsx";
import { createWish, emailWish, reactivateWish, tagWish } from "./wishes.ts";
import { changeText, differenceText, nearText, sourceText } from "./words.ts";

export interface PersonCardProps {
  person: PersonDetails;
  now: EpochMs;
  /** previews fixes; nothing is written by it */
  onFix(wishes: FixWish[]): void;
  /** absent where the card is all there is */
  onClose?(): void;
}

/** One person: what is wrong and who mends it, records that may be theirs, the fixes, and all that is kept. */
export function PersonCard({ person, now, onFix, onClose }: PersonCardProps) {
  const { row, records } = person;
  const { member, verdict } = row;
  const advice = adviceFor(verdict.reasons);
  return (
    <section class="card person-card" aria-labelledby="person-title" data-person={row.key} data-state={verdict.state}>
      <header>
        <h2 id="person-title" tabIndex={-1}>
          <bdi>{member.name || member.email || t("nameless")}</bdi>
        </h2>
        {onClose === undefined ? null : (
          <button type="button" class="quiet" onClick={onClose}>
            {t("closeDetails")}
          </button>
        )}
      </header>
      <p class="hint">
        <bdi>{member.email || t("emailless")}</bdi>
      </p>
      <p class={`said is-${verdict.state}`}>
        <StateIcon state={verdict.state} /> <strong>{stateText(verdict)}</strong>
      </p>
      {row.leaver ? <p class="standstill">{t("leaverHelp")}</p> : null}
      {verdict.reasons.length === 0 ? null : <ReasonList reasons={verdict.reasons} away />}
      {advice === null ? null : (
        <p class="advice">
          {adviceText(advice)}
          {onlyFinance(verdict.reasons) ? ` ${t("notEmployeesFault")}` : ""}
        </p>
      )}
      {row.differences.length === 0 ? null : (
        <Block title={t("sourcesDiffer")}>
          <ul class="plain">
            {row.differences.map((difference) => (
              <li key={`${difference.source} ${difference.field}`}>
                <bdi>{differenceText(difference)}</bdi> <span class="hint">{ageText(difference.at, now)}</span>
              </li>
            ))}
          </ul>
        </Block>
      )}
      {row.near.length === 0 ? null : (
        <Block title={t("nearTitle")}>
          {row.near.map((match) => (
            <Near key={match.code} match={match} record={records.find(({ code }) => code === match.code)} person={person} onFix={onFix} />
          ))}
        </Block>
      )}
      <Fixes person={person} onFix={onFix} />
      <details class="held">
        <summary>{t("heldTitle")}</summary>
        <Held person={person} now={now} />
      </details>
    </section>
  );
}

function Block({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="block">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** A record that may be theirs: which of the two addresses is wrong is for a person to say. */
function Near({ match, record, person, onFix }: { match: NearMatch; record: Supplier | undefined; person: PersonDetails; onFix(wishes: FixWish[]): void }) {
  const [side, setSide] = useState<"unsaid" | "omie" | "vexpenses">("unsaid");
  const { row } = person;
  const name = `wrong-${match.code}`;
  const replaceable = match.email !== "" && record !== undefined;
  return (
    <div class="near" data-near={match.code}>
      <p>
        <bdi class="name">{match.name}</bdi> <bdi class="hint">{match.email || t("sideNoEmail")}</bdi>
        {match.active ? null : <span class="hint"> · {t("sideInactive")}</span>}
      </p>
      <p class="hint">{match.whys.map(nearText).join(" · ")}</p>
      <fieldset>
        <legend>{t("whichSideWrong")}</legend>
        <label class="choice">
          <input type="radio" name={name} checked={side === "omie"} onChange={() => setSide("omie")} />
          {t("sideWrongOmie")}
        </label>
        <label class="choice">
          <input type="radio" name={name} checked={side === "vexpenses"} onChange={() => setSide("vexpenses")} />
          {t("sideWrongVexpenses")}
        </label>
      </fieldset>
      {side === "vexpenses" ? <p class="hint">{t("correctInVexpenses")}</p> : null}
      {side === "omie" ? (
        <div class="actions">
          <button type="button" onClick={() => onFix([emailWish(row, match.code, null)])}>
            {t("emailAdd")}
          </button>
          {replaceable ? (
            <button type="button" class="quiet" onClick={() => onFix([emailWish(row, match.code, match.email)])}>
              {t("emailReplace")}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Fixes({ person: { row }, onFix }: { person: PersonDetails; onFix(wishes: FixWish[]): void }) {
  const tag = tagWish(row);
  const create = createWish(row);
  const reactivate = reactivateWish(row);
  if (tag === null && create === null && reactivate === null) return null;
  return (
    <Block title={t("fixesTitle")}>
      {reactivate === null ? null : <p class="hint">{t("reactivateHelp")}</p>}
      {create !== null && row.near.length > 0 ? <p class="hint">{t("createBesideNear")}</p> : null}
      <div class="actions">
        {tag === null ? null : (
          <button type="button" class="primary" onClick={() => onFix([tag])}>
            {t("wishAddTag")}
          </button>
        )}
        {reactivate === null ? null : (
          <button type="button" onClick={() => onFix([reactivate])}>
            {t("wishReactivate")}
          </button>
        )}
        {create === null ? null : (
          <button type="button" onClick={() => onFix([create])}>
            {t("wishCreate")}
          </button>
        )}
      </div>
    </Block>
  );
}

/** All that is kept about this person, and where it came from. */
function Held({ person, now }: { person: PersonDetails; now: EpochMs }) {
  const { records, readings, evidence, payableAt, changes, fixes } = person;
  return (
    <>
      <h3>{t("heldLists")}</h3>
      <ul class="plain">
        {readings.map(({ source, at, member }) => (
          <li key={source}>
            {sourceText(source)}: <bdi>{[member.name, member.email].filter((text) => text !== "").join(" · ")}</bdi>
            {member.active === null ? null : ` · ${t(member.active ? "activeMember" : "inactiveMember")}`} <span class="hint">{ageText(at, now)}</span>
          </li>
        ))}
      </ul>
      <h3>{t("heldRecords")}</h3>
      {records.length === 0 ? <p class="empty">{t("heldNoRecord")}</p> : null}
      <ul class="plain">
        {records.map((record) => (
          <li key={record.code}>
            <bdi>{record.name}</bdi> · <span class="number">{record.code}</span> · {t(record.active ? "sideActive" : "sideInactive")}
            <br />
            <bdi class="hint">{[record.emails.join(", ") || t("sideNoEmail"), record.tags.join(", ") || t("sideNoTags")].join(" · ")}</bdi>
            <br />
            <span class="hint">
              {t(record.hasPix ? "payPix" : record.hasBank ? "payBank" : "payNone")}
              {record.changedAt === null ? "" : ` · ${t("changedAge", ageText(record.changedAt, now))}`}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t("heldProof")}</h3>
      <ul class="plain">
        {payableAt === null ? null : <li>{t("proofPayable", ageText(payableAt, now))}</li>}
        {evidence.map((one) => (
          <li key={`${one.at} ${one.kind} ${one.who ?? ""}`} title={dateTime(one.at)}>
            {t(one.kind === "failure" ? "lastSyncFailure" : "lastSyncSuccess", ageText(one.at, now))}
          </li>
        ))}
        {payableAt === null && evidence.length === 0 ? <li class="empty">{t("proofNone")}</li> : null}
      </ul>
      {changes.length === 0 ? null : (
        <>
          <h3>{t("heldChanges")}</h3>
          <ul class="plain">
            {changes.map((change) => (
              <li key={change.n}>
                {changeText(change.kind)}
                {change.before === "" && change.after === "" ? null : (
                  <>
                    {": "}
                    <bdi>{change.before}</bdi> → <bdi>{change.after}</bdi>
                  </>
                )}{" "}
                <span class="hint">{ageText(change.at, now)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {fixes.length === 0 ? null : (
        <>
          <h3>{t("logTitle")}</h3>
          <ul class="fix-log">
            {fixes.map((fix) => (
              <FixLine key={fix.n} fix={fix} now={now} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
