/** The steps of teaching a page, apart from how they are drawn: which page, one row's name, its control or address, confirm. */
import type { TeachStep, TeachTrouble } from "../../components/page/TeachPanel.tsx";
import type { Recipe, TaughtPage } from "../../lib/model/page-health.ts";
import type { RecipeMatch } from "../../lib/vexpenses/page/recipe.ts";
import { bodyOf, fieldCandidates, learn, likelyName, meantBy, nameCandidates } from "../../lib/vexpenses/page/teach.ts";
import { piecesOf } from "../../lib/vexpenses/page/read-text.ts";

export interface Lesson {
  step(): TeachStep;
  /** Is the person to point at something? */
  isPointing(): boolean;
  /** What to frame on the page now. */
  shown(): { candidate: Element | null; chosen: Element[]; matched: Element[] };
  page(page: TaughtPage): void;
  /** To the next candidate (1), back (-1), the first or the last; false where nobody is pointing. */
  move(by: 1 | -1 | "first" | "last"): void;
  /** The pointer is on this part of the page; true where that changes the candidate. */
  over(target: Element): boolean;
  /** Take the candidate. */
  choose(): void;
  keep(): Promise<void>;
  again(): void;
}

interface LessonParts {
  document: Document;
  keep(recipe: Recipe): Promise<boolean>;
  changed(): void;
}

export function createLesson({ document, keep, changed }: LessonParts): Lesson {
  let page: TaughtPage = "configurar";
  let at: TeachStep["at"] = "page";
  let candidates: Element[] = [];
  let index = 0;
  let name: Element | null = null;
  let learned: { recipe: Recipe; match: RecipeMatch } | null = null;
  let trouble: TeachTrouble = "no-candidates";

  const go = (next: TeachStep["at"]): void => {
    at = next;
    changed();
  };
  const fail = (why: TeachTrouble): void => {
    trouble = why;
    go("trouble");
  };
  const point = (next: "name" | "field", among: Element[], first = 0): void => {
    candidates = among;
    index = first;
    if (among.length === 0) fail("no-candidates");
    else go(next);
  };
  const begin = (): void => {
    const among = nameCandidates(document);
    const likely = likelyName(among, page);
    point("name", among, likely ? among.indexOf(likely) : 0);
  };

  return {
    step() {
      switch (at) {
        case "name":
        case "field":
          return { at, page, text: textAt(candidates[index]), n: index + 1, of: candidates.length };
        case "confirm":
          return { at, page, rows: learned?.match.rows.length ?? 0, missed: learned?.match.missed ?? 0 };
        case "trouble":
          return { at, why: trouble };
        case "kept":
          return { at, rows: learned?.match.rows.length ?? 0 };
        case "page":
          return { at };
      }
    },
    isPointing: () => at === "name" || at === "field",
    shown() {
      const candidate = at === "name" || at === "field" ? candidates[index] : undefined;
      return {
        candidate: candidate ? (at === "field" ? bodyOf(candidate) : candidate) : null,
        chosen: at === "field" && name ? [name] : [],
        matched: at === "confirm" || at === "kept" ? (learned?.match.rows.flatMap(({ beside, field, row }) => [beside, field ? bodyOf(field) : row]) ?? []) : [],
      };
    },
    page(chosen) {
      page = chosen;
      begin();
    },
    move(by) {
      const count = candidates.length;
      index = by === "first" ? 0 : by === "last" ? count - 1 : (index + by + count) % count;
      changed();
    },
    over(target) {
      const meant = meantBy(target, candidates, at === "name" ? "name" : page);
      const found = meant ? candidates.indexOf(meant) : -1;
      if (found < 0 || found === index) return found >= 0;
      index = found;
      changed();
      return true;
    },
    choose() {
      const chosen = candidates[index];
      if (!chosen) return;
      if (at === "name") {
        name = chosen;
        point("field", fieldCandidates(document, page, chosen));
        return;
      }
      const lesson = name ? learn(page, name, chosen, document) : null;
      if (!lesson) return;
      if ("refused" in lesson) {
        fail(lesson.refused);
        return;
      }
      learned = lesson;
      go("confirm");
    },
    async keep() {
      if (at !== "confirm" || !learned) return;
      try {
        if (await keep(learned.recipe)) go("kept");
        else fail("too-many");
      } catch {
        fail("no-answer");
      }
    },
    again() {
      learned = null;
      name = null;
      go("page");
    },
  };
}

/** What a candidate shows, cut: it is read out at every step. */
function textAt(candidate: Element | undefined): string {
  if (!candidate) return "";
  const pieces = piecesOf(candidate);
  return (pieces.find(({ holder }) => holder === candidate) ?? pieces[0])?.text.slice(0, 80) ?? "";
}
