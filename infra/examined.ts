import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'

/**
 * The app with a reviewer who looks at every template that is synthesized. A finding that nobody acknowledged ends synthesis,
 * and with it a deployment; what is acknowledged stands in the assembly's `validation-report.json`, with its reason.
 */
export const examined = (app: App): App => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
  return app
}
