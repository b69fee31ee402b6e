/** What a variant's page is told about the company, by its own back end or inside the HTML. */

/** An option of a choice, as shown and as submitted. */
export interface Option {
  value: string;
  label: string;
}

export interface TypeView {
  id: number;
  /** as stored: trailing spaces and markup included */
  name: string;
  active: boolean;
  /** null = nothing saved */
  saved: Option | null;
}

export interface MemberView {
  id: number;
  name: string;
  email: string;
  role: string;
}

export interface PageView {
  company: { name: string; cnpj: string };
  appKey: string;
  types: TypeView[];
  options: Option[];
  accounts: Option[];
  account: Option | null;
}

/** One slice of the member list. */
export interface MembersSlice {
  rows: MemberView[];
  /** 1-based */
  page: number;
  pages: number;
  total: number;
}

/** What Salvar sends: option values by the name of the field, "" = nothing chosen. */
export type Submitted = [field: string, value: string][];

/**
 * What the page's framework itself holds, for tests to compare with what is on the screen: read from the
 * framework's state, never from what it drew.
 */
export interface Truth {
  /** by the type's name; rows of one name after the first by "name #2" */
  bindings: Record<string, Option | null>;
  account: Option | null;
}
