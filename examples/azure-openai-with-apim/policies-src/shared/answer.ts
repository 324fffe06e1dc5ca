import { csharp } from 'apim-policy'

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
