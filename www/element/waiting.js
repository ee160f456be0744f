// Copies that wait for their figure.

/** Why there is no copy of a figure that was taken away. */
export const nowhere = () => new Error('the figure stands in no page')

/** Those who wait for a figure: each is told when it is there, or why it cannot be. */
export class Waiting {
  /** @type {[fulfil: (value?: unknown) => void, reject: (failure: unknown) => void][]} */
  #waiting = []

  /**
   * Waits until `settle` is called. `begin` may lead there at once; if it gives true there is nothing to wait for.
   * @param {() => boolean} begin
   */
  until(begin) {
    return new Promise((/** @type {[(value?: unknown) => void, (failure: unknown) => void]} */ ...settle) => {
      this.#waiting.push(settle)
      if (begin()) this.settle()
    })
  }

  /**
   * Ends every wait: well, or with a failure.
   * @param {unknown} [failure]
   */
  settle(failure) {
    for (const [fulfil, reject] of this.#waiting.splice(0)) failure ? reject(failure) : fulfil()
  }
}
