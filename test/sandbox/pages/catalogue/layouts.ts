/** The same task in other words, shapes and places (A, H–K, M, N). */
import { SURE_BY_NUMBER, TYPE_NAMES } from "../content.ts";
import { ENGLISH, MAP_CATEGORIES, RENAMED, SPANISH } from "../form-look.ts";
import { app, foreign, form, members } from "./make.ts";
import type { Variant } from "./variant.ts";

const OPEN = ["Abrir vínculos"];
const HEADING = ["Vincular tipo(s) de despesas"];

export const LAYOUTS: Variant[] = [
  form("A", { id: "native", title: "Server-rendered table, native selects", what: "the plain case" }),
  form("A", { id: "native-numbers", title: "Native selects whose values say nothing", what: "the category's code only stands in the label", content: { options: "number" }, expect: { fill: SURE_BY_NUMBER } }),

  app("H", "containers", { id: "modal", title: "Bindings in a modal mounted late", what: "observer lifetime; our panel inside the dialog or out of the way", open: OPEN, quick: true }),
  app("H", "containers", { id: "modal-react-select", title: "Modal with react-select", what: "a portal menu above a dialog", open: OPEN }),
  app("H", "containers", { id: "drawer", title: "Bindings in a drawer", what: "an aside that is no menu", open: OPEN }),
  app("H", "containers", { id: "accordion", title: "Bindings in an accordion", what: "the heading is a button; the table is unmounted when closed", open: HEADING }),
  app("H", "containers", { id: "tabs", title: "Bindings behind a tab", what: "the only name of the section is its tab", open: HEADING }),

  { ...app("I", "react-native", { id: "iframe", title: "Configurar in an iframe of the other host", what: "the content script has to run in frames", quick: true }), host: "app", made: { by: "page", page: "iframe" } },

  form("J", { id: "labels-es", title: "Spanish", what: "synonyms", look: { words: SPANISH } }),
  form("J", { id: "labels-en", title: "English", what: "synonyms", look: { words: ENGLISH } }),
  form("J", { id: "labels-map", title: "“Mapear categorias”, “Sincronizar usuários”, OMIE in capitals", what: "the words of the vendor's own help articles", look: { words: MAP_CATEGORIES } }),
  form("J", { id: "labels-renamed", title: "Fields renamed by the company", what: "neither “tipo de despesa” nor “categoria” is left", look: { words: RENAMED } }),
  form("J", { id: "labels-upper", title: "Lower case in HTML, upper case by CSS", what: "text as written, not as drawn", look: { upperCase: true } }),
  form("J", { id: "labels-spaces", title: "NBSP, double spaces, line breaks, zero-width characters", what: "normalising words and names", look: { noisySpaces: true } }),
  form("J", { id: "labels-icons", title: "Buttons are pictures", what: "Salvar and Sincronizar by aria-label only", look: { iconButtons: true } }),
  form("J", { id: "cards", title: "A card per type", what: "the type is the card's heading, every choice is labelled “Categoria Omie”", look: { layout: "cards" }, quick: true }),
  form("J", { id: "cards-labelled", title: "A labelled choice per type", what: "no table", look: { layout: "labelled" } }),
  form("J", { id: "definitions", title: "Definition list", what: "name and choice are siblings", look: { layout: "definitions" } }),
  form("J", { id: "grid", title: "role=grid without a table", what: "ARIA rows and cells", look: { layout: "grid" } }),
  { ...members("J", "", { id: "member-cards", title: "Members as cards", what: "no table, the e-mail is a line of the card", shown: 24 }), host: "app", made: { by: "page", page: "member-cards" } },

  { ...foreign("K", "redesign", { id: "redesign", title: "Full redesign", what: "not one known word: unknown, silent, no error", quick: true }) },

  app("M", "waiting", { id: "slow", title: "Back end answers after 8 s", what: "nothing is “all good” while loading; ?ms= sets the wait" }),
  app("M", "waiting", { id: "failing", title: "Back end fails at first", what: "a failure is not an empty list", open: ["Tentar novamente"] }),
  app("M", "waiting", { id: "skeleton", title: "Grey bars first", what: "six rows without a name are no rows" }),
  app("M", "waiting", { id: "empty", title: "No types at all", what: "an empty list is not “all bound”", content: { types: "none" }, expect: { keys: [], fill: {} } }),

  app("N", "companies", { id: "companies", title: "Two companies, switched without a reload", what: "no state of one in the other" }),
  // What is the second table for? Nobody can tell: two rows of each type, so nothing is safe to fill.
  form("N", { id: "two-tables", title: "Two tables that both look right", what: "either silence or all rows, never half of them", look: { twice: true }, expect: { keys: [...TYPE_NAMES, ...TYPE_NAMES], fill: {} } }),
];
