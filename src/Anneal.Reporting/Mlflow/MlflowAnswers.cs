using System.Globalization;
using System.Text.Json;

namespace Anneal.Reporting.Mlflow;

/// <summary>Reads what a search for runs found.</summary>
internal static class MlflowAnswers
{
    public static IEnumerable<MlflowRun> Runs(JsonElement found)
    {
        foreach (var run in Each(found, "runs"))
        {
            var info = MlflowConnection.Part(run, "info");
            var hasData = run.TryGetProperty("data", out var data);
            yield return new(
                MlflowConnection.Text(info, "run_id"),
                info.TryGetProperty("status", out var status) && status.GetString() is not ("RUNNING" or "SCHEDULED"),
                hasData ? Pairs(data) : new Dictionary<string, string>(),
                hasData ? Steps(data) : new Dictionary<string, long>()
            );
        }
    }

    public static string? NextPage(JsonElement found) =>
        found.TryGetProperty("next_page_token", out var page) && page.GetString() is { Length: > 0 } text ? text : null;

    private static Dictionary<string, string> Pairs(JsonElement data) =>
        Each(data, "tags")
            .ToDictionary(tag => MlflowConnection.Text(tag, "key"), tag => MlflowConnection.Text(tag, "value"));

    // 64-bit numbers are texts in the JSON of protocol buffers.
    private static Dictionary<string, long> Steps(JsonElement data) =>
        Each(data, "metrics").ToDictionary(metric => MlflowConnection.Text(metric, "key"), Step);

    private static long Step(JsonElement metric) =>
        metric.TryGetProperty("step", out var step)
        && long.TryParse(step.ToString(), CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static JsonElement.ArrayEnumerator Each(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : default;
}
