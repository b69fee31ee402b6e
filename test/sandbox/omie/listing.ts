/** What each list call answers: its filters as they really act, and its pages. */
import type { Contract, Fields } from "../../../lib/omie/contract/contract.ts";
import { listarCategorias, listarCategoriasRequest, listarCategoriasRow } from "../../../lib/omie/contract/ListarCategorias.ts";
import { listarClientes, listarClientesRequest, listarClientesRow } from "../../../lib/omie/contract/ListarClientes.ts";
import { listarContasPagar, listarContasPagarRequest, listarContasPagarRow } from "../../../lib/omie/contract/ListarContasPagar.ts";
import { listarContasCorrentes, listarContasCorrentesRequest, listarContasCorrentesRow } from "../../../lib/omie/contract/ListarContasCorrentes.ts";
import { listarEmpresas, listarEmpresasRequest, listarEmpresasRow } from "../../../lib/omie/contract/ListarEmpresas.ts";
import { FAULTS } from "./faults.ts";
import type { SimulatedFault } from "./faults.ts";
import type { CompanySeed } from "./rows.ts";
import { stamp, writeRow } from "./rows.ts";

export interface ListingModes {
  /** rows a page holds at most, silently; null = the contract's */
  pageClamp: number | null;
  /** how the server compares tags; unknown for the real one */
  tagFold: "strict" | "case" | "accent";
  /** several tags in one filter */
  tagsJoin: "and" | "or";
  /** ListarContasPagar with nothing to list: sources don't tell the two apart */
  noPayables: "fault" | "no-rows";
}

export const DEFAULT_LISTING: ListingModes = { pageClamp: null, tagFold: "strict", tagsJoin: "or", noPayables: "no-rows" };

type Param = Record<string, unknown>;
type Listed = { rows: object[]; leaveOut?: string[] } | { fault: SimulatedFault };
interface Listing {
  contract: Contract;
  request: Fields;
  row: Fields;
  list(company: CompanySeed, param: Param, modes: ListingModes): Listed;
}

const text = (value: unknown): string => (value === undefined || value === null ? "" : String(value));
const set = (param: Param, name: string): boolean => text(param[name]) !== "";
const lower = (value: unknown): string => text(value).toLowerCase();
const digits = (value: unknown): string => text(value).replace(/\D/g, "");
const contains = (value: unknown, part: unknown): boolean => lower(value).includes(lower(part));

