/** Words cut short ("Combust.", "manut") and mistyped ("hospedajem"), as the lexicon's word that is meant. */
import { VOCABULARY } from "./lexicon.ts";

/** How accountants cut words, with and without a full stop. */
const CUT: ReadonlyMap<string, string> = new Map(
  ("alim:alimentacao comb:combustivel desloc:deslocamento div:diverso equip:equipamento escr:escritorio estac:estacionamento hon:honorario hosp:hospedagem limp:limpeza loc:locacao " +
    "manut:manutencao maq:maquina mat:material med:medico mov:movel pass:passagem ref:refeicao seg:seguro serv:servico tel:telefone telef:telefone terc:terceiro transp:transporte " +
    "trein:treinamento veic:veiculo viag:viagem").split(" ").map((pair) => pair.split(":") as [string, string]),
);

/** Words of the lexicon by first letter, in its order. */
const BY_LETTER: ReadonlyMap<string, readonly string[]> = Map.groupBy(VOCABULARY, (word) => word.slice(0, 1));

const remembered = new Map<string, string | null>();
/** Names come from a page: what is remembered of them has a bound. */
const MOST_REMEMBERED = 5_000;

/**
 * @param cut written with a full stop
 * @param mistyped look for typing errors as well, one letter in a word of six, two from nine on
 * @returns null when no word of the lexicon is near enough
 */
export function nearestWord(word: string, cut: boolean, mistyped: boolean): string | null {
  const usual = CUT.get(word);
  if (usual !== undefined) return usual;
  const asked = `${word}${cut ? "." : ""}${mistyped ? "~" : ""}`;
  const before = remembered.get(asked);
  if (before !== undefined) return before;
  const found = search(word, cut, mistyped);
  if (remembered.size < MOST_REMEMBERED) remembered.set(asked, found);
  return found;
}

function search(word: string, cut: boolean, mistyped: boolean): string | null {
  if (word.length > 30 || !/^\p{L}+$/u.test(word)) return null;
  const candidates = BY_LETTER.get(word.slice(0, 1)) ?? [];
  if (cut || word.length >= 6) {
    // "impresso" is no "impressora": without a full stop more has to be missing
    const whole = candidates.find((other) => other.startsWith(word) && other.length >= word.length + (cut ? 1 : 3));
    if (whole) return whole;
  }
  if (!mistyped || word.length < 6) return null;
  const most = word.length >= 9 ? 2 : 1;
  let best: string | null = null;
  let least = most + 1;
  for (const other of candidates) {
    if (other.length < 4 || Math.abs(other.length - word.length) >= least) continue;
    const far = distance(word, other);
    if (far < least) [best, least] = [other, far];
  }
  return best;
}

/** Letters to change, leave out, put in or swap with a neighbour. */
function distance(a: string, b: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (twoBack[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [twoBack, back] = [back, row];
  }
  return back[b.length] ?? a.length;
}
