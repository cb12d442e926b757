const renewEveryMs = 60_000;
const longestWarningMs = 5 * 60_000;

export type ClaimStanding = "held" | "ending" | "over";

/** How long a claim lasts when nobody works on it; times are those of this computer's clock, counted from the last renewal. */
export class ClaimTime {
  private renewedAt = -Infinity;
  private renewedBefore = -Infinity;

  /** `minutes` are the length of a claim of its project, `endsAt` the end that came with it; opening the page is work. */
  constructor(
    private readonly minutes: number,
    public endsAt: number,
    private workedAt: number,
  ) {}

  /** There was input, or another sign that somebody is at work. */
  noteWork(now: number) {
    this.workedAt = now;
  }

  /** Whether to hold it on: after work, once a minute; at once where the end is near. Work before a sleep is none now. */
  isDue(now: number): boolean {
    const working = this.workedAt > this.renewedAt && now - this.workedAt <= 2 * renewEveryMs;
    return working && (now - this.renewedAt >= renewEveryMs || this.standing(now) !== "held");
  }

  /** It is being renewed at `now`; `failed` takes that back. */
  renewing(now: number) {
    this.renewedBefore = this.renewedAt;
    this.renewedAt = now;
  }

  failed() {
    this.renewedAt = this.renewedBefore;
  }

  /** It was renewed, counted from `sent`. */
  renewed(sent: number) {
    this.endsAt = sent + this.minutes * 60_000;
  }

  standing(now: number): ClaimStanding {
    if (now >= this.endsAt) return "over";
    return now >= this.endsAt - Math.min(longestWarningMs, (this.minutes * 60_000) / 4) ? "ending" : "held";
  }
}
