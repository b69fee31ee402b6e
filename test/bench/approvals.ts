/** The approvals pages of a company of 600, all types bound and its member list complete: rows read and decided, and one long report. */
import { Window } from "happy-dom";
import type { Books } from "../../lib/model/books.ts";
import type { Setup } from "../../lib/model/reports.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { readAccounts, readCategories, readSuppliers } from "../../lib/omie/rows.ts";
import { NO_HISTORY } from "../../lib/readiness/grounds.ts";
import { booksReader } from "../../lib/readiness/reader.ts";
import { readApprovals } from "../../lib/vexpenses/page/approvals.ts";
import { readReport, reportFacts } from "../../lib/vexpenses/page/reports.ts";
import { knowEverything } from "../e2e/harness/approving.ts";
import { books, held, NOW, success } from "../readiness/books.ts";
import { crowdData, crowdOmie, reportOf } from "../sandbox/crowd.ts";
import { createVexpensesHosts } from "../sandbox/vexpenses/hosts.ts";
import { reportUrls } from "../sandbox/vexpenses/urls.ts";
import { arrive } from "./arrival.ts";
import { inChromium } from "./in-chromium.ts";
import { median, rounded, timed } from "./measure.ts";
import type { Case, Options } from "./report.ts";
import { lookAtReports, type ReportsLook } from "./reports-look.ts";

const PEOPLE = 600;
const SCREEN = 50;
const EXPENSES = 500;
const ROUNDS = 9;
const LONG = 19_999;

/** With the long report in front of the others. */
function data() {
  const crowd = crowdData(PEOPLE);
  const [first] = crowd.members;
  const long = reportOf(first?.name ?? "", LONG, EXPENSES, crowd.types.map(({ name }) => name.trim()));
  return { ...crowd, submissions: [...crowd.submissions, long] };
}

export async function approvals({ browser }: Options): Promise<Case[]> {
  const cases = [await list(), await report()];
  return browser ? [...cases, ...(await real())] : cases;
}

/** Every page of the list as the server renders it, read and answered. */
async function list(): Promise<Case> {
  const reader = booksReader(...known());
  const pages = await Promise.all(Array.from({ length: PEOPLE / SCREEN }, (_, index) => shown(`/aprovacoes?pagina=${index + 1}`)));
  const people = pages.flatMap((page) => readApprovals(page).rows.map(({ person }): Member => ({ name: person, email: "", active: null })));
  const verdicts = await reader.listed(people, NOW);
  const of = (state: string): number => verdicts.filter((verdict) => verdict.state === state).length;
  const looks = pages.map((page) => lookAtReports(page, "approvals"));
  return {
    case: `list of ${PEOPLE} people, ${SCREEN} a screen (imitated DOM)`,
    figures: {
      rows: people.length,
      ready: of("ready"),
      blocked: of("blocked"),
      unknown: of("unknown"),
      decided_percent: rounded((100 * (of("ready") + of("blocked"))) / people.length),
      recognise_ms: median(looks.map((look) => look.recognise_ms)),
      read_ms: median(looks.map((look) => look.read_ms)),
      verdicts_ms: await timed(25, () => people.slice(0, SCREEN), (screen) => reader.listed(screen, NOW)),
    },
  };
}

async function report(): Promise<Case> {
  const page = await shown(`/aprovacoes/${LONG}`);
  const facts = reportFacts(readReport(page));
  const preview = await booksReader(...known()).preview(facts, NOW);
  if (preview.payables.reduce((sum, { expenses }) => sum + expenses, 0) !== EXPENSES) throw new Error("an expense got lost");
  const looks = Array.from({ length: ROUNDS }, () => lookAtReports(page, "approval"));
  return {
    case: `report of ${EXPENSES} expenses (imitated DOM)`,
    figures: {
      entries: preview.payables.length,
      recognise_ms: median(looks.map((look) => look.recognise_ms)),
      read_ms: median(looks.map((look) => look.read_ms)),
      preview_ms: await timed(25, () => booksReader(...known()), (reader) => reader.preview(facts, NOW)),
    },
  };
}

const hosts = createVexpensesHosts(data());

