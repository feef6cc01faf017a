import { z } from "zod";

/** Compared, not stored: anything longer is no address, no password and no code. */
const email = z.string().min(1).max(254).meta({ example: "shipper@demo.test" });
const password = z.string().min(1).max(200).meta({ example: "Symphonia-2026" });
const code = z.string().min(1).max(64);
const refreshToken = z.string().min(1).max(200)
  .meta({ description: "Good for one refresh. One that comes twice ends the whole sign-in." });

export const LoginBody = z.strictObject({
  email,
  password,
  otp: code.optional().meta({
    description: "Code of the authenticator app, where the account has a second factor.",
    example: "123456",
  }),
  recoveryCode: code.optional().meta({ description: "In place of `otp`; each works once." }),
  organisationId: z.string().min(1).max(64).optional()
    .meta({ description: "Organisation to act for, where the person belongs to several; otherwise the first." }),
}).meta({ id: "Login", description: "Who signs in." });

export const RefreshTokenBody = z.strictObject({ refreshToken }).meta({ id: "RefreshToken" });

export const TokenPairAnswer = z.strictObject({
  accessToken: z.string().meta({ description: "A JWT signed with EdDSA; its key is in `/.well-known/jwks.json`." }),
  refreshToken,
  expiresIn: z.int().positive().meta({ description: "Life of the access token in seconds.", example: 900 }),
  tokenType: z.literal("Bearer"),
}).meta({ id: "TokenPair", description: "What the next requests are signed with." });
