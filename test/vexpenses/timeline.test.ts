// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { readTimeline } from "../../lib/vexpenses/page/timeline.ts";
import { showHtml } from "./page.ts";

const actions = (html: string): (string | null)[] => readTimeline(showHtml(`<main><h1>#5</h1>${html}</main>`)).map((entry) => entry.action);

test.each([
  ["a list under a heading", `<section><h2>Histórico</h2><ul><li><b>Enviado</b><span>10/06/2025 08:37</span></li><li><b>Aprovado</b><span>11/06/2025</span></li></ul></section>`, ["waiting", "approved"]],
  ["a labelled region", `<div role="region" aria-label="Timeline"><p>10/06/2025 08:37 Sent by Ana</p><p>11/06/2025 - Rejected</p></div>`, ["waiting", "rejected"]],
  ["a table", `<section><h3>Línea de tiempo</h3><table><tr><td>10/06/2025</td><td>Enviado</td></tr><tr><td>11/06/2025</td><td>Reabierto</td></tr></table></section>`, ["waiting", "reopened"]],
  ["right after its heading", `<h2>Linha do Tempo</h2><div><p>10/06/2025 • Pago</p></div><h2>Despesas</h2><p>12/06/2025 Aprovado</p>`, ["paid"]],
  ["a comment that speaks of approving", `<section><h2>Histórico</h2><p>10/06/2025 • Comentário: Aprovado?</p></section>`, [null]],
  ["dates elsewhere on the page", `<section><h2>Despesas</h2><p>10/06/2025 Aprovado</p></section>`, []],
  ["an entry without a date", `<section><h2>Histórico</h2><p>Aprovado</p></section>`, []],
])("%s", (_, html, expected) => {
  expect(actions(html)).toEqual(expected);
});
