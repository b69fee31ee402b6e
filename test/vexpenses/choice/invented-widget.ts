/** A choice widget as somebody might make it by hand, well or badly; its state is the truth. */
export interface Make {
  editable: boolean;
  opensOn: "click" | "mousedown" | "ArrowDown" | "never";
  takesOn: "click" | "mouseup" | "Enter";
  hangs: "inside" | "body";
  named: boolean;
  /** ms until the options are there */
  loadsIn: number;
  closesOn: "blur" | "Escape" | "press";
  /** what becomes of a choice */
  afterwards: "keeps" | "ignores" | "reverts" | "takes another" | "stores another" | "row goes" | "drawn anew";
  field: boolean;
  labels: { label: string; disabled: boolean }[];
}

export interface Invented {
  /** the choice field now; null once its row is gone */
  field(): HTMLElement | null;
  /** what it holds */
  truth(): string | null;
  isOpen(): boolean;
}

/** Draws it into an empty table cell. Choosing "Nenhuma" empties it. */
export function invent(make: Make): Invented {
  document.body.innerHTML = `<table><tr><td>Tipo</td><td></td></tr></table>`;
  const cell = document.querySelectorAll("td")[1] as HTMLElement;
  let chosen: string | null = null;
  let list: HTMLElement | null = null;
  let active = -1;
  let field: HTMLElement;
  let hidden: HTMLInputElement | null = null;

  const valueOf = (label: string | null): string => label?.split(" - ")[0] ?? "";
  const show = (): void => {
    if (make.editable) (field as HTMLInputElement).value = chosen ?? "";
    else field.textContent = chosen ?? "Selecione...";
    if (hidden) hidden.value = make.afterwards === "stores another" && chosen ? "2.99.99" : valueOf(chosen);
  };
  const close = (): void => {
    list?.remove();
    list = null;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    show();
  };
  const set = (label: string | null): void => {
    chosen = label;
    show();
  };
  const take = (label: string): void => {
    close();
    if (label === "Nenhuma") return set(null);
    if (make.afterwards === "ignores") return;
    set(make.afterwards === "takes another" ? (make.labels.find((one) => one.label !== label)?.label ?? null) : label);
    if (make.afterwards === "reverts") setTimeout(() => set(null), 400);
    if (make.afterwards === "row goes") setTimeout(() => cell.parentElement?.remove(), 200);
    if (make.afterwards === "drawn anew") draw();
  };
  const fill = (into: HTMLElement): void => {
    const rows = [{ label: "Nenhuma", disabled: false }, ...make.labels];
    for (const [index, { label, disabled }] of rows.entries()) {
      const item = document.createElement("li");
      item.setAttribute("role", "option");
      item.id = `o${index}`;
      item.textContent = label;
      if (disabled) item.setAttribute("aria-disabled", "true");
      if (make.takesOn !== "Enter") item.addEventListener(make.takesOn, () => disabled || take(label));
      into.append(item);
    }
  };
  const open = (): void => {
    if (list || !field.isConnected) return;
    const made = document.createElement("ul");
    list = made;
    made.setAttribute("role", "listbox");
    made.id = "menu";
    if (make.named) field.setAttribute("aria-controls", "menu");
    field.setAttribute("aria-expanded", "true");
    (make.hangs === "body" ? document.body : cell).append(made);
    if (make.loadsIn) setTimeout(() => list === made && fill(made), make.loadsIn);
    else fill(made);
  };
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowDown" && !list && make.opensOn === "ArrowDown") open();
    else if (key === "ArrowDown" && list) {
      active = Math.min(active + 1, list.children.length - 1);
      field.setAttribute("aria-activedescendant", list.children[active]?.id ?? "");
    } else if (key === "Enter" && list && list.children[active]?.getAttribute("aria-disabled") !== "true") {
      const label = list.children[active]?.textContent;
      if (label) take(label);
    } else if (key === "Escape") close();
  };
  const draw = (): void => {
    field = document.createElement(make.editable ? "input" : "button");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-expanded", "false");
    if (!make.editable) field.setAttribute("type", "button");
    if (make.opensOn === "click" || make.opensOn === "mousedown") {
      field.addEventListener(make.opensOn, () => {
        if (!list) open();
        else if (make.closesOn === "press") close();
      });
    }
    field.addEventListener("keydown", onKey);
    if (make.closesOn === "blur") field.addEventListener("focusout", close);
    hidden = null;
    if (make.field) {
      hidden = document.createElement("input");
      hidden.type = "hidden";
      hidden.name = "categoria";
    }
    cell.replaceChildren(field, ...(hidden ? [hidden] : []));
    show();
  };
  draw();
  return {
    field: () => cell.isConnected ? field : null,
    truth: () => (make.afterwards === "stores another" && hidden && chosen ? hidden.value : chosen),
    isOpen: () => list !== null && list.isConnected,
  };
}
