/** Requests to the stand-in hosts without a network, for tests of one page at a time. */
import { demoData } from "../sandbox/data.ts";
import type { PageResponse } from "../sandbox/vexpenses/exchange.ts";
import { createVexpensesHosts } from "../sandbox/vexpenses/hosts.ts";

export function openHosts() {
  const hosts = createVexpensesHosts(demoData());
  const ask = (host: string) => {
    const answering = hosts.of(host);
    if (answering === null) throw new Error(`no pages on ${host}`);
    return (method: string, target: string, body = "", headers: Record<string, string> = {}): Promise<PageResponse> => {
      const url = new URL(target, `https://${host}`);
      return answering({ method, host, path: url.pathname, query: url.searchParams, headers, body });
    };
  };
  return { state: hosts.state, app: ask("app.vexpenses.com"), amp: ask("amp.vexpenses.com") };
}

/** The text a reader sees where the pages put it: tags dropped, the page's numeric escapes decoded. */
export function visible(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, " ")
    .trim();
}

/** The visible text of every cell, row by row, of the table after `heading` (or of the first). */
export function tableRows(body: string, heading = "<table"): string[][] {
  const table = body.slice(body.indexOf(heading)).match(/<tbody>(.*?)<\/tbody>/s)?.[1] ?? "";
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) => [...(row[1] ?? "").matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map((cell) => visible(cell[1] ?? "")));
}
