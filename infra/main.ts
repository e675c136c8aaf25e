import { createApp } from './app.ts'
import { examined } from './examined.ts'

const { CDK_OUTDIR = 'cdk.out', MAIL_DELAY_SECONDS } = process.env

/** The command of `cdk.json`; by itself it writes the same assembly to `cdk.out`. The CLI names another folder here. */
const app = createApp({
  outdir: CDK_OUTDIR,
  context: MAIL_DELAY_SECONDS === undefined ? {} : { 'mail.delaySeconds': MAIL_DELAY_SECONDS },
})
examined(app).synth()
