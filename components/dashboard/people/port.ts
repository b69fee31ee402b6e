/** What "Pessoas" needs from around it; the entrypoints make it of questions. */
import type { FixPreview, FixTrouble, FixWish } from "../../../lib/model/fixes.ts";
import type {
  FixesSeen,
  MembersAccess,
  MembersTrouble,
  PeopleFilter,
  PeopleOrder,
  PeopleSummary,
  PersonDetails,
  PersonRow,
  WritesState,
} from "../../../lib/model/people.ts";
import type { Member } from "../../../lib/model/vexpenses.ts";

export interface PeopleQuery {
  filter: PeopleFilter;
  order: PeopleOrder;
}

export interface PeoplePart {
  summary: PeopleSummary;
  rows: PersonRow[];
  total: number;
  version: string;
  writes: WritesState;
  access: MembersAccess;
}

/** Another company came into view meanwhile: nothing was done. */
export interface OtherCompany {
  refused: "other-company";
}

export type Previewed = { previews: FixPreview[]; writes: WritesState; by: string };

export interface FixPort {
  preview(wishes: FixWish[]): Promise<Previewed | OtherCompany>;
  apply(wishes: FixWish[], by: string): Promise<{ queued: number } | { trouble: FixTrouble } | OtherCompany>;
  stop(): Promise<unknown>;
  resume(): Promise<{ queued: number } | { trouble: FixTrouble } | OtherCompany>;
  switchWrites(on: boolean): Promise<WritesState | OtherCompany>;
  /** @returns stops watching */
  watch(told: (seen: FixesSeen) => void): () => void;
}

/** A line of a pasted list that gave nobody, or that stood there before. */
export interface Rejected {
  line: number;
  text: string;
  why: "no-email" | "malformed" | "repeated";
}

export interface CheckedEmails {
  people: Member[];
  rows: PersonRow[];
  rejected: Rejected[];
  /** the list is longer than can be checked at once */
  tooLong: boolean;
}

export type MembersRead = { read: number; complete: boolean } | { trouble: MembersTrouble };

export interface PeoplePort {
  /** @param count at most 500 */
  people(query: PeopleQuery, from: number, count: number): Promise<PeoplePart | OtherCompany>;
  person(key: string): Promise<PersonDetails | null>;
  checkEmails(input: string | Uint8Array): Promise<CheckedEmails | OtherCompany>;
  keepEmails(people: Member[]): Promise<{ kept: number } | OtherCompany>;
  forgetMembers(source: "list" | "api"): Promise<unknown>;
  /** also asks the browser for the host; to be called within the click */
  readMembers(given: { token: string; passphrase: string | undefined } | null): Promise<MembersRead>;
  forgetAccess(): Promise<unknown>;
  declareSynced(): Promise<unknown>;
  /** Saves what passes the query as a file. @returns how many people stand in it */
  exportCsv(query: PeopleQuery): Promise<number>;
  openVexpenses(): void;
  fixes: FixPort;
}
