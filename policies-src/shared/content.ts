import { csharp } from 'apim-policy'

/** The end user as the caller or the subscription names them. */
export const observedEndUserId = csharp.block<string>`
  var userId = context.Request.Headers.GetValueOrDefault("x-apim-end-user-id", string.Empty);
  if (!String.IsNullOrEmpty(userId))
  {
      return userId;
  }

  if (context.User != null && !String.IsNullOrEmpty(context.User.Id))
  {
      return context.User.Id;
  }

  return "unknown";
`

/** The body of the request, which stays readable. */
export const requestBody = csharp.block<string>`
  if (context.Request == null || context.Request.Body == null)
  {
      return String.Empty;
  }

  return context.Request.Body.As<string>(preserveContent: true) ?? String.Empty;
`

/** Whether the client asked for a stream. */
export const streamRequested = csharp.block<boolean>`
  var requestBody = context.Variables.GetValueOrDefault<string>("requestBodyRaw", string.Empty);
  if (String.IsNullOrEmpty(requestBody))
  {
      return false;
  }

  try
  {
      var bodyToken = JToken.Parse(requestBody);
      if (bodyToken.Type != JTokenType.Object)
      {
          return false;
      }

      var streamToken = ((JObject)bodyToken)["stream"];
      return streamToken != null && streamToken.Type == JTokenType.Boolean && (bool)streamToken;
  }
  catch
  {
      return false;
  }
`

/** The prompt as text: messages, input or prompt, whichever the API has. */
export const promptText = csharp.block<string>`
  var requestBody = context.Variables.GetValueOrDefault<string>("requestBodyRaw", string.Empty);
  if (String.IsNullOrEmpty(requestBody))
  {
      return String.Empty;
  }

  var promptText = requestBody;

  try
  {
      var bodyToken = JToken.Parse(requestBody);
      if (bodyToken.Type == JTokenType.Object)
      {
          var bodyObject = (JObject)bodyToken;
          var messagesToken = bodyObject["messages"];
          if (messagesToken != null && messagesToken.Type == JTokenType.Array)
          {
              var promptParts = new List<string>();
              foreach (var messageToken in (JArray)messagesToken)
              {
                  if (messageToken == null || messageToken.Type != JTokenType.Object)
                  {
                      continue;
                  }

                  var messageObject = (JObject)messageToken;
                  var role = (string)messageObject["role"] ?? "unknown";
                  var contentToken = messageObject["content"];
                  var contentText = string.Empty;

                  if (contentToken == null)
                  {
                      continue;
                  }

                  if (contentToken.Type == JTokenType.String)
                  {
                      contentText = (string)contentToken;
                  }
                  else if (contentToken.Type == JTokenType.Array)
                  {
                      var contentParts = new List<string>();
                      foreach (var contentItem in (JArray)contentToken)
                      {
                          if (contentItem == null)
                          {
                              continue;
                          }

                          if (contentItem.Type == JTokenType.String)
                          {
                              contentParts.Add((string)contentItem);
                              continue;
                          }

                          if (contentItem.Type == JTokenType.Object)
                          {
                              var textValue = (string)contentItem["text"] ?? (string)contentItem["input_text"];
                              if (!String.IsNullOrEmpty(textValue))
                              {
                                  contentParts.Add(textValue);
                              }
                          }
                      }

                      contentText = contentParts.Count > 0
                          ? String.Join(" ", contentParts)
                          : contentToken.ToString(Formatting.None);
                  }
                  else if (contentToken.Type == JTokenType.Object)
                  {
                      contentText = (string)contentToken["text"] ?? contentToken.ToString(Formatting.None);
                  }

                  if (!String.IsNullOrWhiteSpace(contentText))
                  {
                      promptParts.Add(role + ": " + contentText);
                  }
              }

              if (promptParts.Count > 0)
              {
                  promptText = String.Join("\n\n", promptParts);
              }
          }
          else if (bodyObject["input"] != null)
          {
              var inputToken = bodyObject["input"];
              promptText = inputToken.Type == JTokenType.String
                  ? (string)inputToken
                  : inputToken.ToString(Formatting.None);
          }
          else if (bodyObject["prompt"] != null)
          {
              var promptToken = bodyObject["prompt"];
              promptText = promptToken.Type == JTokenType.String
                  ? (string)promptToken
                  : promptToken.ToString(Formatting.None);
          }
      }
  }
  catch
  {
      return requestBody;
  }

  return promptText;
`

/** The prompt, cut where it is too long for a trace. */
export const promptForTrace = csharp.block<string>`
  var content = context.Variables.GetValueOrDefault<string>("requestContentRaw", string.Empty);
  var maxChars = context.Variables.GetValueOrDefault<int>("contentCaptureMaxChars", 32000);
  return content.Length > maxChars
      ? content.Substring(0, maxChars) + "\n...[truncated by APIM content logging policy]"
      : content;
`

