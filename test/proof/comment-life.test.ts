import { promiseLives } from '../support/comment-life/promise-lives.ts'

promiseLives({ lives: 200, timeoutMinutes: 15 })
