/** Which categories take expenses. */
import { fold } from "../fold.ts";
import type { Category } from "../model/omie.ts";

/**
 * True for what OMIE itself offers for an expense: an active, visible, non-totalising expense category that is
 * no transfer (the rows `filtrar_por_tipo: "D"` gives, per OMIE's reference) and no vacant place of the chart.
 */
export function selectable(category: Category): boolean {
  return (
    category.expense &&
    !category.totalising &&
    !category.inactive &&
    !category.hidden &&
    !category.transfer &&
    !isVacantName(category.name)
  );
}

/** OMIE names unused places of its chart "<Disponível>". */
export function isVacantName(name: string): boolean {
  return /^(?:<|&lt;)\s*disponivel\s*(?:>|&gt;)$/.test(fold(name));
}

/** Companies mark what they stopped using in the name itself: "Brindes (inativa)", "SEM USO - Outras Entradas". */
export function isRetiredName(name: string): boolean {
  return /\b(?:inativ|desativad|nao us|nao util|sem uso|inactiv|obsolet)|\(antig|^(?:x+|z+)\s*[-–—:*_]/.test(fold(name));
}

const OWN_FUNDS =
  /\b(?:integralizacao|capital|depreciacao|amortizacao|imobilizacoes|consorcios?|lucros|dividendos?|entre contas|saldo inicial|provisao)\b|^(?:compra de |aquisicao de )?(?:imoveis|terrenos|edificacoes)$|^transferencias?\b|^(?:aplicac(?:ao|oes)|resgates?)\b|^(?:aquisicao|compra) de veiculos?$/;

/** Capital, loans between owners, depreciation, transfers: money that moves, or a thing that is owned; no expense of a report. */
export function isCapitalName(folded: string): boolean {
  return OWN_FUNDS.test(folded);
}

const INVESTING = /^(?:\d[\d.\s–—-]*)?(?:despesas? (?:com|de) )?(?:investimentos?|imobilizado|ativos?\b|capex|bens do ativo|aquisicoes? de (?:bens|ativos))/;

/** True for a group whose categories are things bought to be owned for years. */
export function isInvestmentGroup(name: string): boolean {
  return INVESTING.test(fold(name));
}
