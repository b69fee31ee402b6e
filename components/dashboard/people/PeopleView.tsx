import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { FixWish } from "../../../lib/model/fixes.ts";
import type { PeopleFilter, PeopleOrder, PersonDetails, PersonRow } from "../../../lib/model/people.ts";
import type { EpochMs } from "../../../lib/model/time.ts";
import { t, tn } from "../../../lib/text.ts";
import { EmailCheck } from "./EmailCheck.tsx";
import { FixPreviewCard } from "./FixPreviewCard.tsx";
import { FixLog, FixProgress, useFixes } from "./FixProgress.tsx";
import { Nobody, Notices } from "./Notices.tsx";
import { PeopleFilters } from "./PeopleFilters.tsx";
import { PeopleGrid } from "./PeopleGrid.tsx";
import { PersonCard } from "./PersonCard.tsx";
import type { PeoplePort, Previewed } from "./port.ts";
import { Search } from "./Search.tsx";
import { Sources } from "./Sources.tsx";
import { usePeople } from "./usePeople.ts";
import { tagWish } from "./wishes.ts";

/** Rows asked for at once where all are wanted, and how many can be picked together. */
const ALL_AT_ONCE = 500;
const MOST_PICKED = 2_000;

export interface PeopleViewProps {
  port: PeoplePort;
  /** another one whenever the books changed */
  revision: unknown;
  now: EpochMs;
}

type Beside =
  | { kind: "person"; key: string }
  | { kind: "preview"; previewed: Previewed; leftOut: number }
  | { kind: "emails" }
  | { kind: "sources" }
  | { kind: "log" };

