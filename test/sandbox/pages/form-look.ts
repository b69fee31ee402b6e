/** In which words and shapes a server-rendered Configurar says the same thing. */

export interface FormWords {
  lang: "pt-BR" | "es" | "en";
  title: string;
  trail: string[];
  keys: string;
  account: string;
  /** heading of the bindings */
  bind: string;
  type: string;
  category: string;
  placeholder: string;
  save: string;
  users: string;
  synchronise: string;
}

export interface FormLook {
  words: FormWords;
  /** `cards`: the type is the card's heading, every choice is labelled "categoria" · `labelled`: every choice is labelled with its type */
  layout: "table" | "cards" | "labelled" | "definitions" | "grid";
  /** lower case in the document, upper case on the screen */
  upperCase?: boolean;
  /** NBSP, double spaces, line breaks and zero-width characters inside the words and names */
  noisySpaces?: boolean;
  /** buttons are pictures with an aria-label */
  iconButtons?: boolean;
  /** the selects of the rows hold the chosen option only: the others come from the server when a list is opened */
  chosenOnly?: boolean;
  /** the table is there twice, the second one for another purpose that the page doesn't explain */
  twice?: boolean;
}

export const PORTUGUESE: FormWords = {
  lang: "pt-BR",
  title: "Integração Omie",
  trail: ["Configurações", "Integrações", "Omie", "Configurar"],
  keys: "Chaves de acesso",
  account: "Conta corrente",
  bind: "Vincular tipo(s) de despesas",
  type: "Tipo de despesa",
  category: "Categoria Omie",
  placeholder: "Selecione",
  save: "Salvar",
  users: "Usuários",
  synchronise: "Sincronizar",
};

export const SPANISH: FormWords = {
  lang: "es",
  title: "Integración Omie",
  trail: ["Configuración", "Integraciones", "Omie", "Configurar"],
  keys: "Claves de acceso",
  account: "Cuenta corriente",
  bind: "Vincular tipos de gastos",
  type: "Tipo de gasto",
  category: "Categoría Omie",
  placeholder: "Seleccione",
  save: "Guardar",
  users: "Usuarios",
  synchronise: "Sincronizar usuarios",
};

export const ENGLISH: FormWords = {
  lang: "en",
  title: "OMIE integration",
  trail: ["Settings", "Integrations", "OMIE", "Set up"],
  keys: "Access keys",
  account: "Checking account",
  bind: "Link expense types",
  type: "Expense type",
  category: "OMIE category",
  placeholder: "Select...",
  save: "Save",
  users: "Users",
  synchronise: "Synchronize users",
};

/** Other words of the same product, as its help articles use them. */
export const MAP_CATEGORIES: FormWords = {
  ...PORTUGUESE,
  title: "OMIE",
  trail: ["Configurações", "Integrações", "OMIE"],
  bind: "Mapear categorias",
  type: "Tipos de despesas",
  category: "Categorias do OMIE",
  synchronise: "Sincronizar usuários",
};

/** A company that gave its fields names of its own. */
export const RENAMED: FormWords = { ...PORTUGUESE, bind: "Vincular naturezas de gasto", type: "Natureza de gasto", category: "Conta no Omie" };
