/** Which categories take expenses. */
import { fold } from "../fold.ts";
import type { Category } from "../model.ts";

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
  return fold(name) === "<disponivel>";
}

/** Companies mark what they stopped using in the name itself: "Brindes (inativa)". */
export function isRetiredName(name: string): boolean {
  return /[([]\s*(?:inativ[ao]|desativad[ao]|nao usar|inactiv[ao])\s*[)\]]/.test(fold(name));
}
