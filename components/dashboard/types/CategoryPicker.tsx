import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { CategoryChoice } from "../../../lib/model/mapping.ts";
import { t, tn } from "../../../lib/text.ts";
import { type Searchable, searchCategories } from "./search.ts";

export interface CategoryPickerProps {
  /** accessible name */
  label: string;
  chart: readonly Searchable[];
  /** takes the focus when it appears */
  focused?: boolean;
  onChoose(choice: CategoryChoice): void;
}

/** Drawn at once; more are found by typing on. */
const MOST = 50;

/** A search over all categories as an editable combobox (ARIA 1.2): arrows move, Enter chooses, Esc closes, then empties. */
export function CategoryPicker({ label, chart, focused = false, onChoose }: CategoryPickerProps) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const { found, of } = open ? searchCategories(chart, typed, MOST) : { found: [], of: 0 };

  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (choice: CategoryChoice | undefined): void => {
    if (choice === undefined) return;
    setTyped("");
    close();
    onChoose(choice);
  };
  const move = (by: 1 | -1): void => {
    if (!open) {
      setOpen(true);
      setActive(by === 1 ? 0 : Math.min(MOST, chart.length) - 1);
    } else if (found.length > 0) setActive(active < 0 && by === -1 ? found.length - 1 : (active + by + found.length) % found.length);
  };

  return (
    <div class="picker">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && active < found.length ? `${id}-${active}` : undefined}
        placeholder={t("pickPlaceholder")}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(event.currentTarget.value.trim() === "" ? -1 : 0);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            move(event.key === "ArrowDown" ? 1 : -1);
          } else if (event.key === "Enter" && open) {
            event.preventDefault();
            choose(found[active]);
          } else if (event.key === "Escape" && (open || typed !== "")) {
            event.stopPropagation();
            if (!open) setTyped("");
            close();
          }
        }}
      />
      <div class="picker-list" hidden={!open}>
        <ul id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
          {found.map((choice, index) => (
            <li
              key={choice.code || choice.name}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // the field keeps the focus
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <bdi>{choice.name}</bdi> <bdi class="number">{choice.code}</bdi>
              {choice.group === "" ? null : <bdi class="group">{choice.group}</bdi>}
            </li>
          ))}
        </ul>
        {of > found.length ? <p class="hint">{tn("pickMore", of - found.length)}</p> : null}
      </div>
      <span class="unseen" role="status">
        {open ? (of === 0 ? t("pickNone") : tn("pickCount", of)) : ""}
      </span>
      {open && of === 0 ? <p class="picker-none">{t("pickNone")}</p> : null}
    </div>
  );
}
