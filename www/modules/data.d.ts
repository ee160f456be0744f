import type { City, Derived, Discrepancy, Named, Printed } from '../data/types.js'
import type { Statement } from '../sources/types.js'

export const version: string
export const indicators: Printed[]
export const derived: Derived[]
export const discrepancies: Discrepancy[]
export const qualitative: Statement
export const cities: City[]
export const places: Named[]
export const units: Named[]
