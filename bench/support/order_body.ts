/** Two stops complete enough to be published, as a partner sends them. */
export const ORDER_BODY = JSON.stringify({
  reference: "CDE-4711",
  stops: (["pickup", "delivery"] as const).map((kind) => ({
    kind,
    party: { name: "Usine du Rhône" },
    address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon" },
    contact: { name: "Quai", phone: "+33400000000" },
    window: { from: "2026-11-25T08:00:00+01:00", to: "2026-11-25T10:00:00+01:00" },
    palletMode: "immediate",
  })),
  goods: [{ description: "Cartons", packaging: "CT", quantity: 10, palletCount: 2, grossWeightGrams: 800_000 }],
  price: { amountCents: 78_000, currency: "EUR" },
});
