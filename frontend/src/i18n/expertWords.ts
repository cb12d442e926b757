import { msg } from "@lingui/core/macro";

/** Codes of profiles and skills in words: a part of `words`. */
export const expertWords = {
  profile_status: { active: msg`takes offers`, paused: msg`takes none for now`, left: msg`has left` },
  profile_part: {
    basics: msg`About:`,
    degrees: msg`Degree:`,
    employments: msg`Job:`,
    publications: msg`Publication:`,
    languages: msg`Language:`,
    skills: msg`Skill:`,
    conflicts: msg`Conflict of interest:`,
    credentials: msg`Credential:`,
  },
  profile_missing: {
    skills: msg`Name three skills at least: offers are matched by them first.`,
    availability: msg`Say when you are free: an offer is for hours of a week.`,
    rate: msg`Say what you expect per hour, so that no offer comes below it.`,
    languages: msg`Say which languages you work in and how well.`,
    employments: msg`Name where you have worked: it is the evidence of your skills.`,
    time_zone: msg`Choose your time zone: free hours mean nothing without it.`,
    degrees: msg`Name your degrees: some projects ask for one.`,
    headline: msg`Say in one line what you are: it is what a lead reads first.`,
    summary: msg`Write a few sentences: an offer can then be written to fit you.`,
    country: msg`Say in which country you live: law and tax depend on it.`,
    conflicts: msg`Name organisations whose work you must not see, such as your employer.`,
  },
  degree_level: { associate: msg`Associate degree`, bachelor: msg`Bachelor`, master: msg`Master`, doctorate: msg`Doctorate`, professional: msg`Professional degree` },
  language_level: {
    A1: msg`A1 · first words`,
    A2: msg`A2 · simple talk`,
    B1: msg`B1 · daily life`,
    B2: msg`B2 · work`,
    C1: msg`C1 · fluent`,
    C2: msg`C2 · near native`,
    native: msg`native`,
  },
  skill_level: { 1: msg`1 · learning`, 2: msg`2 · with help`, 3: msg`3 · by myself`, 4: msg`4 · others ask me`, 5: msg`5 · known for it` },
  cv_state: { confirmed: msg`in your profile`, rejected: msg`left out` },
  conflict_kind: { employer: msg`employer`, competitor: msg`competitor`, family: msg`family`, other: msg`other reason` },
  credential_status: { claimed: msg`claimed`, document_seen: msg`document seen`, verified: msg`verified` },
};
