import { useRef, useState } from "preact/hooks";
import type { ImportRefusal, KeptRecipe, RecipeStale } from "../../lib/model/page-health.ts";
import { t, tn, type MessageKey } from "../../lib/text.ts";
import { pageName } from "./pageNames.ts";

/** What came of taking a file. */
export type Imported = { kept: number } | { refused: ImportRefusal };

export interface RecipesProps {
  recipes: readonly KeptRecipe[];
  /** address of a file with all of them, made by the page that shows this */
  file: string | null;
  imported: Imported | null;
  onSwitch(id: string, on: boolean): void;
  onRemove(id: string): void;
  onImport(text: string): void;
}

const STALE = {
  nothing: "staleNothing",
  "no-emails": "staleNoEmails",
  "no-choices": "staleNoChoices",
  "not-categories": "staleNotCategories",
  "no-names": "staleNoNames",
  "other-titles": "staleOtherTitles",
} as const satisfies Record<RecipeStale, MessageKey>;

const REFUSED = {
  "too-large": "importTooLarge",
  "not-json": "importNotJson",
  "not-recipes": "importNotJson",
  "unknown-version": "importUnknownVersion",
  malformed: "importMalformed",
  "too-many": "importTooMany",
} as const satisfies Record<ImportRefusal, MessageKey>;

/** A recipe that has ceased to fit, as one sentence with the next step. */
export function StaleRecipes({ recipes }: { recipes: readonly KeptRecipe[] }) {
  return (
    <>
      {recipes.map(({ recipe, on, stale }) =>
        stale === null || !on ? null : (
          <p key={recipe.id} class="standstill" data-stale={stale.why}>
            {t("recipeStale", pageName(recipe.page), recipe.host, t(STALE[stale.why]))}
          </p>
        ),
      )}
    </>
  );
}

/** Taught pages: in use or not, removed, taken out as a file and in again. */
export function Recipes({ recipes, file, imported, onSwitch, onRemove, onImport }: RecipesProps) {
  return (
    <section aria-labelledby="recipes-title">
      <h3 id="recipes-title">{t("recipesTitle")}</h3>
      {recipes.length === 0 ? <p class="empty">{t("recipesNone")}</p> : null}
      <ul class="recipes">
        {recipes.map(({ recipe, on, stale }) => {
          const [page, host] = [pageName(recipe.page), recipe.host];
          return (
            <li key={recipe.id}>
              <label>
                <input type="checkbox" checked={on && stale === null} aria-label={t("recipeUse", page, host)} onChange={(event) => onSwitch(recipe.id, event.currentTarget.checked)} />{" "}
                {t("recipeOf", page, host)}
              </label>
              <p class="hint">{tn("recipeRows", recipe.rows)}</p>
              <button type="button" class="quiet" aria-label={t("recipeRemove", page, host)} onClick={() => onRemove(recipe.id)}>
                {t("remove")}
              </button>
            </li>
          );
        })}
      </ul>
      {recipes.length === 0 || file === null ? null : (
        <p>
          <a href={file} download="prontidao-paginas-ensinadas.json">
            {t("recipesExport")}
          </a>
        </p>
      )}
      <Import imported={imported} onImport={onImport} />
    </section>
  );
}

/** A file, or its content pasted: in Firefox a popup closes as soon as it lets a file be chosen. */
function Import({ imported, onImport }: Pick<RecipesProps, "imported" | "onImport">) {
  const pasted = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("recipesImport")}</summary>
      <p>
        <label>
          {t("recipesFile")}{" "}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              // read whole however long: a file too long is refused with a sentence
              if (chosen) void chosen.text().then(onImport);
            }}
          />
        </label>
      </p>
      <p>
        <label>
          {t("recipesPaste")}
          <textarea ref={pasted} rows={3} spellcheck={false} />
        </label>
      </p>
      <button type="button" onClick={() => onImport(pasted.current?.value ?? "")}>
        {t("recipesTake")}
      </button>
      <p role="status">{imported === null ? "" : "kept" in imported ? tn("recipesKept", imported.kept) : t(REFUSED[imported.refused])}</p>
    </details>
  );
}
