/** @jsxImportSource react */
/** Downshift's two hooks, drawn the way its documentation does. */
import { useCombobox, useSelect } from "downshift";
import { useState } from "react";
import { PAGE } from "./page.ts";
import { type ChoiceProps, Configurar } from "./react/configurar.tsx";
import { start } from "./react/start.tsx";

const written = (option: { label: string } | null) => option?.label ?? "";

function Combobox({ id, options, chosen, onChoose }: ChoiceProps) {
  const [typed, setTyped] = useState("");
  const items = typed === "" || typed === chosen?.label ? options : options.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  const box = useCombobox({
    items,
    itemToString: written,
    selectedItem: chosen,
    ...(id === undefined ? {} : { inputId: id }),
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => onChoose(selectedItem),
  });
  return (
    <div className="controle">
      <div className="linha">
        <input className="form-control" placeholder="Selecione..." {...box.getInputProps()} />
        <button className="btn btn-sm" type="button" aria-label="Abrir lista" {...box.getToggleButtonProps()}>
          ▾
        </button>
        {chosen !== null && (
          <button className="btn btn-sm" type="button" aria-label="Limpar" onClick={() => box.reset()}>
            ×
          </button>
        )}
      </div>
      <ul className="lista" {...box.getMenuProps()}>
        {box.isOpen &&
          items.map((item, index) => (
            <li key={item.value} className={index === box.highlightedIndex ? "ativo" : ""} {...box.getItemProps({ item, index })}>
              {item.label}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Select({ id, options, chosen, onChoose }: ChoiceProps) {
  const box = useSelect({
    items: options,
    itemToString: written,
    selectedItem: chosen,
    ...(id === undefined ? {} : { toggleButtonId: id }),
    onSelectedItemChange: ({ selectedItem }) => onChoose(selectedItem),
  });
  return (
    <div className="controle">
      <div className="form-control" {...box.getToggleButtonProps()}>
        <span>{chosen?.label ?? "Selecione..."}</span> <span aria-hidden="true">▾</span>
      </div>
      <ul className="lista" {...box.getMenuProps()}>
        {box.isOpen &&
          options.map((item, index) => (
            <li key={item.value} className={index === box.highlightedIndex ? "ativo" : ""} {...box.getItemProps({ item, index })}>
              {item.label}
            </li>
          ))}
      </ul>
    </div>
  );
}

start(<Configurar Choice={PAGE.id === "downshift-combobox" ? Combobox : Select} />);
