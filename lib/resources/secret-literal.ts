/** What only secrets look like: keys of connection strings, tokens, private keys, signed URLs. */
const marks = [
  /\b(?:SharedAccessKey|AccountKey|SharedAccessSignature|SharedSecretValue)\s*=/i,
  /\bpassword\s*=/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\./,
  /\bsk-[\w-]{20,}/,
  /[?&](?:sig|code|api-key|subscription-key|access_token)=/i,
  /^\w+:\/\/[^/@]*:[^/@]*@/,
]

/** Whether a text gives itself away as a secret. */
export const isSecret = (text: string): boolean => marks.some((mark) => mark.test(text))
