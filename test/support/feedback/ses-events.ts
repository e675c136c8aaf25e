type Tags = Readonly<Record<string, string>>

/** An address as it stands in every part of what SES publishes. */
export const mailedTo = 'amal.hassan@readers.example'

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html */
const mailTagged = (tags: Tags) => ({
  timestamp: '2040-03-01T08:00:00.000Z',
  source: 'Taaliq <comments@news.example>',
  sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/comments@news.example',
  sendingAccountId: '123456789012',
  messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
  destination: [mailedTo],
  headersTruncated: false,
  headers: [
    { name: 'From', value: 'Taaliq <comments@news.example>' },
    { name: 'To', value: mailedTo },
    { name: 'Subject', value: `for ${mailedTo}` },
  ],
  commonHeaders: { from: ['Taaliq <comments@news.example>'], to: [mailedTo], subject: `for ${mailedTo}` },
  tags: {
    'ses:operation': ['SendRawEmail'],
    'ses:configuration-set': ['outgoing'],
    'ses:source-ip': ['192.0.2.0'],
    'ses:from-domain': ['news.example'],
    'ses:caller-identity': ['mailer'],
    ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
  },
})

export const bounceOf = (tags: Tags, bounceType = 'Permanent') => ({
  eventType: 'Bounce',
  bounce: {
    bounceType,
    bounceSubType: 'General',
    bouncedRecipients: [
      {
        emailAddress: mailedTo,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: `smtp; 550 5.1.1 <${mailedTo}>: user unknown`,
      },
    ],
    timestamp: '2040-03-01T08:00:02.669Z',
    feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
    reportingMTA: 'dsn; mta.readers.example',
  },
  mail: mailTagged(tags),
})

export const complaintOf = (tags: Tags) => ({
  eventType: 'Complaint',
  complaint: {
    complainedRecipients: [{ emailAddress: mailedTo }],
    timestamp: '2040-03-01T08:00:02.669Z',
    feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
    arrivalDate: '2040-03-01T08:00:02.669Z',
  },
  mail: mailTagged(tags),
})

export const deliveryOf = (tags: Tags) => ({
  eventType: 'Delivery',
  delivery: { timestamp: '2040-03-01T08:00:02.669Z', recipients: [mailedTo], smtpResponse: '250 OK' },
  mail: mailTagged(tags),
})

/** What Lambda hands over of a topic, one record a message. https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
export const notificationsOf = (...messages: readonly unknown[]) => ({
  Records: messages.map((message, index) => ({
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn:
      'arn:aws:sns:eu-central-1:123456789012:returns:21be56ed-a058-49f5-8c98-aedd2564c486',
    Sns: {
      Type: 'Notification',
      MessageId: `95df01b4-ee98-5cb9-9903-4c221d41eb5${index}`,
      TopicArn: 'arn:aws:sns:eu-central-1:123456789012:returns',
      Subject: 'Amazon SES Email Event Notification',
      Message: typeof message === 'string' ? message : JSON.stringify(message),
      Timestamp: '2040-03-01T08:00:03.000Z',
      MessageAttributes: {},
    },
  })),
})
