using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Anneal.Reporting.Mlflow;

/// <summary>Asks a server of MLflow, and reads its answers.</summary>
/// <param name="http">Sends.</param>
/// <param name="server">The server's address.</param>
/// <param name="authorization">What the server asks for; null for nothing.</param>
internal sealed class MlflowConnection(HttpClient http, Uri server, AuthenticationHeaderValue? authorization)
{
    private const string Interface = "api/2.0/mlflow/";
    private const int LongestAnswer = 64 << 20;

    private readonly string root = $"{server.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{Interface}";

    public Task<JsonDocument> GetAsync(string what, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, what, null, cancellationToken);

    public Task<JsonDocument> PostAsync(string what, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return SendAsync(HttpMethod.Post, what, body.ToArray(), cancellationToken);
    }

    /// <summary>A text of an answer.</summary>
    public static string Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw Missing(name);

    /// <summary>An object of an answer.</summary>
    public static JsonElement Part(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object
            ? part
            : throw Missing(name);

    private async Task<JsonDocument> SendAsync(
        HttpMethod method,
        string what,
        byte[]? body,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, root + what);
        request.Headers.Authorization = authorization;
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new("application/json");
        }
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        var text = await TextAsync(response, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw Refused(response, text);
        return Parsed(text)
            ?? throw new HttpRequestException($"'{server.Host}' answers with something else than MLflow's JSON");
    }

    /// <summary>An answer; null where it is none.</summary>
    private static JsonDocument? Parsed(string text)
    {
        try
        {
            var answer = JsonDocument.Parse(text);
            if (answer.RootElement.ValueKind == JsonValueKind.Object)
                return answer;
            answer.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; )
        {
            text.Write(buffer, 0, read);
            if (text.Length > LongestAnswer)
                throw new HttpRequestException("the answer of the server of MLflow is longer than 64 MB.");
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static MlflowException Refused(HttpResponseMessage response, string text)
    {
        var (code, message) = ("", "");
        using (var answer = Parsed(text)) // of none where something between us and MLflow answered
            if (answer is not null)
                (code, message) = (Optional(answer.RootElement, "error_code"), Optional(answer.RootElement, "message"));
        var said = string.Join(": ", new[] { code, Excerpt.Of(message) }.Where(part => part.Length > 0));
        return new(
            response.StatusCode,
            code,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the server of MLflow answered {(int)response.StatusCode} {response.ReasonPhrase}"
            ) + (said.Length > 0 ? $" ({said})" : "")
        );
    }

    private static HttpRequestException Missing(string name) =>
        new($"the answer of the server of MLflow must have '{name}', but has none");

    private static string Optional(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
