/** States of "Pessoas" and of the side panel for the gallery. */
import type { ComponentChild } from "preact";
import { PersonCard } from "../../../components/dashboard/people/PersonCard.tsx";
import { PeopleView } from "../../../components/dashboard/people/PeopleView.tsx";
import { SidePanelView, type SidePanelViewProps } from "../../../components/sidepanel/SidePanelView.tsx";
import type { PersonDetails, PersonRow } from "../../../lib/model/people.ts";
import { MIXED, NOW } from "../invented.ts";
import { person, record, type Stage, stage } from "../people-port.ts";

const nothing = (): void => undefined;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

const people = ({ port }: Stage): ComponentChild => (
  <main class="dashboard">
    <PeopleView port={port} revision={1} now={NOW} />
  </main>
);

/** A large company in its ordinary mess: another domain for some, no record for others, some without the tag. */
const crowd = (): Stage =>
  stage(
    numbers(10_000).map((n) => person(n, { active: n % 40 !== 0, ...(n % 9 === 0 ? { email: `pessoa.${n}@nova.example` } : {}) })),
    numbers(10_000).filter((n) => n % 23 !== 0).map((n) => record(n, { active: n % 31 !== 0 })),
  );

const NEAR: PersonRow = {
  key: "marina@nova.example",
  member: { name: "Marina Inventada de Nome Comprido e Sobrenome Ainda Mais Comprido", email: "marina@nova.example", active: true },
  source: "page",
  seenAt: NOW,
  differences: [{ source: "api", at: NOW, field: "name", value: "Marina I." }],
  verdict: { state: "blocked", reasons: [{ code: "member.email-differs", data: { email: "marina@nova.example" } }], checkedAt: NOW },
  records: [],
  near: [{ code: 7, name: "MARINA INVENTADA", email: "marina@antiga.example", active: false, whys: [{ kind: "other-domain" }, { kind: "same-name" }] }],
  changedAt: null,
  group: null,
  leaver: false,
};

const DETAILS: PersonDetails = { row: NEAR, records: [record(7, { code: 7 })], readings: [], evidence: [], payableAt: NOW, changes: [], fixes: [] };

const panel = (props: Partial<SidePanelViewProps>): ComponentChild => (
  <SidePanelView
    overview={MIXED}
    silence={null}
    run={null}
    syncState="done"
    refused={null}
    now={NOW}
    subject={{ kind: "member", member: NEAR.member }}
    verdict={NEAR.verdict}
    onDashboard={nothing}
    onRefresh={nothing}
    onCancel={nothing}
    onChoose={nothing}
    onRetry={nothing}
    {...props}
  >
    {props.children}
  </SidePanelView>
);

export const PEOPLE_STATES: Record<string, { where: "own"; draw(): ComponentChild }> = {
  "people-empty": { where: "own", draw: () => people(stage([], [])) },
  "people-one": { where: "own", draw: () => people(stage([person(10)], [record(10)])) },
  "people-crowd": { where: "own", draw: () => people(crowd()) },
  "people-other-company": { where: "own", draw: () => people(stage([], [], { people: async () => ({ refused: "other-company" }) })) },
  "sidepanel-nothing": { where: "own", draw: () => panel({ subject: null, verdict: null }) },
  "sidepanel-row": { where: "own", draw: () => panel({}) },
  "sidepanel-person": { where: "own", draw: () => panel({ children: <PersonCard person={DETAILS} now={NOW} onFix={nothing} /> }) },
};
