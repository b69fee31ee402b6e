/** A server-rendered form whose selects are hidden behind a skin made by hand: plain elements without a role, as found in the wild. */
import { fields, inSelect, publishForm } from "./form/form.ts";

for (const select of fields) dress(select);
publishForm();

function dress(select: HTMLSelectElement): void {
  const skin = document.createElement("div");
  skin.className = "pele";
  const shown = document.createElement("span");
  const list = document.createElement("div");
  list.className = "lista solta";
  list.hidden = true;
  skin.append(shown, list);
  select.classList.add("escondido");
  select.tabIndex = -1;
  select.after(skin);

  const show = (): void => {
    shown.textContent = inSelect(select)?.label ?? "Selecione";
  };
  for (const option of select.options) {
    const item = document.createElement("div");
    item.className = "item";
    item.textContent = option.label;
    item.addEventListener("click", () => {
      select.value = option.value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      list.hidden = true;
    });
    list.append(item);
  }
  shown.addEventListener("click", () => {
    list.hidden = !list.hidden;
  });
  document.addEventListener("mousedown", (event) => {
    if (event.target instanceof Node && !skin.contains(event.target)) list.hidden = true;
  });
  // also when somebody else sets the select
  select.addEventListener("change", show);
  show();
}
