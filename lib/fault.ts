/** What OMIE, or the way there, can say against a request: the words shared by the client, the refresh and the fixes. */
import type { EpochMs } from "./model/time.ts";

export type FaultKind =
  /** key or secret wrong, empty or malformed */
  | "refused"
  /** key revoked or app suspended */
  | "suspended"
  /** ten errors: this method answers nothing until then */
  | "blocked"
  /** the same request less than a minute after it was last asked */
  | "redundant"
  /** a request of this method is still running */
  | "busy"
  /** too many requests in a minute */
  | "rate"
  /** nothing to list */
  | "empty"
  | "offline"
  /** the browser no longer lets us reach OMIE */
  | "no-permission"
  /** an answer that is not what OMIE documents */
  | "unreadable"
  /** OMIE or its gateway failed or did not answer in time */
  | "unstable"
  /** we stop by ourselves, before OMIE's ten errors */
  | "brake"
  | "cancelled"
  /** a fault with a text we don't know */
  | "unknown";

export interface Fault {
  kind: FaultKind;
  /** epoch ms from when it may be asked again; null = no time will help, or none is known */
  until: EpochMs | null;
  /** for diagnostics; App Key and App Secret stripped */
  text: string;
  /** OMIE's own words for not doing what was asked (kind "unknown" only); App Key and App Secret stripped */
  said?: string;
}
