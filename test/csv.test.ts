import { describe, expect, it } from "vitest";
import { type CsvValue, readCsv, writeCsv } from "../lib/csv.ts";
import { fc } from "./property.ts";

const cells = (input: string | Uint8Array): string[][] => readCsv(input).rows.map((row) => row.cells);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("written for Excel in Brazil", () => {
  it("BOM, semicolons, CRLF, decimal comma", () => {
    expect(writeCsv([["Nome", "Valor"], ["Lívia", 1234.5], ["Caio", -3], ["Só o nome", null]])).toBe("\uFEFFNome;Valor\r\nLívia;1234,5\r\nCaio;-3\r\nSó o nome;\r\n");
  });

  it("quotes what would be taken apart, and what Excel would tidy", () => {
    expect(writeCsv([["a;b", 'c"d', "e,f", "g\nh", " i"]])).toBe('\uFEFF"a;b";"c""d";"e,f";"g\nh";" i"\r\n');
  });

  it.each(["=1+1", "+55 11", "-2", "@SUM(A1)", "\tx", "\rx", "＝1"])("a text is never a formula: %j", (text) => {
    const line = writeCsv([[text, "x"]]).slice(1);
    expect(line.replace(/^"/, "").startsWith(`'${text}`)).toBe(true);
    expect(cells(`\uFEFF${line}`)).toEqual([[text, "x"]]);
  });

  it("no number that isn't one", () => {
    expect(writeCsv([[Number.NaN, Infinity, 0]])).toBe("\uFEFF;;0\r\n");
  });
});

describe("read from anywhere", () => {
  it.each([
    ["semicolons", "nome;email\nAna, Bia;x@y.example\n", ";", [["nome", "email"], ["Ana, Bia", "x@y.example"]]],
    ["commas", "name,email\nAna;Bia,x@y.example\n", ",", [["name", "email"], ["Ana;Bia", "x@y.example"]]],
    ["tabs pasted from a sheet", "Ana\tx@y.example\r\nBia\tz@y.example", "\t", [["Ana", "x@y.example"], ["Bia", "z@y.example"]]],
    ["decimal commas beside semicolons", "a;1,5\nb;2,5", ";", [["a", "1,5"], ["b", "2,5"]]],
    ["one column", "Ana\nBia\n", ";", [["Ana"], ["Bia"]]],
    ["Excel's own hint", "sep=,\r\na;b,c\r\n", ",", [["a;b", "c"]]],
    ["old Macintosh line ends", "a;b\rc;d", ";", [["a", "b"], ["c", "d"]]],
  ])("%s", (_, text, delimiter, rows) => {
    expect(readCsv(text)).toEqual({ delimiter, rows: rows.map((row, index) => ({ line: index + (text.startsWith("sep=") ? 2 : 1), cells: row })), faults: [] });
  });

  const TEXT = "Nome;Situação\r\nJoão;não\r\n";
  const utf16 = (littleEndian: boolean, bom: string): Uint8Array => {
    const text = bom + TEXT;
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  it.each([
    ["UTF-8", bytes(TEXT)],
    ["UTF-8 with BOM", bytes(`\uFEFF${TEXT}`)],
    ["UTF-16, little end first", utf16(true, "\uFEFF")],
    ["UTF-16, big end first", utf16(false, "\uFEFF")],
    ["UTF-16 without BOM", utf16(true, "")],
    ["windows-1252", Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0))],
  ])("%s", (_, file) => {
    expect(cells(file)).toEqual([["Nome", "Situação"], ["João", "não"]]);
  });

  it("lines with faults are kept and named", () => {
    const read = readCsv('nome;email\n"Ana";a@x.example;sobra\n\n"Bia" ruim;b@x.example\n"Caio;c@x.example\nDavi;d@x.example');
    expect(read.rows).toEqual([
      { line: 1, cells: ["nome", "email"] },
      { line: 2, cells: ["Ana", "a@x.example", "sobra"] },
      { line: 4, cells: ["Bia ruim", "b@x.example"] },
      { line: 5, cells: ['"Caio', "c@x.example"] },
      { line: 6, cells: ["Davi", "d@x.example"] },
    ]);
    expect(read.faults).toEqual([
      { line: 2, why: "ragged" },
      { line: 4, why: "after-quote" },
      { line: 5, why: "open-quote" },
    ]);
  });

  it("line numbers count the breaks inside of quotes", () => {
    expect(readCsv('a;b\n"c\nc";d\ne;f').rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it("nothing is nothing", () => {
    for (const empty of ["", "\uFEFF", "\n\r\n", new Uint8Array()]) expect(readCsv(empty)).toEqual({ delimiter: ";", rows: [], faults: [] });
  });

  it("a hundred thousand open quotes take no time", { timeout: 30_000 }, () => {
    const start = performance.now();
    expect(readCsv('"x;\n'.repeat(100_001)).rows.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("property", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ";", ",", "\t", "\r", "\n", " ", "a", "\uFEFF") }),
  );
  it("what is written is what is read", () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows: CsvValue[][]) => {
        const text = writeCsv(rows);
        expect(cells(text)).toEqual(rows);
        expect(cells(bytes(text))).toEqual(rows);
      }),
    );
  });

  it("nothing breaks it, and its line numbers rise", () => {
    fc.assert(
      fc.property(fc.oneof(value, fc.uint8Array()), (input) => {
        const lines = readCsv(input).rows.map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }),
    );
  });
});
