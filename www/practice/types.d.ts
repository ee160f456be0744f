// What the page of exercises keeps, and what its parts share.

import type { Speaker } from '../element/types.js'
import type { Teacher } from '../exercise/types.js'
import type { openMemory } from './memory.js'

/** What a student has solved. */
export interface Progress {
  v: number
  /** The day of the first answer. */
  made: number
  ex: Record<string, Skill>
}

/** What is known of one type of exercise: the highest level solved alone, and the latest names, of those solved alone and of all. */
export interface Skill {
  best: number
  alone: string[]
  seen: string[]
}

/** What the parts of the page share: words, the exercises, what was solved, and what opens an exercise. */
export interface Given {
  speech: Speaker
  teacher: Teacher
  memory: ReturnType<typeof openMemory>
  open(name: string): void
}
