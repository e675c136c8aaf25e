import { describe } from 'vitest'
import { promiseBudgets } from '../support/budgets/promise-budgets.ts'

describe('what each operation asks of DynamoDB', () => promiseBudgets(1000))
