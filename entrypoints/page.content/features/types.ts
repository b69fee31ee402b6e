/** Configurações → Tipos de despesas: a badge beside every type without a category. The list is read by a script of its own. */
import type { Feature } from "../desk.ts";

export const typesFeature: Feature = {
  id: "types",
  fits: (kind) => kind === "expense-types",
  start: (desk) => ({ look: () => desk.types()?.badges() ?? [] }),
};
