/** Amounts of money as pages write them. Pure. */
import type { Money } from "../../model/reports.ts";

const SYMBOLS: Readonly<Record<string, string>> = { R$: "BRL", US$: "USD", U$S: "USD", "€": "EUR", "£": "GBP" };
const CURRENCY = String.raw`R\$|US\$|U\$S|\$|€|£|\b(?:BRL|USD|EUR|GBP|CLP|ARS|MXN|COP|PEN|UYU|PYG|BOB|CAD|CHF|JPY|CNY|AUD)\b`;
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
/** A dash may also part words from the amount ("Táxi - R$ 10,00"): it is a sign only right before it or at the beginning. */
const MINUS = String.raw`(?:^[-−–]\s*|(?<![\p{L}\p{N}])[-−](?=\S))`;
/** What may not follow a number: more of it, also where a space groups thousands. */
const END = String.raw`(?![\d.,]*\d|\s\d{3}(?!\d))`;
const SYMBOL_FIRST = new RegExp(String.raw`(${MINUS}?)(${CURRENCY})\s*([-−]?)\s*(${NUMBER})${END}`, "u");
const SYMBOL_LAST = new RegExp(String.raw`(?<![\d.,])(${MINUS}?)(${NUMBER})\s*(${CURRENCY})`, "u");
const BARE = /^([-−–]?)\s*(\d{1,3}(?:\.\d{3})*,\d{2}|\d{1,3}(?:,\d{3})*\.\d{2}|\d+[.,]\d{2}|\d{1,3}(?:\.\d{3})+,\d|\d{1,3}(?:,\d{3})+\.\d)$/u;

/**
 * The first amount with a currency in a text ("R$ 1.234,56", "-R$ 10,00", "US$ 1,234.56"), or the text that is
 * nothing but a number with two decimals ("1.234,56"), or with one after grouped thousands ("1.234,5"); a text all in brackets is negative, as in ledgers.
 * Null for none, for what could be read in two ways ("12 despesas", "R$ 1.234,567") and for more than can be counted exactly.
 */
export function moneyIn(text: string): Money | null {
  const inBrackets = /^\s*\(([^()]*)\)\s*$/.exec(text)?.[1];
  if (inBrackets === undefined) return amountIn(text);
  const amount = amountIn(inBrackets);
  return amount && { ...amount, cents: -Math.abs(amount.cents) || 0 };
}

function amountIn(text: string): Money | null {
  const first = SYMBOL_FIRST.exec(text);
  if (first) return money(first[4], `${first[1]}${first[3]}`, first[2]);
  const last = SYMBOL_LAST.exec(text);
  if (last) return money(last[2], last[1], last[3]);
  const bare = BARE.exec(text.trim());
  return bare && money(bare[2], bare[1], "");
}

/** The last mark with one or two digits after it parts the hundredths; every other mark groups thousands. */
function money(number = "", minus = "", symbol = ""): Money | null {
  const hundredths = /[.,](\d{1,2})$/.exec(number)?.[1] ?? "";
  const whole = number.slice(0, hundredths ? -hundredths.length - 1 : undefined).replace(/\D/g, "");
  const cents = Number(whole) * 100 + Number(hundredths.padEnd(2, "0"));
  if (!Number.isSafeInteger(cents)) return null;
  return { cents: minus.trim() && cents ? -cents : cents, currency: SYMBOLS[symbol] ?? symbol };
}
