import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccessLevel, type IOrigin } from 'aws-cdk-lib/aws-cloudfront'
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import * as v from 'valibot'
import type { Settings } from './settings.ts'

type Needs = {
  settings: Settings
  /** The folder of the built pages: `embed` and `console` are in it. */
  pages: string
}

/**
 * The widget's and the console's files, in a private bucket that only CloudFront reads. A file whose name tells its content
 * is kept for good, and never taken away: a page that was opened before an upgrade still finds its chunks.
 */
export class WebHosting extends Construct {
  readonly #bucket: IBucket
  readonly #pages: string
  readonly #log: LogGroup

  constructor(scope: Construct, id: string, { settings, pages }: Needs) {
    super(scope, id)
    this.#pages = builtPages(pages)
    // All of it can be built again, so it goes with the stack.
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    })
    this.#bucket = v.parse(AnyBucket, bucket)
    this.#log = new LogGroup(this, 'Log', {
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    emptierOf(this).addPropertyOverride('LoggingConfig', { LogGroup: this.#log.logGroupName })
  }

  /** With `s3:ListBucket`, so that what is not there is a 404 and not a 403. */
  origin(): IOrigin {
    return S3BucketOrigin.withOriginAccessControl(this.#bucket, {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    })
  }

  /** Uploads it all: what is named for its content first, then what leads to it. */
  publish(consoleConfig: Readonly<Record<string, string>>): void {
    const files = Source.asset(this.#pages)
    const named = this.#upload('Named', { sources: [files], exclude: leading, cacheControl: forever })
    const loader = this.#upload('Loader', { sources: [files], include: loaders, cacheControl: shortly })
    const page = this.#upload('Page', {
      sources: [files, Source.jsonData('console/config.json', consoleConfig)],
      include: ['console/index.html', 'console/config.json'],
      cacheControl: 'no-cache',
    })
    for (const entry of [loader, page]) entry.node.addDependency(named)
  }

  #upload(id: string, { sources, include, exclude, cacheControl }: Upload): BucketDeployment {
    return new BucketDeployment(this, id, {
      sources: [...sources],
      destinationBucket: this.#bucket,
      cacheControl: [CacheControl.fromString(cacheControl)],
      prune: false,
      logGroup: this.#log,
      ...(include ? { exclude: ['*'], include: [...include] } : {}),
      ...(exclude ? { exclude: [...exclude] } : {}),
    })
  }
}

/** The CDK's function that empties the bucket: by itself it would log for ever, to a group that outlives the stack. */
const emptierOf = (scope: Construct): CfnResource =>
  v.parse(
    v.instance(CfnResource),
    Stack.of(scope)
      .node.findChild('Custom::S3AutoDeleteObjectsCustomResourceProvider')
      .node.findChild('Handler'),
  )

/** The CDK's class leaves open whether it is a website, which its interface, read strictly, does not. */
const AnyBucket = v.custom<IBucket>(value => value instanceof Bucket)

type Upload = {
  sources: readonly ReturnType<typeof Source.asset>[]
  include?: readonly string[]
  exclude?: readonly string[]
  cacheControl: string
}

const loaders = ['embed/v1.*']

/** Names that stay while what is under them changes. */
const leading = [...loaders, 'console/index.html']

const forever = 'public, max-age=31536000, immutable'
const shortly = 'public, max-age=300, stale-while-revalidate=86400'

const builtPages = (folder: string): string => {
  if (existsSync(join(folder, 'embed/v1.js')) && existsSync(join(folder, 'console/index.html'))) return folder
  throw new Error(`There are no pages in ${folder}: run \`npm run build\` first`)
}
