using System.Globalization;
using System.Text.Json.Nodes;

namespace Anneal.Interop.Tests.Legacy;

/// <summary>A run as a line of the file describes it: written as PyTorch's file, and resumed from one.</summary>
internal static class TorchAnswer
{
    private const int StepsAfter = 10;

    public static string FileOf(JsonObject input) => $"{(string)input["name"]!}.pt";

    /// <summary>The file that the run is written to.</summary>
    public static byte[] Write(JsonObject input)
    {
        var scheduler = new GroupScheduler(Recipe.Parse((string)input["text"]!), null, Groups(input));
        Advance(scheduler, input, (int)input["steps"]!);
        using var file = new MemoryStream();
        TorchSchedulerState.Of(scheduler.Save()).Write(file);
        return file.ToArray();
    }

    /// <summary>What a file says, and the rates after it.</summary>
    public static JsonObject Read(JsonObject input, byte[] file)
    {
        var state = TorchSchedulerState.Read(new MemoryStream(file));
        var text = state.NeedsText ? Recipe.Parse((string)input["text"]!) : null;
        var scheduler = state.Resume(Groups(input), text);
        var saved = scheduler.Save().ToJson();
        var after = new JsonArray(Rates(scheduler));
        for (var i = 0; i < StepsAfter; i++)
        {
            Advance(scheduler, input, 1);
            after.Add(Rates(scheduler));
        }
        return new()
        {
            ["class"] = state.ClassName,
            ["text"] = state.Text,
            ["description"] = state.ToString(),
            ["position"] = state.Position,
            ["needs_text"] = state.NeedsText,
            ["state"] = saved,
            ["rates"] = after,
        };
    }

    private static void Advance(GroupScheduler scheduler, JsonObject input, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            if (input["metrics"] is JsonArray metrics)
                scheduler.AdvanceAndObserve((double)metrics[(int)(scheduler.Step % metrics.Count)]!);
            else
                scheduler.Advance();
        }
    }

    private static ParameterGroup[] Groups(JsonObject input) =>
        [
            .. input["rates"]!
                .AsArray()
                .Select(
                    (rate, index) =>
                        new ParameterGroup($"group {index}", (double)rate!, _ => { }).With("momentum", _ => { })
                ),
        ];

    private static JsonArray Rates(GroupScheduler scheduler) =>
        [
            .. scheduler.Rates.Select(rate =>
                (JsonNode)BitConverter.DoubleToInt64Bits(rate).ToString("X16", CultureInfo.InvariantCulture)
            ),
        ];
}