/** "Pessoas": everybody, with the reason and the fix; what is beside the list takes its place where there is no room. */
export function PeopleView({ port, revision, now }: PeopleViewProps) {
  const [filter, setFilter] = useState<PeopleFilter>({ who: "present" });
  const [order, setOrder] = useState<PeopleOrder>({ by: "state", descending: false });
  const [picked, setPicked] = useState<ReadonlyMap<string, PersonRow>>(new Map());
  const [beside, setBeside] = useState<Beside | null>(null);
  const [person, setPerson] = useState<PersonDetails | null>(null);
  const [said, setSaid] = useState("");
  const seen = useFixes(port.fixes);
  const query = useMemo(() => ({ filter, order }), [filter, order]);
  const people = usePeople(port, query, revision);
  const side = useRef<HTMLDivElement>(null);
  const { part } = people;

  const key = beside?.kind === "person" ? beside.key : null;
  useEffect(() => {
    if (key === null) return setPerson(null);
    let current = true;
    port.person(key).then(
      (found) => {
        if (current) setPerson(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [key, port, part?.version, seen?.log[0]?.state]);

  // what comes up beside the list is read from its heading on
  const heading = beside?.kind === "person" ? person?.row.key : beside?.kind;
  useEffect(() => {
    if (heading !== undefined) side.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [heading]);

  const close = (): void => {
    const back = key;
    setBeside(null);
    const row = back === null ? null : document.querySelector<HTMLElement>(`[data-person="${CSS.escape(back)}"][role="row"]`);
    requestAnimationFrame(() => (row ?? document.querySelector<HTMLElement>('.people-grid [tabindex="0"]'))?.focus());
  };

  const act = async (work: () => Promise<string>): Promise<void> => {
    setSaid("");
    try {
      setSaid(await work());
    } catch {
      setSaid(t("askFailed"));
    }
  };

  const preview = (wishes: FixWish[], leftOut: number): Promise<void> =>
    act(async () => {
      const answer = await port.fixes.preview(wishes);
      if ("refused" in answer) return t("otherCompany");
      setBeside({ kind: "preview", previewed: answer, leftOut });
      return "";
    });

  const pickAll = (on: boolean): Promise<void> =>
    act(async () => {
      if (!on) return setPicked(new Map()), "";
      const all = new Map<string, PersonRow>();
      for (let from = 0; all.size < MOST_PICKED; from += ALL_AT_ONCE) {
        const answer = await port.people(query, from, ALL_AT_ONCE);
        if ("refused" in answer) return t("otherCompany");
        for (const row of answer.rows) if (all.size < MOST_PICKED) all.set(row.key, row);
        if (from + ALL_AT_ONCE >= answer.total) break;
      }
      setPicked(all);
      return "";
    });

  const select = (row: PersonRow, on: boolean): void => {
    const next = new Map(picked);
    if (on) next.set(row.key, row);
    else next.delete(row.key);
    setPicked(next);
  };

  const filterBy = (next: PeopleFilter): void => {
    setFilter(next);
    setPicked(new Map());
  };

  if (part === null) {
    return <p role="status">{people.trouble === null ? t("loading") : t(people.trouble === "silent" ? "askFailed" : "otherCompany")}</p>;
  }
  const { summary, total } = part;
  const wishes = [...picked.values()].flatMap((row) => tagWish(row) ?? []);
  return (
    <div class={`people ${beside === null ? "" : "has-side"}`} onKeyDown={(event) => event.key === "Escape" && beside !== null && close()}>
      <Notices part={part} now={now} port={port} onWho={() => filterBy({ who: "present", toSync: true })} onSaid={(work) => void act(work)} />
      {people.trouble === null ? null : (
        <p class="standstill" role="alert">
          {t(people.trouble === "silent" ? "askFailed" : "otherCompany")}
        </p>
      )}
      <FixProgress seen={seen} fixes={port.fixes} />
      {summary.everybody === 0 ? (
        <Nobody onEmails={() => setBeside({ kind: "emails" })} onSources={() => setBeside({ kind: "sources" })} onVexpenses={port.openVexpenses} />
      ) : (
        <>
          <PeopleFilters filter={filter} summary={summary} onFilter={filterBy} />
          <div class="people-tools">
            <Search text={filter.text ?? ""} onSearch={(text) => filterBy({ ...filter, text: text === "" ? undefined : text })} />
            <div class="actions">
              <button type="button" onClick={() => void act(async () => tn("csvSaved", await port.exportCsv(query)))}>
                {t("exportCsv")}
              </button>
              <button type="button" onClick={() => setBeside({ kind: "emails" })}>
                {t("checkEmails")}
              </button>
              <button type="button" class="quiet" onClick={() => setBeside({ kind: "sources" })}>
                {t("sourcesTitle")}
              </button>
              <button type="button" class="quiet" onClick={() => setBeside({ kind: "log" })}>
                {t("logTitle")}
              </button>
            </div>
          </div>
        </>
      )}
      <p class="said-here" role="status">
        {said}
      </p>
      {picked.size === 0 ? null : (
        <div class="picked" role="region" aria-label={t("pickedTitle")}>
          <p class="number">{tn("pickedCount", picked.size)}</p>
          <div class="actions">
            <button type="button" class="primary" onClick={() => void preview(wishes, picked.size - wishes.length)}>
              {t("wishAddTag")}
            </button>
            <button type="button" class="quiet" onClick={() => setPicked(new Map())}>
              {t("peoplePickNone")}
            </button>
          </div>
        </div>
      )}
      <div class="people-both">
        {summary.everybody === 0 ? null : (
          <div class="people-list">
            <p class="number unseen" role="status">
              {tn("peopleShown", total)}
            </p>
            {total === 0 ? <p class="empty">{t("peopleNoneMatch")}</p> : null}
            {total === 0 ? null : <PeopleGrid
              key={JSON.stringify(filter)}
              total={total}
              row={people.row}
              look={people.look}
              order={order}
              onOrder={setOrder}
              selected={picked}
              onSelect={select}
              onSelectAll={(on) => void pickAll(on)}
              open={key}
              onOpen={(row) => setBeside({ kind: "person", key: row.key })}
              now={now}
            />}
          </div>
        )}
        <div class="people-side" ref={side} hidden={beside === null}>
          {beside?.kind === "person" && person !== null ? <PersonCard key={person.row.key} person={person} now={now} onFix={(one) => void preview(one, 0)} onClose={close} /> : null}
          {beside?.kind === "preview" ? (
            <FixPreviewCard
              previewed={beside.previewed}
              fixes={port.fixes}
              leftOut={beside.leftOut}
              onClose={close}
              onApplied={() => {
                setPicked(new Map());
                setBeside({ kind: "log" });
              }}
            />
          ) : null}
          {beside?.kind === "emails" ? (
            <EmailCheck
              port={port}
              kept={summary.readings.some(({ source }) => source === "list")}
              onChanged={people.reload}
              onOpen={(row) => setBeside({ kind: "person", key: row.key })}
              onClose={close}
            />
          ) : null}
          {beside?.kind === "sources" ? <Sources summary={summary} access={part.access} port={port} now={now} onChanged={people.reload} onClose={close} /> : null}
          {beside?.kind === "log" ? (
            <section class="card" aria-labelledby="log-title">
              <header>
                <h2 id="log-title" tabIndex={-1}>
                  {t("logTitle")}
                </h2>
                <button type="button" class="quiet" onClick={close}>
                  {t("closeDetails")}
                </button>
              </header>
              <FixLog log={seen?.log ?? []} now={now} />
            </section>
          ) : null}
        </div>
      </div>
    </div>
  );
}
