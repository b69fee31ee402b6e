/** Runs inside a browser: the register stored both ways in its own IndexedDB. */
import { suppliers } from "../invented.ts";
import { asPages, asRows, type Stored } from "../registers.ts";

const measure = async (kind: "pages" | "rows", size: number, name: string): Promise<Stored> => (kind === "pages" ? asPages : asRows)(name, suppliers(size));

Object.assign(globalThis, { prontidaoBench: { registers: measure } });
