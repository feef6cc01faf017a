/** Longest mail that is taken, as it is on its way: its files are a quarter shorter. */
export const MAX_MAIL_BYTES = 25 * 1024 * 1024;

/** Files of one mail and of the mails within it. */
export const MAX_PARTS = 100;
/** Mails within mails: a forward of a forward. */
export const MAX_NESTED_MAILS = 3;
/** Parts within parts. Mail programs use three or four. */
export const MAX_PART_DEPTH = 12;
/** Lines that may begin a part. A long conversation with its signatures has some hundred. */
export const MAX_BOUNDARY_LINES = 4_000;
export const MAX_HEADER_BYTES = 256 * 1024;
/** Lines of one mail: one of 25 MB in Base64 has 350,000. The parser keeps each, so that a mail of nothing but lines would take gigabytes. */
export const MAX_LINES = 400_000;
