import { operation } from "../operation.ts";
import { LoginBody, RefreshTokenBody, TokenPairAnswer } from "./auth_schema.ts";

const tag = "auth";

export const login = operation({
  id: "login",
  method: "POST",
  path: "/auth/login",
  tag,
  summary: "Sign in with e-mail and password",
  description:
    "Gives an access token for 15 minutes and a refresh token for the next pair. Programs that run without a person use an API key instead. " +
    "Tries are limited per account and per address.",
  right: "open",
  limit: "write",
  body: LoginBody,
  answers: { 200: { description: "Signed in.", schema: TokenPairAnswer } },
  problems: ["wrong_credentials", "second_factor_required", "forbidden", "too_many_tries"],
  examples: [{ summary: "Signed in", body: { email: "shipper@demo.test", password: "Symphonia-2026" }, status: 200 }],
});

export const refreshTokens = operation({
  id: "refreshTokens",
  method: "POST",
  path: "/auth/refresh",
  tag,
  summary: "Get the next pair of tokens",
  description: "Spends the refresh token. A sign-in lasts 30 days, however often it is refreshed.",
  right: "open",
  limit: "write",
  body: RefreshTokenBody,
  answers: { 200: { description: "The next pair.", schema: TokenPairAnswer } },
  problems: ["refresh_refused"],
  examples: [{ summary: "An unknown token", body: { refreshToken: "rt_unknown" }, status: 401 }],
});

export const logout = operation({
  id: "logout",
  method: "POST",
  path: "/auth/logout",
  tag,
  summary: "Sign out",
  description: "Ends every token of the sign-in at once. An unknown token is no fault.",
  right: "open",
  limit: "write",
  body: RefreshTokenBody,
  answers: { 204: { description: "Signed out." } },
  problems: [],
  examples: [{ summary: "Sign out", body: { refreshToken: "rt_unknown" }, status: 204 }],
});

export const authOperations = [login, refreshTokens, logout];
