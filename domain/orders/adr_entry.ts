/** Dangerous goods particulars (ADR 5.4.1.1.1). `transportCategory` 0 to 4 drives the 1.1.3.6 points. */
export interface AdrEntry {
  readonly unNumber: string;
  readonly properShippingName: string;
  readonly hazardClass: string;
  readonly packingGroup?: "I" | "II" | "III";
  readonly tunnelCode?: string;
  readonly transportCategory: 0 | 1 | 2 | 3 | 4;
  readonly limitedQuantity: boolean;
  readonly environmentallyHazardous: boolean;
}
