/**
 * The traces of prompts and responses, with their metadata as columns.
 *
 * @see https://github.com/microsoft/AzureOpenAI-with-APIM the names of the metadata
 */
export const contentTraces = `AppTraces
| where TimeGenerated >= since
| where tostring(Properties['ContentLogging']) == 'true'
| extend
    Phase = tostring(Properties['CapturePhase']),
    RequestId = tostring(Properties['APIMRequestId']),
    Deployment = tostring(Properties['DeploymentId']),
    EndUserId = tostring(Properties['EndUserId']),
    StreamRequested = tobool(tostring(Properties['StreamRequested'])),
    Truncated = tobool(tostring(Properties['Truncated'])),
    OriginalChars = toint(tostring(Properties['OriginalChars']))`
