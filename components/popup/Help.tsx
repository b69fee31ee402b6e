import type { KeptRecipe, PageHealth } from "../../lib/model/page-health.ts";
import { t, type MessageKey } from "../../lib/text.ts";
import { Describe, type DescribeProps } from "./Describe.tsx";
import { Health, isTeachable } from "./Health.tsx";
import { Recipes, type RecipesProps, StaleRecipes } from "./Recipes.tsx";

export interface HelpProps {
  /** null where no VExpenses page is in view */
  page: PageHealth | null;
  recipes: readonly KeptRecipe[];
  /** why the last press had no effect */
  trouble: "teachFailed" | "supportNoPage" | null;
  describe: DescribeProps;
  kept: Omit<RecipesProps, "recipes">;
  onTeach(): void;
}

/** How well the page in view is understood, and under Ajuda → Suporte what can be done where it isn't. */
export function Help({ page, recipes, trouble, describe, kept, onTeach }: HelpProps) {
  const why = trouble ?? noTeaching(page);
  return (
    <div class="support">
      {page === null ? null : <Health page={page} onTeach={onTeach} />}
      <StaleRecipes recipes={recipes} />
      {trouble === null ? null : <p role="alert">{t(trouble)}</p>}
      <details class="help">
        <summary>{t("help")}</summary>
        <h2>{t("support")}</h2>
        {why === null || why === trouble ? null : <p class="empty">{t(why)}</p>}
        {page === null ? null : <Describe {...describe} />}
        <Recipes recipes={recipes} {...kept} />
      </details>
    </div>
  );
}

/** Why teaching isn't offered; null where it is. */
function noTeaching(page: PageHealth | null): MessageKey | null {
  if (page === null) return "supportNoPage";
  return isTeachable(page) ? null : page.page === "unknown" ? null : "teachNeedless";
}
