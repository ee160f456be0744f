// What exercises hand to one another.

import type { Language, Speaker } from '../element/types.js'

/** An exercise in words, as src/wire/lesson.rs writes it. */
export interface Lesson {
  title: string
  question: string[]
  asked: Part[]
  hints: string[]
  solution: string[]
}

/** A part of an answer: `unit` stands behind its field, `rounding` says how exactly it is asked. */
export interface Part {
  id: string
  label: string
  unit: string
  form: string
  rounding: string
  options: { id: string; label: string }[]
}

/** What is said of an answer; `counts` is false for what cannot be read or is asked back. */
export interface Graded {
  solved: boolean
  counts: boolean
  parts: Remark[]
}

/** What is said of a part of it. */
export interface Remark {
  id: string
  verdict: 'right' | 'mistake' | 'wrong' | 'ask' | 'empty' | 'unreadable' | 'waiting'
  message: string
  mistake?: string
  wrongLine?: string
  rightLine?: string
  suggestion?: string
}

/** The functions of the module of exercises. */
export interface Teacher {
  exercise(name: string): { id: string; type: string; level: number; version: number; seed: number; params: object }
  exerciseText(name: string, lang: Language): Lesson
  gradeExercise(name: string, answers: string[], lang: Language): Graded
}

/** How far a student is with an exercise. */
export type Outcome = 'new' | 'tried' | 'helped' | 'alone'

/** What a student has done with one exercise. */
export interface Attempt {
  name: string
  answers: string[]
  /** The answers that were graded, each once. */
  graded: Set<string>
  hints: number
  isSolved: boolean
  isShown: boolean
  /** What was said last. */
  said?: Graded
}

/** What a student can ask for. */
export type Help = 'hint' | 'solution' | 'fresh'

/** What an exercise is shown with. */
export interface Desk {
  speech: Speaker
  lesson: Lesson
  attempt: Attempt
  grade(answers: string[]): void
  help(kind: Help): void
}
