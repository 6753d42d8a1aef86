using System.Globalization;
using System.Text.Json.Nodes;

namespace Anneal.Tests.Legacy;

/// <summary>A run that was stopped: what drove it, and what happened to it. Read from a line of the files.</summary>
internal sealed class Scenario(JsonObject input)
{
    private const int StepsAfter = 10;

    private readonly Dictionary<string, double> set = [];
    private string recipe = (string?)input["recipe"] ?? "";
    private GroupScheduler scheduler = null!;

    public static string FileOf(JsonObject input) => $"States/{(string)input["name"]!}.json";

    /// <summary>The state at the end of what happened.</summary>
    public SchedulerState Save()
    {
        scheduler = Started(input["groups"]!.AsArray());
        foreach (var action in input["do"]!.AsArray())
            Do((string)action!);
        return scheduler.Save();
    }

    /// <summary>A new program restores a state: what it is told, and the values that it sets then.</summary>
    public JsonObject Resume(SchedulerState state)
    {
        recipe = (string?)input["resume"]?["recipe"] ?? recipe;
        var late = input["late"]?.AsArray() ?? [];
        var addsLate = (bool?)input["resume"]?["adds_late"] ?? true;
        scheduler = Started(
            addsLate
                ? input["groups"]!.AsArray()
                : [.. input["groups"]!.AsArray().Concat(late).Select(each => each!.DeepClone())]
        );
        if (addsLate)
            foreach (var group in late)
                scheduler.Add(GroupOf(group!));
        var policy = (string?)input["resume"]?["policy"];
        var report = scheduler.Restore(state, policy is null ? null : Enum.Parse<ResumePolicy>(policy));
        var then = input["then"]?.AsArray() ?? [];
        var after = new JsonArray(Values());
        for (var i = 0; i < StepsAfter; i++)
        {
            Do((string?)then.ElementAtOrDefault(i) ?? "advance 1");
            after.Add(Values());
        }
        return new()
        {
            ["step"] = report.Step,
            ["equal"] = report.IsEqual,
            ["continuous"] = report.IsContinuous,
            ["groups"] = new JsonArray([.. report.Groups.Select(Of)]),
            ["values"] = after,
        };
    }

    private static JsonNode Of(GroupResume group) =>
        new JsonObject
        {
            ["name"] = group.Name,
            ["differences"] = Answer.Texts(
                group.Differences.Select(each => $"{each.What}: {each.Saved}, {each.Present}")
            ),
            ["outcomes"] = Answer.Texts(
                group.Outcomes.Select(each =>
                    FormattableString.Invariant(
                        $"{each.Policy}: {each.NextRate:R}, {each.JumpPercent:R} %, {each.Obstacle}"
                    )
                )
            ),
        };

    private GroupScheduler Started(JsonArray groups)
    {
        var made = groups.Select(group => GroupOf(group!)).ToArray();
        if ((string?)input["code"] is { } code)
            return new(BoundRecipe.From(CodeSchedules.Of(code)), made);
        return new(Recipe.Parse(recipe), PlanOf((string?)input["plan"]), made);
    }

    // A plan's line does not say how many batches make an update; the run of that name does.
    private static RunPlan? PlanOf(string? plan) =>
        plan switch
        {
            null => null,
            "samples" => LegacyRun.Of(plan).Plan,
            _ => RunPlan.Parse(plan),
        };

    private ParameterGroup GroupOf(JsonNode group)
    {
        var name = (string)group["name"]!;
        var own = (string?)group["recipe"];
        var made = new ParameterGroup(
            name,
            (double)group["base"]!,
            rate => set[name] = rate,
            own is null ? null : Recipe.Parse(own)
        );
        if ((double?)group["most"] is { } most)
            made = made.Clamp((double?)group["least"] ?? 0, most);
        foreach (var parameter in group["sets"]?.AsArray() ?? [])
            made = made.With((string)parameter!, value => set[$"{name}.{(string)parameter!}"] = value);
        return made;
    }

    /// <summary>Every rate and hyper-parameter as it was set last.</summary>
    private JsonObject Values()
    {
        var values = new JsonObject();
        foreach (var (name, value) in set)
            values[name] = Answer.Bits(value);
        return values;
    }

    private void Do(string action)
    {
        var words = action.Split(' ', 2);
        var rest = words.ElementAtOrDefault(1);
        switch (words[0])
        {
            case "advance":
                for (var i = int.Parse(rest!, CultureInfo.InvariantCulture); i > 0; i--)
                    scheduler.Advance();
                break;
            case "metric":
                scheduler.AdvanceAndObserve(Number(rest!));
                break;
            case "observe":
                scheduler.Observe(Number(rest!));
                break;
            case "skip":
                scheduler.Advance(UpdateOutcome.Skipped);
                break;
            case "micro":
                if (rest == "ends")
                    scheduler.AdvanceLastMicroBatch();
                else
                    scheduler.AdvanceMicroBatch(rest == "skipped" ? UpdateOutcome.Skipped : UpdateOutcome.Applied);
                break;
            case "override":
                var parts = rest!.Split(' ', 3);
                scheduler.Override(Number(parts[0]), parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
                break;
            case "lift":
                scheduler.LiftOverride(rest);
                break;
            case "add":
                var late = input["late"]![int.Parse(rest!, CultureInfo.InvariantCulture)]!;
                scheduler.Add(GroupOf(late), (long?)late["warmup"] ?? 0);
                break;
            default:
                RestoreUnder(Enum.Parse<ResumePolicy>(words[0]), rest!);
                break;
        }
    }

    private void RestoreUnder(ResumePolicy policy, string text)
    {
        var state = scheduler.Save();
        recipe = text;
        scheduler = Started(input["groups"]!.AsArray());
        scheduler.Restore(state, policy);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
