/** The functions of `cluster_pricing.js` about exercises. What is refused is thrown as an `Error` with `code` and `field`. */
export interface Exercises {
  /** The exercise that a name such as `price.2@1:17` means. */
  exercise(name: string): Exercise
  /** The same in words, in English if no language is named. */
  exerciseText(name: string, lang?: Language): ExerciseText
  /** What is said of an answer: what was typed, with one text for each part if there are several. */
  gradeExercise(name: string, answers: Answer | Answer[], lang?: Language): Graded
}

export type Language = 'en' | 'zh-Hant' | 'zh-Hans'

/** What a student typed, or the id of an option. */
export type Answer = string | number

/** The form of a part of an answer, with the decimals to state. */
export type Form = 'integer' | 'fraction' | 'choice' | `decimal:${number}` | `percent:${number}`

/** One text, or one for each part of an answer. */
export type Parts<T extends string = string> = T | T[]

export interface Exercise {
  type: string
  version: number
  level: 1 | 2 | 3
  seed: number
  /** The name with its level. */
  id: string
  /** What is given, in the order in which it is drawn. */
  params: Record<string, number | number[] | string | string[]>
  answer: { form: Parts<Form>; exact: Parts; text: Parts; tolerance: Parts }
  misconceptions: { id: string; exact: Parts; text: Parts }[]
}

export interface ExerciseText {
  title: string
  /** What is given and asked, line by line. */
  question: string[]
  asked: {
    /** `answer`, or `part1` and so on. */
    id: string
    label: string
    /** Empty for a pure number or a price. */
    unit: string
    form: Form
    /** The form in words. */
    rounding: string
    /** Of a choice, in the order that was drawn. */
    options: { id: string; label: string }[]
  }[]
  /** The principle, how to set it up, and that with the numbers. */
  hints: [string, string, string]
  /** Line by line; the last one ends in the answer. */
  solution: string[]
}

export interface Graded {
  /** Whether all parts are right. */
  solved: boolean
  /** Whether this is an attempt. */
  counts: boolean
  parts: {
    id: string
    verdict: 'right' | 'mistake' | 'wrong' | 'ask' | 'empty' | 'unreadable' | 'waiting'
    message: string
    /** The slug of the mistake, as in the misconceptions of the exercise. */
    mistake: string | null
    /** The line of the mistake, which ends in the student’s number. */
    wrongLine: string | null
    /** The line to go on with instead; of a right answer, the line that leads to it. */
    rightLine: string | null
    /** What is asked back. */
    asked: 'point' | 'percent' | 'plain' | 'decimals' | 'whole' | 'close' | null
    /** What is meant, if the student agrees. */
    suggestion: string | null
  }[]
}