async function shown(target: string): Promise<Document> {
  const url = new URL(target, "https://app.vexpenses.com");
  const answer = await hosts.of(url.host)?.({ method: "GET", host: url.host, path: url.pathname, query: url.searchParams, headers: {}, body: "" });
  const window = new Window({ url: url.href });
  window.document.write(answer?.body.replaceAll(/<script[^>]*><\/script>/g, "") ?? "");
  return window.document as unknown as Document;
}

let read: [Books, Setup, typeof NO_HISTORY] | null = null;

/** What a refresh, both tabs of the members, Configurar and one Sincronizar leave in the books. */
function known(): [Books, Setup, typeof NO_HISTORY] {
  read ??= reading();
  return read;
}

function reading(): [Books, Setup, typeof NO_HISTORY] {
  const omie = crowdOmie(PEOPLE);
  const { members, types, vendors } = data();
  const page = { pagina: 1, total_de_paginas: 1 };
  const categories = rowsOf(readCategories({ ...page, total_de_registros: omie.categorias.length, categoria_cadastro: omie.categorias }));
  const suppliers = rowsOf(readSuppliers({ ...page, total_de_registros: omie.clientes.length, clientes_cadastro: omie.clientes }));
  const accounts = rowsOf(readAccounts({ ...page, total_de_registros: omie.contasCorrentes.length, ListarContasCorrentes: omie.contasCorrentes }));
  const bound = new Map(vendors.omie.bindings.map(([type, { code, name }]) => [type, { value: code, label: `${code} - ${name}` }]));
  const chosen = vendors.omie.account && { value: vendors.omie.account.code, label: vendors.omie.account.name };
  return [
    {
      ...books(),
      categories: held(categories),
      accounts: held(accounts),
      suppliers: held(suppliers),
      directory: { members: members.map(({ name, email, active }) => ({ name, email, active })), complete: true, at: NOW },
      evidence: [success({ at: NOW })],
    },
    {
      bindings: { rows: types.map(({ id, name, active }) => ({ type: name.trim(), typeActive: active, chosen: bound.get(id) ?? null, saved: bound.get(id) ?? null })), complete: true, at: NOW },
      account: { account: { chosen, saved: chosen }, at: NOW },
    },
    NO_HISTORY,
  ];
}

function rowsOf<T>(answer: { ok: true; answer: { rows: T[] } } | { ok: false; path: string }): T[] {
  if (!answer.ok) throw new Error(`the invented company can't be read: ${answer.path}`);
  return answer.answer.rows;
}

interface InPage {
  prontidaoBench: { reports(kind: "approvals" | "approval", rounds: number): ReportsLook[] };
}

/** In a real Chromium: our reading alone, then the whole extension from the page's arrival on. */
async function real(): Promise<Case[]> {
  const cases: Case[] = [];
  await inChromium({ data: data(), extension: false }, async ({ driver, urls }, script) => {
    for (const [kind, url, rows] of [
      ["approvals", urls("A").approvals, SCREEN],
      ["approval", reportUrls("A", LONG).approval, EXPENSES],
    ] as const) {
      const tab = await driver.open(url);
      await tab.evaluate(await script(new URL("./in-page/reports.ts", import.meta.url)));
      const looks = await tab.evaluate((what, rounds) => (globalThis as unknown as InPage).prontidaoBench.reports(what, rounds), kind, ROUNDS);
      if (looks.some((look) => look.rows !== rows)) throw new Error(`read ${looks.map((look) => look.rows).join(", ")} rows of ${rows}`);
      cases.push({ case: `Chromium, ${kind}, ${rows} rows`, figures: { recognise_ms: median(looks.map((look) => look.recognise_ms)), read_ms: median(looks.map((look) => look.read_ms)) } });
      await tab.close();
    }
  });
  await inChromium({ data: data(), companies: [crowdOmie(PEOPLE)] }, async (world) => {
    await knowEverything(world, "A");
    cases.push({ case: `Chromium with the extension, approvals, ${SCREEN} rows`, figures: { ...(await arrive(world.driver, world.urls("A").approvals, SCREEN)) } });
    cases.push({ case: `Chromium with the extension, report of ${EXPENSES} expenses`, figures: { ...(await arrive(world.driver, reportUrls("A", LONG).approval, 1)) } });
  });
  return cases;
}
