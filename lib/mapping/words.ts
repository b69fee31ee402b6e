/** Names of types and categories as comparable words. */
import { fold } from "../fold.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that join others. */
const JOINING = set("a o as os e ou de da do das dos em no na nos nas com para por pelo pela ao aos um uma um sobre entre per the of and for or with in on to y del la el los las en con c p s d n");

/** Words in which categories of one meaning differ without differing: an expense is an expense. */
export const TELLS_NOTHING = set(
  "despesa desp gasto custo conta pagamento pagto pgto reembolso reemb geral compra aquisicao valor uso total item categoria corporativo corporativa empresa empresarial profissional mensal anual local avulso avulsa nacional mes trabalho expense cost corporate company business general employee colaborador funcionario pessoal equipe pequeno novo extra padrao cartao prestacao rdv rodado comum equipe time motorista vendedor aeroporto plano",
);

/** Parts of a company, by their beginnings: categories that differ only by them are twins. */
export const DEPARTMENT =
  /^(?:adm(?:$|in)|comercial$|oper(?:$|aciona|acao)|diretor|rh$|producao|fabrica$|industria|logistic|vendas?$|loja|filial|matriz|unidade|engenharia|obra$|projeto$|regional|campo$|tecnic|extern|intern[oa]$|presid|geren|planta$|deposito$|almoxarif|sac$|controladoria|qualidade|norte$|sul$|leste$|oeste$|gest|depto|departamento|setor|financeir[oa]$)/;

/** Beginnings of words that make of an expense something else for tax, payroll or the balance sheet. */
export const CHANGES_MEANING =
  /^(?:retid|devoluc|revenda|mercadoria|soci[oa]$|dividendo|emprestimo|financiamento|imobiliza|investimento|deprecia|amortiza|prejuizo|perda|rescis|salari|patronal|antecipad|receb|pagar|ressarc|reembolsavel|provisao|indedut|dedut|isent|vendas?$|import|export|capital|hora$|ativo|passivo|estoque|consorcio|judicial|prima$|fabrica|indeniza|royalt|estorno|desconto|alcoolic|ferias?$|labore|pensao|premi|estagi)/;

/** Same in singular and plural, or no plural at all. */
const UNCHANGED = set("onibus iss inss pis cofins gas das aws ads saas uber mais tres atras business");

/** Endings of Portuguese plurals (folded, so without accents) and what they come from; first that fits wins. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?<=ware)s$/, ""],
  [/ies$/, "y"],
  [/(?<=contab)eis$/, "il"],
  [/(?:oes|aes)$/, "ao"],
  [/(?<=.{2}[aeou])is$/, "l"],
  [/ns$/, "m"],
  [/(?<=[rz])es$/, ""],
  [/(?<=[^s])s$/, ""],
];

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || UNCHANGED.has(word)) return word;
  for (const [ending, single] of PLURALS) if (ending.test(word)) return word.replace(ending, single);
  return word;
}

/** What stands before a word: nothing, "e", a comma or slash, a dash, or an opening bracket. */
export type Before = "" | "and" | "list" | "dash" | "bracket";

export interface Word {
  /** folded and singular */
  text: string;
  before: Before;
  /** written with a full stop, so perhaps only its beginning */
  cut: boolean;
  /** taken for this word because it looks like it; see spelling.ts */
  guessed?: boolean;
}

const PART = /([\p{L}\p{N}]+)([^\p{L}\p{N}]*)/gu;
const ONE_LETTER = /^\p{L}$/u;

/** The words of a name in order, joining words left out. "Desp. c/ Viagens" → desp, viagem */
export function sequenceOf(folded: string): Word[] {
  const words: Word[] = [];
  let before: Before = "";
  for (const [, part = "", after = ""] of folded.matchAll(PART)) {
    const skipped = JOINING.has(part) || ONE_LETTER.test(part);
    if (skipped) {
      // "Hotéis e táxis": a list; the stroke of "c/ viagens" is none
      if ((part === "e" || part === "and" || part === "y" || part === "ou") && before === "" && words.length > 0) before = "and";
    } else {
      words.push({ text: singular(part), before: words.length === 0 ? "" : before, cut: after.startsWith(".") });
      before = "";
    }
    const sign = skipped && !after.includes("(") ? "" : signOf(after);
    if (sign !== "") before = sign;
  }
  return words;
}

function signOf(between: string): Before {
  if (between === " " || between === "") return "";
  if (between.includes("(") || between.includes("[")) return "bracket";
  if (/[,/;+&|\\]/.test(between)) return "list";
  return /\s-+(\s|$)|^-+\s|[–—:>]/.test(between) ? "dash" : "";
}

/** The words of a phrase of the lexicon. */
export function phraseOf(phrase: string): string[] {
  return sequenceOf(fold(phrase)).map(({ text }) => text);
}

/**
 * The folded, singular words of a name, each once, without those that tell nothing; all words when nothing else is left.
 * "Despesas com Viagens" → viagem · "REFEIÇÕES" → refeicao · "Combustíveis" → combustivel
 */
export function wordsOf(name: string): string[] {
  const all = phraseOf(name);
  const telling = all.filter((word) => !TELLS_NOTHING.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}
