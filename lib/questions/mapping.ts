/** Answers about expense types and their categories: what the dashboard shows, and what an administrator decides there. */
import { fold } from "../fold.ts";
import type { MappedType } from "../model/mapping.ts";
import { type Category, type ConnectionId, NO_CONNECTION } from "../model/omie.ts";
import type { PageOption } from "../model/vexpenses.ts";
import type { Handlers } from "./answer.ts";
import { inView, viewById } from "./company.ts";
import type { Parts } from "./parts.ts";

type MappingHandlers = Pick<Handlers, "mapping" | "planChoices" | "dropPlan" | "letTeach" | "keepMeaning" | "unboundTypes">;

export function mappingHandlers(parts: Parts): MappingHandlers {
  const { books, rules } = parts;
  /** A company that has been forgotten meanwhile is not brought back by a late click. */
  const known = async (id: ConnectionId): Promise<boolean> => id === NO_CONNECTION || (await books.connections()).some((one) => one.id === id);

  return {
    async mapping({ connection }) {
      const write = parts.writes.begin();
      const [view, bindings, plan, meanings, untaught, offered] = await Promise.all([
        viewById(parts, connection),
        books.bindings(connection),
        books.plan(connection),
        books.meanings(connection),
        books.untaught(connection),
        books.offered(connection),
      ]);
      const now = parts.now();
      const rows = bindings?.rows ?? [];
      const categories = view.books.categories?.rows ?? null;
      const options = categories === null ? (offered?.options ?? []) : categories.map(asOption);
      const fresh = rules.newMeanings(rows, categories, meanings);
      if (fresh.length > 0) await write(() => books.keepMeanings(connection, fresh));

      const silent = new Set(untaught);
      const planned = new Map(plan.map((entry) => [fold(entry.type), entry]));
      const teaching = rows.filter(({ type, saved }) => saved !== null && !silent.has(fold(type)));
      const suggested = rules.suggest(rows.map(({ type }) => type), options, categories, teaching);
      const choices = rules.choicesOf(options, categories);
      const types = rows.map((row, index): MappedType => {
        const verdict = rules.verdictFor({ kind: "type", binding: row }, view.books, now);
        const current = row.saved === null ? null : rules.choiceOf(row.saved, categories);
        return {
          type: row.type,
          typeActive: row.typeActive,
          state: verdict.state,
          reasons: verdict.reasons,
          current,
          suggestions: suggested[index]?.suggestions ?? [],
          sure: suggested[index]?.sure ?? false,
          plan: planned.get(fold(row.type)) ?? null,
          teaches: current === null ? null : !silent.has(fold(row.type)),
        };
      });
      return {
        types,
        complete: bindings?.complete ?? false,
        seenAt: bindings?.at ?? null,
        choices,
        unusable: rules.unusableOf(categories),
        from: categories !== null ? "omie" : options.length > 0 ? "page" : "nothing",
        changes: categories === null ? [] : rules.changesOf(rows, categories, [...meanings, ...fresh]),
        backTest: rules.backTest(rows, options, categories),
        address: offered?.address || null,
      };
    },
    async planChoices({ connection, choices, source }) {
      const write = parts.writes.begin();
      const at = parts.now();
      const keep = async (): Promise<number> => {
        if (!(await known(connection))) return 0;
        await books.keepPlan(connection, choices.map((choice) => ({ ...choice, at, source })));
        return choices.length;
      };
      return { kept: (await write(keep)) ?? 0 };
    },
    async dropPlan({ connection, types }) {
      await parts.writes.begin()(() => books.dropPlan(connection, types));
      return {};
    },
    async letTeach({ connection, types, teaches }) {
      await parts.writes.begin()(async () => {
        if (!(await known(connection))) return;
        const all = async (): Promise<string[]> => (teaches ? await books.untaught(connection) : ((await books.bindings(connection))?.rows ?? []).map(({ type }) => type));
        await books.letTeach(connection, types ?? (await all()), teaches);
      });
      return {};
    },
    async keepMeaning({ type, code, name, company, connection }, { asker }) {
      const write = parts.writes.begin();
      const keep = async (): Promise<boolean> => {
        // a page can't name a company, it can only show one
        const view = asker === "ui" && connection !== undefined ? await viewById(parts, connection) : await inView(parts, company ?? {});
        const category = view.books.categories?.rows.find((one) => one.code === code && one.name === name);
        if (!view.connection || !category) return false;
        await books.keepMeanings(view.connection.id, [rules.vouched(type, category)]);
        return true;
      };
      return { kept: (await write(keep)) ?? false };
    },
    async unboundTypes({ types, company }) {
      const { connection, companyReason } = await inView(parts, company);
      if (!connection && companyReason?.code !== "connection.none") return { unbound: [] };
      const bindings = await books.bindings(connection?.id ?? NO_CONNECTION);
      const saved = new Map((bindings?.rows ?? []).map((row) => [fold(row.type), row.saved !== null]));
      // a type that an incomplete list doesn't have may be bound all the same
      return { unbound: types.filter((type) => !(saved.get(fold(type)) ?? !(bindings?.complete ?? false))) };
    },
  };
}

/** OMIE's category as a page would offer it. */
export function asOption({ code, name }: Category): PageOption {
  return { value: code, label: `${code} - ${name}` };
}
