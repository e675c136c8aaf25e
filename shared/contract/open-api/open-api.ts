import { ReaderProblem } from '../reader-problem.ts'
import { linkPaths } from './link-paths.ts'
import { moderatorPaths } from './moderator-paths.ts'
import { readerPaths } from './reader-paths.ts'
import { jsonSchema } from './responses.ts'

/** The API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.0), made from the schemas that check it. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Taaliq',
    version: '1',
    description: 'Comments for publishers: readers write, moderators approve, e-mail addresses never show.',
  },
  paths: { ...readerPaths, ...moderatorPaths, ...linkPaths },
  components: {
    securitySchemes: { moderator: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: { Problem: jsonSchema(ReaderProblem) },
  },
})
