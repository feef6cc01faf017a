/** A clock that tests move. Starts on Tuesday 24 November 2026 at 09:00 in Paris. */
export class TestClock {
  constructor(public now: number = Date.UTC(2026, 10, 24, 8)) {}

  pass(ms: number): void {
    this.now += ms;
  }
}
