/** How a function's process is started: its one argument, in JSON. */
export type InstanceSettings = {
  /** The bundle, absolute, and the name of its exported handler. */
  readonly bundle: string
  readonly exportName: string
  readonly functionArn: string
  readonly memoryMegabytes: number
}

/** What the twin tells a function's process, in JSON; it waits for the outcome before it sends another. */
export type Invocation = {
  readonly requestId: string
  readonly event: unknown
  /** In milliseconds since 1970. */
  readonly deadline: number
}

/** What a function's process tells the twin, in JSON: that it is loaded, then one outcome for each invocation. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'succeeded'; readonly payload: unknown }
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string }
