/** Choices that are web components: what a person sees and works is inside an open shadow root, the options there too or slotted into it. */
import type { Option } from "../view.ts";
import { PAGE } from "./page.ts";
import { configurar, type DrawChoice } from "./plain/configurar.ts";
import { element } from "./plain/element.ts";

const isSlotted = PAGE.id === "shadow-slotted";

const LOOK = new CSSStyleSheet();
LOOK.replaceSync(`
:host{display:block;position:relative;max-width:420px}
[role=combobox],select{border:1px solid #c4ccd6;border-radius:3px;padding:6px 8px;background:#fff;min-height:18px;cursor:pointer}
[role=listbox]{position:absolute;left:0;right:0;z-index:20;max-height:240px;overflow:auto;background:#fff;border:1px solid #c4ccd6}
[role=listbox][hidden]{display:none}
[role=option],::slotted(x-opcao){display:block;padding:6px 10px;cursor:pointer}
`);

class Escolha extends HTMLElement {
  options: Option[] = [];
  held: Option | null = null;
  onChoose: (option: Option | null) => void = () => undefined;

  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [LOOK];
    if (PAGE.id === "shadow-native") root.append(this.#select());
    else root.append(...this.#combobox());
  }

  #select(): HTMLElement {
    const select = element("select", {}, element("option", { value: "" }, "Selecione")) as HTMLSelectElement;
    for (const { value, label } of this.options) select.append(element("option", { value }, label));
    select.value = this.held?.value ?? "";
    select.addEventListener("change", () => this.#choose(select.value));
    return select;
  }

  #combobox(): HTMLElement[] {
    const field = element("div", { role: "combobox", tabindex: "0", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": "lista" });
    const list = element("div", { role: "listbox", id: "lista", hidden: "" });
    const open = (isOpen: boolean): void => {
      list.hidden = !isOpen;
      field.setAttribute("aria-expanded", String(isOpen));
    };
    const show = (): void => {
      field.textContent = this.held?.label ?? "Selecione";
    };
    for (const { value, label } of [{ value: "", label: "Nenhuma" }, ...this.options]) {
      const item = element(isSlotted ? "x-opcao" : "div", { role: "option" }, label);
      item.addEventListener("click", () => {
        this.#choose(value);
        show();
        open(false);
      });
      (isSlotted ? this : list).append(item);
    }
    if (isSlotted) list.append(element("slot"));
    field.addEventListener("click", () => open(list.hidden !== false));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") open(false);
    });
    document.addEventListener("mousedown", (event) => {
      if (!event.composedPath().includes(this)) open(false);
    });
    show();
    return [field, list];
  }

  #choose(value: string): void {
    this.held = this.options.find((option) => option.value === value) ?? null;
    this.onChoose(this.held);
  }
}
customElements.define("x-escolha", Escolha);

const webComponent: DrawChoice = ({ options, chosen, onChoose, id }) => {
  const made = element("x-escolha", { id }) as Escolha;
  Object.assign(made, { options, held: chosen, onChoose });
  return made;
};

void configurar(webComponent);
