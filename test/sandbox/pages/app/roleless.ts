/** A card per type, each with a choice made of plain elements: no role, no select, no table, nothing that says what it is. */
import { configurar, type DrawChoice } from "./plain/configurar.ts";
import { element } from "./plain/element.ts";

const plainParts: DrawChoice = ({ options, chosen, onChoose }) => {
  const shown = element("div", { class: "form-control", tabindex: "0" });
  const list = element("div", { class: "lista" });
  const around = element("div", { class: "controle" }, shown);
  let held = chosen;
  const show = (): void => {
    shown.textContent = held?.label ?? "Selecione";
  };
  for (const option of options) {
    const item = element("div", { class: "item" }, option.label);
    item.addEventListener("click", () => {
      held = option;
      onChoose(option);
      show();
      list.remove();
    });
    list.append(item);
  }
  shown.addEventListener("click", () => (list.isConnected ? list.remove() : around.append(list)));
  document.addEventListener("mousedown", (event) => {
    if (event.target instanceof Node && !around.contains(event.target)) list.remove();
  });
  show();
  return around;
};

void configurar(plainParts, "cards");
