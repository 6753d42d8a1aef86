using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Knows Anneal's own scheduler of an optimizer, which is given schedule text.</summary>
internal static class AnnealSchedules
{
    private const string Path = "anneal.Schedule";

    /// <summary>The scheduler that a call makes; null where it makes none.</summary>
    public static SchedulerValue? MadeBy(CallExpression call, string path, Arguments arguments, EventContext here)
    {
        if (path != Path)
            return null;
        var text = arguments.Named("text") ?? arguments.Named("recipe") ?? arguments.Positional.ElementAtOrDefault(1);
        var made = Constructions.SchedulerOf(call, here, arguments, "Schedule");
        made.DrivesOptimizer = true;
        var plan = arguments.Named("plan") ?? arguments.Positional.ElementAtOrDefault(2);
        made.PlannedUpdates = plan?.Members[0].Attributes.Find("TotalSteps", []);
        made.PlannedPerEpoch = plan?.Members[0].Attributes.Find("StepsPerEpoch", []);
        made.Formula = assumptions =>
            text?.Chosen(assumptions).Members is [LiteralValue { Content: { } written }]
                ? (written, null)
                : (null, "its schedule is not known from this file");
        return made;
    }
}
