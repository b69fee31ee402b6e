/** The state of a React Configurar: what is chosen for each type, and how a choice gets there. */
import { useEffect, useRef, useState } from "react";
import type { Option, PageView, Submitted } from "../../view.ts";
import { byName, publishTruth } from "../page.ts";

/** One row's type, and how its choice is read and set. */
export interface Row {
  id: number;
  name: string;
  chosen: Option | null;
  onChoose: (option: Option | null) => void;
}

/** What the page does with a choice somebody made; a well-behaved one just keeps it. */
export type Policy = (type: number, option: Option | null, keep: (type: number, option: Option | null) => void) => void;

export interface Bindings {
  rows: Row[];
  account: Option | null;
  onAccount: (option: Option | null) => void;
  /** what Salvar sends */
  submitted: () => Submitted;
}

const keepIt: Policy = (type, option, keep) => keep(type, option);

/** @param policy how the page misbehaves, for the variants that do */
export function useBindings(view: PageView, policy: Policy = keepIt): Bindings {
  const [chosen, setChosen] = useState<ReadonlyMap<number, Option | null>>(() => new Map(view.types.map(({ id, saved }) => [id, saved])));
  const [account, setAccount] = useState<Option | null>(view.account);
  const held = useRef({ chosen, account });
  held.current = { chosen, account };

  useEffect(() => {
    publishTruth(() => ({
      bindings: byName(view.types.map(({ id, name }) => [name, held.current.chosen.get(id) ?? null] as const)),
      account: held.current.account,
    }));
    return () => publishTruth(null);
  }, [view]);

  const keep = (type: number, option: Option | null) => setChosen((before) => new Map(before).set(type, option));
  return {
    rows: view.types.map(({ id, name }) => ({ id, name, chosen: chosen.get(id) ?? null, onChoose: (option) => policy(id, option, keep) })),
    account,
    onAccount: setAccount,
    submitted: () => [["conta_corrente", held.current.account?.value ?? ""], ...view.types.map(({ id }): [string, string] => [`categoria[${id}]`, held.current.chosen.get(id)?.value ?? ""])],
  };
}
