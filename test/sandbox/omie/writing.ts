/** What the calls about one record do: the tags of a record, and the writes, which change the simulator's data. */
import { alterarCliente } from "../../../lib/omie/contract/AlterarCliente.ts";
import type { Fields, RecordContract } from "../../../lib/omie/contract/contract.ts";
import { incluirCliente } from "../../../lib/omie/contract/IncluirCliente.ts";
import { incluirTags, incluirTagsRequest } from "../../../lib/omie/contract/IncluirTags.ts";
import { listarClientesRow } from "../../../lib/omie/contract/ListarClientes.ts";
import { listarTags, listarTagsRequest } from "../../../lib/omie/contract/ListarTags.ts";
import { FAULTS } from "./faults.ts";
import type { SimulatedFault } from "./faults.ts";
import type { CompanySeed } from "./rows.ts";
import { writeRow } from "./rows.ts";

export interface WritingModes {
  /** writes answer success and change nothing (seen live for a field of AlterarCategoria) */
  writesIgnored: boolean;
  /** a write can be read back only so long after (seen live: a renamed category shows its old name for a minute or two) */
  writesSettleMs: number;
  /** the fiscal rules some accounts have: a record without a street is neither made nor changed */
  streetRequired: boolean;
  /** a change of tags moves the date of the last change; not documented */
  tagsMoveDate: boolean;
}

export const DEFAULT_WRITING: WritingModes = { writesIgnored: false, writesSettleMs: 0, streetRequired: false, tagsMoveDate: true };

type Param = Record<string, unknown>;
type Client = CompanySeed["clientes"][number];
type Served = { body: object; warning?: string } | { fault: SimulatedFault };
interface Written {
  row: Client;
  /** null: nothing to change */
  change: (() => void) | null;
  message: string;
}

const CONTRACTS: readonly RecordContract[] = [incluirTags, listarTags, incluirCliente, alterarCliente];

/** What each may be sent; a record is sent as it is listed. */
const REQUESTS: Record<string, Fields> = {
  [incluirTags.call]: incluirTagsRequest,
  [listarTags.call]: listarTagsRequest,
  [incluirCliente.call]: listarClientesRow,
  [alterarCliente.call]: listarClientesRow,
};

const text = (value: unknown): string => (value === undefined || value === null ? "" : String(value));
const digits = (value: unknown): string => text(value).replace(/\D/g, "");

