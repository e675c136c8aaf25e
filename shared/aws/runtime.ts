import * as v from 'valibot'

/** The variables every function has (https://docs.aws.amazon.com/powertools/typescript/latest/environment-variables/). */
export const Runtime = v.object({
  POWERTOOLS_SERVICE_NAME: v.string(),
  POWERTOOLS_METRICS_NAMESPACE: v.string(),
  POWERTOOLS_LOG_LEVEL: v.string(),
})
