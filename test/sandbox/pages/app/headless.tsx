/** @jsxImportSource react */
/** Headless UI's Combobox and Listbox; their menus are anchored in a portal. */
import { Combobox, ComboboxButton, ComboboxInput, ComboboxOption, ComboboxOptions, Listbox, ListboxButton, ListboxOption, ListboxOptions } from "@headlessui/react";
import { useState } from "react";
import type { Option } from "../view.ts";
import { PAGE } from "./page.ts";
import { type ChoiceProps, Configurar } from "./react/configurar.tsx";
import { start } from "./react/start.tsx";

const NOTHING: Option = { value: "", label: "Nenhuma" };

const sameValue = (a: Option | null, b: Option | null) => a?.value === b?.value;

function WithInput({ id, options, chosen, onChoose }: ChoiceProps) {
  const [typed, setTyped] = useState("");
  const shown = typed === "" ? options : options.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  return (
    <Combobox value={chosen} by={sameValue} onChange={onChoose} onClose={() => setTyped("")}>
      <div className="linha">
        <ComboboxInput
          className="form-control"
          {...(id === undefined ? {} : { id })}
          placeholder="Selecione..."
          displayValue={(option: Option | null) => option?.label ?? ""}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ComboboxButton className="btn btn-sm">▾</ComboboxButton>
      </div>
      <ComboboxOptions anchor="bottom start" className="lista">
        {shown.map((option) => (
          <ComboboxOption key={option.value} value={option} className="item">
            {option.label}
          </ComboboxOption>
        ))}
      </ComboboxOptions>
    </Combobox>
  );
}

function WithButton({ id, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Listbox value={chosen ?? NOTHING} by="value" onChange={(option: Option) => onChoose(option.value === "" ? null : option)}>
      <ListboxButton className="form-control" {...(id === undefined ? {} : { id })}>
        {chosen?.label ?? "Selecione..."}
      </ListboxButton>
      <ListboxOptions anchor="bottom start" className="lista">
        {[NOTHING, ...options].map((option) => (
          <ListboxOption key={option.value} value={option} className="item">
            {option.label}
          </ListboxOption>
        ))}
      </ListboxOptions>
    </Listbox>
  );
}

start(<Configurar Choice={PAGE.id === "headless-combobox" ? WithInput : WithButton} />);
