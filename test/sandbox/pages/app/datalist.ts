/** A text field with a datalist: what is typed counts only when it is one of the options, word for word. */
import { configurar, type DrawChoice } from "./plain/configurar.ts";
import { element } from "./plain/element.ts";

let lists = 0;

const withDatalist: DrawChoice = ({ options, chosen, onChoose, id, name }) => {
  const list = `opcoes-${++lists}`;
  const input = element("input", { class: "form-control", type: "text", id, list, placeholder: "Selecione...", autocomplete: "off" }) as HTMLInputElement;
  const field = element("input", { type: "hidden", name, value: chosen?.value ?? "" }) as HTMLInputElement;
  input.value = chosen?.label ?? "";
  input.addEventListener("change", () => {
    const option = options.find(({ label }) => label === input.value) ?? null;
    if (option === null) input.value = "";
    field.value = option?.value ?? "";
    onChoose(option);
  });
  return element("div", {}, input, field, element("datalist", { id: list }, ...options.map(({ label }) => element("option", { value: label }))));
};

void configurar(withDatalist);
