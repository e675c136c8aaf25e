import * as v from 'valibot'
import type { PolicyDocument } from './policies.ts'
import { policiesOf } from './policies.ts'
import { arnOf, ofType, type Resource } from './resource.ts'

export type LambdaFunction = {
  readonly logicalId: string
  readonly name: string
  readonly arn: string
  readonly roleArn: string
  /** The folder under `functions/`; it is what the function calls itself (`POWERTOOLS_SERVICE_NAME`). */
  readonly folder: string
  /** Where the unpacked bundle lies, absolute. */
  readonly codeFolder: string
  /** `<file>.<export>` as Lambda has it. */
  readonly handler: string
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  /** All identity policies of its role. */
  readonly policies: readonly PolicyDocument[]
}

const Properties = v.object({
  Code: v.object({ S3Key: v.string() }),
  Handler: v.string(),
  Role: v.string(),
  Environment: v.object({
    Variables: v.intersect([
      v.object({ POWERTOOLS_SERVICE_NAME: v.string() }),
      v.record(v.string(), v.string()),
    ]),
  }),
  Timeout: v.optional(v.number(), 3),
  MemorySize: v.optional(v.number(), 128),
})

/** `codeFolders` are the unpacked assets by the key they would be uploaded under. */
export const readFunctions = (
  resources: readonly Resource[],
  codeFolders: ReadonlyMap<string, string>,
): LambdaFunction[] =>
  ofType(resources, 'AWS::Lambda::Function')
    .filter(isOurs(resources))
    .map(resource => {
      const { Code, Handler, Role, Environment, Timeout, MemorySize } = v.parse(
        Properties,
        resource.properties,
      )
      const codeFolder = codeFolders.get(Code.S3Key)
      if (codeFolder === undefined)
        throw new Error(`No asset of the assembly holds the code of ${resource.logicalId}`)
      const role = ofType(resources, 'AWS::IAM::Role').find(candidate => arnOf(candidate) === Role)

      return {
        logicalId: resource.logicalId,
        name: resource.ref,
        arn: arnOf(resource),
        roleArn: Role,
        folder: Environment.Variables.POWERTOOLS_SERVICE_NAME,
        codeFolder,
        handler: Handler,
        environment: Environment.Variables,
        timeoutSeconds: Timeout,
        memoryMegabytes: MemorySize,
        policies: role ? policiesOf(resources, role) : [],
      }
    })

/** Not of the CDK's: those only run while a stack is being deployed, for its custom resources. */
const isOurs =
  (resources: readonly Resource[]) =>
  (resource: Resource): boolean =>
    !resources.some(({ properties }) => properties['ServiceToken'] === arnOf(resource))
