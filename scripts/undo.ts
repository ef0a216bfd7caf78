/** What must be taken back when the app stops, last done first undone. */
export class Undo {
  #steps: (() => unknown)[] = [];
  #done = false;

  /** Remembers a step; when the undoing has begun already, takes it at once. */
  async add(step: () => unknown): Promise<void> {
    if (this.#done) await step();
    else this.#steps.push(step);
  }

  /** Takes every step, also when one of them fails: what failed is printed. */
  async run(): Promise<void> {
    this.#done = true;
    for (const step of this.#steps.splice(0).toReversed()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
