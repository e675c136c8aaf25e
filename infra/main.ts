import { createApp } from './app.ts'

/** The command of `cdk.json`; by itself it writes the same assembly to `cdk.out`. The CLI names another folder here. */
createApp({ outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out' }).synth()