function folded(tag: string, fold: ListingModes["tagFold"]): string {
  if (fold === "strict") return tag;
  const cased = tag.toLowerCase();
  return fold === "case" ? cased : cased.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Was a record included, or changed, between the two moments of the request? */
function inPeriod(param: Param, included: number | null, changed: number | null): boolean {
  const from = stamp(text(param.filtrar_por_data_de), text(param.filtrar_por_hora_de)) ?? 0;
  const to = stamp(text(param.filtrar_por_data_ate), text(param.filtrar_por_hora_ate), "23:59:59") ?? Infinity;
  const within = (at: number | null): boolean => at !== null && at >= from && at <= to;
  if (param.filtrar_apenas_inclusao === "S") return within(included);
  return within(included) || within(changed);
}

const hasPeriod = (param: Param): boolean => set(param, "filtrar_por_data_de") || set(param, "filtrar_por_data_ate");

const clientes: Listing = {
  contract: listarClientes,
  request: listarClientesRequest,
  row: listarClientesRow,
  list(company, param, modes) {
    const filter = (param.clientesFiltro ?? {}) as Param;
    const codes = (param.clientesPorCodigo ?? []) as unknown[];
    if (codes.some((code) => typeof code !== "object")) return { fault: FAULTS.mandatory("codigo_cliente_omie") };
    let rows = company.clientes;
    const keep = (test: (row: (typeof rows)[number]) => boolean): void => {
      rows = rows.filter(test);
    };
    if (codes.length > 0) {
      const wanted = codes as Param[];
      keep((row) =>
        wanted.some((code) =>
          set(code, "codigo_cliente_omie")
            ? Number(code.codigo_cliente_omie) === row.codigo_cliente_omie
            : text(code.codigo_cliente_integracao) === row.codigo_cliente_integracao,
        ),
      );
    }
    // The other members of clientesFiltro, e-mail among them, are accepted and do nothing (seen live).
    if (set(filter, "codigo_cliente_omie")) keep((row) => row.codigo_cliente_omie === Number(filter.codigo_cliente_omie));
    if (set(filter, "codigo_cliente_integracao")) keep((row) => row.codigo_cliente_integracao === filter.codigo_cliente_integracao);
    if (set(filter, "razao_social")) keep((row) => contains(row.razao_social, filter.razao_social));
    if (set(filter, "nome_fantasia")) keep((row) => contains(row.nome_fantasia, filter.nome_fantasia));
    if (set(filter, "cnpj_cpf")) keep((row) => digits(row.cnpj_cpf) === digits(filter.cnpj_cpf));
    if (set(filter, "inativo")) keep((row) => (row.inativo ?? "N") === filter.inativo);
    const tags = ((filter.tags ?? []) as Param[]).map((tag) => folded(text(tag.tag), modes.tagFold));
    if (tags.length > 0) {
      keep((row) => {
        const own = new Set((row.tags ?? []).map(({ tag }) => folded(tag ?? "", modes.tagFold)));
        return modes.tagsJoin === "and" ? tags.every((tag) => own.has(tag)) : tags.some((tag) => own.has(tag));
      });
    }
    if (param.apenas_importado_api === "S") keep((row) => row.info?.cImpAPI === "S");
    if (hasPeriod(param)) {
      keep(({ info }) => inPeriod(param, stamp(info?.dInc, info?.hInc), stamp(info?.dAlt, info?.hAlt)));
    }
    const leaveOut = [
      ...(param.exibir_obs === "S" ? [] : ["observacao", "obs_detalhadas"]),
      ...(param.exibir_caracteristicas === "S" ? [] : ["caracteristicas"]),
    ];
    return { rows, leaveOut };
  },
};

const categorias: Listing = {
  contract: listarCategorias,
  request: listarCategoriasRequest,
  row: listarCategoriasRow,
  list(company, param) {
    let rows = company.categorias;
    const plain = (row: (typeof rows)[number]): boolean => row.totalizadora !== "S" && row.transferencia !== "S";
    const usable = (row: (typeof rows)[number]): boolean => plain(row) && row.conta_inativa !== "S" && row.nao_exibir !== "S";
    if (param.filtrar_apenas_ativo === "S") rows = rows.filter(usable);
    if (param.filtrar_por_tipo === "D") rows = rows.filter((row) => usable(row) && row.conta_despesa === "S");
    if (param.filtrar_por_tipo === "R") rows = rows.filter((row) => usable(row) && row.conta_receita === "S");
    if (param.filtrar_por_tipo === "T") rows = rows.filter((row) => row.transferencia === "S");
    if (set(param, "descricao")) rows = rows.filter((row) => contains(row.descricao, param.descricao));
    return { rows };
  },
};

const contasCorrentes: Listing = {
  contract: listarContasCorrentes,
  request: listarContasCorrentesRequest,
  row: listarContasCorrentesRow,
  list(company, param) {
    // Seen live: an end without a beginning finds nothing.
    if (set(param, "filtrar_por_data_ate") && !set(param, "filtrar_por_data_de")) return { rows: [] };
    let rows = company.contasCorrentes;
    if (set(param, "codigo")) rows = rows.filter((row) => row.nCodCC === Number(param.codigo));
    if (set(param, "codigo_integracao")) rows = rows.filter((row) => row.cCodCCInt === param.codigo_integracao);
    if (param.filtrar_apenas_ativo === "S") rows = rows.filter((row) => row.inativo !== "S");
    if (set(param, "filtrar_por_descricao")) rows = rows.filter((row) => contains(row.descricao, param.filtrar_por_descricao));
    if (param.apenas_importado_api === "S") rows = rows.filter((row) => row.importado_api === "S");
    if (hasPeriod(param)) {
      rows = rows.filter((row) => inPeriod(param, stamp(row.data_inc, row.hora_inc), stamp(row.data_alt, row.hora_alt)));
    }
    return { rows };
  },
};

const contasPagar: Listing = {
  contract: listarContasPagar,
  request: listarContasPagarRequest,
  row: listarContasPagarRow,
  list(company, param) {
    const dayIn = (name: string, ...days: (string | undefined)[]): boolean => {
      const from = stamp(text(param[`${name}_de`]), "") ?? 0;
      const to = stamp(text(param[`${name}_ate`]), "", "23:59:59") ?? Infinity;
      return (from === 0 && to === Infinity) || days.some((day) => ((at) => at !== null && at >= from && at <= to)(stamp(day, "")));
    };
    const rows = (company.contasPagar ?? []).filter(
      (row) =>
        dayIn("filtrar_por_data", row.info?.dInc, row.info?.dAlt) &&
        dayIn("filtrar_por_registro", row.info?.dInc) &&
        dayIn("filtrar_por_emissao", row.data_emissao) &&
        (param.apenas_importado_api !== "S" || row.info?.cImpAPI === "S") &&
        (!set(param, "filtrar_cliente") || row.codigo_cliente_fornecedor === Number(param.filtrar_cliente)) &&
        (!set(param, "filtrar_conta_corrente") || row.id_conta_corrente === Number(param.filtrar_conta_corrente)),
    );
    return { rows, leaveOut: param.exibir_obs === "S" ? [] : ["observacao"] };
  },
};

const empresas: Listing = { contract: listarEmpresas, request: listarEmpresasRequest, row: listarEmpresasRow, list: (company) => ({ rows: [company.empresa] }) };

/** The calls the simulator knows, by name. */
export const LISTINGS: ReadonlyMap<string, Listing> = new Map(
  [clientes, categorias, contasCorrentes, contasPagar, empresas].map((listing) => [listing.contract.call, listing]),
);

/** Checks a request against the contract: an unknown field, one per answer, or a value too long. */
export function checkParam(fields: Fields, param: object, type: string): SimulatedFault | null {
  for (const [name, value] of Object.entries(param)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return FAULTS["unknown-tag"](name, type);
    if (field.kind === "object" || field.kind === "list") {
      for (const inner of Array.isArray(value) ? value : [value]) {
        const fault = typeof inner === "object" && inner !== null ? checkParam(field.fields, inner, name) : null;
        if (fault !== null) return fault;
      }
    } else if (field.max !== null && text(value).length > field.max) {
      return FAULTS["too-long"](name, field.max);
    }
  }
  return null;
}

const whole = (value: unknown, otherwise: number): number => {
  const number = Math.trunc(Number(value ?? NaN));
  return Number.isFinite(number) && number >= 1 ? number : otherwise;
};

/** One page of a list call. Only the rows of the page are written, so a large register costs no more than a small one. */
export function listPage(listing: Listing, company: CompanySeed, param: Param, modes: ListingModes): { body: object } | { fault: SimulatedFault } {
  const { contract } = listing;
  const listed = listing.list(company, param, modes);
  if ("fault" in listed) return listed;
  const { rows, leaveOut = [] } = listed;
  const size = Math.min(whole(param.registros_por_pagina, contract.pageSize.unasked), modes.pageClamp ?? contract.pageSize.most);
  const pages = Math.ceil(rows.length / size);
  const asked = whole(param.pagina, 1);
  const page = asked > pages && contract.past.answer === "page-one" ? 1 : asked;
  const shown = rows.slice((page - 1) * size, page * size);
  if (shown.length === 0) {
    const lenient = contract.call === listarContasPagar.call && modes.noPayables === "no-rows";
    if (lenient) return { body: { pagina: page, total_de_paginas: 0, registros: 0, total_de_registros: 0, [contract.list]: [] } };
    if (contract.past.answer === "no-records") return { fault: FAULTS.empty(page) };
    if (contract.past.answer === "no-account") return { fault: FAULTS["no-account"]() };
    return { body: { pagina: page, total_de_paginas: 0, registros: 0, total_de_registros: 0, [contract.list]: [] } };
  }
  const fields = Object.fromEntries(Object.entries(listing.row).filter(([name]) => !leaveOut.includes(name)));
  const written = shown.map((row) => {
    const kept = Object.fromEntries(Object.entries(row).filter(([name]) => !leaveOut.includes(name)));
    return writeRow(fields, kept, contract.call);
  });
  return {
    body: { pagina: page, total_de_paginas: pages, registros: shown.length, total_de_registros: rows.length, [contract.list]: written },
  };
}
