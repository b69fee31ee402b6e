/**
 * A button that opens a listbox, made by hand: the list exists only while it is open. The described one says more
 * about each option in smaller letters below its name, and shows the name alone once it is chosen.
 */
import { PAGE } from "./page.ts";
import { configurar, type DrawChoice } from "./plain/configurar.ts";
import { element } from "./plain/element.ts";

const isDescribed = PAGE.id === "listbox-described";

const withButton: DrawChoice = ({ options, chosen, onChoose, id }) => {
  const button = element("button", { class: "form-control", type: "button", id, "aria-haspopup": "listbox", "aria-expanded": "false" });
  const around = element("div", { class: "controle" }, button);
  let held = chosen;
  const show = (): void => {
    button.textContent = held?.label ?? "Selecione...";
  };
  const close = (): void => {
    around.querySelector("ul")?.remove();
    button.setAttribute("aria-expanded", "false");
  };
  const choose = (value: string): void => {
    held = options.find((option) => option.value === value) ?? null;
    show();
    close();
    button.focus();
    onChoose(held);
  };
  button.addEventListener("click", () => {
    if (around.querySelector("ul") !== null) {
      close();
      return;
    }
    const list = element("ul", { class: "lista", role: "listbox", tabindex: "-1" });
    for (const { value, label } of [{ value: "", label: "Nenhuma" }, ...options]) {
      const about = isDescribed && value !== "" ? [element("div", { class: "miudo" }, "Despesas administrativas")] : [];
      const item = element("li", { role: "option", "aria-selected": String(value === (held?.value ?? "")) }, isDescribed ? element("div", {}, label) : label, ...about);
      item.addEventListener("click", () => choose(value));
      list.append(item);
    }
    list.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    around.append(list);
    button.setAttribute("aria-expanded", "true");
    list.focus();
  });
  document.addEventListener("mousedown", (event) => {
    if (event.target instanceof Node && !around.contains(event.target)) close();
  });
  show();
  return around;
};

void configurar(withButton);
