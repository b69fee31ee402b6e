/** Roles, the company's policy, and the approvers' file on both sides. */
import type { ComponentChild } from "preact";
import { ApproverHere } from "../../../components/dashboard/approvers/ApproverHere.tsx";
import { ApproversView, type ApproversViewProps } from "../../../components/dashboard/approvers/ApproversView.tsx";
import { DashboardView } from "../../../components/dashboard/DashboardView.tsx";
import type { Overview } from "../../../lib/model/overview.ts";
import type { Pairing } from "../../../lib/model/pack.ts";
import { ALL_READY, APPROVER, AURORA, FIRST_RUN, MIXED, NOW, PACK } from "../invented.ts";
import { options, popup, type Shown } from "./states.tsx";

const DAY = 86_400_000;
const nothing = (): void => undefined;

const PAIRING: Pairing = { code: "7KQ2M-0XA9T-B4D8C-1FVGH-J3R5S-W6N7P-9YZEM-Q2C4T", pairingSecret: "q83vEjRWeJASNFZ4", publicKey: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=" };
const MADE = { number: 7, issuedAt: NOW - 4 * DAY, expiresAt: NOW + 26 * DAY };
const LOCKED: Overview["standing"] = {
  ...FIRST_RUN.standing,
  role: "approver",
  locked: true,
  paired: true,
  companyName: AURORA.name,
  retentionDays: 7,
  writesNever: true,
  warnings: [
    { code: "policy.secret", entry: "appSecret" },
    { code: "policy.unknown", entry: "papel" },
    { code: "policy.invalid", entry: "retentionDays" },
  ],
};

const approver = { standing: APPROVER.standing, kept: true } as const;

const dashboard = (overview: Overview, child: ComponentChild): ComponentChild => (
  <DashboardView
    overview={overview}
    silence={null}
    run={null}
    syncState="idle"
    refused={null}
    now={NOW}
    sections={overview.standing.role === "approver" ? [] : [{ id: "tipos", title: "Tipos de despesa" }, { id: "aprovadores", title: "Aprovadores" }]}
    open="aprovadores"
    onOptions={nothing}
    onRefresh={nothing}
    onCancel={nothing}
    onChoose={nothing}
    onRetry={nothing}
  >
    {child}
  </DashboardView>
);

const approvers = (props: Partial<ApproversViewProps>): ComponentChild =>
  dashboard(
    props.overview ?? ALL_READY,
    <ApproversView overview={ALL_READY} now={NOW} making={null} outcome={null} pairing={null} onMake={nothing} onCancel={nothing} onCopy={async () => true} {...props} />,
  );

const POPUP = { where: "own", most: 580 } as const;

export const APPROVER_STATES: Record<string, Shown> = {
  "popup-approver": { ...POPUP, draw: () => popup({ overview: APPROVER }) },
  "popup-approver-none": { ...POPUP, draw: () => popup({ overview: { ...APPROVER, pack: null, types: FIRST_RUN.types, account: null } }) },
  "popup-approver-expired": { ...POPUP, draw: () => popup({ overview: { ...APPROVER, pack: { ...PACK, expiresAt: NOW - DAY } } }) },
  "popup-approver-policy": { where: "own", draw: () => popup({ overview: { ...APPROVER, standing: LOCKED } }) },
  "popup-pack-reminder": { where: "own", most: 660, draw: () => popup({ overview: { ...MIXED, made: { ...MADE, expiresAt: NOW + 3 * DAY } } }) },
  "options-role-admin": { where: "own", draw: () => options({ standing: { ...FIRST_RUN.standing, role: "admin" } }) },
  "options-approver": { where: "own", draw: () => options({ ...approver }) },
  "options-approver-waiting": { where: "own", draw: () => options({ ...approver, waiting: "prontidao-aprovadores-7.pack", imported: { refused: "code-wrong" } }) },
  "options-approver-taken": { where: "own", draw: () => options({ ...approver, pack: PACK, imported: { taken: PACK } }) },
  "options-approver-refused": { where: "own", draw: () => options({ ...approver, pack: PACK, imported: { refused: "tampered" } }) },
  "options-approver-policy": { where: "own", draw: () => options({ ...approver, standing: LOCKED, pack: { ...PACK, expiresAt: NOW - DAY } }) },
  "dashboard-approvers": { where: "own", draw: () => approvers({}) },
  "dashboard-approvers-making": { where: "own", draw: () => approvers({ making: { done: 3_200, of: 9_731 }, overview: { ...ALL_READY, made: MADE }, pairing: PAIRING }) },
  "dashboard-approvers-made": { where: "own", draw: () => approvers({ overview: { ...ALL_READY, made: MADE }, outcome: { made: MADE, file: "#" }, pairing: PAIRING }) },
  "dashboard-approvers-missing": { where: "own", draw: () => approvers({ overview: { ...ALL_READY, people: FIRST_RUN.people, types: FIRST_RUN.types }, outcome: { missing: "people" } }) },
  "dashboard-approver-here": { where: "own", draw: () => dashboard(APPROVER, <ApproverHere />) },
};
