import type { ComponentType } from "preact";
import { t } from "../../lib/text.ts";
import type { SectionProps } from "./App.tsx";
import { ApproversSection } from "./ApproversSection.tsx";
import { PeopleSection } from "./PeopleSection.tsx";
import { TypesSection } from "./TypesSection.tsx";

export interface Section {
  /** what stands after # in the address */
  id: string;
  title(): string;
  content: ComponentType<SectionProps>;
}

export const TYPES: Section = { id: "tipos", title: () => t("types"), content: TypesSection };

/** The sections of the dashboard in their order; with a company connected the first opens by itself. */
export const SECTIONS: readonly [Section, ...Section[]] = [
  { id: "pessoas", title: () => t("people"), content: PeopleSection },
  TYPES,
  { id: "aprovadores", title: () => t("approvers"), content: ApproversSection },
];
