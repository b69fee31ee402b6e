/** @jsxImportSource react */
/** react-select in the shapes in which products use it. */
import { useRef, useState } from "react";
import Select, { NonceProvider } from "react-select";
import AsyncSelect from "react-select/async";
import type { Option } from "../view.ts";
import { call, PAGE } from "./page.ts";
import { type Choice, type ChoiceProps, Configurar } from "./react/configurar.tsx";
import { start } from "./react/start.tsx";

const words = { placeholder: "Selecione...", noOptionsMessage: () => "Nenhuma opção", loadingMessage: () => "Carregando..." };
const common = ({ id, chosen, onChoose }: ChoiceProps) => ({ ...words, inputId: id, value: chosen, onChange: (option: Option | null) => onChoose(option) });

const SHAPES: Record<string, Choice> = {
  "react-select": (props) => <Select<Option> {...common(props)} options={props.options} isClearable menuPortalTarget={document.body} />,
  "react-select-field": (props) => <Select<Option> {...common(props)} options={props.options} isClearable name={props.name} />,
  "react-select-not-clearable": (props) => <Select<Option> {...common(props)} options={props.options} />,
  "react-select-not-searchable": (props) => <Select<Option> {...common(props)} options={props.options} isClearable isSearchable={false} menuPortalTarget={document.body} />,
  "react-select-async": (props) => (
    <AsyncSelect<Option> {...common(props)} isClearable defaultOptions={false} loadOptions={(typed) => call<Option[]>(`options?q=${encodeURIComponent(typed)}`)} />
  ),
  "react-select-on-open": OnOpen,
  "react-select-paged": Paged,
};

/** The list is asked for when the menu opens, each time anew. */
function OnOpen(props: ChoiceProps) {
  const [offered, setOffered] = useState<Option[]>([]);
  const [loading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    setOffered(await call<Option[]>("options"));
    setLoading(false);
  };
  return <Select<Option> {...common(props)} isClearable options={offered} isLoading={loading} onMenuOpen={() => void load()} onMenuClose={() => setOffered([])} />;
}

/** Ten options at a time, the next ones when the end of the menu is scrolled to; typing asks the server. */
function Paged(props: ChoiceProps) {
  const [offered, setOffered] = useState<Option[]>([]);
  const [loading, setLoading] = useState(false);
  const asked = useRef({ typed: "", page: 0, last: false });
  const more = async (typed: string, page: number) => {
    setLoading(true);
    asked.current = { typed, page, last: false };
    const rows = await call<Option[]>(`options?q=${encodeURIComponent(typed)}&page=${page}&size=10`);
    if (asked.current.typed !== typed) return;
    asked.current.last = rows.length < 10;
    setOffered((before) => (page === 1 ? rows : [...before, ...rows]));
    setLoading(false);
  };
  return (
    <Select<Option>
      {...common(props)}
      isClearable
      options={offered}
      isLoading={loading}
      filterOption={null}
      menuPortalTarget={document.body}
      onMenuOpen={() => void more("", 1)}
      onInputChange={(typed, { action }) => {
        if (action === "input-change") void more(typed, 1);
      }}
      onMenuScrollToBottom={() => {
        if (!loading && !asked.current.last) void more(asked.current.typed, asked.current.page + 1);
      }}
    />
  );
}

const Shape = SHAPES[PAGE.id];
if (Shape === undefined) throw new Error(`no shape of react-select for ${PAGE.id}`);
start(
  <NonceProvider nonce={PAGE.nonce} cacheKey="css">
    <Configurar Choice={Shape} />
  </NonceProvider>,
);
