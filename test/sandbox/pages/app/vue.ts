/** Omie → Configurar in Vue, by render functions: the page's policy forbids compiling templates at run time. */
import { computed, createApp, defineComponent, h, onMounted, onUnmounted, reactive, ref, shallowRef, type VNode } from "vue";
import Multiselect from "vue-multiselect";
import type { Option, PageView } from "../view.ts";
import { byName, call, loadView, PAGE, publishTruth, save } from "./page.ts";

type Choose = (option: Option | null) => void;

const CHOICES: Record<string, (options: Option[], chosen: Option | null, choose: Choose, id?: string) => VNode> = {
  "vue-multiselect": (options, chosen, choose, id) =>
    h(Multiselect, {
      ...(id === undefined ? {} : { id }),
      options,
      modelValue: chosen,
      "onUpdate:modelValue": choose,
      label: "label",
      trackBy: "value",
      placeholder: "Selecione...",
      selectLabel: "",
      deselectLabel: "",
      selectedLabel: "",
    }),
  "vue-native": (options, chosen, choose, id) =>
    h(
      "select",
      {
        class: "form-control",
        id,
        value: chosen?.value ?? "",
        onChange: (event: Event) => choose(options.find(({ value }) => value === (event.target as HTMLSelectElement).value) ?? null),
      },
      [h("option", { value: "" }, "Selecione"), ...options.map(({ value, label }) => h("option", { value }, label))],
    ),
};

const drawChoice = CHOICES[PAGE.id];
if (drawChoice === undefined) throw new Error(`no choice for ${PAGE.id}`);

const HOME = "/v-inicio";

const Configurar = defineComponent({
  setup() {
    const view = shallowRef<PageView | null>(null);
    const chosen = reactive(new Map<number, Option | null>());
    const account = ref<Option | null>(null);
    const message = ref("");
    onMounted(async () => {
      const loaded = await loadView();
      for (const { id, saved } of loaded.types) chosen.set(id, saved);
      account.value = loaded.account;
      view.value = loaded;
      publishTruth(() => ({
        bindings: byName(loaded.types.map(({ id, name }) => [name, plain(chosen.get(id))] as const)),
        account: plain(account.value),
      }));
    });
    onUnmounted(() => publishTruth(null));
    const press = async (types: PageView["types"]): Promise<void> => {
      message.value = await save([
        ["conta_corrente", account.value?.value ?? ""],
        ...types.map(({ id }): [string, string] => [`categoria[${id}]`, chosen.get(id)?.value ?? ""]),
      ]);
      setTimeout(() => (message.value = ""), 3000);
    };
    return () => {
      const loaded = view.value;
      if (loaded === null) return h("p", { "aria-busy": "true" }, "Carregando...");
      return frame("Integração Omie", ["Configurações", "Integrações", "Omie", "Configurar"], [
        h("section", { class: "painel" }, [
          h("h2", "Chaves de acesso"),
          h("p", { class: "campo" }, [h("label", { for: "app_key" }, "App Key"), h("input", { class: "form-control", id: "app_key", type: "text", value: loaded.appKey })]),
          h("div", { class: "campo" }, [
            h("label", { for: "conta_corrente" }, "Conta corrente"),
            drawChoice(loaded.accounts, account.value, (option) => (account.value = option), "conta_corrente"),
          ]),
        ]),
        h("section", { class: "painel" }, [
          h("h2", "Vincular tipo(s) de despesas"),
          h("table", { class: "table" }, [
            h("thead", [h("tr", [h("th", "Tipo de despesa"), h("th", "Categoria Omie")])]),
            h(
              "tbody",
              loaded.types.map(({ id, name }) =>
                h("tr", { key: id }, [h("td", name), h("td", [drawChoice(loaded.options, chosen.get(id) ?? null, (option) => chosen.set(id, option))])]),
              ),
            ),
          ]),
        ]),
        h("p", [h("button", { class: "btn btn-primary", type: "button", onClick: () => void press(loaded.types) }, "Salvar")]),
        h("section", { class: "painel" }, [
          h("h2", "Usuários"),
          h("button", { class: "btn", type: "button", onClick: () => void call("synchronise", {}) }, "Sincronizar"),
        ]),
        message.value === "" ? null : h("div", { class: "toast toast-success", role: "status" }, message.value),
      ]);
    };
  },
});

/** Vue hands out proxies of what it holds; outside only the data counts. */
function plain(option: Option | null | undefined): Option | null {
  return option ? { value: option.value, label: option.label } : null;
}

function frame(title: string, trail: string[], content: (VNode | null)[]): VNode {
  return h("div", [
    h("header", { class: "topo" }, [h("a", { class: "marca", href: HOME, onClick: goHome }, "vexpenses"), h("nav", [h("a", { href: HOME, onClick: goHome }, "Início")])]),
    h("div", { class: "corpo" }, [
      h("main", [
        trail.length === 0 ? null : h("nav", { "aria-label": "breadcrumb" }, [h("ol", { class: "trilha" }, trail.map((label) => h("li", { key: label }, label)))]),
        h("h1", title),
        ...content,
      ]),
    ]),
  ]);
}

const path = ref(location.pathname);
addEventListener("popstate", () => (path.value = location.pathname));

function goHome(event: Event): void {
  event.preventDefault();
  history.pushState(null, "", HOME);
  path.value = HOME;
}

const page = computed(() => (path.value === HOME ? frame("Início", [], [h("p", "Nenhum aviso.")]) : h(Configurar)));
createApp({ render: () => page.value }).mount(PAGE.root);