/** The body of the response, which stays readable. */
export const responseBody = csharp.block<string>`
  if (context.Response == null || context.Response.Body == null)
  {
      return String.Empty;
  }

  return context.Response.Body.As<string>(preserveContent: true) ?? String.Empty;
`

/** The answer as text: choices, output_text, output or error. */
export const answerText = csharp.block<string>`
  var responseBody = context.Variables.GetValueOrDefault<string>("responseBodyRaw", string.Empty);
  if (String.IsNullOrEmpty(responseBody))
  {
      return String.Empty;
  }

  var responseText = responseBody;

  try
  {
      var bodyToken = JToken.Parse(responseBody);
      if (bodyToken.Type == JTokenType.Object)
      {
          var bodyObject = (JObject)bodyToken;
          var choicesToken = bodyObject["choices"];
          if (choicesToken != null && choicesToken.Type == JTokenType.Array)
          {
              var responseParts = new List<string>();
              foreach (var choiceToken in (JArray)choicesToken)
              {
                  if (choiceToken == null || choiceToken.Type != JTokenType.Object)
                  {
                      continue;
                  }

                  var choiceObject = (JObject)choiceToken;
                  var choiceText = string.Empty;
                  var messageToken = choiceObject["message"];

                  if (messageToken != null && messageToken.Type == JTokenType.Object && messageToken["content"] != null)
                  {
                      var contentToken = messageToken["content"];
                      if (contentToken.Type == JTokenType.String)
                      {
                          choiceText = (string)contentToken;
                      }
                      else if (contentToken.Type == JTokenType.Array)
                      {
                          var contentParts = new List<string>();
                          foreach (var contentItem in (JArray)contentToken)
                          {
                              if (contentItem == null)
                              {
                                  continue;
                              }

                              if (contentItem.Type == JTokenType.String)
                              {
                                  contentParts.Add((string)contentItem);
                                  continue;
                              }

                              if (contentItem.Type == JTokenType.Object)
                              {
                                  var textValue = (string)contentItem["text"] ?? (string)contentItem["output_text"];
                                  if (!String.IsNullOrEmpty(textValue))
                                  {
                                      contentParts.Add(textValue);
                                  }
                              }
                          }

                          choiceText = contentParts.Count > 0
                              ? String.Join(" ", contentParts)
                              : contentToken.ToString(Formatting.None);
                      }
                      else if (contentToken.Type == JTokenType.Object)
                      {
                          choiceText = (string)contentToken["text"] ?? contentToken.ToString(Formatting.None);
                      }
                  }

                  if (String.IsNullOrEmpty(choiceText) && choiceObject["text"] != null)
                  {
                      var textToken = choiceObject["text"];
                      choiceText = textToken.Type == JTokenType.String
                          ? (string)textToken
                          : textToken.ToString(Formatting.None);
                  }

                  if (!String.IsNullOrWhiteSpace(choiceText))
                  {
                      responseParts.Add(choiceText);
                  }
              }

              if (responseParts.Count > 0)
              {
                  responseText = String.Join("\n\n", responseParts);
              }
          }
          else if (bodyObject["output_text"] != null)
          {
              var outputTextToken = bodyObject["output_text"];
              responseText = outputTextToken.Type == JTokenType.String
                  ? (string)outputTextToken
                  : outputTextToken.ToString(Formatting.None);
          }
          else if (bodyObject["output"] != null && bodyObject["output"].Type == JTokenType.Array)
          {
              var outputParts = new List<string>();
              foreach (var outputItem in (JArray)bodyObject["output"])
              {
                  if (outputItem == null || outputItem.Type != JTokenType.Object)
                  {
                      continue;
                  }

                  var contentToken = outputItem["content"];
                  if (contentToken != null && contentToken.Type == JTokenType.Array)
                  {
                      foreach (var contentItem in (JArray)contentToken)
                      {
                          if (contentItem == null || contentItem.Type != JTokenType.Object)
                          {
                              continue;
                          }

                          var textValue = (string)contentItem["text"] ?? (string)contentItem["output_text"];
                          if (!String.IsNullOrEmpty(textValue))
                          {
                              outputParts.Add(textValue);
                          }
                      }
                  }
              }

              if (outputParts.Count > 0)
              {
                  responseText = String.Join("\n\n", outputParts);
              }
          }
          else if (bodyObject["error"] != null)
          {
              responseText = bodyObject["error"].ToString(Formatting.None);
          }
      }
  }
  catch
  {
      return responseBody;
  }

  return responseText;
`

/** The answer, cut where it is too long for a trace. */
export const answerForTrace = csharp.block<string>`
  var content = context.Variables.GetValueOrDefault<string>("responseContentRaw", string.Empty);
  var maxChars = context.Variables.GetValueOrDefault<int>("contentCaptureMaxChars", 32000);
  return content.Length > maxChars
      ? content.Substring(0, maxChars) + "\n...[truncated by APIM content logging policy]"
      : content;
`
