/**
 * OMIE records that are most likely somebody's own although their e-mail isn't there: each with why, for a person to
 * decide. Nothing is guessed: a record that another member has by e-mail is theirs, and of several of one name none is
 * taken for anybody's.
 */
import { emailKey, fold } from "../fold.ts";
import type { Directory, Holding } from "../model/books.ts";
import type { Supplier } from "../model/omie.ts";
import type { NearMatch, NearWhy } from "../model/people.ts";
import type { Member } from "../model/vexpenses.ts";
import { peopleOf } from "./people.ts";
import { type SlipIndex, slipIndex } from "./slips.ts";
import { suppliersOf } from "./suppliers.ts";

/** How many a person would look through. */
const MOST = 5;

/** A part before the @ that more records have (financeiro@, contato@) tells nothing of whose they are. */
const COMMON = 5;

/** The parts of an address; "" before or behind where there is none. */
interface Address {
  local: string;
  domain: string;
}

/** In: an address as emailKey makes it. */
export function partsOf(address: string): Address {
  const at = address.lastIndexOf("@");
  return at === -1 ? { local: address, domain: "" } : { local: address.slice(0, at), domain: address.slice(at + 1) };
}

/** "ana+viagem" is the mailbox "ana". */
const mailboxOf = (local: string): string => local.split("+", 1)[0] || local;

/**
 * The near matches of a member whose e-mail is no record's; best first, at most five. [] when their e-mail is unknown
 * or found.
 */
export function nearMatches(member: Member, holding: Holding<Supplier>, directory: Directory): NearMatch[] {
  const email = emailKey(member.email);
  if (!email.includes("@") || suppliersOf(holding).byEmail(email).length > 0) return [];
  const people = peopleOf(directory);
  const name = fold(member.name);
  const found = new Map<number, NearMatch>();

  const theirs = (supplier: Supplier): boolean => !supplier.emails.some((other) => people.hasEmail(emailKey(other)));
  const note = (supplier: Supplier, address: string, why: NearWhy): void => {
    const match = found.get(supplier.code) ?? { code: supplier.code, name: supplier.name, email: address, active: supplier.active, whys: [] };
    if (match.email === "") match.email = address;
    if (!match.whys.some(({ kind }) => kind === why.kind)) match.whys.push(why);
    found.set(supplier.code, match);
  };

  for (const { supplier, address, why } of addressMatches(email, name, holding)) if (theirs(supplier)) note(supplier, address, why);

  // one record of the name, and one member of it: two of either, and it could be anybody's
  const namesakes = name === "" ? [] : suppliersOf(holding).byName(name);
  const [only] = namesakes;
  if (only !== undefined && namesakes.length === 1 && people.named(name).length <= 1 && theirs(only)) note(only, only.emails[0] ?? "", { kind: "same-name" });

  return [...found.values()].toSorted((a, b) => strength(b) - strength(a) || a.code - b.code).slice(0, MOST);
}

const WORTH = { "same-name": 8, "plus-alias": 4, typo: 2, "other-domain": 1 } as const;

function strength({ whys }: NearMatch): number {
  return whys.reduce((sum, why) => sum + WORTH[why.kind] + (why.kind === "typo" && why.slips === 1 ? 1 : 0), 0);
}

interface AddressMatch {
  supplier: Supplier;
  address: string;
  why: NearWhy;
}

function addressMatches(email: string, name: string, holding: Holding<Supplier>): AddressMatch[] {
  const { local, domain } = partsOf(email);
  const index = addressesOf(holding);
  const { byEmail } = suppliersOf(holding);
  const matches: AddressMatch[] = [];
  const add = (address: string, why: NearWhy): void => {
    for (const supplier of byEmail(address)) matches.push({ supplier, address, why });
  };

  for (const address of index.mailbox(`${mailboxOf(local)}@${domain}`)) if (address !== email) add(address, { kind: "plus-alias" });
  for (const near of index.locals(domain)?.near(local) ?? []) {
    // "ana+rh" and "ana+ti" are aliases of one mailbox rather than typos of each other
    if (mailboxOf(near.word) !== mailboxOf(local)) add(`${near.word}@${domain}`, { kind: "typo", part: "local", slips: near.slips });
  }

  const slipped = index.domainsNear(domain);
  for (const near of slipped) add(`${local}@${near.word}`, { kind: "typo", part: "domain", slips: near.slips });

  const elsewhere = index.domains(local).filter((other) => other !== domain && !slipped.some(({ word }) => word === other));
  if (elsewhere.length <= COMMON) for (const other of elsewhere) add(`${local}@${other}`, { kind: "other-domain" });
  else if (name !== "") {
    for (const supplier of suppliersOf(holding).byName(name)) {
      const address = supplier.emails.map(emailKey).find((other) => partsOf(other).local === local && elsewhere.includes(partsOf(other).domain));
      if (address !== undefined) matches.push({ supplier, address, why: { kind: "other-domain" } });
    }
  }
  return matches;
}

interface Addresses {
  /** domains that occur with this part before the @ */
  domains(local: string): readonly string[];
  /** addresses of this mailbox (without what follows a plus) */
  mailbox(address: string): readonly string[];
  /** what stands before the @ at this domain; null where OMIE knows nobody there */
  locals(domain: string): SlipIndex | null;
  /** domains that occur one or two slips from this one */
  domainsNear(domain: string): ReturnType<SlipIndex["near"]>;
}

const indexes = new WeakMap<Holding<Supplier>, Addresses>();

/** Filed once per register, and what only typos need once per domain, when first asked for. */
function addressesOf(holding: Holding<Supplier>): Addresses {
  let index = indexes.get(holding);
  if (!index) {
    index = indexed(holding.rows);
    indexes.set(holding, index);
  }
  return index;
}

function indexed(rows: readonly Supplier[]): Addresses {
  const domains = new Map<string, string[]>();
  const mailboxes = new Map<string, string[]>();
  const locals = new Map<string, Set<string>>();
  const push = (map: Map<string, string[]>, key: string, value: string): void => {
    const list = map.get(key);
    if (!list) map.set(key, [value]);
    else list.push(value);
  };
  for (const { emails } of rows) {
    for (const written of emails) {
      const address = emailKey(written);
      const { local, domain } = partsOf(address);
      if (domain === "") continue;
      const known = locals.get(domain);
      if (known?.has(local)) continue;
      if (known) known.add(local);
      else locals.set(domain, new Set([local]));
      push(domains, local, domain);
      push(mailboxes, local.includes("+") ? `${mailboxOf(local)}@${domain}` : address, address);
    }
  }
  const slipIndexes = new Map<string, SlipIndex>();
  // a whole company asks for the same few domains
  const nearDomains = new Map<string, ReturnType<SlipIndex["near"]>>();
  let everyDomain: SlipIndex | null = null;
  return {
    domainsNear(domain) {
      let near = nearDomains.get(domain);
      if (!near) {
        everyDomain ??= slipIndex(locals.keys());
        nearDomains.set(domain, (near = everyDomain.near(domain)));
      }
      return near;
    },
    domains: (local) => domains.get(local) ?? [],
    mailbox: (address) => mailboxes.get(address) ?? [],
    locals(domain) {
      const known = locals.get(domain);
      if (!known) return null;
      let index = slipIndexes.get(domain);
      if (!index) slipIndexes.set(domain, (index = slipIndex(known)));
      return index;
    },
  };
}
