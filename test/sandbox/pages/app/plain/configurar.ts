/** Omie → Configurar by plain DOM calls; its state is one object, and the page is drawn from it once or again and again. */
import type { Option, PageView } from "../../view.ts";
import { byName, call, loadView, PAGE, publishTruth, save } from "../page.ts";
import { element } from "./element.ts";

export interface Field {
  options: Option[];
  chosen: Option | null;
  onChoose: (option: Option | null) => void;
  /** for the label that points at it; rows have none */
  id?: string;
  /** of the field it would submit */
  name: string;
}

/** Draws one choice; called again for every drawing of its row. */
export type DrawChoice = (field: Field) => HTMLElement;

export interface Drawn {
  view: PageView;
  /** the element around the bindings */
  section: HTMLElement;
  /** draws the list anew from the state */
  redraw: () => void;
}

export async function configurar(drawChoice: DrawChoice, layout: "table" | "cards" = "table"): Promise<Drawn> {
  const view = await loadView();
  const chosen = new Map<number, Option | null>(view.types.map(({ id, saved }) => [id, saved]));
  let { account } = view;
  publishTruth(() => ({ bindings: byName(view.types.map(({ id, name }) => [name, chosen.get(id) ?? null] as const)), account }));

  const choiceOf = (id: number): HTMLElement =>
    drawChoice({ options: view.options, chosen: chosen.get(id) ?? null, onChoose: (option) => void chosen.set(id, option), name: `categoria[${id}]` });
  const table = (): HTMLElement =>
    element(
      "table",
      { class: "table" },
      element("thead", {}, element("tr", {}, element("th", {}, "Tipo de despesa"), element("th", {}, "Categoria Omie"))),
      element("tbody", {}, ...view.types.map(({ id, name }) => element("tr", {}, element("td", {}, name), element("td", {}, choiceOf(id))))),
    );
  const cards = (): HTMLElement => element("div", { class: "cartoes" }, ...view.types.map(({ id, name }) => element("div", { class: "cartao" }, element("h3", {}, name), choiceOf(id))));
  const list = layout === "cards" ? cards : table;

  const section = element("section", { class: "painel" }, element("h2", {}, "Vincular tipo(s) de despesas"), list());
  const message = element("div", { role: "status" });
  const button = (label: string, style: string, press: () => void): HTMLElement => {
    const made = element("button", { class: style, type: "button" }, label);
    made.addEventListener("click", press);
    return made;
  };
  const submit = async (): Promise<void> => {
    message.textContent = await save([["conta_corrente", account?.value ?? ""], ...view.types.map(({ id }): [string, string] => [`categoria[${id}]`, chosen.get(id)?.value ?? ""])]);
    setTimeout(() => (message.textContent = ""), 3000);
  };
  PAGE.root.replaceChildren(
    element("header", { class: "topo" }, element("a", { class: "marca", href: "/v-inicio" }, "vexpenses"), element("nav", {}, element("a", { href: "/v-inicio" }, "Início"))),
    element(
      "div",
      { class: "corpo" },
      element(
        "main",
        {},
        element("nav", { "aria-label": "breadcrumb" }, element("ol", { class: "trilha" }, ...["Configurações", "Integrações", "Omie", "Configurar"].map((label) => element("li", {}, label)))),
        element("h1", {}, "Integração Omie"),
        element(
          "section",
          { class: "painel" },
          element("h2", {}, "Chaves de acesso"),
          element("p", { class: "campo" }, element("label", { for: "app_key" }, "App Key"), element("input", { class: "form-control", id: "app_key", type: "text", value: view.appKey })),
          element(
            "div",
            { class: "campo" },
            element("label", { for: "conta_corrente" }, "Conta corrente"),
            drawChoice({ options: view.accounts, chosen: account, onChoose: (option) => (account = option), id: "conta_corrente", name: "conta_corrente" }),
          ),
        ),
        section,
        element("p", {}, button("Salvar", "btn btn-primary", () => void submit())),
        element("section", { class: "painel" }, element("h2", {}, "Usuários"), button("Sincronizar", "btn", () => void call("synchronise", {}))),
        message,
      ),
    ),
  );
  return { view, section, redraw: () => section.lastElementChild?.replaceWith(list()) };
}

/** A `<select>` that tells its state of every change. */
export const nativeChoice: DrawChoice = ({ options, chosen, onChoose, id, name }) => {
  const select = element("select", { class: "form-control", id, name }, element("option", { value: "" }, "Selecione")) as HTMLSelectElement;
  for (const { value, label } of options) select.append(element("option", { value }, label));
  select.value = chosen?.value ?? "";
  select.addEventListener("change", () => onChoose(options.find(({ value }) => value === select.value) ?? null));
  return select;
};
