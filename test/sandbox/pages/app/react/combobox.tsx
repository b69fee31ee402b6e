/** @jsxImportSource react */
/** A combobox made by hand as the ARIA 1.2 pattern says: the focus stays in the input, aria-activedescendant moves. */
import { useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Option } from "../../view.ts";
import type { ChoiceProps } from "./configurar.tsx";

export interface ComboboxProps extends ChoiceProps {
  disabled?: boolean;
  /** asked when the list opens and its end is reached; without it `options` are offered and filtered here */
  source?: (from: number) => Promise<Option[]>;
  /** what the field shows, where that isn't what was chosen */
  shown?: string;
}

type Listing = "closed" | "loading" | "open" | "failed";

export function Combobox({ id, name, options, chosen, onChoose, disabled = false, source, shown }: ComboboxProps) {
  const own = useId();
  const [state, setState] = useState<Listing>("closed");
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const [loaded, setLoaded] = useState<Option[]>([]);
  const [place, setPlace] = useState({ left: 0, top: 0 });

  /** two scrolls may come before the list is drawn as loading */
  const asking = useRef(false);

  const pool = source === undefined ? options : loaded;
  const items = typed === null || typed === "" ? pool : pool.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  const text = typed ?? shown ?? chosen?.label ?? "";
  const isOpen = state !== "closed";

  const load = async (from: number) => {
    if (source === undefined || asking.current) return;
    asking.current = true;
    setState("loading");
    try {
      const rows = await source(from);
      setLoaded((before) => (from === 0 ? rows : [...before, ...rows]));
      setState((now) => (now === "closed" ? now : "open"));
    } catch {
      setState((now) => (now === "closed" ? now : "failed"));
    } finally {
      asking.current = false;
    }
  };
  const open = (input: HTMLInputElement) => {
    if (isOpen || disabled) return;
    const box = input.getBoundingClientRect();
    setPlace({ left: box.left + scrollX, top: box.bottom + scrollY });
    setState("open");
    setActive(-1);
    void load(0);
  };
  const close = () => {
    setState("closed");
    setTyped(null);
  };
  const choose = (option: Option | null) => {
    close();
    onChoose(option);
  };

  return (
    <div className="linha">
      <input
        className="form-control"
        type="text"
        role="combobox"
        id={id}
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${own}-lista`}
        aria-activedescendant={isOpen && active >= 0 ? `${own}-${active}` : undefined}
        placeholder="Selecione..."
        disabled={disabled}
        value={text}
        onClick={(event) => open(event.currentTarget)}
        onBlur={close}
        onChange={(event) => {
          open(event.currentTarget);
          setTyped(event.target.value);
          setActive(event.target.value === "" ? -1 : 0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (!isOpen) open(event.currentTarget);
            else setActive((before) => Math.min(items.length - 1, Math.max(0, before + (event.key === "ArrowDown" ? 1 : -1))));
          } else if (event.key === "Enter" && isOpen) {
            event.preventDefault();
            const option = items[active];
            if (option !== undefined) choose(option);
          } else if (event.key === "Escape") close();
        }}
      />
      {chosen !== null && !disabled && (
        <button className="btn btn-sm" type="button" aria-label="Limpar" onClick={() => onChoose(null)}>
          ×
        </button>
      )}
      <input type="hidden" name={name} value={chosen?.value ?? ""} />
      {isOpen &&
        createPortal(
          <ul
            className="lista solta"
            role="listbox"
            id={`${own}-lista`}
            style={place}
            onMouseDown={(event) => event.preventDefault()}
            onScroll={({ currentTarget: list }) => {
              if (source !== undefined && state === "open" && list.scrollTop + list.clientHeight >= list.scrollHeight - 4) void load(loaded.length);
            }}
          >
            {items.map((option, index) => (
              <li
                key={option.value}
                id={`${own}-${index}`}
                role="option"
                aria-selected={option.value === chosen?.value}
                className={index === active ? "ativo" : ""}
                onMouseMove={() => setActive(index)}
                onClick={() => choose(option)}
              >
                {option.label}
              </li>
            ))}
            {state === "loading" && <li role="presentation">Carregando...</li>}
            {state === "failed" && <li role="presentation">Não foi possível carregar as categorias.</li>}
          </ul>,
          document.body,
        )}
    </div>
  );
}
