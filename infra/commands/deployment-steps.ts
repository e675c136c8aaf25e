type Needs = {
  readonly stage: string
  /** Every stack of the stage. */
  readonly stacks: readonly string[]
  readonly cdkOptions: readonly string[]
  /** Where `cdk` writes what the stacks say of themselves. */
  readonly outputsFile: string
}

/** By stack, then by name. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What is passed to `cdk`, given the outputs of the stacks that were deployed before. */
export type Step = (outputs: Outputs) => readonly string[]

/**
 * How a stage is deployed: first what it stands on, its data and what CloudFront takes from us-east-1 only, then the stack
 * that runs. CloudFormation carries nothing from one region to another, so we do.
 */
export const deploymentSteps = ({ stage, stacks, cdkOptions, outputsFile }: Needs): Step[] => {
  const running = `taaliq-${stage}`
  const foundations = stacks.filter(name => name !== running)
  const common = [...cdkOptions, '--outputs-file', outputsFile]
  return [
    ...(foundations.length > 0 ? [() => ['deploy', ...foundations, ...common]] : []),
    outputs => ['deploy', running, '--exclusively', ...common, ...edgeContext(outputs[`${running}-edge`])],
  ]
}

const edgeContext = ({ CertificateArn, WebAclArn }: Outputs[string] = {}): string[] => [
  ...(CertificateArn === undefined ? [] : ['-c', `edge.certificateArn=${CertificateArn}`]),
  ...(WebAclArn === undefined ? [] : ['-c', `edge.webAclArn=${WebAclArn}`]),
]
