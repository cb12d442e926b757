import { msg } from "@lingui/core/macro";

/** Codes of offers and of matching in words: a part of `words`. */
export const staffingWords = {
  recorded: {
    work_time: msg`the time you work, from your own start and stop`,
    work_done: msg`what you hand in`,
    judgements: msg`how it is judged, and by whom`,
    pay: msg`what you are paid`,
  },
  not_recorded: { screen: msg`pictures of your screen`, keys: msg`what you type elsewhere`, place: msg`where you are` },
  seen_by: {
    leads: msg`the leads of the project`,
    operators: msg`the network’s operators`,
    finance: msg`those who pay`,
    auditors: msg`auditors`,
  },
  score_part: { skills: msg`skills`, quality: msg`quality so far`, hours: msg`hours`, language: msg`language`, overlap: msg`hours in common`, start: msg`start` },
  match_rule: {
    inactive: msg`Takes no work at present.`,
    suppressed: msg`Asked for no more messages.`,
    taken: msg`Is on this project already, holds an open offer of it, or was asked before.`,
    conflict: msg`Has a conflict of interest with this client.`,
    skill: msg`Does not have a skill at the level that is needed.`,
    language: msg`Does not have the language at the level that is needed.`,
    hours: msg`Has not enough hours or places left.`,
    rate: msg`Expects a higher rate than the project pays.`,
    start: msg`Is free only after the start.`,
    overlap: msg`Is never free in the hours in which the work is done together.`,
  },
  webhook_kind: {
    "offer.sent": msg`offer sent`,
    "offer.accepted": msg`offer accepted`,
    "offer.declined": msg`offer declined`,
    "offer.lapsed": msg`offer lapsed`,
    "offer.withdrawn": msg`offer taken back`,
    "profile.created": msg`profile made`,
    "profile.changed": msg`profile changed`,
    "profile.erased": msg`profile erased`,
    "webhook.ping": msg`trial`,
  },
  webhook_reason: {
    silent: msg`There was no answer in time.`,
    broken: msg`The connection failed.`,
    unknown: msg`The host of this address cannot be found.`,
    inside: msg`This address leads inside the network that Preceptor runs in.`,
    gone: msg`The other side wants no more messages.`,
    refused: msg`The other side refused it.`,
    stopped: msg`Stopped by hand.`,
    days: msg`Nothing arrived for five days.`,
  },
  agreement: { nda: msg`Secrecy agreement`, contract: msg`Contract` },
};
