import { csharp } from 'apim-policy'

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
