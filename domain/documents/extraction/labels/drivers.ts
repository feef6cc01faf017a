/** Who brings goods in person, in small without accents, beside the stems of "conducteur" and "driver": alternatives of an expression. */
export const DRIVERS = "chauffeur|livreur|porteur|coursier|courier|repartidor|mensajero";
