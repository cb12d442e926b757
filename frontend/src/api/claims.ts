import { api, got, type Shapes } from "./client";

/** A claim on a unit of any kind. */
export type AnyClaim = Shapes["ClaimOut"];
/** A claim on an attempt that is to be corrected, or on the review of its correction. */
export type Claim = AnyClaim & { attempt: Shapes["AttemptToWork"]; problem: Shapes["ProblemToWork"] };
export const onAttempt = (claim: AnyClaim): claim is Claim => claim.unit.kind === "correct" && claim.attempt !== null && claim.problem !== null;
export type UnitKind = NonNullable<Shapes["NextIn"]["kind"]>;
export type AttemptStep = Shapes["StepOut"];
export type StepRating = Shapes["StepRatingOut"];
export type Correction = Shapes["CorrectionOut"];
export type ErrorKind = Shapes["ErrorKindOut"];
export type UnitThread = Shapes["UnitThread"];
export type FinishedStage = Shapes["StageOut"];
export type Rating = 1 | 0 | -1;
export type StageKind = "correct" | "review";

const path = (id: number) => ({ params: { path: { claim_id: id } } });

export const currentClaim = () => got(api.GET("/api/v1/claims/current"));
export const claimById = (id: number) => got(api.GET("/api/v1/claims/{claim_id}", path(id)));
export const nextUnit = (stage: StageKind) => got(api.POST("/api/v1/queue/next", { body: { stage } }));
export const renewClaim = (id: number, token: number) => got(api.POST("/api/v1/claims/{claim_id}/renew", { ...path(id), body: { token } }));
export const releaseClaim = (id: number, token: number, reason: string) =>
  got(api.POST("/api/v1/claims/{claim_id}/release", { ...path(id), body: { token, reason } }));
export const holdPage = (id: number, token: number, page: string, mode: Shapes["PageIn"]["mode"]) =>
  got(api.POST("/api/v1/claims/{claim_id}/page", { ...path(id), body: { token, page, mode } }));

const longestKeepAlive = 60_000;

/** Saves a draft; with `leaving` the browser finishes the call although the page is gone, which it does for small ones. */
export const saveDraft = (id: number, token: number, revision: number, page: string, draft: object, leaving = false) => {
  const body = { token, revision, page, body: { ...draft, page } as object as Record<string, never> };
  const keepalive = leaving && JSON.stringify(body).length < longestKeepAlive;
  return got(api.PUT("/api/v1/claims/{claim_id}/draft", { ...path(id), body, keepalive }));
};
