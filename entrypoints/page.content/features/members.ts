/** Membros de Equipe: a badge beside every person, and what the list teaches. */
import { readMembers } from "../../../lib/vexpenses/page/members.ts";
import type { Feature } from "../desk.ts";

export const membersFeature: Feature = {
  id: "members",
  fits: (kind) => kind === "members",
  start: (desk) => ({
    look() {
      const { list, rows } = desk.taught()?.members?.() ?? readMembers(desk.document);
      if (rows.length > 0) desk.observe({ kind: "members", list });
      return rows.map(({ member, key, row, beside }) => ({
        place: { row, beside, subject: "member", key },
        subject: { kind: "member", member },
        label: member.name || member.email,
      }));
    },
  }),
};