export function createWriting(now: () => number, modes: () => WritingModes) {
  let pending: { at: number; apply(): void }[] = [];
  const tagCodes = new Map<string, number>();

  const codeOf = (tag: string): number => {
    const known = tagCodes.get(tag) ?? 9_200_000_001 + tagCodes.size;
    tagCodes.set(tag, known);
    return known;
  };

  function touched(row: Client): void {
    const [date, time] = moment(now());
    row.info = { ...row.info, dAlt: date, hAlt: time, uAlt: "WEBSERVICE" };
  }

  function find(company: CompanySeed, code: unknown, integration: unknown): Client | SimulatedFault {
    const found = company.clientes.find((row) =>
      text(code) === "" ? text(integration) !== "" && row.codigo_cliente_integracao === text(integration) : row.codigo_cliente_omie === Number(code),
    );
    return found ?? FAULTS["no-client"](text(code) || text(integration));
  }

  function changeTags(company: CompanySeed, param: Param): Written | SimulatedFault {
    const row = find(company, param.nCodCliente, param.cCodIntCliente);
    if (isFault(row)) return row;
    const asked = [param.tags ?? []].flat().map((one) => text((one as Param).tag));
    if (asked.length === 0 || asked.includes("")) return FAULTS.mandatory("tag");
    const change = (): void => {
      const kept = row.tags ?? [];
      const added = asked.filter((tag) => !kept.some((one) => one.tag === tag));
      row.tags = [...kept, ...added.map((tag) => ({ tag }))];
      if (added.length > 0 && modes().tagsMoveDate) touched(row);
    };
    return { row, change, message: "Tags incluídas com sucesso!" };
  }

  function makeClient(company: CompanySeed, param: Param): Written | SimulatedFault {
    for (const name of ["codigo_cliente_integracao", "razao_social", "nome_fantasia", ...(modes().streetRequired ? ["endereco"] : [])]) {
      if (text(param[name]).trim() === "") return FAULTS.mandatory(name);
    }
    const code = text(param.codigo_cliente_integracao);
    const taken = company.clientes.find((row) => row.codigo_cliente_integracao === code);
    if (taken !== undefined) return FAULTS["client-code-taken"](code, taken.codigo_cliente_omie);
    const document = digits(param.cnpj_cpf);
    const same = document === "" ? undefined : company.clientes.find((row) => digits(row.cnpj_cpf) === document);
    if (same !== undefined) return FAULTS["client-document-taken"](text(param.cnpj_cpf), same.codigo_cliente_omie, same.codigo_cliente_integracao);
    const [date, time] = moment(now());
    const last = Math.max(9_100_000_000, ...company.clientes.map((row) => Number(row.codigo_cliente_omie)));
    const info = { cImpAPI: "S", dAlt: date, dInc: date, hAlt: time, hInc: time, uAlt: "WEBSERVICE", uInc: "WEBSERVICE" };
    const row: Client = { ...(param as Client), codigo_cliente_omie: last + 1, inativo: "N", pessoa_fisica: "S", info };
    return { row, change: () => void company.clientes.push(row), message: "Cliente cadastrado com sucesso!" };
  }

  function changeClient(company: CompanySeed, param: Param): Written | SimulatedFault {
    const row = find(company, param.codigo_cliente_omie, param.codigo_cliente_integracao);
    if (isFault(row)) return row;
    if (modes().streetRequired && text(row.endereco) === "" && text(param.endereco) === "") return FAULTS.mandatory("endereco");
    const change = (): void => {
      const { codigo_cliente_omie: _code, codigo_cliente_integracao: _integration, ...fields } = param;
      // The list of tags is replaced by the one sent.
      Object.assign(row, fields);
      touched(row);
    };
    return { row, change, message: "Cliente alterado com sucesso!" };
  }

  const tagsOf = (row: Client, param: Param): object => ({
    nCodCliente: row.codigo_cliente_omie,
    cCodIntCliente: text(param.cCodIntCliente),
    tagsLista: (row.tags ?? []).map(({ tag }) => ({ nCodTag: codeOf(text(tag)), tag })),
  });

  /** Answers a write; the change happens at once, after a while, or not at all. */
  function written(contract: RecordContract, done: Written, param: Param): Served {
    const { row, change, message } = done;
    if (change !== null && !modes().writesIgnored) {
      if (modes().writesSettleMs > 0) pending.push({ at: now() + modes().writesSettleMs, apply: change });
      else change();
    }
    const body =
      contract === incluirTags
        ? { ...tagsOf(row, param), cCodStatus: "0", cDesStatus: message }
        : {
            codigo_cliente_omie: row.codigo_cliente_omie,
            codigo_cliente_integracao: text(row.codigo_cliente_integracao),
            codigo_status: "0",
            descricao_status: message,
          };
    return { body: writeRow(contract.answer, body, contract.call), warning: `${text(row.codigo_cliente_omie)} - ${message}` };
  }

  return {
    contractOf: (call: string): RecordContract | undefined => CONTRACTS.find((one) => one.call === call),

    requestOf: (call: string): Fields | undefined => REQUESTS[call],

    /** What was written long enough ago can be read from now on. */
    settle(): void {
      const due = pending.filter(({ at }) => at <= now());
      pending = pending.filter((one) => !due.includes(one));
      for (const one of due) one.apply();
    },

    run(call: string, company: CompanySeed, param: Param): Served {
      if (call === listarTags.call) {
        const row = find(company, param.nCodCliente, param.cCodIntCliente);
        return isFault(row) ? { fault: row } : { body: writeRow(listarTags.answer, tagsOf(row, param), call) };
      }
      const contract = CONTRACTS.find((one) => one.call === call) as RecordContract;
      const work = { [incluirTags.call]: changeTags, [incluirCliente.call]: makeClient, [alterarCliente.call]: changeClient }[call];
      const done = work?.(company, param) ?? FAULTS["no-method"](call);
      return isFault(done) ? { fault: done } : written(contract, done, param);
    },

    reset(): void {
      pending = [];
    },
  };
}

const isFault = (value: object): value is SimulatedFault => "status" in value && "body" in value;

/** Date and time as OMIE writes them, in São Paulo. @param at epoch ms */
export function moment(at: number): [date: string, time: string] {
  const [year, month, day, time] = new Date(at - 3 * 3_600_000).toISOString().split(/[-T.]/) as [string, string, string, string];
  return [`${day}/${month}/${year}`, time];
}
