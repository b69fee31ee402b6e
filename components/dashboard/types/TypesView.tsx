import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CategoryChange, CategoryChoice, MappedType, MappingView } from "../../../lib/model/mapping.ts";
import { dateTime, t, tn, whyText } from "../../../lib/text.ts";
import { distinct } from "../../page/distinct.ts";
import { BackTestLine } from "./BackTestLine.tsx";
import { ChangesCard } from "./ChangesCard.tsx";
import { ChoicePreview, type PreviewedChoice } from "./ChoicePreview.tsx";
import { FilePreview, type FileRead } from "./FilePreview.tsx";
import { grouped, remaining, safeOnes } from "./groups.ts";
import { Learned, type LearnedProps } from "./Learned.tsx";
import { searchable } from "./search.ts";
import { chosen, TypeRow } from "./TypeRow.tsx";

export interface TypesViewProps {
  mapping: MappingView;
  /** a file being looked at; "too-large" = not read at all */
  file: FileRead | "too-large" | null;
  onPlan(choices: readonly { type: string; category: CategoryChoice }[]): void;
  /** null = all */
  onUndo(types: string[] | null): void;
  onServes(type: string, change: CategoryChange): void;
  onTeach: LearnedProps["onTeach"];
  onExport(): void;
  onAccountant(): void;
  onFile(file: File): void;
  onTakeFile(): void;
  onDropFile(): void;
}

/** Where VExpenses begins: nobody knows the address of Configurar before it was seen. */
const VEXPENSES = "https://app.vexpenses.com/";
/** Bound types drawn unasked: beyond, they would only push the page's foot away. */
const MOST_BOUND = 10;

/** Expense types and their categories: what changed, what is safe, what needs a look; everything decided here waits in a plan. */
export function TypesView(props: TypesViewProps) {
  const { mapping, file } = props;
  const [previewing, setPreviewing] = useState(false);
  const [replacing, setReplacing] = useState<string | null>(null);
  const chart = useMemo(() => searchable(mapping.choices), [mapping.choices]);
  const groupNames = useMemo(() => new Map(mapping.choices.map(({ code, group }) => [code, group])), [mapping.choices]);
  const names = useMemo(() => new Map([...mapping.choices, ...mapping.unusable].map(({ code, name }) => [code, name])), [mapping]);
  const groupOf = (code: string): string => groupNames.get(code) ?? "";
  const groups = grouped(mapping);
  const safe = safeOnes(mapping.types);
  const left = remaining(groups);
  const toolbar = useFocusBack(previewing || file !== null);

  if (mapping.types.length === 0) {
    return (
      <div class="types">
        <p class="empty">{t("typesNone")}</p>
        <Configurar address={mapping.address} />
      </div>
    );
  }

  const list = (rows: readonly MappedType[]) => (
    <ul class="type-list">
      {distinct(rows, ({ type }) => type).map(({ key, item: row }) => (
        <TypeRow
          key={key}
          row={row}
          chart={chart}
          groupOf={groupOf}
          replacing={replacing === row.type}
          onChoose={(category) => {
            setReplacing(null);
            props.onPlan([{ type: row.type, category }]);
          }}
          onUndo={() => props.onUndo([row.type])}
        />
      ))}
    </ul>
  );
  const safeChoices = safe.flatMap((row): PreviewedChoice[] => {
    const [first] = row.suggestions;
    return first ? [{ type: row.type, before: row.current, after: chosen(first, groupOf), why: whyText(first.why) }] : [];
  });

  return (
    <div class="types">
      <Where mapping={mapping} />
      <ChangesCard changes={mapping.changes} nameOf={(code) => names.get(code) ?? code} onServes={props.onServes} onReplace={setReplacing} />
      <div class="actions toolbar" ref={toolbar}>
        {safe.length === 0 ? null : (
          <button type="button" class="primary" onClick={() => setPreviewing(true)}>
            {t("applySureCount", safe.length)}
          </button>
        )}
        <button type="button" onClick={props.onExport}>
          {t("csvExport")}
        </button>
        <FileButton onFile={props.onFile} />
        <button type="button" onClick={props.onAccountant}>
          {t("csvAccountant")}
        </button>
        <Configurar address={mapping.address} />
      </div>
      <p class="hint" role="status">
        {[safe.length > 0 ? t("sureSubtitle") : t("sureNone"), left.length > 0 ? t("remaining", left.join(" · ")) : ""].filter((text) => text !== "" && !(text === t("sureNone") && groups.unbound.length === 0)).join(" ")}
      </p>
      <Waiting types={mapping.types} onUndo={() => props.onUndo(null)} />
      {file === "too-large" ? (
        <p class="fault" role="alert">
          {t("importFileTooLarge")}
        </p>
      ) : file !== null ? (
        <FilePreview key={file.name} file={file} onConfirm={props.onTakeFile} onCancel={props.onDropFile} />
      ) : null}
      {previewing ? (
        <ChoicePreview
          title={t("planPreviewTitle")}
          choices={safeChoices}
          onCancel={() => setPreviewing(false)}
          onConfirm={() => {
            setPreviewing(false);
            props.onPlan(safeChoices.map(({ type, after }) => ({ type, category: after })));
          }}
        />
      ) : null}
      <Part title={t("groupUnbound", groups.unbound.length)} rows={groups.unbound}>
        {list(groups.unbound)}
      </Part>
      <Part title={t("groupFaulty", groups.faulty.length)} rows={groups.faulty}>
        {list(groups.faulty)}
      </Part>
      <Part title={t("groupChanged", groups.changed.length)} rows={groups.changed}>
        {list(groups.changed)}
      </Part>
      <Part title={t("groupBound", groups.bound.length)} rows={groups.bound}>
        <Bound rows={groups.bound} list={list} open={groups.bound.some(({ type }) => type === replacing)} />
      </Part>
      <BackTestLine result={mapping.backTest} />
      <Learned types={mapping.types} onTeach={props.onTeach} />
    </div>
  );
}

