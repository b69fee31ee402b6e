/** Whose browser this is, and what the company's policy says. */

/** admin: administers the integration · approver: only approves, and never holds a key of OMIE */
export type Role = "admin" | "approver";

/** Something of a policy that was not taken. `entry` is the name it is set under, never what it says. */
export interface PolicyWarning {
  code: "policy.secret" | "policy.unknown" | "policy.invalid";
  entry: string;
}

/** Whose browser this is, and what the company's policy says of it. */
export interface Standing {
  /** null until somebody says it */
  role: Role | null;
  /** by policy: nobody can change it here */
  locked: boolean;
  /** by policy: no pairing code is needed */
  paired: boolean;
  /** the company as the policy names it, "" where it doesn't */
  companyName: string;
  /** by policy: how many days data counts; null where nothing is set */
  retentionDays: number | null;
  /** by policy: the extension never writes to OMIE */
  writesNever: boolean;
  warnings: PolicyWarning[];
}
