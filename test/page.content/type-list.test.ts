// @vitest-environment happy-dom
/** Configurações → Tipos de despesas: read by its own script, only types without a category are marked. */
import "../components/portuguese.ts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bringTypeList, type CreateTypeList, taughtHere } from "../../entrypoints/page.content/meeting.ts";
import { taughtPages } from "../../entrypoints/page.content/taught.ts";
import { typeList } from "../../entrypoints/approvals/type-list.ts";
import { recognise, TYPES_HEADING } from "../../lib/vexpenses/page/recognise.ts";
import { showHtml } from "../vexpenses/page.ts";

const LIST = `<main><h1>Tipos de despesas</h1><table><thead><tr><th>Descrição</th><th>Situação</th></tr></thead><tbody>
  <tr><td>Táxi</td><td>Ativo</td></tr><tr><td>Hotel  </td><td>Ativo</td></tr><tr><td>Antigo</td><td>Inativo</td></tr></tbody></table></main>`;

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});

function list(unbound: (types: string[]) => Promise<string[]> | string[]) {
  const asked: string[][] = [];
  const again = vi.fn();
  const parts = { document, signal: life.signal, again, ask: async (types: string[]) => (asked.push(types), unbound(types)) };
  return { asked, again, list: typeList(parts) };
}

describe("the list of expense types", () => {
  it("marks the active ones that lack a category, in words, once that is known", async () => {
    showHtml(LIST);
    const on = list(() => ["Hotel"]);
    expect(on.list.read()?.badges()).toEqual([]);
    await vi.waitFor(() => expect(on.again).toHaveBeenCalledTimes(1));
    expect(on.asked).toEqual([["Táxi", "Hotel"]]);
    const badges = on.list.read()?.badges() ?? [];
    expect(badges.map(({ label, words, subject, place }) => [label, words, subject, place.key, place.beside.localName])).toEqual([
      ["Hotel", "falta vincular ao Omie", { kind: "type", binding: { type: "Hotel", typeActive: true, chosen: null, saved: null } }, "Hotel", "td"],
    ]);
    expect(on.asked).toHaveLength(1);
  });

  it("asks again when the list or what is known of it has changed", async () => {
    showHtml(LIST);
    const on = list((types) => types.filter((type) => type === "Novo"));
    on.list.read();
    await vi.waitFor(() => expect(on.again).toHaveBeenCalledTimes(1));
    showHtml(LIST.replace("Táxi", "Novo"));
    on.list.read();
    await vi.waitFor(() => expect(on.list.read()?.badges()).toHaveLength(1));
    on.list.outdated();
    on.list.read();
    await vi.waitFor(() => expect(on.asked).toHaveLength(3));
  });

  it("is no such list: nothing is read and nobody is asked", () => {
    showHtml("<main><h1>Tipos de despesas</h1><p>Saiba mais sobre tipos.</p></main>");
    const on = list(() => []);
    expect([on.list.read(), on.asked]).toEqual([null, []]);
  });
});

describe("its script", () => {
  const unknown = (...from: string[]) => ({ kind: "unknown" as const, from });
  const reader: CreateTypeList = () => () => ({ kind: "expense-types", badges: () => [] });

  it("is brought once, by a heading of that name alone, and is nothing that somebody taught", async () => {
    const asked: unknown[] = [];
    const again = vi.fn();
    const pages = taughtPages(document, life.signal, (name, content) => (asked.push([name, content]), Promise.resolve(null)), again);
    expect(pages.kindOr(unknown())).toBe("unknown");
    expect(asked).toHaveLength(1);
    pages.kindOr(unknown(TYPES_HEADING));
    pages.kindOr(unknown(TYPES_HEADING));
    expect(asked.slice(1)).toEqual([["bring", { script: "approvals" }]]);
    bringTypeList(reader);
    await vi.waitFor(() => expect(again).toHaveBeenCalled());
    expect(pages.kindOr(unknown(TYPES_HEADING))).toBe("expense-types");
    expect([pages.types()?.kind, pages.read(), taughtHere()]).toEqual(["expense-types", null, null]);
    expect(pages.kindOr({ kind: "members", from: [] })).toBe("members");
    expect(pages.types()).toBeNull();
  });

  it("recognition tells of the heading and of nothing else", () => {
    showHtml(LIST);
    expect(recognise(document, { pathname: "/" })).toEqual({ kind: "unknown", sure: 0, from: [TYPES_HEADING] });
    showHtml("<main><h1>Novidades</h1><p>Tipos de despesas</p></main>");
    expect(recognise(document, { pathname: "/" }).from).toEqual([]);
  });
});
