using System.Text.Json.Nodes;
using Anneal.Analysis;

namespace Anneal.Tests.Legacy;

/// <summary>How two schedules differ in a run, and what each is like.</summary>
internal static class DifferenceAnswer
{
    public static JsonNode Of(JsonObject input) =>
        Answer.Of(() =>
        {
            var run = LegacyRun.Of((string)input["run"]!);
            var first = Recipe.Parse((string)input["first"]!).Bind(run.Context).Rate;
            var second = Recipe.Parse((string)input["second"]!).Bind(run.Context).Rate;
            var difference = ScheduleDifference.Between(first, second, run.Plan!);
            return new JsonObject
            {
                ["equal"] = difference.AreEqual,
                ["exact"] = difference.IsExact,
                ["steps"] = difference.Steps,
                ["first_step"] = difference.FirstStep,
                ["largest"] = difference.LargestAbsolute,
                ["largest_step"] = difference.LargestAbsoluteStep,
                ["relative"] = difference.LargestRelative,
                ["relative_step"] = difference.LargestRelativeStep,
                ["areas"] = new JsonArray(difference.FirstArea, difference.SecondArea),
                ["stretch"] = difference.Stretch,
                ["shift"] = difference.Shift,
                ["summaries"] = new JsonArray(Summary(first, run), Summary(second, run)),
            };
        });

    private static JsonArray Summary(Curve curve, LegacyRun run)
    {
        var summary = ScheduleSummary.Create(curve, run.Plan!.TotalSteps!.Value);
        return new JsonArray(
            summary.FirstRate,
            summary.PeakRate,
            summary.PeakStep,
            summary.LastRate,
            summary.ShareAtZero,
            summary.ShareBelowHundredth,
            summary.ShareNearPeak,
            summary.Covered,
            summary.Area
        );
    }
}
