import { promiseLives } from '../support/comment-life/promise-lives.ts'

// Two hundred are in the proof of the same name.
promiseLives({ lives: 20, timeoutMinutes: 5 })
