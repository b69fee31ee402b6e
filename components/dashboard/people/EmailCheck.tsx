import { useId, useState } from "preact/hooks";
import type { PersonRow } from "../../../lib/model/people.ts";
import { reasonShort, stateText, t, tn } from "../../../lib/text.ts";
import { StateIcon } from "../../StateIcon.tsx";
import type { CheckedEmails, PeoplePort } from "./port.ts";
import { nearText, rejectedText } from "./words.ts";

/** Rows drawn of a long list; all of them are counted. */
const SHOWN = 500;
const LONGEST_FILE = 5_000_000;

export interface EmailCheckProps {
  port: Pick<PeoplePort, "checkEmails" | "keepEmails" | "forgetMembers">;
  /** a list is kept already */
  kept: boolean;
  onChanged(): void;
  onOpen(row: PersonRow): void;
  onClose(): void;
}

type Said = "other-company" | "silent" | "too-large" | "kept" | "forgotten";
const SAID = { "other-company": "otherCompany", silent: "askFailed", "too-large": "checkTooLarge", kept: "checkKept", forgotten: "checkForgotten" } as const satisfies Record<Said, string>;

/** "Conferir e-mails": who of a pasted list would arrive, known to VExpenses or not: new people before their first day. */
export function EmailCheck({ port, kept, onChanged, onOpen, onClose }: EmailCheckProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<CheckedEmails | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const tell = async (act: () => Promise<Said | null>): Promise<void> => {
    setSaid(null);
    try {
      setSaid(await act());
    } catch {
      setSaid("silent");
    }
  };
  const check = (input: string | Uint8Array): Promise<void> =>
    tell(async () => {
      const answer = await port.checkEmails(input);
      if ("refused" in answer) return answer.refused;
      setChecked(answer);
      return null;
    });
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > LONGEST_FILE) return setSaid("too-large");
    await check(new Uint8Array(await file.arrayBuffer()));
  };

  return (
    <section class="card email-check" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {t("checkEmails")}
        </h2>
        <button type="button" class="quiet" onClick={onClose}>
          {t("closeDetails")}
        </button>
      </header>
      <p class="hint">{t("checkHelp")}</p>
      <div class="field">
        <label for={`${id}-text`}>{t("checkPaste")}</label>
        <textarea id={`${id}-text`} rows={5} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label for={`${id}-file`}>{t("checkFile")}</label>
        <input id={`${id}-file`} type="file" accept=".csv,.txt,text/csv,text/plain" onChange={(event) => void read(event.currentTarget.files?.[0])} />
      </div>
      <div class="actions">
        <button type="button" class="primary" onClick={() => void check(text)}>
          {t("checkNow")}
        </button>
        {kept ? (
          <button
            type="button"
            class="quiet"
            onClick={() =>
              void tell(async () => {
                await port.forgetMembers("list");
                onChanged();
                return "forgotten";
              })
            }
          >
            {t("checkForget")}
          </button>
        ) : null}
      </div>
      <p role="status" class={said === "silent" || said === "too-large" || said === "other-company" ? "fault" : ""}>
        {said === null ? "" : t(SAID[said])}
      </p>
      {checked === null ? null : (
        <Checked
          checked={checked}
          onOpen={onOpen}
          onKeep={() =>
            void tell(async () => {
              const answer = await port.keepEmails(checked.people);
              if ("refused" in answer) return answer.refused;
              onChanged();
              return "kept";
            })
          }
        />
      )}
    </section>
  );
}

function Checked({ checked, onKeep, onOpen }: { checked: CheckedEmails; onKeep(): void; onOpen(row: PersonRow): void }) {
  const { rows, rejected, tooLong } = checked;
  const ready = rows.filter(({ verdict }) => verdict.state === "ready").length;
  return (
    <>
      <p role="status">
        <strong>{rows.length === 0 ? t("checkNobody") : tn("checkCount", rows.length, ready)}</strong>
      </p>
      {tooLong ? <p class="fault">{t("checkTooLong")}</p> : null}
      <ul class="checked">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.key} data-email={row.key} data-state={row.verdict.state} data-reasons={row.verdict.reasons.map(({ code }) => code).join(" ")}>
            <span class={`said is-${row.verdict.state}`}>
              <StateIcon state={row.verdict.state} /> <span class="unseen">{stateText(row.verdict)}</span>
            </span>
            <div>
              <button type="button" class="quiet" onClick={() => onOpen(row)}>
                <bdi>{row.member.email}</bdi>
              </button>
              <p class="hint">
                {row.verdict.reasons.length === 0 ? stateText(row.verdict) : row.verdict.reasons.map(({ code }) => reasonShort(code)).join(" · ")}
                {row.near.length === 0 ? null : (
                  <>
                    {" · "}
                    <bdi>{row.near[0]?.email || row.near[0]?.name}</bdi> ({row.near[0]?.whys.map(nearText).join(", ")})
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN ? <p class="hint">{tn("fixMore", rows.length - SHOWN)}</p> : null}
      {rejected.length === 0 ? null : (
        <details>
          <summary>{tn("rejectedCount", rejected.length)}</summary>
          <ul class="plain">
            {rejected.slice(0, SHOWN).map((one) => (
              <li key={`${one.line} ${one.why} ${one.text}`}>
                {t("rejectedLine", one.line)} <bdi>{one.text}</bdi> <span class="hint">{rejectedText(one)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {rows.length === 0 ? null : (
        <div class="actions">
          <button type="button" onClick={onKeep}>
            {t("checkKeep")}
          </button>
          <span class="hint">{t("checkKeepHelp")}</span>
        </div>
      )}
    </>
  );
}
