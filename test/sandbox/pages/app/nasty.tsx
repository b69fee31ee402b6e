/** @jsxImportSource react */
/** Controls and pages that do something else than what was asked of them. The id says which: nasty-<trick>-<widget>. */
import { useState } from "react";
import Select, { NonceProvider } from "react-select";
import type { Option } from "../view.ts";
import { call, PAGE } from "./page.ts";
import type { Policy } from "./react/bindings.ts";
import { Combobox } from "./react/combobox.tsx";
import { BindingsTable, type Choice, type ChoiceProps, Configurar, type Section, TableSection } from "./react/configurar.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { start } from "./react/start.tsx";

const [, trick = "", widget = ""] = /^nasty-(.+)-(native|react-select|combobox)$/.exec(PAGE.id) ?? [];

/** What is stored instead, where the page stores something else than what it was given. */
const OTHER: Option = { value: "2.04.06", label: "2.04.06 - Material de Escritório" };

/** Told of every choice, for the tricks that need to know of it. */
const onChoice = new Set<(type: number) => void>();

const POLICIES: Record<string, Policy> = {
  ignores: () => undefined,
  reverts: (type, option, keep) => {
    keep(type, option);
    if (option !== null) setTimeout(() => keep(type, null), 900);
  },
  "reverts-late": (type, option, keep) => {
    keep(type, option);
    if (option !== null) setTimeout(() => keep(type, null), 2500);
  },
  "other-value": (type, option, keep) => keep(type, option === null ? null : OTHER),
};

const policy: Policy = (type, option, keep) => {
  (POLICIES[trick] ?? ((...args) => args[2](args[0], args[1])))(type, option, keep);
  if (option !== null) for (const tell of onChoice) tell(type);
};

const from = (options: string) => async (offset: number) => call<Option[]>(`options?${options}&page=${Math.floor(offset / 10) + 1}${options.includes("size") ? "" : "&size=500"}`);
const SOURCES: Record<string, (offset: number) => Promise<Option[]>> = {
  "slow-options": from("ms=2500"),
  "failing-options": from("fail=1"),
  "paging-options": from("size=10"),
};

function Field(props: ChoiceProps) {
  const source = props.id === undefined ? SOURCES[trick] : undefined;
  const disabled = trick === "disabled" && props.id === undefined;
  const [asked, setAsked] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<Option[]>([]);
  if (widget === "native") return <NativeChoice {...props} disabled={disabled} />;
  if (widget === "combobox") {
    // shows what was asked for although something else is stored: only the hidden field tells
    const shown = trick === "other-value" && props.chosen?.value === OTHER.value ? asked : null;
    const choose = (option: Option | null) => {
      setAsked(option?.label ?? null);
      props.onChoose(option);
    };
    return <Combobox {...props} onChoose={choose} disabled={disabled} {...(source === undefined ? {} : { source })} {...(shown === null ? {} : { shown })} />;
  }
  return (
    <Select<Option>
      inputId={props.id}
      isClearable
      isDisabled={disabled}
      placeholder="Selecione..."
      noOptionsMessage={() => "Nenhuma opção"}
      menuPortalTarget={document.body}
      styles={{ menuPortal: (base) => ({ ...base, zIndex: 30 }) }}
      options={source === undefined ? props.options : loaded}
      value={props.chosen}
      onChange={props.onChoose}
      onMenuOpen={() => {
        if (source !== undefined) source(0).then(setLoaded, () => undefined);
      }}
    />
  );
}

/** A row goes 300 ms after it was given a choice. */
const RowGoes: Section = (props) => {
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  useTold((type) => setTimeout(() => setGone((before) => new Set([...before, type])), 300));
  return <TableSection {...props} bindings={{ ...props.bindings, rows: props.bindings.rows.filter(({ id }) => !gone.has(id)) }} />;
};

/** Every choice makes the page draw all its controls anew. */
const DrawnAnew: Section = (props) => {
  const [round, setRound] = useState(0);
  useTold(() => setRound((before) => before + 1));
  return <TableSection key={round} {...props} />;
};

/** The window closes by itself 150 ms after the first choice; what was chosen in it is dropped, as by Cancelar. */
const WindowCloses: Section = (props) => {
  const [open, setOpen] = useState(true);
  useTold((type) =>
    setTimeout(() => {
      setOpen(false);
      props.bindings.rows.find(({ id }) => id === type)?.onChoose(null);
    }, 150),
  );
  if (!open) return <p>A janela foi fechada.</p>;
  return (
    <div className="janela" role="dialog" aria-modal="true" aria-labelledby="janela-titulo">
      <h2 id="janela-titulo">Vincular tipo(s) de despesas</h2>
      <BindingsTable {...props} />
    </div>
  );
};

/** Only the latest drawing is told: an older one's rows are gone. */
function useTold(tell: (type: number) => void): void {
  onChoice.clear();
  onChoice.add(tell);
}

const SECTIONS: Record<string, Section> = { "row-removed": RowGoes, remounts: DrawnAnew, "modal-closed": WindowCloses };
const Chosen: Choice = Field;
start(
  <NonceProvider nonce={PAGE.nonce} cacheKey="css">
    <Configurar Choice={Chosen} Section={SECTIONS[trick] ?? TableSection} policy={policy} />
  </NonceProvider>,
);
