// What the page of the check finds.

/** How a trial went: `unneeded` does not work and is not needed, `fact` is neither good nor bad. */
export type Verdict = 'works' | 'fails' | 'unneeded' | 'unknown' | 'fact'

/** Says how the trial of a line went: a verdict, an outcome, which names the sentence for it, and what stands in that. */
export type TellFinding = (line: string, ...finding: (string | object | undefined)[]) => void

export interface Finding {
  verdict: Verdict
  outcome?: string
  values?: object
}
