/** Letters of legal forms that engines take for others, at the end of a name: no firm is a "pic", an "Itd" or a "Sri". */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/(?<= )pic(?=\.?$)/u, "plc"],
  [/(?<= )[I|l]td(?=\.?$)/u, "Ltd"],
  [/(?<= )Gmb(?:tt|[IlL]-[IlL]|N)(?=$)/u, "GmbH"],
  [/(?<= SP\. )[Z2] [O0]\.[O0](?=\.?$)/u, "Z O.O"],
  [/(?<= Sp\. )[Zz2] [Oo0]\.[Oo0](?=\.?$)/u, "z o.o"],
  [/(?<= )Sr[iI1|](?=\.?$)/u, "Srl"],
  [/(?<= )S\.r\.(?:[iI1|]|[1I|]l|l1)(?=\.?$)/u, "S.r.l"],
];

/** A name with the letters of its legal form put right. */
export function withLegalForm(name: string): string {
  return MISREAD.reduce((said, [form, right]) => said.replace(form, right), name);
}