/** Where the categories and the bindings come from, where that is less than all. */
function Where({ mapping: { from, seenAt, complete } }: Pick<TypesViewProps, "mapping">) {
  return (
    <p class="hint">
      {seenAt === null ? null : <>{t("typesSeen", dateTime(seenAt))} </>}
      {complete ? null : <>{t("typesPartial")} </>}
      {from === "omie" ? null : from === "page" && seenAt !== null ? t("typesFromPage", dateTime(seenAt)) : t("typesNoCategories")}
    </p>
  );
}

function Configurar({ address }: { address: string | null }) {
  return (
    <span class="way">
      <a href={address ?? VEXPENSES} target="_blank" rel="noreferrer">
        {t("openConfigurar")}
      </a>
      {address === null ? <span class="hint">{t("openConfigurarWay")}</span> : null}
    </span>
  );
}

function Waiting({ types, onUndo }: { types: readonly MappedType[]; onUndo(): void }) {
  const planned = types.filter(({ plan }) => plan !== null).length;
  return (
    <div class="waiting" role="status">
      {planned === 0 ? null : (
        <>
          <p>{tn("planWaiting", planned)}</p>
          <button type="button" onClick={onUndo}>
            {t("undoAll")}
          </button>
        </>
      )}
    </div>
  );
}

function Part({ title, rows, children }: { title: string; rows: readonly MappedType[]; children: ComponentChildren }) {
  if (rows.length === 0) return null;
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Bound({ rows, list, open }: { rows: readonly MappedType[]; list(rows: readonly MappedType[]): ComponentChildren; open: boolean }) {
  const [all, setAll] = useState(false);
  const shown = all || open;
  return (
    <>
      {list(shown ? rows : rows.slice(0, MOST_BOUND))}
      {rows.length <= MOST_BOUND ? null : (
        <button type="button" class="quiet" aria-expanded={shown} onClick={() => setAll(!shown)}>
          {shown ? t("showLess") : t("showAll", rows.length)}
        </button>
      )}
    </>
  );
}

/** A button that lets a file be chosen; the same file may be chosen again. */
function FileButton({ onFile }: { onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,text/csv"
        aria-label={t("csvImport")}
        onChange={(event) => {
          const [chosenFile] = event.currentTarget.files ?? [];
          if (chosenFile) onFile(chosenFile);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {t("csvImport")}
      </button>
    </>
  );
}

/** When a preview closes, the focus goes back to where it was opened from. */
function useFocusBack(open: boolean) {
  const toolbar = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current && !open) toolbar.current?.querySelector("button")?.focus();
    before.current = open;
  }, [open]);
  return toolbar;
}
