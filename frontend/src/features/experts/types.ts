import type { Shapes } from "@/api/client";

export type Profile = Shapes["ProfileOut"];
export type Pair = Shapes["PairOut"];
export type PairInFull = Shapes["PairInFull"];
export type Moment = Shapes["MomentOut"];
export type DegreeIn = Shapes["DegreeIn"];
export type EmploymentIn = Shapes["EmploymentIn"];
export type PublicationIn = Shapes["PublicationIn"];
export type LanguageIn = Shapes["LanguageIn"];
export type SkillIn = Shapes["SkillIn"] & { label_en?: string; label_ar?: string };
export type ConflictIn = Shapes["ConflictIn"];
export type CredentialIn = Shapes["CredentialIn"];

export const degreeLevels = ["associate", "bachelor", "master", "doctorate", "professional"] as const;
export const languageLevels = ["", "A1", "A2", "B1", "B2", "C1", "C2", "native"] as const;
export const conflictKinds = ["employer", "competitor", "family", "other"] as const;
export const credentialStates = ["claimed", "document_seen", "verified"] as const;

/** One of a fixed list, as a select gives it back. */
export const oneOf = <Value extends string>(values: readonly Value[], typed: string): Value => values.find((each) => each === typed) ?? values[0]!;
