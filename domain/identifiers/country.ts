/** Countries a lorry from France can reach, ISO 3166-1 alpha-2, France first. */
export const COUNTRIES: readonly string[] = [
  ...["FR", "BE", "DE", "ES", "IT", "LU", "NL", "CH", "GB", "PT"],
  ...["AD", "AL", "AT", "BA", "BG", "BY", "CY", "CZ", "DK", "EE", "FI", "GI", "GR", "HR", "HU", "IE", "IS", "LI", "LT", "LV"],
  ...["MA", "MC", "MD", "ME", "MK", "MT", "NO", "PL", "RO", "RS", "SE", "SI", "SK", "SM", "TN", "TR", "UA", "VA", "XK"],
];
