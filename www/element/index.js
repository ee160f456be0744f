import { define } from './define.js'

export * from './define.js'

define()
