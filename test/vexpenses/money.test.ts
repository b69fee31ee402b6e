import { fc } from "../property.ts";
import { describe, expect, test } from "vitest";
import { moneyIn } from "../../lib/vexpenses/page/money.ts";
import { momentIn, numberIn, statusIn } from "../../lib/vexpenses/page/report-words.ts";

test.each<[string, number, string]>([
  ["R$ 1.234,56", 123_456, "BRL"],
  ["R$\u00a01.234,56", 123_456, "BRL"],
  ["R$1.234", 123_400, "BRL"],
  ["R$ 12345,6", 1_234_560, "BRL"],
  ["R$ 0,00", 0, "BRL"],
  ["-R$ 10,00", -1_000, "BRL"],
  ["R$ -10,00", -1_000, "BRL"],
  ["- R$ 10,00", -1_000, "BRL"],
  ["(R$ 10,00)", -1_000, "BRL"],
  ["US$ 1,234.56", 123_456, "USD"],
  ["1.234,56", 123_456, ""],
  ["1,234.56", 123_456, ""],
  ["10,5 EUR", 1_050, "EUR"],
  ["-R$ 0,01", -1, "BRL"],
  ["1.234,5", 123_450, ""],
  ["-1,234.5", -123_450, ""],
  ["$ 12.000", 1_200_000, "$"],
  ["CLP 12.000", 1_200_000, "CLP"],
  ["Táxi - R$ 10,00", 1_000, "BRL"],
  ["Total (R$ 10,00)", 1_000, "BRL"],
  ["R$ 1.234.567,89", 123_456_789, "BRL"],
])("%s", (text, cents, currency) => {
  expect(moneyIn(text)).toEqual({ cents, currency });
});

test.each(["", "12 despesas", "12", "1.234", "R$", "R$ 1.234,567", "R$ 1 234,56", "12.34.56", "#12 - Obra XYZ 2025", "10/06/2025", "R$ 1.2345", "US$", "1,5", "R$ 999.999.999.999.999,00", "(((", "Infinity", "R$ ١٢"])("no amount: %s", (text) => {
  expect(moneyIn(text)).toBeNull();
});

test("whatever is written as Brazil writes it is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      const written = (cents / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });
      expect(moneyIn(written)).toEqual({ cents: cents === 0 ? 0 : cents, currency: "BRL" });
    }),
  );
});

describe("states, numbers, moments", () => {
  test.each([
    ["Aprovado", "approved"],
    ["APROVADO no passo 2", "approved"],
    ["Aguardando você (3)", "waiting"],
    ["Reprovado pelo administrador", "rejected"],
    ["Reabierto", "reopened"],
    ["Paid", "paid"],
    ["Em aberto", "open"],
    ["Não aprovado", null],
    ["No aprobado", null],
    ["Aprovado e pago", null],
    ["Aprovações", null],
    ["", null],
    ["Aprovado ".repeat(20), null],
  ])("%s → %s", (text, status) => {
    expect(statusIn(text)).toBe(status);
  });
  test.each([
    ["#8101 - Viagem SP 06/2025", { number: "8101", description: "Viagem SP 06/2025" }],
    ["#000012", { number: "000012", description: "" }],
    ["# 7: #8 e #9", { number: "7", description: "#8 e #9" }],
    ["Almoço #2", null],
    ["8101 - Viagem", null],
    ["#1234567890123", null],
  ])("%s", (text, read) => {
    expect(numberIn(text)).toEqual(read);
  });
  test.each([
    ["10/06/2025 08:37 • Enviado", { day: "2025-06-10", time: "08:37" }],
    ["em 01/12/2026, às 09:05h", { day: "2026-12-01", time: "09:05" }],
    ["10/06/2025", { day: "2025-06-10", time: "" }],
    ["31/02/2025", null],
    ["10/06/2025 99:99", { day: "2025-06-10", time: "" }],
    ["2025-06-10", null],
    ["110/06/20251", null],
  ])("%s", (text, moment) => {
    expect(momentIn(text)).toEqual(moment);
  });
});
