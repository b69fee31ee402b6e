/**
 * What the demo company's members, types and account must be told, worked out by hand from design §3, for books that
 * hold the whole demo company and for the pages' default settings. "Before" and "after" the page's own Sincronizar
 * said success.
 */
import type { ReasonCode, State } from "../../../lib/model/verdicts.ts";

/** One verdict as far as it is certain. */
interface Expected {
  state: State;
  /** blocks and doubts that must be given; beside them only member.sync-unproven may appear */
  reasons: ReasonCode[];
  /** notes that must be given; others may appear (member.payment-data-missing, type.inactive) */
  notes: ReasonCode[];
}

interface ExpectedMember {
  before: Expected;
  after: Expected;
}

interface ExpectedType extends Expected {
  /** code of the category suggested as sure; null where nothing may be filled without looking */
  sure: string | null;
}

const is = (state: State, reasons: ReasonCode[], notes: ReasonCode[] = []): Expected => ({ state, reasons, notes });

/** A right record: only the synchronisation is unproven, and its success settles it. */
const right = (notes: ReasonCode[] = []): ExpectedMember => ({
  before: is("unknown", ["member.sync-unproven"], notes),
  after: is("ready", [], notes),
});

/** A record that has to be mended first: synchronising changes nothing. */
const wrong = (state: "blocked" | "unknown", reason: ReasonCode, notes: ReasonCode[] = []): ExpectedMember => ({
  before: is(state, [reason], notes),
  after: is(state, [reason], notes),
});

const unbound = (sure: string | null = null): ExpectedType => ({ ...is("blocked", ["type.unbound"]), sure });
const bound = (expected: Expected): ExpectedType => ({ ...expected, sure: null });

const at = (name: string) => `${name}@empresa-ficticia.example`;

export const EXPECTED: {
  /** by the e-mail as the page shows it */
  members: Record<string, ExpectedMember>;
  /** by the name as the page shows it, white space collapsed */
  types: Record<string, ExpectedType>;
  account: Expected;
} = {
  members: {
    [at("ana.lima")]: right(),
    // OMIE: Bruno.Carvalho@Empresa-Ficticia.example
    [at("bruno.carvalho")]: right(),
    // OMIE: "Funcionario"
    [at("carla.dias")]: wrong("unknown", "member.tag-spelling"),
    // OMIE: "FUNCIONÁRIO"
    [at("daniel.esteves")]: right(["member.tag-case"]),
    [at("elisa.ferraz")]: wrong("blocked", "member.tag-missing"),
    // OMIE: two addresses separated by a semicolon
    [at("fabio.gomes")]: wrong("unknown", "member.email-among-several"),
    // OMIE: the same name without any address
    [at("gabriela.hora")]: wrong("blocked", "member.email-differs"),
    [at("heitor.inacio")]: wrong("unknown", "member.inactive-in-omie"),
    [at("isabela.jardim")]: wrong("unknown", "member.duplicate-in-omie"),
    // OMIE: the same address in lower case, with spaces around it
    "Joao.Klein@Empresa-Ficticia.example": right(),
    // OMIE: two addresses separated by a comma; "funcionário"
    [at("karina.lopes")]: wrong("unknown", "member.email-among-several", ["member.tag-case"]),
    // OMIE: "Funcionários"
    [at("lucas.matos")]: wrong("blocked", "member.tag-missing"),
    // OMIE: the same name at empresa-ficticia.example
    "marina.nunes@filial-ficticia.example": wrong("blocked", "member.email-differs"),
    // OMIE: a record without the list of tags
    [at("otavio.pires")]: wrong("blocked", "member.tag-missing"),
    [at("patricia.quintela")]: wrong("blocked", "member.not-in-omie"),
    [at("rafael.sampaio")]: wrong("blocked", "member.not-in-omie"),
    [at("hostil")]: wrong("blocked", "member.not-in-omie"),
    [at("sonia.teles")]: wrong("blocked", "member.not-in-omie"),
    [at("tatiana.uchoa")]: wrong("blocked", "member.not-in-omie"),
    [at("jose.silva")]: wrong("blocked", "member.not-in-omie"),
    [at("jose.silva2")]: wrong("blocked", "member.not-in-omie"),
    [at("ursula.vidal")]: right(),
    [at("valter.ximenes")]: right(),
    [at("zelia.yamada")]: right(),
    // right in OMIE, deactivated in VExpenses
    [at("wagner.zanetti")]: wrong("unknown", "member.inactive-in-vexpenses"),
  },
  types: {
    COMBUSTIVEL: unbound("2.04.98"),
    Hospedagem: unbound("2.04.94"),
    "Refeicoes e lanches": unbound("2.04.96"),
    "Estacionamento e Pedágio": unbound("2.04.97"),
    Uber: unbound("2.04.95"),
    "Almoço com cliente": unbound(),
    "Passagem aérea": unbound("2.02.02"),
    "Material de escritório": bound(is("ready", [])),
    Cursos: bound(is("blocked", ["type.category-inactive"])),
    Brindes: bound(is("blocked", ["type.category-gone"])),
    Diversos: bound(is("unknown", ["type.category-hidden"])),
    Correios: unbound(),
    '<img src=x onerror="window.__pwned=2"> Lavanderia': unbound(),
    "Quilometragem (antigo)": bound(is("ready", [])),
    "Internet e telefone": unbound("2.04.05"),
    "Despesas gerais": bound(is("blocked", ["type.category-not-selectable"])),
  },
  account: is("ready", []),
};
