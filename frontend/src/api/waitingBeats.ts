/** Of one call; the server takes no more. */
export const largestBatch = 500;

/** Whether a refusal will not come out otherwise later: then what was sent is given up. */
const isFinal = (status: number) => status < 500 && status !== 408 && status !== 429;

/**
 * Beats that the server has not acknowledged. None is dropped because the server could not be reached or had too much
 * to do: it waits and goes with the next, and nothing is sent sooner than the server asked for.
 */
export class WaitingBeats<Beat> {
  private waiting: Beat[] = [];
  private notBefore = 0;

  add(beat: Beat) {
    this.waiting.push(beat);
  }

  /** What to send at `now`; nothing while the server asked to be left alone. */
  batch(now: number): Beat[] {
    return now < this.notBefore ? [] : this.waiting.slice(0, largestBatch);
  }

  /** The oldest, whatever the server asked: for the last call. */
  last(): Beat[] {
    return this.waiting.slice(0, largestBatch);
  }

  acknowledged(sent: readonly Beat[]) {
    this.waiting = this.waiting.filter((each) => !sent.includes(each));
  }

  /** Whether the beats were only put off: refused for now, with the seconds after which to come again. */
  refused(sent: readonly Beat[], status: number, seconds: number, now: number): boolean {
    if (isFinal(status)) this.acknowledged(sent);
    else if (seconds > 0) {
      this.notBefore = now + seconds * 1000;
      return true;
    }
    return false;
  }
}
