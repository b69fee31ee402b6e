import { describe, expect, it } from "vitest";
import { companyInView, strangeMarks } from "../lib/company.ts";
import type { Connection } from "../lib/model/omie.ts";

const one: Connection = { id: "d1", name: "ALFA INVENTADA LTDA", tradeName: "Alfa", cnpj: "11.111.111/0001-11", connectedAt: 1 };
const two: Connection = { id: "d2", name: "BETA INVENTADA LTDA", tradeName: "Beta", cnpj: "22.222.222/0001-22", connectedAt: 2 };
const AMBIGUOUS = { reason: { code: "connection.ambiguous" } };

describe("one company connected", () => {
  it("is it, with nothing against it", () => {
    expect(companyInView({}, [one], null)).toEqual({ connection: one });
    expect(companyInView({ name: "Grupo Qualquer" }, [one], null)).toEqual({ connection: one });
  });

  it("is not it when the page names another by key or CNPJ, even if chosen", () => {
    expect(companyInView({ keyDigest: "zz" }, [one], "d1")).toEqual(AMBIGUOUS);
    expect(companyInView({ cnpj: "22222222000122" }, [one], "d1")).toEqual(AMBIGUOUS);
    expect(companyInView({ keyDigest: "zz", name: "Alfa" }, [one], "d1")).toEqual(AMBIGUOUS);
  });

  it("an unreadable CNPJ says nothing", () => {
    expect(companyInView({ cnpj: "1111" }, [one], null)).toEqual({ connection: one });
  });
});

describe("several connected", () => {
  it("the key decides before the CNPJ, the CNPJ before the name, the name before the choice", () => {
    expect(companyInView({ keyDigest: "d2", cnpj: "11111111000111" }, [one, two], "d1")).toEqual({ connection: two });
    expect(companyInView({ cnpj: "22.222.222/0001-22", name: "Alfa" }, [one, two], "d1")).toEqual({ connection: two });
    expect(companyInView({ name: "  béta INVENTADA ltda" }, [one, two], "d1")).toEqual({ connection: two });
    expect(companyInView({}, [one, two], "d1")).toEqual({ connection: one });
  });

  it("no evidence and no choice, or a choice that is gone: ambiguous", () => {
    expect(companyInView({}, [one, two], null)).toEqual(AMBIGUOUS);
    expect(companyInView({}, [one, two], "d9")).toEqual(AMBIGUOUS);
  });

  it("two apps of one CNPJ: the choice decides between them only", () => {
    const twin: Connection = { ...one, id: "d3" };
    expect(companyInView({ cnpj: "11111111000111" }, [one, twin, two], null)).toEqual(AMBIGUOUS);
    expect(companyInView({ cnpj: "11111111000111" }, [one, twin, two], "d3")).toEqual({ connection: twin });
    expect(companyInView({ cnpj: "11111111000111" }, [one, twin, two], "d2")).toEqual(AMBIGUOUS);
  });

  it("a CNPJ with letters is compared as it is", () => {
    const lettered: Connection = { ...two, cnpj: "12.ABC.345/01DE-35" };
    expect(companyInView({ cnpj: "12abc34501de35" }, [one, lettered], null)).toEqual({ connection: lettered });
  });
});

describe("told in front of a page that bears the mark of none of ours", () => {
  const key = (digest: string) => strangeMarks({ keyDigest: digest }, [one, two])[0] ?? "";
  const told = { [key("zz")]: "d1", "cnpj:33333333000133": "d2" };

  it("the key told is that company, whatever is chosen; another strange key is still nobody's", () => {
    expect(companyInView({ keyDigest: " ZZ" }, [one, two], "d2", told)).toEqual({ connection: one });
    expect(companyInView({ keyDigest: "yy" }, [one, two], "d2", told)).toEqual(AMBIGUOUS);
    expect(companyInView({ keyDigest: "zz" }, [one], null, told)).toEqual({ connection: one });
  });

  it("a known key or CNPJ on the page wins", () => {
    expect(companyInView({ keyDigest: "zz", cnpj: two.cnpj }, [one, two], "d1", told)).toEqual({ connection: two });
    expect(companyInView({ keyDigest: "d2", cnpj: "33.333.333/0001-33" }, [one, two], null, { ...told, "cnpj:33333333000133": "d1" })).toEqual({ connection: two });
  });

  it("between two apps of the CNPJ shown, what was told of the key comes before the profile's choice", () => {
    const twin: Connection = { ...one, id: "d3" };
    expect(companyInView({ keyDigest: "zz", cnpj: one.cnpj }, [one, twin, two], "d3", told)).toEqual({ connection: one });
    expect(companyInView({ keyDigest: "yy", cnpj: one.cnpj }, [one, twin, two], "d3", told)).toEqual({ connection: twin });
  });

  it("the CNPJ told is that company, but says nothing of a strange key beside it", () => {
    expect(companyInView({ cnpj: "33.333.333/0001-33", name: "Alfa" }, [one, two], "d1", told)).toEqual({ connection: two });
    expect(companyInView({ keyDigest: "yy", cnpj: "33.333.333/0001-33" }, [one, two], "d1", told)).toEqual(AMBIGUOUS);
  });

  it("a company that is gone is not believed", () => {
    expect(companyInView({ keyDigest: "zz" }, [two], "d2", told)).toEqual(AMBIGUOUS);
  });

  it("only key and CNPJ are marks, and only where they name none of ours", () => {
    expect(strangeMarks({ name: "Qualquer", cnpj: "1111" }, [one, two])).toEqual([]);
    expect(strangeMarks({ keyDigest: "D1", cnpj: "22222222000122" }, [one, two])).toEqual([]);
    expect(strangeMarks({ keyDigest: "zz", cnpj: one.cnpj }, [one, two])).toEqual(["key:zz"]);
    expect(strangeMarks({ keyDigest: "d1", cnpj: "33.333.333/0001-33" }, [one, two])).toEqual(["cnpj:33333333000133"]);
  });
});

it("none connected", () => {
  expect(companyInView({ keyDigest: "d1" }, [], "d1")).toEqual({ reason: { code: "connection.none" } });
});
