using System.Text.Json.Nodes;

namespace Anneal.Tests.Legacy;

/// <summary>What a schedule text is read as, and its curve in some runs.</summary>
internal static class TextAnswer
{
    public static JsonNode Of(JsonObject input) =>
        Answer.Of(() => Of(Recipe.Parse((string)input["text"]!), input["runs"]!.AsArray()));

    public static JsonObject Of(Recipe recipe, JsonArray runs)
    {
        var answer = new JsonObject
        {
            ["canonical"] = recipe.ToString(),
            ["text_fingerprint"] = recipe.TextFingerprint,
            ["uses_base"] = recipe.UsesBase,
            ["reads_back"] = recipe == Recipe.Parse(recipe.ToString()),
        };
        foreach (var run in runs)
            answer[(string)run!] = Answer.Of(() => In(recipe, LegacyRun.Of((string)run!)));
        return answer;
    }

    private static JsonObject In(Recipe recipe, LegacyRun run)
    {
        var bound = recipe.Bind(run.Context);
        var companions = new JsonObject();
        foreach (var companion in bound.Companions)
            companions[companion.Name] = Answer.Values(companion.Curve, run.Steps.Take(5));
        return new()
        {
            ["fingerprint"] = bound.Fingerprint,
            ["length"] = bound.Rate.Length,
            ["values"] = Answer.Values(bound.Rate, run.Steps),
            ["companions"] = companions,
            ["feedback"] = Answer.Texts(
                bound.Feedback.Select(each => each is ReduceOnPlateau ? each.ToString()! : each.GetType().Name)
            ),
        };
    }
}
