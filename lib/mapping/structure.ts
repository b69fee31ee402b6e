/**
 * What can be told of categories of which only code and name are known, as a page offers them: which are groups,
 * income, transfers or parts of a balance sheet.
 */
import { fold, looksLikeOmieCode } from "../fold.ts";
import { isInvestmentGroup } from "./selectable.ts";

export interface Place {
  /** as far as it can be told; "" without one */
  code: string;
  name: string;
}

export interface Structure {
  takesExpenses(place: Place): boolean;
  /** bought to be owned, by the name of a group above it */
  invested(place: Place): boolean;
}

const NUMBERING = /^[\d.\s–—:-]+/;
const INCOME =
  /^(?:outras? )?(?:receitas?|faturamento|vendas? (?:de|para|a)\b|clientes?\s*[-–—:]|entradas?\b|rendimentos?|recebimentos?|ganhos?|descontos? obtidos|juros (?:ativos?|recebidos)|dividendos recebidos|devolucoes? de compras?|resgates?|adiantamentos? de clientes?|aportes?|revenue|ingreso)/;
const CALCULATED = /^(?:\(?[=+-]\)|=|total\b|subtotal\b|lucro\b|resultado\b|ebitda?\b|receita liquida|margem\b|prejuizo\b)/;
const BALANCE = /^(?:ativo|passivo|patrimonio liquido|contas de compensacao)/;
const HOLDINGS = /^(?:caixa(?: geral)?$|bancos?\b|duplicatas|fornecedores$|estoques?$|imobilizado|capital social|disponibilidades|contas a (?:pagar|receber))/;

/** @param places all rows offered, groups included where they are */
export function structureOf(places: readonly Place[]): Structure {
  const named = new Map(places.map(({ code, name }) => [code, bare(name)]));
  const parents = new Set(places.flatMap(({ code }) => above(code)));
  const coded = places.filter(({ code }) => code !== "");
  const omies = coded.length > 0 && coded.every(({ code }) => looksLikeOmieCode(code));
  const threeLevels = coded.some(({ code }) => levels(code) === 3);
  const deep = coded.filter(({ code }) => levels(code) >= 2).length > coded.length / 2;
  // an accountant's plan: whole branches are assets and liabilities, known by what stands in them
  const balance = new Set(
    coded.flatMap(({ code, name }) => {
      const root = rootOf(code);
      const told = BALANCE.test(bare(name)) && levels(code) === 1;
      return told || (levels(code) >= 3 && !omies && HOLDINGS.test(bare(name))) ? [root] : [];
    }),
  );
  const groupsOf = (code: string): string[] => above(code).map((parent) => named.get(parent) ?? "");

  return {
    takesExpenses({ code, name }) {
      const own = bare(name);
      if (CALCULATED.test(own) || INCOME.test(own)) return false;
      if (code === "") return true;
      if (parents.has(code)) return false;
      // OMIE's own: 0 transfers, 1 income, 2 expenses; two levels are a group where anything has three
      if (omies && (/^[01]\./.test(code) || (threeLevels && levels(code) === 2))) return false;
      if (deep && levels(code) === 1) return false;
      return !balance.has(rootOf(code)) && !groupsOf(code).some((group) => INCOME.test(group));
    },
    invested: ({ code }) => groupsOf(code).some(isInvestmentGroup),
  };
}

function bare(name: string): string {
  return fold(name).replace(NUMBERING, "");
}

function levels(code: string): number {
  return code.split(".").length;
}

function rootOf(code: string): string {
  return code.split(".", 1)[0] ?? "";
}

/** "2.04" and "2" for "2.04.98". */
function above(code: string): string[] {
  const parts = code.split(".");
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("."));
}
