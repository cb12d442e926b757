import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";

/** Codes of the server in the words of the glossary. A code that is missing here is shown as it came. */
const words: Record<string, Record<string, MessageDescriptor>> = {
  state: {
    waiting: msg`waiting`,
    queued: msg`queued`,
    running: msg`running`,
    done: msg`done`,
    failed: msg`failed`,
    stopped: msg`stopped`,
    cancelled: msg`cancelled`,
    open: msg`open`,
    claimed: msg`in work`,
    accepted: msg`accepted`,
    set_aside: msg`set aside`,
    prepared: msg`prepared`,
    approved: msg`approved`,
    active: msg`active`,
    closed: msg`closed`,
    held: msg`held`,
    submitted: msg`submitted`,
    released: msg`given back`,
    expired: msg`expired`,
    declined: msg`declined`,
    lapsed: msg`lapsed`,
    credited: msg`credited`,
    stated: msg`on a statement`,
  },
  unitsOf: {
    open: msg`units open`,
    claimed: msg`units in work`,
    accepted: msg`units accepted`,
    set_aside: msg`units set aside`,
  },
  role: {
    lead: msg`lead`,
    operator: msg`operator`,
    expert: msg`expert`,
    reviewer: msg`reviewer`,
    finance: msg`finance`,
    auditor: msg`auditor`,
    admin: msg`administrator`,
  },
  language: { en: msg`English`, ar: msg`Arabic` },
  split: {
    train: msg`training`,
    new_numbers: msg`new numbers`,
    new_wordings: msg`new wordings`,
    new_families: msg`new families`,
  },
  stage: {
    problems: msg`Problems`,
    model: msg`Model`,
    probe: msg`Probe`,
    correct: msg`Correct`,
    review: msg`Review`,
    pay: msg`Pay`,
    dataset: msg`Data set`,
    train: msg`Train`,
    evaluate: msg`Measure`,
    frontier: msg`Frontier`,
    report: msg`Report`,
  },
  purpose: { probe: msg`find errors`, evaluation: msg`measure`, import: msg`recorded answers` },
  protocol: { first_error: msg`until the first error`, every_step: msg`every step`, completion: msg`completion`, chat: msg`chat`, recorded: msg`recorded` },
  outcome: {
    found_error: msg`error found and corrected`,
    solution: msg`all steps good`,
    bad_problem: msg`the problem is faulty`,
    give_up: msg`given up`,
    accept: msg`accepted`,
    return: msg`returned`,
    fix: msg`fixed by the reviewer`,
  },
  verdict: { accept: msg`accepted`, return: msg`returned`, fix: msg`fixed by the reviewer` },
  rating: { "1": msg`good`, "0": msg`neutral`, "-1": msg`bad`, unsure: msg`unsure` },
  errorKind: {
    arithmetic: msg`arithmetic`,
    wrong_formula: msg`wrong formula`,
    misread_figure: msg`misread figure`,
    unit_or_period: msg`unit or period`,
    unsupported_assumption: msg`unsupported assumption`,
    missing_step: msg`missing step`,
    invented_figure: msg`invented figure`,
    rounding: msg`rounding`,
    reasoning: msg`reasoning`,
  },
  severity: { minor: msg`minor`, major: msg`major`, fatal: msg`fatal` },
  figure: {
    problems: msg`problems posed`,
    attempts: msg`attempts of the model`,
    attempts_right: msg`right at once`,
    attempts_wrong: msg`wrong, to be corrected`,
    completion_tokens: msg`tokens generated`,
    units: msg`units`,
    units_accepted: msg`units accepted`,
    corrections: msg`corrections`,
    corrections_by_people: msg`of them by people`,
    review_accept: msg`reviews that accepted`,
    review_return: msg`reviews that returned`,
    review_fix: msg`reviews that fixed`,
    credited_seconds: msg`time credited`,
    examples: msg`examples in the data set`,
    data_set_sha256: msg`fingerprint of the data set`,
    training_steps: msg`training steps`,
    training_dtype: msg`number format of the training`,
    training_device: msg`device of the training`,
    training_tokens: msg`tokens trained on`,
    training_longest: msg`longest example, in tokens`,
    training_seconds: msg`time of the training`,
    training_cpu_seconds: msg`processor time of the training`,
    training_examples: msg`examples trained on`,
    training_peak_rss_mib: msg`highest memory, MiB`,
    training_output_tokens: msg`token ids in the loss`,
    training_restricted_output: msg`loss over occurring tokens only`,
    training_trainable_parameters: msg`parameters trained`,
  },
};

export type WordKind = keyof typeof words;

export function useWord(): (kind: string, code: string | number | null | undefined) => string {
  const { i18n } = useLingui();
  return (kind, code) => {
    if (code === null || code === undefined || code === "") return "–";
    const known = words[kind]?.[String(code)];
    return known ? i18n._(known) : String(code).replaceAll("_", " ");
  };
}
