import { readFileSync } from "node:fs";

export interface Fixture {
  request: { call: string; app_key: string; app_secret: string; param: [Record<string, unknown>] };
  status: number;
  response: Record<string, unknown>;
}

const load = (name: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/omie/${name}.json`, import.meta.url), "utf8"));

/** A recorded shape with invented data, made independently of the contract. */
export const fixture = (name: string): Fixture => load(name) as Fixture;

/** The catalogue of faults: what OMIE answers, by our own name for it. */
export const faultFixtures = (): { id: string; status: number; body: unknown }[] => load("faults") as ReturnType<typeof faultFixtures>;
