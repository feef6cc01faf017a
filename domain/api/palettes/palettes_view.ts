import { type Movements, netOf, type Position, totalOf } from "../../pallets/position.ts";

/** What an account with `clientId` comes to, as partners read it. */
export function balanceView(clientId: string, positions: readonly Position[]) {
  const posted = totalOf(positions.map(({ posted }) => posted));
  const pending = totalOf(positions.map(({ pending }) => pending));
  return { clientId, ...totalsView(totalOf([posted, pending])), confirmed: totalsView(posted) };
}

/** What stands at `clientId`, as partners read it. */
export function stockView(clientId: string, positions: readonly Position[]) {
  const lines = positions.map(({ kind, type, quality, posted, pending }) => ({
    palletType: type,
    quality,
    account: kind,
    palettes: netOf(totalOf([posted, pending])),
    pending: netOf(pending),
  }));
  return { clientId, palettes: lines.reduce((sum, { palettes }) => sum + palettes, 0), lines };
}

function totalsView(movements: Movements) {
  return { balance: netOf(movements), palettesOut: movements.out, palettesIn: movements.in };
}
