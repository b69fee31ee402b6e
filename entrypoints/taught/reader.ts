/** From the recipes of a host to what the page in view shows, and the moment when one of them no longer fits. */
import type { Recipe, RecipeStale } from "../../lib/model/page-health.ts";
import { isOurs } from "../../lib/vexpenses/page/ours.ts";
import { startsWith } from "../../lib/vexpenses/page/phrases.ts";
import { matchRecipe } from "../../lib/vexpenses/page/recipe.ts";
import { pathShape } from "../../lib/vexpenses/page/recipe-make.ts";
import { bindingsOf, membersOf } from "../../lib/vexpenses/page/recipe-read.ts";
import { isVisible, textOf } from "../../lib/vexpenses/page/read-text.ts";
import { LOADING } from "../../lib/vexpenses/page/words.ts";
import type { ReadTaught } from "../page.content/meeting.ts";

/** How long a page may take to come to rest before a recipe that doesn't fit it counts as stale, ms. */
export const PATIENCE_MS: Record<"nothing" | "otherwise", number> = { nothing: 10_000, otherwise: 2_000 };

interface ReaderParts {
  document: Document;
  /** those of this host that are in use */
  recipes(): readonly Recipe[];
  /** this recipe has ceased to fit, and why */
  tell(id: string, why: RecipeStale): void;
  again(): void;
  signal: AbortSignal;
}

/** @returns what reads the page at every look */
export function taughtReader({ document, recipes, tell, again, signal }: ReaderParts): ReadTaught {
  /** what doesn't fit and since when it is watched; a recipe that has fitted once at an address is not called empty there */
  let waiting: { id: string; why: RecipeStale; timer: ReturnType<typeof setTimeout> } | null = null;
  let fitted = "";
  const shadows = shadowWatch(again, signal);

  const rest = (): void => {
    clearTimeout(waiting?.timer);
    waiting = null;
  };
  signal.addEventListener("abort", rest);

  /** Told only if it is still so after a while: lists are drawn in steps. */
  const doubt = (recipe: Recipe, why: RecipeStale): void => {
    if (waiting?.id === recipe.id && waiting.why === why) return;
    rest();
    const check = (): void => {
      waiting = null;
      if (document.visibilityState === "hidden" || isLoading(document) || whyNot(recipe) !== why) again();
      else tell(recipe.id, why);
    };
    waiting = { id: recipe.id, why, timer: setTimeout(check, why === "nothing" ? PATIENCE_MS.nothing : PATIENCE_MS.otherwise) };
  };

  const whyNot = (recipe: Recipe): RecipeStale | null => {
    if (pathShape(document.location.pathname) !== recipe.path) return null;
    const match = matchRecipe(recipe, document);
    return match.stale ?? (match.rows.length === 0 ? "nothing" : null);
  };

  return () => {
    const address = pathShape(document.location.pathname);
    const here = recipes().filter(({ path }) => path === address);
    if (here.length === 0) rest();
    for (const recipe of here) {
      const match = matchRecipe(recipe, document);
      const why = match.stale ?? (match.rows.length === 0 ? "nothing" : null);
      if (why) {
        // a list that has been emptied by a search is no other list
        if (why !== "nothing" || fitted !== document.location.pathname) doubt(recipe, why);
        continue;
      }
      rest();
      fitted = document.location.pathname;
      shadows(match.rows.map(({ row }) => row));
      if (match.doubt) continue;
      if (recipe.page === "configurar") return { kind: "configurar", bindings: () => bindingsOf(match, document) };
      return { kind: "members", members: () => membersOf(match, document) };
    }
    return null;
  };
}

function isLoading(document: Document): boolean {
  if (document.querySelector("[aria-busy=true]")) return true;
  return [...document.querySelectorAll("[role=status], [role=progressbar], p, div")].some((one) => one.childElementCount === 0 && isVisible(one) && startsWith(textOf(one), LOADING));
}

/** The page's own watcher doesn't see into shadow roots: those with rows in them are watched here. */
function shadowWatch(again: () => void, signal: AbortSignal): (rows: readonly Element[]) => void {
  const watched = new Set<Node>();
  const observer = new MutationObserver((records) => {
    const isOfPage = records.some(({ target, addedNodes, removedNodes }) => !isOurs(target) && ![...addedNodes, ...removedNodes].every((node) => node.nodeType === 1 && isOurs(node)));
    if (isOfPage) again();
  });
  signal.addEventListener("abort", () => observer.disconnect());
  return (rows) => {
    for (const root of new Set(rows.map((row) => row.getRootNode()))) {
      if (root.nodeType !== 11 || watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
  };
}
